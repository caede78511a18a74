// Two lines of a text, one behind the other -> whether the sentence of the first goes on in the second.
import { isDigit, isLetter, isLower, isUpper, isWord, unitAt, units } from "./letters.ts";
import { endAt, pattern } from "./sticky.ts";

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
const longestRule = 200;
const longestLine = 150;
const capitals = pattern(String.raw`\p{Lu}{2,}`, "g");
/** Behind the end of a sentence or of a part of it. */
const closers = units('*_”"’» ');
const stops = units(".;:!?…");
const itemEnds = units(".,;:!?…");

/** Whether the sentence of a line goes on in the next: a line end counts as a blank, unless the next line opens a block. */
export function goesOn(source: string, startBefore: number, endBefore: number, start: number, end: number): boolean {
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
export function isDangling(source: string, end: number): boolean {
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

/** Nothing, or a rule. */
export const isBlank = (source: string, start: number, end: number): boolean =>
  start === end ||
  (ruleUnits[unitAt(source, start)] === 1 && end - start < longestRule && ruleOnly.test(source.slice(start, end)));

/** Whether an item's number or letter stands at `at`. */
export const hasLabel = (source: string, at: number): boolean =>
  // No label's second unit is a small letter.
  !isLower(unitAt(source, at + 1)) && endAt(label, source, at) !== null;

/** Past emphasis marks. */
export function openingOf(source: string, start: number, end: number): number {
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

/** Whether a sentence or a part of it ends before `end`. */
export const isClosed = (source: string, end: number): boolean =>
  stops[unitAt(source, closingOf(source, end) - 1)] === 1;
