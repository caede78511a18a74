// A table of the document -> an HTML table, in a frame that scrolls by itself where the screen is narrow.
import type { Run, Table } from "../../5-compose/document.ts";
import { type Context, classOf, measured } from "./context.ts";
import { inlineHtml } from "./inline.ts";

/** Words of a column that stay side by side on a narrow screen, in widths of a letter. */
const leastColumn = 5;

export function tableHtml({ widths, align, header, rows }: Table, context: Context): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => {
    const share = total > 0 ? (width / total) * 100 : 100 / widths.length;
    return `<col class="${measured(`width: ${Number(share.toFixed(2))}%`, context)}">`;
  });
  const least = measured(`min-width: ${widths.length * leastColumn}em`, context);
  const body = rows.map((row) => rowHtml(widths.map((_, at) => cellHtml(row[at] ?? [], align[at] ?? null, context))));
  return [
    // A frame that scrolls must be reached with the keyboard.
    `<section class="frame" aria-label="${nameOf(context)}" tabindex="0">`,
    `<table class="${least}">`,
    `<colgroup>${columns.join("")}</colgroup>`,
    `<thead>\n${rowHtml(widths.map((_, at) => headHtml(header[at] ?? [], context)))}\n</thead>`,
    ...(body.length > 0 ? [`<tbody>\n${body.join("\n")}\n</tbody>`] : []),
    "</table>",
    "</section>",
  ].join("\n");
}

/** Regions have a name each. */
function nameOf({ written }: Context): string {
  written.tables += 1;
  return `Bảng ${written.tables}`;
}

const rowHtml = (cells: readonly string[]): string => `<tr>${cells.join("")}</tr>`;

/** A head without words heads nothing. */
function headHtml(runs: readonly Run[], context: Context): string {
  const words = inlineHtml(runs, context);
  const name = classOf("table-header", context);
  return words === "" ? `<td class="${name}"></td>` : `<th scope="col" class="${name}">${words}</th>`;
}

function cellHtml(runs: readonly Run[], align: Table["align"][number], context: Context): string {
  const names = [classOf("table", context), ...(align === null ? [] : [`to-${align}`])];
  return `<td class="${names.join(" ")}">${inlineHtml(runs, context)}</td>`;
}
