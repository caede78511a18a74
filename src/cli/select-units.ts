// The units that `--unit` names -> their ids, or what is wrong about them, said.
import { type Context, usageError } from "./context.ts";
import type { LoadedPlan } from "./load.ts";
import { nearestName } from "./nearest-name.ts";

/** By id, name or alias; empty: all units. Null where one is known to no plan's directory: the exit code is 2. */
export function selectUnits(
  context: Context,
  asked: readonly string[],
  loaded: readonly LoadedPlan[],
): ReadonlySet<string> | null {
  const ids = new Set<string>();
  for (const name of asked) {
    const found = loaded.flatMap(({ shared: { workspace } }) => {
      const id = workspace.knowledge.names.exact(name);
      return id !== null && workspace.directory.units.has(id) ? [id] : [];
    });
    if (found.length === 0) {
      const known = loaded.flatMap(({ shared }) => [...shared.workspace.directory.units.keys()]);
      usageError(context, context.words.unknownUnit(name, known.length > 0 ? nearestName(name, known) : null));
      return null;
    }
    for (const id of found) ids.add(id);
  }
  return ids;
}
