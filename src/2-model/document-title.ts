// Titles of documents (trích yếu) as mentions give them -> whether they are one title.
import { remembered } from "../remember.ts";
import { foldWords, isBeginning } from "./document-words.ts";
import { fold } from "./prose/normal-text.ts";

const nested = /((?<!\d)\d+[a-zđ]?(?:\.\d+)?(?:\/\d{4})?[-/]\p{Lu}[\p{L}\d&/-]*).*$/su;
const firstWords = /^(?:(?:về|việc|v\/v|ban hành|quy định) )+/u;

/**
 * A title for comparing: without its first words that only say what kind of document it is (`về việc`, `quy định về`, `ban hành`),
 * without quotation marks, capitals and punctuation. What follows the symbol of a document in it says more of that document, which
 * is a mention of its own.
 */
export const foldTitle = remembered((title: string): string =>
  foldWords(
    fold(title.normalize("NFC"))
      .replace(/(?:(?<!\s)\s+)?-\s*/g, "-")
      .replace(nested, "$1"),
  )
    .replace(/[^\p{L}\p{N}%/-]+/gu, " ")
    .replace(/(?<!\p{L})số (?=\d)/gu, "")
    .trim()
    .replace(firstWords, "")
    .replace(/(?: ban hành)? kèm$/u, ""),
);

/** Of folded titles: equal, one a whole-word beginning of the other, or one a shortened form with which the sentence goes on. */
export const titlesAgree = (a: string, b: string): boolean =>
  isBeginning(a, b) || isBeginning(b, a) || goesOn(a, b) || goesOn(b, a);

/** Words with which a sentence goes on after a title that it has cut short. */
const goingOn = new Set(
  "trên của tại đến tới trong cho năm theo gắn để nhằm và với bằng ở thuộc từ do là có đã được đang sẽ phải khi như nêu".split(
    " ",
  ),
);
const fewestCommon = 4;

/** `… công tác dân vận | trên địa bàn quận`, where the title is `… công tác dân vận | của cơ quan hành chính nhà nước`. */
function goesOn(said: string, title: string): boolean {
  let parting = 0;
  while (parting < said.length && said[parting] === title[parting]) parting++;
  const from = said.lastIndexOf(" ", parting) + 1;
  if (said.slice(0, from).split(" ").length <= fewestCommon) return false;
  const [words, whole] = [said.slice(from).split(" "), title.slice(from).split(" ")];
  return goingOn.has(words[0] ?? "") && !share(words, whole);
}

/** They may be one title with a mistake. */
export const alike = (a: string, b: string): boolean => share(a.split(" "), b.split(" "));

/** At least half of the shorter one's words are in the other. */
function share(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, new Set(b)] : [b, new Set(a)];
  return short.filter((word) => long.has(word)).length * 2 >= short.length;
}

/** Titles are long and differ by a word: of each the few words from where they part, and one before. */
export function differingWords(a: string, b: string): readonly [string, string] {
  const [one, other] = [countedWords(a), countedWords(b)];
  let common = 0;
  while (common < one.length && foldTitle(one[common] ?? "") === foldTitle(other[common] ?? "")) common++;
  const around = (words: readonly string[]): string =>
    words
      .slice(Math.max(0, common - 1), common + 3)
      .join(" ")
      .replace(/[,;:.]$/u, "");
  return [around(one), around(other)];
}

/** Without a first word that does not count. */
function countedWords(title: string): readonly string[] {
  const words = title.split(/\s+/u);
  const first = words.findIndex((word) => foldTitle(`${word} x`) !== "x");
  return words.slice(Math.max(0, first));
}
