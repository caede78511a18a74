// Hand-made mentions -> their scores; the evaluation set -> figures that must not fall.
import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { evaluate, readAnnotation, report } from "./evaluate.ts";
import { readSentences } from "./read-sentences.ts";
import { fieldNames, type Mention, ratesOf, score, sum } from "./score.ts";

const mention = (start: number, end: number, fields: Partial<Mention> = {}): Mention => ({
  start,
  end,
  type: "Chỉ thị",
  number: "33",
  year: null,
  symbol: "33/CT-TTg",
  date: null,
  issuer: null,
  title: null,
  ...fields,
});
const act = (start: number, end: number, title: string): Mention =>
  mention(start, end, { type: "Luật", number: null, symbol: null, title });

describe("score", () => {
  it("counts what both have, what is missed and what is spurious", () => {
    const gold = [mention(0, 20), mention(30, 50, { symbol: "05-CT/TW" })];
    const found = [mention(0, 20), mention(60, 80, { symbol: "06-CT/TW" })];
    const result = score(gold, found);
    expect(result).toMatchObject({ gold: 2, found: 2, matched: 1, exact: 1 });
    expect(result.missed).toEqual([gold[1]]);
    expect(result.spurious).toEqual([found[1]]);
  });

  it("pairs one document's mentions whose spans overlap; the same span is counted apart", () => {
    expect(score([mention(0, 20)], [mention(8, 20)])).toMatchObject({ matched: 1, exact: 0 });
    expect(score([mention(0, 20)], [mention(20, 40)])).toMatchObject({ matched: 0, exact: 0 });
    expect(score([mention(0, 20)], [mention(0, 20, { symbol: "34/CT-TTg" })])).toMatchObject({ matched: 0, exact: 1 });
  });

  it("gives no mention to two", () => {
    expect(score([mention(0, 20), mention(10, 30)], [mention(5, 25)])).toMatchObject({ matched: 1 });
    expect(score([mention(0, 20)], [mention(0, 10), mention(10, 20)])).toMatchObject({ matched: 1, found: 2 });
  });

  it("takes the one that shares most", () => {
    const found = [mention(15, 21, { date: "2021-11-26" }), mention(0, 14)];
    expect(score([mention(0, 20)], found).differing).toEqual([]);
  });

  it("knows a document by its symbol, whatever its blanks and case; an Act without one by its name", () => {
    expect(score([mention(0, 20)], [mention(0, 20, { symbol: "33 / ct-ttg" })]).matched).toBe(1);
    expect(score([act(0, 12, "Luật Đất đai")], [act(0, 12, "LUẬT ĐẤT ĐAI")]).matched).toBe(1);
    expect(score([act(0, 12, "Luật Đất đai")], [act(0, 8, "Luật Đất")]).matched).toBe(0);
  });

  it("compares the fields of pairs", () => {
    const gold = [mention(0, 20, { date: "2021-11-26", issuer: "UBND quận", title: "về “dân vận”", year: 2021 })];
    const same = [
      mention(0, 20, { date: "2021-11-26", issuer: "Uỷ ban nhân dân Quận", title: "Về dân vận", year: 2021 }),
    ];
    const other = [mention(0, 20, { type: "Kế hoạch", number: "34" })];
    for (const name of fieldNames) expect(score(gold, same).fields[name]).toEqual({ right: 1, all: 1, invented: 0 });
    for (const name of fieldNames) expect(score(gold, other).fields[name]).toEqual({ right: 0, all: 1, invented: 0 });
    expect(score([mention(0, 20)], gold).fields.date).toEqual({ right: 0, all: 1, invented: 1 });
  });

  it("adds up", () => {
    const [one, two] = [score([mention(0, 20)], [mention(0, 20)]), score([mention(0, 20)], [])];
    expect(sum([one, two])).toMatchObject({ gold: 2, found: 1, matched: 1, fields: { date: { right: 1, all: 1 } } });
  });

  test.each([
    [1, 2, 1, 1, 0.5, 2 / 3],
    [0, 0, 0, 1, 1, 1],
    [0, 0, 3, 0, 1, 0],
    [0, 3, 0, 0, 0, 0],
  ])("of %d right, %d to find, %d found: %d, %d, %d", (right, gold, found, precision, recall, f1) => {
    expect(ratesOf(right, gold, found)).toEqual({ precision, recall, f1: expect.closeTo(f1) });
  });
});

describe("files", () => {
  it("reads sentences with their mentions, a second mention of the same words behind the first", () => {
    const file =
      "# Đầu\n\nChỉ thị 33/CT-TTg⏎và Chỉ thị 33/CT-TTg.\n  → Chỉ thị 33/CT-TTg\n      loại: Chỉ thị | số: 33 | ký hiệu: 33/CT-TTg\n  → Chỉ thị 33/CT-TTg\n      loại: Chỉ thị | số: 33 | năm: 2021\n\nKhông.\n  → không có\n";
    const [first, second] = readSentences(file);
    expect(first?.text).toBe("Chỉ thị 33/CT-TTg\nvà Chỉ thị 33/CT-TTg.");
    expect(first?.expected.map(({ start }) => start)).toEqual([0, 21]);
    expect(first?.expected[1]).toMatchObject({ type: "Chỉ thị", number: "33", year: 2021, symbol: null });
    expect(second).toEqual({ text: "Không.", expected: [] });
  });

  test.each(["Câu.\n  → Luật\n      loại: Luật\n", "Luật.\n  → Luật\n      kiểu: Luật\n", "Câu.\n"])(
    "refuses %j",
    (file) => {
      expect(() => readSentences(file)).toThrow();
    },
  );

  it("reads an annotation and reports", () => {
    const text = "Chỉ thị số 33/CT-TTg";
    const samples = [{ text, expected: readAnnotation(`${JSON.stringify(mention(0, 20))}\n\n`) }];
    expect(report(samples, true)).toContain(
      "1 texts, 1 citations\nsymbol, overlapping span  P 1.000  R 1.000  F1 1.000",
    );
    expect(report([{ text: "", expected: [mention(0, 20)] }], true)).toContain("missed    0-20 33/CT-TTg");
  });
});

describe("the evaluation set", () => {
  const samples = readSentences(readFileSync(new URL("citations.txt", import.meta.url), "utf8"));
  const { gold, found, matched, exact, fields } = evaluate(samples);

  it("holds at least 300 citations", () => {
    expect(gold).toBeGreaterThanOrEqual(300);
  });

  it("is recognised", () => {
    expect(ratesOf(matched, gold, found).f1).toBeGreaterThan(0.99);
    expect(exact / gold).toBeGreaterThan(0.99);
    for (const name of fieldNames) expect(fields[name].right / fields[name].all).toBeGreaterThan(0.97);
  });
});
