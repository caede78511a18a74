// Mentions in plans -> the documents that they speak of, each with what is said of it.
import { isActName } from "../2-model/citations.ts";
import { foldKey } from "../2-model/names.ts";
import type { Citation } from "../2-model/plan.ts";
import { objectMark } from "../2-model/prose/flat.ts";
import { foldSymbol } from "../2-model/prose/symbol.ts";
import { compareDocuments, type Facts, type Field } from "../2-model/same-document.ts";
import { isOneDocument } from "../3-check/register.ts";
import type { RegisterDocument } from "../print/register.ts";

/** What plans say of one document. */
export interface CitedDocument {
  /** The fullest mention's words, the first of equals; what it does not say is said by another. */
  readonly said: Omit<RegisterDocument, "key">;
  /** Which mention says it. */
  readonly saidBy: Readonly<Record<Field, Citation | null>>;
  readonly fullest: Citation;
  /** In reading order. */
  readonly mentions: readonly Citation[];
}

/** Mentions of one document, and what they have said of it so far. */
interface Group {
  readonly mentions: Citation[];
  facts: Facts;
}

/** In the order of their first mentions. */
export function citedDocuments(mentions: readonly Citation[]): CitedDocument[] {
  const groups: Group[] = [];
  const lately = new Map<string, readonly Group[]>();
  for (const mention of mentions) {
    const identity = identityOf(mention, lately);
    const facts = factsOf(mention);
    const known = lately.get(identity) ?? [];
    const group = groupOf(facts, known) ?? { mentions: [], facts };
    if (group.mentions.length === 0) groups.push(group);
    group.mentions.push(mention);
    group.facts = merged(group.facts, facts);
    moveUp(group, identity, lately);
    if (mention.symbol && mention.title && isActName(mention.title)) moveUp(group, foldKey(mention.title), lately);
  }
  const order = new Map(mentions.map((mention, i) => [mention, i]));
  return withoutDoubles(groups, (mention) => order.get(mention) ?? 0);
}

/** Mentions that contradict one another may make two documents that the register could not tell apart: they are one. */
function withoutDoubles(groups: readonly Group[], orderOf: (mention: Citation) => number): CitedDocument[] {
  const byName = new Map<string, CitedDocument[]>();
  for (const { mentions } of groups) {
    let document = documentOf(mentions);
    const name = document.said.symbol ?? foldKey(document.said.title ?? "");
    const others = byName.get(name) ?? [];
    for (let twin = twinOf(document, others); twin; twin = twinOf(document, others)) {
      others.splice(others.indexOf(twin), 1);
      const both = [...twin.mentions, ...document.mentions];
      document = documentOf(both.sort((a, b) => orderOf(a) - orderOf(b)));
    }
    byName.set(name, [...others, document]);
  }
  const firstOf = ({ mentions }: CitedDocument): number => orderOf(mentions[0]!);
  return [...byName.values()].flat().sort((a, b) => firstOf(a) - firstOf(b));
}

const twinOf = ({ said }: CitedDocument, others: readonly CitedDocument[]): CitedDocument | undefined =>
  others.find((other) => isOneDocument(other.said, said));

/** A mention that says little speaks of the document spoken of last. */
function moveUp(group: Group, identity: string, lately: Map<string, readonly Group[]>): void {
  const known = lately.get(identity) ?? [];
  if (known[0] !== group) lately.set(identity, [group, ...known.filter((other) => other !== group)]);
}

/** An Act by name is the one whose number is given elsewhere. */
function identityOf({ symbol, title, text }: Citation, known: ReadonlyMap<string, unknown>): string {
  const name = title && isActName(title) ? foldKey(title) : null;
  if (!symbol) return name ?? foldKey(title ?? text);
  const bySymbol = foldSymbol(symbol);
  return known.has(bySymbol) || name === null || !known.has(name) ? bySymbol : name;
}

function groupOf(facts: Facts, known: readonly Group[]): Group | null {
  const compared = known
    .filter((group) => !isOtherYear(group.facts, facts))
    .map((group) => ({ group, how: compareDocuments(group.facts, facts) }));
  const found = compared.find(({ how }) => how === "same") ?? compared.find(({ how }) => how === "unclear");
  return found?.group ?? null;
}

/** An Act keeps its name when it is made anew. Without any number the register could not tell the two apart. */
const isOtherYear = (a: Facts, b: Facts): boolean =>
  a.year !== null && b.year !== null && a.year !== b.year && (a.symbol !== null || b.symbol !== null);

const factsOf = (mention: Citation): Facts => ({
  symbol: mention.symbol,
  year: mention.year ?? (mention.symbol ? null : yearOf(saidDate(mention))),
  date: saidDate(mention),
  issuer: mention.issuer,
  title: saidTitle(mention),
});

const merged = (a: Facts, b: Facts): Facts => ({
  symbol: a.symbol ?? b.symbol,
  year: a.year ?? b.year,
  date: a.date ?? b.date,
  issuer: a.issuer ?? b.issuer,
  title: a.title ?? b.title,
});

const saidFields: readonly Field[] = ["date", "issuer", "title"];

function documentOf(mentions: readonly Citation[]): CitedDocument {
  const counted = mentions.map((mention) => {
    const facts = factsOf(mention);
    return { mention, facts, count: saidFields.filter((field) => facts[field] !== null).length };
  });
  const fullest = counted.reduce((best, one) => (one.count > best.count ? one : best));
  const inOrder = [fullest, ...counted];
  const sayer = (field: keyof Facts) => inOrder.find(({ facts }) => facts[field] !== null);
  const symbol = sayer("symbol")?.facts.symbol ?? null;
  return {
    said: {
      type: fullest.mention.type,
      symbol: symbol && foldSymbol(symbol),
      date: isOfSeveralYears(counted.map(({ facts }) => facts)) ? null : (sayer("date")?.facts.date ?? null),
      issuer: sayer("issuer")?.facts.issuer ?? null,
      title: sayer("title")?.facts.title ?? null,
    },
    saidBy: {
      date: sayer("date")?.mention ?? null,
      issuer: sayer("issuer")?.mention ?? null,
      title: sayer("title")?.mention ?? null,
    },
    fullest: fullest.mention,
    mentions,
  };
}

/** An Act that is known by its name alone, of which plans give more than one year: nothing in the register could tell them apart. */
function isOfSeveralYears(facts: readonly Facts[]): boolean {
  if (facts.some(({ symbol }) => symbol !== null)) return false;
  return new Set(facts.flatMap(({ year }) => year ?? [])).size > 1;
}

const yearOf = (date: string | null): number | null => (date === null ? null : Number(date.slice(0, 4)));

/** A date whose year is not the one that the symbol, or an Act's mention, gives is a mistake, and no fact. */
function saidDate({ year, date }: Citation): string | null {
  return year !== null && date !== null && Number(date.slice(0, 4)) !== year ? null : date;
}

/** As a sentence says it after the issuer: `về …`, without quotation marks around it all. Null where a mark `[@key]` stands in it. */
function saidTitle({ title }: Pick<Citation, "title">): string | null {
  if (title === null || title.includes(objectMark)) return null;
  const bare = /^[“"]([^“”"]+)[”"]$/u.exec(title)?.[1]?.trim() ?? title;
  return bare.replace(/^Về(?= )/u, "về") || null;
}
