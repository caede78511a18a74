// The `{#id key=value key="several values"}` at the very end of a block's content -> attributes, and the content without it.
import { type Span, spanOf } from "../source.ts";
import { offsetAt } from "./align.ts";
import { sliceText } from "./inline.ts";
import type { Attribute, Inline, Scalar, Text } from "./outline.ts";

const word = String.raw`[^\s{}"“”=#]+`;
const quoted = '"[^"{}]*"|“[^”{}]*”';
const attribute = new RegExp(
  String.raw`#(?<id>[^\s{}"“”=#]+)|(?<key>${word})(?:=(?<value>${quoted}|[^\s{}"“”]*))?`,
  "gu",
);
const whole = new RegExp(String.raw`^\s*(?:(?:#${word}|${word}(?:=(?:${quoted}|[^\s{}"“”]*))?)(?:\s+|$))+$`, "u");

/** What stands between braces, divided into its attributes. */
export const divideAttributes = (inner: string): readonly string[] => inner.match(attribute) ?? [];

/** Braces are attributes where they hold an id or a value, or one of the keys that need none; else they are prose. */
export function takeAttributes(
  content: readonly Inline[],
  standsAlone: (key: string) => boolean,
): { readonly content: readonly Inline[]; readonly attributes: readonly Attribute[] } {
  const last = content.at(-1);
  if (last?.type !== "text") return { content, attributes: [] };
  const close = last.value.trimEnd().length - 1;
  const none = { content: trimmed(content, last, close + 1), attributes: [] };
  const open = last.value.lastIndexOf("{", close);
  if (open < 0 || last.value[close] !== "}" || close - open > 2000) return none;
  const inner = last.value.slice(open + 1, close);
  if (!whole.test(inner)) return none;
  const attributes = readAttributes(last, inner, open + 1);
  if (!/[#=]/.test(inner) && !attributes.every((one) => standsAlone(one.key))) return none;
  const before = last.value.slice(0, open).trimEnd().length;
  const rest = before > 0 ? [sliceText(last, 0, before)] : [];
  return { content: [...content.slice(0, -1), ...rest], attributes };
}

/** A comment at the end leaves the blank before it. */
const trimmed = (content: readonly Inline[], last: Text, length: number): readonly Inline[] =>
  length === last.value.length || length === 0 ? content : [...content.slice(0, -1), sliceText(last, 0, length)];

function readAttributes(text: Text, inner: string, base: number): Attribute[] {
  const aligned = { start: text.span.start, offsets: text.offsets };
  const place = (start: number, end: number): Span =>
    spanOf(text.span.source, offsetAt(aligned, base + start), offsetAt(aligned, base + end));
  const scalar = (value: string, start: number, isQuoted = false): Scalar => ({
    type: "scalar",
    text: value,
    quoted: isQuoted,
    span: place(start, start + value.length),
  });
  return [...inner.matchAll(attribute)].map((match) => {
    const { id, key = "", value } = match.groups ?? {};
    if (id !== undefined) {
      const written = scalar(id, match.index + 1);
      return { key: "id", keySpan: place(match.index, match.index + 1 + id.length), value: written, words: [written] };
    }
    const keySpan = place(match.index, match.index + key.length);
    if (value === undefined) return { key, keySpan, value: null, words: [] };
    const isQuoted = /^["“]/.test(value);
    const start = match.index + key.length + 1 + (isQuoted ? 1 : 0);
    const plain = isQuoted ? value.slice(1, -1) : value;
    const words = [...plain.matchAll(/\S+/g)].map((one) => scalar(one[0], start + one.index));
    return { key, keySpan, value: scalar(plain, start, isQuoted), words };
  });
}
