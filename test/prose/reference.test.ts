// Sentences of our own -> the references that they make; a plan -> what they mean in it; and what holds for any text.
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { CrossReference, Plan } from "../../src/2-model/plan.ts";
import { findReferences, type ReferenceMatch } from "../../src/2-model/prose/cross-reference.ts";
import { objectMark } from "../../src/2-model/prose/flat.ts";
import { levelWords } from "../../src/2-model/prose/reference-words.ts";
import { addressOf, placesOf } from "../../src/2-model/references.ts";
import { analyse } from "../../src/compile.ts";
import type { Diagnostic } from "../../src/diagnostic.ts";
import { rules } from "../../src/messages/index.ts";
import { textOf } from "../../src/source.ts";
import { casesIn } from "./cases.ts";
import { workspace } from "./holder-units.ts";

const cases = casesIn("references.txt").map((one) => ({ ...one, text: one.text.replace("[@kh]", objectMark) }));

function shownMatch(text: string, { start, end, parts, inAppendix }: ReferenceMatch): string {
  const levels = parts.map(({ level, numbers }) => {
    const all = numbers.map(({ text: from, to }) => (to ? `${from}..${to.text}` : from));
    return `${level} ${all.join(", ")}`;
  });
  return `${text.slice(start, end).replace(/\s+/g, " ")} | ${levels.join(" < ")}${inAppendix ? " PL" : ""}`;
}

const shown = (text: string): string[] => findReferences(text).map((match) => shownMatch(text, match));

describe("sentences", () => {
  test.each(cases)("$text", ({ text, expected }) => {
    expect(shown(text)).toEqual(expected);
  });
});

test.each(levelWords)("the examples of the table: $example", ({ words, example, isForeign }) => {
  const found = findReferences(example);
  expect(example.toLowerCase()).toContain(words);
  expect(found).toHaveLength(isForeign ? 0 : 1);
  if (!isForeign) expect([found[0]?.start, found[0]?.end]).toEqual([0, example.length]);
});

describe("in a plan", () => {
  const outline = `---
plan: mau
title: Về công tác văn thư
issuer: ubnd-quan
date: 2024-03-28
---

Lời dẫn.

# Mục đích

1. Bảo đảm thống nhất.

2. Bảo đảm kịp thời.

# Nội dung

## Soạn thảo

### Thể thức

- Rà soát.

### Nội dung

- Rà soát.

## Lưu trữ

### Thu thập

- NOI_DUNG

## Số hóa

- Lập danh mục.

---

# Phụ lục I. Danh mục

## Hồ sơ

- PHU_LUC

## Tài liệu

- Sắp xếp.
`;

  function read(words: string, inAppendix = false) {
    const hole = inAppendix ? "PHU_LUC" : "NOI_DUNG";
    const text = outline.replace(hole, words).replace(/NOI_DUNG|PHU_LUC/, "Rà soát.");
    const { plan, diagnostics } = analyse({ path: "plan.md", text }, workspace);
    return { plan: plan as Plan, diagnostics: diagnostics.filter(({ rule }) => rule.startsWith("reference/")) };
  }

  const address = (plan: Plan, { target }: CrossReference): string | null =>
    target && addressOf(target, placesOf(plan, plan.outline));

  test.each([
    ["tại khoản 1 Mục I.", ["khoản 1 Mục I"]],
    ["tại khoản 3.", ["khoản 3 Mục II"]],
    ["tại điểm a.", ["điểm a khoản 2 Mục II"]],
    ["tại điểm b khoản 1.", ["điểm b khoản 1 Mục II"]],
    ["tại các khoản 1, 2 và 3 Mục II.", ["khoản 1 Mục II", "khoản 2 Mục II", "khoản 3 Mục II"]],
    ["tại khoản 1 đến khoản 3.", ["khoản 1 Mục II", "khoản 2 Mục II", "khoản 3 Mục II"]],
    ["tại các Mục I và II.", ["Mục I", "Mục II"]],
    ["tại khoản 1 các Mục I, II.", ["khoản 1 Mục I", "khoản 1 Mục II"]],
    ["tại điểm a khoản 2 và khoản 1 Mục I.", [null, "khoản 1 Mục I"]],
    ["tại mục II.2.a.", ["điểm a khoản 2 Mục II"]],
    ["tại Phụ lục 1 và Mục I Phụ lục I.", ["Phụ lục I", "Mục I Phụ lục I"]],
  ])("%s", (words, addresses) => {
    const { plan } = read(`Thực hiện ${words}`);
    expect(plan.references.map((one) => address(plan, one))).toEqual(addresses);
  });

  const said = ({ rule, data, span }: Diagnostic): string =>
    `${rule} «${textOf(span)}» ${(rules[rule].vi.help as (data: unknown) => string | null)(data)}`;

  test.each([
    ["Thực hiện khoản 9 Mục I.", "reference/broken «khoản 9 Mục I» có phải là “khoản 2 Mục I”?"],
    ["Thực hiện Mục V.", "reference/broken «Mục V» có phải là “Mục II”?"],
    ["Thực hiện khoản 1 Mục V.", "reference/broken «khoản 1 Mục V» có phải là “Mục II”?"],
    ["Thực hiện các khoản 1, 7 Mục I.", "reference/broken «7» có phải là “khoản 2 Mục I”?"],
    ["Thực hiện khoản 1 đến khoản 9 Mục I.", "reference/broken «khoản 9» có phải là “khoản 2 Mục I”?"],
    ["Thực hiện Phụ lục IV.", "reference/broken «Phụ lục IV» có phải là “Phụ lục I”?"],
    ["Thực hiện Mục 1.", "reference/level-name «Mục 1» viết “khoản 1 Mục II”"],
    ["Thực hiện Phần II.", "reference/level-name «Phần II» viết “Mục II”"],
    ["Thực hiện điểm a Mục II.", "reference/ambiguous «điểm a Mục II» viết đủ địa chỉ, ví dụ “khoản 1 Mục III”"],
  ])("%s", (words, expected) => {
    expect(read(words).diagnostics.map(said)).toEqual([expected]);
  });

  test("an appendix's own parts come first, `Phụ lục này` means no others", () => {
    const near = read("Thực hiện Mục I.", true);
    expect(near.plan.references.map((one) => address(near.plan, one))).toEqual(["Mục I Phụ lục I"]);
    const far = read("Thực hiện khoản 3 Mục II.", true);
    expect(far.plan.references.map((one) => address(far.plan, one))).toEqual([null]);
    const own = read("Thực hiện Mục III Phụ lục này.", true);
    expect(own.diagnostics.map(said)).toEqual(["reference/broken «Mục III» có phải là “Mục II Phụ lục I”?"]);
  });
});

describe("any text", () => {
  const piece = fc.oneof(
    fc.constantFrom(...cases.map(({ text }) => text)),
    fc.constantFrom(
      "khoản ",
      "Mục ",
      "điểm ",
      "1",
      "III",
      "a",
      ", ",
      " và ",
      " đến ",
      "-",
      " của ",
      "các ",
      "Phụ lục ",
      " này",
      " ",
    ),
    fc.string({ unit: "grapheme", maxLength: 10 }),
    fc.string({ unit: "binary", maxLength: 6 }),
  );
  const texts = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));

  it("gives ranges inside the text, in order, that do not overlap", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const match of findReferences(text)) {
          expect(match.start).toBeGreaterThanOrEqual(end);
          expect(match.end).toBeGreaterThan(match.start);
          end = match.end;
          for (const { start, end: last, to } of match.parts.flatMap(({ numbers }) => numbers)) {
            expect(last).toBeGreaterThan(start);
            if (to) expect(to.start).toBeGreaterThanOrEqual(last);
          }
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
  });

  test.each(cases)("reads any form and any blanks alike: $text", ({ text, expected }) => {
    const same = (other: string): void => expect(shown(other).map((one) => one.normalize("NFC"))).toEqual(expected);
    same(text.normalize("NFD"));
    same(text.replace(/ /g, "\u00a0"));
    same(text.replace(/ /g, " \t\r\n"));
  });

  test.each([
    ["khoản 1, 1, "],
    ["1, "],
    ["khoản 1 và "],
    ["khoản 1 "],
    ["điểm a khoản 1 Mục I, "],
    ["các "],
    ["khoản "],
    ["Mục I."],
    ["1.1"],
    ["điểm a, a, a đến "],
  ])("is linear in the text: %j", (part) => {
    const text = `khoản 1, ${part.repeat(Math.ceil(100_000 / part.length))}`;
    const start = performance.now();
    findReferences(text);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
