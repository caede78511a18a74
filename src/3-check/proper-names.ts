// Text -> the names in it whose capitals the standard settles, and are written otherwise. NĐ 30/2020, Phụ lục II.

import { foldName } from "../2-model/names.ts";
import type { Directory } from "../2-model/plan.ts";
import { isLetter, isLower } from "../2-model/prose/letters.ts";
import { endAt, movedTone } from "../2-model/prose/sticky.ts";
import { matchesOf } from "../matches.ts";

/** Units `start` to `end` are to be written as `proper`, by this clause of Phụ lục II. */
export interface Miswriting {
  readonly start: number;
  readonly end: number;
  readonly proper: string;
  readonly clause: string;
}

/** By clause. Names that another word could make part of something else are left out: `chính phủ điện tử`, `cán bộ nội vụ`. */
const settled: readonly (readonly [clause: string, names: string])[] = [
  ["III.1c", "Thành phố Hồ Chí Minh; Thủ đô Hà Nội"],
  [
    "IV.1a",
    "Ủy ban nhân dân; Hội đồng nhân dân; Mặt trận Tổ quốc; Đảng Cộng sản Việt Nam; Ban Chấp hành Trung ương Đảng",
  ],
  ["V.2", "Huân chương Sao vàng; Nghệ sĩ Nhân dân"],
  ["V.3", "Thủ tướng Chính phủ; Chủ tịch Hồ Chí Minh"],
  ["V.5", "ngày Quốc khánh; ngày Quốc tế Lao động"],
  ["V.8", "tết Nguyên đán"],
  ["V.9", "Cách mạng tháng Tám"],
];

/** Where the first word has its capital only: `Chính Phủ` is the Government's name, `chính phủ điện tử` is not. */
const opened = "Chính phủ; Quốc hội; Bộ Chính trị; Ban Bí thư; Trung ương";
/** After `Bộ` and `Sở`: `Bộ tài chính`, and not `cán bộ tài chính`. */
const fields = "Nội vụ; Tài chính; Tư pháp; Y tế; Giáo dục và Đào tạo; Tài nguyên và Môi trường; Khoa học và Công nghệ";

const listed = (names: string): readonly string[] => names.split("; ");

interface Name {
  readonly name: string;
  readonly clause: string;
  /** Its first word may be part of something else where it has no capital. */
  readonly isOpened: boolean;
}

const names: readonly Name[] = [
  ...settled.flatMap(([clause, some]) => listed(some).map((name) => ({ name, clause, isOpened: false }))),
  ...[...listed(opened), ...["Bộ", "Sở"].flatMap((head) => listed(fields).map((field) => `${head} ${field}`))].map(
    (name) => ({ name, clause: "IV.1a", isOpened: true }),
  ),
];

const known: ReadonlyMap<string, Name> = new Map(names.map((one) => [foldName(one.name), one]));

/** Without a look around: that is taken where one is found. */
const anyName = new RegExp([...known.keys()].join("|"), "g");

const isWhole = (text: string, start: number, end: number): boolean =>
  !isLetter(text.charCodeAt(start - 1)) && !isLetter(text.charCodeAt(end));

/** `folded`: the text by `foldName`. `opens(at)`: a sentence begins there, and with it a capital. */
export function miswrittenNames(text: string, folded: string, opens: (at: number) => boolean): Miswriting[] {
  const found: Miswriting[] = [];
  for (const { 0: words, index } of matchesOf(anyName, folded)) {
    const one = known.get(words);
    const end = index + words.length;
    if (!one || !isWhole(text, index, end)) continue;
    const { name, clause } = one;
    const written = text.slice(index, end);
    // All in capitals, or a word that only looks like the first of a name.
    if (!/\p{Ll}/u.test(written) || (one.isOpened && !/^\p{Lu}/u.test(written))) continue;
    const proper = cased(written, name, opens(index) || name.startsWith("ngày"));
    if (proper !== written) found.push({ start: index, end, proper, clause });
  }
  return found;
}

/** The words as written, with the capitals of the name. */
function cased(written: string, name: string, keepsFirst: boolean): string {
  return [...written]
    .map((letter, i) => {
      const model = name[i] ?? "";
      if (i === 0 && keepsFirst && model !== model.toUpperCase()) return letter;
      return model === model.toLowerCase() ? letter.toLowerCase() : letter.toUpperCase();
    })
    .join("");
}

/** The directory's names that begin with a capital and hold another one, by their first two words. */
export interface UnitNames {
  readonly byHead: ReadonlyMap<string, readonly string[]>;
  /** A first word of theirs in small letters, and the blank behind it; null where there are no names. */
  readonly opening: RegExp | null;
}

const knownNames = new WeakMap<Directory, UnitNames>();

export function unitNames(directory: Directory): UnitNames {
  const before = knownNames.get(directory);
  if (before) return before;
  const byHead = new Map<string, string[]>();
  const firstWords = new Set<string>();
  for (const unit of directory.units.values())
    for (const name of [unit.name, ...unit.aliases].map((one) => one.normalize("NFC"))) {
      const [, first, second] = twoWords.exec(name) ?? [];
      if (!first || !second || !/\p{Lu}/u.test(name.slice(1))) continue;
      const head = foldName(`${first} ${second}`);
      const same = byHead.get(head);
      if (same) same.push(name);
      else byHead.set(head, [name]);
      firstWords.add(foldName(first));
    }
  for (const same of byHead.values()) same.sort((a, b) => b.length - a.length);
  const opening = firstWords.size > 0 ? new RegExp(`(?:${[...firstWords].join("|")}) `, "g") : null;
  const names = { byHead, opening };
  knownNames.set(directory, names);
  return names;
}

const twoWords = /^(\p{Lu}\p{Ll}+) (\p{L}+)/u;
const nextWord = /\p{L}+/uy;
/** `Trưởng phòng Nội vụ`, `cán bộ`, `các phòng Nội vụ`: the word belongs to what is before it. */
const joined = /(?<!\p{L})(?:trưởng|phó|chánh|cán|các|những|mỗi|từng|mọi|hai|(?<!\d)\d+) $/iu;

/** A unit's exact name but for its first letter: `phòng Nội vụ quận`. */
export function miswrittenUnits(text: string, folded: string, { byHead, opening }: UnitNames): Miswriting[] {
  const found: Miswriting[] = [];
  if (!opening) return found;
  opening.lastIndex = 0;
  while (opening.test(folded)) {
    const second = opening.lastIndex;
    let index = second - 1;
    while (isLetter(text.charCodeAt(index - 1))) index--;
    if (!isLower(text.charCodeAt(index))) continue;
    const head = folded.slice(index, endAt(nextWord, text, second) ?? index);
    const name = byHead.get(head)?.find((one) => isNameAt(text, index, one));
    if (!name || joined.test(text.slice(Math.max(0, index - longestJoined), index))) continue;
    const end = index + name.length;
    const proper = (text[index] ?? "").toUpperCase() + text.slice(index + 1, end);
    found.push({ start: index, end, proper, clause: "IV.1a" });
  }
  return found;
}

const longestJoined = 8;

const isNameAt = (text: string, at: number, name: string): boolean =>
  oneTone(text.slice(at + 1, at + name.length)) === oneTone(name.slice(1)) &&
  !isLetter(text.charCodeAt(at + name.length));

const oneTone = (words: string): string => movedTone(words).replace(/\s/gu, " ");
