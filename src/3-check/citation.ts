// Rules on cited documents, each mention by itself.

import type { Block, Citation, Footnote } from "../2-model/plan.ts";
import { parseSymbol, typesOfSymbol } from "../2-model/prose/symbol.ts";
import { isWhole } from "../2-model/whole.ts";
import { suggest } from "../diagnostic.ts";
import { nearestOf } from "../nearest.ts";
import type { PlanRule } from "./check.ts";
import { brokenBlocks } from "./structure.ts";

/** Mentions in prose that can be judged: not the last one of a sentence that was broken off. */
function proseMentions(citations: readonly Citation[], broken: ReadonlySet<Block | Footnote>): Citation[] {
  const last = new Map(citations.map((citation) => [citation.block, citation]));
  return citations.filter((one) => one.key === null && !(broken.has(one.block) && last.get(one.block) === one));
}

const mentionsOf = ({ plan }: Parameters<PlanRule>[0]): Citation[] =>
  proseMentions(plan.citations, new Set(brokenBlocks(plan).map(({ block }) => block)));

/** A key's end left out (`ct-33-ttg` for `ct-33-ttg-2021`) means what it can only mean. */
const onlyOne = (keys: readonly string[]): string | undefined => (keys.length === 1 ? keys[0] : undefined);

export const unknown: PlanRule = ({ plan, register }, report) => {
  for (const { key, entry, symbolSpan, span } of plan.citations) {
    if (key === null || entry || register.partial) continue;
    const keys = [...register.entries.keys()];
    // `[@key Điều 5]` lacks a comma: which words are the key is not certain.
    const begun = keys.find((one) => key.startsWith(`${one} `));
    const nearest = begun ?? onlyOne(keys.filter((one) => one.startsWith(`${key}-`))) ?? nearestOf(key, keys);
    const at = symbolSpan ?? span;
    report("citation/unknown", at, { key, nearest }, suggest(at, begun ? null : nearest));
  }
};

/** The head word of the type is enough: `Chương trình` for a Chương trình hành động. */
export function allowsType({ symbol, type }: Pick<Citation, "symbol" | "type">): boolean {
  const allowed = symbol ? typesOfSymbol(symbol) : [];
  if (allowed.length === 0 || type === null || type === "Văn bản") return true;
  const head = type.normalize("NFC").toLowerCase();
  return allowed.some((one) => head.startsWith(one.toLowerCase()) || one.toLowerCase().startsWith(head));
}

export const typeMismatch: PlanRule = (subject, report) => {
  for (const citation of mentionsOf(subject)) {
    const { symbol, type, span } = citation;
    if (!symbol || !type || allowsType(citation)) continue;
    report("citation/type-mismatch", span, { type, symbol, expected: typesOfSymbol(symbol)[0] ?? null });
  }
};

/** Mentions in prose of documents whose type and symbol are in order. */
export const soundMentions = (subject: Parameters<PlanRule>[0]): Citation[] =>
  mentionsOf(subject).filter((one) => allowsType(one) && (!one.symbol || parseSymbol(one.symbol)));

/** Those of documents that the register lacks. */
export function unregisteredMentions(subject: Parameters<PlanRule>[0]): Citation[] {
  // An entry whose symbol is no symbol has been reported; the document may be that one.
  const unclear = [...subject.register.entries.values()].flatMap(({ symbol }) =>
    symbol && !parseSymbol(symbol) ? [symbol] : [],
  );
  return soundMentions(subject).filter(
    ({ entry, number }) => !entry && !(number && unclear.some((symbol) => symbol.startsWith(number))),
  );
}

/** One diagnostic a document, at its first mention. */
export const unregistered: PlanRule = (subject, report) => {
  if (!isWhole(subject.register)) return;
  const mentions = new Map<string, Citation[]>();
  for (const citation of unregisteredMentions(subject)) {
    const identity = citation.symbol ?? citation.title ?? citation.text;
    mentions.set(identity, [...(mentions.get(identity) ?? []), citation]);
  }
  for (const [first, ...rest] of mentions.values())
    if (first)
      report("citation/unregistered", first.span, { text: first.text }, { places: rest.map((one) => one.span) });
};

export const dates: PlanRule = (subject, report) => {
  for (const { symbol, year, date, dateSpan, impossibleDate } of mentionsOf(subject)) {
    if (!dateSpan) continue;
    const written = dateSpan.source.text.slice(dateSpan.start, dateSpan.end).normalize("NFC").replace(/\s+/g, " ");
    const dateYear = date ? Number(date.slice(0, 4)) : null;
    if (impossibleDate) report("citation/impossible-date", dateSpan, { date: written });
    else if (symbol && year && dateYear && dateYear !== year)
      report("citation/year-mismatch", dateSpan, { symbol, symbolYear: year, year: dateYear });
  }
};
