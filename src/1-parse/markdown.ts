// A plan in Markdown -> Outline.
import type { BlockContent, DefinitionContent, FootnoteDefinition, List, ListItem, RootContent, Table } from "mdast";
import type { Report } from "../diagnostic.ts";
import { type Source, type Span, spanOf } from "../source.ts";
import { takeAttributes } from "./attributes.ts";
import { readFrontMatter } from "./front-matter.ts";
import { type InlineContext, readComment, readInline, spanOfNode } from "./inline.ts";
import { withinLimits } from "./limits.ts";
import { parseMarkdown } from "./markdown-syntax.ts";
import type * as outline from "./outline.ts";

/** What the reader must know of attributes: the keys that mean something without a value. */
export interface AttributeSyntax {
  standsAlone(key: string): boolean;
}

interface Context extends InlineContext {
  readonly syntax: AttributeSyntax;
  readonly footnotes: outline.OutlineFootnote[];
  readonly quotes: Span[];
}

/** What stands below the front matter. */
export type Body = Pick<outline.Outline, "blocks" | "footnotes" | "comments" | "quotes">;

type BlockNode = RootContent | BlockContent | DefinitionContent;

/** Null where the source is refused: too long, nested too deep. */
export function readMarkdown(source: Source, syntax: AttributeSyntax, report: Report): outline.Outline | null {
  if (!withinLimits(source, report)) return null;
  const { metadata, body } = readFrontMatter(source, report);
  return { source, metadata, ...readBody(body, source, syntax, report) };
}

/** `text`: the source's, or the same with something blanked out. `footnotes`: what is defined elsewhere. */
export function readBody(
  text: string,
  source: Source,
  syntax: AttributeSyntax,
  report: Report,
  footnotes: readonly string[] = [],
): Body {
  const context: Context = { source, report, syntax, comments: [], footnotes: [], quotes: [] };
  const blocks = readBlocks(parseMarkdown(text, footnotes).children, context);
  return { blocks, footnotes: context.footnotes, comments: context.comments, quotes: context.quotes };
}

function readBlocks(nodes: readonly BlockNode[], context: Context): outline.OutlineBlock[] {
  const blocks: outline.OutlineBlock[] = [];
  for (const node of nodes) {
    for (const block of readBlock(node, context)) {
      const last = blocks.at(-1);
      // `+` right after `-`, not indented, hangs below the last `-` item: offices write it so.
      if (block.type === "list" && block.marker === "+" && last?.type === "list" && last.marker === "-")
        blocks[blocks.length - 1] = hangBelow(last, block);
      else blocks.push(block);
    }
  }
  return blocks;
}

function hangBelow(list: outline.ListBlock, child: outline.ListBlock): outline.ListBlock {
  const parent = list.items.at(-1);
  if (!parent) return list;
  const span = spanOf(list.span.source, list.span.start, child.span.end);
  const grown = {
    ...parent,
    blocks: [...parent.blocks, child],
    span: spanOf(span.source, parent.span.start, span.end),
  };
  return { ...list, items: [...list.items.slice(0, -1), grown], span };
}

function readBlock(node: BlockNode, context: Context): readonly outline.OutlineBlock[] {
  const { source } = context;
  const span = spanOfNode(source, node);
  switch (node.type) {
    case "heading":
      return [{ type: "heading", depth: node.depth, ...attributed(readInline(node.children, context), context), span }];
    case "paragraph": {
      const content = readInline(node.children, context);
      return content.length > 0 ? [{ type: "paragraph", ...attributed(content, context), span }] : [];
    }
    case "list":
      return splitByMarker(node, context);
    case "table":
      return [readTable(node, context)];
    case "thematicBreak":
      return [{ type: "break", span }];
    case "blockquote":
      context.quotes.push(span);
      return readBlocks(node.children, context);
    case "footnoteDefinition":
      context.footnotes.push(readFootnote(node, context));
      return [];
    case "html":
      if (readComment(node.value, span, context)) return [];
      return [paragraphOf(readInline([{ ...node }], context), span)];
    default:
      return span.end > span.start
        ? [paragraphOf([{ type: "text", value: source.text.slice(span.start, span.end), span }], span)]
        : [];
  }
}

const paragraphOf = (
  content: readonly outline.Inline[],
  span: outline.ParagraphBlock["span"],
): outline.ParagraphBlock => ({
  type: "paragraph",
  content,
  attributes: [],
  span,
});

const attributed = (content: readonly outline.Inline[], { syntax }: Context) =>
  takeAttributes(content, (key) => syntax.standsAlone(key));

/** One mdast list may mix `-` and `*`: both count as `-`. */
function splitByMarker(node: List, context: Context): outline.ListBlock[] {
  const span = spanOfNode(context.source, node);
  const written = context.source.text[span.start];
  const marker = node.ordered ? "1." : written === "+" ? "+" : "-";
  return [{ type: "list", marker, items: node.children.map((item) => readItem(item, node, context)), span }];
}

function readItem(item: ListItem, list: List, context: Context): outline.ListItem {
  const { source } = context;
  const span = spanOfNode(source, item);
  const [first, ...rest] = item.children;
  const opens = first?.type === "paragraph";
  const own = opens ? attributed(readInline(first.children, context), context) : { content: [], attributes: [] };
  const number = list.ordered ? /^\d+/.exec(source.text.slice(span.start, span.start + 10))?.[0] : undefined;
  return {
    ...own,
    written:
      number === undefined
        ? null
        : { type: "scalar", text: number, quoted: false, span: spanOf(source, span.start, span.start + number.length) },
    blocks: readBlocks(opens ? rest : item.children, context),
    span,
  };
}

function readTable(node: Table, context: Context): outline.TableBlock {
  const rows = node.children.map((row) => ({
    cells: row.children.map((cell) => ({
      content: readInline(cell.children, context),
      span: spanOfNode(context.source, cell),
    })),
    span: spanOfNode(context.source, row),
  }));
  const [header = { cells: [], span: spanOfNode(context.source, node) }, ...body] = rows;
  return {
    type: "table",
    header,
    rows: body,
    align: (node.align ?? []).map((one) => one ?? null),
    span: spanOfNode(context.source, node),
  };
}

/** A footnote's paragraphs become one text, divided by line ends. */
function readFootnote(node: FootnoteDefinition, context: Context): outline.OutlineFootnote {
  const span = spanOfNode(context.source, node);
  const content: outline.Inline[] = [];
  for (const block of readBlocks(node.children, context)) {
    for (const part of inlineOf(block)) {
      if (content.length > 0)
        content.push({ type: "break", span: spanOf(span.source, block.span.start, block.span.start) });
      content.push(...part);
    }
  }
  const name = node.label ?? node.identifier;
  const nameSpan = spanOf(span.source, span.start + 2, span.start + 2 + name.length);
  return { name, nameSpan, content, span };
}

function inlineOf(block: outline.OutlineBlock): (readonly outline.Inline[])[] {
  if (block.type === "break") return [];
  if (block.type === "table")
    return [block.header, ...block.rows].flatMap((row) => row.cells.map((cell) => cell.content));
  if (block.type === "list") return block.items.flatMap((item) => [item.content, ...item.blocks.flatMap(inlineOf)]);
  return [block.content];
}
