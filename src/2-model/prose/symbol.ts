// A document's symbol (số, ký hiệu) -> its parts: number, year, type, issuers, and which standard wrote it.
import { typesOfAbbreviation } from "./document-types.ts";
import { fold } from "./normal-text.ts";
import { execAt } from "./sticky.ts";

/**
 * parliament: `98/2023/QH15` · normative: `67/2017/QĐ-UBND` · state: `33/CT-TTg` · letter: `8652/UBND-NC` (NĐ 30/2020,
 * Phụ lục I, II.3) · party: `01-KL/TW` (Hướng dẫn 36-HD/VPTW).
 */
export type SymbolKind = "parliament" | "normative" | "state" | "letter" | "party";

export interface DocumentSymbol {
  readonly kind: SymbolKind;
  /** With its zero: `04`, `66.25`. */
  readonly number: string;
  readonly year: number | null;
  /** `KH`, `CTrHĐ`; null for letters and for symbols of the National Assembly without one. */
  readonly type: string | null;
  /** `["BDVQU", "UBNDQ"]`; of a letter the issuer alone, without its unit. */
  readonly issuers: readonly string[];
}

export interface SymbolMatch extends DocumentSymbol {
  readonly end: number;
}

interface Part {
  readonly mark: string;
  readonly word: string;
  /** Blanks beside the mark: 0, 1 or 2. */
  readonly blanks: number;
  readonly end: number;
}

const numberAt = /\d{1,6}(?:\.\d{1,3})?[a-zđ]?(?= ?[/-])/uy;
const partAt = /( ?)([/-])( ?)(\d{4}(?!\d)|\p{Lu}[\p{Lu}a-zđ\d&@]{0,30})(?!\p{L})/uy;
const parliament = /^(?:QH|UBTVQH)(?:\d{1,2})?$/;
const termApart = / (\d{2})(?![\p{L}\d/.-])/uy;
const mostParts = 10;

/** The symbol that begins at `at` of a folded text (see NormalText); blanks beside its marks are allowed. */
export function symbolAt(folded: string, at: number): SymbolMatch | null {
  const number = execAt(numberAt, folded, at)?.[0];
  if (!number) return null;
  let part = readPart(folded, at + number.length);
  if (!part) return null;
  const isParty = part.mark === "-";

  let year: number | null = null;
  if (/^\d/.test(part.word)) {
    if (isParty) return null;
    year = Number(part.word);
    part = readPart(folded, part.end);
    if (!part || /^\d/.test(part.word)) return null;
    if (parliament.test(part.word)) return parliamentSymbol(folded, number, year, part);
  }

  const words = [part.word];
  let { end } = part;
  for (let next = readPart(folded, end); next && words.length < mostParts; next = readPart(folded, end)) {
    if (!belongs(words, next)) break;
    words.push(next.word);
    end = next.end;
  }
  const symbol = classify(isParty, year, words);
  return symbol && { ...symbol, number, year, end };
}

/** `QH15`, also as `QH 15`. */
function parliamentSymbol(folded: string, number: string, year: number, { word, end }: Part): SymbolMatch {
  const apart = /\d$/.test(word) ? null : execAt(termApart, folded, end);
  const issuers = [word + (apart?.[1] ?? "")];
  return { kind: "parliament", number, year, type: null, issuers, end: end + (apart?.[0].length ?? 0) };
}

/** A mark and the word after it. */
function readPart(folded: string, at: number): Part | null {
  const found = execAt(partAt, folded, at);
  if (!found) return null;
  const [whole, before = "", mark = "", after = "", word = ""] = found;
  return { mark, word, blanks: before.length + after.length, end: at + whole.length };
}

/** Whether a part belongs to the symbol so far: a dash with blanks beside it may be the sentence's. */
function belongs(words: readonly string[], next: Part): boolean {
  if (/^\d/.test(next.word)) return false;
  const capitals = next.word.match(/\p{Lu}/gu)?.length ?? 0;
  if (next.blanks > 0 && capitals < 2) return false;
  const complete = words.length > 1;
  if (complete && next.mark === "/") return false;
  return !complete || next.blanks < 2 || /LT$/.test(words[0] ?? "");
}

function classify(
  isParty: boolean,
  year: number | null,
  words: readonly string[],
): Pick<DocumentSymbol, "kind" | "type" | "issuers"> | null {
  const [first = "", ...rest] = words;
  if (isParty) return rest.length > 0 ? { kind: "party", type: first, issuers: rest } : null;
  if (year !== null) return rest.length > 0 ? { kind: "normative", type: first, issuers: rest } : null;
  if (isStateType(first)) return { kind: "state", type: first, issuers: rest };
  return first.length > 1 ? { kind: "letter", type: null, issuers: [first] } : null;
}

const isStateType = (word: string): boolean =>
  word === "CV" || word === "GP" || typesOfAbbreviation(word, "state").length > 0;

/** The parts of a whole symbol; null where the text is none. */
export function parseSymbol(symbol: string): DocumentSymbol | null {
  const folded = foldSymbol(symbol);
  const match = symbolAt(folded, 0);
  if (!match || match.end !== folded.length) return null;
  const { end: _, ...parts } = match;
  return parts;
}

/** A symbol for comparing and looking up: NFC, look-alike letters and dashes made one, blanks dropped; case stays. */
export const foldSymbol = (symbol: string): string => fold(symbol.normalize("NFC").replace(/\s+/gu, ""));

/** Issuers whose letters begin with their own abbreviation. */
const letterIssuer = /^(?:UBND|HĐND|UBMT|MTTQ|VP|CP$|TTg$|TTCP|B\p{Lu}|S\p{Lu}{2}|TANDTC|VKSNDTC)/u;

/**
 * The type words that a symbol allows, the likeliest first: `["Chỉ thị"]` for `33/CT-TTg`; `["Quyết định", "Quy định"]` for
 * `217-QĐ/TW`. None where the symbol does not say.
 */
export function typesOfSymbol(symbol: string): readonly string[] {
  const parts = parseSymbol(symbol);
  return parts ? typesOfParts(parts) : [];
}

export function typesOfParts({ kind, type, issuers }: DocumentSymbol): readonly string[] {
  if (kind === "parliament") {
    return issuers[0]?.startsWith("UB") ? ["Nghị quyết", "Pháp lệnh"] : ["Nghị quyết", "Luật", "Bộ luật"];
  }
  if (kind === "letter") return letterIssuer.test(issuers[0] ?? "") ? ["Công văn", "Văn bản"] : [];
  if (type === "CV") return ["Công văn", "Văn bản"];
  return typesOfAbbreviation(type ?? "", kind === "party" ? "party" : "state");
}

/** How high the issuer stands, as far as its abbreviation says: 3 central, 2 province, 1 local. */
export function rankOfSymbol({ issuers }: DocumentSymbol): number {
  const issuer = issuers[0] ?? "";
  if (/^(?:CP|TTg|CTN|VPCP|VPQH|QH\d*|UBTVQH\d*|B(?!CH|TV|TC|DV|TG|NC|CS|QL|C[ĐT])\p{Lu}+)$|TW$/u.test(issuer))
    return 3;
  return /TU$/.test(issuer) ? 2 : 1;
}
