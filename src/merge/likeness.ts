// Blocks of two texts that no id ties together -> which are the same block, by their words and their place.
import type { Segment } from "./segment.ts";

/** Words that as many blocks have say nothing of which is which. */
const commonFrom = 12;
/** So many rare words of a block are asked who else has them. */
const askedWords = 40;
/** From 0 to 1: what makes two blocks one, and how much of it the same neighbours are worth. */
const leastLikeness = 0.5;
const nearness = 0.2;

export const countWords = (words: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** How many words of `a` are also in `b`, each as often as in both. */
export function sharedWords(a: readonly string[], b: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [word, count] of countWords(a)) shared += Math.max(0, Math.min(count, b.get(word) ?? 0));
  return shared;
}

/** From 0 to 1: twice the shared words by all words. */
export function likeness(a: Segment, b: Segment): number {
  const all = a.keys.length + b.keys.length;
  return all === 0 ? 1 : (2 * sharedWords(a.keys, countWords(b.keys))) / all;
}

/** How much a word tells: the less, the more blocks have it. */
export type Weights = ReadonlyMap<string, number>;

export function weightsIn(...sides: readonly (readonly Segment[])[]): Weights {
  const weights = new Map<string, number>();
  for (const side of sides)
    for (const { keys } of side) for (const word of new Set(keys)) weights.set(word, (weights.get(word) ?? 0) + 1);
  for (const [word, count] of weights) weights.set(word, 1 / count);
  return weights;
}

/** As `likeness`, each word by its weight. */
function weightedLikeness(a: Segment, b: Segment, weights: Weights): number {
  const [inA, inB] = [countWords(a.keys), countWords(b.keys)];
  let shared = 0;
  let all = 0;
  for (const [word, count] of inA) {
    const weight = weights.get(word) ?? 0;
    shared += 2 * weight * Math.min(count, inB.get(word) ?? 0);
    all += weight * count;
  }
  for (const [word, count] of inB) all += (weights.get(word) ?? 0) * count;
  return all === 0 ? 1 : shared / all;
}

/** Pairs of blocks, each in one pair at most; the likest first taken. `near`: their neighbours are known to be the same. */
export function pairByLikeness(
  base: readonly Segment[],
  other: readonly Segment[],
  weights: Weights,
  near: (a: Segment, b: Segment) => boolean,
): (readonly [Segment, Segment])[] {
  const holders = holdersOf(other);
  const found: { readonly a: Segment; readonly b: Segment; readonly score: number }[] = [];
  for (const a of base)
    for (const b of candidatesFor(a, holders)) {
      if (!isSameSort(a, b) || saysOtherwise(a, b)) continue;
      const score = weightedLikeness(a, b, weights) + (near(a, b) ? nearness : 0);
      if (score >= leastLikeness) found.push({ a, b, score });
    }
  found.sort((x, y) => y.score - x.score || x.a.index - y.a.index || x.b.index - y.b.index);
  const taken = new Set<Segment>();
  return found.flatMap(({ a, b }) => {
    if (taken.has(a) || taken.has(b)) return [];
    taken.add(a).add(b);
    return [[a, b] as const];
  });
}

/** The blocks that a word occurs in, for words that tell something. */
function holdersOf(segments: readonly Segment[]): ReadonlyMap<string, readonly Segment[]> {
  const holders = new Map<string, Segment[]>();
  for (const one of segments)
    for (const word of new Set(one.keys)) {
      const having = holders.get(word);
      if (!having) holders.set(word, [one]);
      else if (having.length < commonFrom) having.push(one);
    }
  return holders;
}

/** The blocks that have most of its telling words. */
function candidatesFor(a: Segment, holders: ReadonlyMap<string, readonly Segment[]>): Segment[] {
  const votes = new Map<Segment, number>();
  let asked = 0;
  for (const word of new Set(a.keys)) {
    const having = holders.get(word) ?? [];
    if (having.length === 0 || having.length === commonFrom) continue;
    if (++asked > askedWords) break;
    for (const b of having) votes.set(b, (votes.get(b) ?? 0) + 1 / having.length);
  }
  const likeliest = [...votes].sort(([, one], [, another]) => another - one);
  return likeliest.slice(0, 3).map(([one]) => one);
}

/** Each names where it comes from, and not the same. */
const saysOtherwise = (a: Segment, b: Segment): boolean =>
  a.from.length > 0 && b.from.length > 0 && !a.from.some((id) => b.from.includes(id));

/** What a block may become: an item may become a paragraph, a row stays a row. */
export const isSameSort = (a: Segment, b: Segment): boolean =>
  a.kind === b.kind || (sorts.has(a.kind) && sorts.has(b.kind));

const sorts: ReadonlySet<string> = new Set(["section", "point", "item", "paragraph"]);
