// A manuscript's blocks -> items of YAML lists. A comment stands before the next item, wherever that is.
import type { Heading, Item, Kept, List, Mark, Piece, Table, Words } from "./manuscript.ts";
import { markdownBlocks } from "./markdown-blocks.ts";
import { htmlComment, markdownBraces } from "./markdown-lines.ts";
import { yamlMark } from "./marks.ts";
import type { Part } from "./outline-parts.ts";
import type { YamlEntry, YamlItem, YamlNode } from "./yaml-tree.ts";

export interface YamlContext {
  /** Comments that the next item takes. */
  readonly waiting: string[];
  keep(kept: Kept): void;
}

type Marker = List["marker"];

/** `level`: that of these sections; appendices have 0. */
export function sectionItems(parts: readonly Part[], level: number, context: YamlContext): YamlItem[] {
  return parts.map(({ heading, content, loose, parts: below }) => {
    const comments = context.waiting.splice(0);
    const head = wordsEntries("title", heading, context);
    const body = contentEntries(content, loose, level, context);
    const sections = sectionItems(below, level + 1, context);
    const entries = sections.length > 0 ? [{ key: "sections", value: { list: sections } }] : [];
    return { comments, value: { map: [...head, ...body, ...entries] } };
  });
}

/** One block needs no `content`. */
function contentEntries(
  content: readonly Piece[],
  loose: readonly Piece[],
  level: number,
  context: YamlContext,
): YamlEntry[] {
  const list = [...blockItems(content, null, context), ...looseItems(loose, level, context)];
  const [only] = list;
  if (!only) return [];
  const short = list.length === 1 && only.comments.length === 0 ? shortEntry(only.value, true) : null;
  return [short ?? { key: "content", value: { list } }];
}

/** `texts`: a text may stand for a paragraph. */
function shortEntry(value: YamlNode, texts: boolean): YamlEntry | null {
  if ("text" in value) return texts ? { key: "text", value } : null;
  const [entry, ...others] = "map" in value ? value.map : [];
  return entry && others.length === 0 && /^(?:items|numbered|table|markdown)$/.test(entry.key) ? entry : null;
}

/** Blocks that only Markdown can say, below a heading of a level. */
export function looseItems(pieces: readonly Piece[], level: number, context: YamlContext): YamlItem[] {
  return pieces.length > 0 ? [markdownItem(pieces, level, context)] : [];
}

function markdownItem(pieces: readonly Piece[], level: number, { waiting, keep }: YamlContext): YamlItem {
  const blocks = markdownBlocks(pieces, { hashes: (own) => Math.max(1, own - level), keep });
  return { comments: waiting.splice(0), value: { map: [{ key: "markdown", value: { text: blocks.join("\n\n") } }] } };
}

/** `marker`: of the item that they stand in. */
export function blockItems(pieces: readonly Piece[], marker: Marker | null, context: YamlContext): YamlItem[] {
  const items: YamlItem[] = [];
  for (const piece of joinedLists(pieces)) {
    if (piece.type === "comment") context.waiting.push(piece.text);
    else items.push(blockItem(piece, marker, context));
  }
  return items;
}

type JoinedList = Omit<List, "items"> & { readonly items: readonly (Item & { readonly before?: readonly string[] })[] };

/** A comment between two items parts a list of Markdown, but none of YAML. */
function joinedLists(pieces: readonly Piece[]): (Exclude<Piece, List> | JoinedList)[] {
  const result: (Exclude<Piece, List> | JoinedList)[] = [];
  for (const piece of pieces) {
    const at = result.findLastIndex(({ type }) => type !== "comment");
    const last = result[at];
    if (piece.type === "list" && last?.type === "list" && last.marker === piece.marker && at < result.length - 1) {
      const before = result.splice(at + 1).flatMap((one) => (one.type === "comment" ? one.text : []));
      const [first, ...rest] = piece.items;
      result[at] = { ...last, items: [...last.items, ...(first ? [{ ...first, before }] : []), ...rest] };
    } else result.push(piece);
  }
  return result;
}

function blockItem(
  piece: Exclude<Piece, { type: "comment" | "list" }> | JoinedList,
  marker: Marker | null,
  context: YamlContext,
): YamlItem {
  switch (piece.type) {
    case "paragraph": {
      if (piece.literal || piece.text === "") return markdownItem([piece], 0, context);
      const comments = context.waiting.splice(0);
      return { comments, value: wordsNode(piece, [], context) };
    }
    case "list": {
      const nested = marker === "-" || marker === "+" ? "+" : "-";
      const isProper = piece.marker === "1." || piece.marker === nested;
      if (!isProper || piece.items.some(({ text }) => text === "")) return markdownItem(unjoined(piece), 0, context);
      const list = piece.items.map((item) => listItem(item, piece.marker, context));
      return { comments: [], value: { map: [{ key: piece.marker === "1." ? "numbered" : "items", value: { list } }] } };
    }
    case "table":
      return { comments: context.waiting.splice(0), value: { map: [{ key: "table", value: tableNode(piece) }] } };
    default:
      return markdownItem([piece], 0, context);
  }
}

const unjoined = ({ marker, items }: JoinedList): Piece[] =>
  items.flatMap(({ before = [], ...item }): Piece[] => [
    ...before.map((text): Piece => ({ type: "comment", text })),
    { type: "list", marker, items: [item] },
  ]);

function listItem(item: JoinedList["items"][number], marker: Marker, context: YamlContext): YamlItem {
  const comments = [...context.waiting.splice(0), ...(item.before ?? [])];
  if (item.misnumbered && marker === "1.") {
    const text = `${item.number}.`;
    comments.push(text);
    context.keep({ text, span: item.span });
  }
  const list = blockItems(item.blocks, marker, context);
  const [only] = list;
  const short = list.length === 1 && only && only.comments.length === 0 ? shortEntry(only.value, false) : null;
  const below = only ? [short ?? { key: "content", value: { list } }] : [];
  return { comments, value: wordsNode(item, below, context) };
}

/** A text by itself where nothing belongs to it. */
function wordsNode(words: Words, below: readonly YamlEntry[], context: YamlContext): YamlNode {
  const entries = [...wordsEntries("text", words, context), ...below];
  const [only] = entries;
  return only && entries.length === 1 ? only.value : { map: entries };
}

/** A text that ends in braces would lose them to its attributes: those are written behind it, as in Markdown. */
function wordsEntries(key: "title" | "text", words: Words | Heading, { keep }: YamlContext): YamlEntry[] {
  const { text, marks, after, span } = words;
  if (/\}\s*$/.test(text) && marks.length > 0) {
    const braces = markdownBraces(words, (lost) => keep({ text: lost, span }));
    return [{ key, value: { text: withAfter(`${text} ${braces}`, after) } }];
  }
  return [{ key, value: { text: withAfter(text, after) } }, ...marks.map(markEntry)];
}

export const withAfter = (text: string, after: readonly string[]): string =>
  [text, ...after.map(htmlComment)].filter(Boolean).join(" ");

function markEntry(mark: Mark): YamlEntry {
  const value = yamlMark(mark);
  if ("list" in value) return { key: mark.key, value: { flow: value.list } };
  const { text, quoted } = value;
  // Dates, years and `true` stand as they are.
  const isPlain = !quoted && /^[\p{L}\p{N}][\p{L}\p{N}./-]*$/u.test(text);
  return { key: mark.key, value: isPlain ? { plain: text } : { text, quoted } };
}

function tableNode({ header, rows, align }: Table): YamlNode {
  const columns = header.map((text, i) => ({ text, align: align[i] ?? null }));
  const columnNode = ({ text, align: side }: (typeof columns)[number]): YamlItem => ({
    comments: [],
    value: side
      ? {
          map: [
            { key: "text", value: { text } },
            { key: "align", value: { plain: side } },
          ],
        }
      : { text },
  });
  const isPlain = columns.every((one) => one.align === null && !one.text.includes("\n"));
  const rowNode = (cells: readonly string[]): YamlItem => ({
    comments: [],
    value: cells.some((cell) => cell.includes("\n"))
      ? { list: cells.map((text) => ({ comments: [], value: { text } })) }
      : { flow: cells },
  });
  return {
    map: [
      { key: "columns", value: isPlain ? { flow: header } : { list: columns.map(columnNode) } },
      ...(rows.length > 0 ? [{ key: "rows", value: { list: rows.map(rowNode) } }] : []),
    ],
  };
}
