// Text -> the same words in NFC with one blank for any white space, and the way back to the offsets given.
import { matchesOf } from "../../matches.ts";
import { rememberedLately } from "../../remember.ts";
import { lowerCase } from "../names.ts";
import { hasSingleBlanks } from "./blanks.ts";
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
  /** Each unit stands as in the text given. */
  readonly isAligned: boolean;
  /** No small letter: capitals say nothing here. */
  readonly isCapitals: boolean;
  /** The range of the text given from which `start` to `end` came. */
  rangeOf(start: number, end: number): Range;
}

const uneven = /[^\p{M}\s]\p{M}+|\s+/gu;

/** Nearly every text is: one blank at a time, no marks apart from their letters. */
const isEven = (text: string): boolean => !mayHaveMarks(text) && hasSingleBlanks(text);

/** Linear in the text. Many recognisers read the texts of one plan, one after another: as many are kept. */
export const evenText = rememberedLately(evened);

function evened(given: string): EvenText {
  const { text: spaced, placing } = isEven(given) ? { text: given, placing: 0 } : spacedText(given);
  const lines = fold(spaced);
  const text = lines.replaceAll("\n", " ");
  return {
    text,
    folded: lowerCase(text),
    lines,
    isAligned: placing === 0,
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
  for (const { 0: found, index } of matchesOf(uneven, given)) {
    if (done < index) put(given.slice(done, index), done, index);
    done = index + found.length;
    const made = /^\s/u.test(found) ? (/[\n\r\u2028\u2029]/u.test(found) ? "\n" : " ") : found.normalize("NFC");
    for (const unit of made.split("")) put(unit, index, done);
  }
  if (done < given.length) put(given.slice(done), done, given.length);
  return finish();
}
