// Paragraph -> Word's paragraph: label, words, footnote marks, links, bookmark.
import {
  Bookmark,
  BorderStyle,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type ParagraphChild,
  SimpleField,
  TextRun,
  Paragraph as Word,
} from "docx";
import type { LinkRun, Paragraph, Run, TextRun as Words } from "../../5-compose/document.ts";
import { xmlText } from "../xml-text.ts";
import { type Context, styleId } from "./context.ts";
import { alignments } from "./styles.ts";
import { twipsOfMm, twipsOfPoints } from "./units.ts";

/** What the neighbours ask of a paragraph, whatever its style says. */
export interface Place {
  /** Stays on the page of what follows. */
  readonly keepNext: boolean;
  /** Room below it, points. */
  readonly leastAfter: number;
}

/** `width`: of the page's text or the cell, mm. */
export function wordParagraph(paragraph: Paragraph, place: Place, width: number, context: Context): Word {
  const { bookmark } = paragraph;
  const after = context.document.style.paragraphs[paragraph.style]?.after ?? 0;
  const content = [...wordLabel(paragraph, context), ...wordRuns(paragraph.content, context)];
  return new Word({
    style: styleId(paragraph.style, context),
    ...(place.keepNext && { keepNext: true }),
    ...(place.leastAfter > after && { spacing: { after: twipsOfPoints(place.leastAfter) } }),
    ...(paragraph.frame && framed(paragraph.frame, paragraph.style, width, context)),
    children: bookmark === null ? content : bookmarked(bookmark, content, context),
  });
}

/** Times New Roman's single line as a multiple of its size. */
const singleLine = 1.15;

/** Borders around one line; what the box is higher than the line stands between border and words. */
function framed(frame: NonNullable<Paragraph["frame"]>, style: string, width: number, context: Context) {
  const { size = 13, align = "center", color = "000000" } = context.document.style.paragraphs[style] ?? {};
  const space = Math.max(0, Math.round(((frame.height / 25.4) * 72 - size * singleLine) / 2));
  // Borders of a point, which stand around the words' room.
  const border = { style: BorderStyle.SINGLE, size: 8, color, space };
  const free = Math.max(0, width - frame.width + (2 / 72) * 25.4);
  const left = align === "left" ? 0 : align === "right" ? free : free / 2;
  return {
    alignment: alignments.center,
    indent: { left: twipsOfMm(left), right: twipsOfMm(free - left), firstLine: 0 },
    border: { top: border, bottom: border, left: { ...border, space: 0 }, right: { ...border, space: 0 } },
  };
}

/** A paragraph of a table cell or a footnote. */
export const plainParagraph = (
  runs: readonly Run[],
  { style, align = null, bookmark = null, keepNext = false }: PlainLook,
  context: Context,
): Word =>
  new Word({
    style: styleId(style, context),
    ...(align !== null && { alignment: alignments[align] }),
    ...(keepNext && { keepNext }),
    children: bookmark === null ? wordRuns(runs, context) : bookmarked(bookmark, wordRuns(runs, context), context),
  });

interface PlainLook {
  readonly style: string;
  readonly align?: keyof typeof alignments | null;
  readonly bookmark?: string | null;
  readonly keepNext?: boolean;
}

/** Word cannot number a, b, c, d, đ, e by itself, so that every level's label is text; references find its number by a bookmark. */
function wordLabel(
  { label, number, bookmark }: Paragraph,
  { referred, bookmarks, written }: Context,
): ParagraphChild[] {
  if (label === null) return [];
  const name = bookmark !== null && referred.has(bookmark) ? bookmarks.get(bookmark)?.number : undefined;
  if (name === undefined || !number || written.bookmarks.has(name)) return [new TextRun(`${xmlText(label)} `)];
  written.bookmarks.add(name);
  return [
    new Bookmark({ id: name, children: [new TextRun(xmlText(number))] }),
    new TextRun(`${xmlText(label.slice(number.length))} `),
  ];
}

const wordRuns = (runs: readonly Run[], context: Context): ParagraphChild[] =>
  runs.flatMap((run) => wordRun(run, context));

function wordRun(run: Run, context: Context): ParagraphChild[] {
  switch (run.type) {
    case "text":
      return [run.url === undefined ? new TextRun(wordText(run)) : webLink(run.url, run)];
    case "line-break":
      return [new TextRun({ break: 1 })];
    case "footnote":
      return footnoteMark(run.number, context);
    case "link":
      return link(run, context);
  }
}

const wordText = (run: Words) => ({
  text: xmlText(run.text),
  ...(run.bold && { bold: true }),
  ...(run.italic && { italics: true }),
  ...(run.strike && { strike: true }),
});

/** Word numbers footnotes by itself and takes each mark once: a second mark of the same note is its number, raised. */
function footnoteMark(number: number, context: Context): ParagraphChild[] {
  if (context.document.footnotes[number - 1] === undefined) return [];
  const { footnotes } = context.written;
  if (footnotes.has(number)) return [new TextRun({ text: String(number), superScript: true })];
  footnotes.add(number);
  return [new FootnoteReferenceRun(number)];
}

const webLink = (url: string, run: Words): ParagraphChild =>
  new ExternalHyperlink({ link: xmlText(url), children: [new TextRun(wordText(run))] });

/** Printed like the words around it; a link to nothing is only words. Numbers follow what they name when fields are updated. */
function link({ bookmark, text, numbers = [] }: LinkRun, context: Context): ParagraphChild[] {
  const anchor = context.bookmarks.get(bookmark)?.whole;
  const words = (part: string): ParagraphChild[] => {
    if (part === "") return [];
    const run = new TextRun(xmlText(part));
    return [anchor === undefined ? run : new InternalHyperlink({ anchor, children: [run] })];
  };
  const children: ParagraphChild[] = [];
  let done = 0;
  for (const { start, end, bookmark: numbered } of numbers) {
    const name = context.bookmarks.get(numbered)?.number;
    if (name === undefined || !context.referred.has(numbered)) continue;
    children.push(
      ...words(text.slice(done, start)),
      new SimpleField(`REF ${name} \\h`, xmlText(text.slice(start, end))),
    );
    done = end;
  }
  return [...children, ...words(text.slice(done))];
}

function bookmarked(name: string, children: ParagraphChild[], context: Context): ParagraphChild[] {
  const { bookmarks } = context.written;
  const id = context.bookmarks.get(name)?.whole;
  if (id === undefined || bookmarks.has(id)) return children;
  bookmarks.add(id);
  return [new Bookmark({ id, children })];
}
