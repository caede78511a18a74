// Trios -> what becomes of each block: which come in, go, stay, come back, and which the parent or the unit moved.
import { changedKeys } from "./attributes.ts";
import { longestIncreasing } from "./increasing.ts";
import type { Segment, Segmented } from "./segment.ts";
import type { Trio, Trios, Versions } from "./trios.ts";

/**
 * kept: in ours and theirs, or the unit's own · added: new above · dropped: gone above, untouched below · orphaned: gone above, but
 * the unit wrote to it or below it · declined: the unit took it out · returned: taken out, and changed above since · gone: from both.
 */
export type Fate = "kept" | "added" | "dropped" | "orphaned" | "declined" | "returned" | "gone";

export interface Fates {
  readonly of: ReadonlyMap<Trio, Fate>;
  /** Blocks of ours that go where the parent moved them. */
  readonly moved: ReadonlySet<Trio>;
  /** Blocks that the unit moved: they stay there. */
  readonly movedByUnit: ReadonlySet<Trio>;
  /** Moved on both sides. */
  readonly movedInVain: ReadonlySet<Trio>;
}

export function findFates(trios: Trios, versions: Versions): Fates {
  const movedByUnit = movedIn("ours", trios, versions.ours);
  const movedAbove = movedIn("theirs", trios, versions.theirs);
  const isStable = (trio: Trio): boolean => trio.base !== null && !movedByUnit.has(trio) && !movedAbove.has(trio);
  const [own, wanted] = [
    placesIn("ours", trios, versions.ours, isStable),
    placesIn("theirs", trios, versions.theirs, isStable),
  ];
  const stands = (trio: Trio): boolean => {
    const [here, there] = [own.get(trio), wanted.get(trio)];
    return here?.below === there?.below && here?.after === there?.after;
  };
  const above = [...movedAbove].filter((trio) => trio.ours && !stands(trio));
  const moved = new Set(above.filter((trio) => !movedByUnit.has(trio)));
  const of = new Map<Trio, Fate>();
  for (const trio of trios.list) of.set(trio, fateOf(trio));
  settleDropped(trios, versions.ours, of, moved);
  for (const trio of outdatedMarks(trios, versions.ours)) of.set(trio, "dropped");
  return { of, moved, movedByUnit, movedInVain: new Set(above.filter((trio) => movedByUnit.has(trio))) };
}

function fateOf({ base, ours, theirs }: Trio): Fate {
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

/** Blocks that stand below another block than in base, or in another order. */
function movedIn(side: "ours" | "theirs", { of }: Trios, { root, segments }: Segmented): Set<Trio> {
  const moved = new Set<Trio>();
  for (const parent of [root, ...segments]) {
    const stayed: { readonly trio: Trio; readonly place: number }[] = [];
    for (const child of parent.children) {
      const trio = of.get(child);
      if (!trio?.base || trio[side] !== child || child.kind === "footnote") continue;
      if (trio.base.parent && of.get(trio.base.parent) === of.get(parent) && isHeading(trio.base) === isHeading(child))
        stayed.push({ trio, place: trio.base.index });
      else moved.add(trio);
    }
    const inOrder = new Set(longestIncreasing(stayed.map(({ place }) => place)));
    for (const [i, { trio }] of stayed.entries()) if (!inOrder.has(i)) moved.add(trio);
  }
  return moved;
}

/** Below which block each stands, and after which of those that nobody moved. */
function placesIn(
  side: "ours" | "theirs",
  { of }: Trios,
  { root, segments }: Segmented,
  isStable: (trio: Trio) => boolean,
): ReadonlyMap<Trio, { readonly below: Trio | undefined; readonly after: Trio | null }> {
  const places = new Map<Trio, { below: Trio | undefined; after: Trio | null }>();
  for (const parent of [root, ...segments]) {
    let after: Trio | null = null;
    for (const child of parent.children) {
      const trio = of.get(child);
      if (!trio?.ours || !trio.theirs || trio[side] !== child) continue;
      places.set(trio, { below: of.get(parent), after });
      if (isStable(trio)) after = trio;
    }
  }
  return places;
}

export const isHeading = ({ kind }: Segment): boolean => kind === "section";
