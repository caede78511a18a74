// The spans of one diagnostic -> the source lines they stand in, underlined and noted.
import type { ChalkInstance } from "chalk";
import { lineStarts, lineText, positionAt, type Source, type Span } from "../source.ts";
import { printable, widthOf } from "./cells.ts";
import type { ReportOptions } from "./reporter.ts";
import { type LineRange, windowOf } from "./window.ts";

/** A span to underline with `sign`, and what to say beside it. */
export interface Mark {
  readonly span: Span;
  readonly sign: string;
  /** Empty: nothing. */
  readonly note: string;
  readonly color: ChalkInstance;
}

export interface Excerpt {
  readonly lines: readonly string[];
  /** Columns before the bar between line numbers and source. */
  readonly gutter: number;
}

/** A mark's part in one line. */
interface LineMark {
  readonly mark: Mark;
  readonly source: Source;
  readonly line: number;
  readonly range: LineRange;
  /** Empty where the mark goes on in another line. */
  readonly note: string;
  /** Lines of the span between this one and the one shown before are left out. */
  readonly skipped: boolean;
}

/** Line numbers have at least so many columns. */
const leastNumberWidth = 5;

/** The first mark's lines come first; a mark in another file names the file. */
export function excerpt(marks: readonly Mark[], { color, width }: ReportOptions): Excerpt {
  const parts = marks.filter((mark) => mark.span.source.text !== "").flatMap(linesOf);
  const numberWidth = Math.max(leastNumberWidth, ...parts.map((part) => String(part.line).length));
  const gutter = numberWidth + 1;
  const bar = color.blue("│");
  const margin = `${" ".repeat(gutter)}${bar}`;
  const lines: string[] = [];
  let path = marks[0]?.span.source.path;
  for (const group of groupsOf(parts, width)) {
    const { source, line, skipped } = group[0]!;
    if (source.path !== path) lines.push(`${" ".repeat(gutter)}${color.blue("→")} ${printable(placeOf(group[0]!))}`);
    path = source.path;
    if (skipped) lines.push(`${color.blue("⋮".padStart(numberWidth))} ${bar}`);
    const window = windowOf(
      lineText(source, line),
      group.map((part) => part.range),
      width,
    );
    lines.push(`${color.blue(String(line).padStart(numberWidth))} ${bar} ${window.text}`.trimEnd());
    for (const row of rowsOf(group, window.marks)) lines.push(`${margin} ${row}`);
  }
  return { lines, gutter };
}

const placeOf = ({ source, line, range }: LineMark): string => `${source.path}:${line}:${range.start + 1}`;

/** The lines of a mark that are shown: its first and its last, without blanks at their ends. */
function linesOf(mark: Mark): LineMark[] {
  const { source, start, end } = mark.span;
  const first = positionAt(source, start).line;
  const last = positionAt(source, Math.max(start, end - 1)).line;
  const at = (line: number, note: string, skipped: boolean): LineMark => ({
    mark,
    source,
    line,
    range: rangeIn(mark.span, line),
    note,
    skipped,
  });
  if (first === last) return [at(first, mark.note, false)];
  const ending = lastWithText(mark.span, first, last);
  if (ending === first) return [at(first, mark.note, false)];
  return [at(first, "", false), at(ending, mark.note, ending > first + 1)];
}

function lastWithText(span: Span, first: number, last: number): number {
  for (let line = last; line > first; line--) {
    const { start, end } = rangeIn(span, line);
    if (end > start) return line;
  }
  return first;
}

/** The span's part in a line; in the lines after its first without the indentation. */
function rangeIn({ source, start, end }: Span, line: number): LineRange {
  const lineStart = lineStarts(source)[line - 1] ?? 0;
  const text = lineText(source, line);
  const indentation = text.length - text.trimStart().length;
  const from = start >= lineStart ? start - lineStart : indentation;
  const to = Math.min(end - lineStart, from > text.length ? from : text.trimEnd().length);
  return { start: from, end: Math.max(from, to) };
}

/** Parts that follow each other in one line and fit into one window are shown together. */
function groupsOf(parts: readonly LineMark[], width: number): LineMark[][] {
  const groups: LineMark[][] = [];
  for (const part of parts) {
    const home = groups.find(([first]) => first!.source === part.source && first!.line === part.line);
    if (home && extent([...home, part]) <= width * 0.8) home.push(part);
    else groups.push([part]);
  }
  return groups;
}

const extent = (parts: readonly LineMark[]): number =>
  Math.max(...parts.map((part) => part.range.end)) - Math.min(...parts.map((part) => part.range.start));

/** Underlines side by side where they and their notes have room, else below each other. */
function rowsOf(group: readonly LineMark[], marks: readonly { column: number; width: number }[]): string[] {
  const rows: { text: string; end: number }[] = [];
  const ordered = group.map((part, i) => ({ part, ...marks[i]! })).sort((a, b) => a.column - b.column);
  for (const { part, column, width } of ordered) {
    const { mark, note } = part;
    const line = mark.sign.repeat(width);
    const piece = mark.color(note ? `${line} ${note}` : line);
    const end = column + width + (note ? 1 + widthOf(note) : 0);
    const row = rows.find((each) => each.end < column);
    if (row) {
      row.text += " ".repeat(column - row.end) + piece;
      row.end = end;
    } else rows.push({ text: " ".repeat(column) + piece, end });
  }
  return rows.map((row) => row.text);
}
