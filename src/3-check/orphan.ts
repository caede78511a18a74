// Rule on what a plan carries that its parent does not have (any more).
import type { Block, Plan } from "../2-model/plan.ts";
import type { Report } from "../diagnostic.ts";
import type { Span } from "../source.ts";
import type { Claim, PlanRule } from "./check.ts";
import { allBlocks, topBlocks } from "./walk.ts";

const mark = /^plan-(dropped|reassigned)\s*:\s*/u;

/** What the parent does not have (any more), and what the last update marked as such. Parts of such a part are its other places. */
export const orphan: PlanRule = ({ plan, parent }, report) => {
  if (!parent || parent.isPartial) return;
  const told = new Set<string>();
  for (const comment of plan.comments) {
    const [opening, word] = mark.exec(comment.text) ?? [];
    if (!opening) continue;
    const ids = comment.text.slice(opening.length).trim().split(/\s+/);
    for (const id of ids) told.add(id);
    const problem = word === "dropped" ? "dropped" : "reassigned";
    report("derived/orphan", comment.span, { id: ids.join(" "), problem });
  }
  const known = idsOf(parent);
  for (const block of topBlocks(plan)) reportOrphans(block, (id) => known.has(id) || told.has(id), report);
};

function reportOrphans(block: Block, isKnown: (id: string) => boolean, report: Report): void {
  const own = lostIn(block, isKnown);
  const [first, ...others] = own;
  if (!first) {
    for (const child of block.children) reportOrphans(child, isKnown, report);
    return;
  }
  const below = block.children.flatMap((child) => lostBelow(child, isKnown));
  const places = [...others, ...below].map(({ span }) => span);
  report("derived/orphan", first.span, { id: first.id, problem: "gone" }, { places });
}

interface Lost {
  readonly id: string;
  readonly span: Span;
}

const lostIn = ({ attributes: { from, fromSpans }, contentSpan }: Block, isKnown: (id: string) => boolean): Lost[] =>
  from.flatMap((id, i) => (isKnown(id) ? [] : [{ id, span: fromSpans[i] ?? contentSpan }]));

const lostBelow = (block: Block, isKnown: (id: string) => boolean): Lost[] => [
  ...lostIn(block, isKnown),
  ...block.children.flatMap((child) => lostBelow(child, isKnown)),
];

const idsKnown = new WeakMap<Plan, ReadonlySet<string>>();

function idsOf({ plan }: Claim): ReadonlySet<string> {
  const ids = idsKnown.get(plan) ?? new Set(allBlocks(plan).flatMap(({ id }) => id ?? []));
  idsKnown.set(plan, ids);
  return ids;
}
