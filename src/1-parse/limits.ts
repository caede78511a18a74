// Text -> what would make the parsers slow or exhaust the stack: refused before parsing, by one linear scan.
import type { Report } from "../diagnostic.ts";
import { type Source, spanOf } from "../source.ts";

export const limits = {
  /** UTF-16 units of a file. */
  length: 8_000_000,
  nesting: 100,
  /**
   * `*_[]` in one paragraph: parsers are quadratic on them, on the lines of a paragraph, and on the lists of a file. Several paragraphs
   * have as much time together as one of so many.
   */
  marks: 10_000,
  /** All that may mean something in Markdown, in a file: each costs a parser as much as a line of words. */
  signs: 100_000,
  lines: 5_000,
  lists: 3_000,
} as const;

/** True where the file is not too long to be read; else that has been reported. */
export function withinLength(source: Source, report: Report): boolean {
  if (source.text.length <= limits.length) return true;
  report("text/too-long", spanOf(source, 0, 1), { what: "file", limit: limits.length });
  return false;
}

/** True where the source may be parsed as Markdown; else what forbids it has been reported. */
export function withinLimits(source: Source, report: Report): boolean {
  if (!withinLength(source, report)) return false;
  const { text } = source;
  const tooLong = (at: number, what: "marks" | "signs" | "lines" | "lists"): false => {
    report("text/too-long", spanOf(source, at, Math.min(text.length, at + 1)), { what, limit: limits[what] });
    return false;
  };
  const last = text.length > limits.signs ? signAt(text, limits.signs) : null;
  if (last !== null) return tooLong(last, "signs");
  let marks = 0;
  /** Of the paragraphs before this one, as squares. */
  let work = 0;
  let lines = 0;
  let lists = 0;
  let inList = false;
  for (const [at, end] of linesOf(text)) {
    const { blank, nesting } = prefixOf(text, at, end);
    if (nesting > limits.nesting) {
      report("structure/too-deep", spanOf(source, at, Math.min(end, at + 1)), { limit: limits.nesting });
      return false;
    }
    if (blank) work += marks * marks;
    marks = blank ? 0 : marks + marksIn(text, at, end);
    if (work + marks * marks > limits.marks * limits.marks) return tooLong(at, "marks");
    lines = blank || nesting > 0 || text[at] === "|" ? 0 : lines + 1;
    if (lines > limits.lines) return tooLong(at, "lines");
    if (nesting > 0 && !inList) lists++;
    if (lists > limits.lists) return tooLong(at, "lists");
    if (!blank) inList = nesting > 0;
  }
  return true;
}

/** Where lines begin and end, at LF, CRLF or a lone CR. */
function* linesOf(text: string): Generator<readonly [start: number, end: number]> {
  let start = 0;
  let feed = text.indexOf("\n");
  let back = text.indexOf("\r");
  while (feed >= 0 || back >= 0) {
    const end = feed < 0 || (back >= 0 && back < feed) ? back : feed;
    yield [start, end];
    start = end + (end === back && feed === back + 1 ? 2 : 1);
    if (feed >= 0 && feed < start) feed = text.indexOf("\n", start);
    if (back >= 0 && back < start) back = text.indexOf("\r", start);
  }
  if (start < text.length) yield [start, text.length];
}

/** How deep a line's list and quotation marks and its indentation could nest it: two columns a level at the least. */
function prefixOf(text: string, start: number, end: number): { blank: boolean; nesting: number } {
  let marks = 0;
  let columns = 0;
  let at = start;
  for (; at < end; at++) {
    const c = text[at];
    if (c === " ") columns++;
    else if (c === "\t") columns += 4;
    else if (c === ">") marks++;
    else if (c === "[" && text[at + 1] === "^") {
      // A note may begin with a note.
      const note = noteEnd(text, at, end);
      if (note === at) break;
      marks++;
      at = note - 1;
    } else if ((c === "-" || c === "+" || c === "*") && (text[at + 1] === " " || text[at + 1] === "\t")) marks++;
    else {
      const number = ordinalEnd(text, at, end);
      if (number === at) break;
      marks++;
      at = number - 1;
    }
  }
  const blank = marks === 0 && at === end;
  // Indentation nests only what opens a list item.
  return { blank, nesting: marks === 0 ? 0 : Math.max(marks, Math.floor(columns / 2)) };
}

/** Where `[^a]:` at `at` ends; `at` itself where there is none. */
function noteEnd(text: string, at: number, end: number): number {
  let close = at + 2;
  while (close < end && text[close] !== "]" && text[close] !== "[" && text[close] !== " ") close++;
  return text[close] === "]" && text[close + 1] === ":" ? close + 2 : at;
}

/** Where the sign that is one too many stands; null where there are fewer. */
function signAt(text: string, most: number): number | null {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (isSign[text.charCodeAt(at)] && ++count > most) return at;
  return null;
}

const isSign: readonly boolean[] = Array.from({ length: 128 }, (_, code) =>
  "*_[]\\&<>`~|-#".includes(String.fromCharCode(code)),
);

/** Where `12. ` at `at` ends before its blank; `at` itself where there is none. */
function ordinalEnd(text: string, at: number, end: number): number {
  let digits = at;
  while (digits < end && digits - at < 10 && isDigit(text.charCodeAt(digits))) digits++;
  const closes = digits > at && (text[digits] === "." || text[digits] === ")") && text[digits + 1] === " ";
  return closes ? digits + 1 : at;
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

export function marksIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 42 || unit === 95 || unit === 91 || unit === 93) count++;
  }
  return count;
}
