// A place after `Luật`, `Bộ luật`, `Pháp lệnh` -> where the Act's name ends.
import { actNames } from "./act-names.ts";
import { endAt, execAt } from "./sticky.ts";
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
  / sửa đổi(?:,? (?:và )?bổ sung)?(?: (?:một số|các))? (?:nội dung (?:của )?)?điều(?: \d+[a-zđ]?(?:(?:,| và) (?:điều )?\d+[a-zđ]?)*)?(?: của)?(?= )/iuy;
const amendedAct = / (bộ luật|luật|pháp lệnh)(?= )/iuy;
const amendedField = / (?:các|\d{1,2}) luật(?: (?!ngày |năm |số |được |và các )[^\s,;:.()\n]+){0,14}/iuy;
const word = / (\p{L}[\p{L}\d&/]*)(?!\p{L})/uy;
const tokenAt = /(,?) ([^\s,;:.“”"\n]+)/uy;
const draft = / \(sửa đổi(?:, bổ sung)?\)/iuy;
const ownSymbol = / số /iuy;

/** No name begins so: `Luật sư`, `Luật Việt Nam`, `Luật Hà Nội`. */
const noName =
  /^(?:sư|gia|sự|định|pháp|lệ|chơi|tục|khoa|học|Sư|Gia|Khoa|Học|Việt|Hà|Quốc|Thành|TNHH|Kinh|số|này|đó|trên|và)$/u;
/** Words that no name of an Act holds, and that go on with the sentence. */
const after = new Set(
  (
    "này nêu trên tại theo nhằm để được đã có cho đến tới trong là với từ khi như năm ngày số của quy do bằng phải thì còn mà " +
    "hiện gắn cùng gồm bao sẽ cần các những trước sau thay hết kể qua bị đối phù đảm góp nên hoặc hướng ban " +
    "Điều Khoản Chương Nghị Thông Quyết Chỉ Kế Luật Pháp Bộ Ủy Sở UBND HĐND Chính Quốc Căn Thực"
  ).split(" "),
);
const longestName = 16;
const mostAmended = 20;

/** The end of the name that begins with the blank at `at` of a folded text; null where no Act is named. */
export function actNameEnd(folded: string, type: ActType, at: number): number | null {
  const end = amendingEnd(folded, at) ?? knownEnd(folded, type, at) ?? unknownEnd(folded, at);
  if (end === null) return null;
  return endAt(draft, folded, end) ?? end;
}

function amendingEnd(folded: string, at: number): number | null {
  const from = endAt(amending, folded, at);
  if (from === null) return null;
  const field = endAt(amendedField, folded, from);
  if (field !== null) return field;
  const first = amendedEnd(folded, from);
  if (first === null) return null;

  // A list belongs to the name when `và` closes it: `của Luật A, Luật B và Luật C`.
  for (let [end, count] = [first, 1]; count < mostAmended; count++) {
    const past = pastSymbol(folded, end);
    const isLast = folded.startsWith(" và", past);
    if (!isLast && folded[past] !== ",") return first;
    const next = amendedEnd(folded, past + (isLast ? 3 : 1));
    if (next === null) return first;
    if (isLast) return next;
    end = next;
  }
  return first;
}

function amendedEnd(folded: string, at: number): number | null {
  const found = execAt(amendedAct, folded, at);
  const type = found?.[1]?.toLowerCase();
  if (!found || !type) return null;
  const from = at + found[0].length;
  const kind: ActType = type === "luật" ? "Luật" : type === "bộ luật" ? "Bộ luật" : "Pháp lệnh";
  return knownEnd(folded, kind, from) ?? unknownEnd(folded, from);
}

function pastSymbol(folded: string, at: number): number {
  const from = endAt(ownSymbol, folded, at);
  return (from === null ? null : symbolAt(folded, from)?.end) ?? at;
}

/** The longest name of the tables. One syllable alone needs its capital: `Luật Giá`, not `luật giá`. */
function knownEnd(folded: string, type: ActType, at: number): number | null {
  let node: Node | undefined = tries[type];
  let end: number | null = null;
  let count = 0;
  tokenAt.lastIndex = at;
  for (let found = tokenAt.exec(folded); found && node; found = tokenAt.exec(folded)) {
    const [, comma = "", token = ""] = found;
    if (comma) node = node.next.get(",");
    const known: Node | undefined = node?.next.get(token.toLowerCase());
    if (!known) {
      // A bracket or slash may close the last word: `Luật Đất đai)`.
      const bare = /^\p{L}+/u.exec(token)?.[0] ?? "";
      const cut = node?.next.get(bare.toLowerCase());
      if (cut?.isName && bare.length < token.length) end = tokenAt.lastIndex - (token.length - bare.length);
      break;
    }
    node = known;
    count++;
    const isNamed = node.isName && (count > 1 || /^\p{Lu}/u.test(token));
    if (isNamed) end = tokenAt.lastIndex;
  }
  return end;
}

/** A name that the tables lack: begins with a capital, ends before a word that goes on with the sentence. */
function unknownEnd(folded: string, at: number): number | null {
  let end: number | null = null;
  let [count, lastWasAnd] = [0, false];
  word.lastIndex = at;
  for (let found = word.exec(folded); found && count < longestName; found = word.exec(folded)) {
    const name = found[1] ?? "";
    if (count === 0 && (!/^\p{Lu}/u.test(name) || noName.test(name))) return null;
    if (after.has(name) || (count > 0 && after.has(name.toLowerCase()) && !/^\p{Lu}\p{Ll}/u.test(name))) break;
    if (lastWasAnd && !/^\p{L}/u.test(name)) break;
    lastWasAnd = name.toLowerCase() === "và";
    count++;
    if (!lastWasAnd) end = word.lastIndex;
    if (folded.startsWith(", chống ", end ?? 0) && end !== null) word.lastIndex = end + 1;
  }
  return end;
}

function trieOf(names: readonly string[]): Node {
  const root: Node = { next: new Map(), isName: false };
  for (const name of names) {
    for (const form of new Set([name, name.replaceAll(",", "")])) {
      let node = root;
      for (const token of form.replaceAll(",", " ,").split(/\s+/)) {
        const next: Node = node.next.get(token) ?? { next: new Map(), isName: false };
        node.next.set(token, next);
        node = next;
      }
      node.isName = true;
    }
  }
  return root;
}
