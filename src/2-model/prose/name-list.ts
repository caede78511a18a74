// A place in a text -> the units named there, one after another: `Phòng A, Phòng B và các phường (trừ C)`.
import type { NameIndex, NameMatch } from "../names.ts";
import type { EvenText } from "./even-text.ts";
import { anyone, dutyVerbs, exceptions, heads, places, predicates, unitNouns, type Wording } from "./holder-words.ts";
import type { Range } from "./normal-text.ts";
import { endAt, execAt } from "./sticky.ts";

export interface ListedName extends NameMatch {
  /** After `trừ`: taken out of what the others name. */
  readonly except: boolean;
  /** `(phối hợp)` stands behind it. */
  readonly helps: boolean;
}

/** Names one after another, divided by `,` `;` `và`. */
export interface NameList extends Range {
  readonly names: readonly ListedName[];
  /** What reads like a unit's name and is none of the directory's. */
  readonly unknown: readonly UnknownName[];
}

export interface UnknownName extends Range {
  /** A name of the directory with one word mistyped. */
  readonly isNear: boolean;
}

/** The words of a table as one pattern, the longest first. */
export const anyWords = (table: readonly Wording[]): string =>
  table
    .flatMap(({ words }) => words.split("|"))
    .sort((a, b) => b.length - a.length)
    .join("|");

const wordEnd = String.raw`(?![\p{L}\p{N}])`;

const divider = / ?(?:[,;](?: và(?= ))?|<br ?\/?>)(?: |$)?| (?:và|cùng|cùng với) /uy;
const head = new RegExp(`(?:${anyWords(heads)})${wordEnd} `, "uy");
const exception = new RegExp(String.raw`,? ?\(?(?:${anyWords(exceptions)}) `, "uy");
const remark = / \((?!trừ |ngoại trừ |không bao gồm )[^()]{0,200}\)/uy;
const within = new RegExp(` (?:thuộc|trực thuộc|trên địa bàn) (?:${places})${wordEnd}`, "uy");
const placeName = /(?: \p{Lu}[\p{L}\d]*){1,4}/uy;

const nouns = anyWords(anyone);
const plural = new RegExp(`(?:tất cả )?(?:các|những|mọi|từng|toàn thể) (?:${nouns})${wordEnd}`, "uy");
/** `các` before a group's name says no more than the name. */
const article = /(?:tất cả )?(?:các|những|toàn thể) /uy;
const bare = new RegExp(`(?:${nouns})${wordEnd}`, "uy");
const predicate = new RegExp(` (?:${predicates})${wordEnd}`, "uy");
const dutyBegins = new RegExp(` (?:${predicates}|${dutyVerbs})${wordEnd}`, "uy");
const tailWord = / (?:- )?\p{Ll}+/uy;
const mostTail = 8;

const nameEnd = / ?[:;,.)]| và | ?$/uy;

/** The longest first, and the shortest: `Ban Quản lý` is a board or one of its kind. */
const nounWords = unitNouns.split("|").sort((a, b) => b.length - a.length);
const noun = new RegExp(`(?:${nounWords.join("|")})${wordEnd}`, "uy");
const shortNoun = new RegExp(`(?:${nounWords.toReversed().join("|")})${wordEnd}`, "uy");
const named = new RegExp(` (?:\\p{Lu}|\\d|nhân dân|cấp |các |(?:${places})${wordEnd})`, "uy");
const alone = /(?:Văn phòng|Thanh tra|Công an|Công đoàn|Kho bạc|Mặt trận)(?=[,;:.]|$)/uy;
const goesOn = new RegExp(` (?:\\p{Lu}|\\d)| ?- ?\\p{Lu}| (?:${places})${wordEnd}`, "uy");
const joinsCapital = /(?:, \p{Lu}[\p{L} ]{0,30})? và (?=\p{Lu})/uy;
const word = /[\p{L}\p{N}]+/uy;
const nameWord = / (?:[-&] )?[\p{L}\p{N}&]+|-[\p{L}\p{N}]+/uy;
const longestName = 14;

interface Piece {
  readonly end: number;
  readonly kind: "name" | "near" | "unknown" | "anyone";
  readonly id: string;
}

/** The names from `start`, as far as they go, in units of the even text; it ends where it starts if there are none. */
export function namesAt(even: EvenText, start: number, index: NameIndex): NameList {
  const names: ListedName[] = [];
  const unknown: UnknownName[] = [];
  let [at, end, except] = [start, start, false];
  for (;;) {
    const from = pastHead(even, at, index);
    const piece = pieceAt(even, from, at > start, index);
    if (!piece) break;
    if (piece.kind === "name")
      names.push({ id: piece.id, start: from, end: piece.end, except, helps: helps(even, piece.end) });
    if (piece.kind === "unknown" || piece.kind === "near")
      unknown.push({ start: from, end: piece.end, isNear: piece.kind === "near" });
    end = pastPlace(even, piece.end);
    end = endAt(remark, even.folded, end) ?? end;
    if (except && even.text[end] === ")") {
      end++;
      except = false;
    }
    const taken = endAt(exception, even.folded, end);
    if (taken !== null) {
      except = true;
      at = taken;
      continue;
    }
    const gap = execAt(divider, even.folded, end);
    if (!gap) break;
    if (gap[0].includes(";")) except = false;
    at = end + gap[0].length;
  }
  return { start, end, names, unknown };
}

const helps = ({ folded }: EvenText, end: number): boolean => folded.startsWith(" (phối hợp", end);

/** After the title of a head: `Giám đốc Sở Tư pháp`. */
function pastHead(even: EvenText, at: number, index: NameIndex): number {
  if (index.at(even.folded, at)) return at;
  return endAt(head, even.folded, at) ?? at;
}

/** After `thuộc quận`, `trên địa bàn tỉnh Bắc Ninh`: it says where, and makes no other name. */
function pastPlace(even: EvenText, at: number): number {
  const end = endAt(within, even.folded, at);
  return end === null ? at : (endAt(placeName, even.text, end) ?? end);
}

function pieceAt(even: EvenText, at: number, isNext: boolean, index: NameIndex): Piece | null {
  const name = index.at(even.folded, at);
  const near = nearMissAt(even, at, name?.end ?? null, index);
  if (near !== null) return { end: near, kind: "near", id: "" };
  if (name && !isLonger(even, name.end, index)) return { end: name.end, kind: "name", id: name.id };
  const plain = index.at(even.folded, endAt(article, even.folded, at) ?? at);
  if (plain && !isLonger(even, plain.end, index)) return { end: plain.end, kind: "name", id: plain.id };
  if (name) return { end: unknownEnd(even, name.end, index), kind: "unknown", id: "" };
  const unit = unitNounAt(even, at);
  if (unit !== null) return { end: unknownEnd(even, unit, index), kind: "unknown", id: "" };
  const anybody = endAt(plural, even.folded, at) ?? (isNext ? endAt(bare, even.folded, at) : null);
  return anybody === null ? null : { end: pastTail(even, anybody), kind: "anyone", id: "" };
}

/**
 * The end of a name with one word mistyped. Where a shorter name is right (`Phòng Nội vụ quân`), only where it ends there: else its duty may
 * begin there (`Phòng Nội vụ quản lý …`).
 */
function nearMissAt(even: EvenText, at: number, known: number | null, index: NameIndex): number | null {
  const near = index.near(even.folded, at);
  if (!near) return null;
  const ends = [nameEnd, dutyBegins].some((pattern) => endAt(pattern, even.folded, near.end) !== null);
  if (known !== null && (known >= near.end || !ends)) return null;
  return endAt(predicate, even.folded, near.slip - 1) === null ? near.end : null;
}

/** Whether the name goes on behind a known one: `Phòng Nội vụ Quận 8`, `Phòng Văn hóa và Thông tin`. */
function isLonger(even: EvenText, end: number, index: NameIndex): boolean {
  if (!even.isCapitals) return joinedAt(even, end, index) !== null || endAt(goesOn, even.text, end) !== null;
  // In a heading in capitals every word has one.
  return (
    [divider, predicate].every((pattern) => endAt(pattern, even.folded, end) === null) &&
    endAt(goesOn, even.text, end) !== null
  );
}

/** Where a name goes on with a capital that opens no other name: `… và Thông tin`, `…, Thể thao và Du lịch`. */
function joinedAt(even: EvenText, end: number, index: NameIndex): number | null {
  const next = endAt(joinsCapital, even.text, end);
  if (next === null || opensName(even, next, index)) return null;
  return even.text[end] === "," && opensName(even, end + 2, index) ? null : next;
}

const opensName = (even: EvenText, at: number, index: NameIndex): boolean =>
  index.at(even.folded, at) !== null ||
  index.near(even.folded, at) !== null ||
  unitNounAt(even, at) !== null ||
  [head, plural, bare].some((pattern) => endAt(pattern, even.folded, at) !== null);

/** The end of a unit's noun with a capital or a place behind it; capitals throughout say nothing. */
function unitNounAt(even: EvenText, at: number): number | null {
  if (even.isCapitals) return null;
  const end = endAt(noun, even.folded, at);
  if (end === null) return endAt(alone, even.text, at);
  const isNamed = [end, endAt(shortNoun, even.folded, at)].some(
    (one) => one !== null && endAt(named, even.text, one) !== null,
  );
  return isNamed ? end : endAt(alone, even.text, at);
}

/** A predicate, in small letters: `Sở Xây dựng` is a name. */
const opensDuty = ({ text, folded, isCapitals }: EvenText, at: number): boolean =>
  endAt(predicate, folded, at) !== null && (isCapitals || !/^ \p{Lu}/u.test(text.slice(at, at + 3)));

/** The end of a name that the directory lacks: before a mark, a predicate, or what opens another name. */
function unknownEnd(even: EvenText, start: number, index: NameIndex): number {
  let end = start;
  for (let count = 1; count < longestName && !opensDuty(even, end); count++) {
    const joined = joinedAt(even, end, index);
    if (joined === null && even.folded.startsWith(" và ", end)) break;
    const next = joined === null ? endAt(nameWord, even.text, end) : endAt(word, even.text, joined);
    if (next === null) break;
    end = next;
  }
  return end;
}

function pastTail(even: EvenText, at: number): number {
  let end = at;
  for (let count = 0; count < mostTail && endAt(predicate, even.folded, end) === null; count++) {
    if (/^ (?:và|cùng) /u.test(even.folded.slice(end, end + 6))) break;
    const next = endAt(tailWord, even.text, end);
    if (next === null) break;
    end = next;
  }
  return end;
}

/** In offsets of the text given. */
export function inGiven(even: EvenText, list: NameList): NameList {
  return {
    ...even.rangeOf(list.start, list.end),
    names: list.names.map((name) => ({ ...name, ...even.rangeOf(name.start, name.end) })),
    unknown: list.unknown.map((name) => ({ ...name, ...even.rangeOf(name.start, name.end) })),
  };
}

/** Where the words begin. */
export const firstWord = ({ text }: EvenText): number => (/^\s/u.test(text) ? 1 : 0);
