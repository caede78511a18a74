// A decoded file and places in it; offsets to lines and columns.

/** A text file as the compiler sees it. */
export interface Source {
  /** Relative to the workspace root, with `/`. */
  readonly path: string;
  /** The decoded file, without its byte order mark. Never normalised: every offset counts in this text. */
  readonly text: string;
}

/** A half-open range of UTF-16 code units in a source. */
export interface Span {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

/** A place as people count it: line and column from 1, the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export const spanOf = (source: Source, start: number, end: number): Span => ({ source, start, end });

export const textOf = (span: Span): string => span.source.text.slice(span.start, span.end);

const lineStartsOf = new WeakMap<Source, readonly number[]>();

/** Offsets at which lines begin. A line ends at LF, CRLF or a lone CR. */
export function lineStarts(source: Source): readonly number[] {
  const known = lineStartsOf.get(source);
  if (known) return known;
  const starts = [0];
  const { text } = source;
  let feed = text.indexOf("\n");
  let back = text.indexOf("\r");
  while (feed >= 0 || back >= 0) {
    const isPair = back >= 0 && feed === back + 1;
    const end = isPair || back < 0 || (feed >= 0 && feed < back) ? feed : back;
    starts.push(end + 1);
    if (feed >= 0 && feed <= end) feed = text.indexOf("\n", end + 1);
    if (back >= 0 && back <= end) back = text.indexOf("\r", end + 1);
  }
  lineStartsOf.set(source, starts);
  return starts;
}

export function positionAt(source: Source, offset: number): Position {
  const starts = lineStarts(source);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** The text of a line (from 1), without its line end. */
export function lineText(source: Source, line: number): string {
  const starts = lineStarts(source);
  const start = starts[line - 1] ?? source.text.length;
  const end = starts[line] ?? source.text.length;
  return source.text.slice(start, end).replace(/(?<![\r\n])[\r\n]+$/, "");
}
