// A text in any Unicode form -> the same text in NFC, and where each stretch of it stands in the text given.
import { matchesOf } from "../../matches.ts";
import { assembly, type Placing } from "./placing.ts";

const mark = String.raw`\u0300-\u036f`;
const cluster = new RegExp(`[^${mark}][${mark}]+`, "g");

/** Composes letters with the marks that follow them; all else stays. The source stands at `base` of the text given. */
export function composed(source: string, base: number): { readonly text: string; readonly placing: Placing } {
  const { put, finish } = assembly();
  let from = 0;
  for (const { 0: found, index } of matchesOf(cluster, source)) {
    const letter = found.normalize("NFC");
    if (letter.length !== 1) continue;
    if (from < index) put(source.slice(from, index), base + from, base + index);
    from = index + found.length;
    put(letter, base + index, base + from);
  }
  if (from < source.length) put(source.slice(from), base + from, base + source.length);
  return finish();
}
