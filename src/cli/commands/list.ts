// plan list: what the compiler found in plans, as JSON lines or as a table on stdout.
import type { Plan } from "../../2-model/plan.ts";
import { handedTo } from "../../compile.ts";
import { assignmentRows } from "../../lists/assignments.ts";
import { citationRows } from "../../lists/citations.ts";
import { deadlineRows } from "../../lists/deadlines.ts";
import { sectionRows } from "../../lists/sections.ts";
import { type TraceRow, traceRows } from "../../lists/trace.ts";
import { unitRows } from "../../lists/units.ts";
import { reporters } from "../../reporters/index.ts";
import { countOf } from "../../reporters/words.ts";
import { type Context, usageError } from "../context.ts";
import { findPlans } from "../find-plans.ts";
import { listTable, type Row } from "../list-table.ts";
import { type LoadedPlan, loadPlans, openShared } from "../load.ts";
import { workspaceOpener } from "../open-workspace.ts";
import { isPack, lenderFinder } from "../packs.ts";
import { parentFinder } from "../parents.ts";
import { selectPlans } from "../select-plans.ts";
import { version } from "../version.ts";
import { workspaceRoot } from "../workspace-root.ts";
import type { lists, Run } from "./index.ts";

type ListName = (typeof lists)[number];

const planRows: Readonly<Record<Exclude<ListName, "units">, (plan: Plan) => readonly Row[]>> = {
  sections: sectionRows,
  citations: citationRows,
  assignments: assignmentRows,
  deadlines: deadlineRows,
};

export const list: Run = async (context, [what, ...paths], { json = false, trace = false }) => {
  const name = what as ListName;
  if (trace && name !== "assignments") return usageError(context, context.words.traceOf(`plan list ${name}`));
  if (name === "units") return listUnits(context, paths, json);
  const files = selectPlans(context, paths, "packs");
  if (!files) return 2;
  const loaded = loadPlans(files);
  const rows = trace ? traced(loaded) : loaded.flatMap(({ plan }) => (plan ? planRows[name](plan) : []));
  show(context, trace ? "trace" : name, rows, json);
  return warnOfErrors(context, loaded);
};

/** Of plans that extend others. */
function traced(loaded: readonly LoadedPlan[]): TraceRow[] {
  const parents = parentFinder(workspaceOpener(), lenderFinder());
  return loaded.flatMap(({ file, plan }) => {
    const [parent, ...above] = plan ? parents.above(file.path, plan) : [];
    const unit = parent?.workspace.directory.units.get(plan?.issuer ?? "");
    if (!plan || !parent || !unit) return [];
    const duties = handedTo(parent.plan, unit, parent.workspace);
    return traceRows(
      plan,
      parent.plan,
      duties,
      above.map((one) => one.plan),
    );
  });
}

/** A plan with errors is listed as far as it was understood; the exit code says so. */
function warnOfErrors(context: Context, loaded: readonly LoadedPlan[]): 0 | 1 {
  const { words, language, width, color } = context;
  const faulty = loaded.filter(({ diagnostics }) => countOf(diagnostics).errors > 0);
  for (const { file, path, diagnostics } of faulty) {
    // What is in a pack cannot be looked at with `plan check`.
    const options = { language, width, color: color.stderr, plans: 0, quiet: true, version: version() };
    if (isPack(file.path)) context.note(reporters.pretty(diagnostics, options));
    else context.note(`${words.incomplete(path, countOf(diagnostics).errors)}\n`);
  }
  return faulty.length > 0 ? 1 : 0;
}

/** The directories of the plans found; without plans, the one of the place. */
function listUnits(context: Context, paths: readonly string[], json: boolean): 0 | 1 | 2 {
  const { files, missing, searched } = findPlans(paths, context.cwd);
  for (const path of missing) usageError(context, context.words.notFound(path));
  if (missing.length > 0) return 2;
  const open = workspaceOpener();
  const packs = loadPlans(files.filter(({ path }) => isPack(path)));
  const unread = packs.filter(({ plan }) => plan === null);
  if (unread.length > 0) return warnOfErrors(context, unread);
  const places =
    files.length > 0 ? openShared(files, open) : searched.map((folder) => open.at(folder, workspaceRoot(folder), null));
  const directories = new Set([...packs.map(({ shared }) => shared), ...places].map((one) => one.workspace.directory));
  if ([...directories].every((directory) => directory.source === null))
    return usageError(context, context.words.noUnits());
  show(
    context,
    "units",
    [...directories].flatMap((directory) => unitRows(directory)),
    json,
  );
  return 0;
}

function show(context: Context, name: ListName | "trace", rows: readonly Row[], json: boolean): void {
  if (json) context.print(rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  else if (rows.length > 0) context.print(listTable(name, rows, context));
  else if (!context.quiet) context.note(`${context.words.nothingToList()}\n`);
}
