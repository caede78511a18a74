// A text -> the places at which it may cite a document: all else need not be read.
import { isDigit, isLetter, isWord } from "./letters.ts";

interface Sign {
  /** Found by `indexOf`, which is many times as fast as a pattern. */
  readonly word: string;
  /** A look at what stands beside it; what passes is read with care later. */
  readonly counts: (source: string, at: number) => boolean;
}

const beginsWord = (source: string, at: number): boolean => !isLetter(source.charCodeAt(at - 1));

/** What no mention lacks: the first mark of its symbol, or the word of an Act. */
const signs: readonly Sign[] = [
  { word: "/", counts: mayBeSymbol },
  { word: "-", counts: mayBeSymbol },
  { word: "Luật", counts: beginsWord },
  { word: "LUẬT", counts: beginsWord },
  {
    word: "luật",
    counts: (source, at) => beginsWord(source, at) && !common.test(source.slice(Math.max(0, at - 5), at)),
  },
  { word: "lệnh", counts: (source, at) => source.startsWith("háp", at - 4) },
  { word: "LỆNH", counts: (source, at) => source.startsWith("HÁP", at - 4) },
  { word: "Hiến", counts: beginsWord },
  { word: "hiến", counts: (source, at) => source.startsWith("pháp", at + 5) },
  { word: "HIẾN", counts: beginsWord },
];
/** `pháp luật`, `kỷ luật` */
const common = /(?:háp|kỷ)[ \n]$/;
const mostBlanks = 3;
const longestWord = 12;
/** Emphasis marks, escapes, superscripts. */
const unevenMarks = "*_~`\\[]<>\u00ad¹²³";

/** Gives the first sign at or after a place, which must not fall from call to call; infinity where none is left. Linear over all calls. */
export function signFinder(source: string): (from: number) => number {
  const places = signs.map((sign) => ({ sign, at: -1 }));
  return (from) => {
    let first = Number.POSITIVE_INFINITY;
    for (const seen of places) {
      if (seen.at < from) seen.at = placeOf(source, seen.sign, from);
      if (seen.at < first) first = seen.at;
    }
    return first;
  };
}

function placeOf(source: string, { word, counts }: Sign, from: number): number {
  for (let at = source.indexOf(word, from); at >= 0; at = source.indexOf(word, at + 1)) {
    if (counts(source, at)) return at;
  }
  return Number.POSITIVE_INFINITY;
}

/** All signs of a text. */
export function signsIn(text: string): number[] {
  const next = signFinder(text);
  const places: number[] = [];
  for (let at = next(0); at < text.length; at = next(at + 1)) places.push(at);
  return places;
}

/** The first mark of a symbol stands between a number and a word or year; beside it may be blanks and marks. */
function mayBeSymbol(source: string, at: number): boolean {
  const before = pastBlanks(source, at - 1, -1);
  const unit = source.charCodeAt(before);
  if (isLetter(unit) && !isDigit(source.charCodeAt(before - 1))) {
    return source[at] === "/" && followsRareDash(source, before);
  }
  if (!isWord(unit)) return isUneven(unit);
  const after = pastBlanks(source, at + 1, 1);
  const next = source.charCodeAt(after);
  if (!isDigit(next)) return isLetter(next) || isUneven(next);
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
  while (Math.abs(place - at) < mostBlanks && isBlank(source.charCodeAt(place))) place += step;
  return place;
}

const isBlank = (unit: number): boolean => unit <= 32 || unit === 0xa0;

const isUneven = (unit: number): boolean =>
  (unit >= 0x200b && unit <= 0x200f) || unit === 0x2060 || unevenMarks.includes(String.fromCharCode(unit));

const isRareDash = (unit: number): boolean => (unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212 || unit >= 0xfe58;
