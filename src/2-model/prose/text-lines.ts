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

/** A line as it stands; `from` and `next` are where it and the next line begin, white space included. */
interface RawLine extends Stretch {
  readonly from: number;
  readonly next: number;
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
  const block = blockAround(source, rawLineFrom(source, lineStart(source, at, floor)), floor);
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
  for (let line = rawLineFrom(source, start); line.start < end; line = rawLineFrom(source, line.next)) {
    lines.push({ start: line.start, end: line.end, joint: line.start === start ? joint : "space" });
  }
}

/** The lines around one that its sentences run over. */
function blockAround(source: string, line: RawLine, floor: number): Stretch {
  let first = line;
  while (first.from > floor) {
    const before = rawLineBefore(source, first.from, floor);
    if (!goesOn(source, before, first)) break;
    first = before;
  }
  return { start: first.start, end: blockEnd(source, line) };
}

function blockEnd(source: string, line: RawLine): number {
  let last = line;
  while (last.next < source.length) {
    const next = rawLineFrom(source, last.next);
    if (!goesOn(source, last, next)) break;
    last = next;
  }
  return last.end;
}

/** The next paragraph; `at` is the end of a line, or a line's start. */
function blockAfter(source: string, at: number): Stretch | null {
  for (let from = at; from < source.length; ) {
    const line = rawLineFrom(source, from);
    if (!isBlank(source, line)) return { start: line.start, end: blockEnd(source, line) };
    from = line.next;
  }
  return null;
}

function blockBefore(source: string, start: number, floor: number): Stretch | null {
  for (let from = lineStart(source, start, floor); from > floor; ) {
    const line = rawLineBefore(source, from, floor);
    if (!isBlank(source, line)) return { start: blockAround(source, line, floor).start, end: line.end };
    from = line.from;
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

function pastSpaceBefore(source: string, at: number, floor: number): number {
  let end = at;
  while (end > floor && isSpace(unitAt(source, end - 1))) end--;
  return end;
}

/** Not what begins like an item, a heading or a mark. */
const mayBeHalf = (source: string, block: Stretch): boolean =>
  isWord(unitAt(source, openingOf(source, block))) && !hasLabel(source, block);

/** No label's second unit is a small letter. */
const hasLabel = (source: string, stretch: Stretch): boolean => {
  const at = openingOf(source, stretch);
  return !isLower(unitAt(source, at + 1)) && endAt(label, source, at) !== null;
};

const isFurniture = (source: string, block: Stretch): boolean =>
  isPageNumber(source, block) || begins(furniture, source, block);

const isPageNumber = (source: string, { start, end }: Stretch): boolean =>
  end - start < 9 && pageNumber.test(source.slice(start, end));

function continues(source: string, block: Stretch, next: Stretch): boolean {
  if (!mayBeHalf(source, next) || isPageNumber(source, next) || begins(footnote, source, next)) return false;
  const isCapital = isUpper(unitAt(source, openingOf(source, next)));
  return !isCapital || isDangling(source, block);
}

/** Whether the sentence of a line goes on in the next: a line end counts as a blank, unless the next line opens a block. */
function goesOn(source: string, before: RawLine, line: RawLine): boolean {
  if (isBlank(source, line) || isBlank(source, before)) return false;
  if (isLower(unitAt(source, line.start)) && source[line.start + 1] !== ")") return true;
  const first = openingOf(source, line);
  const unit = unitAt(source, first);
  if (!isWord(unit) && endAt(marker, source, first) !== null) return false;
  if (isDangling(source, before)) return true;
  if (hasLabel(source, line) || (openerInitials[unit] === 1 && endAt(opener, source, first) !== null)) return false;
  if (!isWord(unit) && endAt(dash, source, first) !== null) return !isItem(source, before, line);
  const isSentence = isUpper(unit) && isLower(unitAt(source, first + 1));
  return !isSentence || !isHeading(source, before);
}

/** Its last word cannot end a paragraph. */
function isDangling(source: string, { end }: Stretch): boolean {
  const at = closingOf(source, end);
  const unit = unitAt(source, at - 1);
  return (isLetter(unit) || danglingMarks[unit] === 1) && endAt(dangling, source, at) !== null;
}

/** A dash at a line's start is an item's, unless the sentence was broken there: `2026` / `- 2030`, `kinh tế` / `- xã hội`. */
function isItem(source: string, before: RawLine, line: RawLine): boolean {
  const end = closingOf(source, before.end);
  if (itemEnds[unitAt(source, end - 1)] === 1) return true;
  if (ends(symbolBegun, source, before) || begins(symbolGoesOn, source, line)) return false;
  if (begins(dashAndNumber, source, line)) return !isDigit(unitAt(source, end - 1));
  return begins(dashAndWord, source, line) && !ends(dashedName, source, before);
}

/** Three words or more in capitals, and none in small letters. */
const isHeading = (source: string, line: Stretch): boolean =>
  isUpper(unitAt(source, line.start)) &&
  !hasSmallLetter(source, line.start, Math.min(line.end, line.start + longestLine)) &&
  (source.slice(line.start, Math.min(line.end, line.start + longestLine)).match(capitals)?.length ?? 0) > 2;

function hasSmallLetter(source: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isLower(unitAt(source, at))) return true;
  return false;
}

const isBlank = (source: string, { start, end }: Stretch): boolean =>
  start === end ||
  (ruleUnits[unitAt(source, start)] === 1 && end - start < longestRule && ruleOnly.test(source.slice(start, end)));

function rawLineFrom(source: string, from: number): RawLine {
  const end = source.indexOf("\n", from);
  return trimmed(source, from, end < 0 ? source.length : end + 1);
}

/** The line whose end stands before `next`. */
const rawLineBefore = (source: string, next: number, floor: number): RawLine =>
  trimmed(source, lineStart(source, next - 1, floor), next);

const lineStart = (source: string, at: number, floor: number): number =>
  at <= floor ? floor : Math.max(floor, source.lastIndexOf("\n", at - 1) + 1);

function trimmed(source: string, from: number, next: number): RawLine {
  let [start, end] = [from, next];
  while (start < end && isSpace(unitAt(source, start))) start++;
  while (end > start && isSpace(unitAt(source, end - 1))) end--;
  return { from, start, end, next };
}

const isSpace = (unit: number): boolean =>
  unit <= 32 || unit === 0xa0 || unit === 0x200b || unit === 0x3000 || unit === 0xfeff;

const begins = (mark: RegExp, source: string, stretch: Stretch): boolean =>
  endAt(mark, source, openingOf(source, stretch)) !== null;

const ends = (mark: RegExp, source: string, { end }: Stretch): boolean =>
  endAt(mark, source, closingOf(source, end)) !== null;

/** Past emphasis marks. */
function openingOf(source: string, { start, end }: Stretch): number {
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
