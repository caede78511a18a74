// A long line and the places marked in it -> the part that is shown, its marks in columns.
import { type Cell, cellsOf } from "./cells.ts";

/** A range of a line, in UTF-16 offsets of the line. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** What is shown of a line. */
export interface Window {
  readonly text: string;
  /** Of each range given: first column (from 0) and number of columns, at least 1. */
  readonly marks: readonly { readonly column: number; readonly width: number }[];
}

const cut = "…";
/** Columns before a range that fills the window by itself. */
const leastContext = 12;
/** A cut moves at most so many columns, to fall between words. */
const wordSlack = 12;

/** Cuts a line around ranges to `width` columns, `…` where something was left out. */
export function windowOf(line: string, ranges: readonly LineRange[], width: number): Window {
  const first = Math.min(...ranges.map((range) => range.start));
  const last = Math.max(...ranges.map((range) => range.end), first + 1);
  const { cells, before, after } = nearCells(line, first, last, width);
  const total = columns(cells);
  if (!before && !after && total <= width) return draw(cells, ranges, "", "");

  const from = cells.findIndex((cell) => cell.end > first);
  const start = from < 0 ? cells.length : from;
  const end = Math.max(start, lastIndexBefore(cells, last) + 1);
  const room = width - 2 - columns(cells.slice(start, end));
  const wanted = Math.max(leastContext, Math.floor(room / 2));
  const rightLength = columns(cells.slice(end));
  // What the right side does not need goes to the left.
  const left = takeBack(cells, start, Math.max(wanted, room - rightLength));
  const right = takeForward(cells, left, width - 2);
  const cutLeft = before || left > 0;
  const cutRight = after || right < cells.length;
  return draw(
    cells.slice(
      cutLeft ? toWordStart(cells, left, start) : left,
      cutRight ? toWordEnd(cells, right, end <= right ? end : left) : right,
    ),
    ranges,
    cutLeft ? cut : "",
    cutRight ? cut : "",
  );
}

const columns = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + cell.width, 0);

/** The cells around the ranges: never more than a window could show, so that a line of megabytes costs nothing. */
function nearCells(line: string, first: number, last: number, width: number) {
  const reach = width * 8;
  const from = Math.max(0, first - reach);
  const to = Math.min(line.length, Math.min(last, first + reach) + reach);
  const cells = cellsOf(line.slice(from, to)).map((cell) => ({
    ...cell,
    start: cell.start + from,
    end: cell.end + from,
  }));
  return { cells, before: from > 0, after: to < line.length };
}

function lastIndexBefore(cells: readonly Cell[], offset: number): number {
  return cells.findLastIndex((cell) => cell.start < offset);
}

function takeBack(cells: readonly Cell[], from: number, room: number): number {
  let at = from;
  for (let left = room; at > 0 && cells[at - 1]!.width <= left; at--) left -= cells[at - 1]!.width;
  return at;
}

function takeForward(cells: readonly Cell[], from: number, room: number): number {
  let at = from;
  for (let left = room; at < cells.length && cells[at]!.width <= left; at++) left -= cells[at]!.width;
  return at;
}

const isBlank = (cell: Cell | undefined): boolean => cell !== undefined && /^\s+$/u.test(cell.shown);

function toWordStart(cells: readonly Cell[], from: number, limit: number): number {
  const to = Math.min(limit, from + wordSlack);
  for (let at = from; at <= to; at++) if (isBlank(cells[at])) return at;
  return from;
}

function toWordEnd(cells: readonly Cell[], to: number, limit: number): number {
  const from = Math.max(limit, to - wordSlack);
  for (let at = to; at > from; at--) if (isBlank(cells[at - 1])) return at;
  return to;
}

function draw(cells: readonly Cell[], ranges: readonly LineRange[], before: string, after: string): Window {
  const lead = before.length;
  const columnAt = (index: number): number => lead + columns(cells.slice(0, index));
  const marks = ranges.map(({ start, end }) => {
    const from = cells.findIndex((cell) => cell.end > start);
    const first = from < 0 ? cells.length : from;
    const past = Math.max(first, lastIndexBefore(cells, end) + 1);
    return { column: columnAt(first), width: Math.max(1, columnAt(past) - columnAt(first)) };
  });
  return { text: `${before}${cells.map((cell) => cell.shown).join("")}${after}`, marks };
}
