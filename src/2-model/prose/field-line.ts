// Text -> the labelled fields that it holds: `Đơn vị chủ trì: …`, `Thời gian: …`, `Sản phẩm: …`.

import { matchesOf } from "../../matches.ts";
import { rememberedLately } from "../../remember.ts";
import type { NameIndex } from "../names.ts";
import { type EvenText, evenText } from "./even-text.ts";
import {
  asAbove,
  type Field,
  labelSubjects,
  labels,
  labelTail,
  labelVerbs,
  moreLabel,
  nothingSaid,
} from "./field-words.ts";
import { holdersAt } from "./holder.ts";
import { askers, givers, helpers } from "./holder-words.ts";
import { anyWords, inGiven, type ListedName, type NameList, namesAt } from "./name-list.ts";
import type { Range } from "./normal-text.ts";
import { endAt } from "./sticky.ts";

export interface LabelledField {
  readonly field: Field;
  /** The words after the colon, without a closing mark; empty where nothing follows. */
  readonly value: Range;
  /** The label opens the text: what follows serves the duties above. */
  readonly opens: boolean;
}

const wordEnd = String.raw`(?![\p{L}\p{N}])`;
const more = (words: string): string => `(?:(?:, | và |/| )(?:${words})${wordEnd}){0,4}`;

const patterns = [
  ...labelVerbs.map(({ field, words }) => ({
    field,
    words: `(?:các )?(?:${labelSubjects}) (?:${words})${wordEnd}${more(labelTail)}`,
  })),
  ...labels.map(({ field, words }) => ({ field, words: `(?:${words})${wordEnd}${more(moreLabel[field])}` })),
].map(({ field, words }) => ({ field, pattern: new RegExp(`${words} ?:(?: |$)`, "uy") }));

/** Where a label may stand: first, or after a mark that ends what stands before it. */
const place = /^ ?(?:[-+•] ?)?|(?:[.;(\n]|<br ?\/?>) ?(?:[-+•] ?)?/giu;
const sentenceEnd = /(?<!TP|Tp)\.(?: (?=\p{Lu})|$)/u;

/** In reading order. Linear in the text. */
export const labelledFields = rememberedLately(fieldsIn);

function fieldsIn(text: string): readonly LabelledField[] {
  const even = evenText(text);
  const found: { field: Field; start: number; end: number; opens: boolean }[] = [];
  for (const { 0: mark, index } of matchesOf(place, even.lines)) {
    const start = index + mark.length;
    const label = patterns.find(({ pattern }) => endAt(pattern, even.folded, start) !== null);
    if (label) found.push({ field: label.field, start, end: label.pattern.lastIndex, opens: index === 0 });
  }
  return found.map(({ field, end, opens }, i) => {
    const next = found[i + 1]?.start ?? even.text.length;
    const value = trimmed(even, end, next, field);
    return { field, opens: opens || (found[0]?.opens ?? false), value: even.rangeOf(value.start, value.end) };
  });
}

function trimmed({ text }: EvenText, start: number, limit: number, field: Field): Range {
  const words = text.slice(start, limit).replace(/(?: ?(?:[-+•(]|<br ?\/?>))? ?$/u, "");
  const oneSentence = field === "due" || field === "product" ? sentenceEnd.exec(words)?.index : undefined;
  let end = lastWord(words, oneSentence ?? words.length);
  if (words[end - 1] === ")" && !words.slice(0, end).includes("(")) end--;
  return { start, end: start + end };
}

/** Without closing marks and blanks. */
function lastWord(words: string, limit: number): number {
  let end = limit;
  while (end > 0 && " .;,".includes(words[end - 1] ?? "")) end--;
  return end;
}

const same = new Set(asAbove.split("|"));
const none = new RegExp(`^(?:[-.…]*|${nothingSaid})$`, "u");

/** `nt`, `như trên`: the same as above. */
export const isAsAbove = (value: string): boolean => same.has(evenText(value).folded.trim());

/** A blank, a dash, dots. */
export const saysNothing = (value: string): boolean => none.test(evenText(value).folded.trim());

export interface Holders {
  readonly leads: readonly ListedName[];
  readonly supports: readonly ListedName[];
  readonly unknown: readonly Range[];
}

const clauseEnd = /[;.](?: |$)|\n|<br ?\/?> ?/gu;
const helper = new RegExp(`(?:${anyWords(helpers)})${wordEnd}(?: ?:)? ?`, "uy");
const opener = new RegExp(`(?:[-+•] )?(?:(?:${anyWords([...givers, ...askers])})${wordEnd} )?`, "uy");

/** Who holds a duty by the value of such a field: `Phòng A chủ trì, phối hợp với Phòng B; Phòng C …`. `role`: of whom it does not say. */
export function holdersIn(value: string, role: "lead" | "support", index: NameIndex): Holders {
  const even = evenText(value);
  const found = { leads: [] as ListedName[], supports: [] as ListedName[], unknown: [] as Range[] };
  let done = 0;
  for (const start of [0, ...matchesOf(clauseEnd, even.lines).map((match) => match.index + match[0].length)]) {
    if (start < done) continue;
    const at = endAt(opener, even.folded, start) ?? start;
    const helping = endAt(helper, even.folded, at);
    const said = helping === null ? holdersAt(even, at, index) : null;
    const supports = helping === null ? said?.supports : namesAt(even, helping, index);
    for (const list of [said?.leads, supports]) {
      if (!list) continue;
      done = list.end;
      take(inGiven(even, list), list === supports ? "support" : role);
    }
  }
  return found;

  function take({ names, unknown }: NameList, as: "lead" | "support"): void {
    for (const name of names) (as === "support" || name.helps ? found.supports : found.leads).push(name);
    found.unknown.push(...unknown);
  }
}
