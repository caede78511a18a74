// Text -> the documents it cites: type, number, symbol, date, issuer, title of each mention.
import { type CitationHead, findHeads } from "./citation-head.ts";
import { type CitationTail, readTails, shareTails } from "./citation-tail.ts";
import { type NormalText, normalText, type Range, sourceRange } from "./normal-text.ts";

export type { Range } from "./normal-text.ts";

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

/** In reading order. Linear in the text. */
export function findCitations(text: string): CitationMatch[] {
  const normal = normalText(text);
  const heads = findHeads(normal.folded);
  const own = readTails(normal.folded, heads);
  const tails = shareTails(normal.folded, heads, own);
  let innerTo = 0;
  return heads.map((head, i) => {
    const nested = head.start < innerTo;
    innerTo = Math.max(innerTo, own[i]?.title?.end ?? 0);
    return toMatch(normal, head, tails[i] ?? noTail(head), nested);
  });
}

const noTail = ({ end }: CitationHead): CitationTail => ({ end, year: null, date: null, issuer: null, title: null });

function toMatch(normal: NormalText, head: CitationHead, tail: CitationTail, nested: boolean): CitationMatch {
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
