// A piece of a line -> what a terminal shows of it, character by character, with each one's width in columns.
import stringWidth from "string-width";

/** One visible character (with its marks), or the picture of an invisible one. */
export interface Cell {
  readonly shown: string;
  /** Columns. */
  readonly width: number;
  /** UTF-16 offsets in the text given. */
  readonly start: number;
  readonly end: number;
}

let segmenter: Intl.Segmenter | null = null;
const tab = "    ";

/** Control characters become pictures: none reaches the terminal. */
export function cellsOf(text: string): Cell[] {
  // Each letter by itself, as nearly every line: the machine's segmenter takes long to start.
  if (latinOnly.test(text))
    return Array.from({ length: text.length }, (_, at) => ({
      shown: text.charAt(at),
      width: 1,
      start: at,
      end: at + 1,
    }));
  segmenter ??= new Intl.Segmenter("vi", { granularity: "grapheme" });
  const cells: Cell[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const shown = shownOf(segment);
    cells.push({ shown, width: widthOf(shown), start: index, end: index + segment.length });
  }
  return cells;
}

/** Text for one line of a terminal: control characters as pictures. */
export const printable = (text: string): string =>
  unprintable.test(text)
    ? cellsOf(text)
        .map((cell) => cell.shown)
        .join("")
    : text;

export const widthOf = (text: string): number => (latinOnly.test(text) ? text.length : stringWidth(text));

/** Vietnamese letters among them: each is one column wide. */
const latinOnly = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u024f\u1ea0-\u1ef9\u2013\u201c\u201d\u2026]*$/;
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const lonelyMark = /^\p{M}/u;

function shownOf(segment: string): string {
  if (segment >= " " && segment <= "~") return segment;
  if (segment === "\t") return tab;
  const code = segment.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return "\u2421";
  const first = String.fromCodePoint(code);
  // What a terminal acts upon (directions, line ends), or hides, is named.
  if (unprintable.test(first)) return `<${code.toString(16).toUpperCase().padStart(4, "0")}>`;
  return lonelyMark.test(first) ? `\u25cc${segment}` : segment;
}
