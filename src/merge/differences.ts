// Two lists of words -> where they differ, in time that grows with their length.
import { diffArrays } from "diff";
import { longestIncreasing } from "./increasing.ts";

/** `a` from `a0` to `a1` became `b` from `b0` to `b1`; half-open, one of the two may be empty. */
export interface Hunk {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

/** Beyond so many single changes between two anchors, what stands between them counts as rewritten. */
const longestScript = 80;

type Pair = readonly [a: number, b: number];

export function differences(a: readonly string[], b: readonly string[]): Hunk[] {
  const pairs: Pair[] = [];
  match(a, b, { a0: 0, a1: a.length, b0: 0, b1: b.length }, pairs);
  return withoutIslands(settled(hunksBetween(pairs, a.length, b.length), a, b));
}

/** Ends that are the same, then words that occur once on each side, then the shortest script between those. */
function match(a: readonly string[], b: readonly string[], whole: Hunk, pairs: Pair[]): void {
  const { a0, b0 } = whole;
  let { a1, b1 } = whole;
  let head = 0;
  while (a0 + head < a1 && b0 + head < b1 && a[a0 + head] === b[b0 + head]) pairs.push([a0 + head, b0 + head++]);
  let tail = 0;
  while (a0 + head < a1 && b0 + head < b1 && a[a1 - 1] === b[b1 - 1]) {
    a1--;
    b1--;
    tail++;
  }
  matchByAnchors(a, b, { a0: a0 + head, a1, b0: b0 + head, b1 }, pairs);
  for (let i = 0; i < tail; i++) pairs.push([a1 + i, b1 + i]);
}

function matchByAnchors(a: readonly string[], b: readonly string[], part: Hunk, pairs: Pair[]): void {
  if (part.a0 === part.a1 || part.b0 === part.b1) return;
  let { a0, b0 } = part;
  for (const [anchorA, anchorB] of [...anchors(a, b, part), [part.a1, part.b1] as const]) {
    matchByScript(a, b, { a0, a1: anchorA, b0, b1: anchorB }, pairs);
    if (anchorA < part.a1) pairs.push([anchorA, anchorB]);
    a0 = anchorA + 1;
    b0 = anchorB + 1;
  }
}

/** Words that occur once in each, in an order that both have. */
function anchors(a: readonly string[], b: readonly string[], { a0, a1, b0, b1 }: Hunk): Pair[] {
  const once = (words: readonly string[], from: number, to: number): Map<string, number> => {
    const found = new Map<string, number>();
    for (let i = from; i < to; i++) found.set(words[i] ?? "", found.has(words[i] ?? "") ? -1 : i);
    return found;
  };
  const inB = once(b, b0, b1);
  const pairs: Pair[] = [];
  for (const [word, at] of once(a, a0, a1)) {
    const there = inB.get(word) ?? -1;
    if (at >= 0 && there >= 0) pairs.push([at, there]);
  }
  pairs.sort((one, other) => one[0] - other[0]);
  return longestIncreasing(pairs.map(([, at]) => at)).map((i) => pairs[i] as Pair);
}

function matchByScript(a: readonly string[], b: readonly string[], { a0, a1, b0, b1 }: Hunk, pairs: Pair[]): void {
  if (a0 >= a1 || b0 >= b1) return;
  const script = diffArrays(a.slice(a0, a1), b.slice(b0, b1), { maxEditLength: longestScript });
  let atA = a0;
  let atB = b0;
  for (const { count, added, removed } of script ?? []) {
    if (!added && !removed) for (let i = 0; i < count; i++) pairs.push([atA + i, atB + i]);
    if (!added) atA += count;
    if (!removed) atB += count;
  }
}

function hunksBetween(pairs: readonly Pair[], lengthA: number, lengthB: number): Hunk[] {
  const hunks: Hunk[] = [];
  let a0 = 0;
  let b0 = 0;
  for (const [a, b] of [...pairs, [lengthA, lengthB] as const]) {
    if (a0 < a || b0 < b) hunks.push({ a0, a1: a, b0, b1: b });
    a0 = a + 1;
    b0 = b + 1;
  }
  return hunks;
}

/** What was only put in or taken out may stand in several places, as far as words tell: the last of them, always. */
function settled(hunks: readonly Hunk[], a: readonly string[], b: readonly string[]): Hunk[] {
  return hunks.map(({ a0, a1, b0, b1 }, i) => {
    const end = hunks[i + 1]?.a0 ?? a.length;
    let by = 0;
    if (a0 === a1) while (a1 + by < end && b[b0 + by] === b[b1 + by]) by++;
    else if (b0 === b1) while (a1 + by < end && a[a0 + by] === a[a1 + by]) by++;
    return { a0: a0 + by, a1: a1 + by, b0: b0 + by, b1: b1 + by };
  });
}

const size = ({ a0, a1, b0, b1 }: Hunk): number => Math.max(a1 - a0, b1 - b0);

/** Few words that stayed between two longer changes stayed by chance: a sentence that was rewritten is one change. */
function withoutIslands(hunks: readonly Hunk[]): Hunk[] {
  const joined: Hunk[] = [];
  for (let hunk of hunks) {
    for (let before = joined.at(-1); before; before = joined.at(-1)) {
      if (hunk.a0 - before.a1 >= Math.min(size(before), size(hunk))) break;
      hunk = { a0: before.a0, a1: hunk.a1, b0: before.b0, b1: hunk.b1 };
      joined.pop();
    }
    joined.push(hunk);
  }
  return joined;
}
