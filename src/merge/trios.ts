// Base, ours and theirs as segments -> for each block of the plan what it is in each of the three.
import { pairSegments, pairTheLike, partsOf } from "./match.ts";
import type { Segment, Segmented } from "./segment.ts";

/** One block in three texts. Several segments of a side in `all` where the unit split it or joined it with others. */
export interface Trio {
  readonly base: Segment | null;
  readonly ours: Segment | null;
  readonly theirs: Segment | null;
  /** In the order of base, ours in its own. */
  readonly all: Record<"base" | "ours" | "theirs", readonly Segment[]>;
}

type Draft = { -readonly [K in keyof Trio]: Trio[K] };

export interface Versions {
  readonly base: Segmented;
  readonly ours: Segmented;
  readonly theirs: Segmented;
}

export interface Trios {
  /** In reading order of base, then of ours, then of theirs. */
  readonly list: readonly Trio[];
  readonly of: ReadonlyMap<Segment, Trio>;
}

/** `byHand`: theirs too was written by hand: its ids are a hint, and new blocks of both sides are one only where they say the same. */
export function findTrios({ base, ours, theirs }: Versions, byHand = false): Trios {
  const above = pairSegments(base.segments, theirs.segments, !byHand);
  pairTheLike(above, base.segments, theirs.segments, new Set());
  const fresh = theirs.segments.filter((one) => !above.back.has(one));

  const below = pairSegments(base.segments, ours.segments, false);
  const alone = ours.segments.filter((one) => !below.back.has(one));
  const both = pairSegments(alone, fresh, false);
  if (byHand)
    for (const [own, other] of both.forth)
      if (own.keys.join(" ") !== other.keys.join(" ")) {
        both.forth.delete(own);
        both.back.delete(other);
      }
  const parts = partsOf(
    alone.filter((one) => !both.forth.has(one)),
    below.back,
  );
  const joined = partsOf(
    base.segments.filter((one) => !below.forth.has(one)),
    below.forth,
  );
  const settled = new Set([...parts.keys(), ...joined.keys(), ...both.forth.keys()]);
  pairTheLike(below, base.segments, ours.segments, settled);

  const list: Draft[] = [];
  const of = new Map<Segment, Draft>();
  const add = (b: Segment | null, o: Segment | null, t: Segment | null): void => {
    const trio = { base: b, ours: o, theirs: t, all: { base: b ? [b] : [], ours: o ? [o] : [], theirs: t ? [t] : [] } };
    list.push(trio);
    for (const one of [b, o, t]) if (one) of.set(one, trio);
  };
  add(base.root, ours.root, theirs.root);
  for (const one of base.segments)
    if (!joined.has(one)) add(one, below.forth.get(one) ?? null, above.forth.get(one) ?? null);
  for (const one of alone) if (!parts.has(one) && !below.back.has(one)) add(null, one, both.forth.get(one) ?? null);
  for (const one of fresh) if (!both.back.has(one)) add(null, null, one);

  const extend = (side: "base" | "ours", [part, whole]: readonly [Segment, Segment]): void => {
    const trio = of.get(whole);
    if (!trio) return;
    of.set(part, trio);
    const { all } = trio;
    all[side] = [...all[side], part].sort((a, b) => a.index - b.index);
    // In the order of base: what the parent moved is the same words.
    all.theirs = all.base.flatMap((one) => above.forth.get(one) ?? []);
    for (const one of all.theirs) of.set(one, trio);
    // Of joined blocks one may be gone above: it is the other that lives on.
    if (trio.theirs || !all.theirs[0]) return;
    trio.theirs = all.theirs[0];
    trio.base = above.back.get(trio.theirs) ?? trio.base;
  };
  for (const one of parts) extend("ours", one);
  for (const one of joined) extend("base", one);
  return { list, of };
}
