// A place after `Luật`, `Bộ luật`, `Pháp lệnh` -> where the Act's name ends.
import { actNames } from "./act-names.ts";
import { isCapitals, isLetter, isUpper, unitAt, units } from "./letters.ts";
import { endIn, execIn, type ReadText, standsAt, unitIn } from "./read-text.ts";
import { anyOf, movedTone, pattern } from "./sticky.ts";
import { symbolAt } from "./symbol.ts";

export type ActType = keyof typeof actNames;

interface Node {
  readonly next: Map<string, Node>;
  isName: boolean;
}

const tries: Readonly<Record<ActType, Node>> = {
  Luật: trieOf(actNames.Luật),
  "Bộ luật": trieOf(actNames["Bộ luật"]),
  "Pháp lệnh": trieOf(actNames["Pháp lệnh"]),
};

/** `Luật sửa đổi, bổ sung một số điều của`, up to the Act that it amends. */
const amending =
  / sửa đổi(?:,? (?:và )?bổ sung)?(?: (?:một số|các))? (?:nội dung (?:của )?)?điều(?: \d+[a-zđ]?(?:(?:,| và) (?:điều )?\d+[a-zđ]?)*)?(?: của)?(?= )/iy;
const amendedAct = / (bộ luật|luật|pháp lệnh)(?= )/iy;
const amendedField = / (?:các|\d{1,2}) luật(?: (?!ngày |năm |số |được |và các )[^\s,;:.()\n]+){0,14}/iy;
const word = pattern(String.raw` (\p{L}[\p{L}\d&/]*)(?!\p{L})`, "y");
const longestToken = 40;
const tokenStops = units(' ,;:.“”"\n');
const draft = / \(sửa đổi(?:, bổ sung)?\)/iy;
const ownSymbol = / số /iy;

/** No name begins so: `Luật sư`, `Luật Việt Nam`, `Luật Hà Nội`. */
const noName = new Set(
  (
    "sư gia sự định pháp lệ chơi tục khoa học Sư Gia Khoa Học Việt Hà Quốc Thành TNHH Kinh số này đó trên và khác " +
    "mới cũ hiện liên chuyên Luật Bộ Pháp Nghị Quyết Chỉ Kế Ủy Uỷ Sở UBND HĐND Điều Khoản Chương"
  ).split(" "),
);
/** Words that no name of an Act holds, and that go on with the sentence. */
const after = new Set(
  (
    "này nêu trên tại theo nhằm để được đã có cho đến tới trong là với từ khi như năm ngày số của quy do bằng phải thì còn mà " +
    "hiện gắn cùng gồm bao sẽ cần các những trước sau thay hết kể qua bị đối phù đảm góp nên hoặc hướng ban thuộc vào giúp đều " +
    "Điều Khoản Chương Nghị Thông Quyết Chỉ Kế Luật Pháp Bộ Ủy Uỷ Sở UBND HĐND Chính Quốc Căn Thực"
  ).split(" "),
);
/** Words that no name goes on with, seen from the blank before them. */
const outside = pattern(
  ` (?:bảo đảm|và (?:${anyOf(`
    pháp luật; các; những; văn bản; quy định; nghị; chính sách; kế hoạch; triển khai; tổ chức; thực hiện; giải quyết; hướng dẫn;
    tuyên truyền; phổ biến; nâng cao; tăng cường; đẩy mạnh; xây dựng; báo cáo; chủ động; phối hợp; không; việc`)}))(?!\\p{L})`,
  "iy",
);
/** A comma inside a name: `Phòng, chống tham nhũng`, `Khám bệnh, chữa bệnh`. */
const secondHalf = /, (?:chống|chữa) /y;
const longestName = 16;
const mostAmended = 20;

/**
 * The end of the name that begins with the blank at `at` of a folded text; null where no Act is named. `isProper`: the type word has
 * a capital that no sentence's beginning gives it, so that a name may follow in small letters.
 */
export function actNameEnd(text: ReadText, type: ActType, at: number, isProper: boolean): number | null {
  const end = amendingEnd(text, at) ?? knownEnd(text, type, at) ?? unknownEnd(text, at, isProper);
  return end === null ? null : (endIn(draft, text, end) ?? end);
}

/** Of a name in a list, that begins with a capital: `các Luật Đất đai, Nhà ở`. `isSure`: it is one even if the tables lack it. */
export function listedNameEnd(text: ReadText, type: ActType, at: number, isSure: boolean): number | null {
  if (!isUpper(unitIn(text, at + 1))) return null;
  return knownEnd(text, type, at) ?? (isSure ? unknownEnd(text, at, false) : null);
}

function amendingEnd(text: ReadText, at: number): number | null {
  const from = endIn(amending, text, at);
  if (from === null) return null;
  const field = endIn(amendedField, text, from);
  if (field !== null) return field;
  const first = amendedEnd(text, from);
  if (first === null) return null;

  // A list belongs to the name when `và` closes it: `của Luật A, Luật B và Luật C`.
  for (let [end, count] = [first, 1]; count < mostAmended; count++) {
    const past = pastSymbol(text, end);
    const isLast = standsAt(text, past, " và");
    if (!isLast && !standsAt(text, past, ",")) return first;
    const next = amendedEnd(text, past + (isLast ? 3 : 1));
    if (next === null) return first;
    if (isLast) return next;
    end = next;
  }
  return first;
}

function amendedEnd(text: ReadText, at: number): number | null {
  const found = execIn(amendedAct, text, at);
  const type = found?.[1]?.toLowerCase();
  if (!found || !type) return null;
  const from = at + found[0].length;
  const kind: ActType = type === "luật" ? "Luật" : type === "bộ luật" ? "Bộ luật" : "Pháp lệnh";
  return knownEnd(text, kind, from) ?? unknownEnd(text, from, false);
}

function pastSymbol(text: ReadText, at: number): number {
  const from = endIn(ownSymbol, text, at);
  return (from === null ? null : symbolAt(text, from)?.end) ?? at;
}

/** The longest name of the tables. One syllable alone needs its capital: `Luật Giá`, not `luật giá`. */
function knownEnd(text: ReadText, type: ActType, at: number): number | null {
  let node: Node | undefined = tries[type];
  let [end, from]: [number | null, number] = [null, at];
  for (let count = 0; node; count++) {
    const hasComma = standsAt(text, from, ",");
    const start = hasComma ? from + 2 : from + 1;
    if (!standsAt(text, start - 1, " ")) break;
    if (hasComma) node = node.next.get(",");
    const past = tokenEnd(text, start);
    const next: Node | undefined = node && step(node, text.folded.slice(start, past));
    if (!next) {
      // A bracket or slash may close the last word: `Luật Đất đai)`.
      const bare = lettersEnd(text, start);
      if (bare < past && node && step(node, text.folded.slice(start, bare))?.isName) end = bare;
      break;
    }
    node = next;
    from = past;
    if (node.isName && (count > 0 || isUpper(unitIn(text, start)))) end = past;
  }
  return end;
}

const step = (node: Node, token: string): Node | undefined =>
  node.next.get(token) ?? node.next.get(token.toLowerCase());

function tokenEnd(text: ReadText, start: number): number {
  let end = start;
  const limit = Math.min(text.length, start + longestToken);
  while (end < limit && tokenStops[unitIn(text, end)] !== 1) end++;
  return end;
}

function lettersEnd(text: ReadText, start: number): number {
  let end = start;
  while (isLetter(unitIn(text, end))) end++;
  return end;
}

/** A name that the tables lack: ends before a word that goes on with the sentence. */
function unknownEnd(text: ReadText, at: number, isProper: boolean): number | null {
  let end: number | null = null;
  let count = 0;
  for (; count < longestName && endIn(outside, text, end ?? at) === null; count++) {
    const name = execIn(word, text, end ?? at)?.[1] ?? "";
    const isCapital = isUpper(unitAt(name, 0));
    if (count === 0 ? !begins(name, isCapital || isProper) : endsBefore(name)) break;
    end = word.lastIndex;
    if (endIn(secondHalf, text, end) !== null) end++;
  }
  if (end === null || (count < 2 && !isUpper(unitIn(text, at + 1)))) return null;
  return standsAt(text, end - 3, " và") ? end - 3 : end;
}

const begins = (name: string, mayBegin: boolean): boolean =>
  name !== "" && mayBegin && !noName.has(name) && (isUpper(unitAt(name, 0)) || !after.has(name));

const endsBefore = (name: string): boolean =>
  name === "" || after.has(name) || (after.has(name.toLowerCase()) && isCapitals(name.padEnd(4, name)));

function trieOf(names: readonly string[]): Node {
  const root: Node = { next: new Map(), isName: false };
  for (const name of names) {
    const bare = name.replaceAll(",", "");
    for (const form of new Set([name, bare, movedTone(name), movedTone(bare)])) {
      let node = root;
      for (const token of form.replaceAll(",", " ,").split(/\s+/)) {
        const next: Node = node.next.get(token) ?? { next: new Map(), isName: false };
        node.next.set(token, next);
        // As most texts write the first word, so that no case need be folded.
        if (node === root) node.next.set((token[0]?.toUpperCase() ?? "") + token.slice(1), next);
        node = next;
      }
      node.isName = true;
    }
  }
  return root;
}
