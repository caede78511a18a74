// A text -> the places at which it may cite a document: all else need not be read.
import { isDigit, isLetter, isWord, units } from "./letters.ts";
import { endAt } from "./sticky.ts";

/** What one pass over a text finds. */
export interface Signs {
  /** In order: the first mark of a symbol, or the first letter of `luật`, `lệnh`, `hiến`. Some turn out to be none. */
  readonly places: readonly number[];
  /** The text has combining marks: a letter may stand there in pieces. */
  readonly hasMarks: boolean;
}

/** The marks of symbols, the vowels of the Acts' words, combining marks. */
const marks = String.raw`\u0300-\u036f`;
const telling = new RegExp(`[/\\-ậẬệỆếẾ${marks}]`, "g");
/** `pháp luật` and `kỷ luật` are no Act; `lệnh` is one after `pháp`, `hiến` before it. */
const actAround = /(?<!(?:pháp|kỷ)[ \n])luật|(?<=pháp[ \n])lệnh|hiến(?=[ \n]pháp)/iy;
const actInitials = units("lLhH");
const mostBlanks = 3;
const longestWord = 12;
/** Emphasis marks, escapes, superscripts. */
const unevenMarks = units("*_~`\\[]<>\u00ad¹²³");

export function signsOf(source: string): Signs {
  const places: number[] = [];
  let hasMarks = false;
  telling.lastIndex = 0;
  while (telling.test(source)) {
    const at = telling.lastIndex - 1;
    const unit = source.charCodeAt(at);
    if (unit < 0x300) {
      if (mayBeSymbol(source, at)) places.push(at);
    } else if (unit < 0x370) hasMarks = true;
    else {
      const start = actAt(source, at, unit);
      if (start >= 0) places.push(start);
    }
  }
  return { places, hasMarks };
}

/** Where the Act's word begins that has that vowel at `at`, as its second letter (`lệnh`) or third; -1 where it is another word. */
function actAt(source: string, at: number, vowel: number): number {
  const start = vowel === 0x1ec6 || vowel === 0x1ec7 ? at - 1 : at - 2;
  const isFirst = actInitials[source.charCodeAt(start)] === 1 && !isLetter(source.charCodeAt(start - 1));
  return isFirst && endAt(actAround, source, start) !== null ? start : -1;
}

/** The first mark of a symbol stands between a number and a word or year; beside it may be blanks and marks. */
function mayBeSymbol(source: string, at: number): boolean {
  const before = pastBlanks(source, at - 1, -1);
  const unit = source.charCodeAt(before);
  if (isDigit(unit)) return mayGoOn(source, at);
  if (!isLetter(unit)) return isUneven(unit);
  if (isDigit(source.charCodeAt(before - 1))) return mayGoOn(source, at);
  return source[at] === "/" && followsRareDash(source, before);
}

function mayGoOn(source: string, at: number): boolean {
  const after = pastBlanks(source, at + 1, 1);
  const unit = source.charCodeAt(after);
  if (!isDigit(unit)) return isLetter(unit) || isUneven(unit);
  return isDigit(source.charCodeAt(after + 3)) && source[pastBlanks(source, after + 4, 1)] === "/";
}

/** `217\u2011QĐ/TW`: its dash is none of the signs. */
function followsRareDash(source: string, at: number): boolean {
  let start = at;
  while (start > at - longestWord && isWord(source.charCodeAt(start))) start--;
  return isRareDash(source.charCodeAt(pastBlanks(source, start, -1)));
}

function pastBlanks(source: string, at: number, step: number): number {
  let place = at;
  for (let count = 0; count < mostBlanks && isBlank(source.charCodeAt(place)); count++) place += step;
  return place;
}

const isBlank = (unit: number): boolean => unit <= 32 || unit === 0xa0;

const isUneven = (unit: number): boolean =>
  unevenMarks[unit] === 1 || (unit >= 0x200b && unit <= 0x200f) || unit === 0x2060;

const isRareDash = (unit: number): boolean => (unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212 || unit >= 0xfe58;
