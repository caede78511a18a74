// plan init: a folder -> a workspace with a sample plan that builds. Overwrites nothing.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { usageError } from "../context.ts";
import { packageFolder } from "../package-folder.ts";
import { isFile, shown, statOf } from "../paths.ts";
import { saveNewFile } from "../save-texts.ts";
import type { Run } from "./index.ts";

export const init: Run = async (context, [typed]) => {
  const { cwd, words } = context;
  const target = typed === undefined ? cwd : resolve(cwd, typed);
  const sample = join(packageFolder(), "templates", "init");
  const files = filesBelow(sample).map((path) => ({ bytes: readFileSync(join(sample, path)), to: join(target, path) }));
  // A run that was cut short is gone on with.
  const missing = files.filter(({ to, bytes }) => !isFile(to) || !readFileSync(to).equals(bytes));
  const taken = missing.map(({ to }) => to).find((path) => statOf(path)) ?? fileAbove(target);
  const [first] = missing.length === 0 ? files : [];
  if (taken || first) return usageError(context, words.exists(shown(cwd, taken ?? first?.to ?? target)));

  for (const { bytes, to } of missing) await saveNewFile(to, bytes);
  if (context.quiet) return 0;
  const folder = target === cwd ? null : shown(cwd, target);
  const made = files.map(({ to }) => `  ${shown(cwd, to)}`);
  context.print(`${[words.created(folder), ...made, "", ...words.nextSteps(folder)].join("\n")}\n`);
  return 0;
};

function filesBelow(folder: string, below = ""): string[] {
  const entries = readdirSync(join(folder, below), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(below, entry.name);
    return entry.isDirectory() ? filesBelow(folder, path) : [path];
  });
}

/** A file where a folder is wanted. */
const fileAbove = (target: string): string | null => (statOf(target)?.isFile() ? target : null);
