// A text in NFC -> its paragraphs that may cite a document, in order, each with the signs in it. All else is not read.
import { type NormalText, normalText } from "./normal-text.ts";
import { signsIn } from "./signs.ts";
import { paragraphAt } from "./text-lines.ts";

/** `signs`: places in the folded text at which a document may be cited. */
export type ReadPassage = (text: NormalText, signs: ArrayLike<number>) => void;

/** `base`: where the source stands in the text that offsets count in. */
export function eachPassage(source: string, base: number, read: ReadPassage): void {
  const signs = signsIn(source);
  let floor = 0;
  for (let i = 0; i < signs.length; ) {
    const first = signs[i] ?? 0;
    const paragraph = paragraphAt(source, first, floor);
    floor = Math.max(paragraph.end, first + 1);
    const from = i;
    while ((signs[i] ?? floor) < floor) i++;
    const text = normalText(source, paragraph, base);
    read(text, text.isEven ? placesFrom(paragraph.start, signs, from, i) : signsIn(text.folded));
  }
}

/** The places from one index to another, counted from `start`. */
function placesFrom(start: number, places: ArrayLike<number>, from: number, to: number): number[] {
  const counted: number[] = new Array(to - from);
  for (let i = from; i < to; i++) counted[i - from] = (places[i] ?? 0) - start;
  return counted;
}
