// A text -> the places at which it may cite a document: all else need not be read.
import { isDigit, isLetter, isWord, unitAt, units } from "./letters.ts";
import { endAt, pattern } from "./sticky.ts";

/** A text to search for, and where, from its place, the sign stands that it tells; -1 where it tells none. */
interface Sought {
  readonly text: string;
  readonly signAt: (source: string, at: number) => number;
}

/**
 * Each is searched for alone: an engine finds one text many times as fast as a pattern of several, and faster the rarer its first
 * letter is.
 */
const sought: readonly Sought[] = [
  ...["/", "-"].map((text) => ({ text, signAt: (source: string, at: number) => (mayBeSymbol(source, at) ? at : -1) })),
  ...["luật", "Luật", "LUẬT", "lệnh", "Lệnh", "LỆNH"].map((text) => ({ text, signAt: actAt })),
  // Of `hiến`: in every other word is an `h`.
  ...["ến", "ẾN"].map((text) => ({ text, signAt: (source: string, at: number) => actAt(source, at - 2) })),
];
/** The tones, and the hat, breve and horn of letters: Vietnamese has no other. */
const combining = [..."\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b"];
/** `pháp luật`, `kỷ luật`, `ngành luật` are no Act; `lệnh` is one after `pháp`, `hiến` before it. */
const actAround = /(?<!(?:pháp|kỷ)[ \n]|(?:ngành|khoa|học) )luật|(?<=pháp[ \n])lệnh|hiến(?=[ \n]pháp)/iy;
/** No name follows: `luật,`, `luật sư`. */
const nameless = pattern(String.raw`[Ll]uật(?:[,.;)]|[ \n](?:[Gg]ia|[Ss]ư)(?![\p{L}\d&/]))`, "y");
/** All are searched for in one piece of the text before the next, which stays in a processor's cache meanwhile. */
const pieceLength = 0x10000;
const longestSought = 4;
const yearLength = 4;
const mostBlanks = 3;
const longestWord = 12;
/** Emphasis marks, escapes, superscripts. */
const unevenMarks = units("*_~`\\[]<>\u00ad¹²³");

/** In order: the first mark of a symbol, or the first letter of `luật`, `lệnh`, `hiến`. Some turn out to be none. */
export function signsIn(source: string): ArrayLike<number> {
  const places: number[] = [];
  for (let from = 0; from < source.length; from += pieceLength) {
    const piece = source.slice(from, from + pieceLength + longestSought - 1);
    for (const { text, signAt } of sought) {
      for (let found = piece.indexOf(text); found >= 0; found = piece.indexOf(text, found + 1)) {
        const at = found < pieceLength ? signAt(source, from + found) : -1;
        if (at >= 0) places.push(at);
      }
    }
  }
  return places.length < 2 ? places : Int32Array.from(places).sort();
}

/** Whether a letter may stand there in pieces. */
export const hasCombiningMarks = (source: string): boolean => combining.some((mark) => source.includes(mark));

function actAt(source: string, at: number): number {
  if (isLetter(unitAt(source, at - 1)) || endAt(actAround, source, at) === null) return -1;
  return endAt(nameless, source, at) === null ? at : -1;
}

/** The first mark of a symbol stands between a number and a word or year; beside it may be blanks and marks. */
function mayBeSymbol(source: string, at: number): boolean {
  const before = pastBlanks(source, at - 1, -1);
  const unit = unitAt(source, before);
  if (isDigit(unit)) return mayGoOn(source, at);
  if (!isLetter(unit)) return isUneven(unit);
  if (isDigit(unitAt(source, before - 1))) return mayGoOn(source, at);
  return source[at] === "/" && followsRareDash(source, before);
}

function mayGoOn(source: string, at: number): boolean {
  const after = pastBlanks(source, at + 1, 1);
  const unit = unitAt(source, after);
  if (!isDigit(unit)) return isLetter(unit) || isUneven(unit);
  const end = after + yearLength;
  for (let at = after + 1; at < end; at++) if (!isDigit(unitAt(source, at))) return false;
  return source[pastBlanks(source, end, 1)] === "/";
}

/** `217\u2011QĐ/TW`: its dash is none of the signs. */
function followsRareDash(source: string, at: number): boolean {
  let start = at;
  while (start > at - longestWord && isWord(unitAt(source, start))) start--;
  return isRareDash(unitAt(source, pastBlanks(source, start, -1)));
}

function pastBlanks(source: string, at: number, step: number): number {
  let place = at;
  for (let count = 0; count < mostBlanks && isBlank(unitAt(source, place)); count++) place += step;
  return place;
}

const isBlank = (unit: number): boolean => unit <= 32 || unit === 0xa0;

const isUneven = (unit: number): boolean =>
  unevenMarks[unit] === 1 || (unit >= 0x200b && unit <= 0x200f) || unit === 0x2060;

const isRareDash = (unit: number): boolean => (unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212 || unit >= 0xfe58;
