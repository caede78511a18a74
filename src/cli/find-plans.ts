// The PATHs of a command -> the plan files that they mean, in a stable order.
import { closeSync, openSync, readdirSync, readSync } from "node:fs";
import { join } from "node:path";
import { isFile, isFolder, locate } from "./paths.ts";
import { workspaceRoot } from "./workspace-root.ts";

/** A plan's file, absolute, and the root of its workspace. */
export interface PlanFile {
  readonly path: string;
  readonly root: string;
}

export interface FoundPlans {
  readonly files: readonly PlanFile[];
  /** PATHs at which there is nothing, as typed. */
  readonly missing: readonly string[];
  /** Folders that were searched, absolute. */
  readonly searched: readonly string[];
}

/** A file named outright is taken whatever it holds, a folder gives the plans below it; no PATH means `<root>/plans`. */
export function findPlans(typed: readonly string[], cwd: string): FoundPlans {
  const missing: string[] = [];
  const searched: string[] = [];
  const files = new Map<string, PlanFile>();
  for (const each of typed.length > 0 ? typed : [null]) {
    const path = each === null ? plansFolder(cwd) : locate(each, cwd);
    const found = path === null ? null : isFile(path) ? [path] : isFolder(path) ? plansBelow(path) : null;
    if (path === null || found === null) {
      missing.push(each ?? "");
      continue;
    }
    if (!isFile(path)) searched.push(path);
    const root = workspaceRoot(path);
    for (const file of found) files.set(file, { path: file, root });
  }
  return { files: [...files.values()], missing, searched };
}

function plansFolder(cwd: string): string {
  const root = workspaceRoot(cwd);
  const plans = join(root, "plans");
  return isFolder(plans) ? plans : root;
}

const skipped: ReadonlySet<string> = new Set(["node_modules", "build"]);

function plansBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith(".") && !skipped.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return plansBelow(path);
    return /\.(?:md|yaml)$/i.test(entry.name) && isFile(path) && isPlan(path) ? [path] : [];
  });
}

/** How much of a file is read to see whether it is a plan. */
const headLength = 65_536;

/** Its front matter (Markdown) or top level (YAML) has the key `plan`; in any encoding, so that a file in a wrong one is reported, not passed over. */
function isPlan(path: string): boolean {
  const head = headOf(path);
  if (/\.yaml$/i.test(path)) return planKey.test(head);
  const [open, ...lines] = head.split(/\r\n?|\n/);
  if (open?.trimEnd() !== "---") return false;
  const close = lines.findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line));
  return planKey.test(lines.slice(0, close < 0 ? undefined : close).join("\n"));
}

const planKey = /^(?:plan|"plan"|'plan'|kế hoạch)[ \t]*:(?=\s|$)/mu;

function headOf(path: string): string {
  const buffer = Buffer.alloc(headLength);
  const file = openSync(path, "r");
  const length = readSync(file, buffer, 0, headLength, 0);
  closeSync(file);
  const bytes = buffer.subarray(0, length);
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes).normalize("NFC");
}
