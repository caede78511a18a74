// How a plan's lines are divided: broken at a width by what it was copied from, or each a paragraph.
import type { Inline, OutlineBlock } from "../../1-parse/outline.ts";
import { flatten } from "../prose/flat.ts";
import { isDash, lineLabel } from "./line-label.ts";
import { type Line, splitLines } from "./lines.ts";

export interface Wrapping {
  /** Length of the longest line that is broken within a sentence; 0 where none is. */
  readonly width: number;
  /** Paragraphs follow each other without empty lines: each line is one, unless lines are broken at a width. */
  readonly dense: boolean;
}

/** No page is so narrow: a shorter line was broken for another reason. */
const leastWidth = 40;

export function wrappingOf(blocks: readonly OutlineBlock[]): Wrapping {
  let width = 0;
  let dense = false;
  const readLines = (content: readonly Inline[]): void => {
    const lines = splitLines(content);
    for (const [i, line] of lines.entries()) {
      const next = lines[i + 1];
      if (!next) break;
      const text = lineText(next);
      const label = lineLabel(text);
      const before = lineText(line);
      const goesOn = label
        ? isWithinSentence(before, text.slice(label.length), isDash(label.form))
        : /^\p{Ll}/u.test(text) && !endsSentence(before);
      if (goesOn) width = Math.max(width, line.end - line.start);
      else if (label?.ordinal === 1) dense = true;
    }
  };
  const read = (list: readonly OutlineBlock[]): void => {
    for (const [i, block] of list.entries()) {
      const next = list[i + 1];
      if (next && isClose(block, next)) dense = true;
      if (block.type === "paragraph") readLines(block.content);
      if (block.type !== "list") continue;
      for (const item of block.items) {
        readLines(item.content);
        read(item.blocks);
      }
    }
  };
  read(blocks);
  if (width < leastWidth) width = 0;
  return { width, dense: dense && width === 0 };
}

/** No empty line between two blocks, of which the second is not the rest of a sentence. */
function isClose({ span }: OutlineBlock, next: OutlineBlock): boolean {
  if (next.span.start - span.end > 20) return false;
  if (!/^[^\n]*\n[^\n]*$/.test(span.source.text.slice(span.end, next.span.start))) return false;
  const [line] = next.type === "list" ? splitLines(next.items[0]?.content ?? []) : [];
  return line !== undefined && /^["“]?\p{Lu}/u.test(lineText(line));
}

export const lineText = ({ content }: Line): string =>
  content[0] ? flatten(content, content[0].span.source).text.trim() : "";

/** With its last stop up to four marks from the end: `….”)` */
export const endsSentence = (text: string): boolean => /[.;:!?…}][\s"”’'»)\]]{0,4}$/u.test(text.slice(-5));

/** Ends as an item of a list does. */
export const endsItem = (text: string): boolean => /[;.]$/u.test(text);

/** Words that a number follows (`khoản` / `2. Sở …` is one sentence broken in two), and initials (`V.` / `I. Lênin`). */
const beforeNumber =
  /(?<!\p{L})(?:[Kk]hoản|[Mm]ục|[Đđ]iểm|[Đđ]iều|[Pp]hần|[Cc]hương|[Pp]hụ lục|số|ngày|tháng|năm|quý|tuần|kỳ|khóa|loại|cấp|hạng|thứ|bảng|mẫu|và|đến|từ)$|\d,$|(?<!\p{L})[A-ZĐ]\.$/u;

/** True where a line that opens like a label, with these words after it, does so within the sentence of the line before. */
export function isWithinSentence(before: string, words: string, isDash: boolean): boolean {
  if (beforeNumber.test(before)) return true;
  return !endsSentence(before) && !(isDash ? /^["“*]?\p{Lu}/u : /^["“*]?[\p{Lu}\d]/u).test(words);
}

/**
 * True where a dash stands between two words of the line before and this one: `kinh tế` / `- xã hội`, `2026` / `- 2030`; in a
 * name (`Văn hóa` / `- Xã hội`) only after a line that is nearly full.
 */
export function isDashInSentence(before: string, words: string, { width }: Wrapping): boolean {
  if (before === "" || endsSentence(before) || before.endsWith(",")) return false;
  if (/^\p{Lu}/u.test(words)) return width > 0 && before.length >= 0.8 * width;
  return /^\p{Ll}/u.test(words) || (/(?:19|20)\d\d$/.test(before) && /^(?:19|20)\d\d(?!\d)/.test(words));
}

/** True where a line without a label is a paragraph of its own, and not the rest of the labelled line before it. */
export function standsApart(before: string, line: string, { dense }: Wrapping): boolean {
  if (!dense || before === "" || /[,–-]$/u.test(before) || !/^["“*]?[\p{Lu}\d]/u.test(line)) return false;
  return endsSentence(before) || !(isCapitals(before) && isCapitals(line));
}

const isCapitals = (text: string): boolean => text === text.toUpperCase();

/** True where the break after a line was made by hand: the next word had room on it. */
export const isOwnBreak = (line: string, next: string, { width }: Wrapping): boolean =>
  width === 0 || line.length + 1 + (/^\S+/.exec(next)?.[0].length ?? 0) <= width;
