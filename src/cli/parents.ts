// A plan's file and its `extends` -> the parent's plan as it now is, read once for all that extend it; or why there is none.
import { dirname } from "node:path";
import type { Plan, Unit } from "../2-model/plan.ts";
import { analyse, type FindParent, type ParentPlan } from "../compile.ts";
import { hidesWords } from "../convert.ts";
import { deriveText } from "../derive-text.ts";
import { type DerivedBase, textHash } from "../derived-base.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { ParentProblem } from "../messages/derived.ts";
import { levelPrefix, levelsOf, type PackedPlan, planNames, planOf } from "../pack/packed-plan.ts";
import type { BadPack } from "../pack/read-pack.ts";
import type { Source } from "../source.ts";
import { baseOf } from "./derived-files.ts";
import { hash } from "./hash.ts";
import { nameInPack, type Opener, type OpenWorkspace } from "./open-workspace.ts";
import { isPack, nameOfPack } from "./packs.ts";
import { isFile, isFolder, locate, shown } from "./paths.ts";
import { type Overlay, readSource } from "./read-source.ts";
import { workspaceRoot } from "./workspace-root.ts";

export interface Parents {
  /** For a plan's file, absolute. */
  of(file: string): FindParent;
  /** The plans above one, the nearest first, as far as they can be read. */
  above(file: string, plan: Plan): readonly Pick<ParentPlan, "plan" | "workspace">[];
  /** The parent with all that it is read with, and its own parent likewise; null where there is none. */
  packed(file: string, plan: Plan): PackedPlan | null;
}

interface ReadParent extends Omit<ParentPlan, "isChangedFor"> {
  readonly diagnostics: readonly Diagnostic[];
  /** Of its text. */
  readonly sha256: string;
  /** Where the plan is that it extends. */
  readonly above: string | null;
  /** As it would be packed. */
  readonly files: ReadonlyMap<string, string>;
}

type Found = ReadParent | ParentProblem | BadPack;
type ParentAt = (path: string) => Found;

const isRead = (found: Found): found is ReadParent => typeof found !== "string" && !("fault" in found);

/** A plan in a pack is where it would be if the pack were a folder; the pack's own plan is where the pack is. */
export function parentFinder(
  open: Opener,
  lenderOf: (file: string, source: Source) => string | null,
  overlay?: Overlay,
): Parents {
  const read = new Map<string, Found>();
  const parentAt: ParentAt = (path) => {
    const found = read.get(path);
    if (found !== undefined) return found;
    const fresh = isPack(path) ? readPacked(path, open, read) : readParent(path, open, lenderOf, overlay);
    read.set(path, fresh);
    return fresh;
  };
  const find =
    (file: string): FindParent =>
    (extended, report) => {
      const refuse = (problem: ParentProblem): null => {
        const nested = problem === "folder" ? `${extended.text.trim().replace(/(?<![/\\])[/\\]+$/, "")}/plan.md` : null;
        const fix = nested !== null && locate(nested, dirname(file)) ? [{ span: extended.span, text: nested }] : [];
        report("derived/no-parent", extended.span, { path: extended.text, problem }, { fix, likely: true });
        return null;
      };
      const path = parentPath(file, extended.text.trim(), parentAt);
      if (path === null) return refuse("missing");
      if (path === file) return refuse("itself");
      const parent = parentAt(path);
      if (typeof parent === "string") return refuse(parent);
      if ("fault" in parent) {
        report("file/pack", extended.span, { pack: nameOfPack(path), ...parent });
        return null;
      }
      const circle = circleOf(file, path, parentAt);
      if (circle) {
        const root = workspaceRoot(file);
        report("derived/cycle", extended.span, { plans: circle.map((one) => shown(root, one)) });
        return null;
      }
      const base = isPack(file) ? null : baseOf(file);
      const isChangedFor = (unit: Unit | null): boolean =>
        base !== null && base.parent.sha256 !== parent.sha256 && (!unit || isDerivedOtherwise(base, unit, parent));
      return { ...parent, isChangedFor };
    };
  const first = (file: string, { extends: path }: Plan): string | null =>
    path === null ? null : parentPath(file, path, parentAt);
  return {
    of: find,
    above(file, plan) {
      const path = first(file, plan);
      return (path === null ? [] : wayUp(file, path, parentAt)).flatMap((one) => {
        const parent = parentAt(one);
        return isRead(parent) ? [parent] : [];
      });
    },
    packed(file, plan) {
      const path = first(file, plan);
      const way = path === null ? [] : wayUp(file, path, parentAt);
      return [...way].reverse().reduce<PackedPlan | null>((parent, one) => {
        const found = parentAt(one);
        return isRead(found) ? { files: found.files, parent } : null;
      }, null);
    },
  };
}

/** Of a pack's own plan, what it extends is in the pack. */
function parentPath(file: string, extended: string, parentAt: ParentAt): string | null {
  if (!isPack(file)) return locate(extended, dirname(file));
  const own = parentAt(file);
  return isRead(own) ? own.above : null;
}

function readParent(
  path: string,
  open: Opener,
  lenderOf: (file: string, source: Source) => string | null,
  overlay: Overlay | undefined,
): Found {
  if (isFolder(path)) return "folder";
  if (!isFile(path)) return "missing";
  const root = workspaceRoot(path);
  const { source } = readSource(path, shown(root, path), () => {}, overlay);
  if (!source) return "unreadable";
  const shared = open.at(dirname(path), root, lenderOf(path, source));
  const name = /\.ya?ml$/i.test(path) ? planNames[1] : planNames[0];
  return readFrom(source, name, shared, (extended) => locate(extended, dirname(path)));
}

/** The plans above the pack's own are known from now on too. */
function readPacked(path: string, open: Opener, read: Map<string, Found>): Found {
  const pack = open.pack(path);
  if ("fault" in pack) return pack;
  const levels = levelsOf(pack.plan).map((plan, i) => {
    const { name, text } = planOf(plan);
    const above = plan.parent ? `${path}/${levelPrefix.repeat(i + 1)}${planOf(plan.parent).name}` : null;
    return readFrom({ path: nameInPack(pack, plan, name), text }, name, open.level(pack, plan), () => above);
  });
  const [own, ...others] = levels;
  for (const [i, level] of others.entries()) {
    const place = levels[i];
    if (place && isRead(place) && place.above) read.set(place.above, level);
  }
  return own ?? "no-plan";
}

function readFrom(
  source: Source,
  name: string,
  { workspace, files }: OpenWorkspace,
  placeOf: (extended: string) => string | null,
): Found {
  const { plan, diagnostics } = analyse(source, workspace);
  if (!plan) return "unreadable";
  if (plan.id === "") return "no-plan";
  return {
    plan,
    diagnostics,
    workspace,
    isPartial: diagnostics.some(hidesWords),
    sha256: textHash(source.text, hash),
    above: plan.extends === null ? null : placeOf(plan.extends),
    files: new Map([[name, source.text], ...files]),
  };
}

/** The parent has changed: whether in what it hands the unit. */
const isDerivedOtherwise = ({ text, parent: { path } }: DerivedBase, unit: Unit, parent: ReadParent): boolean =>
  parent.isPartial || deriveText(parent, unit, path, parent.workspace)?.text !== text;

/** The paths above a plan, `first` and on, each once. */
function wayUp(file: string, first: string, parentAt: ParentAt): readonly string[] {
  const way: string[] = [];
  for (let at: string | null = first; at !== null && at !== file && !way.includes(at); at = above(parentAt(at)))
    way.push(at);
  return way;
}

/** From the plan up and back to it; null where the way up ends, or goes round above it. */
function circleOf(file: string, first: string, parentAt: ParentAt): readonly string[] | null {
  const way = wayUp(file, first, parentAt);
  const last = way.at(-1);
  return last !== undefined && above(parentAt(last)) === file ? [file, ...way, file] : null;
}

const above = (parent: Found): string | null => (isRead(parent) ? parent.above : null);
