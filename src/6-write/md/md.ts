// Document -> Markdown to read: numbers, citations and references as they print, in any program that shows Markdown.
import type { Columns, Document, Flow, Paragraph, Run, Table } from "../../5-compose/document.ts";
import { endOf, type HeadingLevel, headingLevels, isItem, sheetsOf } from "../sheets.ts";
import { inlineMarkdown } from "./inline.ts";

export function md(document: Document): Uint8Array {
  const levelOf = headingLevels();
  const sheets = sheetsOf(document).map(({ before, title, after, foot }) => [
    ...blocksOf(before, levelOf, document),
    ...(title.length > 0 ? [`# ${oneLine(title.map((one) => wordsOf(one, document)).join(" "))}`] : []),
    ...blocksOf(after, levelOf, document),
    ...blocksOf(foot, levelOf, document),
  ]);
  const blocks = sheets.flatMap((sheet, index) => (index === 0 ? sheet : ["---", ...sheet]));
  const notes = document.footnotes.map((runs, index) => `[^${index + 1}]: ${oneLine(inline(runs, document))}`);
  return new TextEncoder().encode(`${[...blocks, ...notes].join("\n\n")}\n`);
}

/** Rules and empty lines are for paper. */
function blocksOf(flows: readonly Flow[], levelOf: HeadingLevel, document: Document): string[] {
  const blocks: string[] = [];
  let inItem = false;
  for (const flow of flows) {
    // A `+` belongs to the `-` before it.
    if (isItem(flow)) blocks.push(itemBlock(flow, inItem && flow.label === "+", document));
    else blocks.push(...otherBlocks(flow, levelOf, document));
    inItem = isItem(flow) && (inItem || flow.label === "-");
  }
  return blocks;
}

function otherBlocks(flow: Flow, levelOf: HeadingLevel, document: Document): string[] {
  switch (flow.type) {
    case "paragraph":
      return [paragraphBlock(flow, levelOf, document)].filter((block) => block !== "");
    case "columns":
      return columnBlocks(flow, levelOf, document);
    case "table":
      return [tableBlock(flow, document)];
    default:
      return [];
  }
}

function paragraphBlock(paragraph: Paragraph, levelOf: HeadingLevel, document: Document): string {
  const outline = document.style.paragraphs[paragraph.style]?.outline ?? null;
  const words = wordsOf(paragraph, document);
  return outline === null ? words : `${"#".repeat(levelOf(outline))} ${oneLine(words)}`;
}

/** A number is a list's own in Markdown; other labels are words. */
function wordsOf({ label, content }: Paragraph, document: Document): string {
  const words = inline(content, document);
  if (label === null) return words;
  return `${inlineMarkdown([{ type: "text", text: label }], 0).replace("\\", "")} ${words}`;
}

function itemBlock(item: Paragraph, isNested: boolean, document: Document): string {
  const indent = isNested ? "  " : "";
  const words = inline(item.content, document).replaceAll("\n", `\n${indent}  `);
  return `${indent}${item.label} ${words}`;
}

/** The paragraphs of a cell are lines of one. */
function columnBlocks({ rows }: Columns, levelOf: HeadingLevel, document: Document): string[] {
  return rows.flat().flatMap((cell) => {
    const blocks: string[] = [];
    for (let at = 0; at < cell.length; ) {
      const isLine = (flow: Flow): boolean => flow.type === "rule" || (flow.type === "paragraph" && !isItem(flow));
      const end = Math.max(at + 1, endOf(cell, at, isLine));
      const lines = blocksOf(cell.slice(at, end), levelOf, document);
      if (lines.length > 0) blocks.push(lines.join("\\\n"));
      at = end;
    }
    return blocks;
  });
}

function tableBlock({ header, rows, align, widths }: Table, document: Document): string {
  const cell = (runs: readonly Run[]): string => oneLine(inline(runs, document)).replaceAll("|", "\\|");
  const line = (cells: Table["header"]): string => `| ${widths.map((_, at) => cell(cells[at] ?? [])).join(" | ")} |`;
  const signs = { left: ":---", center: ":---:", right: "---:" };
  const rule = `|${widths.map((_, at) => signs[align[at] ?? "left"].slice(align[at] ? 0 : 1)).join("|")}|`;
  return [line(header), rule, ...rows.map(line)].join("\n");
}

const inline = (runs: readonly Run[], { footnotes }: Document): string => inlineMarkdown(runs, footnotes.length);

const oneLine = (text: string): string => text.replaceAll("\\\n", " ");
