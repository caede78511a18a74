// Text -> the same words in NFC with one blank for any white space, and the way back to the offsets given.
import { foldName } from "../names.ts";
import { mayHaveMarks } from "./letters.ts";
import { fold, type Range } from "./normal-text.ts";
import { assembly, type Placing, sourceRange } from "./placing.ts";

/** What patterns read: one spelling for what looks alike. */
export interface EvenText {
  /** NFC, dashes and tone places made one; any white space is one blank. */
  readonly text: string;
  /** `text` in lower case; the same length. */
  readonly folded: string;
  /** `text` with `\n` for a blank in which a line ends. */
  readonly lines: string;
  /** No small letter: capitals say nothing here. */
  readonly isCapitals: boolean;
  /** The range of the text given from which `start` to `end` came. */
  rangeOf(start: number, end: number): Range;
}

const uneven = /[^\p{M}\s]\p{M}+|\s+/gu;
const unevenSpace = /[^\S ]/;

/** Nearly every text is: one blank at a time, no marks apart from their letters. */
const isEven = (text: string): boolean => !mayHaveMarks(text) && !text.includes("  ") && !unevenSpace.test(text);

/** Linear in the text. Several recognisers read one text, one after another: the last one is kept. */
export function evenText(given: string): EvenText {
  if (last?.given !== given) last = { given, even: evened(given) };
  return last.even;
}

let last: { readonly given: string; readonly even: EvenText } | null = null;

function evened(given: string): EvenText {
  const { text: spaced, placing } = isEven(given) ? { text: given, placing: 0 } : spacedText(given);
  const lines = fold(spaced);
  const text = lines.replaceAll("\n", " ");
  return {
    text,
    folded: foldName(text),
    lines,
    isCapitals: !/\p{Ll}/u.test(text),
    rangeOf: (start, end) => {
      const range = sourceRange(placing, start, Math.max(end, start + 1));
      return end > start ? range : { start: range.start, end: range.start };
    },
  };
}

function spacedText(given: string): { readonly text: string; readonly placing: Placing } {
  const { put, finish } = assembly();
  let done = 0;
  for (const { 0: found, index } of given.matchAll(uneven)) {
    if (done < index) put(given.slice(done, index), done, index);
    done = index + found.length;
    const made = /^\s/u.test(found) ? (/[\n\r\u2028\u2029]/u.test(found) ? "\n" : " ") : found.normalize("NFC");
    for (const unit of made.split("")) put(unit, index, done);
  }
  if (done < given.length) put(given.slice(done), done, given.length);
  return finish();
}
