// Mentions of documents in a plan -> Citations, each with the register's entry; and what `[@key]` prints.

import { foldKey } from "./names.ts";
import type { Block, Citation, CitationForm, CitationMark, Footnote, Register, RegisterEntry } from "./plan.ts";
import { type CitationMatch, findCitations, type Range } from "./prose/citation.ts";
import { type Flat, spanIn } from "./prose/flat.ts";
import { longDate } from "./prose/long-date.ts";
import { foldSymbol } from "./prose/symbol.ts";

/** Looks documents up by what a mention says of them. */
export interface RegisterIndex {
  readonly register: Register;
  find(mention: Pick<CitationMatch, "type" | "symbol" | "date" | "issuer" | "title">): RegisterEntry | null;
}

export function indexRegister(register: Register): RegisterIndex {
  const bySymbol = new Map<string, RegisterEntry[]>();
  const byName = new Map<string, RegisterEntry>();
  for (const entry of register.entries.values()) {
    if (entry.symbol) {
      const symbol = foldSymbol(entry.symbol);
      bySymbol.set(symbol, [...(bySymbol.get(symbol) ?? []), entry]);
    } else if (entry.title) byName.set(foldKey(entry.title), entry);
  }
  return {
    register,
    find(mention) {
      if (!mention.symbol) return mention.title ? (byName.get(foldKey(mention.title)) ?? null) : null;
      const sharing = bySymbol.get(foldSymbol(mention.symbol)) ?? [];
      return mostAlike(sharing, mention);
    },
  };
}

/** The index with one document more, which the register need not have. */
export const withDocument = (index: RegisterIndex, entry: RegisterEntry): RegisterIndex => {
  const symbol = entry.symbol && foldSymbol(entry.symbol);
  return {
    register: index.register,
    find: (mention) =>
      index.find(mention) ?? (symbol && mention.symbol && foldSymbol(mention.symbol) === symbol ? entry : null),
  };
};

/** A symbol does not say which body of its kind issued it: issuer and date decide where several share one. */
function mostAlike(
  entries: readonly RegisterEntry[],
  mention: Pick<CitationMatch, "date" | "issuer">,
): RegisterEntry | null {
  if (entries.length < 2) return entries[0] ?? null;
  const agrees = (a: string | null, b: string | null): number => (a === null || b === null ? 0 : a === b ? 1 : -1);
  const issuer = (text: string | null): string | null => text && foldKey(text);
  const scored = entries.map((entry) => ({
    entry,
    score: agrees(entry.date, mention.date) * 2 + agrees(issuer(entry.issuer), issuer(mention.issuer)),
  }));
  scored.sort((a, b) => b.score - a.score);
  return scored[0]?.entry ?? null;
}

export interface Found {
  readonly citations: readonly Citation[];
  /** Where titles stand: what is said there is said of another document. */
  readonly titles: readonly Range[];
}

/** What a block's prose cites. */
export function citationsIn(block: Block | Footnote, flat: Flat, index: RegisterIndex): Found {
  const matches = findCitations(flat.text);
  const span = (range: Range | null) => range && spanIn(flat, range.start, range.end);
  return {
    titles: matches.flatMap((match) => match.titleRange ?? []),
    citations: matches.map((match) => ({
      block,
      span: spanIn(flat, match.start, match.end),
      text: flat.text.slice(match.start, match.end).replace(/\s+/g, " "),
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
    text: mark.span.source.text.slice(mark.span.start, mark.span.end),
    type: entry?.type ?? null,
    number: symbol && (/^\d+(?:\.\d+)?[a-z]?/.exec(symbol)?.[0] ?? null),
    year: symbol ? Number(/\/(\d{4})\//.exec(symbol)?.[1] ?? 0) || null : null,
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
