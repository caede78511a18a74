// The plan derived for a unit, and the plans of those in whose place it has come -> one plan with what each of them wrote.
import type { Source } from "../source.ts";
import { arrange } from "./arrange.ts";
import { firstWords } from "./changes.ts";
import { type Content, mergeContent } from "./content.ts";
import { fateOf } from "./fates.ts";
import { type Findings, type Inheritance, type Predecessor, wordsKey } from "./findings.ts";
import { join } from "./join.ts";
import { type Refusal, readVersions } from "./merge.ts";
import { findMoves } from "./moves.ts";
import { type Rendered, render } from "./render.ts";
import { type Segment, segment } from "./segment.ts";
import { findTrios, type Trio, type Trios, type Versions } from "./trios.ts";
import { withMarks } from "./unite-marks.ts";

export interface United {
  readonly text: string;
  readonly inherited: readonly Inheritance[];
  readonly conflicts: number;
}

/** `derived` is canonical. Refused where a plan has the marks of an unsolved conflict, or cannot be read. */
export function unitePlans(derived: Source, predecessors: readonly Predecessor[]): United | Refusal {
  const findings: Findings = { disputes: new Map(), owners: new Map(), inherited: [] };
  let text = derived.text;
  for (const predecessor of predecessors) {
    const versions = readVersions({
      base: predecessor.base,
      ours: { ...derived, text },
      theirs: predecessor.ours,
    });
    if ("refused" in versions) return versions;
    text = withOne(versions, predecessor.owner, findings);
  }
  const whole = segment({ ...derived, text });
  if ("brokenAt" in whole) return { refused: "unreadable", span: { source: derived, start: 0, end: 0 } };
  const { inherited, disputes } = findings;
  return { text: withMarks(whole, derived, predecessors, findings), inherited, conflicts: disputes.size };
}

/** The plan so far with what one predecessor wrote: nothing that is in it goes. */
function withOne(versions: Versions, owner: string, { disputes, owners, inherited }: Findings): string {
  const trios = findTrios(versions, true);
  const moves = findMoves(trios, versions);
  const fates = new Map(
    trios.list.map((trio) => {
      const fate = fateOf(trio);
      return [trio, fate === "orphaned" ? "kept" : fate === "returned" ? "added" : fate] as const;
    }),
  );
  const contents = new Map<Trio, Content>();
  for (const trio of trios.list) {
    const content = mergeContent(trio, fates.get(trio) ?? "kept", "both");
    const isHeld = trio.ours !== null && disputes.has(wordsKey(trio.ours)) && content.edits.length > 0;
    contents.set(trio, isHeld ? { ...content, edits: [], conflict: true } : content);
  }
  const blocks = render(arrange(trios, fates, moves, versions), {
    lineEnd: versions.ours.lineEnd,
    byHand: true,
    fateOf: (trio) => fates.get(trio) ?? "kept",
    contentOf: (trio) => contents.get(trio) as Content,
    markFor: () => null,
  });
  for (const { place, versions: said } of blocks) if (said && place.ours) dispute(place.ours, said);
  note(trios, versions, contents);
  const { text } = versions.ours.source;
  const head = text.slice(0, versions.ours.segments[0]?.start ?? text.length);
  return join(head, blocks.map(undisputed), versions.ours).text;

  function dispute(own: Segment, { base, theirs }: NonNullable<Rendered["versions"]>): void {
    const key = wordsKey(own);
    const known = disputes.get(key) ?? { base, others: [] };
    known.others.push({ owner, text: theirs });
    disputes.set(key, known);
  }

  function note({ list, of }: Trios, { theirs }: Versions, merged: ReadonlyMap<Trio, Content>): void {
    const add = (kind: Inheritance["kind"], one: Segment): void => {
      inherited.push({ kind, owner, block: one.kind, words: firstWords(one) });
    };
    for (const one of theirs.segments) {
      const trio = of.get(one);
      if (one.kind === "mark" || !trio || trio.base) continue;
      const key = wordsKey(one);
      owners.set(key, [...(owners.get(key) ?? []), owner]);
      add("added", one);
    }
    for (const trio of list) {
      const { base, ours, theirs: own } = trio;
      const content = merged.get(trio);
      if (!base || base.kind === "mark") continue;
      if (!ours && own && fates.get(trio) === "added") add("reworded", own);
      if (ours && !own && base.from.length > 0 && !isLeftOut(base.parent, of)) add("returned", base);
      if (ours && own && content?.conflict) add("conflict", own);
      else if (ours && own && content && (content.words.theirs || content.attributes.taken.length > 0))
        add("reworded", own);
    }
  }
}

/** With what is above it: of that alone it is told. */
function isLeftOut(one: Segment | null, of: Trios["of"]): boolean {
  const trio = one && of.get(one);
  return trio?.base != null && trio.ours !== null && trio.theirs === null;
}

const undisputed = (block: Rendered): Rendered =>
  block.versions ? { ...block, text: block.versions.ours, conflict: false, versions: null } : block;
