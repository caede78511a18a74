// A paragraph of a text in NFC -> the paragraph made even for reading, with a map back to the text.
import { isWord, unitAt } from "./letters.ts";
import { assembly, type Placing, placeOf } from "./placing.ts";
import type { ReadText } from "./read-text.ts";
import { endAt, movedTone } from "./sticky.ts";
import { type Line, linesInOrder, type Paragraph } from "./text-lines.ts";
import {
  blankUnit,
  foldLetters,
  lineEndUnit,
  lookAlikeUnit,
  readings,
  skippedUnit,
  unevenUnit,
} from "./unit-readings.ts";

export type { Range } from "./placing.ts";

/**
 * Text made even for reading: one space for any white space, `\n` between blocks only, without emphasis marks, footnote marks
 * and invisible characters; the halves of a paragraph that a page break parted stand together.
 */
export interface NormalText extends ReadText {
  /** The same as printed; null where it stands in the source as it is, but for line ends. */
  readonly printed: string | null;
  /** What was given, which stands at `base` of the text that offsets count in. */
  readonly source: string;
  readonly base: number;
  readonly placing: Placing;
  /** It stands in the text as it is here, but for line ends. */
  readonly isEven: boolean;
  readonly hasLineEnds: boolean;
}

/** Words as printed. A slice of what was given where that can be, so that no copy is kept alive. */
export function wordsAt(
  { source, base, placing, printed, hasLineEnds }: NormalText,
  start: number,
  end: number,
): string {
  const place = placeOf(placing, start, end);
  const from = place === null ? start : place - base;
  const words = (place === null ? (printed ?? "") : source).slice(from, from + end - start);
  return hasLineEnds && words.includes("\n") ? words.replace(/\n/g, " ") : words;
}

const wordCharacter = /[\p{L}\d]/u;
const punctuation = /[!-/:-@[-`{-~]/;
const footnoteMark = /\[(?:\^[^\]\s]{1,40}|\d{1,3})\]:?/y;
const linkStart = /\[(?=[^[\]\n]{1,300}\]\()/y;
const linkTarget = /\]\([^()\s]{0,500}\)/y;
const inlineTag = /<\/?(?:a|b|i|u|em|strong|span|font|sup|sub)(?:\s[^<>\n]{0,300})?>/iy;

/** Where the units of a paragraph are put. All paragraphs share it: much room is dear to get. */
let room = new Uint16Array(0x1000);

/** What was read of a paragraph: how many units stand in the room, and their kinds put together. */
interface Progress {
  length: number;
  kinds: number;
}

/**
 * `base`: where the source stands in the text that offsets count in. Its units are good only until the next paragraph is made
 * even.
 */
export function normalText(source: string, paragraph: Paragraph, base: number): NormalText {
  const { start, end } = paragraph;
  const progress = { length: 0, kinds: 0 };
  if (end - start > room.length) room = new Uint16Array(2 * (end - start));
  const past = readStretch(source, start, end, unevenUnit, progress);
  const { length, kinds } = progress;
  if (past < end || kinds >= unevenUnit) {
    const isBegun = kinds < lineEndUnit && !paragraph.isParted;
    return evened(source, paragraph, base, isBegun ? past : start, isBegun ? progress : { length: 0, kinds: 0 });
  }
  const given = source.slice(start, end);
  const text = kinds & lineEndUnit ? given.replaceAll("\n", " ") : given;
  const isEven = (kinds & lookAlikeUnit) === 0;
  return {
    folded: isEven ? text : foldLetters(text),
    units: room,
    length,
    printed: null,
    source,
    base,
    placing: base + start,
    isEven,
    hasLineEnds: (kinds & lineEndUnit) !== 0,
  };
}

/** `progress`: what of the paragraph is in the room already, up to `begun`. */
function evened(source: string, paragraph: Paragraph, base: number, begun: number, progress: Progress): NormalText {
  const { put, finish } = assembly();
  if (progress.length > 0) put(source.slice(paragraph.start, begun), base + paragraph.start, base + begun);
  let gap = "";
  for (const { start, end, joint } of paragraph.isParted ? linesInOrder(source, paragraph) : [whole(paragraph)]) {
    if (paragraph.isParted && progress.length > 0) gap = joint === "block" ? "\n" : " ";
    for (let at = paragraph.isParted ? start : begun; at < end; ) {
      const past = passedAt(source, at);
      if (past > at) {
        at = past;
      } else if (isSpace(source, at)) {
        if (progress.length > 0) gap ||= " ";
        at++;
      } else {
        if (gap) {
          put(gap, base + at, base + at);
          room[progress.length++] = unitAt(gap, 0);
          gap = "";
        }
        const past = readStretch(source, at, end, lineEndUnit, progress);
        put(source.slice(at, past), base + at, base + past);
        at = past;
      }
    }
  }
  const { text, placing } = finish();
  return {
    folded: progress.kinds & lookAlikeUnit ? foldLetters(text) : text,
    units: room,
    length: progress.length,
    printed: text,
    source,
    base,
    placing,
    isEven: false,
    hasLineEnds: paragraph.isParted,
  };
}

/**
 * Puts what stands as it is from `at` on, words with one blank between, into the room, and gives its end; a unit of the kind `stop`
 * or above ends it. The unit at `at` is read in any case.
 */
function readStretch(source: string, at: number, limit: number, stop: number, progress: Progress): number {
  const units = room;
  const shift = progress.length - at;
  let last = readings[source.charCodeAt(at)] ?? 0;
  units[at + shift] = last < unevenUnit ? last : source.charCodeAt(at);
  let kinds = last;
  let end = at + 1;
  for (; end < limit; end++) {
    const reading = readings[source.charCodeAt(end)] ?? 0;
    if (reading >= stop || (reading & last & blankUnit) !== 0) break;
    units[end + shift] = reading;
    kinds |= reading;
    last = reading;
  }
  // The blank that leads to what is not read belongs to that.
  if (end < limit && (last & blankUnit) !== 0) end--;
  progress.length = end + shift;
  progress.kinds |= kinds;
  return end;
}

const whole = ({ start, end }: Paragraph): Line => ({ start, end, joint: "block" });

const isSpace = (source: string, at: number): boolean => {
  const unit = unitAt(source, at);
  return unit <= 0x20 || (!isWord(unit) && /\s/.test(source[at] ?? ""));
};

/** The end of what reading passes over at `at`; `at` itself where the character counts. */
function passedAt(source: string, at: number): number {
  const reading = readings[unitAt(source, at)] ?? 0;
  if (reading < unevenUnit) return at;
  if (reading === skippedUnit) return at + 1;
  switch (source[at]) {
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
      return at;
  }
}

const oldTone = /(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|(?<![qQ])[uU][ỳýỷỹỵỲÝỶỸỴ])(?!\p{L})/gu;

/**
 * Made one, unit for unit: `Ð`, `Ɖ` are `Đ`; any dash is `-`; `uỷ`, `hoà` are `ủy`, `hòa` (the standard rules no tone place).
 */
export const fold = (text: string): string =>
  foldLetters(text).replace(oldTone, (found) => newTone.get(found) ?? found);

const newTone: ReadonlyMap<string, string> = new Map(
  "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy"
    .split(" ")
    .flatMap((form) => [form, (form[0]?.toUpperCase() ?? "") + form.slice(1), form.toUpperCase()])
    .map((form) => [movedTone(form), form]),
);
