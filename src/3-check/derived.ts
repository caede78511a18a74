// Rules on a plan that extends another: that it knows its parent as it is, and carries what the parent asks.
import type { Block, Duty, Plan } from "../2-model/plan.ts";
import type { Report } from "../diagnostic.ts";
import type { Span } from "../source.ts";
import type { Claim, PlanRule } from "./check.ts";
import { allBlocks } from "./walk.ts";

const placeOf = (plan: Plan): Span | undefined => plan.metadataSpans.get("extends");

export const outdated: PlanRule = ({ plan, parent }, report) => {
  const span = placeOf(plan);
  if (parent?.isChanged && span) report("derived/outdated", span, { path: plan.extends ?? "" });
};

/** A duty of the parent that the plan does not carry out. */
export interface Uncarried {
  readonly duty: Duty;
  /** The duty's block, or the one above it that is not carried: of those below another nothing more is said. */
  readonly top: Block;
  /** The plan's block that carries what is around it; null where there is none. */
  readonly place: Block | null;
}

export function uncarried(plan: Plan, parent: Pick<Claim, "plan" | "duties">): Uncarried[] {
  const blocks = carriers(plan);
  const above = parentsOf(parent.plan);
  const isNamed = (block: Block): boolean => block.id !== null && blocks.has(block.id);
  const duties = new Set(parent.duties.map(({ block }) => block));
  const missing = new Set<Block>();
  return parent.duties.flatMap((duty) => {
    const { block } = duty;
    const lines = [block, ...ancestorsOf(block, above)];
    const told = lines.find((one) => missing.has(one));
    if (told) return [{ duty, top: told, place: null }];
    if (isNamed(traced(lines)) || isSplit(block, duties, isNamed)) return [];
    missing.add(block);
    const nearest = lines.find((one) => one !== block && isNamed(one));
    return [{ duty, top: block, place: blocks.get(nearest?.id ?? "") ?? null }];
  });
}

/** One diagnostic a duty. */
export const notCarried: PlanRule = ({ plan, parent }, report) => {
  if (!parent || parent.isPartial) return;
  for (const { duty, top, place } of uncarried(plan, parent))
    if (top === duty.block) reportMissing(duty, place, plan, report);
};

function reportMissing({ block, text }: Duty, place: Block | null, plan: Plan, report: Report): void {
  const span = place?.contentSpan ?? placeOf(plan);
  if (!span) return;
  const data = { text: shortened(text), id: block.id, path: block.contentSpan.source.path };
  report("derived/not-carried", span, data, { related: [{ span: block.contentSpan, note: "in-parent" }] });
}

/** Of a block and those above it the one that a plan names to carry it. A row has no id: it goes with what it stands in. */
const traced = (lines: readonly Block[]): Block =>
  lines.find(({ kind }) => kind !== "row" && kind !== "table") ?? (lines[0] as Block);

/** The duty's own words were left out, and every duty below it is carried. */
function isSplit(block: Block, duties: ReadonlySet<Block>, isNamed: (block: Block) => boolean): boolean {
  const below = block.children.filter((child) => duties.has(child));
  return below.length > 0 && below.every(isNamed);
}

/** The plan's blocks by what they carry; of several the first. */
function carriers(plan: Plan): ReadonlyMap<string, Block> {
  const found = new Map<string, Block>();
  for (const block of allBlocks(plan)) for (const id of block.attributes.from) if (!found.has(id)) found.set(id, block);
  return found;
}

const parentsKnown = new WeakMap<Plan, ReadonlyMap<Block, Block>>();

/** Many plans may have one parent. */
function parentsOf(plan: Plan): ReadonlyMap<Block, Block> {
  const known = parentsKnown.get(plan);
  if (known) return known;
  const parents = new Map<Block, Block>();
  for (const block of allBlocks(plan)) for (const child of block.children) parents.set(child, block);
  parentsKnown.set(plan, parents);
  return parents;
}

function ancestorsOf(block: Block, parents: ReadonlyMap<Block, Block>): Block[] {
  const found: Block[] = [];
  for (let at = parents.get(block); at; at = parents.get(at)) found.push(at);
  return found;
}

const longest = 80;

/** Whole words. */
function shortened(text: string): string {
  if (text.length <= longest) return text;
  const end = text.lastIndexOf(" ", longest);
  return `${text.slice(0, end > 0 ? end : longest)}…`;
}
