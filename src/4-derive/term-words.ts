// How often a report is due, and the year -> the term that one such report is about, with room for its number.

/** `quý …… năm 2024`; blank where the text does not say how often. */
export function termWords(period: string, year: string): string {
  const [rule = ""] = period.split(":");
  return terms[rule]?.(year) ?? "";
}

const terms: Readonly<Record<string, (year: string) => string>> = {
  monthly: (year) => `tháng …… năm ${year}`,
  quarterly: (year) => `quý …… năm ${year}`,
  "half-yearly": (year) => `6 tháng …… năm ${year}`,
  yearly: (year) => `năm ${year}`,
};
