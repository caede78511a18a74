// What two mentions say of a document -> whether they speak of the same one, and whether date, issuer and title agree.
import { foldIssuer, issuersAgree, termOf } from "./document-issuer.ts";
import { alike, foldTitle, titlesAgree } from "./document-title.ts";
import type { RegisterEntry } from "./plan.ts";
import { parseSymbol, rankOfSymbol } from "./prose/symbol.ts";

/** What a mention, or the register, says of a document. */
export interface Facts {
  readonly symbol: string | null;
  readonly year: number | null;
  readonly date: string | null;
  readonly issuer: string | null;
  readonly title: string | null;
}

export const factsOf = ({ symbol, date, issuer, title }: RegisterEntry): Facts => ({
  symbol,
  year: (symbol && parseSymbol(symbol)?.year) || null,
  date,
  issuer,
  title,
});

export type Field = "date" | "issuer" | "title";

/** Null where one of the two does not say. */
export function agree(field: Field, a: Facts, b: Facts): boolean | null {
  if (a[field] === null || b[field] === null) return null;
  if (field === "date") return a.date === b.date;
  const [one, other] = [folded(a), folded(b)];
  return field === "issuer" ? issuersAgree(one.issuer, other.issuer) : titlesAgree(one.title, other.title);
}

interface Folded extends Readonly<Record<Field, string>> {
  readonly term: string | null;
}

/** A mention is compared with many others. */
const known = new WeakMap<Facts, Folded>();

function folded(facts: Facts): Folded {
  const before = known.get(facts);
  if (before) return before;
  const [date, issuer, title] = [facts.date ?? "", facts.issuer ?? "", facts.title ?? ""];
  const now = { date, issuer: foldIssuer(issuer), term: termOf(issuer), title: foldTitle(title) };
  known.set(facts, now);
  return now;
}

/** What two mentions that say the same thing in other words have in common. */
export const foldedValue = (field: Field, facts: Facts): string => folded(facts)[field];

/**
 * Of two documents that share a symbol: a number begins anew each year, in the Party each term, and a symbol's letters do not say
 * which body of its kind issued it. `unclear`: they may be one with a mistake, or two.
 */
export function compareDocuments(a: Facts, b: Facts): "same" | "apart" | "unclear" {
  const [date, title] = [agree("date", a, b), agree("title", a, b)];
  const issuer = isOneBody(a.symbol) ? null : agree("issuer", a, b);
  const [one, other] = [folded(a), folded(b)];
  if (one.term !== null && other.term !== null && one.term !== other.term) return "apart";
  // One thing that differs is a mistake; two that differ are another body's document.
  if (issuer === false)
    return (title === true && date !== false) || (date === true && title !== false) ? "same" : "apart";
  if (date === true) return "same";
  if (date === null) return title === false && !alike(one.title, other.title) ? "unclear" : "same";
  if (a.year !== null || yearOf(a) === yearOf(b) || title === true) return "same";
  return title === null && a.date?.slice(4) === b.date?.slice(4) ? "same" : "apart";
}

const yearOf = ({ date }: Facts): string | undefined => date?.slice(0, 4);

/** Letters that only one body of the State has (CP, TTg, QH, ministries): another issuer is a mistake, no other document. */
function isOneBody(symbol: string | null): boolean {
  const parts = symbol ? parseSymbol(symbol) : null;
  return parts !== null && parts.kind !== "party" && rankOfSymbol(parts) === 3;
}
