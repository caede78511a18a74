// Text as given -> the text that the recognisers read, with a map back to the offsets given.
import { endAt } from "./sticky.ts";
import { linesInOrder } from "./text-lines.ts";

/** A range of UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Text made even for reading: NFC, one space for any white space, `\n` between blocks only, without emphasis marks, footnote
 * marks and invisible characters; the halves of a paragraph that a page break parted stand together.
 */
export interface NormalText {
  readonly text: string;
  /** `text` with look-alike letters, dashes and tone places made one; the same length. Patterns read this. */
  readonly folded: string;
  /** For each UTF-16 unit of `text`: where its source begins and ends in the text given. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const skipped = /[*`~\u200b-\u200f\u2060\ufeff\u00ad¹²³⁰⁴-⁹]/u;
const wordCharacter = /[\p{L}\p{M}\d]/u;
const punctuation = /[!-/:-@[-`{-~]/;
const footnoteMark = /\[(?:\^[^\]\s]{1,40}|\d{1,3})\]:?/y;
const linkStart = /\[(?=[^[\]\n]{1,300}\]\()/y;
const linkTarget = /\]\([^()\s]{0,500}\)/y;
const inlineTag = /<\/?(?:a|b|i|u|em|strong|span|font|sup|sub)(?:\s[^<>\n]{0,300})?>/iy;

export function normalText(source: string): NormalText {
  // Never longer than the source: a joint stands for a line end, and no cluster grows.
  const starts = new Uint32Array(source.length);
  const ends = new Uint32Array(source.length);
  const parts: string[] = [];
  let length = 0;
  const put = (text: string, start: number, end: number): void => {
    parts.push(text);
    const isRun = text.length === end - start;
    for (let i = 0; i < text.length; i++, length++) {
      starts[length] = isRun ? start + i : start;
      ends[length] = isRun ? start + i + 1 : end;
    }
  };

  for (const line of linesInOrder(source)) {
    let gap = length === 0 ? "" : line.joint === "block" ? "\n" : " ";
    for (let i = line.start; i < line.end; ) {
      const past = passedAt(source, i);
      if (past > i) {
        i = past;
      } else if (/\s/.test(source[i] ?? "")) {
        gap ||= length === 0 ? "" : " ";
        i++;
      } else {
        if (gap) put(gap, i, i);
        gap = "";
        const end = wordEnd(source, i, line.end);
        put(composed(source, i, end), i, end);
        i = end;
      }
    }
  }
  const text = parts.join("");
  return { text, folded: fold(text), starts: starts.subarray(0, length), ends: ends.subarray(0, length) };
}

/** The range of the text given from which `start` to `end` of the normal text came. */
export function sourceRange(normal: NormalText, start: number, end: number): Range {
  return { start: normal.starts[start] ?? 0, end: normal.ends[end - 1] ?? 0 };
}

/** The end of what reading passes over at `at`; `at` itself where the character counts. */
function passedAt(source: string, at: number): number {
  const character = source[at] ?? "";
  switch (character) {
    case "[":
      return endAt(footnoteMark, source, at) ?? endAt(linkStart, source, at) ?? at;
    case "]":
      return endAt(linkTarget, source, at) ?? at;
    case "<":
      return endAt(inlineTag, source, at) ?? at;
    case "\\":
      return punctuation.test(source[at + 1] ?? "") ? at + 1 : at;
    case "_":
      return wordCharacter.test(source[at - 1] ?? "") && wordCharacter.test(source[at + 1] ?? "") ? at : at + 1;
    default:
      return skipped.test(character) ? at + 1 : at;
  }
}

/** The end of a run of characters that stand as they are, or of one letter with its combining marks. */
function wordEnd(source: string, at: number, limit: number): number {
  let end = at + 1;
  while (end < limit && isCombining(source.charCodeAt(end))) end++;
  if (end > at + 1) return end;
  while (end < limit && isPlain(source.charCodeAt(end)) && !isCombining(source.charCodeAt(end + 1))) end++;
  return end;
}

function composed(source: string, start: number, end: number): string {
  const cluster = source.slice(start, end);
  if (!isCombining(source.charCodeAt(start + 1))) return cluster;
  const letter = cluster.normalize("NFC");
  return letter.length <= cluster.length ? letter : cluster;
}

const isCombining = (unit: number): boolean => unit >= 0x300 && unit <= 0x36f;

/** Letters and digits, which `passedAt` never passes over: ASCII, Latin with its extensions for Vietnamese. */
const isPlain = (unit: number): boolean =>
  (unit >= 48 && unit <= 57) ||
  (unit >= 65 && unit <= 90) ||
  (unit >= 97 && unit <= 122) ||
  (unit >= 0xc0 && unit <= 0x2ff) ||
  (unit >= 0x1e00 && unit <= 0x1eff);

const toneMoves: Readonly<Record<string, string>> = pairs(
  "oà òa oá óa oả ỏa oã õa oạ ọa oè òe oé óe oẻ ỏe oẽ õe oẹ ọe uỳ ùy uý úy uỷ ủy uỹ ũy uỵ ụy",
);

/**
 * Made one, unit for unit: `Ð`, `Ɖ` are `Đ`; any dash is `-`; `uỷ`, `hoà` are `ủy`, `hòa` (the standard rules no tone place).
 */
export function fold(text: string): string {
  return text
    .replace(/[\u00d0\u0189]/g, "Đ")
    .replace(/[\u00f0\u0256]/g, "đ")
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, "-")
    .replace(/(?<![qQ])(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/giu, (found) => {
      const moved = toneMoves[found.toLowerCase()] ?? found;
      return found[0] === found[0]?.toLowerCase() ? moved : capitals(moved, found);
    });
}

const capitals = (moved: string, found: string): string =>
  found[1] === found[1]?.toLowerCase() ? moved[0]?.toUpperCase() + moved.slice(1) : moved.toUpperCase();

function pairs(list: string): Record<string, string> {
  const words = list.split(" ");
  return Object.fromEntries(words.flatMap((word, i) => (i % 2 === 0 ? [[word, words[i + 1] ?? word]] : [])));
}
