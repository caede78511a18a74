// A folded text -> the heads of its citations: type word and symbol, or an Act's name, in reading order.
import { matchesOf } from "../../matches.ts";
import { actHeads } from "./act-head.ts";
import { typeAdditions, typeNamed, typeWords } from "./document-types.ts";
import { isCapitals, isDigit, isLetter } from "./letters.ts";
import { endIn, execIn, type ReadText, standsAt, unitIn } from "./read-text.ts";
import { pattern } from "./sticky.ts";
import { type SymbolMatch, smallSymbolAt, symbolAt, typesOfParts } from "./symbol.ts";
import { type WrittenType, writtenTypeBefore } from "./written-type.ts";

/** What identifies a cited document. Offsets count in the folded text. */
export interface CitationHead {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  /** The type word; before `start` where a list carries it over (`các Quyết định số … và số …`). */
  readonly typeStart: number;
  readonly typeEnd: number;
  readonly symbol: SymbolMatch | null;
  /** Of an Act: from its type word, or where a list carries that over, its name alone (`các Luật: Đất đai, Nhà ở`). */
  readonly name: { readonly start: number; readonly end: number } | null;
  /** The type word stands in capitals, so the rest may too. */
  readonly capitals: boolean;
  readonly carried: boolean;
  /** Words between type and number, that may name the issuer: `Quyết định của Thủ tướng Chính phủ số …`. */
  readonly gap: { readonly start: number; readonly end: number } | null;
}

/** Type words of which one is the other's head: `Chương trình`, `Chương trình hành động`. */
const agrees = (a: string, b: string): boolean => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);

const typeWord = `(?<!\\p{L})(${typeWords.join("|")})( (?:${typeAdditions.join("|")}))?`;
const numberWord = "(?:số|sổ|so) ?:? ?";
const typeBefore = pattern(`(?<=${typeWord}( (?:${numberWord})?))`, "iy");
const typeAndGapBefore = pattern(`(?<=${typeWord}((?: (?!số )[\\p{L}\\d]+){1,12}? (?:số|sổ) ?:? ?))`, "iy");
/** Bare numbers of a list whose last member alone has the whole symbol. */
const typeAndNumbersBefore = pattern(
  `(?<=${typeWord}( (?:${numberWord})?)((?:\\d{1,5}[a-zđ]?(?:,|;| và|, và| hoặc) (?:${numberWord})?){1,8}))`,
  "iy",
);
const numberWordBefore = /(?<=((?:số|sổ) ?:? ?))/iy;
const plural = /(?:,|;| và|, và| hoặc) $/;
const nextOfList =
  /(?:,? \(?ngày [\d/.\- ]{8,14}\)?|,? ngày \d{1,2} tháng \d{1,2} năm \d{4})?(?:,|;| và|, và| hoặc) (?:(?:số|sổ) ?:? ?)?/iy;
const sentenceEnd = pattern(String.raw`\n|[.] \p{Lu}`, "");
const calledShortly = new Set(["Đề án", "Dự án", "Chương trình", "Chiến lược"]);
/** How far a list reaches that carries its type word over. */
const longestList = 400;
const none: readonly CitationHead[] = [];

/** `signs`: the places at which to look, see ReadPassage. */
export function findHeads(text: ReadText, signs: ArrayLike<number>): CitationHead[] {
  // With room for one at each sign: an array that grows takes room for many.
  const heads: CitationHead[] = new Array(signs.length);
  let count = 0;
  let last: CitationHead | null = null;
  for (let i = 0; i < signs.length; i++) {
    const at = signs[i] ?? 0;
    if (last && at < last.end) continue;
    const isWord = isLetter(unitIn(text, at));
    const found: readonly CitationHead[] = isWord ? actHeads(text, at) : symbolHeads(text, at, last);
    for (let j = 0; j < found.length; j++) {
      const head = found[j];
      if (!head || (last && head.start < last.end)) continue;
      heads[count++] = head;
      last = head;
    }
  }
  heads.length = count;
  return heads;
}

/** `at`: of the first mark of a symbol. */
function symbolHeads(text: ReadText, at: number, last: CitationHead | null): readonly CitationHead[] {
  const start = numberStart(text, at);
  if (start < (last?.end ?? 0)) return none;
  const symbol = symbolAt(text, start);
  if (!symbol) return smallHeads(text, start);
  const head = typedHead(text, symbol) ?? listedHead(text, symbol, last);
  if (head) return [head];
  const numbered = numberedHeads(text, symbol);
  if (numbered.length > 0) return numbered;
  const far = gappedHead(text, symbol) ?? carriedHead(text, symbol, last);
  return far ? [far] : none;
}

/** `nghị định 30/2020/nđ-cp` */
function smallHeads(text: ReadText, start: number): readonly CitationHead[] {
  const symbol = smallSymbolAt(text, start);
  const head = symbol && typedHead(text, symbol);
  return head && allows(symbol, head.type) ? [head] : none;
}

/** Of the number before a mark: past a blank, a small letter (`30c`) and a point (`66.25`). */
function numberStart(text: ReadText, mark: number): number {
  let end = unitIn(text, mark - 1) === 0x20 ? mark - 1 : mark;
  if (!isDigit(unitIn(text, end - 1))) end--;
  const start = digitsStart(text, end);
  return start > 1 && standsAt(text, start - 1, ".") && isDigit(unitIn(text, start - 2))
    ? digitsStart(text, start - 1)
    : start;
}

function digitsStart(text: ReadText, end: number): number {
  let start = end;
  while (isDigit(unitIn(text, start - 1))) start--;
  return start;
}

/** `Chỉ thị số 33/CT-TTg` */
function typedHead(text: ReadText, symbol: SymbolMatch): CitationHead | null {
  const typeEnd = symbol.start - (standsAt(text, symbol.start - 4, " số ") ? 4 : 1);
  const written = standsAt(text, typeEnd, " ") ? writtenTypeBefore(text, typeEnd) : null;
  const found = written ? null : execIn(typeBefore, text, symbol.start);
  const head = written ? headBefore(typeEnd, written, symbol) : found && headOf(found, symbol);
  return head && !isShortForm(text, head) ? head : null;
}

/** `found`: type word, addition, and what stands between them and the number. */
function headOf(found: RegExpExecArray, symbol: SymbolMatch): CitationHead | null {
  const [word, added, between] = [found[1] ?? "", found[2] ?? "", found[3] ?? ""];
  const name = typeNamed(word);
  if (name === null) return null;
  const type = { text: word + added, name: name + added.toLowerCase(), isCapitals: isCapitals(word) };
  return headBefore(symbol.start - between.length, type, symbol);
}

function headBefore(typeEnd: number, { text, name, isCapitals }: WrittenType, symbol: SymbolMatch): CitationHead {
  const start = typeEnd - text.length;
  return {
    start,
    end: symbol.end,
    type: name,
    typeStart: start,
    typeEnd,
    symbol,
    name: null,
    capitals: isCapitals,
    carried: false,
    gap: null,
  };
}

/** `Đề án 06/CP` is how people call it, no symbol. */
const isShortForm = (text: ReadText, { type, symbol, end }: CitationHead): boolean =>
  calledShortly.has(type) && /^\d+[/-][^/-]+$/.test(text.folded.slice(symbol?.start, end));

/** `… và 218-QĐ/TW` right after a citation and its date. */
function listedHead(text: ReadText, symbol: SymbolMatch, last: CitationHead | null): CitationHead | null {
  if (!last?.symbol || endIn(nextOfList, text, last.end) !== symbol.start) return null;
  if (symbol.kind === "letter" && last.symbol.kind !== "letter") return null;
  return carry(last, startWithWord(text, symbol.start), symbol);
}

/** `Nghị quyết số 18, 19-NQ/TW`: each number is a document's. */
function numberedHeads(text: ReadText, symbol: SymbolMatch): readonly CitationHead[] {
  const found = execIn(typeAndNumbersBefore, text, symbol.start);
  if (!found) return none;
  const list = found[4] ?? "";
  const from = symbol.start - list.length;
  const [first, ...others] = matchesOf(/\d+[a-zđ]?/g, list).map(({ 0: number, index }) => {
    const start = from + index;
    return { ...symbol, number, start, end: start + number.length };
  });
  const head = first && headOf(found, first);
  if (!head || !allows(symbol, head.type)) return none;
  return [head, ...[...others, symbol].map((each) => carry(head, startWithWord(text, each.start), each))];
}

/** `Quyết định của Thủ tướng Chính phủ số …`; the symbol must be one of that type. */
function gappedHead(text: ReadText, symbol: SymbolMatch): CitationHead | null {
  const found = execIn(typeAndGapBefore, text, symbol.start);
  const head = found && headOf(found, symbol);
  if (!head || (head.type !== "Văn bản" && !allows(symbol, head.type))) return null;
  return { ...head, gap: { start: head.typeEnd, end: symbol.start } };
}

/** `…, số 218-QĐ/TW` after an earlier citation of the same sentence. */
function carriedHead(text: ReadText, symbol: SymbolMatch, last: CitationHead | null): CitationHead | null {
  const at = startWithWord(text, symbol.start);
  if (!last?.symbol || at === symbol.start || at - last.end > longestList) return null;
  if (!plural.test(text.folded.slice(Math.max(0, at - 6), at))) return null;
  return sentenceEnd.test(text.folded.slice(last.end, at)) ? null : carry(last, at, symbol);
}

/** The place of the `số` before a number, else the number's. */
const startWithWord = (text: ReadText, at: number): number =>
  at - (execIn(numberWordBefore, text, at)?.[1]?.length ?? 0);

const allows = (symbol: SymbolMatch, type: string): boolean => typesOfParts(symbol).some((name) => agrees(name, type));

function carry(last: CitationHead, start: number, symbol: SymbolMatch): CitationHead {
  const allowed = typesOfParts(symbol);
  const fits = allowed.length === 0 || allowed.some((name) => name === last.type || last.type.startsWith(`${name} `));
  const type = fits ? last.type : (allowed[0] ?? last.type);
  return { ...last, start, type, symbol, name: null, end: symbol.end, carried: true, gap: null };
}
