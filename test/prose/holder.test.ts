// Sentences of our own -> the units that they hand duties to; the examples of the tables; and what holds for any text.
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { columnOf } from "../../src/2-model/duty-table.ts";
import { holdersIn, labelledFields } from "../../src/2-model/prose/field-line.ts";
import * as fieldWords from "../../src/2-model/prose/field-words.ts";
import { asksNobody, findSupporters, type NameList, readOpening, wholeList } from "../../src/2-model/prose/holder.ts";
import * as words from "../../src/2-model/prose/holder-words.ts";
import { casesIn } from "./cases.ts";
import { names as index } from "./holder-units.ts";

const cases = casesIn("holders.txt");

function shownList(text: string, { names, unknown }: NameList): string {
  const known = names.map(({ id, except }) => `${except ? "-" : ""}${id}`).join(" ");
  const others = unknown.map(({ start, end }) => `?${text.slice(start, end).replace(/\s+/g, " ")}`).join(" ");
  return [known, others].filter(Boolean).join(" ");
}

function shown(text: string): string[] {
  const list = wholeList(text, index);
  const opening = list ? null : readOpening(text, index);
  const along = opening?.supports ? [] : findSupporters(text, index);
  return [
    ...(list ? [`list: ${shownList(text, list)}`] : []),
    ...(opening ? [`${opening.hands ? "hands" : "opens"}: ${shownList(text, opening.leads)}`] : []),
    ...(opening?.supports ? [`+ ${shownList(text, opening.supports)}`] : []),
    ...along.map((one) => `along: ${shownList(text, one)}`),
    ...(asksNobody(text, index) ? ["nobody"] : []),
  ];
}

describe("sentences", () => {
  test.each(cases)("$text", ({ text, expected }) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe("the examples of the tables", () => {
  const { givers, askers, heads, leaders, helpers, exceptions, anyone, telling, statements } = words;

  test.each([...givers, ...askers, ...heads, ...leaders, ...helpers, ...anyone])("$example", ({ words, example }) => {
    expect(words.split("|").some((one) => example.toLowerCase().includes(one))).toBe(true);
    const opening = readOpening(example, index);
    expect(opening?.leads.names.map(({ id }) => id)).toEqual(["phong-noi-vu"]);
    for (const list of findSupporters(example, index)) expect(list.names.map(({ id }) => id)).toEqual(["thanh-tra"]);
  });

  test.each([...givers, ...leaders, ...heads])("hands out: $example", ({ example }) => {
    expect(readOpening(example, index)?.hands).toBe(true);
  });

  test.each(exceptions)("takes out: $example", ({ example }) => {
    expect(readOpening(example, index)?.leads.names.filter(({ except }) => except)).toHaveLength(2);
  });

  test.each([...telling, ...statements])("asks nobody: $example", ({ example }) => {
    expect(asksNobody(example, index)).toBe(true);
    expect(readOpening(example, index)).toBe(null);
  });

  test.each([...fieldWords.labelVerbs, ...fieldWords.labels])("$field: $example", ({ field, example }) => {
    const [first] = labelledFields(example);
    expect(first).toMatchObject({ field, opens: true });
    const value = example.slice(first!.value.start, first!.value.end);
    expect(value).not.toMatch(/^\s|[\s.]$/);
    if (field !== "lead" && field !== "support") return;
    const { leads, supports } = holdersIn(value, field, index);
    expect([leads.map(({ id }) => id), supports.map(({ id }) => id)]).toEqual(
      field === "lead" ? [["phong-noi-vu"], []] : [[], ["thanh-tra"]],
    );
  });
});

test.each(fieldWords.columns)("the header of a column: $example", ({ column, words, example }) => {
  expect(words.split("|").some((one) => example.toLowerCase().includes(one))).toBe(true);
  expect(columnOf(example)).toBe(column);
});

test.each([
  ["Kinh phí thực hiện", null],
  ["Địa điểm thực hiện", null],
  ["STT", null],
  ["Ghi chú", null],
  ["Nội dung thực hiện", "task"],
  ["Kết quả thực hiện", "product"],
  ["Đơn vị chủ trì, phối hợp", "lead"],
  ["Đơn vị phối hợp", "support"],
])("the header %s", (header, column) => {
  expect(columnOf(header)).toBe(column);
});

describe("any text", () => {
  const piece = fc.oneof(
    fc.constantFrom(...cases.map(({ text }) => text)),
    fc.constantFrom(
      ", ",
      " và ",
      "; ",
      ": ",
      " (",
      ")",
      "\n",
      "trừ ",
      "phối hợp với ",
      "các ",
      "Giao ",
      "Phòng ",
      "- ",
    ),
    fc.string({ unit: "grapheme", maxLength: 10 }),
    fc.string({ unit: "binary", maxLength: 6 }),
  );
  const texts = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
  const lists = (text: string): NameList[] => {
    const opening = readOpening(text, index);
    return [wholeList(text, index), opening?.leads, opening?.supports, ...findSupporters(text, index)].filter(
      (list) => list !== null && list !== undefined,
    );
  };

  it("gives ranges inside the text, in order, that do not overlap", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { names, unknown } of lists(text)) {
          const ranges = [...names, ...unknown].sort((a, b) => a.start - b.start);
          let end = 0;
          for (const range of ranges) {
            expect(range.start).toBeGreaterThanOrEqual(end);
            expect(range.end).toBeGreaterThan(range.start);
            end = range.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (const { value } of labelledFields(text)) {
          expect(value.start).toBeLessThanOrEqual(value.end);
          expect(value.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  test.each(cases)("reads any form and any blanks alike: $text", ({ text, expected }) => {
    const same = (other: string): void => expect(shown(other).map((line) => line.normalize("NFC"))).toEqual(expected);
    same(text.normalize("NFD"));
    same(text.replace(/ /g, "\u00a0"));
    same(text.replace(/ /g, " \t\r\n"));
  });

  const long = 100_000;
  test.each([
    ["phối hợp với "],
    ["Phòng Nội vụ, "],
    ["Phòng Nội vụ (trừ "],
    ["Phòng A và "],
    ["Ủy ban nhân dân phường An Lạc A "],
    ["Đơn vị chủ trì: "],
    ["Đơn vị chủ trì, "],
    [". ; ( \n"],
    ["trừ "],
    ["các sở "],
    ["("],
    [" "],
    ["\n"],
    ["."],
    ["Đ\u0300"],
  ])("is linear in the text: %j", (part) => {
    const text = part.repeat(Math.ceil(long / part.length));
    const start = performance.now();
    lists(text);
    for (const { value } of labelledFields(text)) value.end;
    holdersIn(text, "lead", index);
    asksNobody(text, index);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
