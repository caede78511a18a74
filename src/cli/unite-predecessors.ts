// The plan derived for a unit, and plans of those in whose place it has come -> one text with what they wrote, or why there is none.
import { dirname } from "node:path";
import type { Unit } from "../2-model/plan.ts";
import { unitsBefore } from "../compile.ts";
import type { DerivedBase } from "../derived-base.ts";
import { mergeFields } from "../merge/fields.ts";
import type { Predecessor } from "../merge/findings.ts";
import { readVersions } from "../merge/merge.ts";
import { type Renaming, renamed } from "../merge/rename.ts";
import { type United, unitePlans } from "../merge/unite.ts";
import { uniteWords } from "../messages/unite.ts";
import { positionAt, textOf } from "../source.ts";
import type { Workspace } from "../workspace.ts";
import { type Context, usageError } from "./context.ts";
import { baseOf, basePathOf } from "./derived-files.ts";
import type { PlanFile } from "./find-plans.ts";
import { type LoadedPlan, loadPlans } from "./load.ts";
import { isFolder, locate, shown } from "./paths.ts";
import { selectPlans } from "./select-plans.ts";
import { alignedRows, cellText } from "./table.ts";

interface Heir {
  readonly parent: PlanFile;
  readonly unit: Unit;
  readonly workspace: Workspace;
  /** The unit's plan as derived from the parent. */
  readonly derived: string;
}

export interface UnitedPredecessors extends United {
  /** Of the plans that were merged. */
  readonly paths: readonly string[];
  /** Names of units before this one, without a plan. */
  readonly without: readonly string[];
}

/** `paths`: plans, or folders in which those of the directory's former units are looked for. A number: the exit code, the reason is said. */
export function unitePredecessors(paths: readonly string[], heir: Heir, context: Context): UnitedPredecessors | number {
  const words = uniteWords[context.language];
  const before = unitsBefore(heir.unit.id, heir.workspace);
  const plans = former(paths, heir, before, context);
  if (!plans) return 2;
  if (plans.length === 0) return usageError(context, words.noneFound(heir.unit.name));
  const predecessors: Predecessor[] = [];
  for (const plan of plans) {
    const predecessor = predecessorOf(plan, heir, context);
    if (typeof predecessor === "string") return refused(predecessor, context);
    predecessors.push(predecessor);
  }
  const united = unitePlans({ path: "plan.md", text: heir.derived }, predecessors);
  if ("refused" in united) {
    const { source, start } = united.span;
    return refused(words[united.refused](source.path, positionAt(source, start).line), context);
  }
  const served = new Set(plans.map(({ plan }) => plan?.issuer));
  return {
    ...united,
    paths: plans.map(({ file }) => shown(context.cwd, file.path)),
    without: before.filter(({ id }) => !served.has(id)).map(({ name }) => name),
  };
}

function refused(message: string, { words, note }: Context): 1 {
  note(`${words.error}: ${message}\n`);
  return 1;
}

/** In the directory's order of their units, then those that it says nothing of. Null where a path is wrong: that has been said. */
function former(
  paths: readonly string[],
  { parent }: Heir,
  before: readonly Unit[],
  context: Context,
): LoadedPlan[] | null {
  const order = (plan: LoadedPlan): number => {
    const at = before.findIndex(({ id }) => id === plan.plan?.issuer);
    return at < 0 ? before.length : at;
  };
  const found = new Map<string, LoadedPlan>();
  for (const path of paths) {
    const files = selectPlans(context, [path]);
    if (!files) return null;
    const isNamed = !isFolder(locate(path, context.cwd) ?? path);
    for (const one of loadPlans(files.filter((file) => file.path !== parent.path))) {
      const extended = one.plan?.extends ? locate(one.plan.extends, dirname(one.file.path)) : null;
      const isFormer = extended === parent.path && order(one) < before.length;
      if (isNamed || isFormer) found.set(one.file.path, one);
    }
  }
  return [...found.values()].sort((a, b) => order(a) - order(b));
}

/** A sentence that says why not. */
function predecessorOf({ file, plan, shared }: LoadedPlan, heir: Heir, context: Context): Predecessor | string {
  const words = uniteWords[context.language];
  const path = shown(context.cwd, file.path);
  if (!plan) return words.unreadable(path, 1);
  if (plan.extends === null) return words.notDerived(path);
  const record = baseOf(file.path);
  if (!record) return words.noBase(path, shown(context.cwd, basePathOf(file.path)));
  const ours = { ...plan.source, path };
  const unit = heir.workspace.directory.units.get(plan.issuer) ?? shared.workspace.directory.units.get(plan.issuer);
  const base = { path: shown(context.cwd, basePathOf(file.path)), text: record.text };
  const pair = renamed({ base, ours }, unit ? renamingOf(unit, heir.unit) : []);
  return { owner: unit?.name ?? plan.issuer, ...pair, remarks: remarksOf(ours, record, words) };
}

/** What a derived plan calls its unit. */
const renamingOf = (before: Unit, after: Unit): Renaming =>
  (["name", "area", "place", "id"] as const).flatMap((key) => {
    const [old, fresh] = [before[key], after[key]];
    return old && fresh ? [[old, fresh] as const] : [];
  });

/** What the unit changed in its front matter, and what it left out for a reason that it gave. */
function remarksOf(
  ours: Predecessor["ours"],
  { text }: DerivedBase,
  words: (typeof uniteWords)["vi"],
): readonly string[] {
  const base = { path: "base", text };
  const versions = readVersions({ base, ours: base, theirs: ours });
  const changed = "refused" in versions ? [] : mergeFields(versions).changes;
  const fields = changed.flatMap(({ kind, key, theirs }) =>
    kind === "taken" && theirs ? [words.field(key, textOf(theirs).replace(/^[^:]*:\s*/, ""))] : [],
  );
  const silenced = [...ours.text.matchAll(/<!--\s*plan-disable-next\s+([^>]*?)\s*-->/g)].flatMap(
    ([comment, said = ""]) => (text.includes(comment) ? [] : [words.silenced(said)]),
  );
  return [...fields, ...silenced].map((remark) => remark.replace(/\s+/g, " "));
}

const widestWords = 70;

/** What the terminal shows of it. */
export function inheritedLines(
  { paths, without, inherited, conflicts }: UnitedPredecessors,
  plan: string,
  { language }: Context,
): readonly string[] {
  const words = uniteWords[language];
  const rows = inherited.map(({ kind, owner, words: first }) => [
    "",
    words.kinds[kind],
    cellText(owner, widestWords),
    cellText(first, widestWords),
  ]);
  return [
    words.merged(paths.length, paths.join(", ")),
    ...(rows.length > 0 ? [alignedRows(rows).trimEnd()] : []),
    ...(without.length > 0 ? [words.withoutPlan(without.join("; "))] : []),
    ...(conflicts > 0 ? [words.conflicts(plan, conflicts)] : []),
  ];
}
