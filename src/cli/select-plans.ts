// The PATHs of a command -> its plan files, or what is wrong about them, said.
import { type Context, usageError } from "./context.ts";
import { findPlans, type PlanFile } from "./find-plans.ts";
import { isPack } from "./packs.ts";
import { shown } from "./paths.ts";

/**
 * Null where a PATH names nothing or no plan was found: that has been said, the exit code is 2. `packs`: the command only reads, and
 * takes the plan of a pack likewise.
 */
export function selectPlans(
  context: Context,
  paths: readonly string[],
  packs: "packs" | "no-packs" = "no-packs",
): readonly PlanFile[] | null {
  const { words, cwd } = context;
  const { files, missing, searched } = findPlans(paths, cwd);
  for (const path of missing) usageError(context, words.notFound(path));
  if (missing.length > 0) return null;
  const pack = packs === "packs" ? undefined : files.find(({ path }) => isPack(path));
  if (pack) usageError(context, words.isPack(shown(cwd, pack.path)));
  if (pack) return null;
  if (files.length > 0) return files;
  for (const folder of searched) usageError(context, words.noPlans(shown(cwd, folder)));
  return null;
}
