// A date as written -> its ISO day, or that the calendar lacks it.
import { isUpper } from "./letters.ts";
import { comma, digitsEnd, numberAt, type ReadText, readText, standsAt, unitIn } from "./read-text.ts";

/** `iso` is null where the calendar has no such day (31/02). */
export interface DateReading {
  readonly iso: string | null;
  readonly impossible: boolean;
}

/** A date found in a text. Offsets count in that text. */
export interface DateMatch extends DateReading {
  readonly start: number;
  readonly end: number;
}

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * The date that begins at `at`, in any form that offices write: `ngày 26 tháng 11 năm 2021`, `22/02/2024`, `22-02-2024`,
 * `22.02.2024`, each of the short ones with or without `ngày`. The text is NFC with single spaces.
 */
export function dateAt(text: ReadText, at: number): DateMatch | null {
  const isNamed = wordAt(text, at, "ngày");
  const dayAt = isNamed ? pastBlank(text, at + 4) : at;
  const dayEnd = digitsEnd(text, dayAt, 2);
  if (dayEnd === dayAt) return null;
  const day = numberAt(text, dayAt);
  const next = pastBlank(text, dayEnd);
  if (isNamed && wordAt(text, next, "tháng")) return inWords(text, at, day, pastBlank(text, next + 5));
  // `ngày15/6/2024` is none of the forms.
  return isNamed && dayAt === at + 4 ? null : inDigits(text, at, day, next);
}

/** `ngày 26 tháng 11 năm 2021`, from the month on. */
function inWords(text: ReadText, start: number, day: number, monthAt: number): DateMatch | null {
  const monthEnd = digitsEnd(text, monthAt, 2);
  if (monthEnd === monthAt) return null;
  const word = pastBlank(text, unitIn(text, monthEnd) === comma ? monthEnd + 1 : monthEnd);
  if (!wordAt(text, word, "năm")) return null;
  const end = yearEnd(text, pastBlank(text, word + 3));
  return end === null ? null : dateOf(numberAt(text, end - 4), numberAt(text, monthAt), day, start, end);
}

/** `22/02/2024`, from the first mark on. */
function inDigits(text: ReadText, start: number, day: number, mark: number): DateMatch | null {
  const unit = unitIn(text, mark);
  if (unit !== slash && unit !== dash && unit !== point) return null;
  const monthAt = pastBlank(text, mark + 1);
  const monthEnd = digitsEnd(text, monthAt, 2);
  const second = pastBlank(text, monthEnd);
  if (monthEnd === monthAt || unitIn(text, second) !== unit) return null;
  const end = yearEnd(text, pastBlank(text, second + 1));
  if (end === null || unitIn(text, end) === slash) return null;
  return dateOf(numberAt(text, end - 4), numberAt(text, monthAt), day, start, end);
}

const slash = 0x2f;
const dash = 0x2d;
const point = 0x2e;

const pastBlank = (text: ReadText, at: number): number => (unitIn(text, at) === 0x20 ? at + 1 : at);

/** Whether the word stands at `at`, in small letters or capitals. */
const wordAt = (text: ReadText, at: number, word: string): boolean =>
  standsAt(text, at, word) ||
  (isUpper(unitIn(text, at)) && text.folded.slice(at, at + word.length).toLowerCase() === word);

/** The end of just four digits. */
const yearEnd = (text: ReadText, at: number): number | null => (digitsEnd(text, at, 5) === at + 4 ? at + 4 : null);

/** A value that is a date and nothing else, in one of the forms of `dateAt` or `2024-03-28`; null where it is no date. */
export function parseDate(value: string): DateReading | null {
  const text = value.normalize("NFC").replace(/\s+/g, " ").trim();
  const day = isoDay.exec(text);
  const found = day
    ? dateOf(Number(day[1]), Number(day[2]), Number(day[3]), 0, text.length)
    : dateAt(readText(text), 0);
  return found && found.end === text.length ? { iso: found.iso, impossible: found.impossible } : null;
}

function dateOf(year: number, month: number, day: number, start: number, end: number): DateMatch {
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  if (!isDay) return { start, end, iso: null, impossible: true };
  return {
    start,
    end,
    iso: fourDigits(year) + dashed[month] + dashed[day],
    impossible: false,
  };
}

const fourDigits = (number: number): string => (number < 1000 ? String(number).padStart(4, "0") : `${number}`);

/** `-01` of 1. */
const dashed = Array.from({ length: 32 }, (_, number) => `-${String(number).padStart(2, "0")}`);

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
