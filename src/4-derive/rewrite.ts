// A carried block's words -> the same words where they now stand: "Kế hoạch này" is the parent, references have new addresses.

import type { Block, CrossReference, Footnote, Inline } from "../2-model/plan.ts";
import { findReferences } from "../2-model/prose/cross-reference.ts";
import { flatten, spanIn } from "../2-model/prose/flat.ts";
import { addressOf, type Places, referenceOfMark, referencesIn } from "../2-model/references.ts";
import { matchesOf } from "../matches.ts";
import { remembered } from "../remember.ts";
import { type Span, textOf } from "../source.ts";
import { addressList } from "./address-list.ts";
import { textAt } from "./narrow.ts";
import type { ParentName } from "./parent-name.ts";
import { type Replacement, replaceIn } from "./replace.ts";

export interface Rewriting {
  /** What the parent calls itself, and the new plan itself, before `này`. */
  readonly types: { readonly there: string; readonly here: string };
  readonly name: ParentName;
  /** The parent's, by where they are made. */
  readonly references: ReadonlyMap<Block | Footnote, readonly CrossReference[]>;
  /** In the parent, and in the new plan. */
  readonly there: Places;
  readonly here: Places;
  /** The new plan's blocks by those that they carry. */
  readonly carried: ReadonlyMap<Block, Block>;
}

/** A phrase of prose, which may name several targets, or a mark. */
interface Mention {
  readonly span: Span;
  readonly text: string;
  readonly targets: readonly Block[];
  /** Every target is known and was carried. */
  readonly isHere: boolean;
  /** It says the same in the new plan as it stands. */
  readonly holds: boolean;
  /** `Kế hoạch này` right behind it. */
  readonly self: Span | null;
}

/** All nodes whose print a plan decides are new ones: those of the parent stay as they are. */
export function rewriteBlock(block: Block, rewriting: Rewriting): Block {
  if (!block.origin) return block;
  const content = rewrite(block.content, block.origin, block, rewriting);
  const cells = block.cells.map((cell) => rewrite(cell, block.origin ?? block, block, rewriting));
  return { ...block, content, cells };
}

export const rewriteNote = (note: Footnote, rewriting: Rewriting): Footnote => ({
  ...note,
  number: 0,
  content: rewrite(note.content, note, null, rewriting),
});

/** `origin`: where the parent says it; `place`: the new block, null for a note. */
function rewrite(
  content: readonly Inline[],
  origin: Block | Footnote,
  place: Block | null,
  rewriting: Rewriting,
): readonly Inline[] {
  const selves = selfReferences(content, origin, rewriting);
  const mentions = mentionsIn(content, origin, place, selves, rewriting);
  const kept = new Set<Span>();
  const replacements = runsOf(mentions).flatMap((run) => {
    const mixed = !run.every((mention) => mention.isHere);
    return run.flatMap((mention): Replacement[] => {
      if (mention.isHere && mention.self) kept.add(mention.self);
      if (mention.isHere && mention.holds && !mixed) return [];
      const text = newWords(mention, mixed, rewriting);
      return text === mention.text ? [] : [{ span: mention.span, text, isLink: mention.isHere && !mixed }];
    });
  });
  const { types, name } = rewriting;
  const named = selves
    .filter((self) => !kept.has(self) || types.here !== types.there)
    .map((span) => ({ span, text: kept.has(span) ? `${types.here} này` : name.short }));
  return fresh([...replacements, ...named].reduce(replaceIn, content), rewriting);
}

const selfPattern = remembered((type) => {
  const words = type.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&").replace(/\s+/g, "\\s+");
  return new RegExp(String.raw`(?<!\p{L})${words}\s+này(?!\p{L})`, "giu");
});

/** `Kế hoạch này`, said by the parent. */
function selfReferences(content: readonly Inline[], { span }: Block | Footnote, { types }: Rewriting): Span[] {
  const flat = flatten(content, span.source);
  return matchesOf(selfPattern(types.there), flat.text).map((match) =>
    spanIn(flat, match.index, match.index + match[0].length),
  );
}

function mentionsIn(
  content: readonly Inline[],
  origin: Block | Footnote,
  place: Block | null,
  selves: readonly Span[],
  rewriting: Rewriting,
): Mention[] {
  const { references, carried, here } = rewriting;
  const found = references.get(origin) ?? [];
  if (found.length === 0) return [];
  const phrases = new Map<number, CrossReference[]>();
  for (const reference of found) {
    const { start } = reference.phraseSpan;
    phrases.set(start, [...(phrases.get(start) ?? []), reference]);
  }
  const now = place ? referencesNow(content, place, here) : [];
  return [...phrases.values()].flatMap((parts): Mention[] => {
    const [first] = parts;
    if (!first || first.problem === "broken") return [];
    const targets = parts.flatMap(({ target }) => target ?? []);
    const whole = targets.length === parts.length;
    const same = now.filter(({ phraseSpan }) => phraseSpan.start === first.phraseSpan.start);
    return [
      {
        span: first.phraseSpan,
        text: first.text,
        targets: whole ? targets : [],
        isHere: whole && targets.every((target) => carried.has(target)),
        holds:
          (first.id !== null && findReferences(first.text).length === 0) ||
          (same.length === targets.length && same.every(({ target }, i) => target?.origin === targets[i])),
        self: selves.find((self) => follows(self, first.phraseSpan)) ?? null,
      },
    ];
  });
}

/** What the parent's words refer to where they now stand. */
function referencesNow(content: readonly Inline[], place: Block, here: Places): CrossReference[] {
  const marks = marksIn(content).map((mark) => referenceOfMark(mark, place, place, here));
  const prose = referencesIn(place, place, flatten(content, place.span.source), [], here);
  return [...prose, ...marks.filter(({ problem }) => problem === null)];
}

const marksIn = (content: readonly Inline[]): Extract<Inline, { type: "crossReference" }>[] =>
  content.flatMap((node) =>
    node.type === "crossReference" ? [node] : "children" in node ? marksIn(node.children) : [],
  );

const between = (before: Span, after: Span): string =>
  textOf({ ...before, start: before.end, end: Math.max(before.end, after.start) }).normalize("NFC");

const follows = (self: Span, phrase: Span): boolean =>
  self.start > phrase.start && /^\s*(?:(?:của|tại|trong|ở|thuộc)\s+)?$/u.test(between(phrase, self));

/** References one after another (`A, B và C Kế hoạch này`) are read as one: what stands behind the last is said of all. */
function runsOf(mentions: readonly Mention[]): Mention[][] {
  const runs: Mention[][] = [];
  for (const mention of [...mentions].sort((a, b) => a.span.start - b.span.start)) {
    const last = runs.at(-1)?.at(-1);
    const joins = last && !last.self && /^\s*(?:[,;]\s*)?(?:(?:và|hoặc)\s+)?$/u.test(between(last.span, mention.span));
    if (joins) runs.at(-1)?.push(mention);
    else runs.push([mention]);
  }
  return runs;
}

/**
 * New addresses; what was not carried is named in the parent, and beside it what was carried is said to be of this plan.
 * In a mark the words around the address stay.
 */
function newWords({ text, targets, self }: Mention, mixed: boolean, rewriting: Rewriting): string {
  const { types, name, there, here, carried } = rewriting;
  const of = self ? "" : ` ${name.short}`;
  if (targets.length === 0) return `${text}${of}`;
  const own = targets.flatMap((target) => carried.get(target) ?? []);
  const left = targets.filter((target) => !carried.has(target));
  const ownWords = addressList(own.map((block) => addressOf(block, here)));
  const leftWords = addressList(left.map((block) => addressOf(block, there)));
  const saysSo = mixed && !(self && left.length === 0);
  const words = [
    ...(own.length > 0 ? [saysSo ? `${ownWords} ${types.here} này` : ownWords] : []),
    ...(left.length > 0 ? [`${leftWords}${of}`] : []),
  ].join(" và ");
  const [{ start, end } = { start: 0, end: text.length }] = findReferences(text);
  const first = text.charAt(start);
  const opensSentence = first !== first.toLowerCase();
  return text.slice(0, start) + (opensSentence ? capitalised(words) : words) + text.slice(end);
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Copies of the marks; one whose target was left behind is no link. */
const fresh = (content: readonly Inline[], rewriting: Rewriting): readonly Inline[] =>
  content.map((node): Inline => {
    if (node.type === "text" || node.type === "break") return node;
    if ("children" in node) return { ...node, children: fresh(node.children, rewriting) };
    const isLost = node.type === "crossReference" && !rewriting.here.byId.has(node.target);
    return isLost ? textAt(node.printed, node.span) : { ...node };
  });
