// templates/README.md against the code: nothing that a template may show is left out, nothing is listed that there is not.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { frameFields, frameVariables, paperFields, titleVariables } from "../../src/2-model/keywords.ts";
import { dutyFields } from "../../src/2-model/listed-duties.ts";
import { frameParts, paperParts } from "../../src/4-derive/frame.ts";
import { formParts } from "../../src/5-compose/form.ts";
import { columnsNames, partNames } from "../../src/5-compose/frame.ts";
import { variableNames } from "../../src/5-compose/variables.ts";
import { knownPlaceholders } from "../../src/5-compose/word-template.ts";

const page = readFileSync(new URL("../../templates/README.md", import.meta.url), "utf8");

/** The rows of the table below a heading: cells without their marks. */
function rowsUnder(heading: string): string[][] {
  const [, section = ""] = page.split(`\n## ${heading}\n`);
  const lines = (section.split(/\n## /)[0] ?? "").split("\n").filter((line) => line.startsWith("|"));
  return lines.slice(2).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll("`", "")),
  );
}

const names = (rows: readonly string[][]): string[] => rows.map(([name = ""]) => name);
const marked = (rows: readonly string[][]): string[] => names(rows.filter((row) => row.at(-1) === "có"));
const within = (rows: readonly string[][], place: string): string[] =>
  names(rows.filter((row) => row[1]?.includes(place)));

it("lists the values of a layout, and those that an office's Word file has too", () => {
  const rows = rowsUnder("Giá trị trong bố cục");
  expect(names(rows)).toEqual(variableNames);
  expect([...marked(rows), ...names(rowsUnder("Chỗ điền trong tệp Word của cơ quan"))]).toEqual(knownPlaceholders);
});

it("lists the blocks of a layout", () => {
  const blocks = names(rowsUnder("Khối trong bố cục"));
  expect(blocks.filter((name) => /^::\w/.test(name)).toSorted()).toEqual(
    partNames.map((name) => `::${name}`).toSorted(),
  );
  expect(blocks.filter((name) => /^:::/.test(name))).toEqual([
    ...columnsNames.map((name) => `::::${name}`),
    ...[":::appendix", ":::footer"],
  ]);
});

it("lists the values of a frame, and those that derive's title has too", () => {
  const rows = rowsUnder("Giá trị trong khung");
  expect(names(rows).toSorted()).toEqual(frameVariables.toSorted());
  expect(marked(rows)).toEqual(titleVariables);
});

it("lists the blocks and the keys of frames, and where each may stand", () => {
  const blocks = rowsUnder("Khối trong khung");
  expect(within(blocks, "units/")).toEqual(frameParts.map((name) => `::${name}`));
  expect(within(blocks, "papers/")).toEqual(paperParts.map((name) => `::${name}`));
  const keys = rowsUnder("Khai báo đầu khung");
  expect(within(keys, "units/")).toEqual(frameFields.map(({ key }) => key));
  expect(within(keys, "papers/").toSorted()).toEqual(paperFields.map(({ key }) => key).toSorted());
});

it("lists the placeholders of a Word file that are no values", () => {
  const rows = names(rowsUnder("Chỗ điền trong tệp Word của cơ quan"));
  expect(rows).toEqual([...formParts, ...dutyFields.map((field) => `duty.${field}`)]);
});
