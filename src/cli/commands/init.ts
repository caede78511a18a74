// plan init: a folder -> a workspace with a sample plan that builds. Overwrites nothing.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { usageError } from "../context.ts";
import { statOf } from "../disk.ts";
import { packageFolder } from "../package-folder.ts";
import { shown } from "../paths.ts";
import type { Run } from "./index.ts";

export const init: Run = async (context, [typed]) => {
  const { cwd, words } = context;
  const target = typed === undefined ? cwd : resolve(cwd, typed);
  const sample = join(packageFolder(), "templates", "init");
  const files = filesBelow(sample).map((path) => ({ from: join(sample, path), to: join(target, path) }));
  const taken = files.map(({ to }) => to).find((path) => statOf(path)) ?? fileAbove(target);
  if (taken) return usageError(context, words.exists(shown(cwd, taken)));

  for (const { from, to } of files) {
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, readFileSync(from), { flag: "wx" });
  }
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
