// The values that a layout may show.

/** Each with what it prints. Names are the template's language; a layout that names another is reported. */
const variables = {
  type: "the document type (tên loại), `Kế hoạch`",
  title: "the subject (trích yếu), as written",
  issuer: "the issuing body's name (cơ quan ban hành)",
  place: "the place (địa danh)",
  day: "two figures, or a blank",
  month: "with a zero for 1 and 2, or a blank",
  year: "four figures, or a blank",
  number: "the number (số), or a blank",
  symbol: "what follows the number (ký hiệu), `KH-UBND`",
  "appendix-number": "`Phụ lục I`; in :::appendix only",
  "appendix-title": "the appendix's title; in :::appendix only",
} as const;

export type Variable = keyof typeof variables;

/** What each value prints. Blanks of an unknown number or date are spaces. */
export type Values = Readonly<Record<Variable, string>>;

export const variableNames = Object.keys(variables) as readonly Variable[];
