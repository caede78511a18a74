// Plans as offices paste them: read like the same plans in Markdown, and written so by the fix.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asPasted, habits, inMarkdown, randomPlan } from "./plans.ts";
import { fixed, frontMatter, treeOf } from "./tree-of.ts";

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");

describe("plans of the shapes that offices paste", () => {
  test.each([
    ["wrapped", 1],
    ["dense", 1],
    ["clauses", 1],
    ["mixed", 2],
  ])("%s", (name, runs) => {
    const text = read(`fixtures/outline/${name}.md`);
    const { lines, warnings, diagnostics } = treeOf(text);
    expect(`${lines.join("\n")}\n`).toBe(read(`fixtures/outline/${name}.tree`));
    expect(warnings).toHaveLength(runs);
    expect(diagnostics).toHaveLength(runs);
    const mended = treeOf(fixed(text, warnings));
    expect(mended.lines).toEqual(lines);
    expect(mended.diagnostics).toEqual([]);
  });
});

test.each(["fixtures/sample/as-found/plan.md", "../plans/dan-van-2024/plan.md", "../templates/init/plans/mau/plan.md"])(
  "what is written in Markdown stays the very same: %s",
  (path) => {
    const { outline, blocks, warnings } = treeOf(read(path));
    expect(warnings).toEqual([]);
    expect(blocks).toHaveLength(outline.blocks.length);
    for (const [i, block] of blocks.entries()) expect(block).toBe(outline.blocks[i]);
  },
);

test.each([
  ["a year", "5 năm 2016 của Bộ Chính trị, phường triển khai."],
  ["a date", "28/3/2024 là ngày cuối."],
  ["a date with stops", "1.7.2025 là ngày đầu."],
  ["a thousand", "1.500 lượt người tham gia."],
  ["a name", "V. I. Lênin đã nói."],
  ["a name with one initial", "C. Mác đã nói."],
  ["a number in a sentence", "Theo quy định tại Mục I. Các đơn vị thực hiện."],
  ["a number after a line break", "Theo quy định tại khoản\n2. Các đơn vị thực hiện."],
  ["points within a sentence", "Gồm: (1) rà soát; (2) công khai\n(3) báo cáo."],
  ["a second without a first", "b) Hai."],
  ["two sentences on two lines", "Các đơn vị rà soát.\nVăn phòng tổng hợp."],
  ["an escaped number", "a\\) Một."],
])("%s opens nothing", (_, paragraph) => {
  const { lines, warnings } = treeOf(`${frontMatter}# Nội dung\n\n${paragraph}\n`);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/^ {2}paragraph /);
  expect(warnings).toEqual([]);
});

test("legal bases with a dash are the preamble's", () => {
  const { lines, warnings } = treeOf(`${frontMatter}- Căn cứ Luật A;\n\n– Căn cứ Luật B;\n\n# Nội dung\n`);
  expect(lines).toEqual(["item - Căn cứ Luật A;", "paragraph – Căn cứ Luật B;", 'section "I." Nội dung']);
  expect(warnings).toEqual([]);
});

test("a wrong number is one mistake, before the fix and after", () => {
  const text = `${frontMatter}I. MỘT\n\nII. HAI\n\nIV. BA\n\n1. Việc\n\na) x;\n\nb) y;\n\nd) z.\n`;
  const { diagnostics, warnings } = treeOf(text);
  const wrong = (all: typeof diagnostics) =>
    all.filter(({ rule }) => rule === "structure/label-mismatch").map(({ data }) => data);
  expect(wrong(diagnostics)).toEqual([
    { written: "IV.", computed: "III." },
    { written: "d)", computed: "c)" },
  ]);
  expect(wrong(treeOf(fixed(text, warnings)).diagnostics)).toEqual([
    { written: "IV.", computed: "III." },
    { written: "4", computed: "3" },
  ]);
});

test("the fix of a title's wrong number and the fix of its line do not touch", () => {
  const text = `${frontMatter}I. MỘT\n\nIII. HAI\n`;
  expect(fixed(text, treeOf(text).diagnostics)).toBe(`${frontMatter}# I. MỘT\n\n# II. HAI\n`);
});

test("more points than letters are one error", () => {
  const points = Array.from({ length: 26 }, (_, i) => `${i + 1}. Việc.`).join("\n");
  const { diagnostics } = treeOf(`${frontMatter}# Một\n\n## Hai\n\n${points}\n`);
  expect(diagnostics.map(({ rule, places }) => [rule, places.length])).toEqual([["structure/too-many", 2]]);
});

test("1.1. tells the front matter so", () => {
  const text = "---\r\nplan: mau\r\n---\r\n\r\nI. MỘT\r\n\r\n1. Hai\r\n\r\n1.1. Ba\r\n\r\n- Bốn.\r\n";
  const { warnings } = treeOf(text);
  expect(warnings[0]?.data.variant).toBe("decimal");
  expect(fixed(text, warnings)).toBe(
    "---\r\noutline: decimal\r\nplan: mau\r\n---\r\n\r\n# I. MỘT\r\n\r\n## 1. Hai\r\n\r\n### 1.1. Ba\r\n\r\n- Bốn.\r\n",
  );
});

test("Phần I stands above I.", () => {
  const text = `${frontMatter}Phần I\nMỤC ĐÍCH\n\nI. Một\n\n1. A.\n\nPHẦN II\n\nNỘI DUNG\n\nI. Hai\n\n1. B.\n`;
  const { lines, warnings } = treeOf(text);
  expect(lines.filter((line) => line.includes("section"))).toEqual([
    'section "Phần I" MỤC ĐÍCH',
    '  section "I." Một',
    'section "Phần II" NỘI DUNG',
    '  section "I." Hai',
  ]);
  const mended = treeOf(fixed(text, warnings));
  expect(mended.lines).toEqual(lines);
  expect(mended.diagnostics).toEqual([]);
});

test("a footnote between two lines does not part them", () => {
  const text = `${frontMatter}I. MỘT\n\n1. Việc gồm:\n\n[^1]: Chú thích.\n\n- x;\n\n[^2]: Chú thích.\n\n+ y.\n\n2. Việc khác.\n`;
  const { lines, warnings } = treeOf(text);
  expect(lines).toEqual([
    'section "I." MỘT',
    '  section "1." Việc gồm:',
    "    item - x;",
    "      item + y.",
    '  section "2." Việc khác.',
  ]);
  expect(treeOf(fixed(text, warnings)).lines).toEqual(lines);
});

test("what is pasted may be indented, in bold, without a blank after its number", () => {
  const text = `${frontMatter}**I.MỘT**\n\n\t**1. Hai**\n\n\t-Ba.\n\n  **2.** *Bốn*\n\n**a) Năm:** sáu.\n`;
  const { lines, warnings } = treeOf(text);
  expect(lines).toEqual([
    'section "I." MỘT',
    '  section "1." Hai',
    "    item - Ba.",
    '  section "2." Bốn',
    '    point "a)" Năm: sáu.',
  ]);
  expect(fixed(text, warnings)).toBe(
    `${frontMatter}# I. MỘT\n\n## 1. Hai\n\n- Ba.\n\n## 2. *Bốn*\n\n1. **Năm:** sáu.\n`,
  );
});

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
    { numRuns: 100, seed: 2026 },
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
    { numRuns: 300, seed: 2026 },
  );
});
