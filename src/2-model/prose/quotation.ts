// A place where a quotation opens -> where it closes.

const longestQuotation = 1500;
const curved = /[”"\n]/;
const angular = /[»\n]/;

/** The end of the quotation that opens at `at`, its closing mark included; null where the block does not close it. */
export function quotationEnd(folded: string, at: number): number | null {
  const close = folded[at] === "«" ? angular : curved;
  const found = close.exec(folded.slice(at + 1, at + longestQuotation));
  return found && found[0] !== "\n" && found.index > 0 ? at + 2 + found.index : null;
}
