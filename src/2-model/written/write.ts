// A run of lines -> outline blocks, and the edits of the source that write them in Markdown.

import { takeAttributes } from "../../1-parse/attributes.ts";
import type { Inline, ListBlock, ListItem, OutlineBlock, WrittenNumber } from "../../1-parse/outline.ts";
import type { Edit } from "../../diagnostic.ts";
import { matchesOf } from "../../matches.ts";
import { type Source, type Span, spanOf } from "../../source.ts";
import { standsAlone } from "../keywords.ts";
import type { OutlineLevel } from "../plan.ts";
import { type LineLabel, labelFor, lineLabel } from "./line-label.ts";
import { joinLines, type Line, onOneLine, splitLines } from "./lines.ts";
import type { Child, Node, Plain, Run } from "./nodes.ts";
import { begin, lineStart, newPen, type Pen, replace, unfold } from "./pen.ts";
import { assignRoles } from "./roles.ts";

interface Context {
  readonly pen: Pen;
  readonly source: Source;
  readonly levels: readonly OutlineLevel[];
  /** Depth of a heading of level 1, less one. */
  readonly base: number;
}

export interface WrittenRun {
  readonly blocks: readonly OutlineBlock[];
  readonly edits: readonly Edit[];
  /** The lines that were not written in Markdown. */
  readonly lines: readonly Span[];
}

/** `next`: the heading that ends the run. */
export function writeRun(
  run: Run,
  next: OutlineBlock | null,
  source: Source,
  levels: readonly OutlineLevel[],
): WrittenRun {
  const pen = newPen(source);
  const blocks: OutlineBlock[] = [];
  writeChildren(assignRoles(run, levels), "", blocks, { pen, source, levels, base: run.base });
  // Indented, it would stand in a list that was none before.
  if (next) moveTo(pen, next.span.start, "");
  return { blocks, edits: pen.edits, lines: pen.lines };
}

/** Headings are flat: what is below them follows them. */
function writeChildren(children: readonly Child[], indent: string, blocks: OutlineBlock[], context: Context): void {
  let items: ListItem[] = [];
  let before: Child | null = null;
  for (const child of children) {
    if (child.type === "plain") blocks.push(writePlain(child, indent, context));
    else if (child.role === "heading") writeHeading(child, blocks, context);
    else {
      const marker = markerOf(child);
      const goesOn = before?.type === "node" && before.role === child.role && markerOf(before) === marker;
      const tight = goesOn && before?.type === "node" && before.item !== null && child.item !== null;
      // `+` hangs below the `-` before it also where a footnote has ended the list.
      const item = writeItem(child, child.interrupted && marker === "+" ? "" : indent, tight, context);
      if (!goesOn) {
        items = [];
        blocks.push({ type: "list", marker, items, span: item.span });
      }
      items.push(item);
    }
    before = child;
  }
}

const markerOf = ({ role, form }: Node): ListBlock["marker"] =>
  role === "point" ? "1." : form.startsWith("+") ? "+" : "-";

/** A label and where it stands. */
interface Written {
  readonly label: LineLabel;
  readonly span: Span;
}

function writeHeading(node: Node, blocks: OutlineBlock[], context: Context): void {
  const { pen, source, levels, base } = context;
  const depth = node.level + base;
  const level = levels[node.level - 1];
  const written = writtenOf(node, source);
  const hasTitle = node.lines.length > 0;
  const label = written && level && hasTitle ? labelFor(written.label, level) : null;
  const words = wordsAt(node);
  const bold = boldOf(node);
  const mark = bold ? "" : markAround(node, source);
  const isReadable =
    written !== null &&
    label === written.label.text &&
    written.span.start === node.from &&
    /^[ \t\u00A0]+$/.test(source.text.slice(written.span.end, words));
  const hashes = `${"#".repeat(depth)} `;
  const place = { from: node.from, indent: "" };
  if (isReadable || !hasTitle) begin(pen, { ...place, until: node.from, mark: hashes });
  else begin(pen, { ...place, until: words, mark: `${hashes}${label ? `${label} ` : ""}${mark}` });
  pen.lines.push(firstLine(node, source));
  unfold(pen, words, endOf(node));
  if (bold) replace(pen, bold.at(-1)?.span.end ?? words, endOf(node), "");
  pen.at = endOf(node);
  blocks.push({
    type: "heading",
    depth,
    ...attributed(node, hasTitle ? onOneLine(bold ?? joinLines(node.lines)) : labelAlone(node, source)),
    ...(written && label !== null && { written: numberOf(written) }),
    span: spanOf(source, node.from, endOf(node)),
  });
  writeChildren(node.children, "", blocks, context);
}

/** A heading without a title is what its label says. */
function labelAlone(node: Node, source: Source): readonly Inline[] {
  if (node.opening) return node.opening.line;
  const span = spanOf(source, node.from, wordsAt(node));
  return [{ type: "text", value: source.text.slice(span.start, span.end), span }];
}

/** The words of a heading that is bold as a whole: headings are bold by themselves. */
function boldOf({ lines, opening }: Node): readonly Inline[] | null {
  const [only, ...others] = lines.flatMap((line) => line.content);
  if (only?.type !== "strong" || others.length > 0 || opening?.wrapper?.type !== "strong") return null;
  return only.children[0]?.type === "text" ? only.children : null;
}

function writeItem(node: Node, indent: string, tight: boolean, context: Context): ListItem {
  const { pen, source } = context;
  const { from, item, opening } = node;
  const words = wordsAt(node);
  const marker = source.text.slice(from, words);
  const sign = item ? `${marker.trimEnd()} ` : node.role === "point" ? `${node.ordinal ?? 1}. ` : `${markerOf(node)} `;
  // The blanks after a list item's marker matter only to what is indented below it.
  const stays = item !== null && (node.children.length === 0 || node.lines.length === 0 || marker === sign);
  const mark = stays ? "" : sign + markAround(node, source);
  const until = stays || !(opening || item) ? from : words;
  if (begin(pen, { from, until, indent, mark, tight })) pen.lines.push(firstLine(node, source));
  if (!item && markAround(node, source) === "") escapeAt(pen, words);
  unfoldSigns(pen, node.lines);
  pen.at = endOf(node);
  const content = attributed(node, joinLines(node.lines));
  const written = item
    ? item.written
    : opening?.label.number
      ? numberOf({ label: opening.label, span: opening.labelSpan })
      : null;
  const blocks: OutlineBlock[] = [];
  writeChildren(node.children, indent + " ".repeat(sign.length), blocks, context);
  return { ...content, written: node.role === "point" ? written : null, blocks, span: spanOf(source, from, pen.at) };
}

function writePlain({ block, lines, attributes, cut }: Plain, indent: string, { pen, source }: Context): OutlineBlock {
  const isWhole = block.type !== "paragraph" || lines.length === 0;
  const { start } = block.span;
  if (block.type !== "list") moveTo(pen, start, indent, block.type === "break");
  else if (block.marker === "1.") moveTo(pen, start, indentBefore(source, start));
  if (lines[0]) escapeAt(pen, lines[0].start);
  if (cut) pen.lines.push(block.span);
  if (block.type === "table" && indent !== "") indentRest(pen, block.span, indent);
  if (indent !== "" || lines.some((line) => line.glued)) unfoldSigns(pen, lines);
  pen.at = isWhole ? block.span.end : (lines.at(-1)?.end ?? block.span.end);
  if (isWhole || (splitLines(block.content).length === lines.length && !lines.some((line) => line.glued))) return block;
  const content = attributed({ attributes }, joinLines(lines));
  return { type: "paragraph", ...content, span: spanOf(source, start, pen.at) };
}

const indentBefore = (source: Source, offset: number): string => source.text.slice(lineStart(source, offset), offset);

/** Indents a block that stands alone on its line. */
function moveTo(pen: Pen, start: number, indent: string, tight = false): void {
  const { source } = pen;
  const isAlone = /^[ \t]*$/.test(indentBefore(source, start));
  if (isAlone) begin(pen, { from: start, until: start, indent, mark: "", tight });
}

/** Every line of a table has to be as far in. */
function indentRest(pen: Pen, { source, start, end }: Span, indent: string): void {
  for (const match of matchesOf(/(?:\r\n|[\n\r])([ \t]*)/g, source.text.slice(start, end))) {
    const at = start + match.index + match[0].length;
    replace(pen, at - (match[1]?.length ?? 0), at, indent);
  }
}

const attributed = ({ attributes }: Pick<Node, "attributes">, content: readonly Inline[]) =>
  attributes.length > 0 ? { content, attributes } : takeAttributes(content, standsAlone);

function writtenOf({ opening, item, from }: Node, source: Source): Written | null {
  if (opening) return { label: opening.label, span: opening.labelSpan };
  const end = item?.written ? item.written.span.end + 1 : from;
  const label = lineLabel(source.text.slice(from, end));
  return label && { label, span: spanOf(source, from, end) };
}

const numberOf = ({ label, span }: Written): WrittenNumber => ({
  type: "scalar",
  text: label.text,
  quoted: false,
  span,
  ordinal: label.ordinal,
});

/** Where the words begin, after label or list marker. */
const wordsAt = ({ lines, opening, item, from }: Node): number =>
  lines[0]?.start ?? opening?.wordsAt ?? (item?.written?.span.end ?? from) + (item ? 1 : 0);

const firstLine = (node: Node, source: Source): Span => spanOf(source, node.from, node.lines[0]?.end ?? wordsAt(node));

const endOf = (node: Node): number => node.lines.at(-1)?.end ?? wordsAt(node);

/** The marks of emphasis around a label and words after it: they go behind the label. */
const markAround = ({ opening }: Node, { text }: Source): string =>
  opening?.wrapper ? text.slice(opening.wrapper.span.start, opening.labelSpan.start) : "";

/** What Markdown takes for the beginning of a list, heading or quotation. */
const sign = /^(?:[-+*](?=\s|$)|(\d{1,9})[.)](?=\s|$)|#{1,6}(?=\s|$)|>)/;

const signAt = (text: string, at: number): RegExpExecArray | null => sign.exec(text.slice(at, at + 12));

/** Words that begin like such a sign, and stay words. */
function escapeAt(pen: Pen, words: number): void {
  const found = signAt(pen.source.text, words);
  if (found) replace(pen, words + (found[1]?.length ?? 0), words + (found[1]?.length ?? 0), "\\");
}

/** Lines that begin with such a sign cannot stand on their own in a list item. */
function unfoldSigns(pen: Pen, lines: readonly Line[]): void {
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (before && (line.glued || signAt(pen.source.text, line.start))) replace(pen, before.end, line.start, " ");
  }
}
