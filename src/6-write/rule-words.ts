// The rule of a deadline or report (`quarterly`, `monthly:20`) -> Vietnamese words for it.

const words: Readonly<Record<string, string>> = {
  monthly: "Hằng tháng",
  quarterly: "Hằng quý",
  "half-yearly": "6 tháng một lần",
  yearly: "Hằng năm",
  ongoing: "Thường xuyên",
  "on-request": "Khi có yêu cầu",
  unspecified: "Định kỳ",
};

/** What is no rule but words stays as it was written. */
export function ruleWords(rule: string): string {
  const [, day] = /^monthly:(\d+)$/.exec(rule) ?? [];
  if (day) return `Ngày ${day} hằng tháng`;
  const [, month, dayOfYear] = /^yearly:(\d\d)-(\d\d)$/.exec(rule) ?? [];
  if (month && dayOfYear) return `Ngày ${Number(dayOfYear)}/${Number(month)} hằng năm`;
  const known = Object.hasOwn(words, rule) ? words[rule] : undefined;
  return known ?? rule;
}
