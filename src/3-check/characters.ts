// Rules on single characters of the whole file: those that nobody sees, and letters written in pieces.

import type { Edit } from "../diagnostic.ts";
import { matchesOf } from "../matches.ts";
import { lineStarts, type Source, type Span, spanOf, textOf } from "../source.ts";
import type { PlanRule } from "./check.ts";

/** What an author sees of a text: without characters of no width; an odd end of a line is a blank. */
export const seenOf = (text: string): string =>
  mayBeUnseen.test(text) ? text.replace(unseen, (run) => (/[\v\f\x85\u2028\u2029]/.test(run) ? " " : "")) : text;

/** A quick look: past what plans are made of. */
const mayBeUnseen = /[^\t\n\r -~\xa0-\xac\xae-\u036f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u22ff]/;

/** Controls, directions, widths of nothing, private use, ends of lines that no editor makes; tabs and blanks are none of them, nor what joins pictures. */
const unseen = /(?:(?![\t\n\r]|\u200d\p{Extended_Pictographic})[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\ufffc])+/gu;

export type UnseenKind = "line" | "control" | "private" | "soft-hyphen" | "width" | "direction" | "object" | "format";

const kinds: readonly (readonly [UnseenKind, RegExp])[] = [
  ["line", /[\v\f\x85\u2028\u2029]/],
  ["control", /\p{Cc}/u],
  ["private", /\p{Co}/u],
  ["soft-hyphen", /\xad/],
  ["width", /[\u200b-\u200d\u2060\ufeff]/],
  ["direction", /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/],
  ["object", /\ufffc/],
];

/** One diagnostic for each character, wherever it is: what a copy brings in, it brings in everywhere. */
export const controlCharacter: PlanRule = ({ plan: { source }, isDerived }, report) => {
  if (isDerived) return;
  const found = new Map<
    number,
    { readonly kind: UnseenKind; readonly spans: Span[]; readonly edits: Edit[]; likely: boolean }
  >();
  let done = 0;
  for (const { 0: run, index } of mayBeUnseen.test(source.text) ? matchesOf(unseen, source.text) : []) {
    const code = run.codePointAt(0) ?? 0;
    const span = spanOf(source, index, index + run.length);
    const one = found.get(code) ?? { kind: kindOf(run), spans: [], edits: [], likely: false };
    found.set(code, one);
    one.spans.push(span);
    const edit = removal(source, span, done);
    one.edits.push(edit);
    done = edit.span.end;
    // A font may show a bullet or a tick for it.
    one.likely ||= /\p{Co}/u.test(run);
  }
  for (const [code, { kind, spans, edits, likely }] of found) {
    const [first, ...places] = spans;
    const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
    if (first) report("text/control-character", first, { name, kind }, { fix: edits, likely, places });
  }
};

const kindOf = (run: string): UnseenKind => {
  const character = String.fromCodePoint(run.codePointAt(0) ?? 0);
  return kinds.find(([, form]) => form.test(character))?.[0] ?? "format";
};

const isBlank = (unit: string | undefined): boolean => unit === " " || unit === "\t";
const isEnd = (unit: string | undefined): boolean => unit === undefined || unit === "\n" || unit === "\r";

/**
 * What ended a line leaves a blank between words; where blanks would meet, or stand at the end of a line, one less. `floor`: where
 * the edit before it ends.
 */
function removal({ text }: Source, span: Span, floor: number): Edit {
  const [before, after] = [text[span.start - 1], text[span.end]];
  const isApart = isBlank(before) || isEnd(before) || isBlank(after) || isEnd(after);
  if (!isApart && /[\v\f\x85\u2028\u2029]/.test(text.slice(span.start, span.end))) return { span, text: " " };
  if (isBlank(before) && isBlank(after)) return { span: { ...span, end: span.end + 1 }, text: "" };
  let { start } = span;
  if (isEnd(after)) while (start > floor && isBlank(text[start - 1])) start--;
  return { span: { ...span, start }, text: "" };
}

/** A file saved so is one mistake, whatever the number of its letters. One edit a line. */
export const notComposed: PlanRule = ({ plan: { source }, isDerived }, report) => {
  if (isDerived) return;
  const { text } = source;
  if (text.normalize("NFC") === text) return;
  const starts = lineStarts(source);
  const edits = starts.flatMap((start, i) => composing(source, start, starts[i + 1] ?? text.length));
  const [first] = edits;
  if (!first) return;
  const at = first.span.start;
  const letter = /^\P{M}?\p{M}*/u.exec(text.slice(at, at + longestLetter))?.[0] ?? "";
  const span = spanOf(source, at, at + Math.max(1, letter.length));
  report("text/not-nfc", span, { letter: letter.normalize("NFC"), others: lettersIn(edits) - 1 }, { fix: edits });
};

const longestLetter = 8;

/** How many letters the edits compose. */
function lettersIn(edits: readonly Edit[]): number {
  let count = 0;
  for (const { span } of edits)
    for (const [letter] of matchesOf(/\P{M}\p{M}*/gu, textOf(span))) if (letter.normalize("NFC") !== letter) count++;
  return Math.max(1, count);
}

/** From the first to the last letter of a line that changes. */
function composing(source: Source, start: number, end: number): Edit[] {
  const line = source.text.slice(start, end);
  const composed = line.normalize("NFC");
  if (composed === line) return [];
  const most = Math.min(line.length, composed.length);
  let front = 0;
  while (front < most && line[front] === composed[front]) front++;
  let back = 0;
  while (back < most - front && line.at(-1 - back) === composed.at(-1 - back)) back++;
  return [
    {
      span: spanOf(source, start + front, end - back),
      text: composed.slice(front, composed.length - back),
    },
  ];
}
