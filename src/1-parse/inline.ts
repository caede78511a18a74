// mdast's inline nodes -> Inline with spans; what plans do not use stays as the text that was written.
import type { Nodes, PhrasingContent } from "mdast";
import type { Report } from "../diagnostic.ts";
import { type Source, type Span, spanOf } from "../source.ts";
import { alignOffsets, offsetAt } from "./align.ts";
import type { Inline, Scalar, Text } from "./outline.ts";

/** Where inline reading leaves what is not content, and reports. */
export interface InlineContext {
  readonly source: Source;
  readonly comments: Scalar[];
  readonly report: Report;
}

export const spanOfNode = (source: Source, node: Nodes): Span =>
  spanOf(source, node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);

export function readInline(nodes: readonly PhrasingContent[], context: InlineContext): Inline[] {
  const inline: Inline[] = [];
  for (const node of nodes) {
    const read = readNode(node, context);
    if (read) inline.push(read);
  }
  return mergeTexts(inline);
}

function readNode(node: PhrasingContent, context: InlineContext): Inline | null {
  const { source } = context;
  const span = spanOfNode(source, node);
  switch (node.type) {
    case "text":
      return textNode(node.value, span);
    case "emphasis":
    case "strong":
    case "delete":
      return { type: node.type, children: readInline(node.children, context), span };
    case "break":
      return { type: "break", span };
    case "footnoteReference":
      return { type: "footnoteReference", name: node.label ?? node.identifier, span };
    case "link": {
      const closing = source.text.lastIndexOf("](", span.end);
      const start = closing >= span.start ? closing + 2 : span.end;
      const targetSpan = spanOf(source, start, Math.max(start, span.end - 1));
      return { type: "link", target: node.url, targetSpan, children: readInline(node.children, context), span };
    }
    case "html":
      return readComment(node.value, span, context) ? null : asWritten(span, context);
    default:
      return asWritten(span, context);
  }
}

/** Keeps an HTML comment's words; false for other HTML. */
export function readComment(value: string, span: Span, { comments }: InlineContext): boolean {
  const comment = /^<!--([\s\S]*?)-->$/.exec(value);
  if (!comment) return false;
  const text = comment[1] ?? "";
  const start = span.start + 4 + (text.length - text.trimStart().length);
  const trimmed = text.trim();
  comments.push({
    type: "scalar",
    text: trimmed,
    quoted: false,
    span: spanOf(span.source, start, start + trimmed.length),
  });
  return true;
}

/** Of a pair of tags the opening one is reported; a tag that closes says nothing new. */
function asWritten(span: Span, { source, report }: InlineContext): Text {
  const value = source.text.slice(span.start, span.end);
  if (/^<[A-Za-z!?]/.test(value)) report("text/html", span, { tag: /^<[^\s>]*>?/.exec(value)?.[0] ?? value });
  return { type: "text", value, span };
}

export function textNode(value: string, span: Span): Text {
  const offsets = alignOffsets(value, span.source.text, span.start, span.end);
  return { type: "text", value, span, ...(offsets && { offsets }) };
}

/** Neighbouring texts become one where their places join, so that recognition sees whole words. */
function mergeTexts(nodes: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  let texts: Text[] = [];
  for (const node of nodes) {
    const joins = node.type === "text" && (texts.at(-1)?.span.end ?? node.span.start) === node.span.start;
    if (!joins && texts.length > 0) merged.push(joined(texts));
    if (!joins) texts = [];
    if (node.type === "text") texts.push(node);
    else merged.push(node);
  }
  return texts.length > 0 ? [...merged, joined(texts)] : merged;
}

/** Joined all at once: one by one, a paragraph of many pieces would be copied for each. */
function joined(texts: readonly Text[]): Text {
  const [first, ...rest] = texts;
  const last = rest.at(-1);
  if (!first || !last) return first as Text;
  const span = spanOf(first.span.source, first.span.start, last.span.end);
  const value = texts.map((text) => text.value).join("");
  if (!texts.some((text) => text.offsets)) return { type: "text", value, span };
  return { type: "text", value, span, offsets: [...texts.flatMap((text) => unitOffsets(text).slice(0, -1)), span.end] };
}

const unitOffsets = (text: Text): readonly number[] =>
  text.offsets ?? Array.from({ length: text.value.length + 1 }, (_, i) => text.span.start + i);

/** The part of a text from unit `start` to unit `end` of its value. */
export function sliceText(text: Text, start: number, end: number): Text {
  const aligned = { start: text.span.start, offsets: text.offsets };
  const span = spanOf(text.span.source, offsetAt(aligned, start), offsetAt(aligned, end));
  const offsets = text.offsets?.slice(start, end + 1);
  return { type: "text", value: text.value.slice(start, end), span, ...(offsets && { offsets }) };
}
