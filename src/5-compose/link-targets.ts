// A plan -> the ids that its marks refer to and that a block has.
import type { Block, Inline, Plan } from "../2-model/plan.ts";

/** These blocks get a bookmark; a mark with another target prints as words. */
export function linkTargets(plan: Plan): ReadonlySet<string> {
  const referred = new Set<string>();
  const given = new Set<string>();
  const visit = (content: readonly Inline[]): void => {
    for (const node of content) {
      if (node.type === "crossReference") referred.add(node.target);
      if ("children" in node) visit(node.children);
    }
  };
  const visitBlocks = (blocks: readonly Block[]): void => {
    for (const { kind, id, content, cells, children } of blocks) {
      // A table is no paragraph that could be jumped to.
      if (id !== null && kind !== "table" && kind !== "row") given.add(id);
      for (const inline of [content, ...cells]) visit(inline);
      visitBlocks(children);
    }
  };
  for (const blocks of [plan.preamble, plan.sections, plan.appendices]) visitBlocks(blocks);
  for (const { content } of plan.footnotes) visit(content);
  return new Set([...referred].filter((id) => given.has(id)));
}
