// Rules on the register of documents.
import { foldKey } from "../2-model/names.ts";
import type { RegisterEntry } from "../2-model/plan.ts";
import { foldSymbol, parseSymbol } from "../2-model/prose/symbol.ts";
import type { RegisterRule } from "./check.ts";

export const invalid: RegisterRule = ({ entries, partial }, report) => {
  for (const { key, symbol, title, replacedBy, span, spans } of entries.values()) {
    if (!symbol && !title && !partial) report("register/invalid", span, { key, problem: "no-name", value: "" });
    if (symbol && !parseSymbol(symbol))
      report("register/invalid", spans.get("symbol") ?? span, { key, problem: "symbol", value: symbol });
    if (replacedBy && !entries.has(replacedBy) && !partial)
      report("register/invalid", spans.get("replaced-by") ?? span, { key, problem: "replaced-by", value: replacedBy });
  }
};

/** One document under two keys: the same symbol, and neither date nor issuer tells them apart. */
export const duplicate: RegisterRule = ({ entries }, report) => {
  const bySymbol = new Map<string, RegisterEntry[]>();
  for (const entry of entries.values()) {
    const identity = entry.symbol ? foldSymbol(entry.symbol) : foldKey(entry.title ?? "");
    if (identity === "") continue;
    const others = bySymbol.get(identity) ?? [];
    const same = others.find((other) => agree(other.date, entry.date) && agree(other.issuer, entry.issuer));
    if (same)
      report(
        "register/duplicate",
        entry.span,
        { key: entry.key, other: same.key },
        { related: [{ span: same.span, note: "first-definition" }] },
      );
    bySymbol.set(identity, [...others, entry]);
  }
};

const agree = (a: string | null, b: string | null): boolean => a === null || b === null || foldKey(a) === foldKey(b);

export const registerRules: readonly RegisterRule[] = [invalid, duplicate];
