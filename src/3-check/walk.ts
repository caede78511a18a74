// The plan's blocks in reading order.
import type { Block, Plan } from "../2-model/plan.ts";

export const topBlocks = (plan: Plan): readonly Block[] => [...plan.preamble, ...plan.sections, ...plan.appendices];

export function allBlocks(plan: Plan): Block[] {
  const blocks: Block[] = [];
  const visit = (block: Block): void => {
    blocks.push(block);
    for (const child of block.children) visit(child);
  };
  for (const block of topBlocks(plan)) visit(block);
  return blocks;
}
