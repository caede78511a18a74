// What has been read of a plan's lines so far, and the ways in which a line is added to it.
import type { OutlineBlock } from "../../1-parse/outline.ts";
import type { Source } from "../../source.ts";
import { type Form, isDash } from "./line-label.ts";
import type { Line } from "./lines.ts";
import type { Child, Node, Plain, Run } from "./nodes.ts";
import { openForm, type Stack } from "./stack.ts";
import { lineText, type Wrapping } from "./wrapping.ts";

/** What has been read so far. */
export interface Scan {
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

/** Forms of headings that stand below no other. */
export const top: readonly Form[] = ["part", "roman"];

export const isInSection = ({ stack }: Scan): boolean => stack.open.some((one) => !isDash(one.form));

/** Opens a line, and closes what it closes. */
export function openNode(from: Pick<Node, "form" | "ordinal" | "opening" | "item" | "from">, scan: Scan): Node {
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

/** A line that goes on with what was read last. */
export function addLine(line: Line, scan: Scan): void {
  scan.last?.lines.push(line);
  endAfter(line, scan);
}

/** `./.` ends the body. */
export function endAfter(line: Line, scan: Scan): void {
  if (!lineText(line).endsWith("./.")) return;
  scan.ended = true;
}

/** What opens nothing, and ends what it stands between. */
export function addPlain(block: OutlineBlock, inside: Node | null, scan: Scan, cut = false): Plain {
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
