// Inline content of the plan -> runs: marks as they print, cross-references as links, lines held together where they should be.
import type { Inline } from "../2-model/plan.ts";
import type { Run, TextRun } from "./document.ts";
import { bindWords } from "./typography.ts";

type Marks = Omit<TextRun, "type" | "text">;

/** `targets`: ids of blocks that are printed and can be linked to. */
export const runsOf = (content: readonly Inline[], targets: ReadonlySet<string>, marks: Marks = {}): Run[] =>
  content.flatMap((node) => runsOfNode(node, targets, marks));

function runsOfNode(node: Inline, targets: ReadonlySet<string>, marks: Marks): Run[] {
  switch (node.type) {
    case "text":
      return [{ type: "text", text: printed(node.value), ...marks }];
    case "emphasis":
      return runsOf(node.children, targets, { ...marks, italic: true });
    case "strong":
      return runsOf(node.children, targets, { ...marks, bold: true });
    case "delete":
      return runsOf(node.children, targets, { ...marks, strike: true });
    case "break":
      return [{ type: "line-break" }];
    case "footnoteReference":
      return node.number > 0 ? [{ type: "footnote", number: node.number }] : [];
    case "citation":
      return [{ type: "text", text: printed(node.printed), ...marks }];
    case "crossReference":
      return targets.has(node.target)
        ? [{ type: "link", bookmark: node.target, text: printed(node.printed) }]
        : [{ type: "text", text: printed(node.printed), ...marks }];
  }
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
