// plan build: what it said last time, where nothing that it would read or write is otherwise since; else the plans are built.
import { readFileSync } from "node:fs";
import { buildMemory } from "../build-memory.ts";
import type { Context } from "../context.ts";
import { recordedReads } from "../disk.ts";
import type { Options, Run } from "./index.ts";

export const build: Run = async (context, paths, options) => {
  if (options.merge) {
    const { mergeShards } = await import("../merge-shards.ts");
    return mergeShards(context, [...options.merge, ...paths], options);
  }
  if (options.watch) return watchBuild(context, paths, options);
  const program = isRepeatable(options) ? programHash() : null;
  const memory =
    program === null ? null : buildMemory(context.surroundings.env, [program, ...keyOf(context, paths, options)]);
  const known = memory?.recall();
  if (known) {
    context.note(known.stderr);
    context.print(known.stdout);
    return known.code;
  }
  const { buildPlans, lookAt } = await import("../build-plans.ts");
  if (!memory) return (await buildPlans(context, paths, options)).code;
  const { result, seen } = await recordedReads(async () => {
    const { code, again } = await buildPlans(context, paths, options);
    if (again) lookAt(again);
    return { code, again };
  });
  const { code, again } = result;
  if (again) await memory.keep({ code, stdout: again.stdout, stderr: again.stderr }, seen);
  return code;
};

async function watchBuild(context: Context, paths: readonly string[], options: Options): Promise<number> {
  const { buildPlans } = await import("../build-plans.ts");
  const { watching } = await import("../watch.ts");
  return watching(context, async () => (await buildPlans(context, paths, options)).code);
}

/** What LibreOffice makes is not known by its inputs; `--force` is asked for a reason. */
const isRepeatable = ({ cache, force, format }: Options): boolean =>
  cache !== false && !force && !(typeof format === "object" && format.includes("pdf"));

/** The hash of this program; null where it is not bundled, and may change from one run to the next. */
function programHash(): string | null {
  try {
    return readFileSync(new URL("./program.sha256", import.meta.url), "latin1");
  } catch {
    return null;
  }
}

const keyOf = (
  { cwd, language, width, quiet, color }: Context,
  paths: readonly string[],
  options: Options,
): readonly unknown[] => [
  process.version,
  [cwd, ...paths],
  options,
  [language, width, quiet, color.stdout.level, color.stderr.level],
];
