// Rule on blanks: before a mark, missing behind one, inside brackets, doubled. The fix changes blanks alone.

import { placeAt, spanIn } from "../2-model/prose/flat.ts";
import type { Edit } from "../diagnostic.ts";
import { matchesOf } from "../matches.ts";
import { type Span, spanOf } from "../source.ts";
import { seenOf } from "./characters.ts";
import { looksClosing, looksOpening, type PlanText, type TextRule } from "./plan-text.ts";

export type SpacingProblem = "before" | "after" | "inside" | "double";

interface Finding {
  readonly problem: SpacingProblem;
  /** The mark that the blank stands at; of doubled blanks the word before them. */
  readonly mark: string;
  readonly span: Span;
  readonly edits: readonly Edit[];
}

/** What is wrong in the same way in one paragraph is one mistake. */
export const spacing: TextRule = (texts, _, report) => {
  for (const text of texts) {
    const found = new Map<SpacingProblem, Finding[]>();
    for (const one of findingsIn(text)) {
      const same = found.get(one.problem);
      if (same) same.push(one);
      else found.set(one.problem, [one]);
    }
    for (const findings of found.values()) {
      const [first, ...rest] = findings;
      if (!first) continue;
      const fix = findings.flatMap(({ edits }) => edits);
      const data = { problem: first.problem, mark: first.mark };
      report("text/spacing", first.span, data, { fix, places: rest.map(({ span }) => span) });
    }
  }
};

const findingsIn = (text: PlanText): Finding[] =>
  text.text.length > 2 ? [...blanksBefore(text), ...missingBlanks(text), ...blanksInside(text), ...doubled(text)] : [];

/** Longer runs are gaps, left to be filled in or for the look. Looked behind last: at every unit that would cost. */
const before = /[ \t]{1,2}([,;:!?.)”])/g;
const endsWord = /[\p{L}\p{N})\]”’"'%\ufffc]/u;

/** A mark that closes counts, turned the wrong way or not. */
const isBehindWord = (text: string, at: number): boolean =>
  endsWord.test(text[at - 1] ?? "") || (text[at - 1] === "“" && looksClosing(text, at - 1));

function blanksBefore(text: PlanText): Finding[] {
  return matchesOf(before, text.text).flatMap(({ 0: whole, 1: mark = "", index }): Finding[] => {
    const markAt = index + whole.length - 1;
    if (
      !isBehindWord(text.text, index) ||
      !isMistaken(text.text, index, mark, markAt) ||
      !isPlain(text, index, markAt + 1)
    )
      return [];
    const edits = [remove(text, index, markAt)];
    if (/[,;]/.test(mark) && startsWord.test(text.text.slice(markAt + 1, markAt + 3)))
      edits.push(insert(text, markAt + 1));
    return [{ problem: "before", mark, span: spanIn(text, index, markAt + 1), edits }];
  });
}

/** Of two units: `“` before a blank is turned the wrong way, or has its own blank too many. */
const startsWord = /^[\p{L}(\ufffc]|^“(?=[\p{L}\p{N}])/u;

/** Not in `1 : 500`, ` .docx`, ` ./.`, ` …`, ` ://`; nor where the line would open with a number (`1 . Một`, `a ) Một`). */
function isMistaken(text: string, at: number, mark: string, markAt: number): boolean {
  const next = text[markAt + 1] ?? "";
  if (/[,;]/.test(mark))
    return next === "" || /[\s”)]/.test(next) || startsWord.test(text.slice(markAt + 1, markAt + 3));
  if (/[)”]/.test(mark) ? /[\p{L}\p{N}]/u.test(next) : !/^[\s”"),;]?$/u.test(next)) return false;
  if (mark === "." && /^\s?[.…]/u.test(text.slice(markAt + 1, markAt + 3))) return false;
  if (mark === ":" && /\d/.test(text[at - 1] ?? "") && /\d/.test(text[markAt + 2] ?? "")) return false;
  const line =
    text
      .slice(Math.max(0, at - longestLabel - 1), at)
      .split("\n")
      .at(-1) ?? "";
  return line.length > longestLabel || !/^[\p{L}\p{N}.]*$/u.test(line);
}

const longestLabel = 6;

const missing = /[,;](?=[^\s\d,;:.!?)”"])/g;
/** An address, a formula, a piece of code: no sentence's marks. */
const noProse = /[@\\`{}<>=&|]|:\/\/|www\./;
const longestWord = 100;

function missingBlanks(text: PlanText): Finding[] {
  return matchesOf(missing, text.text).flatMap(({ 0: mark, index }): Finding[] => {
    if (!isBehindWord(text.text, index) || !startsWord.test(text.text.slice(index + 1, index + 3))) return [];
    const ahead = /^\S*/u.exec(text.text.slice(index, index + longestWord))?.[0] ?? "";
    const behind =
      text.text
        .slice(Math.max(0, index - longestWord), index)
        .split(/\s/u)
        .at(-1) ?? "";
    const isApart = seenOf(text.source.text.slice(placeAt(text, index).end, placeAt(text, index + 1).start)) !== "";
    if (noProse.test(behind + ahead) || isApart || !isPlain(text, index, index + 1)) return [];
    const edits = [insert(text, index + 1)];
    return [{ problem: "after", mark, span: spanIn(text, index - 1, index + 2), edits }];
  });
}

const inside = /[(“][ \t]{1,3}(?=[^\s)])/g;
/** Behind these `“` closes, turned the wrong way. */
const isBehind = /[\p{L}\p{N}.,;:!?”)]/u;

const blanksInside = (text: PlanText): Finding[] =>
  matchesOf(inside, text.text).flatMap(({ 0: whole, index }): Finding[] => {
    const end = index + whole.length;
    if (whole.startsWith("“") && isBehind.test(text.text[index - 1] ?? "")) return [];
    if (!opensWords(text.text, end) || opensLabel(text.text, index) || !isPlain(text, index, end)) return [];
    const edits = [remove(text, index + 1, end)];
    return [{ problem: "inside", mark: whole[0] ?? "", span: spanIn(text, index, end), edits }];
  });

/** A letter, a figure, or a mark that opens, turned the wrong way or not. */
const opensWords = (text: string, at: number): boolean =>
  /[\p{L}\p{N}“(\ufffc]/u.test(text[at] ?? "") || (text[at] === "”" && looksOpening(text, at));

/** `( a) Một`: without the blank the line would open with a label. */
function opensLabel(text: string, at: number): boolean {
  if (!/^\([ \t]*[\p{L}\p{N}]{1,4} ?\)/u.test(text.slice(at, at + 10))) return false;
  const before = text.slice(Math.max(0, at - longestIndent), at);
  return /(?:^|\n)[ \t]*$/.test(before) && (at < longestIndent || before.includes("\n"));
}

const longestIndent = 20;

const double = / {2,}/g;
const mostBlanks = 3;
/** A number or date is left to be filled in: `ngày   tháng   năm   của`, `Số:   /KH-UBND`. */
const gap = /(?:(?:số:?|\/) {2,}(?!\d)|(?:ngày|tháng|năm) {2,}(?:(?:tháng|năm|của)(?!\p{L})|(?![\p{L}\d])))/iuy;
const longestOpening = 5;

function isGap(text: string, at: number): boolean {
  const word = /(?:\p{L}+:?|\/)$/u.exec(text.slice(Math.max(0, at - longestOpening), at))?.[0] ?? "";
  gap.lastIndex = at - word.length;
  return gap.test(text);
}

function doubled(text: PlanText): Finding[] {
  return matchesOf(double, text.text).flatMap(({ 0: blanks, index }): Finding[] => {
    const end = index + blanks.length;
    const next = text.text[end] ?? "";
    // At a bracket or a mark, and at the ends of a line, other forms tell, or it is nothing.
    const isBehindMark = /^[\s(“]?$/u.test(text.text[index - 1] ?? "");
    const isAtMark = /^[\s,;:.!?)”]?$/u.test(next) && !opensWords(text.text, end);
    if (blanks.length > mostBlanks || isBehindMark || isAtMark) return [];
    if (next === "/" || isGap(text.text, index) || !isPlain(text, index, end)) return [];
    const word = /\S*$/u.exec(text.text.slice(Math.max(0, index - 20), index))?.[0] ?? "";
    const edits = [remove(text, index + 1, end)];
    return [{ problem: "double", mark: word, span: spanIn(text, index, end), edits }];
  });
}

const remove = (text: PlanText, start: number, end: number): Edit => ({ span: spanIn(text, start, end), text: "" });

function insert(text: PlanText, at: number): Edit {
  const { end } = spanIn(text, at - 1, at);
  return { span: spanOf(text.source, end, end), text: " " };
}

/** It stands in the source as it is read: no mark, line end or escape between; what nobody sees may be. */
function isPlain(text: PlanText, start: number, end: number): boolean {
  const span = spanIn(text, start, end);
  const raw = text.source.text.slice(span.start, span.end);
  const visible = seenOf(raw);
  const shown = text.text.slice(start, end);
  return visible.normalize("NFC") === shown || (visible !== raw && visible.replace(/ +/g, " ") === shown);
}
