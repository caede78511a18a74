// Rule on quotations: one sentence quoted twice with a word's difference.
import type { Span } from "../source.ts";
import type { PlanRule } from "./check.ts";
import { type Quotation, quotationsOf, type Word } from "./quoted.ts";

export const inconsistentQuotation: PlanRule = ({ plan }, report) => {
  const seen = new Set<string>();
  const known = indexQuotations();
  const found = new Map<string, Difference & { readonly places: Span[] }>();
  for (const { quotation, text } of commonFirst(quotationsOf(plan))) {
    const keys = keysOf(quotation, text);
    const difference = firstOf(known.near(keys), (other) => differenceOf(quotation, other));
    if (difference) {
      const told = found.get(text);
      if (told) told.places.push(difference.span);
      else found.set(text, { ...difference, places: [] });
    } else if (!seen.has(text)) known.add(keys, quotation);
    seen.add(text);
  }
  for (const { said, other, span, otherSpan, places } of found.values())
    report(
      "text/inconsistent-quotation",
      span,
      { said, other },
      { related: [{ span: otherSpan, note: "first-mention" }], places },
    );
};

/** What is quoted more often in one form is told of the other; else what is quoted first. */
function commonFirst(quotations: readonly Quotation[]): { readonly quotation: Quotation; readonly text: string }[] {
  const all = quotations.map((quotation) => ({
    quotation,
    text: quotation.words.map((word) => word.folded).join(" "),
  }));
  const count = new Map<string, number>();
  for (const { text } of all) count.set(text, (count.get(text) ?? 0) + 1);
  return all.toSorted((a, b) => (count.get(b.text) ?? 0) - (count.get(a.text) ?? 0));
}

function firstOf<A, B>(all: Iterable<A>, read: (one: A) => B | null): B | null {
  for (const one of all) {
    const found = read(one);
    if (found !== null) return found;
  }
  return null;
}

/** Quotations that may differ by one word are few: they have the words at one end, or all letters, in common. */
function indexQuotations() {
  const byKey = new Map<string, Quotation[]>();
  return {
    near: (keys: readonly string[]): Set<Quotation> => new Set(keys.flatMap((key) => byKey.get(key) ?? [])),
    add(keys: readonly string[], quotation: Quotation): void {
      for (const key of keys) {
        const sharing = byKey.get(key);
        if (!sharing) byKey.set(key, [quotation]);
        else if (sharing.length < mostSharing) sharing.push(quotation);
      }
    },
  };
}

/** So that a text of quotations that all begin alike is still read quickly. */
const mostSharing = 50;

function keysOf({ words }: Quotation, text: string): string[] {
  const letters = `= ${lettersOf(text)}`;
  if (words.length < fewestWords) return [letters];
  const key = (some: readonly Word[]): string => some.map((word) => word.folded).join(" ");
  return [letters, `< ${key(words.slice(0, 3))}`, `> ${key(words.slice(-3))}`];
}

/** Without tone and vowel marks: `chuyên` and `chuyển` are the same letters. */
const lettersOf = (folded: string): string => folded.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");

interface Difference {
  readonly said: string;
  readonly other: string;
  readonly span: Span;
  readonly otherSpan: Span;
}

/** Shorter quotations are names, and a word more makes another name: only a word's marks count as a difference there. */
const fewestWords = 8;

/** One word put in, left out or changed; not at the ends, where a quotation is cut or fitted in, and no figure. */
function differenceOf(a: Quotation, b: Quotation): Difference | null {
  const [front, back] = commonEnds(a.words, b.words);
  const own = a.words.slice(front, a.words.length - back);
  const others = b.words.slice(front, b.words.length - back);
  if (own.length > 1 || others.length > 1 || own.length + others.length === 0) return null;
  const [word, otherWord] = [own[0], others[0]];
  if ([word, otherWord].some((one) => one && /\d/.test(one.text))) return null;
  const sameLetters = word && otherWord && lettersOf(word.folded) === lettersOf(otherWord.folded);
  if (!sameLetters && (front === 0 || back === 0 || Math.min(a.words.length, b.words.length) < fewestWords))
    return null;
  const around = ({ words }: Quotation, count: number): readonly Word[] =>
    words.slice(Math.max(0, front - 1), front + count + 1);
  const [ownWords, otherWords] = [around(a, own.length), around(b, others.length)];
  return {
    said: ownWords.map(({ text }) => text).join(" "),
    other: otherWords.map(({ text }) => text).join(" "),
    span: spanOver(word ? own : ownWords),
    otherSpan: spanOver(otherWord ? others : otherWords),
  };
}

/** How many words two quotations have in common at their beginnings, and behind these at their ends. */
function commonEnds(a: readonly Word[], b: readonly Word[]): readonly [front: number, back: number] {
  const most = Math.min(a.length, b.length);
  let front = 0;
  while (front < most && a[front]?.folded === b[front]?.folded) front++;
  let back = 0;
  while (back < most - front && a.at(-1 - back)?.folded === b.at(-1 - back)?.folded) back++;
  return [front, back];
}

const spanOver = (words: readonly Word[]): Span => {
  const [first, last] = [words[0]?.span, words.at(-1)?.span];
  if (!first || !last) throw new Error("a difference without words");
  return { ...first, end: Math.max(first.end, last.end) };
};
