// A text and a place in it -> the paragraph there, over line ends and page breaks; a paragraph -> its lines in reading order.
import { isUpper, isWord, unitAt } from "./letters.ts";
import { goesOn, hasLabel, isBlank, isClosed, isDangling, openingOf } from "./line-joint.ts";
import { endAt, pattern } from "./sticky.ts";

/** A stretch of the text given, without outer white space. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A paragraph; `isParted`: a page break parted it. */
export interface Paragraph extends Stretch {
  readonly isParted: boolean;
}

/** A line and what joins it to the one before. `block`: a new paragraph begins here; `space`: the sentence goes on. */
export interface Line extends Stretch {
  readonly joint: "block" | "space";
}

/** What a page's end puts between two halves of a sentence: a footnote, a page number. */
const furniture = pattern(String.raw`(?:[¹²³⁰⁴-⁹]|\[\^[^\]\n]*\]:|Trang \d{1,3}[^\S\n]*$|\d{1,2} ?\p{Lu})`, "my");
const footnote = pattern(String.raw`\d{1,2} ?\p{Lu}`, "y");
const pageNumber = /^-? ?\d{1,4} ?-?$/;
const mostFurniture = 6;
/**
 * The paragraph that holds `at`, with those that a page break parted from it and what stands between them. Looks no further back
 * than `floor`.
 */
export function paragraphAt(source: string, at: number, floor: number): Paragraph {
  const block = blockAround(source, lineStart(source, at, floor), floor);
  let [first, last] = [block, block];
  for (let half = halfBefore(source, first, floor); half; half = halfBefore(source, first, floor)) first = half;
  for (let half = halfAfter(source, last); half; half = halfAfter(source, last)) last = half;
  return { start: first.start, end: last.end, isParted: first !== block || last !== block };
}

/** Whether a sentence or a part of it ends before `at`, but for white space. */
export const endsSentence = (source: string, at: number): boolean => isClosed(source, pastSpaceBefore(source, at, 0));

/** The lines of a paragraph: its parted halves together, then what stood between them. */
export function linesInOrder(source: string, paragraph: Paragraph): Line[] {
  const { start, end, isParted } = paragraph;
  const lines: Line[] = [];
  if (!isParted) addLines(source, paragraph, "block", lines);
  if (!isParted) return lines;
  for (let block = blockAfter(source, start); block && block.start < end; ) {
    const between: Stretch[] = [];
    let last: Stretch = block;
    addLines(source, block, "block", lines);
    for (let half = halfAfter(source, last); half; half = halfAfter(source, last)) {
      between.push({ start: last.end, end: half.start });
      addLines(source, half, "space", lines);
      last = half;
    }
    for (const gap of between) {
      for (
        let held = blockAfter(source, gap.start);
        held && held.start < gap.end;
        held = blockAfter(source, held.end)
      ) {
        addLines(source, held, "block", lines);
      }
    }
    block = blockAfter(source, last.end);
  }
  return lines;
}

function addLines(source: string, { start, end }: Stretch, joint: Line["joint"], lines: Line[]): void {
  for (let from = start; from < end; from = pastLine(source, from)) {
    const first = pastSpace(source, from, end);
    if (first === end) break;
    const last = pastSpaceBefore(source, pastLine(source, from), first);
    lines.push({ start: first, end: last, joint: from === start ? joint : "space" });
  }
}

// A line is told by where it begins (`from`); its own words begin at `start` and end at `end`, without white space.

/** The lines around the one from `from` on that its sentences run over. */
function blockAround(source: string, from: number, floor: number): Stretch {
  const next = pastLine(source, from);
  let first = from;
  let start = pastSpace(source, from, next);
  let end = pastSpaceBefore(source, next, start);
  while (first > floor) {
    const before = lineStart(source, first - 1, floor);
    const startBefore = pastSpace(source, before, first);
    const endBefore = pastSpaceBefore(source, first, startBefore);
    if (!goesOn(source, startBefore, endBefore, start, end)) break;
    first = before;
    start = startBefore;
    end = endBefore;
  }
  return { start, end: blockEnd(source, from) };
}

/** The end of the lines over which the sentences of the one from `from` on run. */
function blockEnd(source: string, from: number): number {
  let next = pastLine(source, from);
  let start = pastSpace(source, from, next);
  let end = pastSpaceBefore(source, next, start);
  while (next < source.length) {
    const after = pastLine(source, next);
    const startAfter = pastSpace(source, next, after);
    const endAfter = pastSpaceBefore(source, after, startAfter);
    if (!goesOn(source, start, end, startAfter, endAfter)) break;
    next = after;
    start = startAfter;
    end = endAfter;
  }
  return end;
}

/** The next paragraph; `at` is the end of a line, or a line's start. */
function blockAfter(source: string, at: number): Stretch | null {
  for (let from = at; from < source.length; ) {
    const next = pastLine(source, from);
    const start = pastSpace(source, from, next);
    if (!isBlank(source, start, pastSpaceBefore(source, next, start))) return { start, end: blockEnd(source, from) };
    from = next;
  }
  return null;
}

function blockBefore(source: string, at: number, floor: number): Stretch | null {
  for (let next = lineStart(source, at, floor); next > floor; ) {
    const from = lineStart(source, next - 1, floor);
    const start = pastSpace(source, from, next);
    const end = pastSpaceBefore(source, next, start);
    if (!isBlank(source, start, end)) return { start: blockAround(source, from, floor).start, end };
    next = from;
  }
  return null;
}

/** The paragraph in which a page break lets this one's sentence go on; null where it does not. */
function halfAfter(source: string, block: Stretch): Stretch | null {
  if (isClosed(source, block.end)) return null;
  let last = block;
  for (let count = 0; count <= mostFurniture; count++) {
    const next = blockAfter(source, last.end);
    if (!next) return null;
    if (continues(source, block, next)) return next;
    if (!isFurniture(source, next)) return null;
    last = next;
  }
  return null;
}

/** The paragraph whose sentence goes on in this one. */
function halfBefore(source: string, block: Stretch, floor: number): Stretch | null {
  if (!mayContinue(source, block, floor)) return null;
  let first = block;
  for (let count = 0; count <= mostFurniture; count++) {
    const before = blockBefore(source, first.start, floor);
    if (!before) return null;
    if (!isClosed(source, before.end) && continues(source, before, block)) return before;
    if (!isFurniture(source, before)) return null;
    first = before;
  }
  return null;
}

/** A quick look before the slow one: what begins with a capital continues only what stands unfinished right before it. */
function mayContinue(source: string, block: Stretch, floor: number): boolean {
  if (!mayBeHalf(source, block)) return false;
  if (!isUpper(unitAt(source, block.start))) return true;
  const end = pastSpaceBefore(source, block.start, floor);
  return end > floor && !isClosed(source, end);
}

/** Not what begins like an item, a heading or a mark. */
const mayBeHalf = (source: string, { start, end }: Stretch): boolean => {
  const at = openingOf(source, start, end);
  return isWord(unitAt(source, at)) && !hasLabel(source, at);
};

const isFurniture = (source: string, block: Stretch): boolean =>
  isPageNumber(source, block) || begins(furniture, source, block);

const isPageNumber = (source: string, { start, end }: Stretch): boolean =>
  end - start < 9 && pageNumber.test(source.slice(start, end));

const begins = (mark: RegExp, source: string, { start, end }: Stretch): boolean =>
  endAt(mark, source, openingOf(source, start, end)) !== null;

function continues(source: string, block: Stretch, next: Stretch): boolean {
  if (!mayBeHalf(source, next) || isPageNumber(source, next) || begins(footnote, source, next)) return false;
  const isCapital = isUpper(unitAt(source, openingOf(source, next.start, next.end)));
  return !isCapital || isDangling(source, block.end);
}

/** Where the next line begins. */
function pastLine(source: string, from: number): number {
  const end = source.indexOf("\n", from);
  return end < 0 ? source.length : end + 1;
}

const lineStart = (source: string, at: number, floor: number): number =>
  at <= floor ? floor : Math.max(floor, source.lastIndexOf("\n", at - 1) + 1);

function pastSpace(source: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(unitAt(source, at))) at++;
  return at;
}

function pastSpaceBefore(source: string, at: number, floor: number): number {
  let end = at;
  while (end > floor && isSpace(unitAt(source, end - 1))) end--;
  return end;
}

const isSpace = (unit: number): boolean =>
  unit <= 32 || unit === 0xa0 || unit === 0x200b || unit === 0x3000 || unit === 0xfeff;
