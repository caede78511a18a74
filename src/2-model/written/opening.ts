// A line -> the label that it opens with, also within bold or italic, and its words without it.
import { sliceText } from "../../1-parse/inline.ts";
import type { Emphasis, Inline, Strong, Text } from "../../1-parse/outline.ts";
import type { Span } from "../../source.ts";
import { flatten, spanIn } from "../prose/flat.ts";
import { type LineLabel, lineLabel } from "./line-label.ts";
import type { Line } from "./lines.ts";

export interface Opening {
  /** The line as a whole. */
  readonly line: readonly Inline[];
  readonly label: LineLabel;
  readonly labelSpan: Span;
  /** The emphasis that the label stands in and the words go on in; null where there is none, or where it ends with the label. */
  readonly wrapper: Strong | Emphasis | null;
  readonly content: readonly Inline[];
  /** Offset of the first of the words; where there are none, the end of the label. */
  readonly wordsAt: number;
}

export function readOpening({ content }: Line): Opening | null {
  const found = labelIn(content);
  return found && { line: content, ...found };
}

type Found = Omit<Opening, "line">;

function labelIn(content: readonly Inline[]): Found | null {
  const [first, ...rest] = content;
  if (first?.type === "text") return openingOf(first, (words) => [...words, ...rest], null);
  if (first?.type !== "strong" && first?.type !== "emphasis") return null;
  const [inner, ...others] = first.children;
  if (inner?.type === "text") return openingOf(inner, (words) => within(first, [...words, ...others], rest), first);
  if (inner?.type !== "strong" && inner?.type !== "emphasis") return null;
  const [leaf, ...more] = inner.children;
  if (leaf?.type !== "text") return null;
  return openingOf(leaf, (words) => within(first, within(inner, [...words, ...more], others), rest), first);
}

/** The emphasis goes with a label that is all it holds. */
const within = (mark: Strong | Emphasis, children: readonly Inline[], rest: readonly Inline[]): readonly Inline[] =>
  children.length > 0 ? [{ ...mark, children }, ...rest] : rest;

/** A label's text is read from its beginning alone: the longest takes some thirty units. */
const longest = 60;

function openingOf(
  text: Text,
  contentOf: (words: readonly Inline[]) => readonly Inline[],
  mark: Strong | Emphasis | null,
): Found | null {
  const { source } = text.span;
  const head = text.value.length > longest ? sliceText(text, 0, longest) : text;
  const flat = flatten([head], source);
  const label = lineLabel(flat.text);
  if (!label) return null;
  const labelSpan = spanIn(flat, 0, label.text.length);
  // `1\.` says that it is no number.
  if (source.text.slice(labelSpan.start, labelSpan.end).includes("\\")) return null;
  const end = spanIn(flat, 0, label.length).end;
  const units = text.offsets ? text.offsets.findIndex((offset) => offset >= end) : end - text.span.start;
  const words = units < text.value.length ? [sliceText(text, units, text.value.length)] : [];
  const content = trimStart(contentOf(words));
  const wrapper = content[0] && mark && content[0].span.start === mark.span.start ? mark : null;
  const start = words[0]?.span.start ?? content[0]?.span.start ?? end;
  return { label, labelSpan, wrapper, content, wordsAt: start };
}

function trimStart(content: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = content;
  if (first?.type !== "text") return content;
  const blanks = first.value.length - first.value.trimStart().length;
  if (blanks === 0) return content;
  return blanks < first.value.length ? [sliceText(first, blanks, first.value.length), ...rest] : rest;
}
