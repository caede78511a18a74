// Text -> the documents it cites: type, number, symbol, date, issuer, title of each mention.
import { type CitationHead, findHeads } from "./citation-head.ts";
import { type CitationTail, readTails, shareTails } from "./citation-tail.ts";
import { composed } from "./composed.ts";
import { documentsIn } from "./documents.ts";
import { isCapitals } from "./letters.ts";
import { type NormalText, wordsAt } from "./normal-text.ts";
import { eachPassage } from "./passages.ts";
import { type Placing, type Range, sourceRange } from "./placing.ts";
import { hasCombiningMarks } from "./signs.ts";
import type { SymbolMatch } from "./symbol.ts";

export type { Range } from "./placing.ts";

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

/** In the order of their places; none overlaps another. Linear in the text. */
export function findCitations(text: string): CitationMatch[] {
  const matches: CitationMatch[] = [];
  for (const { start, end } of documentsIn(text)) {
    const given = text.slice(start, end);
    if (hasCombiningMarks(given)) {
      const { text: source, placing } = composed(given, start);
      for (const match of citationsIn(source, 0)) matches.push(placed(match, placing));
    } else for (const match of citationsIn(given, start)) matches.push(match);
  }
  return matches;
}

/** `base`: where the source stands in the text that offsets count in. */
function citationsIn(source: string, base: number): readonly CitationMatch[] {
  const matches: CitationMatch[] = [];
  eachPassage(source, base, (text, signs) => {
    const own = readTails(text, findHeads(text, signs));
    const tails = shareTails(text, own);
    const first = matches.length;
    let innerTo = 0;
    for (let i = 0; i < tails.length; i++) {
      const tail = tails[i];
      if (!tail) continue;
      matches.push(toMatch(text, tail, tail.head.start < innerTo));
      innerTo = Math.max(innerTo, own[i]?.title?.end ?? 0);
    }
    if (typeof text.placing !== "number" && !areInOrder(matches, first))
      matches.push(...inOrder(matches.splice(first)));
  });
  return matches;
}

/** From the one at `first` on. */
function areInOrder(matches: readonly CitationMatch[], first: number): boolean {
  for (let i = first + 1; i < matches.length; i++)
    if ((matches[i]?.start ?? 0) < (matches[i - 1]?.end ?? 0)) return false;
  return true;
}

/** A footnote stands behind the sentence that its page's end broke off, and may lie inside a mention there. */
function inOrder(matches: CitationMatch[]): CitationMatch[] {
  let end = 0;
  return matches
    .sort((a, b) => a.start - b.start)
    .filter((match) => {
      if (match.start < end) return false;
      end = match.end;
      return true;
    });
}

function placed(match: CitationMatch, placing: Placing): CitationMatch {
  const range = (at: Range | null): Range | null => at && sourceRange(placing, at.start, at.end);
  return {
    ...match,
    ...sourceRange(placing, match.start, match.end),
    typeRange: sourceRange(placing, match.typeRange.start, match.typeRange.end),
    symbolRange: range(match.symbolRange),
    dateRange: range(match.dateRange),
    issuerRange: range(match.issuerRange),
    titleRange: range(match.titleRange),
  };
}

function toMatch(text: NormalText, tail: CitationTail, nested: boolean): CitationMatch {
  const { placing } = text;
  const { head } = tail;
  const { symbol, name } = head;
  const title = name ?? tail.title;
  const { start, end } = sourceRange(placing, head.start, head.end);
  return {
    start,
    end,
    type: head.type,
    number: symbol?.number ?? null,
    year: symbol?.year ?? tail.year,
    symbol: symbol && printedSymbol(symbolWords(text, symbol), head.capitals),
    date: tail.date?.iso ?? null,
    issuer: tail.issuer && wordsAt(text, tail.issuer.start, tail.issuer.end),
    title: name ? nameOf(text, head, name) : title && wordsAt(text, title.start, title.end),
    typeRange: sourceRange(placing, head.typeStart, head.typeEnd),
    symbolRange: symbol && sourceRange(placing, symbol.start, symbol.end),
    dateRange: tail.date && sourceRange(placing, tail.date.start, tail.date.end),
    impossibleDate: tail.date?.impossible ?? false,
    issuerRange: tail.issuer && sourceRange(placing, tail.issuer.start, tail.issuer.end),
    titleRange: title && sourceRange(placing, title.start, title.end),
    nested,
  };
}

/** The number, which may stand apart, and the rest. */
const symbolWords = (text: NormalText, { start, number, restStart, restEnd }: SymbolMatch): string =>
  restStart === start + number.length ? wordsAt(text, start, restEnd) : number + wordsAt(text, restStart, restEnd);

/** Small letters of abbreviations that a heading in capitals lost. */
const smallLetters: readonly (readonly [RegExp, string])[] = [
  [/(?<=[-/])TTG$/u, "TTg"],
  [/(?<=[-/])CTRHĐ(?=[-/])/u, "CTrHĐ"],
  [/(?<=[-/])CTR(?=[-/])/u, "CTr"],
  [/(?<=[-/])TTR(?=[-/])/u, "TTr"],
  [/(?<=[-/])QYĐ(?=[-/])/u, "QyĐ"],
];

function printedSymbol(words: string, capitals: boolean): string {
  const symbol = words.includes(" ") ? words.replaceAll(" ", "") : words;
  if (!capitals) return symbol;
  return smallLetters.reduce((text, [from, to]) => text.replace(from, to), symbol);
}

/** `Luật Nhà ở`, also of `các Luật: Đất đai, Nhà ở`; of a heading's `LUẬT NHÀ Ở` too. Other names stay as printed. */
function nameOf(text: NormalText, head: CitationHead, name: Range): string {
  const printed = wordsAt(text, name.start, name.end);
  const words = name.start === head.typeStart ? printed : `${head.type} ${printed}`;
  if (!isCapitals(printed)) return words;
  const small = words.toLowerCase();
  const first = name.start === head.typeStart ? head.typeEnd - head.typeStart : head.type.length;
  return capitalAt(small, 0) + small.slice(1, first + 1) + capitalAt(small, first + 1) + small.slice(first + 2);
}

const capitalAt = (words: string, at: number): string => words.slice(at, at + 1).toUpperCase();
