// Text -> the documents it cites: type, number, symbol, date, issuer, title of each mention.
import { type CitationHead, findHeads } from "./citation-head.ts";
import { type DateMatch, dateAt } from "./date.ts";
import { issuerEnd } from "./issuer.ts";
import { type NormalText, normalText, sourceRange } from "./normal-text.ts";
import { rankOfSymbol } from "./symbol.ts";
import { type Inner, type Outer, titleEnd, titleStart } from "./title.ts";

/** A range of UTF-16 units of the text given. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** One mention of a document. Ranges count in the text exactly as given; fields are NFC, white space one space, no emphasis marks. */
export interface CitationMatch extends Range {
  readonly type: string;
  /** With its zero: `04`. */
  readonly number: string | null;
  /** From the symbol; of an Act by name the year that the mention gives. */
  readonly year: number | null;
  /** As printed, blanks dropped; `foldSymbol` makes look-alikes one. */
  readonly symbol: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
  /** With its first words (`về …`); of an Act by name the whole name. */
  readonly title: string | null;
  /** Before `start` where a list carries the type word over (`các Quyết định số … và số …`). */
  readonly typeRange: Range;
  readonly symbolRange: Range | null;
  readonly dateRange: Range | null;
  readonly impossibleDate: boolean;
  /** May lie behind the next citation, where a list shares its issuer or title. */
  readonly issuerRange: Range | null;
  readonly titleRange: Range | null;
  /** The mention stands inside another mention's title. */
  readonly nested: boolean;
}

/** What follows a head and belongs to it. Offsets count in the normal text. */
interface Tail {
  readonly end: number;
  readonly year: number | null;
  readonly date: DateMatch | null;
  readonly issuer: Range | null;
  readonly title: Range | null;
}

/** In reading order. Linear in the text. */
export function findCitations(text: string): CitationMatch[] {
  const normal = normalText(text);
  const heads = findHeads(normal.folded);
  const own = readTails(normal.folded, heads);
  const tails = share(normal.folded, heads, own);
  let innerTo = 0;
  return heads.map((head, i) => {
    const tail = tails[i] ?? { end: head.end, ...nothing };
    const nested = head.start < innerTo;
    innerTo = Math.max(innerTo, own[i]?.title?.end ?? 0);
    return toMatch(normal, head, tail, nested);
  });
}

const nothing = { year: null, date: null, issuer: null, title: null };

/** From the last to the first, so that a title finds the citations inside it complete. */
function readTails(folded: string, heads: readonly CitationHead[]): Tail[] {
  const tails: Tail[] = new Array(heads.length);
  const isHead = headTest(heads);
  for (let i = heads.length - 1; i >= 0; i--) {
    const head = heads[i];
    if (head) tails[i] = readTail(folded, heads, tails, i, head, isHead);
  }
  return tails;
}

const actYear = /,? \(?(?:năm )?((?:19|20)\d{2})(?![\d/.-])\)?/iuy;
const vagueDate =
  /,? (?:tháng \d{1,2}(?: năm |\/)\d{4}|năm \d{4}|ngày [ .…_/]*(?:tháng [ .…_]*)?(?:năm )?[\d.…_]*)(?!\p{L})/iuy;
const beforeDate = /[ ,(]{1,3}(?:ban hành |ký ban hành |ký )?(?=ngày|\d)/iuy;
const beforeIssuer = /(?:,? của | do (?=[^,;.\n]{4,80} ban hành)|,? (?=Hội nghị (?:lần thứ|Trung ương) ))/iuy;
const issued = / ban hành(?! (?:kèm|quy|Quy|k|K))/uy;
const issuedBy = / do (?=[^,;.\n]{4,80} ban hành)/iuy;
const bareBody = / (?=(?:[ỦU]y ban|UBND|Bộ|Ban|Thủ tướng|Chính phủ|Hội đồng|HĐND|Sở)(?!\p{L}))/uy;

function readTail(
  folded: string,
  heads: readonly CitationHead[],
  tails: readonly Tail[],
  index: number,
  head: CitationHead,
  isHead: (at: number) => boolean,
): Tail {
  let at = head.end;
  let year: number | null = null;
  let date: DateMatch | null = null;
  let issuer: Range | null = null;
  const outer = (bare: boolean): Outer => ({ rank: rankOf(head), bare });
  const context = {
    joint: head.symbol !== null && head.symbol.kind !== "letter" && head.symbol.issuers.length > 1,
    isHead,
    titleStarts: (place: number) =>
      /^\p{Ll}/u.test(folded[place + 1] ?? "") && titleStart(folded, place, outer(false)) !== null,
  };
  const issuerAt = (pattern: RegExp): Range | null => {
    const start = exec(pattern, folded, at);
    const from = start === null ? null : at + start[0].length;
    const end = from === null ? null : issuerEnd(folded, from, context);
    return from === null || end === null ? null : { start: from, end };
  };

  if (head.gap && folded.startsWith(" của ", head.gap.start)) {
    const from = head.gap.start + " của ".length;
    const end = issuerEnd(folded, from, context);
    if (end !== null && end < head.gap.end) issuer = { start: from, end };
  }
  if (head.nameEnd !== null) {
    const found = exec(actYear, folded, at);
    if (found) {
      year = Number(found[1]);
      at += found[0].length;
    }
  }
  for (let round = 0; round < 3; round++) {
    const lead: RegExpExecArray | null = date ? null : exec(beforeDate, folded, at);
    const found: DateMatch | null = lead && dateAt(folded, at + lead[0].length);
    if (lead && found && !isHead(found.start)) {
      date = found;
      at = found.end + (lead[0].includes("(") && folded[found.end] === ")" ? 1 : 0);
      continue;
    }
    const body: Range | null = issuer ? null : issuerAt(beforeIssuer);
    if (body) {
      issuer = body;
      at = body.end + (exec(issued, folded, body.end)?.[0].length ?? 0);
      continue;
    }
    const vague = date ? null : exec(vagueDate, folded, at);
    if (!vague) break;
    at += vague[0].length;
  }
  if (head.nameEnd !== null) return { end: at, year, date, issuer, title: null };

  let start = titleStart(folded, at, outer(!date && !issuer));
  if (start === null && !issuer) {
    const body = issuerAt(bareBody);
    start = body && titleStart(folded, body.end, outer(true));
    if (start !== null) issuer = body;
  }
  if (start === null) return { end: at, year, date, issuer, title: null };
  const end = titleEnd(folded, start, innerFrom(heads, tails, index + 1), outer(false));
  if (end <= start) return { end: at, year, date, issuer, title: null };
  at = end;
  const body = issuer ? null : issuerAt(issuedBy);
  if (body) at = body.end + (exec(issued, folded, body.end)?.[0].length ?? 0);
  return { end: at, year, date, issuer: issuer ?? body, title: { start, end } };
}

function* innerFrom(heads: readonly CitationHead[], tails: readonly Tail[], from: number): Generator<Inner> {
  for (let i = from; i < heads.length; i++) {
    const [head, tail] = [heads[i], tails[i]];
    if (!head || !tail) return;
    const isAct = head.nameEnd !== null;
    yield { start: head.start, end: tail.end, isAct, hasTitle: tail.title !== null, rank: rankOf(head) };
  }
}

const rankOf = (head: CitationHead): number => (head.symbol ? rankOfSymbol(head.symbol) : 4);

function headTest(heads: readonly CitationHead[]): (at: number) => boolean {
  const starts = new Set(heads.map((head) => head.start));
  return (at) => starts.has(at);
}

const listMark = /^(?:, | và |, và | hoặc )$/u;

/** An issuer, and after `và` a title, that a list of like documents gives once, at its last member. */
function share(folded: string, heads: readonly CitationHead[], tails: Tail[]): Tail[] {
  const shared = [...tails];
  for (let i = heads.length - 2; i >= 0; i--) {
    const [head, next, tail, nextTail] = [heads[i], heads[i + 1], shared[i], shared[i + 1]];
    if (!head?.symbol || !next?.symbol || !tail || !nextTail || tail.title || head.type !== next.type) continue;
    const mark = folded.slice(tail.end, next.start);
    if (!listMark.test(mark)) continue;
    const sameBody = head.symbol.issuers.join() === next.symbol.issuers.join();
    const issuer = tail.issuer ?? (sameBody ? nextTail.issuer : null);
    const title =
      mark.includes("và") || (next.carried && nextTail.title !== tails[i + 1]?.title) ? nextTail.title : null;
    shared[i] = { ...tail, issuer, title };
  }
  return shared;
}

function toMatch(normal: NormalText, head: CitationHead, tail: Tail, nested: boolean): CitationMatch {
  const range = (at: Range | null): Range | null => at && sourceRange(normal, at.start, at.end);
  const words = (at: Range | null): string | null => at && normal.text.slice(at.start, at.end);
  const { symbol, nameEnd } = head;
  const name = nameEnd === null ? null : { start: head.typeStart, end: nameEnd };
  return {
    ...sourceRange(normal, head.start, head.end),
    type: head.type,
    number: symbol?.number ?? null,
    year: symbol?.year ?? tail.year,
    symbol: printedSymbol(words(symbol), head.capitals),
    date: tail.date?.iso ?? null,
    issuer: words(tail.issuer),
    title: name ? nameOf(words(name) ?? "") : words(tail.title),
    typeRange: sourceRange(normal, head.typeStart, head.typeEnd),
    symbolRange: range(symbol),
    dateRange: range(tail.date),
    impossibleDate: tail.date?.impossible ?? false,
    issuerRange: range(tail.issuer),
    titleRange: range(name ?? tail.title),
    nested,
  };
}

/** Small letters of abbreviations that a heading in capitals lost. */
const smallLetters: readonly (readonly [RegExp, string])[] = [
  [/(?<=[-/])TTG$/u, "TTg"],
  [/(?<=[-/])CTRHĐ(?=[-/])/u, "CTrHĐ"],
  [/(?<=[-/])CTR(?=[-/])/u, "CTr"],
  [/(?<=[-/])TTR(?=[-/])/u, "TTr"],
  [/(?<=[-/])QYĐ(?=[-/])/u, "QyĐ"],
];

function printedSymbol(words: string | null, capitals: boolean): string | null {
  const symbol = words?.replace(/\s/g, "") ?? null;
  if (symbol === null || !capitals) return symbol;
  return smallLetters.reduce((text, [from, to]) => text.replace(from, to), symbol);
}

/** A heading's `LUẬT VIỆC LÀM` is `Luật Việc làm`; other names stay as printed. */
function nameOf(words: string): string {
  if (/\p{Ll}/u.test(words)) return words;
  const small = words.toLowerCase();
  const first = /^(?:bộ luật|luật|pháp lệnh|hiến pháp) ?/u.exec(small)?.[0].length ?? 0;
  const capital = (at: number): string => small.slice(at, at + 1).toUpperCase();
  return capital(0) + small.slice(1, first) + capital(first) + small.slice(first + 1);
}

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
