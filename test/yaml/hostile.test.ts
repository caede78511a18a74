// Whatever a .yaml file holds: nothing is thrown, places stay within the file, and twice the text takes about twice the time.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPlan } from "../../src/1-parse/index.ts";
import { planSyntax } from "../../src/2-model/keywords.ts";
import { collect, type Diagnostic } from "../../src/diagnostic.ts";
import { fixed, head, readAs } from "./read.ts";

const pieces = [
  "plan",
  "title",
  "basis",
  "sections",
  "items",
  "numbered",
  "table",
  "columns",
  "rows",
  "text",
  "lead",
  "footnotes",
  "markdown",
  "Thanh tra quận",
  ":",
  ": ",
  "- ",
  "-",
  "? ",
  "|",
  ">-",
  "|2",
  "[",
  "]",
  "{",
  "}",
  ",",
  '"',
  "'",
  "*",
  "&a",
  "!x",
  "!!str ",
  "%",
  "@",
  "[@ct-33]",
  "[^a]",
  "<!-- a -->",
  "#",
  " # b",
  "\\",
  "\\n",
  "---",
  "...",
  "\t",
  " ",
  "  ",
  "\n",
  "\n  ",
  "\n    ",
  "\r\n",
  "\r",
  "\0",
  "\uFEFF",
  "\u2028",
  "😀",
  "\uD83D",
  "A\u0300",
  "1. ",
  "# ",
];

const yamlish = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, fc.string()), {
  maxLength: 60,
});

describe("whatever is written", () => {
  const holds = (text: string): void => {
    const { outline, diagnostics } = readAs("plan.yaml", text);
    for (const { span, fix, places } of diagnostics)
      for (const { start, end } of [span, ...places, ...(fix ?? []).map((edit) => edit.span)]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    if (!outline) expect(diagnostics.length).toBeGreaterThan(0);
  };

  it("any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), holds), { numRuns: 300 });
  });

  it("text like YAML", () => {
    fc.assert(
      fc.property(yamlish, (parts) => holds(parts.join(""))),
      { numRuns: 1500 },
    );
  });

  it("text like YAML below a plan's keys", () => {
    const below = ["basis:\n  - ", "sections:\n  - title: Một\n    items:\n      - ", "footnotes:\n  a: ", "lead-in: "];
    fc.assert(
      fc.property(fc.constantFrom(...below), yamlish, (start, parts) => holds(head + start + parts.join(""))),
      { numRuns: 1500 },
    );
  });

  it("fixes leave what they cannot mend, and nothing else", () => {
    const rulesOf = (mistakes: readonly Diagnostic[]): string[] => mistakes.map(({ rule }) => rule).sort();
    fc.assert(
      fc.property(yamlish, (parts) => {
        const text = `${head}sections:\n  - title: Một\n    items:\n      - ${parts.join("")}\n      - hai\n`;
        const { mistakes } = readAs("plan.yaml", text);
        const fix = mistakes.flatMap((mistake) => mistake.fix ?? []).sort((a, b) => a.span.start - b.span.start);
        const again = readAs("plan.yaml", fixed(text, { fix }));
        expect(rulesOf(again.mistakes)).toEqual(rulesOf(mistakes.filter((mistake) => !mistake.fix)));
      }),
      { numRuns: 1000 },
    );
  });
});

const nested = (depth: number, one: (indent: string) => string): string =>
  Array.from({ length: depth }, (_, i) => one(" ".repeat(i))).join("\n");

it.each([
  ["brackets", `basis: ${"[".repeat(3000)}`],
  ["closed brackets", `basis: ${"[".repeat(3000)}${"]".repeat(3000)}`],
  ["dashes", `basis:\n  ${"- ".repeat(3000)}`],
  ["questions", `${"? ".repeat(3000)}`],
  ["mappings", nested(2000, (indent) => `${indent}sections:`)],
  ["lists", nested(2000, (indent) => `${indent}-`)],
  ["keys in a line", `xyz: ${"a: ".repeat(3000)}`],
  ["keys in a flow", `xyz: ${"{a: ".repeat(3000)}`],
])("nesting beyond reason is refused, not crashed on: %s", (_, text) => {
  const { outline, diagnostics } = readAs("plan.yaml", `${head}${text}\n`);
  if (outline) return;
  expect(["structure/too-deep", "metadata/syntax"]).toContain(diagnostics.at(0)?.rule);
});

it("a text with too many marks is refused", () => {
  const { outline, diagnostics } = readAs("plan.yaml", `${head}lead-in: "${"*a".repeat(20_001)}"\n`);
  expect(outline).toBeNull();
  expect(diagnostics.map(({ rule }) => rule)).toEqual(["text/too-long"]);
});

it("many texts with marks are not", () => {
  const { outline, diagnostics } = readAs(
    "plan.yaml",
    `${head}basis:\n${'  - "*a* [@ct-33-ttg-2021]"\n'.repeat(6000)}`,
  );
  expect(diagnostics.filter(({ rule }) => rule === "text/too-long")).toEqual([]);
  expect(outline?.blocks).toHaveLength(6000);
});

/** What grows: one line of it, below a plan's keys. */
const growing: Readonly<Record<string, readonly [above: string, line: string]>> = {
  items: ["sections:\n- title: Một\n  items:\n", "  - Thanh tra quận kiểm tra *các* phường theo [@ct-33-ttg-2021].\n"],
  "broken items": ["sections:\n- title: Một\n  items:\n", '  - Thanh tra "quận": kiểm tra: một\n    hai\n'],
  "folded items": ["sections:\n- title: Một\n  items:\n", "  - >-\n    Thanh tra quận: kiểm tra\n    các phường.\n"],
  sections: ["sections:\n", "- title: Một\n  lead: [phong-noi-vu]\n  items: [a, {text: b, due: 2024}]\n"],
  "one text": ["lead-in: >-\n", "  Thanh tra quận: kiểm tra các phường &amp; các xã\n"],
  "one text of paragraphs": ["lead-in: |\n", "  Thanh tra quận.\n\n"],
  "one quoted text": ['lead-in: "\n', '  Thanh tra \\"quận\\" \\u0041: \\\n'],
  "quotes that nothing closes": ["basis:\n", '  - "a\n'],
  "brackets that nothing closes": ["basis:\n", "  - [a\n"],
  footnotes: ["footnotes:\n", "  aN: b\n"],
  "unknown keys": ["", "xyzN: b\n"],
  comments: ["basis:\n", "  # a\n"],
  "empty lines": ["basis:\n", "\n"],
  "a table": ["preamble:\n- table:\n    columns: [a, b]\n    rows:\n", "    - [một, 'hai: ba']\n"],
  Markdown: ["preamble:\n- markdown: |\n", "    - một *hai* [^a]\n\n"],
};

it.each(Object.entries(growing))("time grows with the text: %s", (_, [above, line]) => {
  const textOf = (times: number): string =>
    head + above + Array.from({ length: times }, (_, i) => line.replace("N", String(i))).join("");
  const timeOf = (text: string): number => {
    const best = [0, 1].map(() => {
      const start = performance.now();
      readPlan({ path: "plan.yaml", text }, planSyntax, collect().report);
      return performance.now() - start;
    });
    return Math.min(...best);
  };
  timeOf(textOf(200));
  // What takes no time at all may take it twice.
  expect(timeOf(textOf(4000))).toBeLessThan(30 * timeOf(textOf(500)) + 200);
});
