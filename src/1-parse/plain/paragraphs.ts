// Text of which it is known that it holds paragraphs alone -> mdast, of those that are plain.
import type { Paragraph } from "mdast";
import { normalized, readPieces } from "./inline.ts";
import { linesOf, oddTexts } from "./lines.ts";
import { nodeOf, placeAt } from "./places.ts";
import { type OddLines, type Plain, plainOf } from "./rest.ts";

/** Null where the library must read all. `footnotes`: those that are defined. */
export function readPlainParagraphs(text: string, footnotes: readonly string[]): Plain | null {
  if (oddTexts.test(text)) return null;
  const names = new Set(footnotes.map(normalized));
  const isDefined = (name: string): boolean => names.has(normalized(name));
  const lines = linesOf(text);
  const blocks: Paragraph[] = [];
  const odd: OddLines[] = [];
  for (let from = 0, to = 0; from < lines.length; from = to) {
    while (to < lines.length && (lines[to]?.kind === "blank") === (lines[from]?.kind === "blank")) to++;
    const [first, last] = [lines[from], lines[to - 1]];
    if (!first || !last || first.kind === "blank") continue;
    const isOdd = /[\t\0]/.test(text.slice(first.start, last.ending));
    const pieces = lines.slice(from, to).map((line) => ({ line, start: line.first }));
    const children = isOdd ? null : readPieces(text, pieces, isDefined);
    if (!children) odd.push({ from, to });
    else blocks.push(nodeOf({ type: "paragraph", children }, placeAt(first, first.first), placeAt(last, last.ending)));
  }
  return plainOf(text, lines, blocks, odd, "");
}
