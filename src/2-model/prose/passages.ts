// A text in NFC and the signs in it -> its paragraphs that may cite a document, in order. All else is not read.
import { type NormalText, normalText } from "./normal-text.ts";
import { signsOf } from "./signs.ts";
import { paragraphAt } from "./text-lines.ts";

export interface Passage extends Omit<NormalText, "isEven"> {
  /** Places in `folded` at which a document may be cited. */
  readonly signs: readonly number[];
}

/** `signs`: their places in the source. `base`: where the source stands in the text that offsets count in. */
export function* passagesOf(source: string, signs: readonly number[], base: number): Generator<Passage, void> {
  let floor = 0;
  for (let i = 0; i < signs.length; ) {
    const first = signs[i] ?? 0;
    const paragraph = paragraphAt(source, first, floor);
    floor = Math.max(paragraph.end, first + 1);
    const from = i;
    while ((signs[i] ?? floor) < floor) i++;
    const { folded, printed, from: offset, placing, isEven } = normalText(source, paragraph, base);
    const places = isEven ? signs.slice(from, i).map((at) => at - paragraph.start) : signsOf(folded).places;
    yield { folded, printed, from: offset, placing, signs: places };
  }
}
