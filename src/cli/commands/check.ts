// plan check: plans -> their diagnostics on stdout. Exit 1 where there are errors, or more warnings than allowed.
import { dirname, resolve } from "node:path";
import { hidesWords } from "../../convert.ts";
import type { Diagnostic } from "../../diagnostic.ts";
import { traceWords } from "../../messages/trace.ts";
import { watchWords } from "../../messages/watch.ts";
import { reporters } from "../../reporters/index.ts";
import { countOf } from "../../reporters/words.ts";
import { allDiagnostics } from "../all-diagnostics.ts";
import { readBaseline, withoutKnown, writeBaseline } from "../baseline.ts";
import { checkPlans } from "../check-plans.ts";
import { type Context, usageError } from "../context.ts";
import { refusal } from "../disk-error.ts";
import { findPlans, type PlanFile } from "../find-plans.ts";
import { fixPlans } from "../fix-plans.ts";
import { type CheckedPlan, loadPlans } from "../load.ts";
import { isBelow, isWithin, shown } from "../paths.ts";
import { progressOf } from "../progress.ts";
import { saveTexts, showChanges } from "../save-texts.ts";
import { selectPlans } from "../select-plans.ts";
import { severitiesOf } from "../severity.ts";
import { type Traced, tracePlans } from "../trace-plans.ts";
import { traceTable } from "../trace-table.ts";
import { version } from "../version.ts";
import type { Options, Run } from "./index.ts";

export const check: Run = async (context, paths, options) => {
  if (!options.watch) return checkOnce(context, paths, options);
  const other = options.fix ? "--fix" : options.trace ? "--trace" : null;
  if (other !== null) return usageError(context, watchWords[context.language].notWith(other));
  const { watching } = await import("../watch.ts");
  // What other workers read is not seen here.
  return watching(context, () => checkOnce(context, paths, { ...options, jobs: 1 }));
};

const checkOnce: Run = async (context, paths, options) => {
  const severities = severitiesOf(context, options.rule ?? []);
  const files = severities && selectPlans(context, paths);
  if (!severities || !files) return 2;
  const folders = Array.isArray(options.trace) ? (options.trace as readonly string[]) : null;
  const traced = folders && trace(context, files, folders, options);
  if (folders && !traced) return 2;

  const found = (plans: readonly CheckedPlan[]): readonly Diagnostic[] =>
    allDiagnostics(plans, severities, traced?.diagnostics);
  const loaded = traced
    ? traced.loaded
    : options.fix
      ? await mend(context, files, options, found)
      : await read(context, files, options);
  const diagnostics = await unknownTo(baselineOf(context, loaded, options), found(loaded), context);
  if (!diagnostics) return 2;

  const { language, width, quiet, words, color } = context;
  const format = formatOf(context, options);
  const plans = loaded.length + (traced?.matrix?.plans.length ?? 0);
  const matrix = traced?.matrix ?? null;
  context.print(
    reporters[format](diagnostics, {
      language,
      width,
      quiet,
      color: color.stdout,
      plans,
      version: version(),
      ...(traced && { trace: matrix }),
    }),
  );
  if (matrix && format === "pretty") context.print(`\n${traceTable(matrix, context)}`);

  const { errors, warnings } = countOf(diagnostics);
  const most = options.maxWarnings ?? leastOf(loaded.map(({ shared }) => shared.settings.maxWarnings));
  const tooMany = most !== null && warnings > most;
  if (tooMany) context.note(`${words.tooManyWarnings(warnings, most)}\n`);
  return errors > 0 || tooMany ? 1 : 0;
};

/** Null where the call is wrong: that has been said. */
function trace(
  context: Context,
  files: readonly PlanFile[],
  folders: readonly string[],
  { fix }: Options,
): (Pick<Traced, "diagnostics"> & { readonly loaded: readonly CheckedPlan[]; matrix: Traced["matrix"] | null }) | null {
  const words = traceWords[context.language];
  const [file] = files;
  const wrong = fix ? words.notWithFix() : files.length === 1 ? null : words.onePlan(files.length);
  if (wrong !== null || !file) {
    usageError(context, wrong ?? words.onePlan(0));
    return null;
  }
  const below = findPlans(folders, context.cwd);
  for (const path of below.missing) usageError(context, context.words.notFound(path));
  if (below.missing.length > 0) return null;
  const loaded = loadPlans([file]);
  const [parent] = loaded;
  if (!parent?.plan || parent.diagnostics.some(hidesWords)) {
    context.note(`${context.words.error}: ${words.mendFirst(shown(context.cwd, file.path))}\n`);
    return { loaded, diagnostics: [], matrix: null };
  }
  const { workspace } = parent.shared;
  const progress = progressOf(context, below.files.length);
  const traced = tracePlans({ file, plan: parent.plan, workspace }, below.files, progress.tick);
  progress.done();
  return { loaded, ...traced };
}

async function read(context: Context, files: readonly PlanFile[], { jobs }: Options): Promise<readonly CheckedPlan[]> {
  const progress = progressOf(context, files.length);
  const checked = await checkPlans(files, progress.tick, jobs);
  progress.done();
  return checked;
}

/** Applies the fixes; with --dry-run shows them. Either way: the plans as they are on the disk afterwards. */
async function mend(
  context: Context,
  files: readonly PlanFile[],
  { unsafe = false, dryRun = false }: Options,
  found: (plans: readonly CheckedPlan[]) => readonly Diagnostic[],
): Promise<readonly CheckedPlan[]> {
  const fixed = fixPlans(files, unsafe, found);
  if (dryRun) {
    context.print(showChanges(fixed.texts, context));
    return loadPlans(files);
  }
  await saveTexts([...fixed.texts].map(([path, text]) => ({ path, text, was: fixed.was.get(path) ?? null })));
  context.note(`${context.words.fixed(fixed.applied, fixed.texts.size)}\n`);
  return fixed.loaded;
}

/** In a workflow of GitHub Actions its annotations, unless somebody looks at a terminal. */
function formatOf({ surroundings: { env, stdout } }: Context, { format }: Options): keyof typeof reporters {
  if (typeof format === "string" && Object.hasOwn(reporters, format)) return format as keyof typeof reporters;
  return env.GITHUB_ACTIONS === "true" && !stdout.isTTY ? "github" : "pretty";
}

function baselineOf({ cwd }: Context, loaded: readonly CheckedPlan[], { baseline }: Options): string | null {
  if (baseline !== undefined) return resolve(cwd, baseline);
  const configured = loaded.find(({ shared }) => shared.settings.baseline !== null);
  if (!configured) return null;
  const { root } = configured.file;
  const path = resolve(root, configured.shared.settings.baseline ?? "");
  // A setting that came with the files writes nowhere else.
  if (!isBelow(root, path) || !isWithin(root, dirname(path)) || !isWithin(root, path)) throw refusal("outside", path);
  return path;
}

/** A baseline that is not there yet is written: from now on only new faults show. Null where it cannot be used: that has been said. */
async function unknownTo(
  path: string | null,
  diagnostics: readonly Diagnostic[],
  context: Context,
): Promise<readonly Diagnostic[] | null> {
  if (path === null) return diagnostics;
  const { words, note, cwd } = context;
  const known = readBaseline(path);
  if (known === "damaged") usageError(context, words.baselineDamaged(shown(cwd, path)));
  if (known === "damaged") return null;
  if (known) return withoutKnown(diagnostics, known);
  await writeBaseline(path, diagnostics);
  note(`${words.baselineWritten(path, diagnostics.length)}\n`);
  return [];
}

const leastOf = (limits: readonly (number | null)[]): number | null => {
  const given = limits.filter((limit) => limit !== null);
  return given.length > 0 ? Math.min(...given) : null;
};
