// Rules for the keeper of the register: what its entries lack, which of them no plan cites, titles that would print wrongly.
import { isActName, printedCitation } from "../2-model/citations.ts";
import type { Plan, Register, RegisterEntry } from "../2-model/plan.ts";
import { findCitations } from "../2-model/prose/citation.ts";
import { foldSymbol, parseSymbol, rankOfSymbol } from "../2-model/prose/symbol.ts";
import type { Report } from "../diagnostic.ts";

/** `plans`: all that read the register. */
export type KeepingRule = (register: Register, plans: readonly Plan[], report: Report) => void;

export type MissingField = "date" | "issuer" | "title";

/** What a document is known by and the register does not say. NĐ 30/2020, Phụ lục I, Phần I, II.6b: Acts are known by their name. */
export function missingFields(
  entry: Pick<RegisterEntry, "type" | "symbol" | "date" | "issuer" | "title">,
): MissingField[] {
  const { symbol, date, issuer, title } = entry;
  const parts = parseSymbol(symbol ?? "");
  if (isAct(entry)) return title || symbol ? [] : ["title"];
  if (parts?.type === "VBHN") return [];
  const isNamed = parts !== null && parts.kind !== "party" && rankOfSymbol(parts) === 3;
  const missing: MissingField[] = [];
  if (!date) missing.push("date");
  if (!issuer && !isNamed) missing.push("issuer");
  if (!title) missing.push("title");
  return missing;
}

const isAct = ({ type, title }: Pick<RegisterEntry, "type" | "title">): boolean => isActName(type ?? title ?? "");

const incomplete: KeepingRule = ({ entries }, _, report) => {
  for (const entry of entries.values()) {
    const missing = missingFields(entry);
    const document = printedCitation(entry, "short");
    if (missing.length > 0) report("register/incomplete", entry.span, { key: entry.key, document, missing });
  }
};

/** A successor is in its place: the register needs it to say what replaces what. */
const uncited: KeepingRule = ({ entries }, plans, report) => {
  const needed = new Set<string | null>();
  for (const plan of plans) for (const { entry } of plan.citations) needed.add(entry?.key ?? null);
  for (const { replacedBy } of entries.values()) needed.add(replacedBy);
  for (const entry of entries.values())
    if (!needed.has(entry.key))
      report("register/uncited", entry.span, { key: entry.key, document: printedCitation(entry, "short") });
};

/** A title prints in a sentence, behind the issuer: `… của Chính phủ về công tác văn thư`. */
const title: KeepingRule = ({ entries }, _, report) => {
  for (const entry of entries.values()) {
    const problem = entry.title === null ? null : problemOf(entry.title, entry);
    if (problem && entry.title)
      report("register/title", entry.spans.get("title") ?? entry.span, { problem, title: entry.title });
  }
};

type TitleProblem = "name" | "quoted" | "capital" | "end" | "whole" | "head";

function problemOf(title: string, entry: RegisterEntry): TitleProblem | null {
  if (isAct(entry)) return entry.symbol || isActName(title) ? null : "name";
  const [first] = findCitations(title);
  if (first?.start === 0 && first.symbol && foldSymbol(first.symbol) === foldSymbol(entry.symbol ?? "")) return "whole";
  if (/^(?:ngày \d|của )/iu.test(title)) return "head";
  if (/^[“"][^“”"]*[”"]$/u.test(title)) return "quoted";
  if (/^(?:Về|VỀ)(?= )/u.test(title)) return "capital";
  return /[;,.:/]$/u.test(title) ? "end" : null;
}

export const keepingRules: readonly KeepingRule[] = [incomplete, uncited, title];
