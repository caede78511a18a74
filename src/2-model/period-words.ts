// A recurrence (`monthly:20`) -> the words that print for it.

const periods: Readonly<Record<string, string>> = {
  monthly: "hằng tháng",
  quarterly: "hằng quý",
  "half-yearly": "định kỳ 6 tháng",
  yearly: "hằng năm",
  ongoing: "thường xuyên",
  "on-request": "khi có yêu cầu",
};

/** A recurrence, or the author's own words. */
export function periodWords(period: string): string {
  const [, day] = /^monthly:(\d+)$/.exec(period) ?? [];
  if (day) return `chậm nhất ngày ${day.padStart(2, "0")} hằng tháng`;
  const [, month, dayOfYear] = /^yearly:(\d+)-(\d+)$/.exec(period) ?? [];
  if (month) return `chậm nhất ngày ${dayOfYear} tháng ${Number(month)} hằng năm`;
  return periods[period] ?? period;
}
