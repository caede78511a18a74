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
  letter: "an official letter's subject, without its `Về`; blank for other types",
  decider: "who decides, of a decision or resolution; blank for other types",
  decides: "`Quyết định:`, `Quyết nghị:`; blank for other types",
  joint: "the bodies that issue it together; blank for one",
  urgency: "how urgent it is, or a blank",
  secrecy: "how secret it is, or a blank",
  circulation: "who may read it, or a blank",
  draft: "`Dự thảo`, `Dự thảo lần 2`, or a blank",
  drafter: "the drafter's initials and the number of copies, `PL.(300)`, or a blank",
  address: "the lines at the foot of the first page, or a blank",
  copy: "how it is copied, `Sao y`; in copy.md.hbs only",
  "appendix-number": "`Phụ lục I`; in :::appendix only",
  "appendix-title": "the appendix's title; in :::appendix only",
} as const;

export type Variable = keyof typeof variables;

/** What each value prints. Blanks of an unknown number or date are spaces. */
export type Values = Readonly<Record<Variable, string>>;

export const variableNames = Object.keys(variables) as readonly Variable[];
