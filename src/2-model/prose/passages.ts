// A text in NFC and the signs in it -> its paragraphs that may cite a document, in order. All else is not read.
import { type NormalText, normalText } from "./normal-text.ts";
import { signsIn } from "./signs.ts";
import { paragraphAt } from "./text-lines.ts";

export interface Passage extends Omit<NormalText, "isEven"> {
  /** Places in `folded` at which a document may be cited. */
  readonly signs: ArrayLike<number>;
}

/** `base`: where the source stands in the text that offsets count in. */
export function* passagesOf(source: string, base: number): Generator<Passage, void> {
  const signs = signsIn(source);
  let floor = 0;
  for (let i = 0; i < signs.length; ) {
    const first = signs[i] ?? 0;
    const paragraph = paragraphAt(source, first, floor);
    floor = Math.max(paragraph.end, first + 1);
    const places: number[] = [];
    for (; (signs[i] ?? floor) < floor; i++) places.push((signs[i] ?? 0) - paragraph.start);
    const { folded, printed, from, placing, isEven } = normalText(source, paragraph, base);
    yield { folded, printed, from, placing, signs: isEven ? places : signsIn(folded) };
  }
}
