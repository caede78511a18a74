// Plain YAML is read without the library, and nobody can tell: both give the same data, every place and report included.
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readYamlText } from "../../src/1-parse/data.ts";
import { frontMatterPlace } from "../../src/1-parse/front-matter.ts";
import { readPlainYaml } from "../../src/1-parse/plain/yaml.ts";
import { changed, madeOf, parameters, written } from "./texts.ts";

const metadataOf = (text: string): string => {
  const { start = 0, end = 0 } = frontMatterPlace(text) ?? {};
  return text.slice(start, end);
};

const texts = [
  metadataOf(written("plans/dan-van-2024/plan.md")),
  written("plans/units.yaml"),
  written("plans/register.yaml"),
  written("templates/plan/style.yaml"),
  written("test/fixtures/twin/plan.yaml"),
];

const blockMarks = [
  "\n",
  "\n",
  "\n",
  "\n  ",
  "\n  ",
  "\n    ",
  "\n- ",
  "\n  - ",
  "- ",
  "a: ",
  "b:",
  "key: ",
  "c:",
  "d: |-\n",
  "|\n    t",
  "|-\n  t",
  ">-\n    t\n    u\n",
  "e: >\n  t\n",
];
const words = [
  "x",
  "y z",
  "chữ",
  "01",
  " ",
  "\n    more",
  "\n  more",
  " # c",
  "\n# c",
  "[a, b]",
  "{ a: b, c: }",
  "'q'",
  '"q"',
  "[x]: ",
];
const oddMarks = [
  ":",
  "#",
  "'",
  '"',
  "[",
  "]",
  "{",
  "}",
  ",",
  "\\",
  "&a",
  "*a",
  "!t",
  "? ",
  "@",
  "%",
  "`",
  "---\n",
  "...\n",
  "~",
  "-x",
  "\t",
  "\r\n",
  "\r",
  "\u2028",
  "\u0085",
  "\u00a0",
  "\ufeff",
  "{{x}}",
  "<<",
];
const plainPieces = [...blockMarks, ...words];
const allPieces = [...plainPieces, ...oddMarks];

/** `before` is set before the text, and its places are not counted. */
function dataOf(text: string, before = "") {
  const reports: unknown[] = [];
  const read = readYamlText(
    { source: { path: "x.yaml", text }, text: before + text, place: (offset) => offset - before.length },
    (...report) => reports.push(report),
  );
  return { ...read, comments: read?.comments.slice(before === "" ? 0 : 1), reports };
}

/** A comment with a tab in it: then the library reads all. */
const byLibrary = "#\t\n";

function expectSame(text: string): void {
  if (readPlainYaml(text)) expect(dataOf(text)).toEqual(dataOf(text, byLibrary));
}

describe("the same data as by the library", () => {
  test.each(texts)("of a written text (%#)", expectSame);

  test("of plain pieces", () => {
    fc.assert(fc.property(madeOf(plainPieces, "a: "), expectSame), parameters(3000));
  });

  test("of any pieces", () => {
    fc.assert(fc.property(madeOf(allPieces, "a: "), expectSame), parameters(1500));
  });

  test("of written texts with changes", () => {
    const short = texts.map((text) => text.slice(0, 2000).replace(/[^\n]*$/, ""));
    fc.assert(fc.property(changed(short, allPieces), expectSame), parameters(300));
  });
});

describe("what is plain", () => {
  test.each(texts)("is all that people write (%#)", (text) => {
    expect(readPlainYaml(text)).not.toBeNull();
  });

  it("is nothing that the comparison gives to the library", () => {
    expect(readPlainYaml(`${byLibrary}a: b\n`)).toBeNull();
  });

  it("is nothing that nests too deep", () => {
    const deep = Array.from({ length: 120 }, (_, i) => `${" ".repeat(i)}a:\n`).join("");
    expect(readPlainYaml(deep)).toBeNull();
  });
});
