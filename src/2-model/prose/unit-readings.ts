// A UTF-16 unit -> whether it stands in a paragraph as it is, and as what it is read.
import { unitAt } from "./letters.ts";

const lookAlikes = "\u00d0\u0189\u00f0\u0256\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d";
const lookAlike = new RegExp(`[${lookAlikes}]`);
/** What stands as it is, but for marks: from the first to the last. All else is uneven, and no letter of Vietnamese. */
const evenRanges: readonly (readonly [number, number])[] = [
  [0x21, 0x7e],
  [0xc0, 0x167f],
  [0x1681, 0x1fff],
  [0x2016, 0x2027],
  [0x2030, 0x203a],
];
const marks = "*_`~[]<\\";
/** Emphasis marks, invisible characters, footnote marks: reading passes over them wherever they stand. */
const skipped = "*`~\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad¹²³⁰⁴⁵⁶⁷⁸⁹";

/** Of each unit what kind it is, and in the lower half, of what is even, as what it is read. */
export const readings = new Uint32Array(0x10000);
export const blankUnit = 0x10000;
export const lookAlikeUnit = 0x20000;
export const lineEndUnit = 0x40000;
export const unevenUnit = 0x80000;
export const skippedUnit = 0x100000 | unevenUnit;
readings.fill(unevenUnit);
for (const [first, last] of evenRanges) for (let unit = first; unit <= last; unit++) readings[unit] = unit;
for (const mark of marks) readings[unitAt(mark, 0)] = unevenUnit;
for (const mark of skipped) readings[unitAt(mark, 0)] = skippedUnit;
for (const letter of lookAlikes) readings[unitAt(letter, 0)] = lookAlikeUnit | unitAt(foldLetters(letter), 0);
readings[0x20] = blankUnit | 0x20;
readings[0x0a] = blankUnit | lineEndUnit | 0x20;

/** Unit for unit: `Ð`, `Ɖ` are `Đ`; any dash is `-`. */
export function foldLetters(text: string): string {
  if (!lookAlike.test(text)) return text;
  return text
    .replace(/[\u00d0\u0189]/g, "Đ")
    .replace(/[\u00f0\u0256]/g, "đ")
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, "-");
}
