// Base, ours and theirs as Markdown plans -> ours with what changed above since base, conflicts marked, and the changes as data.

import { conflictMarkers } from "../1-parse/conflict-markers.ts";
import { positionAt, type Source, type Span, spanOf } from "../source.ts";
import { arrange } from "./arrange.ts";
import { type Change, changesOf, spansOf } from "./changes.ts";
import { mergeContent } from "./content.ts";
import { type Fate, findFates, isDroppedMark } from "./fates.ts";
import { mergeFields } from "./fields.ts";
import { join } from "./join.ts";
import { findMoves } from "./moves.ts";
import { withoutNoteClashes } from "./notes.ts";
import { type Rendered, render } from "./render.ts";
import { type Segmented, segment } from "./segment.ts";
import { editedPart } from "./text-edit.ts";
import { findTrios, type Trio, type Versions } from "./trios.ts";

export interface MergeInput {
  /** What was derived from the parent last time, canonical. */
  readonly base: Source;
  /** The unit's own file, in whatever form it was written. */
  readonly ours: Source;
  /** What is derived from the parent now, canonical. */
  readonly theirs: Source;
  /** Ids of the parent's blocks that are still there, but handed to others: what is gone from theirs for that is re-assigned. */
  readonly handedOn?: ReadonlySet<string>;
}

export interface Merge {
  /** Ours' bytes but for what came in. */
  readonly text: string;
  readonly conflicts: readonly Conflict[];
  readonly changes: readonly Change[];
}

/** A block that both sides changed, each otherwise. */
export interface Conflict {
  /** Of its first marker in the merged text, from 1. */
  readonly line: number;
  readonly base: Span | null;
  readonly ours: Span | null;
  readonly theirs: Span | null;
}

/** A text has the marks of an unsolved conflict, or cannot be read (too long, front matter missing or broken): where. */
export interface Refusal {
  readonly refused: "unsolved" | "unreadable";
  readonly span: Span;
}

export function mergePlans({ handedOn = new Set(), ...sources }: MergeInput): Merge | Refusal {
  const versions = readVersions(sources);
  if ("refused" in versions) return versions;
  const trios = findTrios(versions);
  const moves = findMoves(trios, versions);
  const fates = findFates(trios, moves, versions);
  const fateOf = (trio: Trio): Fate => fates.get(trio) ?? "kept";
  const contents = new Map(trios.list.map((trio) => [trio, mergeContent(trio, fateOf(trio))]));
  const blocks = render(arrange(trios, fates, moves, versions), {
    lineEnd: versions.ours.lineEnd,
    fateOf,
    contentOf: (trio) => contents.get(trio) as ReturnType<typeof mergeContent>,
    markFor: ({ trio, ours }) =>
      ours === trio.ours && fateOf(trio) === "orphaned" ? markFor(trio, versions.ours, handedOn) : null,
  });
  const fields = mergeFields(versions);
  const { text: own } = sources.ours;
  const head = editedPart(own, fields.edits, 0, versions.ours.segments[0]?.start ?? own.length);
  const { text, starts } = join(head, blocks, versions.ours);
  const placed = blocks.map(({ place }) => place);
  return {
    text,
    conflicts: [...fieldConflicts(head, fields.changes), ...blockConflicts(text, blocks, starts)],
    changes: changesOf({ trios, fates, moves, contents, placed, fields: fields.changes, handedOn }, versions),
  };
}

export function readVersions({ base, ours, theirs }: Omit<MergeInput, "handedOn">): Versions | Refusal {
  for (const source of [ours, base, theirs]) {
    const [unsolved] = conflictMarkers(source);
    if (unsolved) return { refused: "unsolved", span: unsolved };
  }
  const [own, before, now] = [segment(ours), segment(base), segment(theirs)];
  if ("brokenAt" in own) return unreadable(ours, own.brokenAt);
  if ("brokenAt" in before) return unreadable(base, before.brokenAt);
  if ("brokenAt" in now) return unreadable(theirs, now.brokenAt);
  const versions = { base: before, ours: own, theirs: now };
  const renamed = withoutNoteClashes(versions);
  if (renamed === theirs) return versions;
  const again = segment(renamed);
  return "brokenAt" in again ? unreadable(theirs, again.brokenAt) : { ...versions, theirs: again };
}

const unreadable = (source: Source, at: number): Refusal => ({ refused: "unreadable", span: spanOf(source, at, at) });

/** The comment that says so beside a duty that the parent dropped or handed to others, until somebody decides. */
function markFor({ ours, all }: Trio, { segments }: Segmented, handedOn: ReadonlySet<string>): string | null {
  const ids = all.base.flatMap(({ from }) => from);
  if (!ours || ids.length === 0 || isDroppedMark(segments[ours.index + 1])) return null;
  const word = ids.every((id) => handedOn.has(id)) ? "plan-reassigned" : "plan-dropped";
  return `<!-- ${word}: ${ids.join(" ")} -->`;
}

function fieldConflicts(head: string, changes: ReturnType<typeof mergeFields>["changes"]): Conflict[] {
  const source = { path: "", text: head };
  const lines = conflictMarkers(source).flatMap(({ start, end }) =>
    head.slice(start, end).startsWith("<") ? [start] : [],
  );
  return changes
    .filter(({ kind }) => kind === "conflict")
    .map(({ base, ours, theirs }, i) => ({ line: positionAt(source, lines[i] ?? 0).line, base, ours, theirs }));
}

function blockConflicts(text: string, blocks: readonly Rendered[], starts: readonly number[]): Conflict[] {
  const source = { path: "", text };
  return blocks.flatMap(({ place, conflict }, i) =>
    conflict ? [{ line: positionAt(source, starts[i] ?? 0).line, ...spansOf(place.trio) }] : [],
  );
}
