// What the plans of one workspace say of documents -> where they disagree and the register does not settle it.
import { foldIssuer } from "../2-model/document-issuer.ts";
import { differingWords } from "../2-model/document-title.ts";
import type { Plan } from "../2-model/plan.ts";
import { foldSymbol, parseSymbol, rankOfSymbol } from "../2-model/prose/symbol.ts";
import { agree, compareDocuments, type Facts, type Field, foldedValue } from "../2-model/same-document.ts";
import type { Report } from "../diagnostic.ts";
import type { Span } from "../source.ts";
import { type CitedDocument, citedDocuments, joined, nameOf, shownDate, spanOfField } from "./cited-documents.ts";
import { sayings } from "./conflicts.ts";
import { acrossSilence } from "./silence.ts";

/** What one plan says of a document: all that is kept of the plan. */
export interface SaidDocument {
  /** Documents under other names are others. */
  readonly bucket: string;
  /** `Chỉ thị số 33/CT-TTg` */
  readonly name: string;
  /** What tells it apart from others of its symbol. */
  readonly facts: Facts;
  readonly said: readonly Saying[];
}

interface Saying {
  readonly field: Field;
  readonly facts: Facts;
  readonly span: Span;
  readonly isSilenced: boolean;
}

const fields: readonly Field[] = ["date", "issuer", "title"];

/** Without what the register says, and what the plan itself says in two ways: that is told in the plan. */
export function saidIn(plan: Plan): SaidDocument[] {
  const isSilenced = acrossSilence(plan);
  return citedDocuments(plan).flatMap((document): SaidDocument[] => {
    const [first] = document.mentions;
    const bucket = bucketOf(document, plan);
    if (!first || bucket === null) return [];
    const said = fields.flatMap((field): Saying[] => {
      const [one, ...rest] = document.entry?.[field] ? [] : sayings(document.mentions, field, plan);
      if (!one || rest.some((other) => agree(field, one, other) === false)) return [];
      const span = spanOfField(one, field);
      return [{ field, facts: factsOf(one), span, isSilenced: isSilenced(span) }];
    });
    if (said.length === 0) return [];
    const { entry, mentions } = document;
    const facts = mentions.map(factsOf).reduce(joined, entry ? { ...entry, year: null } : factsOf(first));
    return [{ bucket, name: nameOf(first), facts: factsOf(facts), said }];
  });
}

/** Alone, so that nothing else of a mention is kept. */
const factsOf = ({ symbol, year, date, issuer, title }: Facts): Facts => ({ symbol, year, date, issuer, title });

const ownName =
  /(?:tỉnh|Tỉnh|thành phố|Thành phố|quận|Quận|huyện|Huyện|thị xã|Thị xã|thị trấn|phường|Phường|xã|Xã|đặc khu|Đặc khu|[Tt]hành ủy|[Tt]ỉnh ủy) [\p{Lu}\d]/u;

/**
 * By the symbol where it has one body's letters; else `UBND phường` is another body to each issuer, and a name with its place the
 * same to all.
 */
function bucketOf({ mentions }: CitedDocument, plan: Plan): string | null {
  const symbol = mentions.find((one) => one.symbol !== null)?.symbol;
  const parts = symbol ? parseSymbol(symbol) : null;
  if (!symbol || !parts) return null;
  const folded = foldSymbol(symbol);
  if (rankOfSymbol(parts) === 3) return folded;
  const named = mentions.find(({ issuer }) => issuer !== null && ownName.test(issuer.normalize("NFC")));
  return named ? `${folded} ${foldIssuer(named.issuer ?? "")}` : `${folded} @${plan.issuer}`;
}

/** Documents of one symbol: numbers begin anew each year. */
const mostOfOneSymbol = 20;

interface Group {
  facts: Facts;
  readonly documents: SaidDocument[];
}

/** `documents`: of all plans, in the order of their paths. What most plans say counts as right, else what the first says. */
export function reportAcrossPlans(documents: readonly SaidDocument[], report: Report): void {
  const one = oneOf();
  const buckets = new Map<string, Group[]>();
  const known = new Map<string, Group>();
  for (const document of documents) {
    const facts = one(document.facts);
    const place = `${document.bucket}\n${keyOf(facts)}`;
    const group = known.get(place) ?? groupOf(facts, document.bucket, buckets);
    if (!group) continue;
    known.set(place, group);
    group.documents.push({
      ...document,
      said: document.said.map((saying) => ({ ...saying, facts: one(saying.facts) })),
    });
  }
  for (const groups of buckets.values())
    for (const group of groups) for (const field of fields) reportField(group.documents, field, report);
}

/** That of the same document, else a new one; null where there are too many of one symbol. */
function groupOf(facts: Facts, bucket: string, buckets: Map<string, Group[]>): Group | null {
  const groups = buckets.get(bucket) ?? [];
  buckets.set(bucket, groups);
  const same = groups.find((group) => compareDocuments(group.facts, facts) === "same");
  if (same) {
    same.facts = joined(same.facts, facts);
    return same;
  }
  if (groups.length >= mostOfOneSymbol) return null;
  const group = { facts, documents: [] };
  groups.push(group);
  return group;
}

/** Of the same facts one object: plans copy each other's words, and comparing remembers what it has made of an object. */
function oneOf(): (facts: Facts) => Facts {
  const known = new Map<string, Facts>();
  return (facts) => {
    const key = keyOf(facts);
    const before = known.get(key);
    if (before) return before;
    known.set(key, facts);
    return facts;
  };
}

const keyOf = ({ symbol, year, date, issuer, title }: Facts): string =>
  JSON.stringify([symbol, year, date, issuer, title]);

function reportField(documents: readonly SaidDocument[], field: Field, report: Report): void {
  const sayings = documents.flatMap(({ name, said }) =>
    said.flatMap((one) => (one.field === field ? [{ name, ...one }] : [])),
  );
  const right = mostSaid(sayings, field);
  if (!right) return;
  for (const one of sayings) {
    if (one.isSilenced || agree(field, right.facts, one.facts) !== false) continue;
    const [said, other] = shown(field, one.facts[field] ?? "", right.facts[field] ?? "");
    const data = { document: one.name, field, said, other, plan: right.span.source.path };
    report("citation/conflict-across-plans", one.span, data, { related: [{ span: right.span, note: "other-plan" }] });
  }
}

const shown = (field: Field, said: string, other: string): readonly [string, string] =>
  field === "title"
    ? differingWords(said, other)
    : field === "date"
      ? [shownDate(said), shownDate(other)]
      : [said, other];

/** The first saying of the value that most say. */
function mostSaid(sayings: readonly Saying[], field: Field): Saying | undefined {
  const counts = new Map<string, { readonly first: Saying; count: number }>();
  for (const one of sayings) {
    const value = foldedValue(field, one.facts);
    const known = counts.get(value);
    if (known) known.count++;
    else counts.set(value, { first: one, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.first;
}
