// Rows of cells -> aligned lines for a terminal.
import { cellsOf, printable, widthOf } from "../reporters/cells.ts";

/** Columns two blanks apart, the last one not padded. Cells may hold colours. Ends in a line end. */
export function alignedRows(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, widthOf(cell));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => cell + " ".repeat(widths[i]! - widthOf(cell)))
      .join("  ")
      .trimEnd();
  return rows.map((row) => `${line(row)}\n`).join("");
}

/** A cell's text on one line, cut to so many columns. */
export function cellText(value: unknown, width: number): string {
  const text = printable(value === null || value === undefined ? "" : String(value).replace(/\s+/gu, " "));
  if (widthOf(text) <= width) return text;
  let left = width - 1;
  let cut = "";
  // No character is narrower than a column but marks, of which a letter has at most three.
  for (const cell of cellsOf(text.slice(0, 4 * width))) {
    left -= cell.width;
    if (left < 0) break;
    cut += cell.shown;
  }
  return `${cut.trimEnd()}…`;
}
