// Inline content of the plan -> runs: marks as they print, references and citations as links, lines held together where they should be.
import { offsetAt } from "../1-parse/align.ts";
import type { Block, Footnote, Inline } from "../2-model/plan.ts";
import type { Run, TextRun } from "./document.ts";
import type { Links } from "./links.ts";
import { referenceRun } from "./reference-run.ts";
import { bindWords } from "./typography.ts";

type Marks = Omit<TextRun, "type" | "text" | "url">;

/** `owner`: the block or note whose words these are. */
export const runsOf = (
  content: readonly Inline[],
  owner: Block | Footnote,
  links: Links,
  marks: Marks = {},
): readonly Run[] => content.flatMap((node) => runsOfNode(node, owner, links, marks));

function runsOfNode(node: Inline, owner: Block | Footnote, links: Links, marks: Marks): readonly Run[] {
  switch (node.type) {
    case "text":
      return textRuns(node, owner, links, marks);
    case "emphasis":
      return runsOf(node.children, owner, links, { ...marks, italic: true });
    case "strong":
      return runsOf(node.children, owner, links, { ...marks, bold: true });
    case "delete":
      return runsOf(node.children, owner, links, { ...marks, strike: true });
    case "break":
      return [{ type: "line-break" }];
    case "footnoteReference":
      return node.number > 0 ? [{ type: "footnote", number: node.number }] : [];
    case "citation": {
      const url = links.urls.get(node.key);
      return [{ type: "text", text: printed(node.printed), ...marks, ...(url !== undefined && { url }) }];
    }
    case "crossReference": {
      const target = links.byId.get(node.target);
      const text = printed(node.printed);
      return [target ? referenceRun(text, target, links) : { type: "text", text, ...marks }];
    }
  }
}

/** Words of the prose that lead somewhere are runs of their own. */
function textRuns(
  node: Extract<Inline, { type: "text" }>,
  owner: Block | Footnote,
  links: Links,
  marks: Marks,
): readonly Run[] {
  const text = printed(node.value);
  const plain = (start: number, end: number): Run[] =>
    end > start ? [{ type: "text", text: text.slice(start, end), ...marks }] : [];
  const found = links.prose.get(owner);
  // Where line ends took blanks with them, places in print are no longer those of the source.
  if (!found || text.length !== node.value.length) return plain(0, text.length);
  const runs: Run[] = [];
  let done = 0;
  for (const { span, target } of found) {
    if (span.start < node.span.start || span.end > node.span.end) continue;
    const start = indexOf(node, span.start);
    const end = indexOf(node, span.end);
    if (start < done || end <= start) continue;
    const words = text.slice(start, end);
    const link: Run =
      typeof target === "string"
        ? { type: "text", text: words, ...marks, url: target }
        : referenceRun(words, target, links);
    runs.push(...plain(done, start), link);
    done = end;
  }
  return [...runs, ...plain(done, text.length)];
}

/** The unit of a text's value that stands at an offset of the source. */
function indexOf({ value, span, offsets }: Extract<Inline, { type: "text" }>, offset: number): number {
  if (!offsets) return offset - span.start;
  let [low, high] = [0, value.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsetAt({ start: span.start, offsets }, middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A line end in the source is a blank in print. */
const printed = (text: string): string => bindWords(text.includes("\n") ? joined(text) : text);

const joined = (text: string): string => {
  const lines = text.split("\n");
  const trimmed = lines.map((line, index) => {
    const start = index === 0 ? line : line.trimStart();
    return index === lines.length - 1 ? start : start.trimEnd();
  });
  return trimmed.join(" ");
};
