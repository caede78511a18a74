// One plan from those of several units: nothing that any of them wrote is lost, nothing that the new one was given goes.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergePlans } from "../../src/merge/merge.ts";
import { type United, unitePlans } from "../../src/merge/unite.ts";
import { canonical, type EditedByThree, editedByThree, markdownOf, tellingWords } from "./edited-plan.ts";

const numRuns = Number(process.env.MERGE_RUNS ?? 60);
const source = (text: string) => ({ path: "plan.md", text });

function unite(derived: string, base: string, plans: readonly string[]): United {
  const owner = (i: number): string => `Đơn vị ${"ABC"[i]}`;
  const united = unitePlans(
    source(derived),
    plans.map((text, i) => ({ owner: owner(i), base: source(base), ours: source(text), remarks: [] })),
  );
  if ("refused" in united) throw new Error(`refused: ${united.refused}`);
  return united;
}

const textsOf = ({ base, unit, neighbour, parent, style }: EditedByThree) => ({
  base: markdownOf(base, canonical),
  one: markdownOf(unit.pieces, style),
  other: markdownOf(neighbour.pieces, { ...style, bullet: "-" }),
  derived: markdownOf(parent.pieces, canonical),
});

const check = (name: string, holds: (plans: EditedByThree) => void): void =>
  it(name, { timeout: 3_600_000 }, () => {
    fc.assert(fc.property(editedByThree, holds), { numRuns });
  });

describe(`${numRuns} unions of two plans`, () => {
  check("have every word that was given or written, wherever the parent's plan has gone since", (plans) => {
    const { base, one, other, derived } = textsOf(plans);
    const known = new Set(tellingWords(base));
    const united = new Set(tellingWords(unite(derived, base, [one, other]).text));
    const written = [...tellingWords(one), ...tellingWords(other)].filter((word) => !known.has(word));
    expect(written.filter((word) => !united.has(word))).toEqual([]);
    const unchanged = tellingWords(derived).filter((word) => known.has(word) === false);
    expect(unchanged.filter((word) => !united.has(word))).toEqual([]);
  });

  check("have every duty that was given, though one of them left it out", (plans) => {
    const { base, one, other } = textsOf(plans);
    const united = unite(base, base, [one, other]).text;
    const ids = (text: string): string[] => [...text.matchAll(/b\d+(?=[ "}])/g)].map(([id]) => id);
    const found = new Set(ids(united));
    expect(ids(base).filter((id) => !found.has(id))).toEqual([]);
  });

  check("of one plan twice is that plan, without a conflict", (plans) => {
    const { base, other } = textsOf(plans);
    const { text, conflicts } = unite(base, base, [other, other]);
    expect(conflicts).toBe(0);
    const once = unite(base, base, [other]).text;
    expect(withoutNotes(text)).toBe(withoutNotes(once));
  });

  check("are left alone by an update that brings nothing", (plans) => {
    const { base, one, other, derived } = textsOf(plans);
    const { text, conflicts } = unite(derived, base, [one, other]);
    fc.pre(conflicts === 0);
    const updated = mergePlans({ base: source(derived), ours: source(text), theirs: source(derived) });
    expect("text" in updated && updated.text).toBe(text);
  });

  check("of plans that nobody changed are the plan as derived", (plans) => {
    const { base, derived } = textsOf(plans);
    expect(unite(derived, base, [base, base])).toEqual({ text: derived, inherited: expect.anything(), conflicts: 0 });
  });
});

const withoutNotes = (text: string): string => text.replace(/ *<!-- bổ sung của [^>]*-->\n?/g, "");
