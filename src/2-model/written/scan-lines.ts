// The lines of a paragraph or list item -> nodes: each opens something, goes on with the one before it, or stands apart.
import type { OutlineBlock } from "../../1-parse/outline.ts";
import { spanOf } from "../../source.ts";
import { basisOpeners } from "../keywords.ts";
import { flatten } from "../prose/flat.ts";
import { isDash } from "./line-label.ts";
import { type Line, splitLines } from "./lines.ts";
import type { Child, Node } from "./nodes.ts";
import { type Opening, readOpening } from "./opening.ts";
import { addLine, addPlain, endAfter, isInSection, openNode, type Scan, top } from "./scan-state.ts";
import { isExpected } from "./stack.ts";
import {
  endsItem,
  endsSentence,
  isOwnBreak,
  isWithinSentence,
  lineText,
  standsApart,
  type Wrapping,
} from "./wrapping.ts";

export type Paragraph = Extract<OutlineBlock, { type: "paragraph" }>;

export function readParagraph(block: Paragraph, inside: Node | null, scan: Scan): void {
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
export function readLines(lines: readonly Line[], scan: Scan): void {
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
