// Plain Markdown is read without the library, and nobody can tell: both give the same tree, every place included.

import fc from "fast-check";
import type { Node, Root } from "mdast";
import { describe, expect, it, test } from "vitest";
import { readFrontMatter } from "../../src/1-parse/front-matter.ts";
import {
  parseByLibrary,
  parseMarkdown,
  parseParagraphs,
  parseParagraphsByLibrary,
} from "../../src/1-parse/markdown-syntax.ts";
import { readPlainMarkdown } from "../../src/1-parse/plain/markdown.ts";
import { changed, madeOf, parameters, written } from "./texts.ts";

const bodyOf = (path: string): string => readFrontMatter({ path, text: written(path) }, () => {}).body;

const sample = bodyOf("plans/dan-van-2024/plan.md");
const outlines = ["clauses", "dense", "mixed", "wrapped"].map((name) => bodyOf(`test/fixtures/outline/${name}.md`));
const own = `
- một
- hai

  đoạn
  1. x
  2. y
+ z
2. k

chữ *nghiêng
tiếp* **x *y* z** [a *b*](#c) [@k]

[^a]: chú thích
[^B]: chú thích
    tiếp

    nữa

---
<!-- lời ghi -->
dùng[^a] cả[^b]. {#cuoi lead="a b"}

> trích *x*

| a | b |
|---|:-:|
| *c* | d |

cuối
dòng
  *z*
`;

const blockMarks = [
  "\n",
  "\n",
  "\n\n",
  "\n\n",
  "\n  ",
  "\n   ",
  "\n\n  ",
  "\n\n   ",
  "\n\n    ",
  "# ",
  "- ",
  "+ ",
  "* ",
  "1. ",
  "2. ",
  "2) ",
  "---\n",
];
const inlineMarks = [
  "[^a]",
  "[^a]: ",
  "[^b]: ",
  "[^b]",
  "[",
  "]",
  "](#c)",
  "[x](#c)",
  "*",
  "**",
  "*a*",
  "*“",
  "a*“",
  "”*",
  "{#id}",
  "<!-- c -->\n",
  "  ",
  " ",
];
const words = ["chữ", "Việt ", "a", "“", "”", ".", "(", ")", "12. ", "a) "];
const oddMarks = [
  "_",
  "***",
  "`",
  "```",
  "~~",
  "\\",
  "&",
  "&amp;",
  "<",
  "<!--",
  "-->",
  "<b>",
  "> ",
  "***\n",
  "--",
  "|",
  "|-|\n",
  "a | b",
  "===",
  ":",
  "#",
  "\0",
  "\t",
  "\r",
  "\ufeff",
  "\u00a0",
  "😀",
  "![",
  "http://a.b",
];
const plainPieces = [...blockMarks, ...inlineMarks, ...words];
const allPieces = [...plainPieces, ...oddMarks];

/** Nothing asks whether blank lines stand in a list. */
function withoutSpread<N extends Node>(node: N): N {
  const { spread: _, children, ...rest } = node as N & { spread?: boolean; children?: readonly Node[] };
  return { ...rest, ...(children && { children: children.map(withoutSpread) }) } as N;
}

const treeOf = (root: Root): Root => withoutSpread(JSON.parse(JSON.stringify(root)) as Root);

function expectSame(text: string, footnotes: readonly string[] = []): void {
  expect(treeOf(parseMarkdown(text, footnotes))).toEqual(treeOf(parseByLibrary(text, footnotes)));
}

function expectSameParagraphs(text: string): void {
  expect(treeOf(parseParagraphs(text, ["a"]))).toEqual(treeOf(parseParagraphsByLibrary(text, ["a"])));
}

describe("the same tree as by the library", () => {
  test.each([sample, own, ...outlines])("of a written text (%#)", (text) => expectSame(text));

  test("of plain pieces", () => {
    fc.assert(
      fc.property(madeOf(plainPieces), (text) => expectSame(text)),
      parameters(3000),
    );
  });

  test("of plain pieces, with footnotes that are defined elsewhere", () => {
    fc.assert(
      fc.property(madeOf(plainPieces), (text) => expectSame(text, ["a", "B"])),
      parameters(500),
    );
  });

  test("of paragraphs", () => {
    fc.assert(fc.property(madeOf(plainPieces), expectSameParagraphs), parameters(500));
    fc.assert(fc.property(madeOf(allPieces), expectSameParagraphs), parameters(500));
  });

  test("of any pieces", () => {
    fc.assert(
      fc.property(madeOf(allPieces), (text) => expectSame(text)),
      parameters(500),
    );
  });

  test("of written texts with changes", () => {
    const texts = [sample.slice(0, 2500), sample.slice(-3000), own, ...outlines];
    fc.assert(
      fc.property(changed(texts, allPieces), (text) => expectSame(text)),
      parameters(150),
    );
  });
});

describe("what is plain", () => {
  const restOf = (text: string): string | undefined => readPlainMarkdown(text, [])?.rest?.text;

  it("is all of a plan as people write it", () => {
    expect(readPlainMarkdown(sample, [])?.rest).toBeNull();
  });

  it("is all but the blocks that hold something else", () => {
    expect(restOf("# Một\n\n- a\n- b &amp; c\n\nHai\n")?.trim()).toBe("- a\n- b &amp; c");
  });

  it("keeps apart what is left on both sides of it", () => {
    expect(parseMarkdown("- &amp;\n\n# Một\n\n- &amp;\n").children.map(({ type }) => type)).toEqual([
      "list",
      "heading",
      "list",
    ]);
  });
});
