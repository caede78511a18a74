// A deadline as an attribute says it (`due`, `hạn`) -> a date, a recurrence or text.
import type { Scalar } from "../1-parse/outline.ts";
import type { Due, Plan } from "./plan.ts";
import { parseDate } from "./prose/date.ts";

/** Recurrences, with the Vietnamese words that mean them. */
const recurrences = new Map<string, string>([
  ["monthly", "monthly"],
  ["hằng tháng", "monthly"],
  ["hàng tháng", "monthly"],
  ["quarterly", "quarterly"],
  ["hằng quý", "quarterly"],
  ["hàng quý", "quarterly"],
  ["half-yearly", "half-yearly"],
  ["6 tháng", "half-yearly"],
  ["yearly", "yearly"],
  ["hằng năm", "yearly"],
  ["hàng năm", "yearly"],
  ["ongoing", "ongoing"],
  ["thường xuyên", "ongoing"],
  ["on-request", "on-request"],
  ["đột xuất", "on-request"],
]);

export const recurrenceOf = (text: string): string | null =>
  recurrences.get(
    text
      .normalize("NFC")
      .toLowerCase()
      .replace(/-(?=\p{L})/gu, (dash) => (/^\p{ASCII}+$/u.test(text) ? dash : " ")),
  ) ?? (/^monthly:(?:[1-9]|[12]\d|3[01])$/.test(text) || isDayOfYear(text) ? text : null);

/** `yearly:11-15`; every year has that day. */
const isDayOfYear = (text: string): boolean => {
  const [, month, day] = /^yearly:(\d\d)-(\d\d)$/.exec(text) ?? [];
  return month !== undefined && parseDate(`2023-${month}-${day}`)?.iso != null;
};

export function readDue(value: Scalar): Due {
  const text = value.text.trim();
  const found = (date: string | null, rule: string | null, valid = true): Due => ({
    date,
    rule,
    text,
    span: value.span,
    valid,
  });
  const rule = recurrenceOf(text);
  if (rule) return found(null, rule);
  const [, from, to] = /^([\d/-]{4,10})?\.\.([\d/-]{4,10})?$/.exec(text) ?? [];
  if (from !== undefined || to !== undefined) {
    const last = to === undefined ? null : lastDay(to);
    const bounds = [from, to].filter((one) => one !== undefined);
    return found(
      last,
      to === undefined ? text : null,
      bounds.every((one) => lastDay(one) !== null),
    );
  }
  const date = lastDay(text);
  if (date) return found(date, null);
  return found(null, value.quoted ? text : null, value.quoted && !/^[\d/-]+$/.test(text));
}

/** The last day of a date, month (`2024-06`), quarter (`2024-Q2`) or year, ISO; null where it is none of them. */
export function lastDay(text: string): string | null {
  const day = parseDate(text);
  if (day) return day.iso;
  const year = /^\d{4}$/.exec(text)?.[0];
  if (year) return `${year}-12-31`;
  const [, quarterYear, quarter] = /^(\d{4})-[Qq]([1-4])$/.exec(text) ?? [];
  if (quarterYear && quarter) return endOfMonth(Number(quarterYear), Number(quarter) * 3);
  const [, monthYear, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text) ?? [];
  return monthYear && month ? endOfMonth(Number(monthYear), Number(month)) : null;
}

function endOfMonth(year: number, month: number): string {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${String(month).padStart(2, "0")}-${days}`;
}

/** The year of deadlines that name none; null for a plan of several years, or without any date. */
export function yearOf({ period, effectiveDate }: Pick<Plan, "period" | "effectiveDate">): number | null {
  const [from, to] = period ? [period.from, period.to] : [effectiveDate, effectiveDate];
  const year = to?.slice(0, 4);
  return year !== undefined && from?.slice(0, 4) === year ? Number(year) : null;
}
