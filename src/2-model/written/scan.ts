// The outline's blocks -> runs: the lines that open something, each below the one that it belongs to.
import type { HeadingBlock, Inline, ListBlock, ListItem, Outline, OutlineBlock } from "../../1-parse/outline.ts";
import { type Source, spanOf } from "../../source.ts";
import { basisOpeners } from "../keywords.ts";
import { ordinalOf, writtenLabel } from "../numbering.ts";
import type { OutlineLevel } from "../plan.ts";
import { flatten } from "../prose/flat.ts";
import { appendixTitle } from "../tree.ts";
import { type Form, isDash } from "./line-label.ts";
import { joined, type Line, splitLines } from "./lines.ts";
import type { Child, Node, Plain, Run } from "./nodes.ts";
import { type Opening, readOpening } from "./opening.ts";
import { headingBefore, isExpected, newStack, type Open, openAuthored, openForm, type Stack } from "./stack.ts";
import {
  endsItem,
  endsSentence,
  isDashInSentence,
  isOwnBreak,
  isWithinSentence,
  lineText,
  standsApart,
  type Wrapping,
  wrappingOf,
} from "./wrapping.ts";

interface Scan {
  readonly source: Source;
  readonly stack: Stack;
  readonly wrapping: Wrapping;
  /** Somewhere a heading of level 1 stands, by `#` or by its number: what is numbered before it is preamble. */
  readonly hasTop: boolean;
  readonly runs: Run[];
  run: Run;
  /** What was read last. */
  last: Child | null;
  /** The body has ended: what follows (recipients, signature) is no outline. */
  ended: boolean;
  appendix: boolean;
}

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

/** Forms of headings that stand below no other. */
const top: readonly Form[] = ["part", "roman"];

const newRun = (heading: OutlineBlock | null, level: number, base: number, topForms: Run["topForms"]): Run => ({
  heading,
  level,
  topForms,
  blocks: [],
  children: [],
  pasted: false,
  base,
});

/** The lines that could open something: those of paragraphs, and of list items all but the first. */
function linesIn(block: OutlineBlock): Line[] {
  if (block.type === "paragraph") return splitLines(block.content);
  if (block.type !== "list") return [];
  return block.items.flatMap((item) => [...splitLines(item.content).slice(1), ...item.blocks.flatMap(linesIn)]);
}

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

const isInSection = ({ stack }: Scan): boolean => stack.open.some((one) => !isDash(one.form));

/** `+` hangs below the dash before it. */
const canHold = (open: Open | undefined): boolean =>
  open !== undefined && isDash(open.form) && !open.form.startsWith("+");

/** A list before all headings: the preamble has lists of its own (`- Căn cứ …`). */
function isAside(list: ListBlock, scan: Scan): boolean {
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

type Depths = Readonly<Record<string, number>>;

function readList(list: ListBlock, hangs: boolean, owner: Node | null, depths: Depths, scan: Scan): void {
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

function openNode(from: Pick<Node, "form" | "ordinal" | "opening" | "item" | "from">, scan: Scan): Node {
  const { stack, run } = scan;
  const interrupted = isInterrupted(from.from, scan);
  const node: Node = {
    type: "node",
    ...from,
    interrupted,
    level: 0,
    lines: [],
    attributes: [],
    role: "item",
    children: [],
  };
  const opened = openForm(stack, node.form, node.ordinal, node.children);
  if (!isDash(node.form)) node.level = opened.level;
  node.ordinal ??= opened.last;
  (stack.open.at(-2)?.children ?? run.children).push(node);
  scan.last = node;
  return node;
}

function isInterrupted(from: number, { last, source }: Scan): boolean {
  const end = last?.lines.at(-1)?.end ?? (last?.type === "plain" ? last.block.span.end : last?.from);
  return end !== undefined && /[\n\r][ \t]*(?:\[\^|<!--)/.test(source.text.slice(end, from));
}

type Paragraph = Extract<OutlineBlock, { type: "paragraph" }>;

function readParagraph(block: Paragraph, inside: Node | null, scan: Scan): void {
  const lines = splitLines(block.content);
  const [first, ...rest] = lines;
  if (first && /^Nơi nhận\s*:/u.test(lineText(first))) scan.ended = true;
  if (!first || scan.ended) {
    addPlain(block, inside, scan);
    return;
  }
  const opening = readOpening(first);
  if (opening && isTaken(opening, scan)) openLine(first, opening, scan);
  else if (scan.last?.type === "node" && isUntitled(scan.last)) scan.last.lines.push(first);
  else {
    const next = lines.findIndex((line, i) => i > 0 && openingIn(line, lineText(lines[i - 1] ?? line), scan));
    const own = next < 0 ? lines : lines.slice(0, next);
    readPlain(own, block, inside, scan);
    rest.splice(0, own.length - 1);
  }
  readLines(rest, scan);
  if (scan.last) scan.last.attributes = block.attributes;
}

/** Lines of a paragraph that open nothing. */
function readPlain(lines: readonly Line[], block: Paragraph, inside: Node | null, scan: Scan): void {
  const [first, ...rest] = lines;
  if (!first) return;
  const leadsIn = lineText(first).endsWith(":");
  const items = leadsIn ? rest : lines;
  if (isInSection(scan) && evenLines(items, 0, leadsIn, scan) > 0) {
    if (leadsIn) addPlain(block, inside, scan).lines.push(first);
    for (const line of items) openUnlabelled(line, scan);
    return;
  }
  const plain = addPlain(block, inside, scan);
  plain.lines.push(first);
  const apart = new Set(isInSection(scan) ? [] : basesAmong(lines, scan.wrapping));
  for (const line of rest) {
    if (apart.has(line)) addCut(line, scan);
    else addLine(line, scan);
  }
  endAfter(first, scan);
}

/** `Phần I` on a line of its own: the title stands on the next. */
const isUntitled = ({ form, lines, item }: Node): boolean => lines.length === 0 && item === null && top.includes(form);

/** Outside all sections a number means nothing yet, but for those of the first level. */
function isTaken({ label, content }: Opening, scan: Scan): boolean {
  if (!isExpected(scan.stack, label)) return false;
  if (top.includes(label.form)) return true;
  if (isInSection(scan)) return content.length > 0;
  const text = content[0] ? flatten(content, content[0].span.source).text : "";
  return isDash(label.form) ? text !== "" && !basisOpeners.test(text) : label.form === "decimal" && !scan.hasTop;
}

function openLine(line: Line, opening: Opening, scan: Scan): void {
  const { label, content } = opening;
  const node = openNode({ form: label.form, ordinal: label.ordinal, opening, item: null, from: line.start }, scan);
  if (content.length > 0) node.lines.push({ content, start: opening.wordsAt, end: line.end, hard: null });
  scan.run.pasted = true;
  endAfter(line, scan);
}

/** The lines after a block's first: each opens something, or goes on with the one before it, or stands apart. */
function readLines(lines: readonly Line[], scan: Scan): void {
  let items = 0;
  for (const [i, line] of lines.entries()) {
    const { last } = scan;
    const before = last?.lines.at(-1);
    const said = before && !(last && endsBold(last, line)) ? lineText(before) : "";
    const opening = openingIn(line, said, scan);
    if (last && (last.type === "node" || last.cut) && said.endsWith(":") && !opening)
      items = evenLines(lines, i, true, scan);
    if (opening) openLine(line, opening, scan);
    else if (items > 0) openUnlabelled(line, scan);
    else if (last && isCutOff(last, line, said, scan)) addCut(line, scan);
    else addLine(line, scan);
    items = Math.max(0, items - 1);
  }
}

/** A title that is bold as a whole ends where the bold does. */
function endsBold(last: Child, line: Line): boolean {
  const words = last.lines.at(-1)?.content ?? [];
  const isBold = last.type === "node" && last.opening !== null && words.length === 1 && words[0]?.type === "strong";
  return isBold && line.content[0]?.type !== "strong";
}

/** A line that neither opens something nor goes on with the labelled one before it. */
const isCutOff = (last: Child, line: Line, before: string, { wrapping }: Scan): boolean =>
  endsBold(last, line) || ((last.type === "node" || last.cut) && standsApart(before, lineText(line), wrapping));

/** The label that divides a line from the one before it. */
function openingIn(line: Line, before: string, scan: Scan): Opening | null {
  const opening = scan.ended ? null : readOpening(line);
  if (!opening || !isTaken(opening, scan)) return null;
  const { form } = opening.label;
  // In prose a number opens nothing in the middle of a sentence.
  if (scan.last?.type === "plain" && !scan.last.cut && !top.includes(form) && before !== "" && !endsSentence(before))
    return null;
  const words = opening.content[0] ? flatten(opening.content, opening.labelSpan.source).text.trim() : "";
  return before !== "" && isWithinSentence(before, words, isDash(form)) ? null : opening;
}

/**
 * How many lines from `from` on each end in `;` or `.` and are broken by hand: items, though nothing marks them. 0 where there
 * are too few to tell: two sentences on two lines are prose.
 */
function evenLines(lines: readonly Line[], from: number, leadsIn: boolean, scan: Scan): number {
  const begins = leadsIn ? /^[^(]/ : /^["“*]?\p{Lu}/u;
  let at = from;
  let before = "";
  let least = leadsIn ? 2 : 3;
  for (; at < lines.length; at++) {
    const line = lines[at];
    const text = line ? lineText(line) : "";
    if (line && at > from && openingIn(line, before, scan)) break;
    if (!begins.test(text) || !endsItem(text) || (before !== "" && !isOwnBreak(before, text, scan.wrapping))) return 0;
    if (text.endsWith(";")) least = 2;
    before = text;
  }
  return at - from < least ? 0 : at - from;
}

/** Of legal bases pasted line by line those after the first, and the words that lead into the plan after them. */
function basesAmong(lines: readonly Line[], wrapping: Wrapping): readonly Line[] {
  const texts = lines.map(lineText);
  const isBasis = texts.map((text) => basisOpeners.test(text));
  const last = lines.length - 1;
  const byHand = texts
    .slice(0, last)
    .every((text, i) => endsItem(text) && isOwnBreak(text, texts[i + 1] ?? "", wrapping));
  if (!byHand || !isBasis[0] || !isBasis.includes(true, 1)) return [];
  return lines.filter((_, i) => i > 0 && (isBasis[i] || (i === last && !texts[i]?.endsWith(";"))));
}

function openUnlabelled(line: Line, scan: Scan): void {
  const node = openNode({ form: "-", ordinal: null, opening: null, item: null, from: line.start }, scan);
  node.lines.push(line);
  scan.run.pasted = true;
  endAfter(line, scan);
}

/** A line cut off as a paragraph of its own. */
function addCut(line: Line, scan: Scan): void {
  const source = line.content[0]?.span.source;
  if (!source) return;
  const span = spanOf(source, line.start, line.end);
  const plain = addPlain({ type: "paragraph", content: line.content, attributes: [], span }, null, scan, true);
  plain.lines.push(line);
  scan.run.pasted = true;
  endAfter(line, scan);
}

function addLine(line: Line, scan: Scan): void {
  scan.last?.lines.push(line);
  endAfter(line, scan);
}

/** `./.` ends the body. */
function endAfter(line: Line, scan: Scan): void {
  if (!lineText(line).endsWith("./.")) return;
  scan.ended = true;
}

function addPlain(block: OutlineBlock, inside: Node | null, scan: Scan, cut = false): Plain {
  const { stack, run } = scan;
  const plain: Plain = { type: "plain", block, lines: [], attributes: [], inside, cut };
  // What is between stands between: nothing more goes below the lines before it.
  const inOpen = inside ? stack.open.findIndex((one) => one.children === inside.children) : -1;
  const at = inOpen >= 0 ? inOpen : stack.open.findLastIndex((one) => !isDash(one.form));
  (scan.ended ? run : (stack.open[at] ?? run)).children.push(plain);
  stack.open.length = at + 1;
  scan.last = plain;
  return plain;
}
