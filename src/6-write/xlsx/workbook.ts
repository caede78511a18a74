// Sheets -> an Excel workbook. The one file that knows the spreadsheet library.
import { type CellStyle, type Cell as LibraryCell, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { xmlText } from "../xml-text.ts";
import type { Cell, Column, Sheet } from "./sheet.ts";

export interface WorkbookProperties {
  readonly title: string;
  readonly author: string;
  /** ISO date of creation and change; null: a fixed one. */
  readonly date: string | null;
}

/** Stands in files whose document has no date. */
const fixedDate = "2020-01-01";

const font = { name: "Times New Roman", size: 12 };
const thin = { style: "thin", color: { rgb: "999999" } } as const;
const border = { top: thin, right: thin, bottom: thin, left: thin };

/** Excel takes no more letters in a cell. */
const longest = 32_767;

export function workbook(sheets: readonly Sheet[], properties: WorkbookProperties): Promise<Uint8Array> {
  const day = new Date(`${properties.date ?? fixedDate}T00:00:00Z`);
  return writeXlsx({
    sheets: sheets.map(librarySheet),
    defaultFont: font,
    properties: {
      title: xmlText(properties.title),
      creator: xmlText(properties.author),
      lastModifiedBy: xmlText(properties.author),
      created: day,
      modified: day,
    },
  });
}

function librarySheet({ name, columns, frozen = 0, rows }: Sheet): WriteSheet {
  const cells = new Map<string, Partial<LibraryCell>>();
  for (const [column, { head }] of columns.entries())
    cells.set(`0,${column}`, { value: head, type: "string", style: headStyle });
  for (const [index, row] of rows.entries())
    for (const [column, define] of columns.entries())
      cells.set(`${index + 1},${column}`, libraryCell(row[column] ?? null, define));
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: [
      columns.map(({ head }) => head),
      ...rows.map((row) => columns.map((_, column) => contentOf(row[column] ?? null))),
    ],
    cells,
    freezePane: { rows: 1, ...(frozen > 0 && { columns: frozen }) },
    // From the head to the last row.
    autoFilter: { range: `A1:${letters(columns.length)}${rows.length + 1}` },
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "$1:$1",
    },
  };
}

const headStyle: CellStyle = {
  font: { ...font, bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E7E6E6" } },
  border,
  alignment: { horizontal: "center", vertical: "center", wrapText: true },
};

function libraryCell(cell: Cell, { align }: Column): Partial<LibraryCell> {
  const style: CellStyle = {
    font,
    border,
    alignment: { vertical: "top", wrapText: true, ...(align && { horizontal: align }) },
  };
  const value = contentOf(cell);
  if (typeof value === "number") return { value, type: "number", style: { ...style, numFmt: "dd/mm/yyyy" } };
  return value === null ? { value, type: "empty", style } : { value, type: "string", style };
}

const contentOf = (cell: Cell): string | number | null =>
  cell === null ? null : typeof cell === "string" ? xmlText(cell).slice(0, longest) : serial(cell.date);

/** Days since 30 December 1899, as spreadsheets count them. */
const serial = (date: string): number => (Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;

/** The letters of the last of so many columns: 27 is AA. */
function letters(count: number): string {
  const last = (count - 1) % 26;
  const before = (count - 1 - last) / 26;
  return (before > 0 ? letters(before) : "") + String.fromCharCode(65 + last);
}
