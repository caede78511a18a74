// Paragraph -> Word's paragraph: label, words, footnote marks, links, bookmark.
import {
  Bookmark,
  FootnoteReferenceRun,
  InternalHyperlink,
  type ParagraphChild,
  TextRun,
  Paragraph as Word,
} from "docx";
import type { Paragraph, Run, TextRun as Words } from "../../5-compose/document.ts";
import { xmlText } from "../xml-text.ts";
import { type Context, styleId } from "./context.ts";
import { alignments } from "./styles.ts";
import { twipsOfPoints } from "./units.ts";

/** What the neighbours ask of a paragraph, whatever its style says. */
export interface Place {
  /** Stays on the page of what follows. */
  readonly keepNext: boolean;
  /** Room below it, points. */
  readonly leastAfter: number;
}

export function wordParagraph(paragraph: Paragraph, place: Place, context: Context): Word {
  const { label, bookmark } = paragraph;
  const after = context.document.style.paragraphs[paragraph.style]?.after ?? 0;
  const content = [
    // Word cannot number a, b, c, d, đ, e by itself, so that every level's label is text.
    ...(label === null ? [] : [new TextRun(`${xmlText(label)} `)]),
    ...wordRuns(paragraph.content, context),
  ];
  return new Word({
    style: styleId(paragraph.style, context),
    ...(place.keepNext && { keepNext: true }),
    ...(place.leastAfter > after && { spacing: { after: twipsOfPoints(place.leastAfter) } }),
    children: bookmark === null ? content : bookmarked(bookmark, content, context),
  });
}

/** A paragraph of a table cell or a footnote. */
export const plainParagraph = (
  runs: readonly Run[],
  style: string,
  align: keyof typeof alignments | null,
  context: Context,
): Word =>
  new Word({
    style: styleId(style, context),
    ...(align !== null && { alignment: alignments[align] }),
    children: wordRuns(runs, context),
  });

const wordRuns = (runs: readonly Run[], context: Context): ParagraphChild[] =>
  runs.flatMap((run) => wordRun(run, context));

function wordRun(run: Run, context: Context): ParagraphChild[] {
  switch (run.type) {
    case "text":
      return [new TextRun(wordText(run))];
    case "line-break":
      return [new TextRun({ break: 1 })];
    case "footnote":
      return footnoteMark(run.number, context);
    case "link":
      return [link(run.bookmark, run.text, context)];
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

/** Printed like the words around it; a link to nothing is only words. */
function link(bookmark: string, text: string, context: Context): ParagraphChild {
  const words = new TextRun(xmlText(text));
  const anchor = context.bookmarks.get(bookmark);
  return anchor === undefined ? words : new InternalHyperlink({ anchor, children: [words] });
}

function bookmarked(name: string, children: ParagraphChild[], context: Context): ParagraphChild[] {
  const { bookmarks } = context.written;
  const id = context.bookmarks.get(name);
  if (id === undefined || bookmarks.has(id)) return children;
  bookmarks.add(id);
  return [new Bookmark({ id, children })];
}
