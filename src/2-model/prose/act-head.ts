// The place of an Act's word in a folded text -> the heads of the citations of Acts by their names.
import { type ActType, actNameEnd, listedNameEnd } from "./act.ts";
import type { CitationHead } from "./citation-head.ts";
import { isCapitals, isLetter, isUpper } from "./letters.ts";
import { endIn, type ReadText, standsAt, unitIn } from "./read-text.ts";
import { pattern } from "./sticky.ts";
import { type SymbolMatch, symbolAt } from "./symbol.ts";

interface TypeWord {
  readonly type: ActType | "Hiến pháp";
  readonly start: number;
  readonly end: number;
}

const law = /lu/iy;
const code = /(?<=bộ )/iy;
const ordinance = /(?<=pháp )/iy;
const constitution = / pháp/iy;
const notAct =
  /(?<=(?:pháp|kỷ|quy|định|học|khoa|trường|ngành|cử nhân|thạc s[ĩỹ]|tiến s[ĩỹ]|viện|công ty|hội|văn phòng|báo|tạp chí|vi phạm|môn|dự) )/iy;
const state = " nước cộng hòa xã hội chủ nghĩa việt nam";
const constitutionsYear = pattern(String.raw`(?:${state})?(?=,? \(?(?:năm )?\d{4}(?!\d))`, "iy");
const constitutionsState = pattern(state, "iy");
const ownNumber = / (?:(?:số|sổ|so) ?:? ?)?(?=\d)/iy;
const many = pattern(String.raw`(?<=(?<!\p{L})(?:các|những|\d{1,2}|hai|ba|bốn) )`, "iy");
const separator = /(?:,| và|, và)(?= )/y;
const mostListed = 30;
const none: readonly CitationHead[] = [];
const numberAfterName = /(?: năm \d{4})?,? \(?số ?:? ?/iy;

/** `at`: of `luật`, `lệnh` or `hiến`. None where a number follows instead of a name: that symbol's head is the mention's. */
export function actHeads(text: ReadText, at: number): readonly CitationHead[] {
  const word = typeWordAt(text, at);
  if (!word || isLetter(unitIn(text, word.start - 1)) || isLetter(unitIn(text, word.end))) return none;
  const number = endIn(ownNumber, text, word.end);
  if (number !== null && symbolAt(text, number)) return none;
  if (word.type === "Hiến pháp") {
    const end = endIn(constitutionsYear, text, word.end) ?? endIn(constitutionsState, text, word.end);
    return end === null ? none : [headOf(text, word, word.start, word.end, end)];
  }
  if (endIn(notAct, text, word.start) !== null) return none;
  const isList = standsAt(text, word.end, ":");
  const from = isList ? word.end + 1 : word.end;
  const end = isList
    ? listedNameEnd(text, word.type, from, true)
    : actNameEnd(text, word.type, from, isProper(text, word));
  if (end === null) return none;
  const first = headOf(text, word, word.start, from, end);
  const isMany = isList || endIn(many, text, word.start) !== null;
  return isMany ? [first, ...othersOf(text, word, word.type, first, isList)] : [first];
}

/** `các Luật: Đất đai, Nhà ở và Việc làm` */
function othersOf(text: ReadText, word: TypeWord, type: ActType, first: CitationHead, isList: boolean): CitationHead[] {
  const heads: CitationHead[] = [];
  for (let last = first; heads.length < mostListed; ) {
    const from = endIn(separator, text, last.end);
    const end = from === null ? null : listedNameEnd(text, type, from, isList);
    if (from === null || end === null) break;
    last = { ...headOf(text, word, from + 1, from, end), carried: true };
    heads.push(last);
  }
  return heads;
}

/** `from`: the end of the type word or of what stands before the name. */
function headOf(text: ReadText, word: TypeWord, start: number, from: number, nameEnd: number): CitationHead {
  const symbol = word.type === "Hiến pháp" ? null : symbolAfter(text, nameEnd);
  return {
    start,
    end: symbol?.end ?? nameEnd,
    type: word.type,
    typeStart: word.start,
    typeEnd: word.end,
    symbol,
    name: { start: from === word.end ? word.start : from + 1, end: nameEnd },
    capitals: isCapitals(text.folded.slice(word.start, word.end)),
    carried: false,
    gap: null,
  };
}

/** A capital inside a sentence. */
const isProper = (text: ReadText, { start }: TypeWord): boolean =>
  isUpper(unitIn(text, start)) && standsAt(text, start - 1, " ") && isLetter(unitIn(text, start - 2));

function typeWordAt(text: ReadText, at: number): TypeWord | null {
  const end = at + 4;
  if (standsAt(text, at, "h") || standsAt(text, at, "H")) {
    const isWhole = endIn(constitution, text, end) !== null;
    return isWhole ? { type: "Hiến pháp", start: at, end: end + " pháp".length } : null;
  }
  if (endIn(law, text, at) === null) {
    const isWhole = endIn(ordinance, text, at) !== null;
    return isWhole ? { type: "Pháp lệnh", start: at - "pháp ".length, end } : null;
  }
  const isCode = unitIn(text, at - 1) === 0x20 && endIn(code, text, at) !== null;
  return isCode ? { type: "Bộ luật", start: at - "bộ ".length, end } : { type: "Luật", start: at, end };
}

/** `Luật Viên chức số 58/2010/QH12` */
function symbolAfter(text: ReadText, nameEnd: number): SymbolMatch | null {
  const start = endIn(numberAfterName, text, nameEnd);
  const symbol = start === null ? null : symbolAt(text, start);
  return symbol?.kind === "parliament" || symbol?.kind === "normative" ? symbol : null;
}
