// A date as written -> its ISO day, or that the calendar lacks it.
import { execAt } from "./sticky.ts";

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

const inWords = /ngày ?(\d{1,2}) ?tháng ?(\d{1,2}),? ?năm ?(\d{4})(?!\d)/iuy;
const inDigits = /(?:ngày )?(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})(?![\d/])/iuy;
const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * The date that begins at `at`, in any form that offices write: `ngày 26 tháng 11 năm 2021`, `22/02/2024`, `22-02-2024`,
 * `22.02.2024`, each of the short ones with or without `ngày`. The text is NFC with single spaces.
 */
export function dateAt(text: string, at: number): DateMatch | null {
  const words = execAt(inWords, text, at);
  if (words) return { start: at, end: inWords.lastIndex, ...reading(words[3], words[2], words[1]) };
  const digits = execAt(inDigits, text, at);
  return digits && { start: at, end: inDigits.lastIndex, ...reading(digits[4], digits[3], digits[1]) };
}

/** A value that is a date and nothing else, in one of the forms of `dateAt` or `2024-03-28`; null where it is no date. */
export function parseDate(value: string): DateReading | null {
  const text = value.normalize("NFC").replace(/\s+/gu, " ").trim();
  const day = isoDay.exec(text);
  if (day) return reading(day[1], day[2], day[3]);
  const found = dateAt(text, 0);
  return found && found.end === text.length ? { iso: found.iso, impossible: found.impossible } : null;
}

function reading(year = "", month = "", day = ""): DateReading {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return { iso: null, impossible: true };
  return { iso: `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`, impossible: false };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
