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

/** Of a document, what mentions of it may say differently. */
export type Said = Pick<Facts, Field>;

/** Null where one of the two does not say. */
export function agree(field: Field, a: Said, b: Said): boolean | null {
  if (a[field] === null || b[field] === null) return null;
  if (a[field] === b[field]) return true;
  if (field === "date") return false;
  const [one, other] = [foldedValue(field, a), foldedValue(field, b)];
  return field === "issuer" ? issuersAgree(one, other) : titlesAgree(one, other);
}

/** A mention is compared with many others. */
const known: Readonly<Record<"issuer" | "title", WeakMap<Said, string>>> = {
  issuer: new WeakMap(),
  title: new WeakMap(),
};
const folds = { issuer: foldIssuer, title: foldTitle } as const;

/** What two mentions that say the same thing in other words have in common. */
export function foldedValue(field: Field, said: Said): string {
  if (field === "date") return said.date ?? "";
  const before = known[field].get(said);
  if (before !== undefined) return before;
  const value = folds[field](said[field] ?? "");
  known[field].set(said, value);
  return value;
}

/**
 * Of two documents that share a symbol: a number begins anew each year, in the Party each term, and a symbol's letters do not say
 * which body of its kind issued it. `unclear`: they may be one with a mistake, or two.
 */
export function compareDocuments(a: Facts, b: Facts): "same" | "apart" | "unclear" {
  const terms = [termOf(a.issuer ?? ""), termOf(b.issuer ?? "")];
  if (terms[0] && terms[1] && terms[0] !== terms[1]) return "apart";
  const date = agree("date", a, b);
  const issuer = isOneBody(a.symbol) ? null : agree("issuer", a, b);
  if (date === true && issuer !== false) return "same";
  const title = agree("title", a, b);
  // One thing that differs is a mistake; two that differ are another body's document.
  if (issuer === false)
    return (title === true && date !== false) || (date === true && title !== false) ? "same" : "apart";
  if (date === null)
    return title === false && !alike(foldedValue("title", a), foldedValue("title", b)) ? "unclear" : "same";
  if (a.year !== null || yearOf(a) === yearOf(b) || title === true) return "same";
  return title === null && a.date?.slice(4) === b.date?.slice(4) ? "same" : "apart";
}

const yearOf = ({ date }: Facts): string | undefined => date?.slice(0, 4);

/** Letters that only one body of the State has (CP, TTg, QH, ministries): another issuer is a mistake, no other document. */
function isOneBody(symbol: string | null): boolean {
  const parts = symbol ? parseSymbol(symbol) : null;
  return parts !== null && parts.kind !== "party" && rankOfSymbol(parts) === 3;
}
