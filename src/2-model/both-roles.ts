// Who leads a duty and who works along -> units that are said to do both.
import type { BothRoles, Holding } from "./plan.ts";

/** Both by name: that `các phòng, ban` work along with one of them, or one of them with all, is how offices write. */
export function findBothRoles(leads: readonly Holding[], supports: readonly Holding[]): BothRoles[] {
  if (supports.length === 0) return [];
  const leading = new Map(leads.map((lead) => [lead.unit, lead]));
  return supports.flatMap((support) => {
    const lead = leading.get(support.unit);
    return lead && isSameWord(lead, support) ? [{ lead, support }] : [];
  });
}

const isSameWord = (lead: Holding, support: Holding): boolean =>
  lead.group === support.group && (lead.group === null || support.by === "attribute");
