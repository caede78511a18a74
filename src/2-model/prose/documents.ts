// A text -> the documents that stand one behind another in it, as far as form feeds tell.
import { endsSentence, type Stretch } from "./text-lines.ts";

/** A page that ends in a full stop ends a document: nothing before it goes on behind it. */
export function documentsIn(source: string): Stretch[] {
  const documents: Stretch[] = [];
  let start = 0;
  for (let at = source.indexOf("\f"); at >= 0; at = source.indexOf("\f", at + 1)) {
    if (!endsSentence(source, at)) continue;
    documents.push({ start, end: at });
    start = at + 1;
  }
  return [...documents, { start, end: source.length }];
}
