// The outline's flat blocks -> the plan's tree, numbered.

import { sliceText } from "../1-parse/inline.ts";
import type {
  ListBlock,
  ListItem,
  OutlineBlock,
  Inline as OutlineInline,
  TableBlock,
  WrittenNumber,
} from "../1-parse/outline.ts";
import type { Report } from "../diagnostic.ts";
import { type Source, type Span, spanOf } from "../source.ts";
import { noAttributes, readBlockAttributes } from "./block-attributes.ts";
import { closingParagraphs } from "./closing.ts";
import { basisOpeners } from "./keywords.ts";
import { resolveMarks } from "./marks.ts";
import type { NameIndex } from "./names.ts";
import { numberTree } from "./number-tree.ts";
import { ordinalOf, writtenLabel } from "./numbering.ts";
import type { Block, BlockKind, Directory, OutlineLevel, WrittenLabel } from "./plan.ts";
import { flatten, spanIn } from "./prose/flat.ts";

export interface Tree {
  readonly preamble: readonly Block[];
  readonly sections: readonly Block[];
  readonly appendices: readonly Block[];
}

export interface TreeContext {
  readonly source: Source;
  readonly directory: Directory;
  readonly index: NameIndex;
  readonly levels: readonly OutlineLevel[];
  readonly report: Report;
}

type Draft = { -readonly [K in keyof Block]: Block[K] } & { children: Block[] };

/** An open heading or item: its level, or that of what it stands in. */
interface Frame {
  readonly level: number;
  readonly children: Block[];
}

export const appendixTitle = /^phụ lục(?!\p{L})\s*(?<number>[IVXLC]+(?!\p{L})|\d+)?\s*[.:–-]?\s*/iu;

export function buildTree(blocks: readonly OutlineBlock[], context: TreeContext): Tree {
  const preamble: Block[] = [];
  const sections: Block[] = [];
  const appendices: Block[] = [];
  const root: Frame = { level: 0, children: sections };
  let stack: Frame[] = [root];
  let afterBreak = false;
  // In an appendix the outline starts again: its first heading, of whatever depth, is level 1.
  let baseDepth: number | null = 0;

  for (const block of blocks) {
    if (block.type === "break") {
      afterBreak = true;
      continue;
    }
    if (block.type === "heading") {
      const { text } = flatten(block.content, context.source);
      if (block.depth === 1 && !block.written && appendixTitle.test(text) && (afterBreak || appendices.length > 0)) {
        const appendix = newAppendix(block, text, context);
        appendices.push(appendix);
        stack = [{ level: 0, children: appendix.children }];
        baseDepth = null;
      } else {
        baseDepth ??= block.depth - 1;
        openHeading(block, Math.max(1, block.depth - baseDepth), stack, context);
      }
    } else {
      const top = stack.at(-1) ?? root;
      const into = top === root ? preamble : top.children;
      into.push(...readBody([block], top, context));
    }
    afterBreak = false;
  }
  for (const block of preamble) markBasis(block);
  raiseClosings(sections);
  const tree = { preamble, sections, appendices };
  numberTree(tree, context.levels);
  return tree;
}

/** What closes the plan belongs to its last section, not to the last heading in it. */
function raiseClosings(sections: readonly Block[]): void {
  const top = sections.at(-1);
  let last = top;
  while (last?.children.at(-1)?.kind === "section") last = last.children.at(-1);
  if (!top || !last || last === top) return;
  const closings = closingParagraphs([last]);
  const children = last.children as Block[];
  (top.children as Block[]).push(...children.splice(children.length - closings.length));
}

type Heading = Extract<OutlineBlock, { type: "heading" }>;

function openHeading(block: Heading, level: number, stack: Frame[], context: TreeContext): void {
  while (stack.length > 1 && (stack.at(-1)?.level ?? 0) >= level) stack.pop();
  const parent = stack.at(-1);
  if (!parent) return;
  if (level > context.levels.length)
    context.report("structure/too-deep", headingSpan(block), { limit: context.levels.length });
  const taken = block.written
    ? { content: block.content, written: writtenNumber(block.written) }
    : takeLabel(block.content, level, context);
  const draft = newBlock("section", level, { ...block, content: taken.content }, context);
  draft.written = taken.written;
  parent.children.push(draft);
  stack.push({ level, children: draft.children });
}

function newAppendix(block: Heading, text: string, context: TreeContext): Draft {
  const match = appendixTitle.exec(text);
  const content = dropStart(block.content, match?.[0].length ?? 0);
  const draft = newBlock("appendix", 0, { ...block, content }, context);
  const number = match?.groups?.number;
  if (number) {
    const span = headingSpan(block);
    const start = span.start + text.indexOf(number);
    draft.written = {
      text: number,
      span: spanOf(context.source, start, start + number.length),
      ordinal: ordinalOf("roman", number.toUpperCase()) ?? ordinalOf("decimal", number),
      automatic: false,
    };
  }
  return draft;
}

const headingSpan = (block: Heading): Span => {
  const first = block.content[0];
  const last = block.content.at(-1);
  return first && last ? spanOf(block.span.source, first.span.start, last.span.end) : block.span;
};

/** Takes a written label (`I. `, `a) `, `Điều 1. ` where the level has that name) off a heading's words. */
function takeLabel(
  content: readonly OutlineInline[],
  level: number,
  { source, levels }: TreeContext,
): { readonly content: readonly OutlineInline[]; readonly written: WrittenLabel | null } {
  const first = content[0];
  const at = levels[level - 1];
  const found = first?.type === "text" ? labelAt(flatten([first], source).text, at) : null;
  if (!found || first?.type !== "text" || !at) return { content, written: null };
  const rest = dropStart(content, found.length);
  const shape = found.printed.endsWith(at.suffix) || at.prefix !== "";
  return {
    content: rest,
    written: {
      text: found.printed,
      span: spanOf(source, first.span.start, first.span.start + found.printed.length),
      ordinal: shape ? ordinalOf(at.numerals, found.number) : null,
      automatic: false,
    },
  };
}

function labelAt(text: string, level: OutlineLevel | undefined): ReturnType<typeof writtenLabel> {
  const prefix = level?.prefix && text.startsWith(level.prefix) ? level.prefix : "";
  const found = prefix === "" ? null : writtenLabel(text.slice(prefix.length));
  if (!found) return writtenLabel(text);
  return { ...found, printed: prefix + found.printed, length: prefix.length + found.length };
}

/** The content without the first `length` units of its flat text (all in its first text). */
export function dropStart(content: readonly OutlineInline[], length: number): readonly OutlineInline[] {
  const [first, ...rest] = content;
  if (first?.type !== "text" || length === 0) return content;
  const { end } = spanIn(flatten([first], first.span.source), 0, length);
  const units = first.offsets ? first.offsets.findIndex((offset) => offset >= end) : end - first.span.start;
  return units >= first.value.length ? rest : [sliceText(first, units, first.value.length), ...rest];
}

function readBody(blocks: readonly OutlineBlock[], frame: Frame, context: TreeContext): Block[] {
  return blocks.flatMap((block): Block[] => {
    switch (block.type) {
      case "paragraph":
        return [newBlock("paragraph", 0, block, context)];
      case "heading":
        // Only within a list item, where it cannot open a section.
        return [newBlock("paragraph", 0, block, context)];
      case "list":
        return readList(block, frame, context);
      case "table":
        return [readTable(block, context)];
      default:
        return [];
    }
  });
}

function readList(list: ListBlock, frame: Frame, context: TreeContext): Block[] {
  const level = list.marker === "1." ? levelBelow(frame, context) : 0;
  const numbers = list.items.map((item) => item.written?.text);
  const automatic = list.items.length > 1 && numbers.every((number) => number === "1");
  return list.items.map((item) => readItem(item, list.marker, level, automatic, frame, context));
}

/** Numbered paragraphs are of the level below; below the last level they are plain items. */
function levelBelow(frame: Frame, { levels }: TreeContext): number {
  if (frame.level > 0) return frame.level < levels.length ? frame.level + 1 : 0;
  // Before any heading, `1.` is the first level that counts so.
  return levels.findIndex((level) => level.numerals === "decimal") + 1;
}

function readItem(
  item: ListItem,
  marker: ListBlock["marker"],
  level: number,
  automatic: boolean,
  frame: Frame,
  context: TreeContext,
): Block {
  const draft = newBlock(level > 0 ? "point" : "item", level, item, context);
  draft.marker = level > 0 ? null : marker === "+" ? "+" : "-";
  if (level > 0 && item.written) draft.written = writtenNumber(item.written, automatic);
  const below: Frame = { level: level > 0 ? level : frame.level, children: draft.children };
  draft.children.push(...readBody(item.blocks, below, context));
  return draft;
}

const writtenNumber = ({ text, span, ordinal = Number(text) }: WrittenNumber, automatic = false): WrittenLabel => ({
  text,
  span,
  ordinal,
  automatic,
});

function readTable(table: TableBlock, context: TreeContext): Block {
  const cellsOf = (row: TableBlock["header"]) => row.cells.map((cell) => resolveMarks(cell.content));
  const none = { content: [], attributes: [] };
  const draft = newBlock("table", 0, { ...none, span: table.span }, context);
  draft.cells = cellsOf(table.header);
  draft.align = table.align;
  for (const row of table.rows) {
    const child = newBlock("row", 0, { ...none, span: row.span }, context);
    child.cells = cellsOf(row);
    draft.children.push(child);
  }
  return draft;
}

function newBlock(
  kind: BlockKind,
  level: number,
  from: Pick<ListItem, "content" | "attributes" | "span">,
  context: TreeContext,
): Draft {
  const { id, attributes } =
    from.attributes.length > 0 ? readBlockAttributes(from.attributes, context) : { id: null, attributes: noAttributes };
  const first = from.content[0];
  const last = from.content.at(-1);
  return {
    kind,
    level,
    marker: null,
    label: null,
    written: null,
    id,
    content: resolveMarks(from.content),
    children: [],
    cells: [],
    align: [],
    attributes,
    basis: false,
    origin: null,
    span: from.span,
    contentSpan: first && last ? spanOf(context.source, first.span.start, last.span.end) : from.span,
  };
}

function markBasis(block: Block): void {
  const { text } = flatten(block.content, block.span.source);
  if (block.kind === "paragraph" && basisOpeners.test(text.trimStart())) (block as Draft).basis = true;
}
