// The outline's blocks -> runs: the lines that open something, each below the one that it belongs to.
import type { HeadingBlock, Outline, OutlineBlock } from "../../1-parse/outline.ts";
import { ordinalOf, writtenLabel } from "../numbering.ts";
import type { OutlineLevel } from "../plan.ts";
import { flatten } from "../prose/flat.ts";
import { appendixTitle } from "../tree.ts";
import type { Form } from "./line-label.ts";
import type { Line } from "./lines.ts";
import type { Run } from "./nodes.ts";
import { readOpening } from "./opening.ts";
import { readParagraph } from "./scan-lines.ts";
import { canHold, isAside, linesIn, readList } from "./scan-lists.ts";
import { addPlain, isInSection, type Scan, top } from "./scan-state.ts";
import { newStack, openAuthored } from "./stack.ts";
import { wrappingOf } from "./wrapping.ts";

export function scanRuns({ source, blocks }: Outline, levels: readonly OutlineLevel[]): readonly Run[] {
  const hasTop = blocks.some((block) => block.type === "heading" || linesIn(block).some(isTop));
  const run = newRun(null, 0, 0, new Set(hasTop ? top : [...top, "decimal"]));
  const scan: Scan = {
    source,
    stack: newStack(levels),
    wrapping: wrappingOf(blocks),
    hasTop,
    runs: [run],
    run,
    last: null,
    ended: false,
    appendix: false,
  };
  for (const [i, block] of blocks.entries()) {
    if (block.type === "heading") readHeading(block, i, blocks, scan);
    else readBlock(block, blocks[i - 1], scan);
  }
  return scan.runs;
}

const newRun = (heading: OutlineBlock | null, level: number, base: number, topForms: Run["topForms"]): Run => ({
  heading,
  level,
  topForms,
  blocks: [],
  children: [],
  pasted: false,
  base,
});

/** Forms of which a first one opens a line. */
export const firstForms = (blocks: readonly OutlineBlock[]): ReadonlySet<Form> =>
  new Set(
    blocks.flatMap(linesIn).flatMap((line) => {
      const label = readOpening(line)?.label;
      return label?.ordinal === 1 ? [label.form] : [];
    }),
  );

const isTop = (line: Line): boolean => {
  const label = readOpening(line)?.label;
  return label?.ordinal === 1 && top.includes(label.form);
};

/** A heading with `#` begins a run; what is open above it stays open. */
function readHeading(block: HeadingBlock, index: number, blocks: readonly OutlineBlock[], scan: Scan): void {
  const { stack } = scan;
  const { text } = flatten(block.content, block.span.source);
  const follows = blocks[index - 1]?.type === "break" || scan.appendix;
  const isAppendix = block.depth === 1 && follows && appendixTitle.test(text);
  const base = isAppendix ? baseAfter(index, blocks) : scan.run.base;
  const level = isAppendix ? 0 : Math.max(1, block.depth - base);
  scan.run = newRun(block, level, base, isAppendix ? new Set(top) : null);
  scan.runs.push(scan.run);
  scan.ended = text.endsWith("./.");
  scan.last = null;
  if (isAppendix) {
    scan.appendix = true;
    stack.open.length = 0;
  }
  const own = stack.levels[level - 1];
  const label = writtenLabel(text.slice(0, 40));
  openAuthored(stack, level, own && label ? ordinalOf(own.numerals, label.number) : null);
  for (const open of stack.open) open.children = scan.run.children;
}

/** In an appendix the first heading with `#`, of whatever depth, is of level 1. */
function baseAfter(index: number, blocks: readonly OutlineBlock[]): number {
  for (let i = index + 1; i < blocks.length; i++) {
    const block = blocks[i];
    if (block?.type === "heading") return block.depth - 1;
  }
  return 0;
}

function readBlock(block: OutlineBlock, before: OutlineBlock | undefined, scan: Scan): void {
  scan.run.blocks.push(block);
  if (scan.ended || (block.type !== "paragraph" && block.type !== "list")) addPlain(block, null, scan);
  else if (block.type === "paragraph") readParagraph(block, null, scan);
  else if (isAside(block, scan)) addPlain(block, null, scan);
  else {
    if (!isInSection(scan) && (block.marker !== "+" || !canHold(scan.stack.open.at(-1)))) scan.stack.open.length = 0;
    // `- …` right after `1. …` stands below it in print; Markdown has it beside.
    const hangs =
      before?.type === "list" && before.marker === "1." && block.marker !== "1." && scan.last?.type === "node";
    readList(block, hangs, null, {}, scan);
  }
}
