// Sentences of our own -> the deadlines that they set; the examples of the tables; and what holds for any text.
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type DeadlineMatch, findDeadlines } from "../../src/2-model/prose/deadline.ts";
import { manners, markers, recurrences } from "../../src/2-model/prose/deadline-words.ts";
import { casesIn } from "./cases.ts";

const cases = casesIn("deadlines.txt");

const meaning = ({ from, date, rule }: DeadlineMatch): string =>
  [from && `${from}..${date}`, !from && date, rule].filter(Boolean).join(" ");

const shown = (text: string, mark: string): string[] =>
  findDeadlines(text, 2024, mark === "=").map(
    (match) => `${text.slice(match.start, match.end).replace(/\s+/g, " ")} | ${meaning(match)}`,
  );

describe("sentences", () => {
  test.each(cases)("$text", ({ text, mark, expected }) => {
    expect(shown(text, mark)).toEqual(expected);
  });
});

test.each([...markers, ...recurrences, ...manners])(
  "the examples of the tables: $example",
  ({ words, example, gives }) => {
    expect(words.split("|").some((one) => example.toLowerCase().includes(one))).toBe(true);
    expect(findDeadlines(example, 2024).map(meaning)).toEqual([gives]);
  },
);

test("without a year, a date that names none stays as written", () => {
  expect(findDeadlines("Gửi trước ngày 15/6, hoàn thành trong quý II/2025.", null).map(meaning)).toEqual([
    "trước ngày 15/6",
    "2025-04-01..2025-06-30",
  ]);
});

describe("any text", () => {
  const piece = fc.oneof(
    fc.constantFrom(...cases.map(({ text }) => text)),
    fc.constantFrom(
      "trước ngày ",
      "trong ",
      "tháng 3",
      "quý II",
      "15/6",
      " và ",
      ", ",
      "từ ",
      " đến ",
      "hằng năm",
      "“",
      "2024",
      " ",
    ),
    fc.string({ unit: "grapheme", maxLength: 10 }),
    fc.string({ unit: "binary", maxLength: 6 }),
  );
  const texts = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));

  it("gives ranges inside the text, in order, that do not overlap, and days of the calendar", () => {
    fc.assert(
      fc.property(texts, fc.boolean(), fc.constantFrom(2024, null), (text, isValue, year) => {
        let end = 0;
        for (const match of findDeadlines(text, year, isValue)) {
          expect(match.start).toBeGreaterThanOrEqual(end);
          expect(match.end).toBeGreaterThan(match.start);
          end = match.end;
          expect(match.date === null).not.toBe(match.rule === null);
          for (const day of [match.from, match.date])
            if (day) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
  });

  test.each(cases)("reads any form and any blanks alike: $text", ({ text, mark, expected }) => {
    const same = (other: string): void =>
      expect(shown(other, mark).map((one) => one.normalize("NFC"))).toEqual(expected);
    same(text.normalize("NFD"));
    same(text.replace(/ /g, "\u00a0"));
    same(text.replace(/ /g, " \t\r\n"));
  });

  test.each([
    ["trước "],
    ["15/6, "],
    ["trước ngày 15/6 và "],
    ["tháng 3, 6 và "],
    ["từ tháng 3 đến "],
    ["định kỳ hằng quý, "],
    ["“"],
    ["1/"],
    ["1"],
    ["năm 2024 - "],
    ["kế hoạch a "],
    ["hằng "],
    [" "],
  ])("is linear in the text: %j", (part) => {
    const millisecondsFor = (length: number): number => {
      const text = part.repeat(Math.ceil(length / part.length));
      const start = performance.now();
      findDeadlines(text, 2024);
      findDeadlines(text, 2024, true);
      return performance.now() - start;
    };
    millisecondsFor(10_000);
    // Four times the text; a quadratic reader would take sixteen times as long.
    expect(millisecondsFor(100_000)).toBeLessThan(10 * millisecondsFor(25_000) + 300);
  });
});
