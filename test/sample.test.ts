// In: the sample plan and the text that it was made from. Out: that they differ by the listed mends alone, and that the hand-made truths fit it.
import { expect, test } from "vitest";
import { parse } from "yaml";
import { asFound, mend, mends, plan, read, register } from "./sample/as-found.ts";

interface Row {
  readonly label: string;
  readonly text: string;
  readonly unit: string;
  readonly group: string | null;
}

const fixture = (name: string) => JSON.parse(read(`test/fixtures/sample/${name}.json`));

const directory: Readonly<Record<"units" | "groups", object>> = parse(read("plans/units.yaml"));
const rows: readonly Row[] = fixture("assignments");
const dutiesOfUnits: Readonly<Record<string, Record<"has" | "lacks", readonly string[]>>> = fixture("duties-of-units");
const blocks = Object.entries(plan).flatMap(([place, text]) => text.split("\n").map((line) => ({ place, line })));
const words = Object.values(plan).join("\n");

test("the plan is the text as found, mended by the list alone", () => {
  expect(Object.keys(plan)).toHaveLength(55);
  expect(mend(asFound, mends)).toEqual(plan);
});

test.each(mends)("the mend $place $found is needed", (left) => {
  const rest = mends.filter((other) => other !== left);
  expect(mend(asFound, rest)).not.toEqual(plan);
});

test("the register says what the plan says, and no more", () => {
  for (const { symbol, issuer, title } of Object.values(register))
    for (const value of [symbol, issuer, title]) if (value) expect(words).toContain(value);
});

test("45 assignments, of duties and units that exist", () => {
  expect(rows).toHaveLength(45);
  for (const { label, text, unit, group } of rows) {
    expect(blocks.filter(({ place, line }) => place.split(" ")[0] === label && line === text)).toHaveLength(1);
    expect(directory.units).toHaveProperty(unit);
    if (group) expect(directory.groups).toHaveProperty(group);
  }
});

test("units have the duties of their assignments, and lack the rest", () => {
  const all = [...new Set(rows.map(({ text }) => text))];
  for (const [unit, { has, lacks }] of Object.entries(dutiesOfUnits)) {
    const own = new Set(rows.filter((row) => row.unit === unit).map(({ text }) => text));
    const starts = (of: readonly string[]): readonly string[] => of.map((text) => text.slice(0, 60));
    expect(has).toEqual(starts(all.filter((text) => own.has(text))));
    expect(lacks).toEqual(starts(all.filter((text) => !own.has(text))));
  }
});
