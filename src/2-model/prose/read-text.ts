// A text -> the same as numbers too, one for each unit, which an engine reads several times as fast as a string.
import { isDigit } from "./letters.ts";
import { endAt, execAt } from "./sticky.ts";

/** What a recogniser reads. */
export interface ReadText {
  /** What patterns read: look-alike letters and dashes are one. */
  readonly folded: string;
  /** The same, unit for unit, up to `length`. */
  readonly units: Uint16Array;
  readonly length: number;
}

/** For texts that are read alone; those of a long text share their room, see `normalText`. */
export function readText(folded: string): ReadText {
  const units = new Uint16Array(folded.length);
  for (let at = 0; at < units.length; at++) units[at] = folded.charCodeAt(at);
  return { folded, units, length: units.length };
}

/** The unit at a place; 0 at none. */
export const unitIn = ({ units, length }: ReadText, at: number): number =>
  at >= 0 && at < length ? (units[at] ?? 0) : 0;

/** Whether just these characters stand at `at`. */
export function standsAt({ units, length }: ReadText, at: number, characters: string): boolean {
  if (at < 0 || at + characters.length > length) return false;
  for (let i = 0; i < characters.length; i++) if (units[at + i] !== characters.charCodeAt(i)) return false;
  return true;
}

/** How long that of the phrases is, the first in their order, which ends before `end`; 0 where none does. */
export function lengthBefore(text: ReadText, end: number, phrases: readonly string[]): number {
  for (const phrase of phrases) if (standsAt(text, end - phrase.length, phrase)) return phrase.length;
  return 0;
}

/** Ordinary marks. */
export const comma = 0x2c;
export const dash = 0x2d;
export const slash = 0x2f;

/** The end of the digits at a place, of up to `most`. */
export function digitsEnd(text: ReadText, at: number, most: number): number {
  let end = at;
  while (end < at + most && isDigit(unitIn(text, end))) end++;
  return end;
}

/** The number whose digits begin at a place. */
export function numberAt(text: ReadText, at: number): number {
  let number = 0;
  for (let place = at; isDigit(unitIn(text, place)); place++) number = number * 10 + unitIn(text, place) - 0x30;
  return number;
}

/**
 * The unit of the first letter or digit at `at`, past up to three blanks, commas and brackets; 0 where none of these stands there.
 * A look that saves trying patterns.
 */
export function initialAt(text: ReadText, at: number): number {
  const place = leadEnd(text, at);
  return place === at ? 0 : unitIn(text, place);
}

/** Past up to three blanks, commas and brackets. */
export function leadEnd(text: ReadText, at: number): number {
  let place = at;
  while (place < at + 3 && isLead(unitIn(text, place))) place++;
  return place;
}

const isLead = (unit: number): boolean => unit === 0x20 || unit === 0x2c || unit === 0x28;

/** What a sticky pattern matches at `at`. */
export const execIn = (pattern: RegExp, text: ReadText, at: number): RegExpExecArray | null =>
  execAt(pattern, text.folded, at);

/** The end of what a sticky pattern matches at `at`. */
export const endIn = (pattern: RegExp, text: ReadText, at: number): number | null => endAt(pattern, text.folded, at);
