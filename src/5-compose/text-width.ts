// A line of text and how it is set -> its printed width in mm.
import type { ParagraphStyle } from "./document.ts";

/** What decides how wide a letter is. */
export type Face = Pick<ParagraphStyle, "size" | "bold" | "italic" | "capitals">;

/**
 * Width in mm of one line in Times New Roman (NĐ 30/2020, Phụ lục I, I.4) or a font of its measures, as Liberation Serif.
 * Letters with marks are as wide as their base letter, except those with a horn.
 */
export function textWidth(text: string, { size, bold, italic, capitals }: Face): number {
  const widths = bold ? (italic ? faces.boldItalic : faces.bold) : italic ? faces.italic : faces.regular;
  let total = 0;
  for (const letter of (capitals ? text.toUpperCase() : text).normalize("NFD")) {
    const code = letter.codePointAt(0) ?? 0;
    if (letter === horn) total += widths.horn;
    else if (!mark.test(letter)) total += widths.ascii[code - 32] ?? special[letter] ?? widths.other;
  }
  return ((total / 1000) * size * 25.4) / 72;
}

const horn = "\u{31b}";
const mark = /^\p{M}$/u;

interface Widths {
  /** Thousandths of the size, for U+0020 to U+007E. */
  readonly ascii: readonly number[];
  /** What the horn of ơ and ư adds, about. */
  readonly horn: number;
  readonly other: number;
}

const special: Readonly<Record<string, number>> = {
  "\u{a0}": 250,
  Đ: 722,
  "–": 500,
  "—": 1000,
  "…": 1000,
  "‘": 333,
  "’": 333,
};

const widthsOf = (ascii: string): Widths => ({ ascii: ascii.split(" ").map(Number), horn: 40, other: 500 });

const faces = {
  regular: widthsOf(
    "250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541",
  ),
  bold: widthsOf(
    "250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000 722 722 667 333 278 333 581 500 333 500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 394 220 394 520",
  ),
  italic: widthsOf(
    "250 333 420 500 500 833 778 214 333 333 500 675 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 675 675 675 500 920 611 611 667 722 611 611 722 722 333 444 667 556 833 667 722 611 722 611 500 556 722 611 833 611 556 556 389 278 389 422 500 333 500 500 444 500 444 278 500 500 278 278 444 278 722 500 500 500 500 389 389 278 500 444 667 444 444 389 400 275 400 541",
  ),
  boldItalic: widthsOf(
    "250 389 555 500 500 833 778 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570 570 570 500 832 667 667 667 722 667 667 722 778 389 500 667 611 889 722 722 611 722 667 556 611 722 667 889 667 611 611 333 278 333 570 500 333 500 500 444 500 444 333 500 556 278 278 500 278 778 556 500 500 500 389 389 278 556 444 667 500 444 389 348 220 348 570",
  ),
} as const;
