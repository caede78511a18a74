// What a merge did -> its changes as data, for summaries: what changed above, and what became of it.
import { type Span, spanOf } from "../source.ts";
import type { Place } from "./arrange.ts";
import { changedKeys, wordsOfAttribute } from "./attributes.ts";
import type { Content } from "./content.ts";
import type { Fate, Fates } from "./fates.ts";
import type { FieldChange } from "./fields.ts";
import { labelsOf } from "./labels.ts";
import type { Moves } from "./moves.ts";
import type { Segment, SegmentKind } from "./segment.ts";
import type { Trio, Trios, Versions } from "./trios.ts";

/**
 * added, dropped, moved, reworded · re-dated (`due`), re-assigned (`lead`, `support`, or handed to others altogether) · marked: other
 * attributes · reshaped: an item became a paragraph, a heading went deeper · renumbered: neighbours whose numbers alone changed ·
 * declined: the unit took it out, and it stays out · returned: it was taken out and comes back · field: of the front matter.
 */
export type ChangeKind =
  | "added"
  | "dropped"
  | "moved"
  | "reworded"
  | "re-dated"
  | "re-assigned"
  | "marked"
  | "reshaped"
  | "renumbered"
  | "declined"
  | "returned"
  | "field";

/** taken: it came in · merged: it came in beside a change of the unit in the same block · kept: ours stays · conflict: marked in the text. */
export type Outcome = "taken" | "merged" | "kept" | "conflict";

/** A change of the parent's plan since base. */
export interface Change {
  readonly kind: ChangeKind;
  readonly outcome: Outcome;
  readonly block: SegmentKind | "field";
  /** The parent's blocks that it carries. */
  readonly from: readonly string[];
  /** Its address (`III.2.a`), or its nearest ancestor's, in theirs; where it is gone from there in base. Null in the preamble. */
  readonly label: string | null;
  /** Its first words, or the field's key. */
  readonly words: string;
  /** What it was and what it is: a date, holders, an address. */
  readonly was: string | null;
  readonly now: string | null;
  readonly base: Span | null;
  readonly ours: Span | null;
  readonly theirs: Span | null;
}

export interface Merged {
  readonly trios: Trios;
  readonly fates: Fates;
  readonly moves: Moves;
  readonly contents: ReadonlyMap<Trio, Content>;
  /** What has a place in the merged text. */
  readonly placed: readonly Place[];
  readonly fields: readonly FieldChange[];
  /** Blocks of the parent that it hands to others now. */
  readonly handedOn: ReadonlySet<string>;
}

export function changesOf(merged: Merged, versions: Versions): Change[] {
  const addressIn = {
    base: addresses(versions.base.segments, labelsOf(versions.base)),
    theirs: addresses(versions.theirs.segments, labelsOf(versions.theirs)),
  };
  const restored = new Set(merged.placed.filter(({ ours }) => ours === null).map(({ trio }) => trio));
  const changes: Change[] = merged.fields.map(fieldChange);
  for (const trio of merged.trios.list) {
    const fate = merged.fates.get(trio) ?? "kept";
    const { base, ours, theirs } = trio;
    if ((base ?? ours ?? theirs)?.kind === "mark") continue;
    const addressOf = (one: Segment | null, side: "base" | "theirs") => (one && addressIn[side].get(one)) ?? null;
    const add = (kind: ChangeKind, outcome: Outcome, was: string | null = null, now: string | null = null): void => {
      const shown = (theirs ?? base ?? ours) as Segment;
      changes.push({
        kind,
        outcome,
        block: shown.kind,
        from: shown.from,
        label: addressOf(theirs, "theirs") ?? addressOf(base, "base"),
        words: firstWords(shown),
        was,
        now,
        ...spansOf(trio),
      });
    };
    if (fate !== "kept") {
      wholeChange(trio, fate, restored.has(trio), merged.handedOn, add);
      continue;
    }
    if (!base || !ours || !theirs) {
      if (merged.contents.get(trio)?.conflict) add("added", "conflict");
      continue;
    }
    const [was, now] = [addressOf(base, "base"), addressOf(theirs, "theirs")];
    const addresses = was === now ? ([null, null] as const) : ([was, now] as const);
    if (merged.moves.moved.has(trio)) add("moved", "taken", ...addresses);
    if (merged.moves.movedInVain.has(trio)) add("moved", "kept", ...addresses);
    contentChanges(trio, merged.contents.get(trio), add);
  }
  return [...changes, ...renumberings(merged, versions, addressIn.theirs)];
}

type Add = (kind: ChangeKind, outcome: Outcome, was?: string | null, now?: string | null) => void;

function wholeChange(trio: Trio, fate: Fate, isRestored: boolean, handedOn: ReadonlySet<string>, add: Add): void {
  const gone = trio.base?.from.some((id) => handedOn.has(id)) ? "re-assigned" : "dropped";
  if (fate === "added") add("added", "taken");
  else if (fate === "dropped") add(gone, "taken");
  else if (fate === "orphaned") add(gone, "kept");
  else if (fate === "returned") add("returned", "conflict");
  else if (isRestored) add("returned", "taken");
  else if (fate === "declined" && trio.theirs && (trio.theirs.from.length > 0 || trio.theirs.kind === "row"))
    add("declined", "kept");
}

function contentChanges({ base, theirs }: Trio, content: Content | undefined, add: Add): void {
  if (!content || !base || !theirs) return;
  const { words, attributes, conflict, reshaped } = content;
  if (words.theirs) add("reworded", conflict ? "conflict" : words.ours ? "merged" : "taken");
  if (reshaped) add("reshaped", "taken");
  const changed = new Set(changedKeys(base, theirs));
  const outcomeOf = (key: string): Outcome | null => {
    if (attributes.clashes.includes(key) || (conflict && attributes.taken.includes(key))) return "conflict";
    if (attributes.kept.includes(key)) return "kept";
    return attributes.taken.includes(key) ? (words.ours ? "merged" : "taken") : null;
  };
  for (const key of changed) {
    const outcome = outcomeOf(key);
    const kind = key === "due" ? "re-dated" : key === "lead" || key === "support" ? "re-assigned" : "marked";
    if (outcome)
      add(kind, outcome, wordsOfAttribute(base.attributes.get(key)), wordsOfAttribute(theirs.attributes.get(key)));
  }
}

/** One change for all neighbours whose own number changed and nothing else moved. */
function renumberings(
  { trios, moves }: Merged,
  { base, theirs }: Versions,
  addressOf: ReadonlyMap<Segment, string>,
): Change[] {
  const [before, now] = [labelsOf(base), labelsOf(theirs)];
  const changes: Change[] = [];
  for (const parent of [theirs.root, ...theirs.segments]) {
    const run = parent.children.flatMap((child) => {
      const trio = trios.of.get(child);
      const [was, is] = [trio?.base && before.get(trio.base), now.get(child)];
      if (!trio?.ours || !was || !is || was.own === is.own || moves.moved.has(trio)) return [];
      return [{ trio, child, was: was.printed, is: is.printed }];
    });
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) continue;
    const range = (a: string, b: string): string => (a === b ? a : `${a} – ${b}`);
    changes.push({
      kind: "renumbered",
      outcome: "taken",
      block: first.child.kind,
      from: run.flatMap(({ child }) => child.from),
      label: addressOf.get(first.child) ?? null,
      words: firstWords(first.child),
      was: range(first.was, last.was),
      now: range(first.is, last.is),
      ...spansOf(first.trio),
    });
  }
  return changes;
}

function addresses(segments: readonly Segment[], labels: ReturnType<typeof labelsOf>): ReadonlyMap<Segment, string> {
  const found = new Map<Segment, string>();
  for (const one of segments) {
    const path = labels.get(one)?.path ?? (one.parent && found.get(one.parent));
    if (path) found.set(one, path);
  }
  return found;
}

const fieldChange = ({ kind, key, ...spans }: FieldChange): Change => ({
  kind: "field",
  outcome: kind,
  block: "field",
  from: [],
  label: null,
  words: key,
  was: null,
  now: null,
  ...spans,
});

export function firstWords(one: Segment): string {
  const { tokens, source } = one;
  const end = tokens[Math.min(tokens.length, 12) - 1]?.end ?? one.words.start;
  return source.text.slice(one.words.start, Math.min(end, one.words.start + 200)).replace(/\s+/g, " ");
}

const spanIn = (one: Segment | null): Span | null => one && spanOf(one.source, one.marker, one.end);

export const spansOf = ({ base, ours, theirs }: Trio): Record<"base" | "ours" | "theirs", Span | null> => ({
  base: spanIn(base),
  ours: spanIn(ours),
  theirs: spanIn(theirs),
});
