// Labelled fields and cells -> what they say of a duty: who leads, who works along, by when, what comes out.

import { listedHoldings } from "./holdings.ts";
import type { NameIndex } from "./names.ts";
import type { Directory, Due, Holding } from "./plan.ts";
import { singleBlanks } from "./prose/blanks.ts";
import { findDeadlines } from "./prose/deadline.ts";
import { holdersIn, isAsAbove, saysNothing } from "./prose/field-line.ts";
import type { Field } from "./prose/field-words.ts";
import { type Flat, spanIn } from "./prose/flat.ts";
import type { Range } from "./prose/normal-text.ts";

/** Null: not said. Leaders or supporters that are said and are none of the directory's units are an empty list. */
export interface Said {
  readonly leads: readonly Holding[] | null;
  readonly supports: readonly Holding[] | null;
  readonly due: Due | null;
  readonly product: string | null;
}

export interface SaidContext {
  readonly directory: Directory;
  readonly index: NameIndex;
  /** The plan's, for deadlines that name none. */
  readonly year: number | null;
  readonly addUnknown: (flat: Flat, range: Range) => void;
}

export const unsaid: Said = { leads: null, supports: null, due: null, product: null };

/** `said` with the value of one more field; `above`: what `nt` stands for. */
export function withField(said: Said, field: Field, flat: Flat, value: Range, above: Said, context: SaidContext): Said {
  const text = flat.text.slice(value.start, value.end);
  if (isAsAbove(text)) return { ...said, ...asAbove(field, above) };
  if (saysNothing(text)) return said;
  if (field === "due") return { ...said, due: dueOf(flat, value, context.year) };
  if (field === "product") return { ...said, product: singleBlanks(text).trim() };
  const { leads, supports, unknown } = holdersIn(text, field, context.index);
  const moved = <T extends Range>(ranges: readonly T[]): T[] =>
    ranges.map((range) => ({ ...range, start: range.start + value.start, end: range.end + value.start }));
  for (const range of moved(unknown)) context.addUnknown(flat, range);
  const holdings = (names: typeof leads) => listedHoldings(moved(names), flat, "prose", context.directory);
  const led = [...(said.leads ?? []), ...holdings(leads)];
  const helped = [...(said.supports ?? []), ...holdings(supports)];
  return {
    ...said,
    leads: field === "lead" || led.length > 0 ? led : said.leads,
    supports: field === "support" || helped.length > 0 ? helped : said.supports,
  };
}

function asAbove(field: Field, above: Said): Partial<Said> {
  if (field === "lead") return { leads: above.leads };
  if (field === "support") return { supports: above.supports };
  return field === "due" ? { due: above.due } : { product: above.product };
}

/** What `first` does not say, `second` may. */
export const orElse = (first: Said, second: Said): Said => ({
  leads: first.leads ?? second.leads,
  supports: first.supports ?? second.supports,
  due: first.due ?? second.due,
  product: first.product ?? second.product,
});

/** One time is a date or a rule; several, or none, stay as written. */
function dueOf(flat: Flat, value: Range, year: number | null): Due {
  const text = singleBlanks(flat.text.slice(value.start, value.end)).trim();
  const [time, more] = findDeadlines(text, year, true);
  const isOne = time !== undefined && more === undefined;
  const span = spanIn(flat, value.start, value.end);
  return { date: isOne ? time.date : null, rule: isOne ? time.rule : text, text, span, valid: true };
}
