// Any text at all: the compiler never throws, points only into the file, and takes time that grows with the text.
// FUZZ_RUNS=5000 looks further, from another seed each time.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Chalk } from "chalk";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "../../src/2-model/plan.ts";
import { type Analysis, analyse, deriveFor, unitsToDerive } from "../../src/compile.ts";
import type { Diagnostic } from "../../src/diagnostic.ts";
import { compile, openWorkspace, sourceOf } from "../../src/index.ts";
import { reporters } from "../../src/reporters/index.ts";
import type { ReportOptions } from "../../src/reporters/reporter.ts";
import type { Source, Span } from "../../src/source.ts";

const file = (path: string): Source =>
  sourceOf(path, readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8"));

const sample = file("plans/dan-van-2024/plan.md").text;
const workspace = openWorkspace({ units: file("plans/units.yaml"), register: file("plans/register.yaml") });

const runs = process.env.FUZZ_RUNS;
const parameters = (usual: number) => (runs ? { numRuns: Number(runs) } : { numRuns: usual, seed: 2024 });

const options = {
  language: "vi",
  color: new Chalk({ level: 0 }),
  width: 100,
  plans: 1,
  version: "0",
  quiet: false,
} as const satisfies ReportOptions;

const spansOf = ({ span, related, places, fix }: Diagnostic): Span[] => [
  span,
  ...related.map((each) => each.span),
  ...places,
  ...(fix ?? []).map((edit) => edit.span),
];

const isInside = ({ source, start, end }: Span): boolean => 0 <= start && start <= end && end <= source.text.length;

const blocksOf = (blocks: readonly Block[]): Block[] => blocks.flatMap((block) => [block, ...blocksOf(block.children)]);

const isFine = ({ diagnostics }: Analysis): boolean => diagnostics.every(({ severity }) => severity !== "error");

/** Throws where the compiler does, or says what cannot be. */
function expectSound(text: string): Analysis {
  const source = sourceOf("plan.md", text);
  const analysis = analyse(source, workspace);
  const { plan, diagnostics } = analysis;
  const spans = diagnostics.flatMap(spansOf);
  expect(spans.filter((span) => !isInside(span))).toEqual([]);
  const starts = diagnostics.map(({ span }) => span.start);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  const blocks = plan ? blocksOf(plan.sections) : [];
  expect(blocks.filter(({ span, contentSpan }) => !isInside(span) || !isInside(contentSpan))).toEqual([]);
  for (const reporter of Object.values(reporters)) reporter(diagnostics, options);
  const units = plan && isFine(analysis) ? unitsToDerive(plan, workspace).slice(0, 2) : [];
  for (const unit of units) {
    const derived = deriveFor(analysis, unit, workspace);
    expect(derived?.diagnostics.flatMap(spansOf).filter((span) => !isInside(span))).toEqual([]);
  }
  return analysis;
}

/** What a plan is made of, and what breaks it. */
const pieces = [
  "---\n",
  "\n",
  "\n\n",
  "\r\n",
  "\r",
  " ",
  "\t",
  "# ",
  "## ",
  "### ",
  "- ",
  "+ ",
  "* ",
  "1. ",
  "2) ",
  "a) ",
  "đ) ",
  "I. ",
  "> ",
  "| a | b |\n|---|---|\n",
  "|",
  "[^a]",
  "[^a]: ",
  "[@kl-01]",
  "[@kl-01 full]",
  "[@x]",
  "[khoản 1](#chung)",
  "{#chung}",
  "{lead=phuong}",
  '{lead="',
  "}",
  "{",
  "<!-- plan-disable-next text/html: x -->",
  "<!--",
  "-->",
  "<b>",
  "&amp;",
  "*",
  "**",
  "_",
  "~~",
  "`",
  "```\n",
  "\\",
  "“",
  "”",
  "…",
  "/",
  "./.",
  "plan: a\n",
  "title: Về một việc\n",
  "issuer: ubnd-quan\n",
  "period: 2024\n",
  "date: 2024-03-28\n",
  "derive:\n  to: [phuong]\n",
  ": ",
  "&x ",
  "*x",
  "? ",
  "Chỉ thị số 33/CT-TTg ",
  "ngày 26 tháng 11 năm 2021 ",
  "ngày 31/02/2024 ",
  "của Thủ tướng Chính phủ ",
  "về việc ",
  "Luật Đất đai ",
  "khoản 1 Mục III ",
  "điểm a ",
  "Phụ lục I",
  "Phòng Nội vụ ",
  "chủ trì, phối hợp với ",
  "Thanh tra quận",
  "Giao ",
  "các phường ",
  "Thời gian: ",
  "Hoàn thành: ",
  "trước ngày ",
  "10 phường",
  "và và ",
  "Nhiệm vụ",
  "Chủ trì",
  "e\u0302\u0301",
  "\u00a0",
  "\u200b",
  "\ufeff",
  "\u202e",
  "\0",
  "\ud800",
  "\udfff",
  "😀",
  "Ⅳ",
  "٣",
  "ß",
  "İ",
  "ﬁ",
];
const words = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((list) => list.join(""));
const matter = "---\nplan: a\ntitle: Về một việc\nissuer: ubnd-quan\nperiod: 2024\n---\n\n";

/** Deletes, doubles, moves or replaces pieces of the sample. */
const mutated = fc
  .array(
    fc.record({
      at: fc.nat(sample.length),
      length: fc.oneof(fc.nat(3), fc.nat(60), fc.nat(3000)),
      to: fc.nat(sample.length),
      how: fc.constantFrom("delete", "double", "move", "replace"),
      by: fc.constantFrom(...pieces),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((changes) =>
    changes.reduce((text, { at, length, to, how, by }) => {
      const slice = text.slice(at, at + length);
      const without = text.slice(0, at) + text.slice(at + length);
      if (how === "delete") return without;
      if (how === "replace") return text.slice(0, at) + by + text.slice(at + length);
      const base = how === "double" ? text : without;
      return base.slice(0, to) + slice + base.slice(to);
    }, sample),
  );

describe("any text", { timeout: 3_600_000 }, () => {
  it("of any characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => void expectSound(text)),
      parameters(300),
    );
  });

  it("of what plans are made of", () => {
    fc.assert(
      fc.property(words, (text) => void expectSound(text)),
      parameters(300),
    );
  });

  it("of what plans are made of, below front matter; without errors it is written", async () => {
    const property = fc.asyncProperty(words, async (text) => {
      const analysis = expectSound(matter + text);
      const { plan } = analysis;
      if (plan && isFine(analysis)) expect((await compile(plan, workspace)).length).toBeGreaterThan(0);
    });
    await fc.assert(property, parameters(200));
  });

  it("of front matter that is made of it", () => {
    fc.assert(
      fc.property(words, (text) => void expectSound(`---\n${text}\n---\n\n# A\n\n1. Thực hiện.\n`)),
      parameters(300),
    );
  });

  it("made from the sample", () => {
    fc.assert(
      fc.property(mutated, (text) => void expectSound(text)),
      parameters(40),
    );
  });
});

const repeated = [
  "Thực hiện một việc ",
  "Thực hiện một việc.\n\n",
  "- Thực hiện một việc.\n",
  "## Một mục\n\n",
  "Phòng Nội vụ: thực hiện.\n\n",
  "Phòng Nội vụ, ",
  "Chỉ thị số 33/CT-TTg ngày 26 tháng 11 năm 2021 của Thủ tướng Chính phủ về một việc; ",
  "số ",
  "của ",
  "về ",
  "Luật ",
  "Luật Đất đai ",
  "khoản 1 ",
  "khoản 1 Mục III, ",
  "điểm a ",
  "ngày 1 tháng 2 năm 2024 ",
  "phối hợp với ",
  "Giao ",
  "và ",
  "“a” ",
  "“",
  "(",
  ";",
  ".",
  "…",
  "a",
  "1",
  "/",
  "-",
  " ",
  "\u00a0",
  "\n",
  "\\\n",
  "|",
  "&amp;",
  "&",
  "`",
  "{",
  "{a=b ",
  "e\u0301",
  "😀",
  "| a | b |\n|---|---|\n| c | d |\n\n",
  "Thời gian: 2024\n\n",
  "I. ",
  "a) x\n\n",
  "x\n\n[^a]\n\n",
];

describe("time grows with the text", { timeout: 300_000 }, () => {
  const [length, times] = [5000, 6];
  const timeOf = (piece: string, length: number): number => {
    const source = sourceOf("plan.md", `${matter}# A\n\n${piece.repeat(Math.ceil(length / piece.length))}`);
    const start = performance.now();
    analyse(source, workspace);
    return performance.now() - start;
  };

  // What slows the machine down at one moment is gone at another. In quadratic time, `long` is 36 times `short`.
  it.each(repeated)("%j", (piece) => {
    const short = Math.min(timeOf(piece, length), timeOf(piece, length));
    const long = Math.min(timeOf(piece, times * length), timeOf(piece, times * length));
    expect(long).toBeLessThan(3 * times * short + 300);
  });
});
