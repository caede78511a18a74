// A plan's file and its `extends` -> the parent's plan as it now is, read once for all that extend it; or why there is none.
import { dirname } from "node:path";
import type { Plan } from "../2-model/plan.ts";
import { analyse, type FindParent, type ParentPlan } from "../compile.ts";
import { hidesWords } from "../convert.ts";
import { textHash } from "../derived-base.ts";
import type { ParentProblem } from "../messages/derived.ts";
import { baseOf } from "./derived-files.ts";
import type { OpenWorkspace } from "./load.ts";
import { isFile, isFolder, locate, shown } from "./paths.ts";
import { hash, type Overlay, readSource } from "./read-source.ts";
import { workspaceRoot } from "./workspace-root.ts";

export interface Parents {
  /** For a plan's file, absolute. */
  of(file: string): FindParent;
  /** The plans above one, the nearest first, as far as they can be read. */
  above(file: string, plan: Plan): readonly Pick<ParentPlan, "plan" | "workspace">[];
}

interface ReadParent extends Omit<ParentPlan, "isChanged"> {
  /** Of its text. */
  readonly sha256: string;
}

export function parentFinder(open: (folder: string, root: string) => OpenWorkspace, overlay?: Overlay): Parents {
  const read = new Map<string, ReadParent | ParentProblem>();
  const parentAt = (path: string): ReadParent | ParentProblem => {
    const found = read.get(path) ?? readParent(path, open, overlay);
    read.set(path, found);
    return found;
  };
  const find =
    (file: string): FindParent =>
    (extended, report) => {
      const refuse = (problem: ParentProblem): null => {
        const nested = problem === "folder" ? `${extended.text.trim().replace(/[/\\]+$/, "")}/plan.md` : null;
        const fix = nested !== null && locate(nested, dirname(file)) ? [{ span: extended.span, text: nested }] : [];
        report("derived/no-parent", extended.span, { path: extended.text, problem }, { fix, likely: true });
        return null;
      };
      const path = locate(extended.text.trim(), dirname(file));
      if (path === null) return refuse("missing");
      if (path === file) return refuse("itself");
      const parent = parentAt(path);
      if (typeof parent === "string") return refuse(parent);
      const circle = circleOf(file, path, parentAt);
      if (circle) {
        const root = workspaceRoot(file);
        report("derived/cycle", extended.span, { plans: circle.map((one) => shown(root, one)) });
        return null;
      }
      const base = baseOf(file);
      return { ...parent, isChanged: base !== null && base.parent.sha256 !== parent.sha256 };
    };
  return {
    of: find,
    above(file, { extends: path }) {
      const first = path === null ? null : locate(path, dirname(file));
      return (first === null ? [] : wayUp(file, first, parentAt)).flatMap((one) => {
        const parent = parentAt(one);
        return typeof parent === "string" ? [] : [parent];
      });
    },
  };
}

function readParent(
  path: string,
  open: (folder: string, root: string) => OpenWorkspace,
  overlay: Overlay | undefined,
): ReadParent | ParentProblem {
  if (isFolder(path)) return "folder";
  if (!isFile(path)) return "missing";
  const root = workspaceRoot(path);
  const { source } = readSource(path, shown(root, path), () => {}, overlay);
  if (!source) return "unreadable";
  const { workspace } = open(dirname(path), root);
  const { plan, diagnostics } = analyse(source, workspace);
  if (!plan) return "unreadable";
  if (plan.id === "") return "no-plan";
  return { plan, workspace, isPartial: diagnostics.some(hidesWords), sha256: textHash(source.text, hash) };
}

type ParentAt = (path: string) => ReadParent | ParentProblem;

/** The paths above a plan, `first` and on, each once. */
function wayUp(file: string, first: string, parentAt: ParentAt): readonly string[] {
  const way: string[] = [];
  for (let at: string | null = first; at !== null && at !== file && !way.includes(at); at = above(at, parentAt(at)))
    way.push(at);
  return way;
}

/** From the plan up and back to it; null where the way up ends, or goes round above it. */
function circleOf(file: string, first: string, parentAt: ParentAt): readonly string[] | null {
  const way = wayUp(file, first, parentAt);
  const last = way.at(-1);
  return last !== undefined && above(last, parentAt(last)) === file ? [file, ...way, file] : null;
}

const above = (path: string, parent: ReadParent | ParentProblem): string | null =>
  typeof parent === "string" || parent.plan.extends === null ? null : locate(parent.plan.extends, dirname(path));
