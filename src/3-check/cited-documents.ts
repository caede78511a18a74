// A plan's mentions of documents -> the documents, each with all that is said of it.
import type { Block, Citation, Footnote, Plan, RegisterEntry } from "../2-model/plan.ts";
import { foldSymbol } from "../2-model/prose/symbol.ts";
import { compareDocuments, type Facts, type Field, factsOf } from "../2-model/same-document.ts";
import type { Report } from "../diagnostic.ts";
import type { Source, Span } from "../source.ts";
import type { Subject } from "./check.ts";
import { brokenBlocks } from "./structure.ts";

export interface CitedDocument {
  readonly entry: RegisterEntry | null;
  /** In reading order, with marks, and with mentions inside other documents' titles. */
  readonly mentions: readonly Mention[];
}

export interface Mention extends Citation {
  /** The sentence breaks off at it: what it does not say may stand behind the break. */
  readonly cut: boolean;
  /** It may be the end of the title before it: `… về chế độ phụ cấp theo Thông báo số 13-TB/TW`. */
  readonly endsTitle: boolean;
  /** The title is its whole list's, given once at the end. */
  readonly sharesTitle: boolean;
  /** `các Công điện số 7/CĐ-UBND ngày … và số 8/CĐ-UBND ngày …`: the members of its list, itself among them. */
  readonly list: readonly Citation[];
}

export type DocumentRule = (documents: readonly CitedDocument[], subject: Subject, report: Report) => void;

interface Draft {
  entry: RegisterEntry | null;
  facts: Facts;
  readonly mentions: Mention[];
}

/** Numbers begin anew each year; no plan cites more documents of one symbol. */
const mostOfOneSymbol = 20;

const known = new WeakMap<Plan, readonly CitedDocument[]>();

/** Each document once. Acts by name that the register lacks are left out: there is nothing to hold them against. */
export function citedDocuments(plan: Plan): readonly CitedDocument[] {
  const before = known.get(plan);
  if (before) return before;
  const documents = documentsOf(plan);
  known.set(plan, documents);
  return documents;
}

function documentsOf(plan: Plan): readonly CitedDocument[] {
  const bySymbol = new Map<string, Draft[]>();
  for (const mention of mentionsOf(plan)) {
    const name = mention.entry ? `key ${mention.entry.key}` : mention.symbol && foldSymbol(mention.symbol);
    if (!name) continue;
    const drafts = bySymbol.get(name) ?? [];
    if (!bySymbol.has(name)) bySymbol.set(name, drafts);
    const same = mention.entry
      ? drafts[0]
      : drafts.findLast(({ facts }) => compareDocuments(facts, mention) === "same");
    if (same) {
      same.mentions.push(mention);
      same.facts = joined(same.facts, mention);
    } else if (drafts.length < mostOfOneSymbol) {
      const { entry } = mention;
      drafts.push({ entry, facts: entry ? joined(factsOf(entry), mention) : mention, mentions: [mention] });
    }
  }
  return [...bySymbol.values()].flat();
}

/** The same facts where there is nothing to add. */
export const joined = (known: Facts, more: Facts): Facts =>
  (["symbol", "year", "date", "issuer", "title"] as const).every(
    (field) => known[field] !== null || more[field] === null,
  )
    ? known
    : {
        symbol: known.symbol ?? more.symbol,
        year: known.year ?? more.year,
        date: known.date ?? more.date,
        issuer: known.issuer ?? more.issuer,
        title: known.title ?? more.title,
      };

function mentionsOf(plan: Plan): Mention[] {
  const broken = new Set<Block | Footnote>(brokenBlocks(plan).map(({ block }) => block));
  const lists = new Map<Source, Map<number, Citation[]>>();
  return plan.citations.map((one, i) => {
    const [before, next] = [plan.citations[i - 1], plan.citations[i + 1]];
    const isLast = next?.block !== one.block;
    const list = listAt(lists, one.typeSpan ?? one.span);
    list.push(one);
    return mentionOf(one, {
      cut: isLast && broken.has(one.block),
      endsTitle: before?.block === one.block && /^\s+theo\s+$/iu.test(textBetween(before, one)),
      sharesTitle: !isLast && one.titleSpan !== null && next.span.start < one.titleSpan.start && !isName(one),
      list,
    });
  });
}

/** Field by field: an engine takes fifty times as long to spread an object of so many. */
const mentionOf = (one: Citation, { cut, endsTitle, sharesTitle, list }: Omit<Mention, keyof Citation>): Mention => ({
  block: one.block,
  span: one.span,
  text: one.text,
  type: one.type,
  number: one.number,
  year: one.year,
  symbol: one.symbol,
  date: one.date,
  issuer: one.issuer,
  title: one.title,
  typeSpan: one.typeSpan,
  symbolSpan: one.symbolSpan,
  dateSpan: one.dateSpan,
  impossibleDate: one.impossibleDate,
  issuerSpan: one.issuerSpan,
  titleSpan: one.titleSpan,
  nested: one.nested,
  entry: one.entry,
  key: one.key,
  cut,
  endsTitle,
  sharesTitle,
  list,
});

function listAt(lists: Map<Source, Map<number, Citation[]>>, { source, start }: Span): Citation[] {
  const inSource = lists.get(source) ?? new Map<number, Citation[]>();
  lists.set(source, inSource);
  const list = inSource.get(start) ?? [];
  inSource.set(start, list);
  return list;
}

function textBetween({ titleSpan }: Citation, { span: { source, start } }: Citation): string {
  const end = titleSpan?.end ?? start;
  return start - end < 20 ? source.text.slice(end, start) : "";
}

/** An Act's title is its name, which may stand before its number. */
const isName = ({ titleSpan, span }: Citation): boolean => titleSpan !== null && titleSpan.start <= span.start;

/** `Chỉ thị số 04/CT-UBND`; a member of a list and a mark say less of themselves. */
export function nameOf({ text, type, symbol, title, key, typeSpan, span }: Citation): string {
  if (key === null && (!typeSpan || typeSpan.start >= span.start)) return text;
  return symbol ? `${type ?? "Văn bản"} số ${symbol}` : (title ?? text);
}

export const spanOfField = (citation: Citation, field: Field): Span =>
  ({ date: citation.dateSpan, issuer: citation.issuerSpan, title: citation.titleSpan })[field] ?? citation.span;

/** An ISO date as offices write it: `26/11/2021`. */
export const shownDate = (iso: string): string => iso.split("-").reverse().join("/");
