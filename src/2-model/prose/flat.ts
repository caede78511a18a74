// Inline content -> one NFC text without marks, with the source place of every unit: what the recognisers read.

import { type Aligned, offsetAt } from "../../1-parse/align.ts";
import type { Inline as OutlineInline } from "../../1-parse/outline.ts";
import { matchesOf } from "../../matches.ts";
import { type Source, type Span, spanOf } from "../../source.ts";
import type { Inline } from "../plan.ts";
import { singleBlanks } from "./blanks.ts";
import { mayHaveMarks } from "./letters.ts";
import { type Assembly, assembly, type Range, type Run, sourceRange } from "./placing.ts";

export interface Flat {
  readonly text: string;
  readonly source: Source;
  /** Where its units stand in the source. */
  readonly placing: readonly Run[];
}

/** Stands for a `[@key]` or a link: no letter, so no recogniser reads across it as prose. */
export const objectMark = "\uFFFC";

/** Many recognisers read one content, which never changes: it is flattened once. */
const known = new WeakMap<object, Flat>();

export function flatten(content: readonly (Inline | OutlineInline)[], source: Source): Flat {
  const before = known.get(content);
  if (before) return before;
  const { put, finish } = assembly();
  append(content, put);
  const flat = { source, ...finish() };
  known.set(content, flat);
  return flat;
}

/** The source span of units `start` to `end` of a flat text. */
export function spanIn({ source, placing, text }: Flat, start: number, end: number): Span {
  const from = Math.min(start, text.length);
  const range = sourceRange(placing, from, Math.max(end, from + 1));
  return spanOf(source, range.start, end > from ? range.end : range.start);
}

/** Where one unit stands in the source. */
export const placeAt = ({ placing }: Flat, at: number): Range => sourceRange(placing, at, at + 1);

/** The first unit that stands at `offset` of the source, or behind it. */
export function indexIn(flat: Flat, offset: number): number {
  let [low, high] = [0, flat.text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeAt(flat, middle).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Parts of a sentence that stand apart, as one text with a blank between each two. */
export function joinFlats(parts: readonly [Flat, ...Flat[]]): Flat {
  const placing: Run[] = [];
  let at = 0;
  for (const part of parts) {
    const from = part.placing[0]?.from ?? 0;
    if (at > 0) placing.push({ at: at - 1, from, to: from });
    for (const run of part.placing) placing.push({ ...run, at: run.at + at });
    at += part.text.length + 1;
  }
  return { source: parts[0].source, text: parts.map(({ text }) => text).join(" "), placing };
}

type Put = Assembly["put"];

function append(content: readonly (Inline | OutlineInline)[], put: Put): void {
  for (const node of content) {
    if (node.type === "text") appendText(node.value, { start: node.span.start, offsets: node.offsets }, put);
    else if (node.type === "break") put("\n", node.span.start, node.span.end);
    else if (node.type === "citation" || node.type === "crossReference" || node.type === "link")
      put(objectMark, node.span.start, node.span.end);
    else if (node.type !== "footnoteReference") append(node.children, put);
  }
}

/** A letter and the marks that follow it. */
const cluster = /[^\p{M}]\p{M}+/gu;

function appendText(value: string, aligned: Aligned, put: Put): void {
  let done = 0;
  for (const match of mayHaveMarks(value) ? matchesOf(cluster, value) : []) {
    appendUnits(value, done, match.index, aligned, put);
    done = match.index + match[0].length;
    const [from, to] = [offsetAt(aligned, match.index), offsetAt(aligned, done)];
    // What has no letter of its own stays several units: each stands for all of it.
    for (const unit of match[0].normalize("NFC").split("")) put(unit, from, to);
  }
  appendUnits(value, done, value.length, aligned, put);
}

/** In stretches that stand in the source as they are. */
function appendUnits(value: string, from: number, to: number, aligned: Aligned, put: Put): void {
  for (let start = from; start < to; ) {
    const first = offsetAt(aligned, start);
    let end = start + 1;
    if (!aligned.offsets) end = to;
    else while (end < to && offsetAt(aligned, end) === first + end - start) end++;
    // The last one may stand for more than its unit: an entity, an escape.
    const after = Math.max(first + end - start - 1, offsetAt(aligned, end));
    const last = end - 1;
    if (after === first + end - start) put(value.slice(start, end), first, after);
    else {
      if (last > start) put(value.slice(start, last), first, first + last - start);
      put(value.slice(last, end), first + last - start, after);
    }
    start = end;
  }
}

/** The words as they print, white space folded: marks replaced by their text, footnote marks dropped. */
export const plainText = (content: readonly Inline[]): string => singleBlanks(rawText(content).normalize("NFC")).trim();

function rawText(content: readonly Inline[]): string {
  let text = "";
  for (const node of content) {
    if (node.type === "text") text += node.value;
    else if (node.type === "break") text += " ";
    else if (node.type === "citation" || node.type === "crossReference") text += node.printed;
    else if (node.type !== "footnoteReference") text += rawText(node.children);
  }
  return text;
}
