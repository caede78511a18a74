// Rule on marks of quotation that lack their other one. A quotation may go on over paragraphs, as where a law amends another.

import { spanIn } from "../2-model/prose/flat.ts";
import type { Report } from "../diagnostic.ts";
import { matchesOf } from "../matches.ts";
import { looksClosing, looksOpening, type PlanText, type TextRule } from "./plan-text.ts";

type Mark = "“" | "”" | '"';

/** A mark without its other one, at a unit of a text. */
interface Single {
  readonly text: PlanText;
  readonly at: number;
  readonly mark: Mark;
  /** Of the block among the texts: how far it is from others. */
  readonly order: number;
}

/** One diagnostic a text. A note or a cell is read by itself. */
export const unbalancedQuotes: TextRule = (texts, _, report) => {
  let open: Single[] = [];
  const tell = (single: Single | undefined): void => {
    if (single && !told.has(single.text)) reportSingle(single, report);
    if (single) told.add(single.text);
  };
  const told = new Set<PlanText>();
  for (const [order, text] of texts.entries()) {
    if (text.role === "block" && opensSection(text)) open = given(open, tell);
    const singles = singlesIn(text, order);
    // Each paragraph of the quotation opens anew, and this one closes it.
    if (singles.length === 0 && wholeQuotation.test(text.text)) open = open.filter(({ at }) => at > 0);
    const turned = turnedIn(singles);
    if (turned) {
      told.add(text);
      const { at, proper } = turned;
      const span = spanIn(text, at, at + 1);
      const data = { mark: text.text[at] ?? "", problem: "turned" as const, proper };
      report("text/unbalanced-quotes", span, data, { fix: [{ span, text: proper }] });
    } else if (text.role !== "block" || singles.length > mostSingles) tell(singles[0]);
    else for (const single of singles) open = withSingle(open, single, tell);
  }
  given(open, tell);
};

const wholeQuotation = /^“[^“”]*”[.;:,]*$/;

/** More of them are no quotation that goes on. */
const mostSingles = 8;

/** A quotation does not go on over a heading of the first levels. */
const opensSection = ({ block }: PlanText): boolean => "kind" in block && block.kind === "section" && block.level < 3;

function given(open: readonly Single[], tell: (single: Single) => void): Single[] {
  for (const single of open) tell(single);
  return [];
}

/** So many paragraphs further a mark closes no longer what another has opened. */
const longestReach = 40;

/** What is open behind a mark: less by one where it closes, with all that opens a paragraph of the same quotation. */
function withSingle(open: readonly Single[], single: Single, tell: (single: Single) => void): Single[] {
  const near = open.filter(({ order }) => single.order - order <= longestReach);
  for (const one of open) if (!near.includes(one)) tell(one);
  if (single.mark === "“") return [...near, single];
  const opened = near.findLast(({ mark }) => mark === (single.mark === '"' ? '"' : "“"));
  if (opened) return near.filter((one) => one !== opened && (one.mark === '"' || one.at > 0));
  if (single.mark === '"') return [...near, single];
  tell(single);
  return near;
}

/** Of straight marks the last one, where their number is odd; not the inches of a screen, nor a mark that says "as above". */
function singlesIn(from: PlanText, order: number): Single[] {
  const { text } = from;
  if (!/[“”"]/.test(text) || text.includes("„")) return [];
  const open: number[] = [];
  const closing: number[] = [];
  const straight: number[] = [];
  for (const { 0: mark, index } of matchesOf(/[“”"]/g, text)) {
    if (mark === "“") open.push(index);
    else if (mark === '"') straight.push(index);
    else if (open.pop() === undefined) closing.push(index);
  }
  const isOdd = straight.length % 2 === 1 && !straight.some((at) => /\d/.test(text[at - 1] ?? "")) && text.length > 1;
  const odd = isOdd ? straight.slice(-1) : [];
  return [...open, ...closing, ...odd]
    .sort((a, b) => a - b)
    .map((at) => ({ text: from, at, mark: text[at] as Mark, order }));
}

/** Two single marks that were a pair if one of them were turned: `“khéo“`, `”khéo”`, `“khéo"`. */
function turnedIn(singles: readonly Single[]): { readonly at: number; readonly proper: Mark } | null {
  const [first, second] = singles;
  if (!first || !second || singles.length > 2) return null;
  const { text } = first.text;
  if (!looksOpening(text, first.at) || !looksClosing(text, second.at)) return null;
  // Of several straight marks, which one is meant is not clear.
  if (text.indexOf('"') !== text.lastIndexOf('"')) return null;
  if (first.mark === "“" && second.mark !== "”") return { at: second.at, proper: "”" };
  if (first.mark !== "“" && second.mark === "”") return { at: first.at, proper: "“" };
  return null;
}

function reportSingle({ text, at, mark }: Single, report: Report): void {
  const problem = mark === "”" ? "unopened" : "unclosed";
  report("text/unbalanced-quotes", spanIn(text, at, at + 1), { mark, problem, proper: "" });
}
