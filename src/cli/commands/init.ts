// plan init: a folder -> a workspace with a sample plan that builds, or the templates for an office to change. Overwrites nothing.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Context, usageError } from "../context.ts";
import { statOf } from "../disk.ts";
import { packageFolder } from "../package-folder.ts";
import { isFile, shown } from "../paths.ts";
import { saveNewFile } from "../save-texts.ts";
import { workspaceRoot } from "../workspace-root.ts";
import type { Run } from "./index.ts";

export const init: Run = async (context, [typed], { templates }) => {
  if (templates) return copyTemplates(context, typed);
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

/** What the package needs itself, and pictures. */
const notCopied = /^init[\\/]|\.png$/;

/** Into the workspace's own `templates/`, where each file stands in place of the built-in one; a file that is there stays. */
async function copyTemplates(context: Context, typed: string | undefined): Promise<number> {
  const { cwd, words } = context;
  const target = join(typed === undefined ? workspaceRoot(cwd) : resolve(cwd, typed), "templates");
  const taken = [dirname(target), target].find(fileAbove);
  if (taken) return usageError(context, words.exists(shown(cwd, taken)));
  const built = join(packageFolder(), "templates");
  const names = filesBelow(built).filter((path) => !notCopied.test(path));
  const known = names.filter((path) => statOf(join(target, path)));
  const fresh = names.filter((path) => !known.includes(path));
  for (const path of fresh) {
    const text = readFileSync(join(built, path), "utf8");
    await saveNewFile(join(target, path), path === "README.md" ? withoutPictures(text) : text);
  }
  if (context.quiet) return 0;
  const list = (paths: readonly string[]): string[] => paths.map((path) => `  ${shown(cwd, join(target, path))}`);
  context.print(
    `${[
      ...(fresh.length > 0 ? [words.copiedTemplates(fresh.length), ...list(fresh)] : []),
      ...(known.length > 0 ? [words.keptTemplates(known.length), ...list(known)] : []),
      "",
      ...words.changeTemplates(shown(cwd, join(target, "README.md"))),
    ].join("\n")}\n`,
  );
  return 0;
}

/** The pictures stand last, and stay in the package. */
const withoutPictures = (text: string): string => text.replace(/\n## [^\n]*\n\n(?:!\[[^\n]*\n*)+$/, "\n");

function filesBelow(folder: string, below = ""): string[] {
  const entries = readdirSync(join(folder, below), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(below, entry.name);
    return entry.isDirectory() ? filesBelow(folder, path) : [path];
  });
}

/** A file where a folder is wanted. */
const fileAbove = (target: string): string | null => (statOf(target)?.isFile() ? target : null);
