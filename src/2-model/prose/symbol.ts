// A document's symbol (số, ký hiệu) -> its parts: number, year, type, issuers, and which standard wrote it.

import { remembered } from "../../remember.ts";
import { typesOfAbbreviation } from "./document-types.ts";
import { isDigit, isLetter, isUpper } from "./letters.ts";
import { fold } from "./normal-text.ts";
import {
  dash,
  digitsEnd,
  endIn,
  execIn,
  numberAt,
  type ReadText,
  readText,
  slash,
  standsAt,
  unitIn,
} from "./read-text.ts";
import { pattern } from "./sticky.ts";

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

const parliament = /^(?:QH|UBTVQH)(?:\d{1,2})?$/;
const longestWord = 31;
const termNumber = pattern(String.raw` \d{2}(?![\p{L}\d/.-])`, "y");
const mostParts = 10;
const none: readonly string[] = [];

/** The symbol that begins at `at` of a folded text (see NormalText); blanks beside its marks are allowed. */
export function symbolAt(text: ReadText, at: number): SymbolMatch | null {
  const restStart = numberEnd(text, at);
  if (restStart === null) return null;
  const isParty = standsAt(text, markAt(text, restStart), "-");
  let start = partStart(text, restStart);
  let end = partEnd(text, start);
  if (end === null) return null;

  let year: number | null = null;
  if (isYear(text, start)) {
    if (isParty) return null;
    year = numberAt(text, start);
    start = partStart(text, end);
    end = partEnd(text, start);
    if (end === null || isYear(text, start)) return null;
  }
  const number = text.folded.slice(at, restStart);
  const first = text.folded.slice(start, end);
  if (year !== null && parliament.test(first)) {
    const term = termApart(text, end);
    end += term.length;
    const issuers = [first + term.trim()];
    return { kind: "parliament", number, year, type: null, issuers, start: at, end, restStart, restEnd: end };
  }

  let others: readonly string[] = none;
  while (others.length + 1 < mostParts) {
    const nextStart = partStart(text, end);
    const nextEnd: number | null = partEnd(text, nextStart);
    if (nextEnd === null || !belongs(text, first, others.length > 0, end, nextStart, nextEnd)) break;
    const next = text.folded.slice(nextStart, nextEnd);
    others = others === none ? [next] : [...others, next];
    end = nextEnd;
  }
  const kind = kindOf(isParty, year, first, others.length > 0);
  if (kind === null) return null;
  const type = kind === "letter" ? null : first;
  const issuers = kind === "letter" ? [first] : others;
  return { kind, number, year, type, issuers, start: at, end, restStart, restEnd: end };
}

/** The end of the number at `at`: `04`, `66.25`, `30c`, before a mark. */
function numberEnd(text: ReadText, at: number): number | null {
  let end = digitsEnd(text, at, 6);
  if (end === at) return null;
  if (standsAt(text, end, ".")) {
    const after = digitsEnd(text, end + 1, 3);
    if (after === end + 1) return null;
    end = after;
  }
  if (isSmall(unitIn(text, end))) end++;
  return isMark(unitIn(text, markAt(text, end))) ? end : null;
}

/** No other small letters stand in a symbol. */
const isSmall = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || unit === 0x111;

const smallSymbol = pattern(
  String.raw`\d{1,6}[a-zđ]?(?:/\d{4})?(?:/[a-zđ]{1,8}-|-[a-zđ]{1,8}/)[a-zđ]{2,12}(?:-[a-zđ]{2,12}){0,4}(?![\p{L}\d])`,
  "y",
);

/** A symbol in small letters (`30/2020/nđ-cp`), which only its type word tells from other words. */
export function smallSymbolAt(text: ReadText, at: number): SymbolMatch | null {
  const end = endIn(smallSymbol, text, at);
  if (end === null) return null;
  const symbol = symbolAt(readText(text.folded.slice(at, end).toUpperCase()), 0);
  return symbol && { ...symbol, start: at, end, restStart: at + symbol.restStart, restEnd: end };
}

/** `QH15` printed as `QH 15`. */
const termApart = (text: ReadText, end: number): string =>
  isDigit(unitIn(text, end - 1)) ? "" : (execIn(termNumber, text, end)?.[0] ?? "");

const isMark = (unit: number): boolean => unit === slash || unit === dash;

/** Whether the part of which this is the first unit is a year. */
const isYear = (text: ReadText, start: number): boolean => isDigit(unitIn(text, start));

/** The place of the mark that may stand at `at`, past a blank. */
const markAt = (text: ReadText, at: number): number => (standsAt(text, at, " ") ? at + 1 : at);

/** Where the word or year after the mark at `at` begins, -1 where no mark stands there. */
function partStart(text: ReadText, at: number): number {
  const mark = markAt(text, at);
  if (!isMark(unitIn(text, mark))) return -1;
  return markAt(text, mark + 1);
}

function partEnd(text: ReadText, start: number): number | null {
  const end = isYear(text, start) ? yearEnd(text, start) : wordEnd(text, start);
  return end === start || isLetter(unitIn(text, end)) ? null : end;
}

/** Capitals, with the small letters of `CTr`, `QyĐ`, `TTg`. */
function wordEnd(text: ReadText, start: number): number {
  if (!isUpper(unitIn(text, start))) return start;
  let end = start + 1;
  while (end < start + longestWord && isOfWord(unitIn(text, end))) end++;
  return end;
}

/** `&` and `@` stand in words too. */
const isOfWord = (unit: number): boolean =>
  isUpper(unit) || isDigit(unit) || isSmall(unit) || unit === 0x26 || unit === 0x40;

function yearEnd(text: ReadText, start: number): number {
  return digitsEnd(text, start, 5) === start + 4 ? start + 4 : start;
}

/** Whether the part from `start` to `end` belongs to the symbol so far: a dash with blanks beside it may be the sentence's. */
function belongs(text: ReadText, first: string, isComplete: boolean, at: number, start: number, end: number): boolean {
  const blanks = start - at - 1;
  if (isYear(text, start)) return false;
  if (blanks > 0 && !/\p{Lu}.*\p{Lu}/u.test(text.folded.slice(start, end))) return false;
  if (isComplete && standsAt(text, markAt(text, at), "/")) return false;
  return !isComplete || blanks < 2 || first.endsWith("LT");
}

function kindOf(isParty: boolean, year: number | null, first: string, hasMore: boolean): SymbolKind | null {
  if (isParty) return hasMore ? "party" : null;
  if (year !== null) return hasMore ? "normative" : null;
  if (isStateType(first)) return "state";
  return first.length > 1 ? "letter" : null;
}

const isStateType = (word: string): boolean =>
  word === "CV" || word === "GP" || typesOfAbbreviation(word, "state").length > 0;

/** The parts of a whole symbol; null where the text is none. */
export const parseSymbol = remembered((symbol: string): DocumentSymbol | null => {
  const folded = foldSymbol(symbol);
  const match = symbolAt(readText(folded), 0);
  if (!match || match.end !== folded.length) return null;
  const { kind, number, year, type, issuers } = match;
  return { kind, number, year, type, issuers };
});

/** A symbol for comparing and looking up: NFC, look-alike letters and dashes made one, blanks dropped; case stays. */
export const foldSymbol = remembered((symbol: string): string => fold(symbol.normalize("NFC").replace(/\s+/g, "")));

/** Issuers whose letters begin with their own abbreviation. */
const letterIssuer = pattern(
  String.raw`^(?:UBND|HĐND|UBMT|MTTQ|VP|CP$|TTg$|TTCP|B\p{Lu}|S\p{Lu}{2}|TANDTC|VKSNDTC)`,
  "",
);

/**
 * The type words that a symbol allows, the likeliest first: `["Chỉ thị"]` for `33/CT-TTg`; `["Quyết định", "Quy định"]` for
 * `217-QĐ/TW`. None where the symbol does not say.
 */
export const typesOfSymbol = remembered((symbol: string): readonly string[] => {
  const parts = parseSymbol(symbol);
  return parts ? typesOfParts(parts) : [];
});

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
