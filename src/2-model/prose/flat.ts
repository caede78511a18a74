// Inline content -> one NFC text without marks, with the source place of every unit: what the recognisers read.
import { offsetAt } from "../../1-parse/align.ts";
import type { Inline as OutlineInline } from "../../1-parse/outline.ts";
import { type Source, type Span, spanOf } from "../../source.ts";
import type { Inline } from "../plan.ts";

export interface Flat {
  readonly text: string;
  readonly source: Source;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Stands for a `[@key]` or a link: no letter, so no recogniser reads across it as prose. */
export const objectMark = "\uFFFC";

export function flatten(content: readonly (Inline | OutlineInline)[], source: Source): Flat {
  const flat = { text: "", source, starts: [] as number[], ends: [] as number[] };
  append(content, flat);
  return flat;
}

/** The source span of units `start` to `end` of a flat text. */
export function spanIn(flat: Flat, start: number, end: number): Span {
  const from = flat.starts[start] ?? flat.ends.at(-1) ?? 0;
  return spanOf(flat.source, from, end > start ? (flat.ends[end - 1] ?? from) : from);
}

interface Draft extends Flat {
  text: string;
  readonly starts: number[];
  readonly ends: number[];
}

function append(content: readonly (Inline | OutlineInline)[], flat: Draft): void {
  for (const node of content) {
    if (node.type === "text") appendText(node.value, { start: node.span.start, offsets: node.offsets }, flat);
    else if (node.type === "break") put("\n", node.span.start, node.span.end, flat);
    else if (node.type === "citation" || node.type === "crossReference" || node.type === "link")
      put(objectMark, node.span.start, node.span.end, flat);
    else if (node.type !== "footnoteReference") append(node.children, flat);
  }
}

/** A letter and the marks that follow it. */
const cluster = /[^\p{M}]\p{M}+/gu;

function appendText(value: string, aligned: Parameters<typeof offsetAt>[0], flat: Draft): void {
  const copy = (from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const start = offsetAt(aligned, i);
      flat.starts.push(start);
      flat.ends.push(Math.max(start, offsetAt(aligned, i + 1)));
    }
    flat.text += value.slice(from, to);
  };
  let done = 0;
  for (const match of value.matchAll(cluster)) {
    copy(done, match.index);
    done = match.index + match[0].length;
    put(match[0].normalize("NFC"), offsetAt(aligned, match.index), offsetAt(aligned, done), flat);
  }
  copy(done, value.length);
}

function put(text: string, start: number, end: number, flat: Draft): void {
  flat.text += text;
  for (let i = 0; i < text.length; i++) {
    flat.starts.push(start);
    flat.ends.push(end);
  }
}

/** The words as they print, white space folded: marks replaced by their text, footnote marks dropped. */
export const plainText = (content: readonly Inline[]): string =>
  rawText(content).normalize("NFC").replace(/\s+/g, " ").trim();

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
