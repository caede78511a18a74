// A plan and those above it -> for each duty that it was handed: the blocks that carry it, and the duties above that it comes from.
import type { Block, Duty, Plan } from "../2-model/plan.ts";
import { plainText } from "../2-model/prose/flat.ts";
import { positionAt } from "../source.ts";

/** A row of `plan list assignments --trace --json`. */
export interface TraceRow {
  readonly plan: string;
  /** The parent's plan; what follows is its duty's. */
  readonly parent: string;
  readonly id: string | null;
  readonly label: string | null;
  readonly text: string;
  readonly line: number;
  /** The plan's blocks that carry it out; none: not carried. */
  readonly carried: readonly TracePlace[];
  /** What the parent's block itself carries out, the nearest level first. */
  readonly origins: readonly TracePlace[];
}

interface TracePlace {
  readonly plan: string;
  readonly id: string | null;
  readonly label: string | null;
  readonly text: string;
  readonly line: number;
}

/** `duties`: those that the parent hands to the plan's issuer; `above`: the parent's own parent, and so on. */
export function traceRows(plan: Plan, parent: Plan, duties: readonly Duty[], above: readonly Plan[]): TraceRow[] {
  const own = placesIn(plan);
  const labels = new Map(placesIn(parent).map(({ block, place }) => [block, place]));
  return duties.map(({ block, text }) => ({
    plan: plan.id,
    parent: parent.id,
    id: block.id,
    label: labels.get(block)?.label ?? null,
    text,
    line: lineOf(block),
    carried: own.flatMap((one) =>
      block.id !== null && one.block.attributes.from.includes(block.id) ? [one.place] : [],
    ),
    origins: originsOf(block, above),
  }));
}

function originsOf({ attributes: { from } }: Block, [nearest, ...above]: readonly Plan[]): TracePlace[] {
  if (!nearest || from.length === 0) return [];
  const found = placesIn(nearest).filter(({ block }) => block.id !== null && from.includes(block.id));
  return [...found.map(({ place }) => place), ...found.flatMap(({ block }) => originsOf(block, above))];
}

interface Placed {
  readonly block: Block;
  readonly place: TracePlace;
}

const known = new WeakMap<Plan, readonly Placed[]>();

/** A block without a number has that of what it stands in. */
function placesIn(plan: Plan): readonly Placed[] {
  const found = known.get(plan);
  if (found) return found;
  const placed: Placed[] = [];
  const visit = (block: Block, above: string | null): void => {
    const label = block.label?.path ?? above;
    const text = plainText(block.content);
    placed.push({ block, place: { plan: plan.id, id: block.id, label, text, line: lineOf(block) } });
    for (const child of block.children) visit(child, label);
  };
  for (const block of [...plan.preamble, ...plan.sections, ...plan.appendices]) visit(block, null);
  known.set(plan, placed);
  return placed;
}

const lineOf = ({ contentSpan }: Block): number => positionAt(contentSpan.source, contentSpan.start).line;
