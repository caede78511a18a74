// A text -> where its words want a capital: at beginnings, in types and names of documents, in references. NĐ 30/2020, Phụ lục II.

import type { Block, Citation, Footnote, Plan } from "../2-model/plan.ts";
import { actNames } from "../2-model/prose/act-names.ts";
import { indexIn, placeAt } from "../2-model/prose/flat.ts";
import { fold } from "../2-model/prose/normal-text.ts";
import { matchesOf } from "../matches.ts";
import type { Span } from "../source.ts";
import type { PlanText } from "./plan-text.ts";
import type { Miswriting } from "./proper-names.ts";
import { brokenBlocks } from "./structure.ts";

export interface Finding extends Miswriting {
  /** What the author meant may be something else. */
  readonly likely?: boolean;
  /** The paragraph opens with it. */
  readonly isOpening?: boolean;
}

/** What the words of one text say, by each of the forms. */
export function finders(plan: Plan): (text: PlanText) => Finding[] {
  const goingOn = new Set<Block | Footnote>(brokenBlocks(plan).map(({ next }) => next));
  const citations = new Map<Block | Footnote, Citation[]>();
  for (const one of plan.citations) {
    const known = citations.get(one.block);
    if (known) known.push(one);
    else citations.set(one.block, [one]);
  }
  const type = plan.type.name.toLowerCase();
  const self = new RegExp(String.raw`${type}(?= này(?!\p{L}))(?<!(?:\p{L}|(?<!\p{L})(?:các|những) )${type})`, "gu");
  return (text) => [
    ...(goingOn.has(text.block) ? [] : opening(text)),
    ...afterStops(text),
    ...(anyPattern.test(text.text)
      ? patterns.flatMap(({ form, clause, likely }) => capitalsAt(text, form, clause, likely))
      : []),
    ...capitalsAt(text, self, "V.6", true),
    ...documents(text, citations.get(text.block) ?? []),
  ];
}

/** Each paragraph opens with a capital. A word with figures, full stops or capitals in it may have to stay: `e-mail`, `iOS`. */
function opening({ text, role }: PlanText): Finding[] {
  const [, blanks = "", word] = (role === "block" && /^(\s*)(\p{Ll}{2,})(?=[\s,:;])/u.exec(text)) || [];
  const start = blanks.length;
  if (word === undefined) return [];
  return [{ start, end: start + word.length, proper: capital(word), clause: "I", isOpening: true }];
}

const capital = (word: string): string => (word[0] ?? "").toUpperCase() + word.slice(1);

const stop = /[.?!][ \t\n]+(\p{Ll}{2,})(?=[\s,:;])/gu;
const wordBefore = /(?<!\p{L})(\p{Ll}{2,12})[ \t]?[”)]?[ \t]{0,2}$/u;

/** Behind a full stop; it may be a comma that was meant. Abbreviations are short, and have no Vietnamese letters. */
const afterStops = ({ text }: PlanText): Finding[] =>
  matchesOf(stop, text).flatMap(({ 0: whole, 1: word = "", index }) => {
    const before = wordBefore.exec(text.slice(Math.max(0, index - longestBefore), index))?.[1] ?? "";
    const start = index + whole.length - word.length;
    return before.length > 3 || /[^\0-\x7f]/.test(before)
      ? [{ start, end: start + word.length, proper: capital(word), clause: "I", likely: true }]
      : [];
  });

const longestBefore = 18;

/** Words that take a capital in these places, and there alone. Looked behind last: at every unit that would cost. */
const patterns: readonly { readonly form: RegExp; readonly clause: string; readonly likely?: boolean }[] = [
  { form: /phụ lục(?<!\p{L}phụ lục)(?= (?:[IVXL]+|\d{1,2})(?![\p{L}\d]))/gu, clause: "V.7" },
  { form: /điều(?= \d)(?<=(?<!\p{L})khoản \d{1,2},? điều)/gu, clause: "V.7" },
  {
    form: /điều(?= \d{1,3}[a-zđ]?,? (?:của )?(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp|Nghị định|Nghị quyết|Thông tư|Quyết định) \p{L})(?<!\p{L}điều)/gu,
    clause: "V.7",
  },
  {
    form: /(?:mục|chương|phần)(?= [IVXL]+(?![\p{L}\d]))(?<=(?<!\p{L})(?:khoản \d{1,2}|điểm [a-zđ]|tại|theo|thuộc|xem) \p{L}+)/gu,
    clause: "V.7",
  },
  {
    form: /nhân dân(?! (?:tệ|Lào)(?!\p{L}))(?!\p{L})(?<=(?<!\p{L})(?:của|và|với|cho|do|vì|phục vụ|vận động|tầng lớp) nhân dân)/gu,
    clause: "V.1",
    likely: true,
  },
  { form: /nhà nước(?!\p{L})(?<=(?<!\p{L})Đảng(?: và|,) nhà nước)/gu, clause: "V.1" },
  {
    form: /(?:quận|phường)(?= [1-9]\d?(?:[,;.)](?!\d)|$))(?<!(?:\p{L}|(?<!\p{L})(?:mỗi|một|các|từng|cấp|những|\d) )(?:quận|phường))/gu,
    clause: "III.1b",
    likely: true,
  },
];

/** Most texts have none of them: one look at all. */
const anyPattern = new RegExp(patterns.map(({ form }) => form.source).join("|"), "u");

const capitalsAt = ({ text }: PlanText, form: RegExp, clause: string, likely = false): Finding[] =>
  matchesOf(form, text).map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    // Nouns of two syllables that stand for one body have one capital.
    proper: capital(words),
    clause,
    likely,
  }));

/** The type word of a document with its symbol, and the first letter of an Act's name. */
function documents(text: PlanText, citations: readonly Citation[]): Finding[] {
  const found: Finding[] = [];
  for (const { nested, key, symbol, type, typeSpan, span } of citations) {
    if (nested || key !== null) continue;
    if (symbol && type !== "Văn bản" && typeSpan) {
      const at = placeOf(text, typeSpan);
      const word = at === null ? null : /^\p{Ll}+/u.exec(text.text.slice(at, at + longestWord))?.[0];
      // In a unit's plan words that nobody has written share one place of the source.
      if (at !== null && word && type?.toLowerCase().startsWith(word))
        found.push({ start: at, end: at + word.length, proper: capital(word), clause: "V.6" });
    }
    const at = placeOf(text, span);
    const end = at === null ? 0 : indexIn(text, span.end);
    const [, head = "", name = ""] = act.exec(at === null ? "" : text.text.slice(at, end)) ?? [];
    if (at !== null && isActName(head, name))
      found.push({
        start: at,
        end: at + head.length + 1 + name.length,
        proper: `${head} ${capital(name)}`,
        clause: "V.6",
      });
  }
  return found;
}

const longestWord = 12;
const act = /^(Luật|Bộ luật|Pháp lệnh) (\p{Ll}[\s\S]*)$/u;
const namesOfActs = new Set(Object.values(actNames).flat());

/** Only whole names of the tables: `Luật hiện hành` names none. */
const isActName = (head: string, name: string): boolean =>
  head !== "" && namesOfActs.has(fold(name.replace(/\s/gu, " ")));

/** Where a span of the source begins in the text; null where it is of another. */
function placeOf(text: PlanText, { source, start }: Span): number | null {
  if (source !== text.source) return null;
  const at = indexIn(text, start);
  return placeAt(text, at).start === start ? at : null;
}
