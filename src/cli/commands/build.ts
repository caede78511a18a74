// plan build: what it said last time, where nothing that it would read or write is otherwise since; else the plans are built.
import { basename } from "node:path";
import { buildMemory } from "../build-memory.ts";
import type { Context } from "../context.ts";
import { recordedReads } from "../disk.ts";
import type { Options, Run } from "./index.ts";

export const build: Run = async (context, paths, options) => {
  const memory = isRepeatable(options) ? buildMemory(context.surroundings.env, keyOf(context, paths, options)) : null;
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

/** What LibreOffice makes is not known by its inputs; `--force` is asked for a reason. */
const isRepeatable = ({ cache, force, format }: Options): boolean =>
  cache !== false && !force && builtAs !== null && !(typeof format === "object" && format.includes("pdf"));

/** The bundle names each file by what is in it and in all that it imports: this one by all of a build. Null for one not bundled. */
const builtAs = /^build-[\dA-Z]{8}\.js$/.exec(basename(import.meta.url))?.[0] ?? null;

const keyOf = (
  { cwd, language, width, quiet, color }: Context,
  paths: readonly string[],
  options: Options,
): readonly unknown[] => [
  builtAs,
  process.version,
  [cwd, ...paths],
  options,
  [language, width, quiet, color.stdout.level, color.stderr.level],
];
