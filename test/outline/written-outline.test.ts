// Plans as offices paste them: read like the same plans in Markdown, and written so by the fix.
import fc from "fast-check";
import { expect, test } from "vitest";
import { asPasted, habits, inMarkdown, randomPlan } from "./plans.ts";
import { fixed, frontMatter, treeOf } from "./tree-of.ts";

test("a pasted plan has the tree of the same plan in Markdown, with one warning, whose fix writes it", () => {
  fc.assert(
    fc.property(randomPlan, habits, (plan, habit) => {
      const markdown = treeOf(frontMatter + inMarkdown(plan));
      const text = frontMatter + asPasted(plan, habit);
      const pasted = treeOf(text);
      expect(pasted.lines).toEqual(markdown.lines);
      expect(markdown.warnings).toEqual([]);
      expect(pasted.diagnostics.map(({ rule }) => rule)).toEqual(["structure/written-outline"]);
      const mended = treeOf(fixed(text, pasted.diagnostics));
      expect(mended.lines).toEqual(markdown.lines);
      expect(mended.diagnostics).toEqual([]);
    }),
    { numRuns: Number(process.env.RUNS ?? 150) },
  );
});

/** Lines of any sort in any order, as no office writes them. */
const anyLines = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        ...[
          "I. MỘT",
          "II. HAI",
          "III. BA",
          "1. Một",
          "2. Hai:",
          "3. Ba.",
          "1.1. Một",
          "1) Một;",
          "(1) một;",
          "(2) hai;",
          "a) Một;",
          "b) Hai",
          "đ) Năm.",
        ],
        ...[
          "- Một;",
          "- hai",
          "+ Ba;",
          "* Bốn",
          "– Năm;",
          "• Sáu.",
          "-Bảy",
          "**I. MỘT**",
          "**1. Một:** hai",
          "*a) Một*",
          "**II.** HAI",
        ],
        ...[
          "\n# Một\n",
          "\n## Hai\n",
          "\n### a) Ba\n",
          "\n---\n",
          "\n# Phụ lục I. Một\n",
          "\n| a | b |\n|---|---|\n| 1 | 2 |\n",
          "Căn cứ Luật A;",
          "Đoạn văn.",
          "hết câu;",
        ],
        ...[
          "\nNơi nhận:",
          "\nHết./.\n",
          "> I. MỘT",
          "2025. Báo cáo",

          "MỤC ĐÍCH",
          "V. I. Lênin",
          "Một  ",
          "Hai\\",
        ],
      ),
      fc.constantFrom("\n", "\n\n", "\n\n", "\n \n"),
    ),
    { maxLength: 12 },
  )
  .map((lines) => lines.flat().join(""));

test("whatever stands in a plan, the fix changes nothing but how it is written", () => {
  fc.assert(
    fc.property(anyLines, (body) => {
      const text = frontMatter + body;
      const before = treeOf(text);
      const after = treeOf(fixed(text, before.warnings));
      expect(after.lines).toEqual(before.lines);
      expect(after.warnings).toEqual([]);
    }),
    { numRuns: Number(process.env.RUNS ?? 300) },
  );
});
