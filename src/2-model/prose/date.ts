// A date as written -> its ISO day, or that the calendar lacks it.
import { isDigit, numberAt, unitAt } from "./letters.ts";
import { endAt } from "./sticky.ts";

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

const inWords = String.raw`ngày ?\d{1,2} ?tháng ?\d{1,2},? ?năm ?\d{4}(?!\d)`;
const inDigits = String.raw`(?:ngày )?\d{1,2} ?([/.-]) ?\d{1,2} ?\1 ?\d{4}(?![\d/])`;
const date = new RegExp(`${inWords}|${inDigits}`, "iy");
const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * The date that begins at `at`, in any form that offices write: `ngày 26 tháng 11 năm 2021`, `22/02/2024`, `22-02-2024`,
 * `22.02.2024`, each of the short ones with or without `ngày`. The text is NFC with single spaces.
 */
export function dateAt(text: string, at: number): DateMatch | null {
  const end = endAt(date, text, at);
  if (end === null) return null;
  const day = digitsFrom(text, at);
  const month = digitsFrom(text, pastDigits(text, day));
  return dateOf(numberAt(text, end - 4), numberAt(text, month), numberAt(text, day), at, end);
}

function digitsFrom(text: string, at: number): number {
  let start = at;
  while (!isDigit(unitAt(text, start))) start++;
  return start;
}

function pastDigits(text: string, at: number): number {
  let end = at;
  while (isDigit(unitAt(text, end))) end++;
  return end;
}

/** A value that is a date and nothing else, in one of the forms of `dateAt` or `2024-03-28`; null where it is no date. */
export function parseDate(value: string): DateReading | null {
  const text = value.normalize("NFC").replace(/\s+/g, " ").trim();
  const day = isoDay.exec(text);
  const found = day ? dateOf(Number(day[1]), Number(day[2]), Number(day[3]), 0, text.length) : dateAt(text, 0);
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
