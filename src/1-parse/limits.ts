// Text -> what would make the parsers slow or exhaust the stack: refused before parsing, by one linear scan.
import type { Report } from "../diagnostic.ts";
import { type Source, spanOf } from "../source.ts";

export const limits = {
  /** UTF-16 units of a file. */
  length: 8_000_000,
  nesting: 100,
  /** `*_[]` in one paragraph: parsers are quadratic on them. */
  marks: 20_000,
} as const;

/** True where the source may be parsed; else what forbids it has been reported. */
export function withinLimits(source: Source, report: Report): boolean {
  const { text } = source;
  if (text.length > limits.length) {
    report("text/too-long", spanOf(source, 0, 1), { what: "file", limit: limits.length });
    return false;
  }
  let marks = 0;
  let at = 0;
  while (at < text.length) {
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline;
    const { blank, nesting } = prefixOf(text, at, end);
    if (nesting > limits.nesting) {
      report("structure/too-deep", spanOf(source, at, Math.min(end, at + 1)), { limit: limits.nesting });
      return false;
    }
    marks = blank ? 0 : marks + marksIn(text, at, end);
    if (marks > limits.marks) {
      report("text/too-long", spanOf(source, at, Math.min(end, at + 1)), { what: "marks", limit: limits.marks });
      return false;
    }
    at = end + 1;
  }
  return true;
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
    else if ((c === "-" || c === "+" || c === "*") && (text[at + 1] === " " || text[at + 1] === "\t")) marks++;
    else {
      const number = ordinalEnd(text, at, end);
      if (number === at) break;
      marks++;
      at = number - 1;
    }
  }
  const blank = marks === 0 && (at === end || (text[at] === "\r" && at === end - 1));
  // Indentation nests only what opens a list item.
  return { blank, nesting: marks === 0 ? 0 : Math.max(marks, Math.floor(columns / 2)) };
}

/** Where `12. ` at `at` ends before its blank; `at` itself where there is none. */
function ordinalEnd(text: string, at: number, end: number): number {
  let digits = at;
  while (digits < end && digits - at < 10 && isDigit(text.charCodeAt(digits))) digits++;
  const closes = digits > at && (text[digits] === "." || text[digits] === ")") && text[digits + 1] === " ";
  return closes ? digits + 1 : at;
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

function marksIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 42 || unit === 95 || unit === 91 || unit === 93) count++;
  }
  return count;
}
