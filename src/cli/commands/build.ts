// plan build: checks plans, then writes the outputs of those without errors. Diagnostics go to stderr, what was written to stdout.
import { join, resolve } from "node:path";
import type { Unit } from "../../2-model/plan.ts";
import { deriveFor, type UnitAnalysis, unitsToDerive } from "../../compile.ts";
import type { Diagnostic } from "../../diagnostic.ts";
import { reporters } from "../../reporters/index.ts";
import { countOf } from "../../reporters/words.ts";
import { allDiagnostics } from "../all-diagnostics.ts";
import { type BuiltPlan, buildTable } from "../build-table.ts";
import { type Context, usageError } from "../context.ts";
import { findOffice } from "../find-office.ts";
import { type LoadedPlan, loadPlans } from "../load.ts";
import { type Made, makeOutputs, printMade } from "../make-outputs.ts";
import type { OutputFormat } from "../output-formats.ts";
import { progressOf } from "../progress.ts";
import { selectPlans } from "../select-plans.ts";
import { selectUnits } from "../select-units.ts";
import { type Severities, severitiesOf, withSeverities } from "../severity.ts";
import { version } from "../version.ts";
import { type Written, writeOutputs } from "../write-outputs.ts";
import type { Options, Run } from "./index.ts";

export const build: Run = async (context, paths, options) => {
  const severities = severitiesOf(context, options.rule ?? []);
  const files = severities && selectPlans(context, paths);
  if (!severities || !files) return 2;
  const loaded = loadPlans(files);
  const only = selectUnits(context, options.unit ?? [], loaded);
  if (!only) return 2;
  const formats = formatsOf(options);
  const office = formats.includes("pdf") ? findOffice(context.surroundings.env) : null;
  if (formats.includes("pdf") && office === null) return usageError(context, context.words.noOffice());

  const jobs = loaded.map((each) => jobOf(each, only, severities));
  for (const unit of unserved(only, jobs)) context.note(`${context.words.notHandedOut(unit)}\n`);
  const progress = progressOf(
    context,
    jobs.reduce((sum, { units }) => sum + units.length + 1, 0),
  );
  const built: BuiltPlan[] = [];
  for (const job of jobs)
    built.push(await run(job, { context, options, severities, formats, office, tick: progress.tick }));
  progress.done();

  reportTo(context, loaded, built, severities);
  context.print(buildTable(built, context));
  return built.every(isFine) ? 0 : 1;
};

const isFine = ({ errors, sharedErrors, units, written }: BuiltPlan): boolean =>
  errors + sharedErrors === 0 &&
  units.every((unit) => unit.errors === 0) &&
  written.every(({ state }) => !troubles.has(state));

const troubles: ReadonlySet<Written["state"]> = new Set(["open", "failed", "linked", "locked", "unprinted"]);

interface Job {
  readonly loaded: LoadedPlan;
  readonly errors: number;
  readonly warnings: number;
  readonly sharedErrors: number;
  /** Whose plans are to be written. */
  readonly units: readonly Unit[];
  /** The plan itself is to be written. */
  readonly whole: boolean;
}

/** Units asked for that no plan hands anything to; a plan with errors hands nothing out, which is told by itself. */
const unserved = (only: ReadonlySet<string>, jobs: readonly Job[]): string[] =>
  jobs.some(({ errors, sharedErrors }) => errors + sharedErrors > 0)
    ? []
    : [...only].filter((id) => !jobs.some(({ units }) => units.some((unit) => unit.id === id)));

/** A plan with errors is written neither for itself nor for its units. */
function jobOf(loaded: LoadedPlan, only: ReadonlySet<string>, severities: Severities): Job {
  const { plan, shared } = loaded;
  const { errors, warnings } = countOf(withSeverities(loaded.diagnostics, severities));
  const sharedErrors = countOf(withSeverities(shared.diagnostics, severities)).errors;
  const units = plan && errors + sharedErrors === 0 ? unitsToDerive(plan, shared.workspace) : [];
  const asked = only.size === 0 ? units : units.filter((unit) => only.has(unit.id));
  return { loaded, errors, warnings, sharedErrors, units: asked, whole: only.size === 0 };
}

interface Settings {
  readonly context: Context;
  readonly options: Options;
  readonly severities: Severities;
  readonly formats: readonly OutputFormat[];
  /** LibreOffice; null where nothing is to be printed. */
  readonly office: string | null;
  tick(path: string): void;
}

async function run({ loaded, units, whole, ...counts }: Job, settings: Settings): Promise<BuiltPlan> {
  const { plan, path, shared } = loaded;
  const { severities, formats, tick } = settings;
  const state = { path, plan, ...counts };
  if (!plan || counts.errors + counts.sharedErrors > 0) return { ...state, units: [], written: [] };
  const made: Made[] = [];
  const derived: BuiltPlan["units"][number][] = [];
  if (whole) {
    tick(`${path} ${plan.id}`);
    made.push(...(await makeOutputs(plan, null, formats, shared.workspace)));
  }
  for (const unit of units) {
    const analysis: UnitAnalysis | null = deriveFor(loaded, unit, shared.workspace);
    if (!analysis) continue;
    tick(`${path} ${unit.id}`);
    const diagnostics = ownSeverities(analysis.diagnostics, shared, severities).filter(
      ({ severity }) => severity === "error",
    );
    derived.push({ unit, errors: diagnostics.length, diagnostics });
    // One unit's errors are its own: the others' plans are written.
    if (diagnostics.length === 0) made.push(...(await makeOutputs(analysis.plan, unit, formats, shared.workspace)));
  }
  return { ...state, units: derived, written: await save(loaded, plan.id, made, settings) };
}

/** The workspace's settings, then the command's. */
const ownSeverities = (
  found: readonly Diagnostic[],
  { settings }: LoadedPlan["shared"],
  severities: Severities,
): Diagnostic[] => withSeverities(withSeverities(found, settings.severities), severities);

const formatsOf = ({ format }: Options): readonly OutputFormat[] => (typeof format === "object" ? format : ["docx"]);

async function save(
  { file, inputs }: LoadedPlan,
  plan: string,
  made: readonly Made[],
  { context, options, office }: Settings,
): Promise<Written[]> {
  const folder = options.out === undefined ? join(file.root, "build") : resolve(context.cwd, options.out);
  const { outputs, unprinted, empty } = await printMade(made, office);
  const tool = `plan-compiler ${version()}`;
  const written = await writeOutputs({ folder, plan, outputs, inputs, tool, force: options.force ?? false });
  const other = (paths: readonly string[], state: Written["state"]): Written[] =>
    paths.map((path) => ({ path: join(folder, plan, path), state }));
  // Of units' own it goes without saying.
  return [
    ...written,
    ...other(unprinted, "unprinted"),
    ...other(
      empty.filter((path) => !path.includes("/")),
      "empty",
    ),
  ];
}

function reportTo(
  context: Context,
  loaded: readonly LoadedPlan[],
  built: readonly BuiltPlan[],
  severities: Severities,
): void {
  const ofUnits = built.flatMap(({ units }) => units.flatMap((unit) => unit.diagnostics));
  const diagnostics = allDiagnostics(loaded, severities, ofUnits);
  if (diagnostics.length === 0) return;
  const { language, width, quiet, color } = context;
  const text = reporters.pretty(diagnostics, {
    language,
    width,
    quiet,
    color: color.stderr,
    plans: loaded.length,
    version: version(),
  });
  context.note(`${text}\n`);
}
