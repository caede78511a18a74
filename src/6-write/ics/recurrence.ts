// A recurrence of the plan (`quarterly`, `monthly:20`) and the days that the plan runs -> the first day and a rule of iCalendar.

export interface Recurrence {
  /** ISO date. */
  readonly first: string;
  /** `FREQ=MONTHLY;BYMONTHDAY=20;UNTIL=20241231` */
  readonly rule: string;
}

/** First and last day, ISO dates. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** A report of a quarter or a month is due on its last day. Null for what is no recurrence, or has no day within. */
export function recurrence(rule: string, { from, to }: Days): Recurrence | null {
  const pattern = patternOf(rule);
  const first = pattern && firstDay(pattern, from, to);
  if (!pattern || !first) return null;
  return { first, rule: `${partsOf(pattern)};UNTIL=${to.replaceAll("-", "")}` };
}

interface Pattern {
  /** From 1; null: every month. */
  readonly months: readonly number[] | null;
  /** A month that is shorter has its last day. */
  readonly day: number;
}

const lastDay = 31;

const named: Readonly<Record<string, Pattern>> = {
  monthly: { months: null, day: lastDay },
  quarterly: { months: [3, 6, 9, 12], day: lastDay },
  "half-yearly": { months: [6, 12], day: lastDay },
  yearly: { months: [12], day: lastDay },
};

function patternOf(rule: string): Pattern | null {
  const [, day] = /^monthly:(\d{1,2})$/.exec(rule) ?? [];
  if (day) return { months: null, day: Number(day) };
  const [, month, dayOfMonth] = /^yearly:(\d\d)-(\d\d)$/.exec(rule) ?? [];
  if (month && dayOfMonth) return { months: [Number(month)], day: Number(dayOfMonth) };
  return (Object.hasOwn(named, rule) && named[rule]) || null;
}

function firstDay({ months, day }: Pattern, from: string, to: string): string | null {
  let [year = 0, month = 1] = from.split("-").map(Number);
  for (;;) {
    const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
    const date = [year, month, Math.min(day, length)].map((part) => String(part).padStart(2, "0")).join("-");
    if (date > to) return null;
    if (date >= from && (months?.includes(month) ?? true)) return date;
    month = (month % 12) + 1;
    if (month === 1) year += 1;
  }
}

function partsOf({ months, day }: Pattern): string {
  const frequency = months ? `FREQ=YEARLY;BYMONTH=${months.join(",")}` : "FREQ=MONTHLY";
  if (day === lastDay) return `${frequency};BYMONTHDAY=-1`;
  if (day <= 28) return `${frequency};BYMONTHDAY=${day}`;
  // Of the days that the month has, the last: a rule of the 30th alone would leave out February.
  const days = Array.from({ length: day - 27 }, (_, index) => 28 + index);
  return `${frequency};BYMONTHDAY=${days.join(",")};BYSETPOS=-1`;
}
