// A plan -> the name of each of its blocks in a file that is made from it.
import { newId } from "../2-model/block-id.ts";
import type { Block, Plan } from "../2-model/plan.ts";
import { plainText } from "../2-model/prose/flat.ts";

/** The author's id; where there is none, one computed for this file from the plan's id, the words and the place. */
export function bookmarksOf(plan: Plan): ReadonlyMap<Block, string> {
  const blocks = [...plan.preamble, ...plan.sections, ...plan.appendices].flatMap(withChildren);
  const taken = new Set(blocks.flatMap(({ id }) => id ?? []));
  const names = new Map<Block, string>();
  for (const [ordinal, block] of blocks.entries()) {
    const name = block.id ?? newId(plan.id, [block.content, ...block.cells].map(plainText).join("\n"), ordinal, taken);
    taken.add(name);
    names.set(block, name);
  }
  return names;
}

/** In reading order. */
const withChildren = (block: Block): Block[] => [block, ...block.children.flatMap(withChildren)];
