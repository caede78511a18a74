// The place of an Act's word in a folded text -> the heads of the citations of Acts by their names.
import { type ActType, actNameEnd, listedNameEnd } from "./act.ts";
import type { CitationHead } from "./citation-head.ts";
import { isCapitals, isLetter, isUpper, unitAt } from "./letters.ts";
import { endAt, pattern } from "./sticky.ts";
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
export function actHeads(folded: string, at: number): readonly CitationHead[] {
  const word = typeWordAt(folded, at);
  if (!word || isLetter(unitAt(folded, word.start - 1)) || isLetter(unitAt(folded, word.end))) return none;
  const number = endAt(ownNumber, folded, word.end);
  if (number !== null && symbolAt(folded, number)) return none;
  if (word.type === "Hiến pháp") {
    const end = endAt(constitutionsYear, folded, word.end) ?? endAt(constitutionsState, folded, word.end);
    return end === null ? none : [headOf(folded, word, word.start, word.end, end)];
  }
  if (endAt(notAct, folded, word.start) !== null) return none;
  const isList = folded[word.end] === ":";
  const from = isList ? word.end + 1 : word.end;
  const end = isList
    ? listedNameEnd(folded, word.type, from, true)
    : actNameEnd(folded, word.type, from, isProper(folded, word));
  if (end === null) return none;
  const first = headOf(folded, word, word.start, from, end);
  const isMany = isList || endAt(many, folded, word.start) !== null;
  return isMany ? [first, ...othersOf(folded, word, word.type, first, isList)] : [first];
}

/** `các Luật: Đất đai, Nhà ở và Việc làm` */
function othersOf(folded: string, word: TypeWord, type: ActType, first: CitationHead, isList: boolean): CitationHead[] {
  const heads: CitationHead[] = [];
  for (let last = first; heads.length < mostListed; ) {
    const from = endAt(separator, folded, last.end);
    const end = from === null ? null : listedNameEnd(folded, type, from, isList);
    if (from === null || end === null) break;
    last = { ...headOf(folded, word, from + 1, from, end), carried: true };
    heads.push(last);
  }
  return heads;
}

/** `from`: the end of the type word or of what stands before the name. */
function headOf(folded: string, word: TypeWord, start: number, from: number, nameEnd: number): CitationHead {
  const symbol = word.type === "Hiến pháp" ? null : symbolAfter(folded, nameEnd);
  return {
    start,
    end: symbol?.end ?? nameEnd,
    type: word.type,
    typeStart: word.start,
    typeEnd: word.end,
    symbol,
    name: { start: from === word.end ? word.start : from + 1, end: nameEnd },
    capitals: isCapitals(folded.slice(word.start, word.end)),
    carried: false,
    gap: null,
  };
}

/** A capital inside a sentence. */
const isProper = (folded: string, { start }: TypeWord): boolean =>
  isUpper(unitAt(folded, start)) && folded[start - 1] === " " && isLetter(unitAt(folded, start - 2));

function typeWordAt(folded: string, at: number): TypeWord | null {
  const end = at + 4;
  if (folded[at] === "h" || folded[at] === "H") {
    const isWhole = endAt(constitution, folded, end) !== null;
    return isWhole ? { type: "Hiến pháp", start: at, end: end + " pháp".length } : null;
  }
  if (endAt(law, folded, at) === null) {
    const isWhole = endAt(ordinance, folded, at) !== null;
    return isWhole ? { type: "Pháp lệnh", start: at - "pháp ".length, end } : null;
  }
  const isCode = unitAt(folded, at - 1) === 0x20 && endAt(code, folded, at) !== null;
  return isCode ? { type: "Bộ luật", start: at - "bộ ".length, end } : { type: "Luật", start: at, end };
}

/** `Luật Viên chức số 58/2010/QH12` */
function symbolAfter(folded: string, nameEnd: number): SymbolMatch | null {
  const start = endAt(numberAfterName, folded, nameEnd);
  const symbol = start === null ? null : symbolAt(folded, start);
  return symbol?.kind === "parliament" || symbol?.kind === "normative" ? symbol : null;
}
