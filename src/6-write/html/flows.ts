// Flows -> HTML blocks: headings, paragraphs, lists, columns, tables.
import type { Columns, Contents, Flow, Gap, Paragraph, ParagraphStyle } from "../../5-compose/document.ts";
import { endOf, type HeadingLevel, isItem } from "../sheets.ts";
import { type Context, classOf, measured } from "./context.ts";
import { htmlText } from "./escape.ts";
import { inlineHtml } from "./inline.ts";
import { tableHtml } from "./table.ts";

/** Writes the blocks of one page or cell, from top to bottom. `levelOf`: of a heading, by its style. */
export function flowsHtml(flows: readonly Flow[], levelOf: HeadingLevel, context: Context): string {
  const blocks: string[] = [];
  for (let at = 0; at < flows.length; at++) {
    const flow = flows[at];
    if (!flow) continue;
    if (isItem(flow)) {
      const end = endOf(flows, at, isItem);
      blocks.push(listHtml(flows.slice(at, end).filter(isItem), context));
      at = end - 1;
    } else blocks.push(flowHtml(flow, levelOf, context));
  }
  return blocks.filter((block) => block !== "").join("\n");
}

function flowHtml(flow: Flow, levelOf: HeadingLevel, context: Context): string {
  switch (flow.type) {
    case "paragraph": {
      const { outline } = styleOf(flow, context);
      return paragraphHtml(flow, outline === null ? "p" : `h${levelOf(outline)}`, context);
    }
    case "rule":
      return `<div class="rule ${measured(`width: ${length(flow.length)}mm`, context)}"></div>`;
    case "gap":
      return `<div class="${measured(`height: ${length(heightOf(flow, context))}pt`, context)}"></div>`;
    case "columns":
      return columnsHtml(flow, levelOf, context);
    case "table":
      return tableHtml(flow, context);
    case "contents":
      return contentsHtml(flow, context);
    case "new-section":
      return "";
  }
}

/** A screen has no page numbers: each heading is a link. */
function contentsHtml({ name, levels }: Contents, context: Context): string {
  const lines = context.document.body.flatMap((flow) => {
    if (flow.type !== "paragraph") return [];
    const { outline } = styleOf(flow, context);
    if (outline === null || outline >= levels) return [];
    const id = flow.bookmark === null ? undefined : context.ids.get(flow.bookmark);
    const words = htmlText(`${flow.label === null ? "" : `${flow.label} `}${plainText(flow)}`);
    return `<li class="${classOf(`contents-${outline + 1}`, context)}">${id === undefined ? words : `<a href="#${htmlText(id)}">${words}</a>`}</li>`;
  });
  return lines.length === 0 ? "" : `<nav aria-label="${htmlText(name)}"><ul>\n${lines.join("\n")}\n</ul></nav>`;
}

const plainText = ({ content }: Paragraph): string =>
  content
    .map((run) => (run.type === "text" || run.type === "link" ? run.text : run.type === "line-break" ? " " : ""))
    .join("");

const styleOf = ({ style }: { readonly style: string }, { styles }: Context): ParagraphStyle => {
  const found = styles[style];
  if (!found) throw new Error(`the document has no paragraph style "${style}"`);
  return found;
};

/** At most three digits behind the point. */
const length = (value: number): string => String(Number(value.toFixed(3)));

/** Times New Roman's single line, as a multiple of its size. */
export const singleLine = 1.15;

function heightOf(gap: Gap, context: Context): number {
  const { size, line } = styleOf(gap, context);
  return Math.round(gap.lines) * size * line * singleLine;
}

/** `tag`: p, h2, span, li … */
export function paragraphHtml(paragraph: Paragraph, tag: string, context: Context): string {
  const { style, frame } = paragraph;
  const names = [classOf(style, context), ...(frame ? [stampClass(frame, styleOf(paragraph, context), context)] : [])];
  return `<${tag} class="${names.join(" ")}"${idOf(paragraph, context)}>${wordsHtml(paragraph, context)}</${tag}>`;
}

/** Its box has the place and the room around it that the paragraph has by its style; the words stand in the middle. */
function stampClass({ width, height }: NonNullable<Paragraph["frame"]>, style: ParagraphStyle, context: Context) {
  const { align, before, after } = style;
  const [left, right] = [align === "left" ? "0" : "auto", align === "right" ? "0" : "auto"];
  return measured(
    `width: ${length(width)}mm; max-width: 100%; margin: ${before}pt ${right} ${after}pt ${left}; padding: 0; border: 1pt solid; line-height: ${length(height)}mm; text-align: center`,
    context,
  );
}

const wordsHtml = ({ label, content }: Paragraph, context: Context): string =>
  (label === null ? "" : `${htmlText(label)} `) + inlineHtml(content, context);

function idOf({ bookmark }: Paragraph, { ids, written }: Context): string {
  const id = bookmark === null || written.bookmarks.has(bookmark) ? undefined : ids.get(bookmark);
  if (bookmark === null || id === undefined) return "";
  written.bookmarks.add(bookmark);
  return ` id="${htmlText(id)}"`;
}

/** `+` below the `-` before it. */
function listHtml(items: readonly Paragraph[], context: Context): string {
  const lines: string[] = [];
  for (let at = 0; at < items.length; ) {
    const item = items[at]!;
    const end = item.label === "-" ? endOf(items, at + 1, isSubItem) : at + 1;
    const open = paragraphHtml(item, "li", context).slice(0, -"</li>".length);
    const below = items.slice(at + 1, end);
    lines.push(`${open}${below.length > 0 ? `\n${listHtml(below, context)}\n` : ""}</li>`);
    at = end;
  }
  return `<ul>\n${lines.join("\n")}\n</ul>`;
}

const isSubItem = (flow: Flow): boolean => isItem(flow) && flow.label === "+";

function columnsHtml({ widths, rows }: Columns, levelOf: HeadingLevel, context: Context): string {
  const tracks = widths.map((width) => `minmax(0, ${length(width)}fr)`).join(" ");
  const total = widths.reduce((sum, width) => sum + width, 0);
  const grid = measured(`grid-template-columns: ${tracks}; max-width: ${length(total)}mm`, context);
  const cells = rows.flatMap((row) =>
    widths.map((_, column) => `<div>\n${flowsHtml(row[column] ?? [], levelOf, context)}\n</div>`),
  );
  return `<div class="columns ${grid}">\n${cells.join("\n")}\n</div>`;
}
