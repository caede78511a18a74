// Rule on first mentions that do not say enough to find the document. NĐ 30/2020, Phụ lục I, Phần I, II.6b.
import { isActName } from "../2-model/citations.ts";
import { symbolWith } from "../2-model/form.ts";
import type { Citation, Plan, RegisterEntry } from "../2-model/plan.ts";
import { foldSymbol, parseSymbol, rankOfSymbol } from "../2-model/prose/symbol.ts";
import { agree, factsOf } from "../2-model/same-document.ts";
import { nearestOf } from "../nearest.ts";
import { allowsType } from "./citation.ts";
import { type DocumentRule, type Mention, nameOf } from "./cited-documents.ts";

type Part = "date" | "issuer" | "title";

export const incomplete: DocumentRule = (documents, { plan }, report) => {
  const mistaken = plan.citations.filter(isMistaken);
  for (const { entry, mentions } of documents) {
    const own = mentions.filter((one) => !one.nested && !one.endsTitle && !isQuoted(one));
    // A heading names a document shortly, and what stands below it in full.
    const first = own.find((one) => !isHeading(one)) ?? own[0];
    if (!first?.symbol || first.key !== null || first.cut || isExempt(first, plan)) continue;
    if (!allowsType(first) || mistaken.some((one) => mayBe(one, first, entry))) continue;
    const said = [...mentions.slice(0, mentions.indexOf(first)), ...first.list];
    const missing: Part[] = [];
    if (!said.some(({ date, impossibleDate }) => date !== null || impossibleDate)) missing.push("date");
    if (!said.some(({ issuer }) => issuer !== null) && !namesIssuer(first)) missing.push("issuer");
    if (!said.some(({ title }) => title !== null) && !needsNoTitle(first)) missing.push("title");
    if (missing.length === 0) continue;
    const inRegister = entry !== null && missing.every((part) => entry[part] !== null);
    report("citation/incomplete", first.span, {
      document: nameOf(first),
      missing,
      key: entry?.key ?? null,
      inRegister,
    });
  }
};

/** It has a fault of its own by which its document is not found. */
const isMistaken = (one: Citation): boolean => one.entry === null && (one.key !== null || one.symbol !== null);

/** Whether an earlier mention, mistaken in its key, type or number, has said of this document what a first mention says. */
function mayBe(mistaken: Citation, first: Mention, entry: RegisterEntry | null): boolean {
  if (mistaken.span.start >= first.span.start) return false;
  if (mistaken.key !== null) return entry !== null && nearestOf(mistaken.key, [entry.key]) !== null;
  if (mistaken.number === first.number && !allowsType(mistaken)) return true;
  return entry !== null && mistaken.type === first.type && agree("title", mistaken, factsOf(entry)) === true;
}

const isHeading = ({ block }: Mention): boolean =>
  "kind" in block && (block.kind === "section" || block.kind === "appendix");

/**
 * Acts are cited by their name; a consolidated text by that of its Act; what amends a document, or what a document is attached to, by
 * its number; a plan by itself needs no telling.
 */
function isExempt(mention: Mention, plan: Plan): boolean {
  const { symbol, type, title } = mention;
  const own = plan.number && foldSymbol(symbolWith(plan.number, plan));
  const isOwn = foldSymbol(symbol ?? "") === own;
  return isActName(type ?? title ?? "") || parseSymbol(symbol ?? "")?.type === "VBHN" || isOwn || amends(mention);
}

const amends = (mention: Mention): boolean =>
  /kèm theo $|(?:sửa đổi|bổ sung|thay thế|bãi bỏ)[^,]{0,60} (?:bởi|tại|theo|bằng) /iu.test(sentenceBefore(mention));

/** The symbol's letters are one body's or of several, or the sentence has named it: `Ủy ban nhân dân quận ban hành Kế hoạch số …`. */
function namesIssuer(mention: Mention): boolean {
  const parts = parseSymbol(mention.symbol ?? "");
  if (parts && (parts.issuers.length > 1 || (rankOfSymbol(parts) === 3 && parts.kind !== "party"))) return true;
  return /(?:ban hành|tại) $|đề nghị của /iu.test(sentenceBefore(mention));
}

/** What is handed in for a decision is cited without its title. */
const needsNoTitle = (mention: Mention): boolean => /đề nghị (?:của|tại) /iu.test(sentenceBefore(mention));

/** With single blanks, without emphasis marks. */
function sentenceBefore({ span: { source, start }, block }: Mention): string {
  const words = source.text.slice(Math.max(block.span.start, start - 300), start);
  return (words.split(/[.;]/).at(-1) ?? "").normalize("NFC").replace(/[*_\s]+/gu, " ");
}

/** Another's words, which stay as they are: a motto, a year's theme. */
function isQuoted({ span, block }: Mention): boolean {
  const before = span.source.text.slice(Math.max(block.span.start, span.start - longestQuotation), span.start);
  return before.lastIndexOf("“") > before.lastIndexOf("”");
}

const longestQuotation = 1500;
