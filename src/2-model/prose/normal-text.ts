// Text as given -> the text that the recognisers read, with a map back to the offsets given.
import { linesInOrder } from "./text-lines.ts";

/**
 * Text made even for reading: NFC, one space for any white space, `\n` between blocks only, without emphasis marks, footnote
 * marks and invisible characters; the halves of a paragraph that a page break parted stand together.
 */
export interface NormalText {
  readonly text: string;
  /** `text` with look-alike letters, dashes and tone places made one; the same length. Patterns read this. */
  readonly folded: string;
  /** For each UTF-16 unit of `text`: where its source begins and ends in the text given. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const skipped = /[*`~\u200b-\u200f\u2060\ufeff\u00ad¹²³⁰⁴-⁹]/u;
const wordCharacter = /[\p{L}\p{M}\d]/u;
const punctuation = /[!-/:-@[-`{-~]/;
const footnoteMark = /\[(?:\^[^\]\s]{1,40}|\d{1,3})\]:?/y;
const linkStart = /\[(?=[^[\]\n]{1,300}\]\()/y;
const linkTarget = /\]\([^()\s]{0,500}\)/y;
const inlineTag = /<\/?(?:a|b|i|u|em|strong|span|font|sup|sub)(?:\s[^<>\n]{0,300})?>/iy;

export function normalText(source: string): NormalText {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const put = (text: string, start: number, end: number): void => {
    parts.push(text);
    for (let i = 0; i < text.length; i++) {
      starts.push(start);
      ends.push(end);
    }
  };

  for (const line of linesInOrder(source)) {
    let gap = parts.length === 0 ? "" : line.joint === "block" ? "\n" : " ";
    for (let i = line.start; i < line.end; ) {
      const end = clusterEnd(source, i, line.end);
      const past = keptAt(source, i);
      if (past > i) {
        i = past;
        continue;
      }
      const cluster = source.slice(i, end);
      if (/^\s/.test(cluster)) gap ||= parts.length === 0 ? "" : " ";
      else {
        if (gap) put(gap, i, i);
        gap = "";
        put(end - i > 1 ? cluster.normalize("NFC") : cluster, i, end);
      }
      i = end;
    }
  }
  const text = parts.join("");
  return { text, folded: fold(text), starts, ends };
}

/** The range of the text given from which `start` to `end` of the normal text came. */
export function sourceRange(normal: NormalText, start: number, end: number): { start: number; end: number } {
  return { start: normal.starts[start] ?? 0, end: normal.ends[end - 1] ?? 0 };
}

/** The end of what reading passes over at `at`; `at` itself where the character counts. */
function keptAt(source: string, at: number): number {
  const character = source[at] ?? "";
  switch (character) {
    case "[":
      return endOf(footnoteMark, source, at) ?? endOf(linkStart, source, at) ?? at;
    case "]":
      return endOf(linkTarget, source, at) ?? at;
    case "<":
      return endOf(inlineTag, source, at) ?? at;
    case "\\":
      return punctuation.test(source[at + 1] ?? "") ? at + 1 : at;
    case "_":
      return wordCharacter.test(source[at - 1] ?? "") && wordCharacter.test(source[at + 1] ?? "") ? at : at + 1;
    default:
      return skipped.test(character) ? at + 1 : at;
  }
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function clusterEnd(source: string, at: number, limit: number): number {
  let end = at + 1;
  while (end < limit && isCombining(source.charCodeAt(end))) end++;
  return end;
}

const isCombining = (unit: number): boolean => unit >= 0x300 && unit <= 0x36f;

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
