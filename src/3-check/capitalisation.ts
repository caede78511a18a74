// Rule on capitals, where the standard settles them and no meaning is to be guessed. NĐ 30/2020, Phụ lục II.

import { foldName } from "../2-model/names.ts";
import type { Plan } from "../2-model/plan.ts";
import { singleBlanks } from "../2-model/prose/blanks.ts";
import { evenText } from "../2-model/prose/even-text.ts";
import { placeAt, spanIn } from "../2-model/prose/flat.ts";
import type { Edit, Report } from "../diagnostic.ts";
import { rememberedLately } from "../remember.ts";
import { type Finding, finders } from "./capital-forms.ts";
import type { PlanText, TextRule } from "./plan-text.ts";
import { miswrittenNames, miswrittenUnits, type UnitNames, unitNames } from "./proper-names.ts";

type Placed = Finding & { readonly text: PlanText };

/** Not in quotations and titles: they stay as they are. A list whose items all open in small letters is one mistake. */
export const capitalisation: TextRule = (texts, { plan, directory }, report) => {
  const find = finders(plan);
  const told = referencesTold(plan);
  const names = unitNames(directory);
  let openings: Placed[] = [];
  const tellOpenings = (): void => {
    tell(openings, report);
    openings = [];
  };
  for (const text of texts) {
    const found = findingsIn(text, names, (one) =>
      find(one).filter(({ start, clause }) => clause !== "V.7" || !told.has(placeAt(text, start).start)),
    );
    const [first] = found;
    if (text.role === "block" && !first?.isOpening) tellOpenings();
    for (const one of found) {
      if (one.isOpening) openings.push({ ...one, text });
      else tell([{ ...one, text }], report);
    }
  }
  tellOpenings();
};

const foldedText = (text: string): string => {
  const even = evenText(text);
  return even.isAligned ? even.folded : foldName(text);
};

/** Of the last texts it is known, for the plans of many units. */
const knownNames = rememberedLately((text) => miswrittenNames(text, foldedText(text), (at) => opensSentence(text, at)));

/** In order; of those that overlap the first and longest. */
function findingsIn(text: PlanText, names: UnitNames, find: (text: PlanText) => readonly Finding[]): Finding[] {
  if (!/\p{Ll}/u.test(text.text)) return [];
  const folded = foldedText(text.text);
  const found = [...knownNames(text.text), ...miswrittenUnits(text.text, folded, names), ...find(text)];
  let done = 0;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      // A word that a label or a full stop is stuck to is part of another.
      const isStuck = /[).]/.test(text.text[start - 1] ?? "");
      if (start < done || isStuck || text.isVerbatim(start)) return false;
      done = end;
      return true;
    });
}

const opensSentence = (text: string, at: number): boolean =>
  /(?:^|[.?!:\n“"(–-])\s*$/u.test(text.slice(Math.max(0, at - 3), at));

/** References that have been reported, by where they begin: what is right there is not known. */
const referencesTold = ({ references }: Plan): ReadonlySet<number> =>
  new Set(references.flatMap(({ problem, span, phraseSpan }) => (problem ? [span.start, phraseSpan.start] : [])));

function tell([first, ...rest]: readonly Placed[], report: Report): void {
  if (!first) return;
  const { text, start, end, proper, clause, likely = false } = first;
  const data = { written: singleBlanks(text.text.slice(start, end)), proper: singleBlanks(proper), clause };
  const fix = [first, ...rest].flatMap(lettersOf);
  report("text/capitalisation", placeOf(first), data, { fix, likely, places: rest.map(placeOf) });
}

const placeOf = ({ text, start, end }: Placed) => spanIn(text, start, end);

/** Only the letters change, so that what stands between them stays as it is. */
const lettersOf = ({ text, start, proper }: Placed): Edit[] =>
  proper
    .split("")
    .flatMap((letter, i) =>
      letter === text.text[start + i] ? [] : [{ span: spanIn(text, start + i, start + i + 1), text: letter }],
    );
