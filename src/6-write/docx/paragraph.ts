// Paragraph -> Word's paragraph: label, words, footnote marks, links, bookmark.
import type { LinkRun, Paragraph, Run, TextRun as Words } from "../../5-compose/document.ts";
import { xmlText } from "../xml-text.ts";
import { type Context, styleId } from "./context.ts";
import { alignments, twipsOfMm, twipsOfPoints } from "./units.ts";
import type { ParagraphLook, WordParagraph, WordRun, WordText } from "./word.ts";

/** What the neighbours ask of a paragraph, whatever its style says. */
export interface Place {
  /** Stays on the page of what follows. */
  readonly keepNext: boolean;
  /** Room below it, points. */
  readonly leastAfter: number;
}

/** `width`: of the page's text or the cell, mm. */
export function wordParagraph(paragraph: Paragraph, place: Place, width: number, context: Context): WordParagraph {
  const { bookmark } = paragraph;
  const after = context.document.style.paragraphs[paragraph.style]?.after ?? 0;
  const content = [...wordLabel(paragraph, context), ...wordRuns(paragraph.content, context)];
  return {
    kind: "paragraph",
    style: styleId(paragraph.style, context),
    ...(place.keepNext && { keepNext: true }),
    ...(place.leastAfter > after && { spacing: { after: twipsOfPoints(place.leastAfter) } }),
    ...(paragraph.frame && framed(paragraph.frame, paragraph.style, width, context)),
    children: bookmark === null ? content : bookmarked(bookmark, content, context),
  };
}

/** Times New Roman's single line as a multiple of its size. */
const singleLine = 1.15;

/** Borders around one line; what the box is higher than the line stands between border and words. */
function framed(frame: NonNullable<Paragraph["frame"]>, style: string, width: number, context: Context): ParagraphLook {
  const { size = 13, align = "center", color = "000000" } = context.document.style.paragraphs[style] ?? {};
  const space = Math.max(0, Math.round(((frame.height / 25.4) * 72 - size * singleLine) / 2));
  // Borders of a point, which stand around the words' room.
  const border = { style: "single", size: 8, color, space } as const;
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
): WordParagraph => ({
  kind: "paragraph",
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
function wordLabel({ label, number, bookmark }: Paragraph, { referred, bookmarks, written }: Context): WordRun[] {
  if (label === null) return [];
  const name = bookmark !== null && referred.has(bookmark) ? bookmarks.get(bookmark)?.number : undefined;
  if (name === undefined || !number || written.bookmarks.has(name)) return [plain(`${xmlText(label)} `)];
  written.bookmarks.add(name);
  return [
    { kind: "bookmark", name, children: [plain(xmlText(number))] },
    plain(`${xmlText(label.slice(number.length))} `),
  ];
}

const plain = (text: string): WordText => ({ kind: "text", text });

const wordRuns = (runs: readonly Run[], context: Context): WordRun[] => runs.flatMap((run) => wordRun(run, context));

function wordRun(run: Run, context: Context): WordRun[] {
  switch (run.type) {
    case "text":
      return [run.url === undefined ? wordText(run) : { kind: "web", url: xmlText(run.url), run: wordText(run) }];
    case "line-break":
      return [{ kind: "break" }];
    case "footnote":
      return footnoteMark(run.number, context);
    case "link":
      return link(run, context);
  }
}

const wordText = (run: Words): WordText => ({
  kind: "text",
  text: xmlText(run.text),
  ...(run.bold && { bold: true }),
  ...(run.italic && { italics: true }),
  ...(run.strike && { strike: true }),
});

/** Word numbers footnotes by itself and takes each mark once: a second mark of the same note is its number, raised. */
function footnoteMark(number: number, context: Context): WordRun[] {
  if (context.document.footnotes[number - 1] === undefined) return [];
  const { footnotes } = context.written;
  if (footnotes.has(number)) return [{ kind: "text", text: String(number), superScript: true }];
  footnotes.add(number);
  return [{ kind: "footnote", number }];
}

/** Printed like the words around it; a link to nothing is only words. Numbers follow what they name when fields are updated. */
function link({ bookmark, text, numbers = [] }: LinkRun, context: Context): WordRun[] {
  const anchor = context.bookmarks.get(bookmark)?.whole;
  const words = (part: string): WordRun[] => {
    if (part === "") return [];
    const run = plain(xmlText(part));
    return [anchor === undefined ? run : { kind: "link", anchor, run }];
  };
  const children: WordRun[] = [];
  let done = 0;
  for (const { start, end, bookmark: numbered } of numbers) {
    const name = context.bookmarks.get(numbered)?.number;
    if (name === undefined || !context.referred.has(numbered)) continue;
    children.push(...words(text.slice(done, start)), {
      kind: "field",
      instruction: `REF ${name} \\h`,
      text: xmlText(text.slice(start, end)),
    });
    done = end;
  }
  return [...children, ...words(text.slice(done))];
}

function bookmarked(name: string, children: WordRun[], context: Context): WordRun[] {
  const { bookmarks } = context.written;
  const id = context.bookmarks.get(name)?.whole;
  if (id === undefined || bookmarks.has(id)) return children;
  bookmarks.add(id);
  return [{ kind: "bookmark", name: id, children }];
}
