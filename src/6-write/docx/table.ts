// Columns and tables -> Word's tables: without borders side by side, or ruled with a repeated header.
import type { Columns, Table as DocumentTable, Run } from "../../5-compose/document.ts";
import type { Context } from "./context.ts";
import { plainParagraph } from "./paragraph.ts";
import { twipsOfMm } from "./units.ts";
import type { CellBlock, WordCell, WordRow, WordTable } from "./word.ts";

const none = { style: "none", size: 0, color: "auto" } as const;
/** Half a point. */
const thin = { style: "single", size: 4, color: "000000" } as const;

const noMargins = { top: 0, bottom: 0, left: 0, right: 0 };
/** Between a border and the words; above and below the descenders and marks of the font leave room enough. */
const cellMargins = { top: twipsOfMm(0.5), bottom: twipsOfMm(0.5), left: twipsOfMm(1.5), right: twipsOfMm(1.5) };

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** `cellOf` writes one cell: its blocks end in a paragraph. */
export const wordColumns = (
  columns: Columns,
  cellOf: (flows: Columns["rows"][number][number], width: number) => readonly CellBlock[],
): WordTable => ({
  kind: "table",
  width: twipsOfMm(sum(columns.widths)),
  columnWidths: columns.widths.map(twipsOfMm),
  indent: 0,
  border: none,
  margins: noMargins,
  rows: columns.rows.map((row, index) => ({
    cantSplit: !columns.breaks,
    keepNext: index < columns.rows.length - 1,
    cells: columns.widths.map((width, column) => ({
      width: twipsOfMm(width),
      margins: noMargins,
      blocks: cellOf(row[column] ?? [], width),
    })),
  })),
});

/** `held`: its last row stays on the page of what follows. */
export function wordTable(table: DocumentTable, held: boolean, context: Context): WordTable {
  const row = (cells: readonly (readonly Run[])[], index: number, header = index === 0): WordRow => ({
    cantSplit: true,
    header,
    cells: table.widths.map((width, column): WordCell => {
      const align = header ? null : (table.align[column] ?? null);
      const style = header ? "table-header" : "table";
      // A row has no place of its own for a name: its first cell has it.
      const bookmark = (column === 0 && table.bookmarks?.[index]) || null;
      const look = { style, align, bookmark, keepNext: held && index === table.rows.length };
      return {
        width: twipsOfMm(width),
        verticalAlign: header ? "center" : "top",
        blocks: [plainParagraph(cells[column] ?? [], look, context)],
      };
    }),
  });
  return {
    kind: "table",
    width: twipsOfMm(sum(table.widths)),
    columnWidths: table.widths.map(twipsOfMm),
    alignment: "center",
    border: thin,
    margins: cellMargins,
    rows: [table.header, ...table.rows].map((cells, index) => row(cells, index)),
  };
}
