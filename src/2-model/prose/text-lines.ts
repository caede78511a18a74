// A text and a place in it -> the paragraph there, over line ends and page breaks; a paragraph -> its lines in reading order.
import { isDigit, isLetter, isLower, isUpper, isWord, unitAt, units } from "./letters.ts";
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

const ruleUnits = units("-*_=~");
const ruleOnly = /^(?:[-*_=~]\s*){3,}$/;
const label = /(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[a-zđ]\)|\(\d{1,2}\)|[IVXLC]{1,6}[.)-])(?:\s|$)/y;
const marker = /(?:#{1,6}\s|[>|]|<(?!\/?(?:a|b|i|u|em|strong|span|font|sup|sub)[\s>])|:::|[•▪●◦+]\s|\[\^[^\]\n]*\]:)/y;
const openerInitials = units("CTXNKSĐ");
const opener = /(?:Căn cứ|Thực hiện|Xét|Theo đề nghị|Nhằm|Kính gửi|Nơi nhận|Số:|Điều \d{1,3}\.)/y;
const dash = /[-–—](?:\s|$)/y;
const dashAndNumber = /[-–—]\s{1,9}\d/y;
const dashAndWord = pattern(String.raw`[-–—]\s{1,9}[^\p{Ll}]`, "y");
/** Words that cannot end a paragraph. */
const dangling = pattern(
  `(?<=(?<!\\p{L})(?:của|và|số|về|ngày|tháng|năm|theo|tại|các|trong|cho|với|là|từ|đến|do|hoặc|điều|khoản|điểm|mục|` +
    `khóa|thứ|quận|phường|giai\\s+đoạn|đợt|luật|pháp\\s+lệnh)|[-–/(])`,
  "iy",
);
const danglingMarks = units("-–/(");
/** A name broken before its dash: `Lao động - Thương binh và Xã hội`, `Bà Rịa - Vũng Tàu`. */
const dashedName = pattern(
  String.raw`(?<=(?:lao\s+động|bà\s+rịa|độc\s+lập|tự\s+do|thi\s+đua|tài\s+chính|giáo\s+dục|văn\s+hóa))`,
  "iy",
);
/** A symbol broken at its dash: `33/CT` / `- TTg`, `19` / `- NQ/TW`. */
const symbolBegun = pattern(String.raw`(?<=\d\s{0,3}/\s{0,3}\p{Lu}{1,8})`, "y");
const symbolGoesOn = pattern(String.raw`[-–—]\s{1,9}\p{Lu}{2,8}\s{0,9}/`, "y");
/** What a page's end puts between two halves of a sentence: a footnote, a page number. */
const furniture = pattern(String.raw`(?:[¹²³⁰⁴-⁹]|\[\^[^\]\n]*\]:|Trang \d{1,3}[^\S\n]*$|\d{1,2} ?\p{Lu})`, "my");
const footnote = pattern(String.raw`\d{1,2} ?\p{Lu}`, "y");
const pageNumber = /^-? ?\d{1,4} ?-?$/;
const mostFurniture = 6;
const longestRule = 200;
const longestLine = 150;
const capitals = pattern(String.raw`\p{Lu}{2,}`, "g");
/** Behind the end of a sentence or of a part of it. */
const closers = units('*_”"’» ');
const stops = units(".;:!?…");
const itemEnds = units(".,;:!?…");

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

/** No label's second unit is a small letter. */
const hasLabel = (source: string, at: number): boolean =>
  !isLower(unitAt(source, at + 1)) && endAt(label, source, at) !== null;

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

/** Whether the sentence of a line goes on in the next: a line end counts as a blank, unless the next line opens a block. */
function goesOn(source: string, startBefore: number, endBefore: number, start: number, end: number): boolean {
  if (isBlank(source, start, end) || isBlank(source, startBefore, endBefore)) return false;
  if (isLower(unitAt(source, start)) && source[start + 1] !== ")") return true;
  const first = openingOf(source, start, end);
  const unit = unitAt(source, first);
  if (!isWord(unit) && endAt(marker, source, first) !== null) return false;
  if (isDangling(source, endBefore)) return true;
  if (hasLabel(source, first) || (openerInitials[unit] === 1 && endAt(opener, source, first) !== null)) return false;
  if (!isWord(unit) && endAt(dash, source, first) !== null) return !isItem(source, endBefore, first);
  const isSentence = isUpper(unit) && isLower(unitAt(source, first + 1));
  return !isSentence || !isHeading(source, startBefore, endBefore);
}

/** Its last word cannot end a paragraph. */
function isDangling(source: string, end: number): boolean {
  const at = closingOf(source, end);
  const unit = unitAt(source, at - 1);
  return (isLetter(unit) || danglingMarks[unit] === 1) && endAt(dangling, source, at) !== null;
}

/** A dash at a line's start is an item's, unless the sentence was broken there: `2026` / `- 2030`, `kinh tế` / `- xã hội`. */
function isItem(source: string, endBefore: number, first: number): boolean {
  const end = closingOf(source, endBefore);
  if (itemEnds[unitAt(source, end - 1)] === 1) return true;
  if (endAt(symbolBegun, source, end) !== null || endAt(symbolGoesOn, source, first) !== null) return false;
  if (endAt(dashAndNumber, source, first) !== null) return !isDigit(unitAt(source, end - 1));
  return endAt(dashAndWord, source, first) !== null && endAt(dashedName, source, end) === null;
}

/** Three words or more in capitals, and none in small letters. */
function isHeading(source: string, start: number, end: number): boolean {
  if (!isUpper(unitAt(source, start)) || isLower(unitAt(source, start + 1))) return false;
  const limit = Math.min(end, start + longestLine);
  return !hasSmallLetter(source, start, limit) && (source.slice(start, limit).match(capitals)?.length ?? 0) > 2;
}

function hasSmallLetter(source: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isLower(unitAt(source, at))) return true;
  return false;
}

const isBlank = (source: string, start: number, end: number): boolean =>
  start === end ||
  (ruleUnits[unitAt(source, start)] === 1 && end - start < longestRule && ruleOnly.test(source.slice(start, end)));

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

/** Past emphasis marks. */
function openingOf(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && isEmphasis(unitAt(source, at))) at++;
  return at;
}

const isEmphasis = (unit: number): boolean => unit === 0x2a || unit === 0x5f;

/** Before emphasis marks and closing quotation marks. */
function closingOf(source: string, end: number): number {
  let at = end;
  while (at > 0 && closers[unitAt(source, at - 1)] === 1) at--;
  return at;
}

const isClosed = (source: string, end: number): boolean => stops[unitAt(source, closingOf(source, end) - 1)] === 1;
