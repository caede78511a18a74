// Rows of cells -> aligned lines for a terminal.
import stringWidth from "string-width";
import { cellsOf, printable } from "../reporters/cells.ts";

/** Columns two blanks apart, the last one not padded. Cells may hold colours. Ends in a line end. */
export function alignedRows(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => stringWidth(row[i] ?? ""))));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => cell + " ".repeat(widths[i]! - stringWidth(cell)))
      .join("  ")
      .trimEnd();
  return rows.map((row) => `${line(row)}\n`).join("");
}

/** A cell's text on one line, cut to so many columns. */
export function cellText(value: unknown, width: number): string {
  const text = printable(value === null || value === undefined ? "" : String(value).replace(/\s+/gu, " "));
  if (stringWidth(text) <= width) return text;
  let left = width - 1;
  let cut = "";
  for (const cell of cellsOf(text)) {
    left -= cell.width;
    if (left < 0) break;
    cut += cell.shown;
  }
  return `${cut.trimEnd()}…`;
}
