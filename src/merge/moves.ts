// Trios -> which blocks the parent moved, and which of them go there: what the unit moved stays where it put it.
import { longestIncreasing } from "./increasing.ts";
import type { Segment, Segmented } from "./segment.ts";
import type { Trio, Trios, Versions } from "./trios.ts";

export interface Moves {
  /** Blocks of ours that go where the parent moved them. */
  readonly moved: ReadonlySet<Trio>;
  /** Blocks that the unit moved. */
  readonly movedByUnit: ReadonlySet<Trio>;
  /** Blocks that both moved, each elsewhere. */
  readonly movedInVain: ReadonlySet<Trio>;
}

export function findMoves(trios: Trios, { ours, theirs }: Versions): Moves {
  const movedByUnit = movedIn("ours", trios, ours);
  const movedAbove = movedIn("theirs", trios, theirs);
  const isStable = (trio: Trio): boolean => trio.base !== null && !movedByUnit.has(trio) && !movedAbove.has(trio);
  const own = placesIn("ours", trios, ours, isStable);
  const wanted = placesIn("theirs", trios, theirs, isStable);
  const stands = (trio: Trio): boolean => {
    const [here, there] = [own.get(trio), wanted.get(trio)];
    return here?.below === there?.below && here?.after === there?.after;
  };
  const above = [...movedAbove].filter((trio) => trio.ours && !stands(trio));
  return {
    moved: new Set(above.filter((trio) => !movedByUnit.has(trio))),
    movedByUnit,
    movedInVain: new Set(above.filter((trio) => movedByUnit.has(trio))),
  };
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
