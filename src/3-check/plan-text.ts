// A plan -> its texts, each made flat once: what the rules on plain text read.

import type { Block, Footnote, Plan } from "../2-model/plan.ts";
import { type Flat, flatten, indexIn, objectMark, placeAt } from "../2-model/prose/flat.ts";
import { assembly } from "../2-model/prose/placing.ts";
import type { Report } from "../diagnostic.ts";
import { matchesOf } from "../matches.ts";
import type { Span } from "../source.ts";
import { seenOf } from "./characters.ts";
import type { Subject } from "./check.ts";
import { allBlocks } from "./walk.ts";

/** The words of a block, of one cell of a table, or of a footnote. Places count in its `text`. */
export interface PlanText extends Flat {
  readonly block: Block | Footnote;
  readonly role: "block" | "cell" | "note";
  /** Another's words, which stay as they are: a quotation, the title of a cited document. */
  isVerbatim(at: number): boolean;
}

export type TextRule = (texts: readonly PlanText[], subject: Subject, report: Report) => void;

/** In reading order, the footnotes last. */
export function textsOf(plan: Plan): PlanText[] {
  const titles = titlesByBlock(plan);
  const textOf = (block: Block | Footnote, content: Block["content"], role: PlanText["role"]): PlanText => {
    const flat = seen(flatten(content, block.span.source));
    let verbatim: Uint8Array | null = null;
    const { text, source, placing } = flat;
    return {
      text,
      source,
      placing,
      block,
      role,
      isVerbatim(at) {
        verbatim ??= verbatimUnits(flat, titles.get(block) ?? []);
        return verbatim[at] === 1;
      },
    };
  };
  const texts = [
    ...allBlocks(plan).flatMap((block) => [
      textOf(block, block.content, "block"),
      ...block.cells.map((cell) => textOf(block, cell, "cell")),
    ]),
    ...plan.footnotes.map((note) => textOf(note, note.content, "note")),
  ];
  return texts.filter(({ text }) => text !== "");
}

/**
 * As it reads without the characters that nobody sees, of blanks around one a single one: they are told by themselves, and hide no
 * other mistake.
 */
function seen(flat: Flat): Flat {
  const { source } = flat;
  const words = flat.text.replaceAll(objectMark, ".");
  if (seenOf(words) === words) return flat;
  const units: { text: string; start: number; end: number }[] = [];
  let isHidden = false;
  for (let at = 0; at < flat.text.length; at++) {
    const unit = flat.text[at] ?? "";
    const shown = unit === objectMark || isHalf(unit) ? unit : seenOf(unit);
    const { start, end } = placeAt(flat, at);
    const last = units.at(-1);
    isHidden ||= shown !== unit;
    if (shown === "" || (isHidden && shown === " " && last?.text === " ")) {
      if (last?.text === " ") last.end = end;
      continue;
    }
    if (shown !== " ") isHidden = false;
    units.push({ text: shown, start, end });
  }
  const { put, finish } = assembly();
  for (const { text, start, end } of units) put(text, start, end);
  return { source, ...finish() };
}

/** Of a pair of units for one character. */
const isHalf = (unit: string): boolean => /[\ud800-\udfff]/.test(unit);

function titlesByBlock({ citations }: Plan): ReadonlyMap<Block | Footnote, readonly Span[]> {
  const titles = new Map<Block | Footnote, Span[]>();
  for (const { block, titleSpan, span } of citations) {
    // An Act's title is its name.
    if (!titleSpan || titleSpan.start <= span.start) continue;
    const known = titles.get(block);
    if (known) known.push(titleSpan);
    else titles.set(block, [titleSpan]);
  }
  return titles;
}

/** 1 for each unit of a text that is another's. */
function verbatimUnits(flat: Flat, titles: readonly Span[]): Uint8Array {
  const units = new Uint8Array(flat.text.length);
  for (const [start, end] of quotedRanges(flat.text)) units.fill(1, start, end);
  for (const title of titles) {
    if (title.source !== flat.source) continue;
    units.fill(1, indexIn(flat, title.start), indexIn(flat, title.end));
  }
  return units;
}

/** What stands between marks of quotation; one that lacks its other mark goes on to the end of the text, or from its beginning. */
function quotedRanges(text: string): (readonly [start: number, end: number])[] {
  const ranges: (readonly [number, number])[] = [];
  let open = 0;
  let depth = 0;
  for (const { 0: mark, index } of matchesOf(/[“”"]/g, text)) {
    const opens = depth === 0 ? mark !== "”" || looksOpening(text, index) : mark === "“" && !looksClosing(text, index);
    if (!opens) ranges.push([open, index + 1]);
    else if (depth === 0) open = index;
    depth = opens ? depth + 1 : Math.max(0, depth - 1);
  }
  return depth > 0 ? [...ranges, [open, text.length]] : ranges;
}

/** A mark of quotation that stands as one that opens does, whatever its form; a blank behind `“` may be a mistake of its own. */
export const looksOpening = (text: string, at: number): boolean =>
  /^[\s([“]?$/u.test(text[at - 1] ?? "") &&
  (text[at] === "“" ? /^[ \t]*[\p{L}\p{N}(\ufffc]/u : /^[\p{L}\p{N}(\ufffc]/u).test(text.slice(at + 1, at + 5));

/** A blank before it may be a mistake of its own; where `“` stands between blanks, nobody knows. */
export function looksClosing(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 3), at);
  const word = text[at] === "“" ? before : before.replace(/(?<![ \t])[ \t]+$/, "");
  return /[^\s“”([]$/u.test(word) && /^[\s.,;:!?)\]”]?$/u.test(text[at + 1] ?? "");
}
