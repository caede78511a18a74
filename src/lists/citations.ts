// Text or plan -> the documents it cites, one row a mention, in reading order.
import type { Citation, Plan } from "../2-model/plan.ts";
import type { CitationMatch } from "../2-model/prose/citation.ts";
import { positionAt } from "../source.ts";

/** A row of `plan cite --json`. Offsets are UTF-16 units of the text given. */
export interface CitationFields {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: string | null;
  readonly number: string | null;
  readonly year: number | null;
  readonly symbol: string | null;
  /** ISO date. */
  readonly date: string | null;
  readonly issuer: string | null;
  readonly title: string | null;
}

/** A row of `plan list citations --json`. */
export interface CitationRow extends CitationFields {
  readonly plan: string;
  /** The register's key; null where the register lacks the document. */
  readonly key: string | null;
  readonly line: number;
  readonly column: number;
}

export function citationFields(text: string, match: CitationMatch): CitationFields {
  const { start, end, type, number, year, symbol, date, issuer, title } = match;
  return { start, end, text: text.slice(start, end), type, number, year, symbol, date, issuer, title };
}

export const citationRows = (plan: Plan): CitationRow[] =>
  [...plan.citations].sort((a, b) => a.span.start - b.span.start).map((citation) => rowOf(plan, citation));

function rowOf(plan: Plan, citation: Citation): CitationRow {
  const { span, text, type, number, year, symbol, date, issuer, title } = citation;
  return {
    start: span.start,
    end: span.end,
    text,
    type,
    number,
    year,
    symbol,
    date,
    issuer,
    title,
    plan: plan.id,
    key: citation.key ?? citation.entry?.key ?? null,
    ...positionAt(span.source, span.start),
  };
}
