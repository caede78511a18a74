// Random pairs of edits: nothing that either side wrote is lost, nothing changes that need not, twice is once. MERGE_RUNS: how many pairs.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Merge, mergePlans } from "../../src/merge/merge.ts";
import { type Segmented, segment } from "../../src/merge/segment.ts";
import { canonical, type EditedPair, editedPair, markdownOf, type Piece, tellingWords } from "./edited-plan.ts";

const numRuns = Number(process.env.MERGE_RUNS ?? 300);
const source = (text: string) => ({ path: "plan.md", text });

function merge(base: string, ours: string, theirs: string): Merge {
  const merged = mergePlans({ base: source(base), ours: source(ours), theirs: source(theirs) });
  if ("refused" in merged) throw new Error(`refused: ${merged.refused}`);
  return merged;
}

const textsOf = ({ base, unit, parent, style }: EditedPair) => ({
  base: markdownOf(base, canonical),
  ours: markdownOf(unit.pieces, style),
  theirs: markdownOf(parent.pieces, canonical),
});

const check = (name: string, holds: (pair: EditedPair) => void): void =>
  it(name, { timeout: 3_600_000 }, () => {
    fc.assert(fc.property(editedPair, holds), { numRuns });
  });

describe(`${numRuns} pairs of edits`, () => {
  check("every word that either side wrote since base is in the result", (pair) => {
    const { base, ours, theirs } = textsOf(pair);
    const known = new Set(tellingWords(base));
    const merged = new Set(tellingWords(merge(base, ours, theirs).text));
    const written = [...tellingWords(ours), ...tellingWords(theirs)].filter((word) => !known.has(word));
    expect(written.filter((word) => !merged.has(word))).toEqual([]);
  });

  check("an unchanged parent changes no byte", (pair) => {
    const { base, ours } = textsOf(pair);
    expect(merge(base, ours, base).text).toBe(ours);
  });

  check("twice is once, whether or not the base has moved on", (pair) => {
    const { base, ours, theirs } = textsOf(pair);
    const { text, conflicts } = merge(base, ours, theirs);
    if (conflicts.length > 0) return;
    expect(merge(theirs, text, theirs).text).toBe(text);
    // A block that both split and reworded may no longer be known by its words; where its marks are gone, by nothing.
    if (pair.style.lost > 0 || [...pair.unit.touched].some((id) => pair.parent.touched.has(id))) return;
    expect(merge(base, text, theirs).text).toBe(text);
  });

  check("edits of different blocks never conflict", (pair) => {
    const { base, ours, theirs } = textsOf(pair);
    fc.pre([...pair.unit.touched].every((id) => !pair.parent.touched.has(id)));
    expect(merge(base, ours, theirs).conflicts).toEqual([]);
  });

  check("without a conflict, what neither side took out is there once, and what one took out is gone", (pair) => {
    const { base, ours, theirs } = textsOf(pair);
    const { text, conflicts, changes } = merge(base, ours, theirs);
    if (conflicts.length > 0) return;
    const [own, now] = [new Set(tellingWords(ours)), new Set(tellingWords(theirs))];
    const count = countOf(tellingWords(text));
    const stays = tellingWords(base).filter((word) => own.has(word) && now.has(word));
    expect(stays.filter((word) => count.get(word) !== 1)).toEqual([]);
    // A heading that the unit took out comes back with what is new below it.
    const returned = changes.filter(({ kind }) => kind === "returned").map(({ words }) => words);
    const back = new Set(tellingWords(returned.join(" ")));
    const declined = tellingWords(base).filter((word) => !own.has(word) && !back.has(word));
    expect(declined.filter((word) => count.has(word))).toEqual([]);
    const bare = untouchedBelow(pair.base, pair);
    const dropped = tellingWords(base).filter((word) => own.has(word) && !now.has(word) && bare.has(word));
    expect(dropped.filter((word) => count.has(word))).toEqual([]);
  });

  check("without a conflict, a block that neither side moved stands below what it stood below", (pair) => {
    const { base, ours, theirs } = textsOf(pair);
    const { text, conflicts } = merge(base, ours, theirs);
    if (conflicts.length > 0) return;
    const [before, own, now, after] = [base, ours, theirs, text].map(holdersIn) as ReturnType<typeof holdersIn>[];
    for (const [word, holder] of after ?? [])
      if (before?.get(word) === own?.get(word) && own?.get(word) === now?.get(word) && now?.has(word))
        expect(`${word} in ${holder}`).toBe(`${word} in ${before?.get(word)}`);
  });
});

const countOf = (words: readonly string[]): Map<string, number> =>
  words.reduce((counts, word) => counts.set(word, (counts.get(word) ?? 0) + 1), new Map<string, number>());

/** Words of blocks to which, and below which, the unit wrote nothing, and below which nothing is left. */
function untouchedBelow(pieces: readonly Piece[], { unit, parent }: EditedPair): ReadonlySet<string> {
  const own = new Map<string, readonly Piece[]>();
  const visit = (list: readonly Piece[]): void => {
    for (const one of list) {
      if (one.from) own.set(one.from, [...(own.get(one.from) ?? []), one]);
      visit(one.children);
    }
  };
  visit(unit.pieces);
  const above = new Set(fromsIn(parent.pieces));
  const isBare = (piece: Piece): boolean =>
    piece.from !== null &&
    !unit.touched.has(piece.from) &&
    (own.get(piece.from) ?? []).every(({ children }) =>
      children.every((child) => isBare(child) && !above.has(child.from)),
    );
  const words = new Set<string>();
  const collect = (list: readonly Piece[]): void => {
    for (const piece of list) {
      if (isBare(piece)) for (const word of tellingWords(piece.sentences.join(" "))) words.add(word);
      collect(piece.children);
    }
  };
  collect(pieces);
  return words;
}

const fromsIn = (pieces: readonly Piece[]): (string | null)[] =>
  pieces.flatMap(({ from, children }) => [from, ...fromsIn(children)]);

/** Each first word of a block and that of the block above it. */
function holdersIn(text: string): ReadonlyMap<string, string> {
  const { segments } = segment(source(text)) as Segmented;
  const nameOf = (one: (typeof segments)[number] | null): string => (one && tellingWords(one.keys.join(" "))[0]) ?? "";
  return new Map(segments.filter((one) => one.kind !== "mark").map((one) => [nameOf(one), nameOf(one.parent)]));
}
