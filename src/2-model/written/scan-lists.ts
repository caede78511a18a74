// Markdown lists -> nodes: an item is one, unless its sign stands in the middle of a sentence that was broken before it.
import type { Inline, ListBlock, ListItem, OutlineBlock } from "../../1-parse/outline.ts";
import { spanOf } from "../../source.ts";
import { isDash } from "./line-label.ts";
import { joined, type Line, splitLines } from "./lines.ts";
import type { Node } from "./nodes.ts";
import { readOpening } from "./opening.ts";
import { readLines, readParagraph } from "./scan-lines.ts";
import { addLine, addPlain, openNode, type Scan } from "./scan-state.ts";
import { headingBefore, type Open } from "./stack.ts";
import { isDashInSentence, isWithinSentence, lineText } from "./wrapping.ts";

/** The lines that could open something: those of paragraphs, and of list items all but the first. */
export function linesIn(block: OutlineBlock): Line[] {
  if (block.type === "paragraph") return splitLines(block.content);
  if (block.type !== "list") return [];
  return block.items.flatMap((item) => [...splitLines(item.content).slice(1), ...item.blocks.flatMap(linesIn)]);
}

/** `+` hangs below the dash before it. */
export const canHold = (open: Open | undefined): boolean =>
  open !== undefined && isDash(open.form) && !open.form.startsWith("+");

/** A list before all headings: the preamble has lists of its own (`- Căn cứ …`). */
export function isAside(list: ListBlock, scan: Scan): boolean {
  const [first] = list.items;
  if (scan.stack.open.length > 0 || linesIn(list).some((line) => readOpening(line))) return false;
  if (first && list.items.length === 1 && isInLast(first, splitLines(first.content)[0] ?? lineOf(first), scan))
    return false;
  return list.marker !== "1." || scan.hasTop || delimiterOf(first) !== ".";
}

/** `.` or `)` after a list item's number. */
function delimiterOf(item: ListItem | undefined): string | undefined {
  return item?.written ? item.span.source.text[item.written.span.end] : undefined;
}

/** How many items of a marker stand around a list. */
type Depths = Readonly<Record<string, number>>;

/** `hangs`: the list follows a numbered one that it belongs below. `owner`: the item that it stands in. */
export function readList(list: ListBlock, hangs: boolean, owner: Node | null, depths: Depths, scan: Scan): void {
  const depth = depths[list.marker] ?? 0;
  const words = list.items.map((item) => splitLines(item.content));
  const allLower = words.length > 1 && words.every(([line]) => line && /^\p{Ll}/u.test(lineText(line)));
  for (const [i, item] of list.items.entries()) {
    const lines = words[i] ?? [];
    const first = lines[0];
    const whole = first ?? lineOf(item);
    const goesOn = !allLower && isInLast(item, whole, scan);
    const node = goesOn ? null : openItem(item, list.marker, depth, scan);
    if (node && hangs && i === 0) scan.run.pasted = true;
    if (goesOn) addLine(dashed(item, whole), scan);
    else if (first) addLine(first, scan);
    readLines(lines.slice(1), scan);
    if (scan.last) scan.last.attributes = item.attributes;
    for (const block of item.blocks) {
      if (goesOn && block.span.start < whole.end) continue;
      if (block.type === "paragraph") readParagraph(block, node ?? owner, scan);
      else if (block.type === "list")
        readList(block, false, node ?? owner, { ...depths, [list.marker]: depth + 1 }, scan);
      else addPlain(block, node ?? owner, scan);
    }
  }
}

/** A line of so many units may be broken at a width, where nothing else tells. */
const leastWidth = 50;

/** The line of an item without words, which may be another item's (`- 2030.`). */
function lineOf({ span }: ListItem): Line {
  const { source, start } = span;
  const end = start + (/^[^\n\r]*/.exec(source.text.slice(start, span.end))?.[0].trimEnd().length ?? 0);
  const words = Math.min(end, start + (/^\S+\s*/.exec(source.text.slice(start, end))?.[0].length ?? 0));
  const text: Inline = { type: "text", value: source.text.slice(words, end), span: spanOf(source, words, end) };
  return { content: words < end ? [text] : [], start: words, end, hard: null };
}

/** True where a Markdown item is the middle of a sentence that was broken before its dash or number. */
function isInLast({ span, written }: ListItem, line: Line, { last, wrapping }: Scan): boolean {
  const before = last?.lines.at(-1);
  if (!before || last?.attributes.length) return false;
  const { text } = span.source;
  if (/\n[^\n]*\n|\r[^\n\r]*\r/.test(text.slice(before.end, span.start))) return false;
  if (written) return isWithinSentence(lineText(before), lineText(line), false);
  const isBroken = wrapping.width > 0 || before.end - before.start >= leastWidth;
  return text[span.start] === "-" && isBroken && isDashInSentence(lineText(before), lineText(line), wrapping);
}

/** Its line, the sign taken in. */
const dashed = ({ span }: ListItem, { content, start, end }: Line): Line => {
  const sign = spanOf(span.source, span.start, start);
  const text: Inline = { type: "text", value: span.source.text.slice(span.start, start), span: sign };
  return { content: joined([text, ...content]), start: span.start, end, hard: null, glued: true };
};

function openItem(item: ListItem, marker: ListBlock["marker"], depth: number, scan: Scan): Node {
  const own = marker !== "1." ? marker : delimiterOf(item) === ")" ? "1)" : "decimal";
  const ordinal = item.written ? Number(item.written.text) : null;
  if (depth === 0 && headingBefore(scan.stack, own, ordinal) >= 0) scan.run.pasted = true;
  return openNode(
    { form: depth > 0 ? `${own}@${depth}` : own, ordinal, opening: null, item, from: item.span.start },
    scan,
  );
}
