// Mentions of documents in a plan -> Citations, each with the register's entry; and what `[@key]` prints.

import { remembered } from "../remember.ts";
import { foldKey } from "./names.ts";
import type { Block, Citation, CitationForm, CitationMark, Footnote, Register, RegisterEntry } from "./plan.ts";
import { singleBlanks } from "./prose/blanks.ts";
import { type CitationMatch, findCitations, type Range } from "./prose/citation.ts";
import { type Flat, spanIn } from "./prose/flat.ts";
import { longDate } from "./prose/long-date.ts";
import { foldSymbol } from "./prose/symbol.ts";
import { agree, compareDocuments, type Facts, type Field, factsOf } from "./same-document.ts";

/** Looks documents up by what a mention says of them. */
export interface RegisterIndex {
  readonly register: Register;
  find(mention: Facts): RegisterEntry | null;
}

export function indexRegister(register: Register): RegisterIndex {
  const bySymbol = new Map<string, Candidate[]>();
  const byName = new Map<string, Candidate[]>();
  const add = (map: Map<string, Candidate[]>, key: string, candidate: Candidate): void => {
    map.set(key, [...(map.get(key) ?? []), candidate]);
  };
  for (const entry of register.entries.values()) {
    const { symbol, title } = entry;
    const candidate = { entry, facts: factsOf(entry) };
    if (symbol) add(bySymbol, foldSymbol(symbol), candidate);
    if (title && (!symbol || isActName(title))) add(byName, foldKey(title), candidate);
  }
  const named = (title: string | null): readonly Candidate[] => (title ? (byName.get(foldKey(title)) ?? []) : []);
  return {
    register,
    find(mention) {
      const { symbol, title } = mention;
      if (!symbol) {
        const ofYear = named(title).filter(({ entry }) => isOfYear(entry, mention));
        return mostAlike(ofYear, mention);
      }
      const sharing = mostAlike(bySymbol.get(foldSymbol(symbol)) ?? [], mention);
      if (sharing || !title || !isActName(title)) return sharing;
      // An Act that is registered by its name alone is the one that a mention gives with its number.
      const byNameAlone = named(title).filter(({ entry }) => !entry.symbol);
      return mostAlike(byNameAlone, mention);
    },
  };
}

/** An entry that may be the document that a mention names. */
interface Candidate {
  readonly entry: RegisterEntry;
  readonly facts: Facts;
}

/** Whether a title is the whole name of an Act: `Luật Tiếp cận thông tin`. */
export const isActName = (title: string): boolean => /^(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp)(?!\p{L})/iu.test(title);

/** An Act keeps its name when it is made anew: the year tells `Luật Đất đai năm 2013` from that of 2024. */
function isOfYear(entry: RegisterEntry, mention: Pick<CitationMatch, "year" | "date">): boolean {
  const ofEntry = yearOfSymbol(entry.symbol) ?? yearOfDate(entry.date);
  const ofMention = mention.year ?? yearOfDate(mention.date);
  return ofEntry === null || ofMention === null || ofEntry === ofMention;
}

/** `2024` of `31/2024/QH15`. */
const yearOfSymbol = (symbol: string | null): number | null =>
  Number(/\/(\d{4})\//.exec(symbol ?? "")?.[1] ?? 0) || null;

const yearOfDate = (date: string | null): number | null => (date === null ? null : Number(date.slice(0, 4)));

/** The index with one document more, which the register need not have. */
export const withDocument = (index: RegisterIndex, entry: RegisterEntry): RegisterIndex => {
  const symbol = entry.symbol && foldSymbol(entry.symbol);
  return {
    register: index.register,
    find: (mention) =>
      index.find(mention) ?? (symbol && mention.symbol && foldSymbol(mention.symbol) === symbol ? entry : null),
  };
};

/** A symbol says neither which body of its kind issued it nor in which year: what else is said of the document decides. */
function mostAlike(candidates: readonly Candidate[], mention: Facts): RegisterEntry | null {
  const worth = (field: Field, facts: Facts): number => {
    const agrees = agree(field, facts, mention);
    return agrees === null ? 0 : agrees ? 1 : -1;
  };
  const score = ({ facts }: Candidate): number =>
    2 * worth("date", facts) + worth("issuer", facts) + worth("title", facts);
  const [first, ...rest] = candidates.filter(({ facts }) => compareDocuments(facts, mention) !== "apart");
  return first ? rest.reduce((best, one) => (score(one) > score(best) ? one : best), first).entry : null;
}

export interface Found {
  readonly citations: readonly Citation[];
  /** Where titles stand: what is said there is said of another document. */
  readonly titles: readonly Range[];
}

/** The plans of units say much the same: of the last of their texts what they cite is known. */
const citedIn = remembered<readonly CitationMatch[]>(findCitations);

/** What a block's prose cites. */
export function citationsIn(block: Block | Footnote, flat: Flat, index: RegisterIndex): Found {
  const matches = citedIn(flat.text);
  const span = (range: Range | null) => range && spanIn(flat, range.start, range.end);
  return {
    titles: matches.flatMap((match) => match.titleRange ?? []),
    citations: matches.map((match) => ({
      block,
      span: spanIn(flat, match.start, match.end),
      text: singleBlanks(flat.text.slice(match.start, match.end)),
      type: match.type,
      number: match.number,
      year: match.year,
      symbol: match.symbol,
      date: match.date,
      issuer: match.issuer,
      title: match.title,
      typeSpan: span(match.typeRange),
      symbolSpan: span(match.symbolRange),
      dateSpan: span(match.dateRange),
      impossibleDate: match.impossibleDate,
      issuerSpan: span(match.issuerRange),
      titleSpan: span(match.titleRange),
      nested: match.nested,
      entry: index.find(match),
      key: null,
    })),
  };
}

/** A `[@key]` as a mention: its fields are the register's. */
export function citationOfMark(mark: CitationMark, block: Block | Footnote, register: Register): Citation {
  const entry = register.entries.get(mark.key) ?? null;
  const symbol = entry?.symbol ?? null;
  return {
    block,
    span: mark.span,
    text: singleBlanks(mark.span.source.text.slice(mark.span.start, mark.span.end)),
    type: entry?.type ?? null,
    number: symbol && (/^\d+(?:\.\d+)?[a-z]?/.exec(symbol)?.[0] ?? null),
    year: yearOfSymbol(symbol),
    symbol,
    date: entry?.date ?? null,
    issuer: entry?.issuer ?? null,
    title: entry?.title ?? null,
    typeSpan: null,
    symbolSpan: mark.keySpan,
    dateSpan: null,
    impossibleDate: false,
    issuerSpan: null,
    titleSpan: null,
    nested: false,
    entry,
    key: mark.key,
  };
}

/** Full: type, symbol, date, issuer, title; medium: without title; short: type and symbol. NĐ 30/2020, Phụ lục I, II.6b. */
export function printedCitation(entry: RegisterEntry, form: CitationForm): string {
  const type = entry.type ?? "Văn bản";
  if (!entry.symbol) return entry.title ?? type;
  const parts = [`${type} số ${entry.symbol}`];
  if (form !== "short" && entry.date) parts.push(longDate(entry.date));
  if (form !== "short" && entry.issuer) parts.push(`của ${entry.issuer}`);
  if (form === "full" && entry.title) parts.push(entry.title);
  return parts.join(" ");
}
