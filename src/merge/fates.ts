// Trios -> what becomes of each block: which come in, go, stay, come back.
import { changedKeys } from "./attributes.ts";
import type { Moves } from "./moves.ts";
import type { Segment, Segmented } from "./segment.ts";
import type { Trio, Trios, Versions } from "./trios.ts";

/**
 * kept: in ours and theirs, or the unit's own · added: new above · dropped: gone above, untouched below · orphaned: gone above, but
 * the unit wrote to it or below it · declined: the unit took it out · returned: taken out, and changed above since · gone: from both.
 */
export type Fate = "kept" | "added" | "dropped" | "orphaned" | "declined" | "returned" | "gone";

export type Fates = ReadonlyMap<Trio, Fate>;

export function findFates(trios: Trios, { moved }: Moves, { ours }: Versions): Fates {
  const fates = new Map(trios.list.map((trio) => [trio, fateOf(trio)]));
  settleDropped(trios, ours, fates, moved);
  for (const trio of outdatedMarks(trios, ours)) fates.set(trio, "dropped");
  return fates;
}

export function fateOf({ base, ours, theirs }: Trio): Fate {
  if (ours) return theirs || !base ? "kept" : "orphaned";
  if (!theirs) return "gone";
  if (!base) return "added";
  return base.kind !== "mark" && isChanged(base, theirs) ? "returned" : "declined";
}

/** A block is dropped where nothing that the unit wrote is in it or below it; children come after their parents. */
function settleDropped(trios: Trios, ours: Segmented, of: Map<Trio, Fate>, moved: ReadonlySet<Trio>): void {
  const notes = notesOfUnit(trios, ours);
  for (const segment of [...ours.segments].reverse()) {
    const trio = trios.of.get(segment);
    if (!trio || of.get(trio) !== "orphaned" || isTouched(trio)) continue;
    if (segment.kind === "footnote" && notes.has(`[^${segment.id}]`)) continue;
    const stays = (child: Segment): boolean => {
      const below = trios.of.get(child);
      return child.kind !== "footnote" && below !== undefined && of.get(below) !== "dropped" && !moved.has(below);
    };
    if (!segment.children.some(stays)) of.set(trio, "dropped");
  }
}

/** What says beside a duty that the parent dropped it or handed it on. */
export const isDroppedMark = (one: Segment | undefined): boolean =>
  one?.kind === "mark" && /^<!--\s*plan-(?:dropped|reassigned)/.test(one.keys[0] ?? "");

/** Such marks beside what the parent asks for again. */
const outdatedMarks = ({ of }: Trios, { segments }: Segmented): Trio[] =>
  segments.flatMap((one, i) => {
    const before = segments[i - 1];
    const asked = before && of.get(before);
    return isDroppedMark(one) && asked && !asked.base && asked.theirs ? [of.get(one) as Trio] : [];
  });

/** Marks of footnotes in what the unit wrote. */
const notesOfUnit = ({ of }: Trios, { segments }: Segmented): ReadonlySet<string> =>
  new Set(
    segments.flatMap((one) => {
      const notes = one.keys.filter((key) => key.startsWith("[^"));
      return notes.length > 0 && isTouched(of.get(one) as Trio) ? notes : [];
    }),
  );

/** The unit wrote to it. */
export function isTouched({ base, ours, all }: Trio): boolean {
  if (!base || !ours) return true;
  return wordsOf(all.base) !== wordsOf(all.ours) || changedKeys(base, ours).length > 0;
}

const wordsOf = (segments: readonly Segment[]): string => segments.flatMap(({ keys }) => keys).join(" ");

const numeral = /^(?:\d{1,3}|[IVXLC]{1,8}|[a-zđ])$/;
const levels = /^(?:khoản|điểm|mục|phần|lục)$/i;

/** Above; a reference whose number alone changed asks nothing new of anybody. */
function isChanged(base: Segment, theirs: Segment): boolean {
  const words = ({ keys }: Segment): string =>
    keys.map((key, i) => (numeral.test(key) && levels.test(keys[i - 1] ?? "") ? "#" : key)).join(" ");
  return words(base) !== words(theirs) || changedKeys(base, theirs).length > 0;
}
