// The id of a unit or a group -> its name, as a list prints it.
import type { Directory } from "../2-model/plan.ts";

/** The id where the directory lacks it; the first letter is a capital. */
export function unitName(id: string, { units, groups }: Directory): string {
  const name = units.get(id)?.name ?? groups.get(id)?.name ?? id;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
