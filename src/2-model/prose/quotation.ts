// A place where a quotation opens -> where it closes.
import { type ReadText, standsAt } from "./read-text.ts";

const longestQuotation = 1500;
const curved = /[”"\n]/;
const angular = /[»\n]/;

/** The end of the quotation that opens at `at`, its closing mark included; null where the block does not close it. */
export function quotationEnd(text: ReadText, at: number): number | null {
  const close = standsAt(text, at, "«") ? angular : curved;
  const found = close.exec(text.folded.slice(at + 1, at + longestQuotation));
  return found && found[0] !== "\n" && found.index > 0 ? at + 2 + found.index : null;
}
