// Written straight to XML, a document has the very parts that the `docx` library writes.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Document, Flow, ParagraphStyle, Run } from "../../src/5-compose/document.ts";
import { libraryParts } from "../../src/6-write/docx/library-parts.ts";
import { isPlain, plainParts } from "../../src/6-write/docx/plain-parts.ts";
import { sample } from "./sample.ts";

/** By path, an element a line. */
const textsOf = (parts: ReadonlyMap<string, Uint8Array>): Map<string, string> =>
  new Map([...parts].map(([path, bytes]) => [path, new TextDecoder().decode(bytes).replaceAll("><", ">\n<")]));

async function expectSame(document: Document): Promise<void> {
  expect(isPlain(document)).toBe(true);
  const [plain, library] = await Promise.all([plainParts(document), libraryParts(document)]);
  const expected = textsOf(library);
  for (const [path, text] of textsOf(plain)) expect(text, path).toBe(expected.get(path));
  expect([...plain.keys()]).toEqual([...library.keys()]);
}

const names = ["mục-1", "muc 1", "1-a", "Đ"];
const keys = Object.keys(sample.style.paragraphs);
const bookmark = fc.constantFrom(null, ...names);
const words = fc.oneof(
  fc.constantFrom("", " ", "Kế hoạch", "R&D <5 \"a\" 'b'", "\u0007chuông\uffff", "a\tb", "hai\ndòng", "kết thúc:", "𝒙"),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const flag = fc.boolean();

const run: fc.Arbitrary<Run> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant("text" as const), text: words, bold: flag, italic: flag, strike: flag }),
  },
  fc.record({
    type: fc.constant("text" as const),
    text: words,
    url: fc.constantFrom("https://a.vn/?b=1&c='2'", "https://b.vn/"),
  }),
  fc.constant({ type: "line-break" as const }),
  fc.record({ type: fc.constant("footnote" as const), number: fc.integer({ min: 1, max: 4 }) }),
  fc.record({
    type: fc.constant("link" as const),
    bookmark: fc.constantFrom(...names, "không có"),
    text: fc.constant("khoản 1 Mục III"),
    numbers: fc.constantFrom(
      undefined,
      [{ start: 6, end: 7, bookmark: "mục-1" }],
      [
        { start: 6, end: 7, bookmark: "1-a" },
        { start: 12, end: 15, bookmark: "mục-1" },
      ],
    ),
  }) as fc.Arbitrary<Run>,
);
const runs = fc.array(run, { maxLength: 5 });

const paragraph: fc.Arbitrary<Flow> = fc
  .record({
    style: fc.constantFrom(...keys),
    label: fc.constantFrom(null, "III.", "1.", "-"),
    content: runs,
    bookmark,
    number: fc.constantFrom(undefined, "III", "1"),
    frame: fc.constantFrom(undefined, { width: 40, height: 10 }),
  })
  .map(({ number, frame, ...rest }) => ({
    type: "paragraph",
    ...rest,
    ...(number !== undefined && { number }),
    ...(frame && { frame }),
  }));

const table: fc.Arbitrary<Flow> = fc.record({
  type: fc.constant("table" as const),
  widths: fc.constant([40, 60.3]),
  align: fc.constantFrom([], ["left", "center"] as const, [null, "right"] as const),
  header: fc.array(runs, { minLength: 2, maxLength: 2 }),
  rows: fc.array(fc.array(runs, { maxLength: 2 }), { maxLength: 3 }),
  bookmarks: fc.array(bookmark, { maxLength: 4 }),
});

const simple: fc.Arbitrary<Flow> = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  fc.record({ type: fc.constant("rule" as const), length: fc.constantFrom(17, 60.5, 300) }),
  fc.record({ type: fc.constant("gap" as const), style: fc.constantFrom(...keys), lines: fc.constantFrom(0, 1, 4.4) }),
  table,
);
const columns: fc.Arbitrary<Flow> = fc.record({
  type: fc.constant("columns" as const),
  widths: fc.constant([64, 101]),
  rows: fc.array(fc.array(fc.array(simple, { maxLength: 3 }), { maxLength: 2 }), { minLength: 1, maxLength: 3 }),
  breaks: flag,
});
const section: fc.Arbitrary<Flow> = fc.record({
  type: fc.constant("new-section" as const),
  restartPageNumbers: flag,
  landscape: flag,
});
const flows = fc.array(fc.oneof({ weight: 6, arbitrary: simple }, columns, section), { maxLength: 8 });

const look: fc.Arbitrary<ParagraphStyle> = fc.record({
  name: fc.constantFrom("Thân bài", "Mục, khoản", "A&B"),
  size: fc.constantFrom(10, 13.5),
  bold: flag,
  italic: flag,
  capitals: flag,
  underline: flag,
  color: fc.constantFrom("000000", "FF0000"),
  align: fc.constantFrom("left", "center", "right", "justify"),
  indent: fc.record({ first: fc.constantFrom(-5, 0, 12.7), left: fc.constantFrom(0, 7), right: fc.constantFrom(0, 3) }),
  before: fc.constantFrom(0, 6),
  after: fc.constantFrom(0, 3.5, 9),
  line: fc.constantFrom(1, 1.1),
  keepWithNext: flag,
  keepLines: flag,
  outline: fc.constantFrom(null, 1, 3),
});

const document: fc.Arbitrary<Document> = fc
  .record({
    body: flows,
    footnotes: fc.array(runs, { maxLength: 3 }),
    title: words,
    author: words,
    date: fc.constantFrom(null, "2024-03-22"),
    origin: fc.constantFrom(null, { id: "ke-hoach", text: "nguồn" }),
    changed: look,
    font: fc.constantFrom("Times New Roman", "A&B"),
  })
  .map(({ body, footnotes, title, author, date, origin, changed, font }) => ({
    properties: { title, subject: title, author, date, origin },
    style: { ...sample.style, font, paragraphs: { ...sample.style.paragraphs, body: changed } },
    body,
    footnotes,
  }));

it("is so of the sample", () => expectSame(sample));

it("is so of a document without anything", () => expectSame({ ...sample, body: [], footnotes: [] }));

it("is so of any document", () => fc.assert(fc.asyncProperty(document, expectSame), { numRuns: 150 }));
