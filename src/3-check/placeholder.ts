// Rule on what is still to be written: dots, `[…]`, `TODO`, `xxx`, and comments `plan-todo`.

import type { Scalar } from "../1-parse/outline.ts";
import { spanIn } from "../2-model/prose/flat.ts";
import { endAt } from "../2-model/prose/sticky.ts";
import { matchesOf } from "../matches.ts";
import { type Span, textOf } from "../source.ts";
import type { PlanText, TextRule } from "./plan-text.ts";

/**
 * Six dots or more, `……` among them: fewer are an ellipsis, but for the blank of a number or a date (`số …/KH-UBND`, `ngày …`).
 * Capital `XXX` is the number 30.
 */
const dots = /[.…]{3,}|…[.…]?/g;
const head = /(?<!\p{L}|một )(?:[Ss]ố|[Nn]gày|[Tt]háng)(?:[ \u00a0]?:[ \u00a0]?|[ \u00a0])$/u;
/** These open `words`; what they open is looked at from there. */
const others = /\[[….]|TODO|FIXME|TBD|xx|XX|___|\?\?\?/g;
const words =
  /\[(?:…|\.{3})\]|(?<![\p{L}\p{N}])(?:TODO|FIXME|TBD|xxx+|X{4,}|(?:xx|XX)(?=\/(?:xx|\p{Lu}))|(?<=xx\/)xx)(?![\p{L}\p{N}])|(?<=(?::|số|ngày|tháng) ?)_{3,}|\?{3,}/uy;

/** A unit's plan has blanks by its frame, for the unit to fill in. */
export const placeholder: TextRule = (texts, { plan, isDerived }, report) => {
  if (isDerived) return;
  const todos = new Map(
    plan.comments.flatMap((comment) => {
      const todo = /^plan-todo\s*:?\s*/u.exec(comment.text);
      return todo ? [[comment, comment.text.slice(todo[0].length)] as const] : [];
    }),
  );
  const places = texts.flatMap(placesIn);
  const byEnd = new Map(places.map((place) => [place.end, place]));
  const told = new Map<Span, string>();
  for (const [comment, todo] of todos) {
    const place = byEnd.get(endBefore(comment));
    if (place) told.set(place, todo);
    else report("text/placeholder", comment.span, { text: "", todo });
  }
  for (const blank of blanksOf(places)) {
    const [first, ...rest] = blank;
    const text = textOf(first).normalize("NFC").slice(0, longestShown);
    const todo = blank.flatMap((place) => told.get(place) ?? []).join("; ") || null;
    report("text/placeholder", first, { text, todo }, { places: rest });
  }
};

const longestShown = 12;

/** The parts of one blank: `số …/… ngày … tháng … năm …`. */
function blanksOf(places: readonly Span[]): [Span, ...Span[]][] {
  const blanks: [Span, ...Span[]][] = [];
  let end = 0;
  for (const place of places) {
    const between = place.source.text.slice(end, place.start);
    const isSame = place.start - end <= longestPart && end <= place.start && !/\n\s*\n|[.;:]/u.test(between);
    const last = blanks.at(-1);
    if (isSame && last) last.push(place);
    else blanks.push([place]);
    end = place.end;
  }
  return blanks;
}

const longestPart = 24;

function placesIn(text: PlanText): Span[] {
  const places: Span[] = [];
  for (const { 0: run, index } of matchesOf(dots, text.text)) {
    const isLong = weightOf(run) >= 6 || head.test(text.text.slice(Math.max(0, index - longestHead), index));
    if (isLong) places.push(spanIn(text, index, index + run.length));
  }
  let done = 0;
  for (const { index } of matchesOf(others, text.text)) {
    const end = index < done ? null : endAt(words, text.text, index);
    if (end === null) continue;
    done = end;
    // Between marks of quotation `[…]` says that words are left out.
    if (text.text[index] !== "[" || !text.isVerbatim(index)) places.push(spanIn(text, index, end));
  }
  return places.sort((a, b) => a.start - b.start);
}

const longestHead = 12;

function weightOf(run: string): number {
  let weight = 0;
  for (const dot of run) weight += dot === "…" ? 3 : 1;
  return weight;
}

/** Where the words end that a comment stands right behind; attributes may stand between. */
function endBefore({ span: { source, start } }: Scalar): number {
  const before = source.text.slice(Math.max(0, start - longestGap), start);
  return start - (/[\s;,*_”)]*(?:\{[^{}]*\}\s*)?(?:<!--|#)\s*$/u.exec(before)?.[0].length ?? 0);
}

const longestGap = 160;
