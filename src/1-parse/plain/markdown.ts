// Text -> mdast, of all blocks that are plain; the others are left to the library.
//
// Plain are paragraphs, headings, lists (items that open with text, marked by one to four spaces), `---`, footnotes and
// comments of one line, and in them: words, `*emphasis*` and `**strong**` that close what was opened last, `[text](target)`,
// marks of footnotes that are defined, brackets and signs that mean nothing. Odd is what depends on more than that: tabs, pipes,
// quotations, fences, HTML, escapes, entities, hard breaks, `_` at a word's edge.
// Whatever is odd leaves its whole block, from the margin on, to the library; both give the same tree (test/plain).
import type { RootContent } from "mdast";
import { readBlock, skipBlank } from "./blocks.ts";
import { normalized } from "./inline.ts";
import { columnOf, footnoteAt, type Line, linesOf, oddTexts } from "./lines.ts";
import { type OddLines, type Plain, plainOf } from "./rest.ts";

export interface PlainMarkdown extends Plain {
  /** All that are defined, in the text or elsewhere. */
  readonly footnotes: readonly string[];
}

/** Null where the library must read all. `defined`: the footnotes that are defined elsewhere. */
export function readPlainMarkdown(text: string, defined: readonly string[]): PlainMarkdown | null {
  if (oddTexts.test(text)) return null;
  const lines = linesOf(text);
  const footnotes = [...defined, ...lines.flatMap((line) => namesIn(text, line))];
  const names = new Set(footnotes.map(normalized));
  const isDefined = (name: string): boolean => names.has(normalized(name));
  const reading = { text, lines, isDefined, at: 0 };
  const blocks: RootContent[] = [];
  const odd: OddLines[] = [];
  while (skipBlank(reading)) {
    const from = reading.at;
    const block = readBlock(reading, 0);
    if (block) blocks.push(block);
    else {
      const to = endOfOdd(text, lines, from);
      if (to === null) return null;
      odd.push({ from, to });
      reading.at = to;
    }
  }
  return { ...plainOf(text, lines, blocks, odd, "#"), footnotes };
}

const namesIn = (text: string, line: Line): string[] => {
  const found = line.kind === "footnote" && columnOf(line) === 0 ? footnoteAt(text, line.first) : null;
  return found ? [found.name] : [];
};

/**
 * The line that surely begins another block at the margin: text or a heading after a blank line. Null where there may be none,
 * or where the lines before it may hold what reaches further: a fence, HTML, a footnote that marks elsewhere need.
 */
function endOfOdd(text: string, lines: readonly Line[], from: number): number | null {
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as Line;
    const begins = columnOf(line) === 0 && (line.kind === "text" || line.kind === "heading");
    if (i > from && begins && lines[i - 1]?.kind === "blank") return i;
    if (reachesFurther(text.slice(line.start, line.ending))) return null;
  }
  return lines.length;
}

const reachesFurther = (line: string): boolean =>
  line.includes("```") ||
  line.includes("~~~") ||
  /^[^\p{L}]*<[A-Za-z/!?]/u.test(line) ||
  (line.includes("[^") && line.includes("]:"));
