// A place in a folded text -> the stretch of time named there: a day, month, quarter, half or whole year.
import { lastDay } from "../due.ts";
import { parseDate } from "./date.ts";
import { execAt } from "./sticky.ts";

export interface Span {
  /** ISO dates; the first and the last day. */
  readonly from: string;
  readonly to: string;
}

export interface Time {
  readonly end: number;
  readonly unit: "day" | "month" | "quarter" | "half" | "year" | "years";
  /** As written; null where the text leaves it to the reader. */
  readonly year: number | null;
  /** In a year; null where the calendar has no such day. */
  readonly in: (year: number) => Span | null;
}

const after = String.raw`(?![\p{L}\p{N}%/]|[.,]\d)`;
const ofYear = String.raw`(?: ?[/-] ?(?:năm )?(\d{4})| năm (\d{4}))?`;

const dayInWords = new RegExp(String.raw`ngày (\d{1,2}) tháng (\d{1,2})(?:,? năm (\d{4})|/(\d{4}))?${after}`, "uy");
const dayInDigits = new RegExp(String.raw`(?:ngày )?(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})${after}`, "uy");
const dayAndMonth = new RegExp(String.raw`(?:ngày )?(\d{1,2})/(\d{1,2})(?: năm (\d{4}))?${after}`, "uy");
const month = new RegExp(String.raw`tháng (\d{1,2})(?: ?- ?(\d{1,2}))?${ofYear}${after}`, "uy");
const quarter = new RegExp(`quý (iv|i{1,3}|[1-4])(?: ?- ?(iv|i{1,3}|[1-4]))?${ofYear}${after}`, "uy");
const half = new RegExp(String.raw`(?:0?([369])|sáu|nửa) (?:tháng )?(đầu|cuối) năm(?: (\d{4}))?${after}`, "uy");
const year = new RegExp(String.raw`(?:năm )?(\d{4})${after}(?! ?-)`, "uy");
const years = new RegExp(String.raw`(?:(?:giai đoạn|các năm|năm) )?(\d{4}) ?- ?(\d{4})${after}`, "uy");

const two = (number: number): string => String(number).padStart(2, "0");
const quarterOf = (numeral = ""): number => Number(numeral) || ["", "i", "ii", "iii", "iv"].indexOf(numeral);
const given = (...years: readonly (string | undefined)[]): number | null =>
  Number(years.find((one) => one !== undefined) ?? 0) || null;

function months(from: number, to: number, of: number): Span | null {
  const last = from < 1 || to > 12 ? null : lastDay(`${of}-${two(to)}`);
  return last === null ? null : { from: `${of}-${two(from)}-01`, to: last };
}

/** `ngày 10 tháng 12`, `15/6`, `15/6/2024`, `tháng 3`, `quý II/2024`, `6 tháng đầu năm`, `năm 2025`, `giai đoạn 2021-2025`. */
export function timeAt(folded: string, at: number): Time | null {
  return dayAt(folded, at) ?? partAt(folded, at) ?? yearsAt(folded, at);
}

const listed = String.raw`(?=[,;.)]| và | hoặc | năm \d| ?/ ?\d{4}|$)`;
const oneMore = new RegExp(String.raw`(?:\d{1,2}|iv|i{1,3})${listed}`, "uy");

/** The next of a list that says its kind once: `tháng 3, 6 và 9`, `quý I và III`. */
export function nextTimeAt({ unit }: Time, folded: string, at: number): Time | null {
  const time = timeAt(folded, at);
  if (time) return time.unit === unit ? time : null;
  const kind = unit === "month" ? "tháng " : unit === "quarter" ? "quý " : null;
  if (kind === null || execAt(oneMore, folded, at) === null) return null;
  const named = timeAt(`${kind}${folded.slice(at, at + 20)}`, 0);
  return named?.unit === unit ? { ...named, end: at + named.end - kind.length } : null;
}

function dayAt(folded: string, at: number): Time | null {
  const words = execAt(dayInWords, folded, at);
  if (words) return dayOf(words, words[1], words[2], given(words[3], words[4]));
  const digits = execAt(dayInDigits, folded, at);
  if (digits) return dayOf(digits, digits[1], digits[3], given(digits[4]));
  const short = execAt(dayAndMonth, folded, at);
  return short && dayOf(short, short[1], short[2], given(short[3]));
}

function dayOf(match: RegExpExecArray, day = "", month = "", year: number | null): Time {
  const at = (of: number): Span | null => {
    const iso = parseDate(`${day}/${month}/${of}`)?.iso ?? null;
    return iso === null ? null : { from: iso, to: iso };
  };
  return { end: match.index + match[0].length, unit: "day", year, in: at };
}

function partAt(folded: string, at: number): Time | null {
  const part = (unit: Time["unit"], match: RegExpExecArray, year: number | null, from: number, to: number): Time => ({
    end: match.index + match[0].length,
    unit,
    year,
    in: (of) => months(from, to, of),
  });
  const named = execAt(month, folded, at);
  if (named) return part("month", named, given(named[3], named[4]), Number(named[1]), Number(named[2] ?? named[1]));
  const fourth = execAt(quarter, folded, at);
  if (fourth) {
    const first = quarterOf(fourth[1]);
    return part("quarter", fourth, given(fourth[3], fourth[4]), first * 3 - 2, quarterOf(fourth[2] ?? fourth[1]) * 3);
  }
  const halves = execAt(half, folded, at);
  if (!halves) return null;
  const length = Number(halves[1] ?? 6);
  const [from, to] = halves[2] === "đầu" ? [1, length] : [13 - length, 12];
  return part("half", halves, given(halves[3]), from, to);
}

function yearsAt(folded: string, at: number): Time | null {
  const span = execAt(years, folded, at);
  const [, from, to] = span ?? [];
  if (span && from && to)
    return {
      end: at + span[0].length,
      unit: "years",
      year: Number(to),
      in: () => ({ from: `${from}-01-01`, to: `${to}-12-31` }),
    };
  const whole = execAt(year, folded, at);
  return whole && { end: at + whole[0].length, unit: "year", year: given(whole[1]), in: (of) => months(1, 12, of) };
}
