// plan derive: a parent's plan and a unit -> the unit's own plan as source, with its record beside it. Overwrites nothing.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plan, Unit } from "../../2-model/plan.ts";
import { analyse, handedTo, unitsToDerive } from "../../compile.ts";
import { deriveText } from "../../derive-text.ts";
import { textHash } from "../../derived-base.ts";
import type { Diagnostic } from "../../diagnostic.ts";
import { withIds } from "../../format.ts";
import { deriveWords } from "../../messages/derive.ts";
import { packWords } from "../../messages/pack.ts";
import { reporters } from "../../reporters/index.ts";
import { type Context, usageError } from "../context.ts";
import { basePathOf, isFreeForBase, isWritable, pathFrom, saveDerived } from "../derived-files.ts";
import { statOf } from "../disk.ts";
import { hash } from "../hash.ts";
import { keepPack, keptPack } from "../keep-pack.ts";
import { type LoadedPlan, loadPlans } from "../load.ts";
import { fingerprintOf, isPack } from "../packs.ts";
import { shown } from "../paths.ts";
import { saveTexts } from "../save-texts.ts";
import { selectPlans } from "../select-plans.ts";
import { selectUnits } from "../select-units.ts";
import { inheritedLines, unitePredecessors } from "../unite-predecessors.ts";
import { version } from "../version.ts";
import { workspaceRoot } from "../workspace-root.ts";
import type { Run } from "./index.ts";

export const derive: Run = async (context, [typed = ""], { unit: asked = [], out, merge }) => {
  const { cwd } = context;
  const words = deriveWords[context.language];
  const files = selectPlans(context, [typed], "packs");
  if (!files) return 2;
  const [file, ...others] = files;
  if (!file || others.length > 0) return usageError(context, words.onePlan(files.length));
  const parentPath = shown(cwd, file.path);
  const [loaded] = loadPlans([file]);
  if (asked.length !== 1) return usageError(context, words.oneUnit(loaded ? unitsIn(loaded) : []));
  const mistakes = loaded ? errorsIn([...loaded.shared.diagnostics, ...loaded.diagnostics]) : [];
  const isPacked = isPack(file.path);
  const pack = packWords[context.language];
  if (!loaded?.plan || mistakes.length > 0)
    return refuse(mistakes, (isPacked ? pack.notDerived : words.mendFirst)(parentPath), context);
  const unit = unitOf(context, asked, loaded);
  if (!unit) return 2;
  const problem = whyNot(loaded.plan, unit, loaded);
  if (problem) return usageError(context, words[problem](unit.name, parentPath));
  const root = isPacked ? workspaceRoot(cwd) : file.root;
  const target = join(out === undefined ? usualFolder(root, loaded.plan, unit) : resolve(cwd, out), "plan.md");
  if (statOf(target)) return usageError(context, words.exists(shown(cwd, target)));

  const named = withIds(loaded.plan.source, loaded.shared.workspace);
  if (isPacked && named?.ids !== 0) return refuse([], pack.lacksIds(parentPath), context);
  const kept = isPacked ? keptPack(file.path, target, root, null) : { path: file.path, copyOf: null };
  if ("taken" in kept) return usageError(context, pack.otherPack(shown(cwd, kept.taken)));
  if (!named || (named.ids > 0 && !isWritable(file.path))) return usageError(context, words.noIds(parentPath));
  const [parent] = named.ids > 0 ? loadPlans([file], undefined, new Map([[file.path, named.text]])) : [loaded];
  const path = pathFrom(target, kept.path);
  const { workspace } = loaded.shared;
  const derived = parent?.plan && deriveText(parent, unit, path, workspace);
  if (!parent?.plan || !derived) return refuse([], words.mendFirst(parentPath), context);
  const faults = errorsIn(derived.diagnostics);
  if (faults.length > 0) return refuse(faults, words.mistakes(unit.name, faults.length), context);
  const base = {
    parent: { id: parent.plan.id, path, sha256: textHash(named.text, hash) },
    tool: `plan-compiler ${version()}`,
    text: derived.text,
  };
  if (!isFreeForBase(target, base)) return usageError(context, words.baseExists(shown(cwd, basePathOf(target))));

  const united = merge
    ? unitePredecessors(merge, { parent: file, unit, workspace, derived: derived.text }, context)
    : null;
  if (typeof united === "number") return united;
  const text = united?.text ?? derived.text;

  // Ids come first: a plan that names them would else be one of a parent that lacks them.
  if (named.ids > 0) await saveTexts([{ path: file.path, text: named.text, was: loaded.plan.source.text }]);
  await keepPack(kept);
  await saveDerived(target, base, text);
  const code = united && united.conflicts > 0 ? 1 : 0;
  if (context.quiet) return code;
  const plan = shown(cwd, target);
  const blanks = analyse({ path: plan, text }, workspace).diagnostics.filter(
    ({ rule }) => rule === "text/placeholder",
  ).length;
  const lines = [
    ...(named.ids > 0 ? [words.idsWritten(parentPath, named.ids)] : []),
    words.written(unit.name, plan, handedTo(parent.plan, unit, workspace).length),
    words.record(shown(cwd, basePathOf(target))),
    ...(kept.copyOf === null ? [] : [pack.copied(shown(cwd, kept.path))]),
    ...(isPacked ? [pack.receivedAs(fingerprintOf(hash(readFileSync(kept.path))))] : []),
    ...(united ? inheritedLines(united, plan, context) : []),
    "",
    ...words.nextSteps(plan, blanks),
  ];
  context.print(`${lines.join("\n")}\n`);
  return code;
};

const errorsIn = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity === "error");

/** Null where the directory lacks it: that has been said. */
function unitOf(context: Context, asked: readonly string[], loaded: LoadedPlan): Unit | null {
  const [id] = selectUnits(context, asked, [loaded]) ?? [];
  return loaded.shared.workspace.directory.units.get(id ?? "") ?? null;
}

function whyNot(plan: Plan, unit: Unit, { shared: { workspace } }: LoadedPlan): "ownPlan" | "nothingHanded" | null {
  if (unit.id === plan.issuer) return "ownPlan";
  const isServed = unitsToDerive(plan, workspace).includes(unit) || handedTo(plan, unit, workspace).length > 0;
  return isServed ? null : "nothingHanded";
}

/** Those whom the plan hands something, as `plan list units` names them. */
const unitsIn = ({ plan, shared: { workspace } }: LoadedPlan): readonly Pick<Unit, "id" | "name">[] =>
  plan ? unitsToDerive(plan, workspace) : [];

const usualFolder = (root: string, plan: Plan, unit: Unit): string => join(root, "plans", `${plan.id}-${unit.id}`);

/** Shows what is wrong, and says that nothing was written. */
function refuse(diagnostics: readonly Diagnostic[], message: string, context: Context): 1 {
  const { language, width, color } = context;
  const options = { language, width, color: color.stderr, plans: 0, quiet: true, version: version() };
  if (diagnostics.length > 0) context.note(`${reporters.pretty(diagnostics, options)}\n`);
  context.note(`${context.words.error}: ${message}\n`);
  return 1;
}
