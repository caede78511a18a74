// The beginning of a line -> the label that it opens with: `I.`, `Phần I`, `1.`, `1.1.`, `1)`, `(1)`, `a)`, `–`, `+`, `•`.
import { numeral, ordinalOf, writtenLabel } from "../numbering.ts";
import type { OutlineLevel } from "../plan.ts";

/** A way of labelling: lines of one form stand on one level. `path-2` is `1.1.`. */
export type Form = string;

export interface LineLabel {
  readonly form: Form;
  /** As written, `II -`. */
  readonly text: string;
  /** The number alone, `II`; empty for a dash. */
  readonly number: string;
  /** What it counts as; null for a dash, and for a letter that is not in the alphabet. */
  readonly ordinal: number | null;
  /** Units up to the words, the blank between taken in. */
  readonly length: number;
}

const shapes: readonly (readonly [Form, RegExp])[] = [
  ["part", /^(?:Phần|PHẦN)\s+(?:(?:thứ|THỨ)\s+)?(?<number>[IVXLC]{1,8}|\d{1,2})(?:[.):]|\s?[-–](?=\s)|(?=\s|$))/u],
  ["roman", /^(?<number>[IVXLC]{1,8})(?:[.)]|\s?[-–:](?=\s))/u],
  ["path", /^(?<number>\d{1,2}(?:\.\d{1,2}){1,3})(?:[.)]|(?=\s+\p{Lu}))/u],
  ["decimal", /^(?<number>\d{1,3})\./u],
  ["1)", /^(?<number>\d{1,3})\)/u],
  ["(1)", /^\((?<number>\d{1,3})\)/u],
  ["a)", /^(?<number>[a-zđ])\)/u],
  ["a.", /^(?<number>[a-zđ])\.(?=\s)/u],
  ["(a)", /^\((?<number>[a-zđ])\)/u],
  ["-", /^[-–—]/u],
  ["+", /^\+/u],
  ["•", /^[•●▪]/u],
];

/** What may follow a label: a blank, the line's end, or a capital run together with it. */
const afterLabel = /^(?:\s+|$|(?=\p{Lu}))/u;

/** `V. I. Lênin` is a name. */
const initial = /^\p{Lu}\.(?:\s|\p{Lu})/u;

export function lineLabel(text: string): LineLabel | null {
  for (const [shape, pattern] of shapes) {
    const match = pattern.exec(text);
    if (!match) continue;
    const rest = text.slice(match[0].length, match[0].length + 100);
    const gap = afterLabel.exec(rest);
    if (!gap || initial.test(rest.slice(gap[0].length))) return null;
    const number = match.groups?.number ?? "";
    const form = shape === "path" ? `path-${number.split(".").length}` : shape;
    return { form, text: match[0], number, ordinal: ordinalIn(number), length: match[0].length + gap[0].length };
  }
  return null;
}

function ordinalIn(number: string): number | null {
  if (number === "") return null;
  if (/^\d/.test(number)) return ordinalOf("decimal-path", number);
  return ordinalOf(/^[IVXLC]/.test(number) ? "roman" : "letter", number);
}

export const isDash = (form: Form): boolean => /^[-+•]/.test(form);

/** The form that a level's own labels have. */
export function formOf({ numerals, prefix }: OutlineLevel): Form {
  if (prefix !== "") return "part";
  if (numerals === "letter") return "a)";
  return numerals === "decimal-path" ? "path-2" : numerals;
}

/** A label as a heading of that level has it in Markdown; null where it could only be guessed. */
export function labelFor({ form, text, number, ordinal }: LineLabel, level: OutlineLevel): string | null {
  const read = writtenLabel(`${text} `);
  const kept = read && (level.prefix !== "" || read.printed.endsWith(level.suffix)) && form === formOf(level);
  if (kept) return text;
  const end = level.suffix || ".";
  if (level.numerals === "decimal-path") return form.startsWith("path") ? `${number}${end}` : null;
  const own = ordinal === null ? null : numeral(level.numerals, ordinal, null);
  return own === null ? null : `${level.prefix}${own}${end}`;
}
