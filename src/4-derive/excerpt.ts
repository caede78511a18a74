// Plan x the parts that an excerpt (trích sao) names -> the plan with these parts alone, numbered as they were.
import { partNamed } from "../2-model/copy.ts";
import type { Block, Plan } from "../2-model/plan.ts";

/** The headings above a part stay. Without parts: the plan as it is. */
export function excerptOf(plan: Plan, parts: readonly string[]): Plan {
  if (parts.length === 0) return plan;
  const named = new Set(parts.flatMap((name) => partNamed(plan, name) ?? []));
  const kept = new Set<Block>();
  const keep = (block: Block): Block[] => {
    if (named.has(block)) return [keepWhole(block)];
    const children = block.children.flatMap(keep);
    return children.length > 0 ? [{ ...block, children }] : [];
  };
  const keepWhole = (block: Block): Block => {
    kept.add(block);
    block.children.forEach(keepWhole);
    return block;
  };
  return {
    ...plan,
    preamble: [],
    sections: plan.sections.flatMap(keep),
    appendices: plan.appendices.flatMap(keep),
    references: plan.references.filter(({ target }) => target !== null && kept.has(target)),
  };
}
