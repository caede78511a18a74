// plan update: units' plans -> the same with what changed in their parents, and what changed on stdout. plan diff: only what would.
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Unit } from "../../2-model/plan.ts";
import { type DerivedBase, textHash } from "../../derived-base.ts";
import { withIds } from "../../format.ts";
import { withParentPath } from "../../front-field.ts";
import type { Change } from "../../merge/changes.ts";
import type { Merge } from "../../merge/merge.ts";
import { packWords } from "../../messages/pack.ts";
import { updateWords } from "../../messages/update.ts";
import { reporters } from "../../reporters/index.ts";
import { positionAt } from "../../source.ts";
import { updateText } from "../../update-text.ts";
import { type Context, usageError } from "../context.ts";
import { baseOf, basePathOf, isWritable, pathFrom, saveBase } from "../derived-files.ts";
import { hash } from "../hash.ts";
import { type KeptPack, keepPack, keptPack } from "../keep-pack.ts";
import { type LoadedPlan, loadPlans } from "../load.ts";
import { fingerprintOf, isPack } from "../packs.ts";
import { isFile, locate, shown } from "../paths.ts";
import { saveTexts, showChanges, type TextChange } from "../save-texts.ts";
import { selectPlans } from "../select-plans.ts";
import { alignedRows, cellText } from "../table.ts";
import { version } from "../version.ts";
import { workspaceRoot } from "../workspace-root.ts";
import type { Run } from "./index.ts";

/** A plan's update, worked out: nothing is written yet. */
interface Work {
  readonly plan: LoadedPlan;
  readonly base: DerivedBase;
  readonly merge: Merge;
  readonly nextBase: DerivedBase;
  readonly parentPath: string;
  /** The parent's text, where ids had to be put in. */
  readonly parent: TextChange | null;
  /** The parent's pack, and where it is kept. */
  readonly pack: KeptPack | null;
}

export const update: Run = async (context, paths, { dryRun = false, from }) => {
  const works = plannedWork(context, paths, from);
  if (!works) return 2;
  let code = works.failed ? 1 : 0;
  const saved = new Set<string>();
  for (const planned of works.list) {
    // What was worked out from the parent as it was before this run is worked out again.
    const work = saved.has(planned.parentPath) ? again(planned, from, context) : planned;
    if (!work) code = 1;
    if (!work) continue;
    const { plan, merge } = work;
    saved.add(plan.file.path);
    if (dryRun) context.print(showChanges(new Map([[plan.file.path, merge.text]]), context));
    else await save(work);
    tell(work, dryRun, context);
    if (work.pack && newsOf(merge).length > 0 && !context.quiet) context.note(`${received(work.pack, context)}\n`);
    if (merge.conflicts.length > 0) code = 1;
  }
  return code;
};

/** Null where that has been said. */
function again({ plan: { file } }: Work, from: string | undefined, context: Context): Work | null {
  const [plan] = loadPlans([file]);
  const newParent = from === undefined ? null : locate(from, context.cwd);
  const work = plan ? workOf(plan, newParent, new Map(), context) : null;
  if (typeof work === "string") context.note(`${context.words.error}: ${work}\n`);
  return typeof work === "string" ? null : work;
}

export const diff: Run = async (context, paths, { json = false, from }) => {
  const works = plannedWork(context, paths, from);
  if (!works) return 2;
  for (const work of works.list) {
    if (json) context.print(work.merge.changes.map((change) => `${JSON.stringify(rowOf(work, change))}\n`).join(""));
    else tell(work, true, context);
  }
  return works.failed ? 1 : 0;
};

const received = ({ path, copyOf }: KeptPack, { language }: Context): string =>
  packWords[language].receivedAs(fingerprintOf(hash(readFileSync(copyOf ?? path))));

/** Null where the PATHs are wrong. Plans that extend none, or not the parent named, are passed over unless they are named outright. */
function plannedWork(
  context: Context,
  paths: readonly string[],
  from: string | undefined,
): { readonly list: readonly Work[]; readonly failed: boolean } | null {
  const files = selectPlans(context, paths);
  if (!files) return null;
  const words = updateWords[context.language];
  const newParent = from === undefined ? null : locate(from, context.cwd);
  if (from !== undefined && (newParent === null || !isFile(newParent))) {
    usageError(context, context.words.notFound(from));
    return null;
  }
  const list: Work[] = [];
  let failed = false;
  const parents = new Map<string, LoadedPlan>();
  const isMeant = ({ file, plan }: LoadedPlan): boolean =>
    paths.length > 0 || (plan?.extends !== null && (newParent === null || isOf(file.path, newParent, parents)));
  for (const plan of loadPlans(files)) {
    if (!isMeant(plan)) continue;
    const work = workOf(plan, newParent, parents, context);
    if (typeof work === "string") context.note(`${context.words.error}: ${work}\n`);
    if (typeof work === "string" || work === null) failed = true;
    else list.push(work);
  }
  if (list.length === 0 && !failed && files.length > 0) {
    usageError(
      context,
      newParent === null
        ? words.notDerived(files.length === 1 ? shown(context.cwd, files[0]?.path ?? "") : "plans")
        : words.noneFrom(shown(context.cwd, newParent)),
    );
    return null;
  }
  return { list, failed };
}

/** Whether a plan was derived from that parent, as far as both can be read: what cannot is told later. */
function isOf(file: string, parentPath: string, parents: Map<string, LoadedPlan>): boolean {
  const { plan } = parentAt(parentPath, parents);
  const base = baseOf(file);
  return !plan || !base || base.parent.id === plan.id;
}

function parentAt(path: string, parents: Map<string, LoadedPlan>): LoadedPlan {
  const [parent] = parents.has(path) ? [parents.get(path)] : loadPlans([{ path, root: workspaceRoot(path) }]);
  if (!parent) throw new Error(`no plan was loaded from ${path}`);
  parents.set(path, parent);
  return parent;
}

/** A sentence that says why not; null where diagnostics have said it. */
function workOf(
  plan: LoadedPlan,
  newParent: string | null,
  parents: Map<string, LoadedPlan>,
  context: Context,
): Work | string | null {
  const words = updateWords[context.language];
  const { path: file } = plan.file;
  const name = shown(context.cwd, file);
  if (!plan.plan) return words.unreadable(name, 1);
  if (plan.plan.extends === null) return words.notDerived(name);
  const base = baseOf(file);
  if (!base) return words.noBase(name, shown(context.cwd, basePathOf(file)));
  const oldParent = locate(plan.plan.extends, dirname(file));
  const parentPath = newParent ?? oldParent;
  if (parentPath === null || !isFile(parentPath)) return words.noParent(name, plan.plan.extends);
  const parentName = shown(context.cwd, parentPath);
  const parent = parentAt(parentPath, parents);
  const mistakes = [...parent.shared.diagnostics, ...parent.diagnostics].filter(({ severity }) => severity === "error");
  if (!parent.plan || mistakes.length > 0) return refused(mistakes, context);
  // A file is mistaken for another more easily on a command line, or when a pack is saved, than in a plan.
  if ((isPack(parentPath) || newParent !== null) && parent.plan.id !== base.parent.id)
    return words.otherParent(name, parentName, parent.plan.id, base.parent.id);
  const asItLies: KeptPack | null = isPack(parentPath) ? { path: parentPath, copyOf: null } : null;
  // What `extends` names stays where the plan's keeper has put it.
  const pack = asItLies && newParent !== null ? keptPack(newParent, file, plan.file.root, oldParent) : asItLies;
  if (pack && "taken" in pack) return packWords[context.language].otherPack(shown(context.cwd, pack.taken));

  const { workspace } = parent.shared;
  const unit: Unit | undefined = workspace.directory.units.get(plan.plan.issuer);
  if (!unit) return words.unknownUnit(name, plan.plan.issuer);
  const named = withIds(parent.plan.source, workspace);
  if (pack && named?.ids !== 0) return packWords[context.language].lacksIds(parentName);
  if (!named || (named.ids > 0 && !isWritable(parentPath))) return words.unreadable(parentName, 1);
  const [whole] = named.ids > 0 ? loadPlans([parent.file], undefined, new Map([[parentPath, named.text]])) : [parent];
  const path = newParent === null ? plan.plan.extends : pathFrom(file, pack?.path ?? newParent);
  const baseSource = { path: shown(context.cwd, basePathOf(file)), text: base.text };
  const ours = withParentPath(plan.plan.source, path);
  const updated = updateText({ ours, base: baseSource, parent: whole ?? parent, unit, path }, workspace);
  if (!updated) return words.unreadable(parentName, 1);
  const { merge } = updated;
  if ("refused" in merge) {
    const { source, start } = merge.span;
    return words[merge.refused](source.path, positionAt(source, start).line);
  }
  const nextBase = {
    parent: { id: parent.plan.id, path, sha256: textHash(named.text, hash) },
    tool: `plan-compiler ${version()}`,
    text: updated.derived,
  };
  const was = parent.plan.source.text;
  const withNames = named.ids > 0 ? { path: parentPath, text: named.text, was } : null;
  return { plan, base, merge, nextBase, parentPath, parent: withNames, pack };
}

function refused(mistakes: LoadedPlan["diagnostics"], { language, width, color, note }: Context): null {
  const options = { language, width, color: color.stderr, plans: 0, quiet: true, version: version() };
  note(reporters.pretty(mistakes, options));
  return null;
}

/** The base moves on only after the merged file is on the disk: a run cut short between is done again, and changes nothing twice. */
async function save({ plan, base, merge, nextBase, parent, pack }: Work): Promise<void> {
  if (pack) await keepPack(pack);
  if (parent) await saveTexts([parent]);
  const was = plan.plan?.source.text ?? null;
  if (merge.text !== was) await saveTexts([{ path: plan.file.path, text: merge.text, was }]);
  const isNew = nextBase.text !== base.text || nextBase.parent.sha256 !== base.parent.sha256;
  if (isNew) await saveBase(plan.file.path, nextBase);
}

/** What the unit took out before is no news, until the parent changes it again. */
const newsOf = ({ changes }: Merge): readonly Change[] => changes.filter(({ kind }) => kind !== "declined");

function tell({ plan, merge }: Work, isDry: boolean, context: Context): void {
  const words = updateWords[context.language];
  const name = shown(context.cwd, plan.file.path);
  const { conflicts } = merge;
  const changes = newsOf(merge);
  if (changes.length === 0) {
    if (!context.quiet) context.note(`${words.nothingNew(name)}\n`);
    return;
  }
  context.print(`${(isDry ? words.wouldUpdate : words.updated)(name, changes.length)}\n`);
  context.print(alignedRows(changes.map((change) => shownRow(change, context))));
  const merged = changes.filter(({ outcome }) => outcome === "merged").length;
  if (merged > 0) context.note(`${words.merged(merged)}\n`);
  if (conflicts.length > 0)
    context.note(
      `${words.conflicts(
        name,
        conflicts.map(({ line }) => line),
      )}\n`,
    );
}

const widestWords = 60;

function shownRow({ kind, outcome, label, words, was, now }: Change, { language }: Context): readonly string[] {
  const { kinds, outcomes } = updateWords[language];
  const turned = was !== null || now !== null ? `${was ?? "…"} → ${now ?? "…"}` : "";
  return ["", outcomes[outcome], kinds[kind], label ?? "", cellText(words, widestWords), cellText(turned, widestWords)];
}

function rowOf({ plan }: Work, { kind, outcome, block, from, label, words, was, now }: Change) {
  return { plan: plan.plan?.id ?? null, kind, outcome, block, from, label, words, was, now };
}
