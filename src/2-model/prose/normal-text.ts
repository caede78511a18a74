// A paragraph of a text in NFC -> the paragraph made even for reading, with a map back to the text.
import { assembly, type Placing } from "./placing.ts";
import { endAt, movedTone } from "./sticky.ts";
import { linesInOrder, type Stretch } from "./text-lines.ts";

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
const blank = 1;
const folds = 2;
const uneven = 4;
/** Of each unit; 0 of what stands as it is: no white space, mark or invisible character. */
const kinds = new Uint8Array(0x10000).fill(uneven);
for (const [from, to] of [
  [0x21, 0x7d],
  [0xc0, 0x1fff],
  [0x2010, 0x2027],
  [0x2030, 0x203a],
] as const)
  kinds.fill(0, from, to + 1);
for (const character of "*`~_[]<\\") kinds[character.charCodeAt(0)] = uneven;
for (const character of " \n") kinds[character.charCodeAt(0)] = blank;
for (const character of lookAlikes) kinds[character.charCodeAt(0)] = folds;
const skipped = /[*`~\u200b-\u200f\u2060\ufeff\u00ad¹²³⁰⁴-⁹]/u;
const wordCharacter = /[\p{L}\d]/u;
const punctuation = /[!-/:-@[-`{-~]/;
const footnoteMark = /\[(?:\^[^\]\s]{1,40}|\d{1,3})\]:?/y;
const linkStart = /\[(?=[^[\]\n]{1,300}\]\()/y;
const linkTarget = /\]\([^()\s]{0,500}\)/y;
const inlineTag = /<\/?(?:a|b|i|u|em|strong|span|font|sup|sub)(?:\s[^<>\n]{0,300})?>/iy;

/** `base`: where the source stands in the text that offsets count in. */
export function normalText(source: string, paragraph: Stretch, base: number): NormalText {
  const kind = kindOf(source, paragraph);
  if (kind >= uneven) return evened(source, paragraph, base, (kind & folds) !== 0);
  const asGiven = source.slice(paragraph.start, paragraph.end);
  const text = asGiven.includes("\n") ? asGiven.replace(/\n/g, " ") : asGiven;
  const folded = kind < folds ? text : foldLetters(text);
  return { folded, printed: source, from: paragraph.start, placing: base + paragraph.start, isEven: kind < folds };
}

/** All kinds in one; two blanks together are uneven too. */
function kindOf(source: string, { start, end }: Stretch): number {
  let all = 0;
  let before = 0;
  for (let at = start; at < end; at++) {
    const kind = kinds[source.charCodeAt(at)] ?? 0;
    all |= kind === blank && before === blank ? uneven : kind;
    before = kind;
  }
  return all;
}

function evened(source: string, paragraph: Stretch, base: number, hasFolds: boolean): NormalText {
  const { put, finish } = assembly();
  let [gap, isFirst] = ["", true];
  for (const line of linesInOrder(source, paragraph)) {
    if (!isFirst) gap = line.joint === "block" ? "\n" : " ";
    for (let i = line.start; i < line.end; ) {
      const past = passedAt(source, i);
      if (past > i) {
        i = past;
      } else if (/\s/.test(source[i] ?? "")) {
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
  return { folded: hasFolds ? foldLetters(text) : text, printed: text, from: 0, placing, isEven: false };
}

/** The end of what stands as it is from `at` on: words with one space between. */
function stretchEnd(source: string, at: number, limit: number): number {
  let end = at + 1;
  while (end < limit) {
    const kind = kinds[source.charCodeAt(end)];
    if (kind === uneven || (kind === blank && (source[end] === "\n" || isUneven(source, end + 1)))) break;
    end++;
  }
  return end;
}

const isUneven = (source: string, at: number): boolean => {
  const kind = kinds[source.charCodeAt(at)];
  return kind === uneven || kind === blank;
};

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
