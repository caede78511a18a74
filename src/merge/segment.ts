// A plan in Markdown -> its blocks as a tree of places in the text: what a merge compares, keeps, moves and edits.
import type { BlockContent, DefinitionContent, ListItem, PhrasingContent, RootContent, Table } from "mdast";
import { takeAttributes } from "../1-parse/attributes.ts";
import { readFrontMatter } from "../1-parse/front-matter.ts";
import { readInline, spanOfNode } from "../1-parse/inline.ts";
import { withinLimits } from "../1-parse/limits.ts";
import { parseMarkdown } from "../1-parse/markdown-syntax.ts";
import type { Attribute, Mapping } from "../1-parse/outline.ts";
import { attributeFields, findField, standsAlone } from "../2-model/keywords.ts";
import type { Source } from "../source.ts";
import { keysOf, type Token, tokensOf } from "./tokens.ts";

/** A heading, an item, a numbered paragraph …; `mark` is a comment or a `---` that stands alone. */
export type SegmentKind = "section" | "point" | "item" | "paragraph" | "table" | "row" | "footnote" | "mark";

/** A block of a plan's text, without the blocks below it. */
export interface Segment {
  readonly kind: SegmentKind;
  readonly source: Source;
  /** Number in reading order. */
  readonly index: number;
  /** Of a heading the number of `#`, else 0. */
  readonly depth: number;
  /** Column at which it begins. */
  readonly column: number;
  /** Where its bytes begin: its line's start, before a `plan-disable-next` or a `---` that belongs to it. */
  readonly start: number;
  /** Where its marker (`##`, `-`, `3.`) begins; its words where it has none. */
  readonly marker: number;
  /** Where its own words begin and end, without marker and attributes. */
  readonly words: { readonly start: number; readonly end: number };
  /** The `{…}` with its braces; null where it has none. */
  readonly braces: { readonly start: number; readonly end: number } | null;
  /** Where its bytes end, without the blank space up to the next block. */
  readonly end: number;
  /** Where the next block begins. */
  readonly next: number;
  /** By English key. */
  readonly attributes: ReadonlyMap<string, Attribute>;
  /** Ids of the parent plan's blocks that it carries. */
  readonly from: readonly string[];
  /** Its own id, a footnote's name; null without one. */
  readonly id: string | null;
  readonly tokens: readonly Token[];
  readonly keys: readonly string[];
  readonly parent: Segment | null;
  readonly children: readonly Segment[];
}

export interface Segmented {
  readonly source: Source;
  readonly metadata: Mapping;
  /** Stands for the plan itself: no words, all else below it. */
  readonly root: Segment;
  /** In reading order, without the root. */
  readonly segments: readonly Segment[];
  /** How its lines end. */
  readonly lineEnd: string;
}

type Draft = { -readonly [K in keyof Segment]: Segment[K] } & { children: Segment[] };
type BlockNode = RootContent | BlockContent | DefinitionContent;

interface Reading {
  readonly source: Source;
  readonly drafts: Draft[];
  /** Where what belongs to the next block begins. */
  lead: number | null;
}

/** Offset of what cannot be read, where the text is refused: too long, nested too deep, front matter missing or broken. */
export function segment(source: Source): Segmented | { readonly brokenAt: number } {
  let brokenAt: number | null = null;
  if (!withinLimits(source, (_, span) => (brokenAt ??= span.start))) return { brokenAt: brokenAt ?? 0 };
  const { metadata, body } = readFrontMatter(source, () => {});
  if (!metadata || metadata.brokenAt !== undefined) return { brokenAt: metadata?.brokenAt ?? 0 };
  // In one pair of braces no field has a line of its own.
  if (source.text[metadata.span.start] === "{") return { brokenAt: metadata.span.start };

  const reading: Reading = { source, drafts: [], lead: null };
  const root = newDraft("section", reading, 0, 0, null);
  let open = root;
  readBlocks(
    parseMarkdown(body).children,
    reading,
    (node) => {
      if (node.type === "heading") while (open.depth >= node.depth) open = (open.parent ?? root) as Draft;
      return open;
    },
    (heading) => {
      open = heading;
    },
  );
  const segments = reading.drafts;
  for (const [i, one] of segments.entries()) {
    one.next = segments[i + 1]?.start ?? source.text.length;
    one.end = one.start + source.text.slice(one.start, one.next).trimEnd().length;
  }
  return { source, metadata, root, segments, lineEnd: /\r\n?|\n/.exec(source.text)?.[0] ?? "\n" };
}

/** `into` says which block holds a node; `opened` is told of headings. */
function readBlocks(
  nodes: readonly BlockNode[],
  reading: Reading,
  into: (node: BlockNode) => Draft,
  opened: (heading: Draft) => void = () => {},
): void {
  let hyphens: Draft | null = null;
  for (const [i, node] of nodes.entries()) {
    const parent = into(node);
    if (node.type === "blockquote") readBlocks(node.children, reading, into);
    else if (node.type === "list") {
      // `+` right after `-`, not indented, hangs below the last `-` item: offices write it so.
      const plus = !node.ordered && reading.source.text[node.position?.start.offset ?? 0] === "+";
      const holder: Draft = plus && hyphens ? hyphens : parent;
      for (const item of node.children) readItem(item, node.ordered ? "point" : "item", holder, reading);
      if (!plus) hyphens = node.ordered ? null : (holder.children.at(-1) as Draft);
      continue;
    } else if (!leadsOn(node, nodes[i + 1], reading)) {
      const draft = readBlock(node, parent, reading);
      if (node.type === "heading") opened(draft);
    }
    hyphens = null;
  }
}

/** A `---` before a heading and a `plan-disable-next` above a block go where that goes. */
function leadsOn(node: BlockNode, next: BlockNode | undefined, reading: Reading): boolean {
  const belongs =
    node.type === "thematicBreak"
      ? next?.type === "heading"
      : node.type === "html" && next !== undefined && /^<!--\s*plan-disable-next/.test(node.value);
  if (belongs) reading.lead ??= lineStart(reading.source.text, node.position?.start.offset ?? 0);
  return belongs;
}

function readBlock(node: BlockNode, parent: Draft, reading: Reading): Draft {
  const { source } = reading;
  const { start, end } = spanOfNode(source, node);
  switch (node.type) {
    case "heading":
      return addWords(newDraft("section", reading, start, node.depth, parent), node.children, start + node.depth, end);
    case "paragraph":
      return addWords(newDraft("paragraph", reading, start, 0, parent), node.children, start, end);
    case "table":
      return readTable(node, parent, reading);
    case "footnoteDefinition": {
      const draft = newDraft("footnote", reading, start, 0, parent);
      draft.id = node.label ?? node.identifier;
      return setWords(draft, source.text.indexOf("]:", start) + 2, end);
    }
    default: {
      const isMark = node.type === "thematicBreak" || (node.type === "html" && node.value.startsWith("<!--"));
      return setWords(newDraft(isMark ? "mark" : "paragraph", reading, start, 0, parent), start, end);
    }
  }
}

function readItem(item: ListItem, kind: "point" | "item", parent: Draft, reading: Reading): void {
  const { start, end } = spanOfNode(reading.source, item);
  const draft = newDraft(kind, reading, start, 0, parent);
  const [first, ...rest] = item.children;
  if (first?.type === "paragraph") {
    const words = spanOfNode(reading.source, first);
    addWords(draft, first.children, words.start, words.end);
  } else {
    const at = first?.position?.start.offset ?? end;
    setWords(draft, at, at);
  }
  readBlocks(first?.type === "paragraph" ? rest : item.children, reading, () => draft);
}

/** A table's own words are its header and the line below it. */
function readTable(table: Table, parent: Draft, reading: Reading): Draft {
  const { start, end } = spanOfNode(reading.source, table);
  const draft = newDraft("table", reading, start, 0, parent);
  const rows = table.children.slice(1).map((row) => spanOfNode(reading.source, row));
  setWords(draft, start, start + reading.source.text.slice(start, rows[0]?.start ?? end).trimEnd().length);
  for (const row of rows) setWords(newDraft("row", reading, row.start, 0, draft), row.start, row.end);
  return draft;
}

function newDraft(kind: SegmentKind, reading: Reading, at: number, depth: number, parent: Draft | null): Draft {
  const { source, drafts, lead } = reading;
  const line = lineStart(source.text, at);
  const opensLine = /^[ \t>]*$/.test(source.text.slice(line, at));
  const draft: Draft = {
    kind,
    source,
    index: drafts.length,
    depth,
    column: columnOf(source.text, line, at),
    start: lead ?? (opensLine ? line : at),
    marker: at,
    words: { start: at, end: at },
    braces: null,
    end: at,
    next: at,
    attributes: new Map(),
    from: [],
    id: null,
    tokens: [],
    keys: [],
    parent,
    children: [],
  };
  if (!parent) return draft;
  reading.lead = null;
  drafts.push(draft);
  parent.children.push(draft);
  return draft;
}

/** `start`, `end`: where the words are looked for. */
function addWords(draft: Draft, nodes: readonly PhrasingContent[], start: number, end: number): Draft {
  const content = readInline(nodes, { source: draft.source, comments: [], report: () => {} });
  const { attributes } = takeAttributes(content, standsAlone);
  const first = nodes[0]?.position?.start.offset ?? end;
  const last = nodes.at(-1)?.position?.end.offset ?? Math.max(start, first);
  if (attributes.length === 0) return setWords(draft, first, last);
  const open = draft.source.text.lastIndexOf("{", attributes[0]?.keySpan.start);
  const close = draft.source.text.indexOf("}", attributes.at(-1)?.value?.span.end ?? attributes.at(-1)?.keySpan.end);
  draft.braces = { start: open, end: close + 1 };
  draft.attributes = new Map(
    attributes.map((one) => [findField(attributeFields, one.key)?.key ?? one.key.normalize("NFC"), one]),
  );
  draft.id = draft.attributes.get("id")?.value?.text.normalize("NFC") ?? null;
  draft.from = (draft.attributes.get("from")?.words ?? []).map(({ text }) => text.replace(/^#/, "").normalize("NFC"));
  return setWords(draft, Math.min(first, open), open);
}

function setWords(draft: Draft, start: number, end: number): Draft {
  const tokens = tokensOf(draft.source.text, start, end);
  draft.tokens = tokens;
  draft.keys = keysOf(tokens);
  draft.words = { start: tokens[0]?.start ?? start, end: tokens.at(-1)?.end ?? start };
  return draft;
}

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\r") start--;
  return start;
}

function columnOf(text: string, line: number, at: number): number {
  let column = 0;
  for (let i = line; i < at; i++) column += text[i] === "\t" ? 4 - (column % 4) : 1;
  return column;
}
