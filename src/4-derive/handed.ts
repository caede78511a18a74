// A parent plan x a unit -> the duties that are handed to the unit.
import type { Knowledge } from "../2-model/assemble.ts";
import { standsFor } from "../2-model/existence.ts";
import type { Block, Duty, Plan, Unit } from "../2-model/plan.ts";
import { carryBlocks, shareOf } from "./carry.ts";

/** Those that it leads or supports and that its own plan is given, in reading order. */
export function dutiesOf(parent: Plan, unit: Unit, { directory, names }: Knowledge): readonly Duty[] {
  const duties = new Map(parent.duties.map((duty) => [duty.block, duty]));
  const ids = standsFor(unit, parent.effectiveDate, directory);
  const narrowing = { unit, ids, directory, index: names, duties, asIs: true };
  const carried = new Set<Block>();
  const visit = ({ origin, children }: Block): void => {
    if (origin) carried.add(origin);
    children.forEach(visit);
  };
  for (const blocks of [parent.sections, parent.appendices]) carryBlocks(parent, blocks, narrowing).forEach(visit);
  return parent.duties.filter((duty) => carried.has(duty.block) && shareOf(duty, narrowing) !== null);
}
