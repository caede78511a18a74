// A plan of a pack -> the plans whose units, register and templates it borrows.
import { parentPathIn } from "../front-field.ts";
import { isPackName, type PackedPlan, planOf } from "./packed-plan.ts";

/**
 * Who makes a plan from a pack has the pack's files beside his own. On the way up the first plan that was in a pack of its own lends,
 * then whoever lends to that one; the nearest first.
 */
export function lendersOf(plan: PackedPlan): readonly PackedPlan[] {
  const { name, text } = planOf(plan);
  if (!plan.parent) return [];
  const isBorrower = isPackName(parentPathIn({ path: name, text }) ?? "");
  return isBorrower ? [plan.parent, ...lendersOf(plan.parent)] : lendersOf(plan.parent);
}
