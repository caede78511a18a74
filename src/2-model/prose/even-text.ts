// Text -> the same words in NFC with one blank for any white space, and the way back to the offsets given.
import { foldName } from "../names.ts";
import { fold, type Range } from "./normal-text.ts";

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

/** Linear in the text. */
export function evenText(given: string): EvenText {
  const parts: string[] = [];
  // Where each unit begins in the text given; one more for its end.
  const starts: number[] = [];
  let done = 0;
  const copy = (to: number): void => {
    parts.push(given.slice(done, to));
    for (; done < to; done++) starts.push(done);
  };
  for (const { 0: found, index } of given.matchAll(uneven)) {
    copy(index);
    const made = /^\s/u.test(found) ? (/[\n\r\u2028\u2029]/u.test(found) ? "\n" : " ") : found.normalize("NFC");
    parts.push(made);
    for (let i = 0; i < made.length; i++) starts.push(index);
    done = index + found.length;
  }
  copy(given.length);
  starts.push(given.length);
  const lines = fold(parts.join(""));
  const text = lines.replaceAll("\n", " ");
  return {
    text,
    folded: foldName(text),
    lines,
    isCapitals: !/\p{Ll}/u.test(text),
    rangeOf: (start, end) => ({ start: starts[start] ?? given.length, end: endOf(starts, end) }),
  };
}

/** Units made of one cluster share its start: the end of one is where the next cluster begins. */
function endOf(starts: readonly number[], end: number): number {
  const last = starts[end - 1] ?? 0;
  let next = end;
  while (next < starts.length - 1 && starts[next] === last) next++;
  return end === 0 ? 0 : (starts[next] ?? last);
}
