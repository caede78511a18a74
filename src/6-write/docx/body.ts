// Flows of a page or a cell -> Word's blocks.
import type { Contents, Flow, Gap, Rule } from "../../5-compose/document.ts";
import { xmlText } from "../xml-text.ts";
import { type Context, styleId } from "./context.ts";
import { type Place, wordParagraph } from "./paragraph.ts";
import { wordColumns, wordTable } from "./table.ts";
import { halfPoints, twipsOfMm, twipsOfPoints } from "./units.ts";
import { isCellBlock, type WordBlock, type WordContents, type WordParagraph } from "./word.ts";

/**
 * `width`: of the page's text or the cell, mm; `held`: the last paragraph stays with what follows. The blocks end in a paragraph, and
 * no two tables touch.
 */
export function wordBlocks(flows: readonly Flow[], width: number, context: Context, held = false): WordBlock[] {
  const blocks = flows.flatMap((flow, index) => blocksOf(flow, placeOf(flows, index, held), width, context));
  // Word joins tables that touch, and needs a paragraph after the last.
  return [...blocks, null].flatMap((block, index) => {
    const afterTable = blocks[index - 1]?.kind === "table";
    if (block === null) return afterTable || index === 0 ? [filler(1)] : [];
    return afterTable && block.kind === "table" ? [filler(roomAtTable), block] : [block];
  });
}

/** Between a table and what is above it, points. */
const roomAtTable = 6;

function blocksOf(flow: Flow, place: Place, width: number, context: Context): WordBlock[] {
  switch (flow.type) {
    case "paragraph":
      return [wordParagraph(flow, place, width, context)];
    case "rule":
      return [rule(flow, width)];
    case "gap":
      return gap(flow, place.keepNext, context);
    case "columns":
      return [wordColumns(flow, (cell, width) => wordBlocks(cell, width, context).filter(isCellBlock))];
    case "table":
      return [wordTable(flow, place.keepNext, context)];
    case "contents":
      return [wordContents(flow)];
    // Sections are made before; what fills another's file has only pages.
    case "new-section":
      return [filler(1, true)];
  }
}

const placeOf = (flows: readonly Flow[], index: number, held: boolean): Place => ({
  keepNext: heldByColumns(flows, index) || introduces(flows, index) || (held && index === flows.length - 1),
  leastAfter: flows[index + 1]?.type === "table" ? roomAtTable : 0,
});

const wordContents = ({ name, levels }: Contents): WordContents => ({ kind: "contents", name: xmlText(name), levels });

/** What ends in a colon, or stands before a table, never ends a page. */
function introduces(flows: readonly Flow[], index: number): boolean {
  const [flow, next] = [flows[index], flows[index + 1]];
  if (flow?.type !== "paragraph" || next === undefined) return false;
  const last = flow.content.findLast((run) => run.type !== "footnote");
  return next.type === "table" || (last !== undefined && "text" in last && last.text.trimEnd().endsWith(":"));
}

/** The paragraph before columns stays with them: a signature never stands alone on a page. */
function heldByColumns(flows: readonly Flow[], index: number): boolean {
  const next = flows.slice(index + 1).find((flow) => flow.type !== "gap");
  return next?.type === "columns";
}

/** A low, empty paragraph whose lower border is the line: sharp in print, and a clerk can change it. */
function rule({ length }: Rule, width: number): WordParagraph {
  const side = twipsOfMm(Math.max(0, (width - length) / 2));
  return {
    kind: "paragraph",
    keepNext: true,
    spacing: { before: 0, after: twipsOfPoints(3), line: twipsOfPoints(2), lineRule: "exact" },
    indent: { left: side, right: side, firstLine: 0 },
    border: { bottom: { style: "single", size: 6, space: 1, color: "000000" } },
    markSize: halfPoints(1),
    children: [],
  };
}

/** Whole lines, each an empty paragraph, as a clerk would have typed them. */
const gap = (flow: Gap, keepNext: boolean, context: Context): WordParagraph[] =>
  Array.from({ length: Math.round(flow.lines) }, () => ({
    kind: "paragraph",
    style: styleId(flow.style, context),
    ...(keepNext && { keepNext }),
    children: [],
  }));

/** `height`: points */
const filler = (height: number, pageBreakBefore = false): WordParagraph => ({
  kind: "paragraph",
  ...(pageBreakBefore && { pageBreakBefore }),
  spacing: { before: 0, after: 0, line: twipsOfPoints(height), lineRule: "exact" },
  markSize: halfPoints(1),
  children: [],
});
