// The same words three times (base, ours, theirs) -> edits of ours that bring in what theirs changed, or where both changed the same.
import { differences, type Hunk } from "./differences.ts";
import type { Segment } from "./segment.ts";
import type { TextEdit } from "./text-edit.ts";
import { keysOf, type Token } from "./tokens.ts";

/** What a merge of words found: `ours` and `theirs` say which side changed something that the other had not. */
export interface WordMerge {
  /** Of ours' source; null where both changed the same words. */
  readonly edits: readonly TextEdit[] | null;
  readonly ours: boolean;
  readonly theirs: boolean;
}

/** Several segments of one side are parts of one text: a block that was split, blocks that were joined. */
export function mergeWords(base: readonly Segment[], ours: readonly Segment[], theirs: readonly Segment[]): WordMerge {
  const [b, o, t] = [base, ours, theirs].map((side) => side.flatMap(({ tokens }) => tokens)) as [
    Token[],
    Token[],
    Token[],
  ];
  const [keysB, keysO, keysT] = [keysOf(b), keysOf(o), keysOf(t)];
  const theirHunks = differences(keysB, keysT);
  if (theirHunks.length === 0) return { edits: [], ours: !same(keysB, keysO), theirs: false };
  const ourHunks = differences(keysB, keysO);
  if (ourHunks.length > 0 && same(keysO, keysT)) return { edits: [], ours: true, theirs: false };
  const fresh = newHunks(theirHunks, ourHunks, { base: keysB, ours: keysO, theirs: keysT });
  const shift = shiftBy(ourHunks);
  const from = theirs[0]?.source.text ?? "";
  const into = ours[0]?.source.text ?? "";
  return {
    edits: fresh?.map((hunk) => editFor(hunk, shift(hunk), { ours: o, theirs: t, from, into })) ?? null,
    ours: ourHunks.length > 0,
    theirs: fresh === null || fresh.length > 0,
  };
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, i) => word === b[i]);

interface Keys {
  readonly base: readonly string[];
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

/** Those of their changes that ours has not made; null where one of them meets a different one of ours. */
function newHunks(theirs: readonly Hunk[], ours: readonly Hunk[], keys: Keys): Hunk[] | null {
  const fresh: Hunk[] = [];
  let at = 0;
  for (const hunk of theirs) {
    while (ours[at] && (ours[at] as Hunk).a1 < hunk.a0) at++;
    let made = false;
    let met = false;
    for (let i = at; ours[i] && (ours[i] as Hunk).a0 <= hunk.a1; i++) {
      const own = ours[i] as Hunk;
      if (isMadeIn(hunk, own, keys)) made = true;
      else if (meets(hunk, own, keys)) met = true;
    }
    if (made) continue;
    if (met) return null;
    fresh.push(hunk);
  }
  return fresh;
}

/**
 * Changes of neighbouring words meet too, since two written words are often one in Vietnamese, and nobody knows to which what was put
 * in or taken out belongs. One word for one word on each side is let through, unless one counts, dates or denies the other.
 */
function meets(theirs: Hunk, own: Hunk, keys: Keys): boolean {
  if (theirs.a0 < own.a1 && own.a0 < theirs.a1) return true;
  const changed = [
    wordsIn(keys.base, theirs.a0, theirs.a1),
    wordsIn(keys.base, own.a0, own.a1),
    wordsIn(keys.theirs, theirs.b0, theirs.b1),
    wordsIn(keys.ours, own.b0, own.b1),
  ];
  return changed.some(([word = "", ...more]) => word === "" || more.length > 0 || leaning.test(word));
}

/** Without the signs between them. */
const wordsIn = (keys: readonly string[], from: number, to: number): string[] =>
  keys.slice(from, to).filter((key) => /[\p{L}\p{N}]/u.test(key));

/** Words that mean nothing without their neighbour: numbers, times, how often, not. */
const leaning = /^(?:\d.*|[IVXLC]+|giờ|ngày|tuần|tháng|quý|năm|hằng|hàng|mỗi|lần|trước|sau|không|chưa|chẳng|đừng)$/iu;

/** Ours has made their change, alone or as part of a longer one. */
function isMadeIn(theirs: Hunk, own: Hunk, keys: Keys): boolean {
  if (theirs.a0 < own.a0 || theirs.a1 > own.a1) return false;
  const length = theirs.b1 - theirs.b0;
  const sameAt = (at: number): boolean => {
    if (at < own.b0 || at + length > own.b1) return false;
    for (let i = 0; i < length; i++) if (keys.ours[at + i] !== keys.theirs[theirs.b0 + i]) return false;
    return true;
  };
  const atStart = theirs.a0 === own.a0;
  const atEnd = theirs.a1 === own.a1;
  if (length === 0) return atStart && atEnd && own.b0 === own.b1;
  if (atStart && atEnd) return sameAt(own.b0) || sameAt(own.b1 - length);
  if (atStart) return sameAt(own.b0);
  if (atEnd) return sameAt(own.b1 - length);
  const aligned = own.a1 - own.a0 === own.b1 - own.b0 && length === theirs.a1 - theirs.a0;
  return aligned && sameAt(own.b0 + theirs.a0 - own.a0);
}

/** How far the words of base that stand at a change of theirs have moved in ours; asked in reading order. */
function shiftBy(ours: readonly Hunk[]): (hunk: Hunk) => number {
  let at = 0;
  return ({ a0 }) => {
    while (ours[at] && (ours[at] as Hunk).a1 <= a0) at++;
    const before = ours[at - 1];
    return before ? before.b1 - before.a1 : 0;
  };
}

interface Sides {
  readonly ours: readonly Token[];
  readonly theirs: readonly Token[];
  readonly from: string;
  readonly into: string;
}

/** Puts their words with the blanks around them in place of ours, whose line ends stay where they can. */
function editFor({ a0, a1, b0, b1 }: Hunk, shift: number, { ours, theirs, from, into }: Sides): TextEdit {
  const words = b0 < b1 ? inOneLine(from.slice(theirs[b0]?.start, theirs[b1 - 1]?.end)) : "";
  const gapAfter = (i: number): string => {
    const [one, next] = [theirs[i], theirs[i + 1]];
    return one && next ? inOneLine(from.slice(one.end, next.start)) : "";
  };
  const first = ours[a0 + shift];
  const last = ours[a1 + shift - 1];
  const before = ours[a0 + shift - 1];
  const after = ours[a1 + shift];
  if (a0 < a1 && b0 < b1) {
    // A word in place of a comma needs a blank before it, a comma in place of a word needs none.
    const left = b0 > 0 && isGap(into, before, first) ? gapAfter(b0 - 1) : null;
    const right = b1 < theirs.length && isGap(into, last, after) ? gapAfter(b1 - 1) : null;
    const [start, end] = [first?.start ?? 0, last?.end ?? 0];
    const isLeftNew = left !== null && before && (left === "") !== (start === before.end);
    const isRightNew = right !== null && after && (right === "") !== (end === after.start);
    return {
      start: isLeftNew ? before.end : start,
      end: isRightNew ? after.start : end,
      text: `${isLeftNew ? left : ""}${words}${isRightNew ? right : ""}`,
    };
  }
  const gap = before && after ? into.slice(before.end, after.start) : "";
  // Words between two blocks belong to the first.
  const [joinsBefore, joinsAfter] =
    a0 < a1
      ? [isGap(into, before, first), isGap(into, last, after)]
      : [isGap(into, before, after), isGap(into, before, after)];
  if (a0 === a1) {
    if (before && after && joinsBefore) {
      const [left, right] = [gapAfter(b0 - 1), gapAfter(b1 - 1)];
      const text = right !== "" ? left + words + (gap || right) : (left && (gap || left)) + words;
      return { start: before.end, end: after.start, text };
    }
    if (before) return { start: before.end, end: before.end, text: (b0 > 0 ? gapAfter(b0 - 1) : " ") + words };
    const at = after?.start ?? 0;
    return { start: at, end: at, text: words + (after ? gapAfter(b1 - 1) : "") };
  }
  if (before && after && joinsBefore && joinsAfter)
    return { start: before.end, end: after.start, text: gapAfter(b0 - 1) && into.slice(before.end, first?.start) };
  if (before && joinsBefore) return { start: before.end, end: last?.end ?? 0, text: "" };
  return { start: first?.start ?? 0, end: (joinsAfter ? after?.start : last?.end) ?? 0, text: "" };
}

/** Nothing but blanks of one paragraph stands between two words. */
const isGap = (text: string, before: Token | undefined, after: Token | undefined): boolean =>
  before !== undefined &&
  after !== undefined &&
  before.end <= after.start &&
  /^\s*$/.test(text.slice(before.end, after.start)) &&
  !/[\r\n]\s*[\r\n]/.test(text.slice(before.end, after.start).replace(/\r\n/g, "\n"));

/** A line that the author did not break (with a sign before it, or two blanks) goes on. */
const inOneLine = (text: string): string =>
  text.replace(/\\?\s+/g, (gap) => (/^(?: {2}|\\)/.test(gap) || !/[\r\n]/.test(gap) ? gap : " "));
