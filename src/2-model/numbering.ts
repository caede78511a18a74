// Numerals of the outline: computed from ordinals, and read back as written.
import type { Label, Numerals, OutlineLevel } from "./plan.ts";

/** Letters of điểm in Vietnamese alphabetical order. NĐ 30/2020, Phụ lục I, II.6đ. */
const letters = [..."abcdđeghiklmnopqrstuvxy"];

const romans: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

export function roman(ordinal: number): string {
  let rest = ordinal;
  let text = "";
  for (const [value, sign] of romans) for (; rest >= value; rest -= value) text += sign;
  return text;
}

/** Null where it is no Roman numeral. */
export function romanValue(text: string): number | null {
  if (!/^[IVXLC]{1,8}$/.test(text)) return null;
  let value = 0;
  let at = 0;
  for (const [amount, sign] of romans) {
    while (text.startsWith(sign, at)) {
      value += amount;
      at += sign.length;
    }
  }
  return at === text.length && roman(value) === text ? value : null;
}

/** The number of an ordinal at a level; null beyond the last letter. `parent` is the number above, for `1.1`. */
export function numeral(numerals: Numerals, ordinal: number, parent: string | null): string | null {
  if (numerals === "roman") return roman(ordinal);
  if (numerals === "letter") return letters[ordinal - 1] ?? null;
  if (numerals === "decimal-path" && parent) return `${parent}.${ordinal}`;
  return String(ordinal);
}

/** What a written number counts as at a level; null where it is no numeral of that level. */
export function ordinalOf(numerals: Numerals, written: string): number | null {
  const text = written.normalize("NFC");
  if (numerals === "roman") return romanValue(text);
  if (numerals === "letter") return letters.indexOf(text.toLowerCase()) + 1 || null;
  const last = numerals === "decimal-path" ? text.split(".").at(-1) : text;
  return last !== undefined && /^\d{1,4}$/.test(last) ? Number(last) : null;
}

export function makeLabel(
  level: OutlineLevel,
  ordinal: number,
  parent: Label | null,
  parentLevel: OutlineLevel | null,
): Label {
  const above = parentLevel?.numerals.startsWith("decimal") ? (parent?.own ?? null) : null;
  const own = numeral(level.numerals, ordinal, above) ?? `${letters.at(-1)}${ordinal - letters.length}`;
  const last = level.numerals === "decimal-path" ? String(ordinal) : own;
  return {
    own,
    printed: `${level.prefix}${own}${level.suffix}`,
    path: parent ? `${parent.path}.${last}` : own,
    ordinal,
  };
}

/** True where the level has no numeral for this ordinal: beyond `y)`. */
export const beyondNumerals = (level: OutlineLevel, ordinal: number): boolean =>
  level.numerals === "letter" && ordinal > letters.length;

/** The last label of a level whose numerals end: `y)`. */
export const lastLabel = ({ prefix, suffix }: OutlineLevel): string => `${prefix}${letters.at(-1)}${suffix}`;

/** An appendix prints a Roman number; in paths it is `PL1`. NĐ 30/2020, Phụ lục I, III.1. */
export const appendixLabel = (ordinal: number): Label => ({
  own: roman(ordinal),
  printed: `Phụ lục ${roman(ordinal)}`,
  path: `PL${ordinal}`,
  ordinal,
});

const labelForms =
  /^(?:(?<prefix>Phần)\s+(?:thứ\s+)?)?(?<number>[IVXLC]{1,8}|\d{1,3}(?:\.\d{1,3})*|[a-zđ])(?<suffix>[.)]|\s*[-–:](?=\s))\s+/u;

/** A label at the start of a heading's words: `I. `, `1) `, `a) `, `Phần I. `; its length takes the blank in. */
export function writtenLabel(text: string): { number: string; printed: string; length: number } | null {
  const match = labelForms.exec(text.normalize("NFC"));
  const number = match?.groups?.number;
  if (!match || number === undefined) return null;
  // A single lower-case letter is a label only with a bracket: `a) `.
  if (/^[a-zđ]$/u.test(number) && match.groups?.suffix !== ")") return null;
  return { number, printed: match[0].trimEnd(), length: match[0].length };
}

/** The outline of plans and reports, where no template says otherwise. NĐ 30/2020, Phụ lục I, V.6b. */
export const standardLevels: readonly OutlineLevel[] = [
  { name: "mục", numerals: "roman", prefix: "", suffix: ".", capital: true },
  { name: "khoản", numerals: "decimal", prefix: "", suffix: ".", capital: false },
  { name: "điểm", numerals: "letter", prefix: "", suffix: ")", capital: false },
];
