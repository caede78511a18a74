// Inline content -> its lines, and lines -> content again; every unit keeps its place.

import { sliceText } from "../../1-parse/inline.ts";
import type { Break, Inline, Text } from "../../1-parse/outline.ts";
import { matchesOf } from "../../matches.ts";
import { spanOf } from "../../source.ts";

export interface Line {
  readonly content: readonly Inline[];
  /** Offsets in the source, without the line's indentation and end. */
  readonly start: number;
  readonly end: number;
  /** A hard break stands before it. */
  readonly hard: Break | null;
  /** It goes on with the line before, and would open a list item on a line of its own. */
  readonly glued?: true;
}

const lineEnd = /[\n\r]/;
const lineEnds = /\r\n|[\n\r]/g;

/** Lines that hold words. A line end within emphasis divides nothing. */
export function splitLines(content: readonly Inline[]): Line[] {
  const lines: Line[] = [];
  let nodes: Inline[] = [];
  let hard: Break | null = null;
  const end = (next: Break | null): void => {
    const [first, last] = [nodes[0], nodes.at(-1)];
    if (first && last) lines.push({ content: nodes, start: first.span.start, end: last.span.end, hard });
    nodes = [];
    hard = next;
  };
  for (const node of content) {
    if (node.type === "break") end(node);
    else if (node.type !== "text" || !lineEnd.test(node.value)) nodes.push(node);
    else {
      let from = 0;
      for (const { index, 0: ending } of [...matchesOf(lineEnds, node.value), { index: node.value.length, 0: "" }]) {
        if (from > 0) end(null);
        if (index > from) nodes.push(sliceText(node, from, index));
        from = index + ending.length;
      }
    }
  }
  end(null);
  return lines;
}

export function joinLines(lines: readonly Line[]): Inline[] {
  return joined(
    lines.flatMap(({ content, hard, glued }, i): readonly Part[] =>
      i === 0 ? content : [glued ? " " : (hard ?? "\n"), ...content],
    ),
  );
}

/** The content with its line ends as blanks. */
export function onOneLine(content: readonly Inline[]): Inline[] {
  const parts = content.flatMap((node): readonly Part[] => {
    if (node.type === "break") return [" "];
    if (node.type === "text") return lineEnd.test(node.value) ? blanksFor(node) : [node];
    return "children" in node ? [{ ...node, children: onOneLine(node.children) }] : [node];
  });
  return joined(parts);
}

function blanksFor(text: Text): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { index, 0: ending } of matchesOf(lineEnds, text.value)) {
    if (index > from) parts.push(sliceText(text, from, index));
    parts.push(" ");
    from = index + ending.length;
  }
  if (from < text.value.length) parts.push(sliceText(text, from, text.value.length));
  return parts;
}

type Part = Inline | string;

/** Texts that follow each other become one, with what stands between them, so that recognition sees whole sentences. */
export function joined(parts: readonly Part[]): Inline[] {
  const nodes: Inline[] = [];
  let texts: Part[] = [];
  const flush = (): void => {
    const last = nodes.at(-1);
    const text = oneText(texts, last?.span.end ?? 0, last);
    if (text) nodes.push(text);
    texts = [];
  };
  for (const part of parts) {
    if (typeof part === "string" || part.type === "text") texts.push(part);
    else {
      flush();
      nodes.push(part);
    }
  }
  flush();
  return nodes;
}

function oneText(parts: readonly Part[], before: number, neighbour: Inline | undefined): Text | null {
  const texts = parts.filter((part): part is Text => typeof part === "object" && part.type === "text");
  const source = (texts[0] ?? neighbour)?.span.source;
  if (parts.length === 0 || !source) return null;
  if (parts.length === 1 && texts[0]) return texts[0];
  const offsets: number[] = [];
  let value = "";
  let end = typeof parts[0] === "string" ? before : (texts[0]?.span.start ?? before);
  for (const part of parts) {
    if (typeof part === "string") {
      for (let i = 0; i < part.length; i++) offsets.push(end);
      value += part;
    } else if (part.type === "text") {
      for (let i = 0; i < part.value.length; i++) offsets.push(part.offsets?.[i] ?? part.span.start + i);
      value += part.value;
      end = part.span.end;
    }
  }
  offsets.push(end);
  return { type: "text", value, span: spanOf(source, offsets[0] ?? end, end), offsets };
}
