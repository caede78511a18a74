// A text in NFC -> its paragraphs that may cite a document, in order. All else is passed over without being read.
import { type NormalText, normalText } from "./normal-text.ts";
import { signFinder, signsIn } from "./signs.ts";
import { paragraphAt } from "./text-lines.ts";

export interface Passage extends Omit<NormalText, "isEven"> {
  /** Places in `folded` at which a document may be cited. */
  readonly signs: readonly number[];
}

/** `base`: where the source stands in the text that offsets count in. */
export function* passages(source: string, base: number): Generator<Passage, void> {
  const nextSign = signFinder(source);
  let floor = 0;
  for (let at = nextSign(0); at < source.length; ) {
    const paragraph = paragraphAt(source, at, floor);
    const places: number[] = [];
    floor = Math.max(paragraph.end, at + 1);
    for (; at < floor; at = nextSign(at + 1)) places.push(at - paragraph.start);
    const { folded, printed, from, placing, isEven } = normalText(source, paragraph, base);
    yield { folded, printed, from, placing, signs: isEven ? places : signsIn(folded) };
  }
}
