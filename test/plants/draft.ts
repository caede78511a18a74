// A plan before it is written on a surface: its parts, their words already marked.

/** Key in English, and its value as written; null: a key without one. */
export type Attributes = readonly (readonly [key: string, value: string | readonly string[] | null])[];

export interface Item {
  readonly text: string;
  readonly attributes: Attributes;
  readonly items: readonly Item[];
}

export type Content =
  | { readonly kind: "items" | "numbered"; readonly items: readonly Item[] }
  | { readonly kind: "paragraph"; readonly text: string; readonly attributes: Attributes }
  | { readonly kind: "table"; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

export interface Section {
  readonly title: string;
  /** From 1. */
  readonly level: number;
  /** As the reader numbers it: `II.`, `3.`, `đ)`; null in an appendix's own heading. */
  readonly label: string | null;
  /** Its place in the plan, `3.1.2`; an appendix `PL1`. */
  readonly path: string;
  readonly attributes: Attributes;
  readonly content: readonly Content[];
  readonly sections: readonly Section[];
}

export interface Draft {
  /** Key in English, and what is written after the colon. */
  readonly frontMatter: readonly (readonly [key: string, value: string])[];
  readonly preamble: readonly string[];
  readonly sections: readonly Section[];
  readonly appendices: readonly Section[];
  readonly footnotes: readonly (readonly [name: string, text: string])[];
}

const letters = "abcdđeghiklmnopqrstuvxy";

/** The label of a level's nth part: I., 1., a). */
export function labelOf(level: number, ordinal: number): string {
  if (level === 1) return `${roman(ordinal)}.`;
  return level === 2 ? `${ordinal}.` : `${letters[ordinal - 1]})`;
}

export const roman = (ordinal: number): string =>
  ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"][ordinal] ?? "";

/** `1.2.3` as a reference writes it, the smallest part first: `điểm c khoản 2 Mục I`. */
export function addressOf(path: string): string {
  if (path.startsWith("PL")) return `Phụ lục ${roman(Number(path.slice(2)))}`;
  const [section = 0, clause, point] = path.split(".").map(Number);
  const parts = [`Mục ${roman(section)}`];
  if (clause) parts.unshift(`khoản ${clause}`);
  if (point) parts.unshift(`điểm ${letters[point - 1]}`);
  return parts.join(" ");
}
