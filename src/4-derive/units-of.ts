// A plan -> the units that it is handed to.
import { expandGroup } from "../2-model/names.ts";
import type { Directory, Plan, Unit } from "../2-model/plan.ts";

/** Those of `derive.to`, else every unit that leads a duty; in the directory's order. The issuer's duties are in the plan itself. */
export function unitsOf({ derive, duties, issuer }: Plan, directory: Directory): readonly Unit[] {
  const named = derive?.to?.flatMap(({ id }) => (id ? expandGroup(id, directory) : []));
  const ids = new Set(named ?? duties.flatMap((duty) => duty.leads.map((lead) => lead.unit)));
  return [...directory.units.values()].filter(({ id }) => ids.has(id) && id !== issuer);
}
