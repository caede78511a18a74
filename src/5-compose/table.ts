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
  const row = (one: Block): (readonly Run[])[] => one.cells.map((cell) => runsOf(cell, one, links));
  const header = row(block);
  const rows = block.children.map(row);
  const bookmarks = [block, ...block.children].map((one) => links.bookmarks.get(one) ?? null);
  return { type: "table", widths: columnWidths(header, rows, template), align: block.align, header, rows, bookmarks };
}

/**
 * The page's width shared out: each column has its longest word, the rest goes by the square root of what its longest cell is beyond
 * that, so that a column of long texts is wide and one of numbers narrow.
 */
function columnWidths(header: Table["header"], rows: Table["rows"], template: TemplateStyle): readonly number[] {
  const { page, paragraphs } = template.style;
  const room = page.width - page.margin.left - page.margin.right;
  const columns = header.map((head, column) => {
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
  const least = columns.reduce((sum, column) => sum + column.least, 0);
  const weight = columns.reduce((sum, column) => sum + column.weight, 0) || 1;
  if (least > room) return columns.map((column) => (column.least / least) * room);
  return columns.map((column) => column.least + (column.weight / weight) * (room - least));
}

const textOf = (runs: readonly Run[]): string => runs.map((run) => ("text" in run ? run.text : " ")).join("");
