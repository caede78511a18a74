// A plan -> Markdown to read: as reviewed, and read back it says the same words.
import fc from "fast-check";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { describe, expect, it } from "vitest";
import type { Flow, Run } from "../../src/5-compose/document.ts";
import { md } from "../../src/6-write/md/md.ts";
import { documentOf, paragraph } from "../write/sample.ts";
import { expectGolden } from "./golden.ts";
import { hostileText, richText, sampleText, textOf } from "./plans.ts";

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

function gfm(this: Processor): void {
  const data = this.data() as Record<string, unknown[]>;
  data.micromarkExtensions = [gfmTable(), gfmFootnote(), gfmStrikethrough({ singleTilde: false })];
  data.fromMarkdownExtensions = [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown()];
}

const treeOf = (text: string): Node => unified().use(remarkParse).use(gfm).parse(text);

const wordsOf = ({ type, value, children = [] }: Node): string =>
  type === "break" ? " " : (value ?? children.map(wordsOf).join(""));

const typesOf = (node: Node): string[] => [node.type, ...(node.children ?? []).flatMap(typesOf)];

const even = (text: string): string => text.replace(/\s+/g, " ").trim();

const write = (flows: readonly Flow[]): string => new TextDecoder().decode(md(documentOf(flows)));

describe("Markdown", () => {
  it("is as reviewed", async () => {
    expectGolden("plan.md", await textOf(richText, "md"));
  });

  it("has the sample's headings, numbered, citations and references as they print", async () => {
    const text = await textOf(sampleText, "md");
    expect(text.match(/^#+ .*$/gm)?.slice(0, 3)).toEqual([
      "# Kế hoạch Về triển khai thực hiện công tác Dân vận chính quyền trên địa bàn quận Bình Tân năm 2024",
      "## I. Mục đích, yêu cầu",
      "## II. Nội dung",
    ]);
    expect(text).not.toMatch(/\[@|\]\(#|\{#/);
    expect(text).toContain("Chỉ thị số 33/CT-TTg ngày 26 tháng 11 năm 2021");
  });

  it("holds nothing but words of what was hostile", async () => {
    const types = new Set(typesOf(treeOf(await textOf(hostileText, "md"))));
    for (const type of ["html", "link", "image", "code", "inlineCode"]) expect(types).not.toContain(type);
  });

  it("says the same words read back, whatever they are", () => {
    const pieces = fc.constantFrom(
      ..."a b ữ 1. 1) - + * ** _ __ # ## > | ~~ ~ ` ``` [ ] ( ) ! \\ < > & &amp; <b> : = === --- “ ” , . 2024".split(
        " ",
      ),
      " ",
      "  ",
      "\u{a0}",
    );
    const words = fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join(""));
    const run: fc.Arbitrary<Run> = fc.oneof(
      {
        weight: 5,
        arbitrary: fc.record({
          type: fc.constant("text" as const),
          text: words,
          bold: fc.boolean(),
          italic: fc.boolean(),
          strike: fc.boolean(),
        }),
      },
      { weight: 1, arbitrary: fc.constant({ type: "line-break" as const }) },
    );
    fc.assert(
      fc.property(
        fc.array(run, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(null, "-", "a)", "1."),
        (runs, label) => {
          const text = runs.map((one) => (one.type === "text" ? one.text : " ")).join("");
          fc.pre(even(text) !== "");
          const tree = treeOf(
            write([paragraph("body", [{ type: "text", text: "x" }], {}), paragraph("body", runs, { label })]),
          );
          const said = even((tree.children ?? []).map(wordsOf).join(" "));
          expect(said).toBe(even(`x ${label === "a)" ? "a) " : ""}${text}`));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("keeps bold and italic words, one within the other", () => {
    const text = write([
      paragraph("body", [
        { type: "text", text: "a " },
        { type: "text", text: "b ", bold: true },
        { type: "text", text: "c", bold: true, italic: true },
        { type: "text", text: " d", bold: true },
        { type: "text", text: " e" },
      ]),
    ]);
    expect(text).toBe("a **b *c* d** e\n");
  });
});
