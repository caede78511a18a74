// A paragraph of a text in NFC -> the paragraph made even for reading, with a map back to the text.
import { isWord, unitAt } from "./letters.ts";
import { assembly, type Placing } from "./placing.ts";
import { endAt, movedTone } from "./sticky.ts";
import { linesInOrder, type Paragraph } from "./text-lines.ts";

export type { Range } from "./placing.ts";

/**
 * Text made even for reading: one space for any white space, `\n` between blocks only, without emphasis marks, footnote marks
 * and invisible characters; the halves of a paragraph that a page break parted stand together.
 */
export interface NormalText {
  /** What patterns read: look-alike letters and dashes are one. */
  readonly folded: string;
  /** As printed, where `from` stands for the place 0 of `folded`; blanks in it may be line ends. */
  readonly printed: string;
  readonly from: number;
  readonly placing: Placing;
  /** It stands in the text as it is here, but for line ends. */
  readonly isEven: boolean;
}

/** Words as printed. A slice of what was given where that can be, so that no copy is kept alive. */
export function wordsAt({ printed, from }: Pick<NormalText, "printed" | "from">, start: number, end: number): string {
  const words = printed.slice(from + start, from + end);
  return words.includes("\n") ? words.replace(/\n/g, " ") : words;
}

const lookAlikes = "\u00d0\u0189\u00f0\u0256\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d";
const lookAlike = new RegExp(`[${lookAlikes}]`);
/** What does not stand as it is: white space other than a blank and a line end, marks, invisible characters. */
const uneven =
  /[\0-\x09\x0b-\x1f*_\x60~[\]<\\\x7f-\xbf\u1680\u2000-\u200f\u2028-\u202f\u203b-\u2211\u2213-\ufe57\ufe59-\ufe62\ufe64-\uff0c\uff0e-\uffff]/;

// What a unit is; most are 0, and stand as they are.
const blankUnit = 1;
const lineEndUnit = 2 | blankUnit;
const lookAlikeUnit = 4;
const unevenUnit = 8;
const unitKinds = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  return uneven.test(character) ? unevenUnit : 0;
});
for (const character of lookAlikes) unitKinds[unitAt(character, 0)] = lookAlikeUnit;
unitKinds[0x20] = blankUnit;
unitKinds[0x0a] = lineEndUnit;

const skipped = /[*`~\u200b-\u200f\u2060\ufeff\u00ad¹²³⁰⁴-⁹]/u;
const wordCharacter = /[\p{L}\d]/u;
const punctuation = /[!-/:-@[-`{-~]/;
const footnoteMark = /\[(?:\^[^\]\s]{1,40}|\d{1,3})\]:?/y;
const linkStart = /\[(?=[^[\]\n]{1,300}\]\()/y;
const linkTarget = /\]\([^()\s]{0,500}\)/y;
const inlineTag = /<\/?(?:a|b|i|u|em|strong|span|font|sup|sub)(?:\s[^<>\n]{0,300})?>/iy;

/** `base`: where the source stands in the text that offsets count in. */
export function normalText(source: string, paragraph: Paragraph, base: number): NormalText {
  const { start, end } = paragraph;
  const kinds = kindsIn(source, start, end);
  if (kinds >= unevenUnit) return evened(source, paragraph, base);
  const given = source.slice(start, end);
  const text = kinds & 2 ? given.replaceAll("\n", " ") : given;
  const isPlain = kinds < lookAlikeUnit;
  return {
    folded: isPlain ? text : foldLetters(text),
    printed: source,
    from: start,
    placing: base + start,
    isEven: isPlain,
  };
}

/** The kinds of the units in a stretch, put together; a blank behind a blank is uneven. */
function kindsIn(source: string, start: number, end: number): number {
  let [kinds, last] = [0, 0];
  for (let at = start; at < end; at++) {
    const kind = unitKinds[source.charCodeAt(at)] ?? 0;
    if (kind >= unevenUnit || (kind & last & blankUnit) !== 0) return unevenUnit;
    kinds |= kind;
    last = kind;
  }
  return kinds;
}

function evened(source: string, paragraph: Paragraph, base: number): NormalText {
  const { put, finish } = assembly();
  let [gap, isFirst] = ["", true];
  for (const line of linesInOrder(source, paragraph)) {
    if (!isFirst) gap = line.joint === "block" ? "\n" : " ";
    for (let i = line.start; i < line.end; ) {
      const past = unitKinds[unitAt(source, i)] === unevenUnit ? passedAt(source, i) : i;
      if (past > i) {
        i = past;
      } else if (isSpace(source, i)) {
        gap ||= isFirst ? "" : " ";
        i++;
      } else {
        if (gap) put(gap, base + i, base + i);
        [gap, isFirst] = ["", false];
        const end = stretchEnd(source, i, line.end);
        put(source.slice(i, end), base + i, base + end);
        i = end;
      }
    }
  }
  const { text, placing } = finish();
  return { folded: foldLetters(text), printed: text, from: 0, placing, isEven: false };
}

const isSpace = (source: string, at: number): boolean => !isWord(unitAt(source, at)) && /\s/.test(source[at] ?? "");

/** The end of what stands as it is from `at` on: words with one space between. */
function stretchEnd(source: string, at: number, limit: number): number {
  let end = at + 1;
  for (; end < limit; end++) {
    const kind = unitKinds[source.charCodeAt(end)] ?? 0;
    if (kind === 0 || kind === lookAlikeUnit) continue;
    if (kind !== blankUnit || (unitKinds[unitAt(source, end + 1)] ?? 0) & (blankUnit | unevenUnit)) break;
  }
  return end;
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

const oldTone = /(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|(?<![qQ])[uU][ỳýỷỹỵỲÝỶỸỴ])(?!\p{L})/gu;

/**
 * Made one, unit for unit: `Ð`, `Ɖ` are `Đ`; any dash is `-`; `uỷ`, `hoà` are `ủy`, `hòa` (the standard rules no tone place).
 */
export const fold = (text: string): string =>
  foldLetters(text).replace(oldTone, (found) => newTone.get(found) ?? found);

const foldLetters = (text: string): string =>
  lookAlike.test(text)
    ? text
        .replace(/[\u00d0\u0189]/g, "Đ")
        .replace(/[\u00f0\u0256]/g, "đ")
        .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, "-")
    : text;

const newTone: ReadonlyMap<string, string> = new Map(
  "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy"
    .split(" ")
    .flatMap((form) => [form, (form[0]?.toUpperCase() ?? "") + form.slice(1), form.toUpperCase()])
    .map((form) => [movedTone(form), form]),
);
