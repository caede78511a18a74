// The outline's flat blocks -> the plan's tree, numbered.

import { sliceText } from "../1-parse/inline.ts";
import type { ListBlock, ListItem, OutlineBlock, Inline as OutlineInline, TableBlock } from "../1-parse/outline.ts";
import type { Report } from "../diagnostic.ts";
import { type Source, type Span, spanOf } from "../source.ts";
import { noAttributes, readBlockAttributes } from "./block-attributes.ts";
import { basisOpeners } from "./keywords.ts";
import { type Marks, resolveMarks } from "./marks.ts";
import type { NameIndex } from "./names.ts";
import { appendixLabel, makeLabel, ordinalOf, writtenLabel } from "./numbering.ts";
import type { Block, BlockKind, Directory, Label, OutlineLevel, WrittenLabel } from "./plan.ts";
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
  readonly marks: Marks;
  readonly report: Report;
}

type Draft = { -readonly [K in keyof Block]: Block[K] } & { children: Block[] };

/** An open heading (or point), and the counters of the levels below it. */
interface Frame {
  readonly block: Draft | null;
  readonly level: number;
  readonly label: Label | null;
  readonly counters: Map<number, number>;
  readonly children: Block[];
}

const appendixTitle = /^phụ lục(?!\p{L})\s*(?<number>[IVXLC]+(?!\p{L})|\d+)?\s*[.:–-]?\s*/iu;

export function buildTree(blocks: readonly OutlineBlock[], context: TreeContext): Tree {
  const preamble: Block[] = [];
  const sections: Block[] = [];
  const appendices: Block[] = [];
  const root: Frame = { block: null, level: 0, label: null, counters: new Map(), children: sections };
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
      if (block.depth === 1 && appendixTitle.test(text) && (afterBreak || appendices.length > 0)) {
        const frame = openAppendix(block, text, appendices.length + 1, context);
        appendices.push(frame.block as Block);
        stack = [frame];
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
  return { preamble, sections, appendices };
}

type Heading = Extract<OutlineBlock, { type: "heading" }>;

function openHeading(block: Heading, level: number, stack: Frame[], context: TreeContext): void {
  while (stack.length > 1 && (stack.at(-1)?.level ?? 0) >= level) stack.pop();
  const parent = stack.at(-1);
  if (!parent) return;
  if (level > context.levels.length)
    context.report("structure/too-deep", headingSpan(block), { limit: context.levels.length });
  const taken = takeLabel(block.content, level, context);
  const draft = newBlock("section", level, { ...block, content: taken.content }, context);
  draft.written = taken.written;
  draft.label = nextLabel(parent, level, context);
  parent.children.push(draft);
  stack.push({ block: draft, level, label: draft.label, counters: new Map(), children: draft.children });
}

function openAppendix(block: Heading, text: string, ordinal: number, context: TreeContext): Frame {
  const match = appendixTitle.exec(text);
  const content = dropStart(block.content, match?.[0].length ?? 0);
  const draft = newBlock("appendix", 0, { ...block, content }, context);
  draft.label = appendixLabel(ordinal);
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
  return { block: draft, level: 0, label: draft.label, counters: new Map(), children: draft.children };
}

const headingSpan = (block: Heading): Span => {
  const first = block.content[0];
  const last = block.content.at(-1);
  return first && last ? spanOf(block.span.source, first.span.start, last.span.end) : block.span;
};

/** The next number at a level below `parent`; headings and numbered paragraphs share the counter. */
function nextLabel(parent: Frame, level: number, { levels }: TreeContext): Label | null {
  const ordinal = (parent.counters.get(level) ?? 0) + 1;
  parent.counters.set(level, ordinal);
  const at = levels[level - 1];
  return at ? makeLabel(at, ordinal, parent.label, levels[parent.level - 1] ?? null) : null;
}

/** Takes a written label (`I. `, `a) `) off a heading's words. */
function takeLabel(
  content: readonly OutlineInline[],
  level: number,
  { source, levels }: TreeContext,
): { readonly content: readonly OutlineInline[]; readonly written: WrittenLabel | null } {
  const first = content[0];
  const at = levels[level - 1];
  const found = first?.type === "text" ? writtenLabel(flatten([first], source).text) : null;
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

/** The content without the first `length` units of its flat text (all in its first text). */
function dropStart(content: readonly OutlineInline[], length: number): readonly OutlineInline[] {
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
  if (level > 0) draft.label = nextLabel(frame, level, context);
  if (level > 0 && item.written) draft.written = { ...item.written, ordinal: Number(item.written.text), automatic };
  const below: Frame = {
    block: draft,
    level: level > 0 ? level : frame.level,
    label: draft.label ?? frame.label,
    counters: new Map(),
    children: draft.children,
  };
  draft.children.push(...readBody(item.blocks, below, context));
  return draft;
}

function readTable(table: TableBlock, context: TreeContext): Block {
  const cellsOf = (row: TableBlock["header"]) => row.cells.map((cell) => resolveMarks(cell.content, context.marks));
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
    content: resolveMarks(from.content, context.marks),
    children: [],
    cells: [],
    align: [],
    attributes,
    basis: false,
    span: from.span,
    contentSpan: first && last ? spanOf(context.source, first.span.start, last.span.end) : from.span,
  };
}

function markBasis(block: Block): void {
  const { text } = flatten(block.content, block.span.source);
  if (block.kind === "paragraph" && basisOpeners.test(text.trimStart())) (block as Draft).basis = true;
}
