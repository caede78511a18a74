// Columns and tables -> Word's tables: without borders side by side, or ruled with a repeated header.
import { BorderStyle, Table, TableCell, TableRow, WidthType, type Paragraph as WordParagraph } from "docx";
import type { Columns, Table as DocumentTable, Run } from "../../5-compose/document.ts";
import type { Context } from "./context.ts";
import { plainParagraph } from "./paragraph.ts";
import { twipsOfMm } from "./units.ts";

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
/** Half a point. */
const thin = { style: BorderStyle.SINGLE, size: 4, color: "000000" };

const bordersOf = (border: typeof thin | typeof none) => ({
  top: border,
  bottom: border,
  left: border,
  right: border,
  insideHorizontal: border,
  insideVertical: border,
});

const noMargins = { top: 0, bottom: 0, left: 0, right: 0 };
/** Between a border and the words; above and below the descenders and marks of the font leave room enough. */
const cellMargins = { top: twipsOfMm(0.5), bottom: twipsOfMm(0.5), left: twipsOfMm(1.5), right: twipsOfMm(1.5) };

const dxa = (mm: number) => ({ size: twipsOfMm(mm), type: WidthType.DXA });

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** `cellOf` writes one cell: its blocks end in a paragraph. */
export const wordColumns = (
  columns: Columns,
  cellOf: (flows: Columns["rows"][number][number], width: number) => (WordParagraph | Table)[],
): Table =>
  new Table({
    width: dxa(sum(columns.widths)),
    columnWidths: columns.widths.map(twipsOfMm),
    indent: dxa(0),
    layout: "fixed",
    borders: bordersOf(none),
    margins: noMargins,
    rows: columns.rows.map(
      (row, index) =>
        new TableRow({
          cantSplit: !columns.breaks,
          keepNext: index < columns.rows.length - 1,
          children: columns.widths.map(
            (width, column) =>
              new TableCell({ width: dxa(width), margins: noMargins, children: cellOf(row[column] ?? [], width) }),
          ),
        }),
    ),
  });

/** `held`: its last row stays on the page of what follows. */
export function wordTable(table: DocumentTable, held: boolean, context: Context): Table {
  const row = (cells: readonly (readonly Run[])[], index: number, header = index === 0): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader: header,
      children: table.widths.map((width, column) => {
        const align = header ? null : (table.align[column] ?? null);
        const style = header ? "table-header" : "table";
        // A row has no place of its own for a name: its first cell has it.
        const bookmark = (column === 0 && table.bookmarks?.[index]) || null;
        return new TableCell({
          width: dxa(width),
          verticalAlign: header ? "center" : "top",
          children: [
            plainParagraph(
              cells[column] ?? [],
              { style, align, bookmark, keepNext: held && index === table.rows.length },
              context,
            ),
          ],
        });
      }),
    });
  return new Table({
    width: dxa(sum(table.widths)),
    columnWidths: table.widths.map(twipsOfMm),
    alignment: "center",
    layout: "fixed",
    borders: bordersOf(thin),
    margins: cellMargins,
    rows: [table.header, ...table.rows].map((cells, index) => row(cells, index)),
  });
}
