// The PATHs of a command -> the plan files that they mean, in a stable order.
import { join } from "node:path";
import { listFolder, readHead } from "./disk.ts";
import { expectWithin, isFile, isFolder, locate } from "./paths.ts";
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
    const root = path === null ? "" : workspaceRoot(path);
    const found = path === null ? null : isFile(path) ? [path] : isFolder(path) ? plansIn(path, root) : null;
    if (path === null || found === null) {
      missing.push(each ?? "");
      continue;
    }
    if (!isFile(path)) searched.push(path);
    for (const file of found) files.set(file, { path: file, root });
  }
  return { files: [...files.values()], missing, searched };
}

function plansFolder(cwd: string): string {
  const root = workspaceRoot(cwd);
  const plans = join(root, "plans");
  return isFolder(plans) ? plans : root;
}

const isPlanName = (path: string): boolean => /\.(?:md|yaml)$/i.test(path);

const skipped: ReadonlySet<string> = new Set(["node_modules", "build"]);

/** Who names a file means it; what a folder holds is only as good as the folder: a link in it may not lead out of the workspace. */
function plansIn(folder: string, root: string): string[] {
  expectWithin(root, folder);
  return plansBelow(folder, root);
}

function plansBelow(folder: string, root: string): string[] {
  const entries = listFolder(folder).filter(({ name }) => !name.startsWith(".") && !skipped.has(name));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return plansBelow(path, root);
    if (entry.isSymbolicLink() && isPlanName(path)) expectWithin(root, path);
    return isPlanName(path) && isFile(path) && isPlan(path) ? [path] : [];
  });
}

/** How much of a file is read to see whether it is a plan: most say it in the first piece. */
const headLengths = [4096, 65_536];

/** Its front matter (Markdown) or top level (YAML) has the key `plan`; in any encoding, so that a file in a wrong one is reported, not passed over. */
function isPlan(path: string): boolean {
  for (const length of headLengths) {
    const bytes = readHead(path, length);
    const head = textOf(bytes);
    const { text, isWhole } = /\.yaml$/i.test(path) ? { text: head, isWhole: false } : frontMatterOf(head);
    if (planKey.test(text)) return true;
    if (isWhole || bytes.length < length) return false;
  }
  return false;
}

const planKey = /^(?:plan|"plan"|'plan'|kế hoạch)[ \t]*:(?=\s|$)/mu;
const opening = /^---[^\S\r\n]*(?:\r\n?|\n)/;
const closing = /^(?:---|\.\.\.)\s*$/m;

/** `isWhole`: there is no more of it in the file. */
function frontMatterOf(head: string): { readonly text: string; readonly isWhole: boolean } {
  const open = opening.exec(head)?.[0];
  if (open === undefined) return { text: "", isWhole: true };
  const text = head.slice(open.length);
  const close = text.search(closing);
  return close < 0 ? { text, isWhole: false } : { text: text.slice(0, close), isWhole: true };
}

const utf8 = new TextDecoder();

function textOf(bytes: Buffer): string {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  const decoder = isLittle ? new TextDecoder("utf-16le") : isBig ? new TextDecoder("utf-16be") : utf8;
  return decoder.decode(bytes).normalize("NFC");
}
