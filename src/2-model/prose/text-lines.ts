// Text -> its lines in reading order, each with what joins it to the line before: a space or a block's end.

/** A stretch of the text given, without its line end and outer white space. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** `block`: a new paragraph, item or row begins here; `space`: the sentence goes on. */
  readonly joint: "block" | "space";
}

interface Block {
  readonly lines: readonly Line[];
  /** NFC, without emphasis marks. */
  readonly opening: string;
  readonly ending: string;
}

const lineEnd = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;
const ruleOnly = /^[-*_=~\s]*$/;
const label = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[a-zđ]\)|\(\d{1,2}\)|[IVXLC]{1,6}[.)-])(?:\s|$)/u;
const marker = /^(?:#{1,6}\s|[>|<]|:::|[•▪●◦+]\s|\[\^[^\]]*\]:)/u;
const opener = /^(?:Căn cứ|Thực hiện|Xét|Theo đề nghị|Nhằm|Kính gửi|Nơi nhận|Số:|Số \d|Điều \d{1,3}\.)/u;
/** Words that cannot end a paragraph. */
const dangling = /(?:(?<!\p{L})(?:của|và|số|về|ngày|tháng|năm|theo|tại|các|trong|cho|với|là|từ|đến|do|hoặc)|[-–/(])$/iu;
const closed = /[.;:!?…]$/u;
/** A name broken before its dash: `Lao động - Thương binh và Xã hội`, `Bà Rịa - Vũng Tàu`. */
const dashedName = /(?:lao động|bà rịa|độc lập|tự do)$/iu;
/** What a page's end puts between two halves of a sentence: a footnote, a page number. */
const furniture = /^(?:[¹²³⁰⁴-⁹]|\[\^[^\]]*\]:|-? ?\d{1,3} ?-?$|Trang \d{1,3}$|\d{1,2} ?\p{Lu})/u;
const mostFurniture = 6;
/** A line longer than a printed one is a whole paragraph: its text is not hard-wrapped. */
const longestWrapped = 150;

export function linesInOrder(text: string): Line[] {
  return order(blocksOf(text, splitLines(text)));
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  lineEnd.lastIndex = 0;
  for (let found = lineEnd.exec(text); ; found = lineEnd.exec(text)) {
    let from = start;
    let to = found ? found.index : text.length;
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    lines.push({ start: from, end: to, joint: "block" });
    if (!found) return lines;
    start = found.index + found[0].length;
  }
}

const isSpace = (unit: number): boolean =>
  unit <= 32 || unit === 0xa0 || unit === 0x200b || unit === 0x3000 || unit === 0xfeff;

/** Paragraphs between blank lines, cut again where a line opens like an item, a heading or a legal basis. */
function blocksOf(text: string, lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let current: Line[] = [];
  const close = (): void => {
    const first = current[0];
    const last = current.at(-1);
    if (first && last) blocks.push({ lines: current, opening: opening(text, first), ending: ending(text, last) });
    current = [];
  };
  const wrapped = isWrapped(text, lines);
  for (const line of lines) {
    if (isBlank(text, line)) {
      close();
      continue;
    }
    const before = current.at(-1);
    if (!before) current = [line];
    else if (!wrapped || startsBlock(text, before, line)) {
      close();
      current = [line];
    } else current.push({ ...line, joint: "space" });
  }
  close();
  return blocks;
}

/** Joins the halves of a paragraph that a page break parted, and puts what stood between them after it. */
function order(blocks: readonly Block[]): Line[] {
  const out: Line[] = [];
  let i = 0;
  while (i < blocks.length) {
    const held: Block[] = [];
    let block = blocks[i++];
    if (!block) break;
    for (const line of block.lines) out.push(line);
    for (let next = continuation(blocks, block, i); next > 0; next = continuation(blocks, block, i)) {
      held.push(...blocks.slice(i, next));
      block = blocks[next] ?? block;
      for (const [at, line] of block.lines.entries()) out.push(at === 0 ? { ...line, joint: "space" } : line);
      i = next + 1;
    }
    for (const other of held) for (const line of other.lines) out.push(line);
  }
  return out;
}

/** Where the block's sentence goes on, from `from` onwards; -1 where it does not. */
function continuation(blocks: readonly Block[], block: Block, from: number): number {
  if (closed.test(block.ending)) return -1;
  for (let i = from; i <= from + mostFurniture; i++) {
    const next = blocks[i];
    if (!next) return -1;
    if (continues(block, next)) return i;
    if (!furniture.test(next.opening)) return -1;
  }
  return -1;
}

function continues(block: Block, next: Block): boolean {
  const { opening: text } = next;
  if (label.test(text) || marker.test(text)) return false;
  if (/^\p{Ll}/u.test(text)) return true;
  if (/^\d{1,4}$/.test(text) || /^\d{1,2} ?\p{Lu}/u.test(text)) return false;
  return /^\d/.test(text) || (dangling.test(block.ending) && !/^[¹²³⁰⁴-⁹\-–]/u.test(text));
}

function startsBlock(text: string, before: Line, line: Line): boolean {
  const end = ending(text, before);
  const start = opening(text, line);
  if (marker.test(start)) return true;
  if (dangling.test(end)) return false;
  if (label.test(start) || opener.test(start)) return true;
  if (/^[-–—](?:\s|$)/u.test(start)) return isItem(start, end);
  if (!/^\p{Lu}/u.test(start)) return false;
  return isLong(text, before) || isCapitals(text, before) !== isCapitals(text, line);
}

/** A dash at a line's start is an item's, unless the sentence was broken there: `2026` / `- 2030`, `kinh tế` / `- xã hội`. */
function isItem(start: string, end: string): boolean {
  if (closed.test(end) || /,$/.test(end)) return true;
  if (/^[-–—]\s+\d/u.test(start)) return !/\d$/.test(end);
  return /^[-–—]\s+[^\p{Ll}]/u.test(start) && !dashedName.test(end);
}

/** Whether line ends stand where print broke the lines; else, where most of the text is in long lines, each is a paragraph. */
function isWrapped(text: string, lines: readonly Line[]): boolean {
  const units = (of: readonly Line[]): number => of.reduce((sum, line) => sum + line.end - line.start, 0);
  return units(lines.filter((line) => isLong(text, line))) * 2 <= units(lines);
}

const isBlank = (text: string, line: Line): boolean =>
  line.start === line.end || (line.end - line.start < 200 && ruleOnly.test(text.slice(line.start, line.end)));

const isLong = (text: string, line: Line): boolean =>
  line.end - line.start > longestWrapped &&
  text.slice(line.start, line.start + 4 * longestWrapped).normalize("NFC").length > longestWrapped;

function isCapitals(text: string, line: Line): boolean {
  const words = head(text, line, longestWrapped);
  return /\p{Lu}{2}.*\s.*\p{Lu}{2}/u.test(words) && !/\p{Ll}/u.test(words);
}

const opening = (text: string, line: Line): string => head(text, line, 60).replace(/^[*_]+/, "");

const ending = (text: string, line: Line): string =>
  text
    .slice(Math.max(line.start, line.end - 240), line.end)
    .normalize("NFC")
    .slice(-60)
    .replace(/[*_”"’»\s]+$/u, "");

/** The line's first characters in NFC, of which each is at most four units in the text. */
const head = (text: string, line: Line, count: number): string =>
  text
    .slice(line.start, Math.min(line.end, line.start + 4 * count))
    .normalize("NFC")
    .slice(0, count);
