// The built Word file has every word of the text that it was made from, in order, and no other.
import { beforeAll, expect, it } from "vitest";
import { asFound, mend, mends } from "../sample/as-found.ts";
import { buildSample, partOf } from "./sample.ts";

interface Paragraph {
  readonly style: string | null;
  readonly text: string;
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** The paragraphs of a part in reading order; a footnote's mark is `[^1]`. */
const paragraphsOf = (xml: string): Paragraph[] =>
  [...xml.matchAll(/<w:p(?: [^>]*)?>(.*?)<\/w:p>/gs)].map(([, content = ""]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(content)?.[1] ?? null,
    text: content
      .replace(/<w:br\/>/g, " ")
      .replace(/<w:footnoteReference [^>]*w:id="(\d+)"[^>]*>/g, "[^$1]")
      .replace(/<[^>]*>/g, "")
      .replace(/&(\w+);/g, (_, name) => entities[name] ?? ""),
  }));

/** Without case and punctuation; a footnote's mark is a word. */
const wordsOf = (text: string): string[] =>
  text
    .normalize("NFC")
    .toLowerCase()
    .match(/\[\^\d+\]|[\p{L}\p{N}]+/gu) ?? [];

/** A place's own number or letter, as it stands before its words: `II.1` -> `1`. */
const labelOf = (place: string): string =>
  /^[IVX]/.test(place) && !place.includes(" ") ? place.split(".").at(-1)! : "";

const source = mend(asFound, mends)!;
const isFootnote = (place: string): boolean => place.startsWith("footnote");
const footnotes = Object.keys(source).filter(isFootnote);
const places = Object.keys(source).filter((place) => !isFootnote(place));

/** What the layout adds; the rest are the plan's own words. */
const letterhead = `Ủy ban nhân dân quận Bình Tân. Cộng hòa xã hội chủ nghĩa Việt Nam. Độc lập - Tự do - Hạnh phúc.
  Số: /KH-UBND. Bình Tân, ngày tháng năm 2024. Kế hoạch`;
const signature = `Nơi nhận: Ủy ban nhân dân Thành phố Hồ Chí Minh; Quận ủy Bình Tân; Các cơ quan chuyên môn;
  Các đơn vị sự nghiệp thuộc quận; Ủy ban nhân dân 10 phường; Lưu: VT. TM. Ủy ban nhân dân. Chủ tịch`;

let body: readonly Paragraph[] = [];
let notes: readonly Paragraph[] = [];
beforeAll(async () => {
  const docx = (await buildSample()).plan;
  body = paragraphsOf(partOf(docx, "word/document.xml"));
  notes = paragraphsOf(partOf(docx, "word/footnotes.xml")).filter(({ style }) => style === "FootnoteText");
});

const textsOf = (style: string): string[] => body.filter((one) => one.style === style).map(({ text }) => text);

it("has the source's words between letterhead and signature, and nothing else", () => {
  const expected = [letterhead, ...places.flatMap((place) => [labelOf(place), source[place]!]), signature];
  expect(body.flatMap(({ text }) => wordsOf(text))).toEqual(expected.flatMap(wordsOf));
});

it("has each footnote's words", () => {
  expect(notes.map(({ text }) => wordsOf(text))).toEqual(footnotes.map((place) => wordsOf(source[place]!)));
});

it("has the title as it is divided, and the bases as paragraphs of their own", () => {
  expect(textsOf("title")).toEqual([source.title!.replace("\n", " ")]);
  const [first, second, purpose] = source.preamble!.split("\n");
  expect(textsOf("basis").map(wordsOf)).toEqual([first, second].map((text) => wordsOf(text!)));
  expect(wordsOf(textsOf("text")[0]!)).toEqual(wordsOf(purpose!));
});

it("has the labels of the source", () => {
  const labels = (style: string) => textsOf(style).map((text) => text.split(" ")[0]);
  expect(labels("section")).toEqual(["I.", "II.", "III."]);
  expect(labels("clause")).toEqual(["1.", "2.", "3.", "4.", "5.", "6.", "7.", "1.", "2."]);
  expect(labels("point")).toEqual(["a)", "b)", "c)", "d)", "đ)"]);
});
