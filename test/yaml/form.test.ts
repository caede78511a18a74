// Each construct of the YAML form says the same as Markdown does: one plan, the same diagnostics.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { head, readAs, sameIn, shown, yaml } from "./read.ts";

const fixtures = new URL("../fixtures/yaml/", import.meta.url);

describe.each(readdirSync(fixtures))("%s", (name) => {
  const folder = new URL(`${name}/`, fixtures);
  const text = (file: string): string => readFileSync(new URL(file, folder), "utf8");
  const files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));

  it.each(files)("%s", (file) => {
    expect(sameIn(readAs("plan.yaml", text(file)))).toEqual(sameIn(readAs("plan.md", text("plan.md"))));
  });
});

it("nothing below the top is nothing in the plan", () => {
  const { plan, mistakes } = yaml("basis:\nsections:\nappendices: []\nfootnotes:\n");
  expect(mistakes).toEqual([]);
  expect([plan?.preamble, plan?.sections, plan?.appendices, plan?.footnotes]).toEqual([[], [], [], []]);
});

it("front matter fields are read as written, in either language", () => {
  const { plan, mistakes } = readAs(
    "plan.yaml",
    "# yaml-language-server: $schema=plan.schema.json\nkế hoạch: thu\ntrích yếu: Về thử\ncơ quan ban hành: Ủy ban nhân dân quận\nnumber: 086\nsymbol: 04/KH\ndate: 2024-03-08\nperiod: 2024\n",
  );
  expect(mistakes).toEqual([]);
  expect([plan?.id, plan?.number, plan?.symbol, plan?.date]).toEqual(["thu", "086", "04/KH", "2024-03-08"]);
});

/** What is wrong -> the one diagnostic that says so, and its fix. */
const mistakes: Readonly<Record<string, readonly [body: string, shown: string, fix?: string]>> = {
  "a misspelt key at the top": ["setcions: []", "5:1 metadata/unknown-key «setcions»", "sections"],
  "a misspelt field": ["recipient: [VT]", "5:1 metadata/unknown-key «recipient»", "recipients"],
  "an unknown key at the top": ["xyz: 1", "5:1 metadata/unknown-key «xyz»"],
  "a misspelt key of a section": ["sections: [{titel: Một, text: a}]", "5:13 metadata/unknown-key «titel»", "title"],
  "a misspelt key of an item": [
    "sections: [{title: Một, items: [{text: a, suport: van-phong}]}]",
    "5:43 metadata/unknown-key «suport»",
    "support",
  ],
  "a Vietnamese attribute": ["sections: [{title: Một, hạn: 2024}]", "5:25 metadata/unknown-key «hạn»", "due"],
  "an attribute of a list": ["preamble: [{items: [a], lead: phong-noi-vu}]", "5:25 metadata/unknown-key «lead»"],
  "a misspelt key of a table": [
    "preamble: [{table: {columns: [a], row: [[b]]}}]",
    "5:35 metadata/unknown-key «row»",
    "rows",
  ],
  "a section that is a text": ["sections: [Một]", "5:12 metadata/invalid-value «Một»", "title: "],
  "a section without a title": ["sections: [{text: a}]", "5:12 metadata/invalid-value «{text: a}»"],
  "a section that is a list": ["sections: [[Một]]", "5:12 metadata/invalid-value «[Một]»"],
  "a section that is a sentence": ["sections:\n  - Mục tiêu: hai", "6:5 metadata/invalid-value «Mục tiêu: hai»"],
  "an item without a text": ["sections: [{title: Một, items: [{id: a}]}]", "5:33 metadata/invalid-value «{id: a}»"],
  "an item that is a list": ["sections: [{title: Một, items: [[a]]}]", "5:33 metadata/invalid-value «[a]»"],
  "a text that is a mapping": ["lead-in: {a: b}", "5:10 metadata/invalid-value «{a: b}»"],
  "a sentence in brackets": ["basis: [Căn cứ: một, hai]", "5:9 metadata/invalid-value «Căn cứ: một»"],
  "a title that is a list": ["sections: [{title: [a]}]", "5:20 metadata/invalid-value «[a]»"],
  "a text attribute with a list": ["sections: [{title: Một, due: [a, b]}]", "5:30 metadata/invalid-value «[a, b]»"],
  "a list attribute with a mapping": ["sections: [{title: Một, lead: {a: b}}]", "5:31 metadata/invalid-value «{a: b}»"],
  "a table that is none": ["preamble: [{table: a}]", "5:20 metadata/invalid-value «a»"],
  "a table without columns": ["preamble: [{table: {rows: []}}]", "5:20 metadata/invalid-value «{rows: []}»"],
  "a cell that is a list": ["preamble: [{table: {columns: [a], rows: [[[b]]]}}]", "5:43 metadata/invalid-value «[b]»"],
  "a column's alignment": [
    "preamble: [{table: {columns: [{text: a, align: giữa}]}}]",
    "5:48 metadata/invalid-value «giữa»",
  ],
  "footnotes that are a list": ["footnotes: [a]", "5:12 metadata/invalid-value «[a]»"],
  "a footnote that is a list": ["footnotes: {a: [b]}", "5:16 metadata/invalid-value «[b]»"],
  "an appendix by another name": ["appendices: [{title: Danh mục}]", "5:22 metadata/invalid-value «Danh mục»"],
  "Markdown that is a list": ["preamble: [{markdown: [a]}]", "5:23 metadata/invalid-value «[a]»"],
  "a key twice": ["basis: a\nbasis: b", "6:1 metadata/duplicate-key «basis»"],
  "an alias": ["basis: [*a]", "5:9 metadata/invalid-value «*a»"],
  "a syntax error": ["sections: [", "5:11 metadata/syntax «[»"],
  "a tab": ["sections:\n\t- title: a", "6:1 metadata/syntax «\t»"],
  "a second document": ["basis: a\n---\nbasis: b", "6:1 metadata/syntax «---»"],
  HTML: ["lead-in: Một <b>hai</b>", "5:14 text/html «<b>»"],
};

it.each(Object.entries(mistakes))("%s", (_, [body, expected, fix]) => {
  const { mistakes } = yaml(`${body}\n`);
  expect(mistakes.slice(0, 1).map(shown)).toEqual([expected]);
  expect(mistakes[0]?.fix?.map(({ text }) => text).join("")).toBe(fix);
  expect(mistakes).toHaveLength(1);
});

it.each([
  ["nothing", ""],
  ["comments", "# một\n"],
  ["a start", "---\n"],
])("a file with %s lacks what a plan needs", (_, text) => {
  expect(readAs("plan.yaml", text).diagnostics.map(({ rule }) => rule)).toEqual(Array(3).fill("metadata/missing"));
});

it.each(["- a", "một câu", "[a]"])("a file that is no mapping is refused: %s", (text) => {
  const { outline, diagnostics } = readAs("plan.yaml", text);
  expect(outline).toBeNull();
  expect(diagnostics.map(({ rule }) => rule)).toEqual(["metadata/invalid-value"]);
});

it("misspelt keys are read as they were meant", () => {
  const wrong = yaml("setcions:\n  - titel: Một\n    itmes: [{txt: a, leed: phong-noi-vu}]\n");
  const right = yaml("sections:\n  - title: Một\n    items: [{text: a, lead: phong-noi-vu}]\n");
  expect(wrong.mistakes).toHaveLength(5);
  expect(sameIn({ ...wrong, diagnostics: [] })).toEqual(sameIn({ ...right, diagnostics: [] }));
});

it("the ending of the path tells the surface", () => {
  expect(readAs("plan.md", head).outline?.blocks).toHaveLength(1);
  expect(readAs("plan.yaml", head).outline?.blocks).toEqual([]);
});
