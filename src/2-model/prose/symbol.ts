// A document's symbol (số, ký hiệu) -> its parts: number, year, type, issuers, and which standard wrote it.
import { typesOfAbbreviation } from "./document-types.ts";
import { isDigit, isLetter, isUpper, unitAt } from "./letters.ts";
import { fold } from "./normal-text.ts";
import { endAt, execAt, pattern } from "./sticky.ts";

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
  readonly start: number;
  readonly end: number;
  /** Where that begins and ends which follows the number, its marks included. */
  readonly restStart: number;
  readonly restEnd: number;
}

interface Part {
  readonly mark: string;
  readonly word: string;
  /** Blanks beside the mark: 0, 1 or 2. */
  readonly blanks: number;
  readonly end: number;
}

const numberAt = /\d{1,6}(?:\.\d{1,3})?[a-zđ]?(?= ?[/-])/y;
const parliament = /^(?:QH|UBTVQH)(?:\d{1,2})?$/;
const longestWord = 31;
const termNumber = pattern(String.raw` \d{2}(?![\p{L}\d/.-])`, "y");
const mostParts = 10;

/** The symbol that begins at `at` of a folded text (see NormalText); blanks beside its marks are allowed. */
export function symbolAt(folded: string, at: number): SymbolMatch | null {
  const numberEnd = endAt(numberAt, folded, at);
  if (numberEnd === null) return null;
  const number = folded.slice(at, numberEnd);
  let part = readPart(folded, numberEnd);
  if (!part) return null;
  const isParty = part.mark === "-";

  let year: number | null = null;
  if (isYear(part)) {
    if (isParty) return null;
    year = Number(part.word);
    part = readPart(folded, part.end);
    if (!part || isYear(part)) return null;
  }
  let { end } = part;
  if (year !== null && parliament.test(part.word)) {
    const term = termApart(folded, part);
    end += term.length;
    const issuers = [part.word + term.trim()];
    return {
      kind: "parliament",
      number,
      year,
      type: null,
      issuers,
      start: at,
      end,
      restStart: numberEnd,
      restEnd: end,
    };
  }

  const first = part.word;
  const words = [first];
  for (let next = readPart(folded, end); next && words.length < mostParts; next = readPart(folded, end)) {
    if (!belongs(first, words.length > 1, next)) break;
    words.push(next.word);
    end = next.end;
  }
  const kind = kindOf(isParty, year, words);
  if (kind === null) return null;
  const type = kind === "letter" ? null : first;
  const issuers = kind === "letter" ? [first] : words.slice(1);
  return { kind, number, year, type, issuers, start: at, end, restStart: numberEnd, restEnd: end };
}

const smallSymbol = pattern(
  String.raw`\d{1,6}[a-zđ]?(?:/\d{4})?(?:/[a-zđ]{1,8}-|-[a-zđ]{1,8}/)[a-zđ]{2,12}(?:-[a-zđ]{2,12}){0,4}(?![\p{L}\d])`,
  "y",
);

/** A symbol in small letters (`30/2020/nđ-cp`), which only its type word tells from other words. */
export function smallSymbolAt(folded: string, at: number): SymbolMatch | null {
  const end = endAt(smallSymbol, folded, at);
  if (end === null) return null;
  const symbol = symbolAt(folded.slice(at, end).toUpperCase(), 0);
  return symbol && { ...symbol, start: at, end, restStart: at + symbol.restStart, restEnd: end };
}

/** `QH15` printed as `QH 15`. */
const termApart = (folded: string, { word, end }: Part): string =>
  isDigit(unitAt(word, word.length - 1)) ? "" : (execAt(termNumber, folded, end)?.[0] ?? "");

const isYear = ({ word }: Part): boolean => isDigit(unitAt(word, 0));

/** A mark and the word or year after it. */
function readPart(folded: string, at: number): Part | null {
  const markAt = folded[at] === " " ? at + 1 : at;
  const mark = folded[markAt];
  if (mark !== "/" && mark !== "-") return null;
  const start = folded[markAt + 1] === " " ? markAt + 2 : markAt + 1;
  const end = isDigit(unitAt(folded, start)) ? yearEnd(folded, start) : wordEnd(folded, start);
  if (end === start || isLetter(unitAt(folded, end))) return null;
  return { mark, word: folded.slice(start, end), blanks: start - at - 1, end };
}

/** Capitals, with the small letters of `CTr`, `QyĐ`, `TTg`. */
function wordEnd(folded: string, start: number): number {
  if (!isUpper(unitAt(folded, start))) return start;
  let end = start + 1;
  while (end < start + longestWord && isOfWord(unitAt(folded, end))) end++;
  return end;
}

/** No other small letter than a-z and đ stands in a symbol; `&` and `@` do. */
const isOfWord = (unit: number): boolean =>
  isUpper(unit) || isDigit(unit) || (unit >= 0x61 && unit <= 0x7a) || unit === 0x111 || unit === 0x26 || unit === 0x40;

function yearEnd(folded: string, start: number): number {
  let end = start;
  while (end < start + 5 && isDigit(unitAt(folded, end))) end++;
  return end === start + 4 ? end : start;
}

/** Whether a part belongs to the symbol so far: a dash with blanks beside it may be the sentence's. */
function belongs(first: string, isComplete: boolean, next: Part): boolean {
  if (isYear(next)) return false;
  if (next.blanks > 0 && !/\p{Lu}.*\p{Lu}/u.test(next.word)) return false;
  if (isComplete && next.mark === "/") return false;
  return !isComplete || next.blanks < 2 || first.endsWith("LT");
}

function kindOf(isParty: boolean, year: number | null, words: readonly string[]): SymbolKind | null {
  const [first = ""] = words;
  if (isParty) return words.length > 1 ? "party" : null;
  if (year !== null) return words.length > 1 ? "normative" : null;
  if (isStateType(first)) return "state";
  return first.length > 1 ? "letter" : null;
}

const isStateType = (word: string): boolean =>
  word === "CV" || word === "GP" || typesOfAbbreviation(word, "state").length > 0;

/** The parts of a whole symbol; null where the text is none. */
export function parseSymbol(symbol: string): DocumentSymbol | null {
  const folded = foldSymbol(symbol);
  const match = symbolAt(folded, 0);
  if (!match || match.end !== folded.length) return null;
  const { kind, number, year, type, issuers } = match;
  return { kind, number, year, type, issuers };
}

/** A symbol for comparing and looking up: NFC, look-alike letters and dashes made one, blanks dropped; case stays. */
export const foldSymbol = (symbol: string): string => fold(symbol.normalize("NFC").replace(/\s+/g, ""));

/** Issuers whose letters begin with their own abbreviation. */
const letterIssuer = pattern(
  String.raw`^(?:UBND|HĐND|UBMT|MTTQ|VP|CP$|TTg$|TTCP|B\p{Lu}|S\p{Lu}{2}|TANDTC|VKSNDTC)`,
  "",
);

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
  // A type that the other side alone has still says what it is: `116-NĐ/TU` is no Kế hoạch.
  const [own, other] = kind === "party" ? (["party", "state"] as const) : (["state", "party"] as const);
  const types = typesOfAbbreviation(type ?? "", own);
  return types.length > 0 ? types : typesOfAbbreviation(type ?? "", other);
}

const centralIssuer = pattern(
  String.raw`^(?:CP|TTg|CTN|VPCP|VPQH|QH\d*|UBTVQH\d*|B(?!CH|TV|TC|DV|TG|NC|CS|QL|C[ĐT])\p{Lu}+)$|TW$`,
  "",
);

/** How high the issuer stands, as far as its abbreviation says: 3 central, 2 province, 1 local. */
export function rankOfSymbol({ issuers }: DocumentSymbol): number {
  const issuer = issuers[0] ?? "";
  if (centralIssuer.test(issuer)) return 3;
  return /TU$/.test(issuer) ? 2 : 1;
}
