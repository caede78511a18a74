// Sentences of our own -> the citations that they hold; and what holds for any text.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type CitationMatch, findCitations } from "../../src/2-model/prose/citation.ts";
import { parseDate } from "../../src/2-model/prose/date.ts";
import { documentTypes, typesOfAbbreviation } from "../../src/2-model/prose/document-types.ts";
import { foldSymbol, parseSymbol, typesOfSymbol } from "../../src/2-model/prose/symbol.ts";

interface Case {
  readonly text: string;
  readonly expected: readonly string[];
}

const cases = readCases(new URL("../fixtures/prose/citations.txt", import.meta.url));

/** See the head of the fixture for its form. */
function readCases(file: URL): Case[] {
  const found: { text: string; expected: string[] }[] = [];
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line.startsWith("> ")) found.push({ text: decoded(line.slice(2)), expected: [] });
    else if (line !== "" && line !== "none" && !line.startsWith("#")) found.at(-1)?.expected.push(line);
  }
  return found;
}

function decoded(text: string): string {
  const code = (_: string, digits: string): string => String.fromCharCode(Number.parseInt(digits, 16));
  return text.replaceAll("\\n", "\n").replace(/\\u([0-9a-f]{4})/g, code);
}

function shown(text: string, match: CitationMatch): string {
  const words = text.slice(match.start, match.end).replaceAll("\n", "\\n").replaceAll("\u00a0", "\\u00a0");
  const date = match.impossibleDate ? "!" : match.date;
  const fields = [words, match.type, match.symbol, match.year, date, match.issuer, match.title];
  return (match.nested ? "^" : "") + fields.map((field) => field ?? "-").join(" | ");
}

const fieldsOf = ({ type, number, year, symbol, date, issuer, title, nested, impossibleDate }: CitationMatch) => ({
  type,
  number,
  year,
  symbol,
  date,
  issuer,
  title,
  nested,
  impossibleDate,
});

describe("sentences", () => {
  test.each(cases)("$text", ({ text, expected }) => {
    expect(findCitations(text).map((match) => shown(text, match))).toEqual(expected);
  });
});

describe("any text", () => {
  const piece = fc.oneof(
    fc.constantFrom(...cases.map(({ text }) => text)),
    fc.constantFrom(
      "\n",
      "\n\n",
      "; ",
      ", ",
      " và ",
      ". ",
      "số ",
      "Luật ",
      "ngày ",
      "của ",
      "về ",
      "“",
      "”",
      "(",
      ")",
      "*",
      "- ",
    ),
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.string({ unit: "binary", maxLength: 6 }),
  );
  const texts = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));

  it("gives ranges inside the text that hold what the fields say", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let before = 0;
        for (const match of findCitations(text)) {
          expect(match.start).toBeGreaterThanOrEqual(before);
          before = match.end;
          const ranges = [
            match,
            match.typeRange,
            match.symbolRange,
            match.dateRange,
            match.issuerRange,
            match.titleRange,
          ];
          for (const range of ranges) {
            if (!range) continue;
            expect(range.start).toBeGreaterThanOrEqual(0);
            expect(range.end).toBeGreaterThan(range.start);
            expect(range.end).toBeLessThanOrEqual(text.length);
          }
          expect(match.symbol === null).toBe(match.symbolRange === null);
          expect(match.date === null).toBe(match.dateRange === null || match.impossibleDate);
          expect(match.number === null).toBe(match.symbol === null);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("reads NFD, CRLF and NFC text alike", () => {
    const plain = fc
      .array(fc.constantFrom(...cases.map(({ text }) => text.normalize("NFC"))), { minLength: 1, maxLength: 4 })
      .map((pieces) => pieces.join("\n\n"));
    fc.assert(
      fc.property(plain, (text) => {
        const fields = findCitations(text).map(fieldsOf);
        expect(findCitations(text.normalize("NFD")).map(fieldsOf)).toEqual(fields);
        expect(findCitations(text.replaceAll("\n", "\r\n")).map(fieldsOf)).toEqual(fields);
        expect(findCitations(`\ufeff${text}`).map(fieldsOf)).toEqual(fields);
      }),
      { numRuns: 100 },
    );
  });

  const sentences = cases.map(({ text }) => text);

  it("takes a line end for a blank", () => {
    const broken = fc.tuple(fc.constantFrom(...sentences), fc.infiniteStream(fc.boolean())).map(([text, breaks]) => ({
      text,
      lines: text.replace(/ /g, (blank) => (breaks.next().value ? "\n" : blank)),
    }));
    fc.assert(
      fc.property(broken, ({ text, lines }) => {
        expect(findCitations(lines)).toEqual(findCitations(text));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    "*Luật Đất đai* năm 2024",
    "[^1]: **Chỉ thị** số *33*/CT-TTg ngày 26/11/2021",
    "Chỉ thị số 33/CT\u2013TTg  ngày\t26/11/2021",
    "\u0007Theo Chỉ thị\u00a0số 33/CT-TTg\nngày 26/11/2021",
  ])("reads past marks and odd blanks: %j", (text) => {
    const plain = text
      .replace(/\[\^1\]: |[*\u0007]/g, "")
      .replace(/\s+/g, " ")
      .replace("\u2013", "-");
    const read = (each: string) =>
      findCitations(each).map(({ type, symbol, date, title }) => [type, symbol, date, title]);
    const hyphened = (found: ReturnType<typeof read>) =>
      found.map((fields) => fields.map((field) => field?.replace("\u2013", "-")));
    expect(hyphened(read(text))).toEqual(hyphened(read(plain)));
    expect(read(text)).toHaveLength(1);
  });

  it("gives each of the documents behind one another its own citations", () => {
    const documents = fc.array(
      fc.constantFrom(...sentences).map((text) => text.replace(/[^.]$/, "$&.")),
      { minLength: 2, maxLength: 5 },
    );
    fc.assert(
      fc.property(documents, (texts) => {
        const each = texts.flatMap((text) => findCitations(text).map(fieldsOf));
        expect(findCitations(texts.join("\f")).map(fieldsOf)).toEqual(each);
      }),
      { numRuns: 200 },
    );
  });

  it("slices to the words cited, in the form given", () => {
    const text = "Thực hiện **Chỉ thị số\r\n33/CT-TTg** ngày 26/11/2021.".normalize("NFD");
    const [match] = findCitations(text);
    expect(text.slice(match?.start, match?.end).normalize("NFC")).toBe("Chỉ thị số\r\n33/CT-TTg");
    expect(text.slice(match?.symbolRange?.start, match?.symbolRange?.end)).toBe("33/CT-TTg");
    expect(text.slice(match?.dateRange?.start, match?.dateRange?.end).normalize("NFC")).toBe("ngày 26/11/2021");
  });

  const millisecondsFor = (unit: string, length: number): number => {
    const text = unit.repeat(Math.ceil(length / unit.length));
    const start = performance.now();
    findCitations(text);
    return performance.now() - start;
  };
  it.each([
    "số ",
    "1/",
    "“a ",
    "các Luật: A, ",
    "Quyết định số 1/QĐ-TTg ",
    "Kế hoạch số 1/KH-UBND của Sở A, Sở B và ",
    "KẾ HOẠCH SỐ 1/KH-UBND VỀ A ",
    "u\u0309y\u0309 ",
    ".\f",
    "Luật ",
    "Luật Đất đai, ",
    "Nghị định số 30/2020/NĐ-CP về thực hiện ",
    "Nghị định số 30/2020/NĐ-CP về “a ",
    "Luật sửa đổi, bổ sung một số điều của ",
    "a\n\n¹ b\n\n",
    ", Sở ",
    "[(",
    " \u00a0",
  ])("takes time that grows with the text: %j", (unit) => {
    millisecondsFor(unit, 30_000);
    // Four times the text; a quadratic reader would take sixteen times as long.
    expect(millisecondsFor(unit, 240_000)).toBeLessThan(10 * millisecondsFor(unit, 60_000) + 300);
  });

  it("reads four megabytes in one call", { timeout: 60_000 }, () => {
    const text = sentences.join("\n\n");
    expect(millisecondsFor(text, 4_000_000)).toBeLessThan(10 * millisecondsFor(text, 1_000_000) + 300);
  });
});

describe("symbols", () => {
  test.each([
    ["33/CT-TTg", "state", "33", null, "CT", "TTg"],
    ["66.25/2026/NQ-CP", "normative", "66.25", 2026, "NQ", "CP"],
    ["98/2023/QH15", "parliament", "98", 2023, null, "QH15"],
    ["1685/NQ-UBTVQH15", "state", "1685", null, "NQ", "UBTVQH15"],
    ["141/2012/TTLT-BTC-BQP-BCA", "normative", "141", 2012, "TTLT", "BTC BQP BCA"],
    ["02-CTr/BDVQU-UBNDQ", "party", "02", null, "CTr", "BDVQU UBNDQ"],
    ["06-CTrHĐ/QU", "party", "06", null, "CTrHĐ", "QU"],
    ["8652/UBND-NC", "letter", "8652", null, null, "UBND"],
    ["2180/SGD&ĐT-KTKĐCLGD", "letter", "2180", null, null, "SGD&ĐT"],
  ])("%s is a %s symbol", (symbol, kind, number, year, type, issuers) => {
    expect(parseSymbol(symbol)).toEqual({ kind, number, year, type, issuers: issuers.split(" ") });
  });

  test.each(["", "33", "33/", "33/CT-", "CT-TTg", "3/4", "22/02/2024", "33/CT-TTg và"])("%j is none", (text) => {
    expect(parseSymbol(text)).toBeNull();
  });

  test.each([
    ["33/CT-TTg", ["Chỉ thị"]],
    ["217-QĐ/TW", ["Quyết định", "Quy định"]],
    ["12/QĐ-UBND", ["Quyết định"]],
    ["15-TT/QU", ["Thông tri"]],
    ["01/2011/TT-BNV", ["Thông tư"]],
    ["06-CTrHĐ/QU", ["Chương trình hành động", "Chương trình"]],
    ["01-QCPH/UBND-BDVTU", ["Quy chế phối hợp", "Quy chế"]],
    ["8652/UBND-NC", ["Công văn", "Văn bản"]],
    ["98/2023/QH15", ["Nghị quyết", "Luật", "Bộ luật"]],
    ["351/2017/UBTVQH14", ["Nghị quyết", "Pháp lệnh"]],
    ["12-XYZ/TW", []],
    ["không có", []],
  ])("%s allows %j", (symbol, types) => {
    expect(typesOfSymbol(symbol)).toEqual(types);
  });

  it("folds look-alike letters, dashes, blanks and decomposed letters", () => {
    expect(foldSymbol("04 /2015/ NÐ– CP")).toBe("04/2015/NĐ-CP");
    expect(foldSymbol("217\u2011Q\u0189/TW")).toBe("217-QĐ/TW");
    expect(foldSymbol("06-CTrHĐ/QU".normalize("NFD"))).toBe("06-CTrHĐ/QU");
  });
});

describe("dates", () => {
  test.each([
    ["2024-03-28", "2024-03-28"],
    ["28/3/2024", "2024-03-28"],
    ["28-03-2024", "2024-03-28"],
    ["28.3.2024", "2024-03-28"],
    ["ngày 5 tháng 5 năm 2016", "2016-05-05"],
    [" 29/02/2024 ", "2024-02-29"],
  ])("%s is %s", (text, iso) => {
    expect(parseDate(text)).toEqual({ iso, impossible: false });
  });
  test.each(["31/02/2024", "2023-02-29", "0/1/2024", "ngày 31 tháng 4 năm 2024", "2024-13-01"])(
    "%s is no day",
    (text) => {
      expect(parseDate(text)).toEqual({ iso: null, impossible: true });
    },
  );
  test.each(["", "2024", "3/2024", "28/3/24", "28/3-2024", "2024-3-28 và", "hôm nay"])("%j is no date", (text) => {
    expect(parseDate(text)).toBeNull();
  });
});

describe("document types", () => {
  const abbreviationOf = (name: string) => documentTypes.find((type) => type.name === name)?.abbreviation;

  it("gives the standard's abbreviation", () => {
    expect(abbreviationOf("Kế hoạch")).toBe("KH");
    expect(abbreviationOf("Quy định")).toBe("QyĐ");
    expect(abbreviationOf("Tờ trình")).toBe("TTr");
    expect(abbreviationOf("Thông tri")).toBe("TT");
    expect(abbreviationOf("Công văn")).toBeNull();
  });

  it("tells the State's abbreviations from the Party's", () => {
    expect(typesOfAbbreviation("TT", "state")).toEqual(["Thông tư"]);
    expect(typesOfAbbreviation("TT", "party")).toEqual(["Thông tri"]);
    expect(typesOfAbbreviation("QyĐ", "state")).toEqual(["Quy định"]);
  });
});
