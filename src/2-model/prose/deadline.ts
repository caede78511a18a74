// Text -> the deadlines that it sets: `trước ngày 15/6/2024`, `trong quý II`, `định kỳ hằng quý`, `thường xuyên`.
import { matchesOf } from "../../matches.ts";
import { lastDay } from "../due.ts";
import { fillers, manners, markers, recurrences, things } from "./deadline-words.ts";
import { evenText } from "./even-text.ts";
import { anyWords } from "./name-list.ts";
import type { Range } from "./normal-text.ts";
import { endAt, execAt, pattern } from "./sticky.ts";
import { nextTimeAt, type Time, timeAt } from "./time.ts";

/** A deadline in prose. Offsets count in the text given. */
export interface DeadlineMatch extends Range {
  /** ISO date of the first day, where the words name a stretch of time. */
  readonly from: string | null;
  /** ISO date of the last day; null for what recurs, and where the year is not known. */
  readonly date: string | null;
  /** As `Due.rule`: `quarterly`, `monthly:20`, `yearly:11-15`, `2025..`, or the words themselves. */
  readonly rule: string | null;
}

/** As `DeadlineMatch`, in units of the folded text. */
type Found = DeadlineMatch;

interface Reading {
  readonly folded: string;
  readonly year: number | null;
  /** In a field's value (`Thời gian: tháng 6`) a time needs no marker. */
  readonly isValue: boolean;
}

const end = String.raw`(?![\p{L}\p{N}])`;
const marking = anyWords(markers);
const marker = new RegExp(`(?:${marking})${end}(?: (?:${marking}|${fillers})${end}){0,3} `, "uy");
const edge = new RegExp(`(?:(?:hết|cuối|đầu|giữa) năm(?: nay)?)${end}(?! \\d)`, "uy");
const hour = /\d{1,2} ?(?:giờ|h|g)(?: ?\d{1,2})?(?: phút)?,? (?=ngày )/uy;
const dayOfMonth = /(?:ngày )?(\d{1,2})(?= (?:của )?(?:hằng|hàng|mỗi|tháng cuối))/uy;
const range = /từ (?:nay|ngày ký|nay cho)?(?: (?=đến))?/uy;
const until = / ?(?:-|(?:cho )?đến(?: hết)?) /uy;
const joint = /(?:,| và| hoặc|;)(?: và)?(?: (?:trước|vào|đến))? /uy;
const suffix = new RegExp(` (?:của )?(?:(?:hằng|hàng|mỗi) (năm|tháng|quý)|(tháng cuối (?:mỗi )?quý))${end}`, "uy");
const onwards = / (?:và |cùng )?(?:các |những )?năm (?:tiếp theo|sau|kế tiếp)/uy;
const units = recurrences.flatMap(({ words }) => words.split("|")).join("|");
const unit = String.raw`(${units}|tuần)${end}(?! (?:\d|đầu|cuối|học|nay|tới|sau))`;
const every = new RegExp(`(?:(?:theo )?định kỳ,? (?:vào |theo )?)?(?:hằng|hàng|mỗi) ${unit}|định kỳ ${unit}`, "uy");
const everyMore = new RegExp(`(?:,| và| hoặc|/) ?(?:(?:hằng|hàng|mỗi) )?${unit}`, "uy");
const once = new RegExp(
  `${unit.slice(0, unit.indexOf("(?!"))} ?(?:/ ?|một |0?1 )lần|(?:0?1|một) lần ?(?:/ ?|mỗi |trong )${unit}`,
  "uy",
);
const manner = new RegExp(`(?:${anyWords(manners)})${end}`, "uy");
const within =
  /(?:(?:chậm nhất|trong(?: vòng| thời hạn)?|sau) )?\d{1,3} (?:ngày|tuần|tháng)(?: làm việc|(?=,? kể từ| sau khi))/uy;
const trigger = pattern(
  String.raw`(?<![\p{L}\d/.,-])(?:${marking}|từ|hằng|hàng|mỗi|(?:theo )?định kỳ|${anyWords(manners)}|sau|hết|cuối|ngày|tháng|quý|năm|giai đoạn|nửa|sáu|một|\d{1,4})(?![\p{L}\d])`,
  "g",
);
const thing = new RegExp(String.raw`(?<!\p{L})(?:${things}) $`, "u");
const thingAbove = /(?<!\p{L})(?:kế hoạch|dự toán|ngân sách|chương trình|kinh phí)(?: \p{L}+){0,6} $/u;
const quoted = /“[^“”]{0,1500}”|«[^«»]{0,1500}»|"[^"]{0,500}"/gu;
const mostTimes = 12;

/** In reading order, without overlap; what stands in quotation marks is another's words. `year`: for times that name none. */
export function findDeadlines(text: string, year: number | null, isValue = false): DeadlineMatch[] {
  const even = evenText(text);
  const reading: Reading = { folded: even.folded, year, isValue };
  const quotes = matchesOf(quoted, even.text);
  const matches: DeadlineMatch[] = [];
  let done = 0;
  let quote = 0;
  for (const { index } of matchesOf(trigger, even.folded)) {
    while ((quotes[quote]?.index ?? Infinity) + (quotes[quote]?.[0].length ?? 0) <= index) quote++;
    if (index < done || index > (quotes[quote]?.index ?? Infinity)) continue;
    const read = readAt(reading, index);
    if (!read) continue;
    done = read.end;
    for (const found of read.found)
      if (!matches.some((other) => other.rule === found.rule && other.date === found.date))
        matches.push({ ...found, ...even.rangeOf(found.start, found.end) });
  }
  return matches;
}

const dated = (start: number, end: number, date: string | null, from: string | null = null): Found => ({
  start,
  end,
  from,
  date,
  rule: null,
});

const ruled = (start: number, end: number, rule: string): Found => ({ start, end, from: null, date: null, rule });

const one = (found: Found): Read => ({ end: found.end, found: [found] });

interface Read {
  readonly end: number;
  readonly found: readonly Found[];
}

function readAt(reading: Reading, at: number): Read | null {
  return (
    spanAt(reading, at) ??
    delayAt(reading, at) ??
    markedAt(reading, at) ??
    recurrenceAt(reading, at) ??
    bareAt(reading, at)
  );
}

/** `từ tháng 3 đến tháng 6/2024`, `từ nay đến ngày 30/6`. */
function spanAt({ folded, year, isValue }: Reading, at: number): Read | null {
  const from = endAt(range, folded, at) ?? (isValue ? at : null);
  if (from === null) return null;
  const start = timeAt(folded, from);
  const to = endAt(until, folded, start?.end ?? from - 1);
  const last = to === null ? null : timeAt(folded, to);
  if (!last || (!start && from === at)) {
    const open = start && isValue && from > at ? spanOf(start, year) : null;
    return open && start ? one(ruled(at, start.end, `${open.from}..`)) : null;
  }
  const end = spanOf(last, year);
  if (!end) return one(ruled(at, last.end, folded.slice(at, last.end)));
  const begin = start && spanOf(start, last.year ?? year);
  return one(dated(at, last.end, end.to, begin?.from ?? null));
}

/** `trong vòng 10 ngày kể từ ngày …`, `05 ngày làm việc`. */
function delayAt({ folded }: Reading, at: number): Read | null {
  const end = endAt(within, folded, at);
  return end === null ? null : one(ruled(at, end, folded.slice(at, end)));
}

/** `hoàn thành trước ngày 15/6`, `trong quý II và quý III`, `chậm nhất ngày 20 hằng tháng`. */
function markedAt(reading: Reading, at: number): Read | null {
  const { folded, year } = reading;
  const marked = endAt(marker, folded, at);
  const atEdge = endAt(edge, folded, marked ?? at) ?? edgeBehind(folded, marked);
  if (atEdge !== null && (marked !== null || reading.isValue))
    return one(year === null ? ruled(at, atEdge, folded.slice(at, atEdge)) : dated(at, atEdge, `${year}-12-31`));
  if (marked === null || isOutlook(folded, at)) return null;
  const words = folded.slice(at, marked);
  const times = endAt(hour, folded, marked) ?? marked;
  return (
    monthlyAt(folded, at, marked) ??
    timesAt(reading, at, times, /(?<!\p{L})trước /u.test(words), /(?<!\p{L})(?:trong|vào) /u.test(words))
  );
}

/** `tầm nhìn đến năm 2045` sets no deadline. */
const isOutlook = (folded: string, at: number): boolean =>
  /(?:tầm nhìn|định hướng) $/u.test(folded.slice(Math.max(0, at - 12), at));

/** `vào cuối` took the first word of `cuối năm`. */
const edgeBehind = (folded: string, marked: number | null): number | null =>
  marked !== null && /(?:hết|cuối|đầu|giữa) $/u.test(folded.slice(marked - 5, marked))
    ? endAt(/năm(?: nay)?(?![\p{L}\p{N}])(?! \d)/uy, folded, marked)
    : null;

/** `ngày 20 hằng tháng`, `ngày 25 của tháng cuối quý`. */
function monthlyAt(folded: string, start: number, at: number): Read | null {
  const day = execAt(dayOfMonth, folded, at);
  const period = day && execAt(suffix, folded, at + day[0].length);
  const number = Number(day?.[1]);
  if (!day || !period || number < 1 || number > 31 || period[1] === "năm") return null;
  return one(ruled(start, suffix.lastIndex, period[1] === "tháng" ? `monthly:${number}` : "quarterly"));
}

/** Times of one kind, one after another; a year that stands behind the last is that of all. */
function timesAt(
  { folded, year }: Reading,
  start: number,
  at: number,
  isBefore: boolean,
  isWithin: boolean,
): Read | null {
  const times: (Time & { readonly start: number })[] = [];
  for (let from: number | null = at; from !== null && times.length < mostTimes; ) {
    const before: Time | undefined = times.at(-1);
    const time: Time | null = before ? nextTimeAt(before, folded, from) : timeAt(folded, from);
    if (!time) break;
    times.push({ ...time, start: before ? from : start });
    from = endAt(joint, folded, time.end);
  }
  const last = times.at(-1);
  if (!last) return null;

  const period = execAt(suffix, folded, last.end);
  if (period?.[1] === "năm" && times.every((time) => time.year === null)) {
    const end = last.end + period[0].length;
    const rules = times.map((time) => {
      const day = time.in(anyYear)?.to.slice(5);
      return ruled(time.start, time === last ? end : time.end, day ? `yearly:${day}` : "yearly");
    });
    return { end, found: rules };
  }
  const open = endAt(onwards, folded, last.end);
  if (open !== null && last.year) return one(ruled(start, open, `${last.in(last.year)?.from.slice(0, 4)}..`));
  const found = times.map((time): Found => {
    const span = spanOf(time, last.year ?? year);
    if (!span) return ruled(time.start, time.end, folded.slice(time.start, time.end));
    if (time.unit === "day") return dated(time.start, time.end, span.to);
    if (isBefore) return dated(time.start, time.end, dayBefore(span.from));
    return dated(time.start, time.end, span.to, isWithin ? span.from : null);
  });
  return { end: last.end, found };
}

/** Without a 29 February. */
const anyYear = 2023;

const spanOf = (time: Time, year: number | null) => {
  const of = time.year ?? year;
  return of === null ? null : time.in(of);
};

/** Of the first day of a month. */
function dayBefore(first: string): string | null {
  const [year = 0, month = 0] = first.split("-").map(Number);
  return month === 1 ? `${year - 1}-12-31` : lastDay(`${year}-${String(month - 1).padStart(2, "0")}`);
}

/** `định kỳ hằng quý, 6 tháng và năm`, `6 tháng một lần`, `thường xuyên`. */
function recurrenceAt({ folded }: Reading, at: number): Read | null {
  const before = folded.slice(Math.max(0, at - 80), at);
  if (thing.test(before)) return null;
  const way = endAt(manner, folded, at);
  const rule = manners.find(({ words }) => words.split("|").includes(folded.slice(at, way ?? at)))?.rule;
  if (way !== null && rule !== undefined) return one(ruled(at, way, rule));
  const first = execAt(every, folded, at) ?? execAt(once, folded, at);
  if (!first || thingAbove.test(before)) return null;
  const found = [ruled(at, at + first[0].length, ruleOf(first[1] ?? first[2] ?? "", first[0]))];
  for (let done = at + first[0].length; found.length < mostTimes; ) {
    const next = execAt(everyMore, folded, done);
    if (!next) break;
    const start = done + (/^(?:,|\/| và| hoặc) ?/u.exec(next[0])?.[0].length ?? 0);
    done += next[0].length;
    found.push(ruled(start, done, ruleOf(next[1] ?? "", folded.slice(start, done))));
  }
  return { end: found.at(-1)?.end ?? at, found };
}

const ruleOf = (word: string, phrase: string): string =>
  recurrences.find(({ words }) => words.split("|").includes(word))?.rule ?? phrase;

/** Without a marker: `6 tháng đầu năm`, `ngày 18/11 hằng năm`; in a value any time. */
function bareAt(reading: Reading, at: number): Read | null {
  const { folded, isValue } = reading;
  const monthly = monthlyAt(folded, at, at);
  if (monthly) return monthly;
  const time = timeAt(folded, at);
  if (!time) return null;
  const read = timesAt(reading, at, at, false, true);
  const isRule = read?.found.every(({ rule, date }) => date === null && rule?.startsWith("yearly")) ?? false;
  return isValue || time.unit === "half" || isRule ? read : null;
}
