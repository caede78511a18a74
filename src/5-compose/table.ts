// A table of the plan -> its cells and the widths that suit their words.
import type { Block } from "../2-model/plan.ts";
import type { Run, Table } from "./document.ts";
import type { Links } from "./links.ts";
import { runsOf } from "./runs.ts";
import type { TemplateStyle } from "./style.ts";
import { textWidth } from "./text-width.ts";

/** Left and right of the words in a cell, mm, both sides together. */
const padding = 4;

export function printTable(block: Block, links: Links, template: TemplateStyle): Table {
  const { header, rows } = cellsOf(block, links);
  const widths = columnWidths(columnsOf(header, rows, template), roomOf(template));
  const bookmarks = [block, ...block.children].map((one) => links.bookmarks.get(one) ?? null);
  return { type: "table", widths, align: block.align, header, rows, bookmarks };
}

/** More columns than this are too narrow to read on an upright page. */
const mostColumns = 7;

/** There are many columns, or their longest words do not fit beside each other. */
export function isWide(block: Block, links: Links, template: TemplateStyle): boolean {
  const { header, rows } = cellsOf(block, links);
  const columns = columnsOf(header, rows, template);
  return columns.length > mostColumns || sum(columns.map(({ least }) => least)) > roomOf(template);
}

function cellsOf(block: Block, links: Links): Pick<Table, "header" | "rows"> {
  const row = (one: Block): (readonly Run[])[] => one.cells.map((cell) => runsOf(cell, one, links));
  return { header: row(block), rows: block.children.map(row) };
}

/** mm between the margins. */
const roomOf = ({ style: { page } }: TemplateStyle): number => page.width - page.margin.left - page.margin.right;

interface Column {
  /** mm that its longest word takes. */
  readonly least: number;
  /** What it has of the room that is left, as against other columns. */
  readonly weight: number;
}

function columnsOf(header: Table["header"], rows: Table["rows"], template: TemplateStyle): readonly Column[] {
  const { paragraphs } = template.style;
  const columns = header.map((head, column): Column => {
    const cells = [
      { runs: head, style: "table-header" },
      ...rows.map((cells) => ({ runs: cells[column] ?? [], style: "table" })),
    ];
    let word = 0;
    let whole = 0;
    for (const { runs, style } of cells) {
      const face = paragraphs[style];
      if (!face) continue;
      const text = textOf(runs);
      for (const part of text.split(/\s+/)) word = Math.max(word, textWidth(part, face));
      whole = Math.max(whole, textWidth(text, face));
    }
    return { least: word + padding, weight: Math.sqrt(Math.max(0, whole - word)) };
  });
  // What is left blank is to be written in: it has some of the room that the others have on average.
  const isBlank = (column: number): boolean =>
    rows.length > 0 && rows.every((cells) => textOf(cells[column] ?? []).trim() === "");
  const filled = columns.filter((_, column) => !isBlank(column));
  const usual = (0.6 * sum(filled.map(({ weight }) => weight))) / Math.max(1, filled.length);
  return columns.map((one, column) => (isBlank(column) ? { ...one, weight: Math.max(one.weight, usual) } : one));
}

/**
 * The page's width shared out: each column has its longest word, the rest goes by the square root of what its longest cell is beyond
 * that, so that a column of long texts is wide and one of numbers narrow.
 */
function columnWidths(columns: readonly Column[], room: number): readonly number[] {
  const least = sum(columns.map((column) => column.least));
  const weight = sum(columns.map((column) => column.weight)) || 1;
  if (least > room) return columns.map((column) => (column.least / least) * room);
  return columns.map((column) => column.least + (column.weight / weight) * (room - least));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const textOf = (runs: readonly Run[]): string => runs.map((run) => ("text" in run ? run.text : " ")).join("");
