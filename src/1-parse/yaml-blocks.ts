// The values of a YAML body's keys -> blocks. What is of the wrong kind is reported and left out.
import type { Report } from "../diagnostic.ts";
import { type Span, spanOf, textOf } from "../source.ts";
import type {
  Attribute,
  Data,
  Inline,
  ListBlock,
  ListItem,
  Mapping,
  OutlineBlock,
  ParagraphBlock,
  Scalar,
  TableBlock,
} from "./outline.ts";
import { isSentence, readKeys, type YamlSyntax } from "./yaml-attributes.ts";
import { alignments, blockKeys, columnKeys, itemKeys, sectionKeys, tableKeys } from "./yaml-keys.ts";
import type { ReadText } from "./yaml-texts.ts";

export interface BlockContext {
  readonly syntax: YamlSyntax;
  readonly report: Report;
  readonly text: ReadText;
  /** The blocks of a piece in Markdown. */
  piece(scalar: Scalar): readonly OutlineBlock[];
  attributed(
    scalar: Scalar,
    attributes: readonly Attribute[],
  ): { readonly content: readonly Inline[]; readonly attributes: readonly Attribute[] };
}

type Marker = ListBlock["marker"];

/** One value counts as a list of one. */
const each = (data: Data): readonly Data[] => (data.type === "sequence" ? data.items : [data]);

const wrong = ({ span }: Data, expected: string, { report }: BlockContext): void =>
  report("metadata/invalid-value", span, { key: "", expected });

export function readSections(data: Data, depth: number, context: BlockContext): OutlineBlock[] {
  return each(data).flatMap((item) => {
    if (item.type === "scalar") return bareTitle(item, depth, context);
    if (item.type === "mapping" && !isSentence(item, sectionKeys, context.syntax))
      return readSection(item, depth, context);
    wrong(item, "section", context);
    return [];
  });
}

/** A section that is its title alone. */
function bareTitle(scalar: Scalar, depth: number, context: BlockContext): OutlineBlock[] {
  const at = scalar.span.start - (scalar.quoted ? 1 : 0);
  // Over several lines it would be read otherwise behind a key.
  const isOneLine = !/[\n\r]/.test(textOf(scalar.span));
  const fix = isOneLine ? [{ span: spanOf(scalar.span.source, at, at), text: "title: " }] : null;
  context.report("metadata/invalid-value", scalar.span, { key: "", expected: "section" }, fix ? { fix } : {});
  return [{ type: "heading", depth, ...context.attributed(scalar, []), span: scalar.span }];
}

function readSection(data: Mapping, depth: number, context: BlockContext): OutlineBlock[] {
  const { own, attributes } = readKeys(data, sectionKeys, context.syntax, context.report);
  const title = own.get("title");
  if (title?.type !== "scalar") wrong(title ?? data, title ? "quoted" : "section", context);
  const head =
    title?.type === "scalar" ? context.attributed(title, attributes) : { content: [], attributes: [...attributes] };
  const below = [...own].filter(([key]) => key !== "title" && key !== "sections");
  return [
    { type: "heading", depth, ...head, span: spanOfHead(data) },
    ...below.flatMap(([key, value]) => readBlock(key, value, depth, null, context)),
    ...readSections(own.get("sections") ?? { type: "sequence", items: [], span: data.span }, depth + 1, context),
  ];
}

/** Up to what the section holds: its title and attributes, in the order written. */
function spanOfHead({ entries, span }: Mapping): Span {
  const below = entries.findIndex(({ key }) => Object.hasOwn(sectionKeys, key.text) && key.text !== "title");
  const head = below < 0 ? entries : entries.slice(0, below);
  const title = entries.find(({ key }) => key.text === "title");
  return spanOf(
    span.source,
    span.start,
    Math.max(head.at(-1)?.value.span.end ?? 0, title?.value.span.end ?? span.start),
  );
}

export function readParagraphs(data: Data, context: BlockContext): OutlineBlock[] {
  return readBlocks(data, 0, null, context);
}

/** `depth`: of the heading that holds them; `marker`: of the item that does. */
export function readBlocks(data: Data, depth: number, marker: Marker | null, context: BlockContext): OutlineBlock[] {
  return each(data).flatMap((item): OutlineBlock[] => {
    if (item.type === "scalar") return [readParagraph(item, [], context)];
    if (item.type === "sequence" || isSentence(item, blockKeys, context.syntax)) {
      wrong(item, "quoted", context);
      return [];
    }
    const keyed = readKeys(item, blockKeys, context.syntax, context.report, { attributes: hasText(item) });
    return [...keyed.own].flatMap(([key, value]) =>
      key === "text" && value.type === "scalar"
        ? [{ ...readParagraph(value, keyed.attributes, context), span: keyed.own.size > 1 ? value.span : item.span }]
        : readBlock(key, value, depth, marker, context),
    );
  });
}

const hasText = ({ entries }: Mapping): boolean => entries.some(({ key }) => key.text === "text");

function readBlock(
  key: string,
  value: Data,
  depth: number,
  marker: Marker | null,
  context: BlockContext,
): readonly OutlineBlock[] {
  switch (key) {
    case "content":
      return readBlocks(value, depth, marker, context);
    case "items":
      return readList(value, marker === "-" || marker === "+" ? "+" : "-", context);
    case "numbered":
      return readList(value, "1.", context);
    case "table":
      return readTable(value, context);
    default:
      if (value.type !== "scalar") {
        wrong(value, "quoted", context);
        return [];
      }
      if (key === "text") return [readParagraph(value, [], context)];
      return context
        .piece(value)
        .map((block) => (block.type === "heading" ? { ...block, depth: block.depth + depth } : block));
  }
}

const readParagraph = (scalar: Scalar, attributes: readonly Attribute[], context: BlockContext): ParagraphBlock => ({
  type: "paragraph",
  ...context.attributed(scalar, attributes),
  span: scalar.span,
});

function readList(data: Data, marker: Marker, context: BlockContext): ListBlock[] {
  const items = each(data).flatMap((item) => readItem(item, marker, context) ?? []);
  return items.length > 0 ? [{ type: "list", marker, items, span: data.span }] : [];
}

function readItem(data: Data, marker: Marker, context: BlockContext): ListItem | null {
  const { span } = data;
  if (data.type === "scalar") return { ...context.attributed(data, []), written: null, blocks: [], span };
  if (data.type === "sequence" || isSentence(data, itemKeys, context.syntax)) {
    wrong(data, "quoted", context);
    return null;
  }
  const { own, attributes } = readKeys(data, itemKeys, context.syntax, context.report);
  const text = own.get("text");
  if (text?.type !== "scalar") wrong(text ?? data, text ? "quoted" : "item", context);
  const head = text?.type === "scalar" ? context.attributed(text, attributes) : { content: [], attributes };
  const below = [...own].filter(([key]) => key !== "text");
  const blocks = below.flatMap(([key, value]) => readBlock(key, value, 0, marker, context));
  return { ...head, written: null, blocks, span };
}

function readTable(data: Data, context: BlockContext): TableBlock[] {
  if (data.type !== "mapping") {
    wrong(data, "table", context);
    return [];
  }
  const { own } = readKeys(data, tableKeys, context.syntax, context.report, { attributes: false });
  const columns = each(own.get("columns") ?? { type: "sequence", items: [], span: data.span });
  const header = columns.map((column) => readColumn(column, context));
  const rows = each(own.get("rows") ?? { type: "sequence", items: [], span: data.span });
  if (header.length === 0) wrong(data, "table", context);
  return [
    {
      type: "table",
      header: { cells: header.map(({ cell }) => cell), span: own.get("columns")?.span ?? data.span },
      rows: rows.map((row) => ({ cells: each(row).map((cell) => readCell(cell, context)), span: row.span })),
      align: header.map(({ align }) => align),
      span: data.span,
    },
  ];
}

type Cell = TableBlock["header"]["cells"][number];

function readColumn(
  data: Data,
  context: BlockContext,
): { readonly cell: Cell; readonly align: TableBlock["align"][0] } {
  if (data.type !== "mapping" || isSentence(data, columnKeys, context.syntax))
    return { cell: readCell(data, context), align: null };
  const { own } = readKeys(data, columnKeys, context.syntax, context.report, { attributes: false });
  const align = own.get("align");
  const known = alignments.find((one) => align?.type === "scalar" && align.text === one);
  if (align && !known)
    context.report("metadata/invalid-value", align.span, { key: "align", expected: alignments.join(", ") });
  const text = own.get("text") ?? { type: "scalar", text: "", quoted: false, span: spanAt(data) };
  return { cell: readCell(text, context), align: known ?? null };
}

const spanAt = ({ span }: Data) => spanOf(span.source, span.start, span.start);

function readCell(data: Data, context: BlockContext): Cell {
  if (data.type === "scalar") return { content: context.text(data), span: data.span };
  wrong(data, "quoted", context);
  return { content: [], span: data.span };
}
