// Plans -> checked, and the outputs of those without errors written. Diagnostics go to stderr, what was written to stdout.
import { dirname, join, resolve } from "node:path";
import type { Unit } from "../2-model/plan.ts";
import { deriveFor, type UnitAnalysis, unitsToDerive } from "../compile.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { shardWords } from "../messages/shards.ts";
import { reporters } from "../reporters/index.ts";
import { countOf } from "../reporters/words.ts";
import { allDiagnostics } from "./all-diagnostics.ts";
import { type BuiltPlan, buildTable } from "./build-table.ts";
import type { Options } from "./commands/index.ts";
import { type Context, usageError } from "./context.ts";
import { readBytes, statOf } from "./disk.ts";
import { findOffice } from "./find-office.ts";
import { type LoadedPlan, loadPlans } from "./load.ts";
import { type Made, makeOutputs, printMade } from "./make-outputs.ts";
import type { MakePapers } from "./make-papers.ts";
import { manifestNameOf, recordsOf, type Shard } from "./manifest.ts";
import { type OutputFormat, outputPath } from "./output-formats.ts";
import { progressOf } from "./progress.ts";
import { selectPlans } from "./select-plans.ts";
import { selectUnits } from "./select-units.ts";
import { type Severities, severitiesOf, withSeverities } from "./severity.ts";
import { version } from "./version.ts";
import { type Written, writeOutputs } from "./write-outputs.ts";

export interface Built {
  /** The exit code. */
  readonly code: number;
  /** What the same build would say if it found all as this one left it; null where it has more to do than that. */
  readonly again: Again | null;
}

export interface Again {
  readonly stdout: string;
  readonly stderr: string;
  /** What must then be as it is, absolute: the outputs, and the manifests. */
  readonly files: readonly string[];
  readonly manifests: readonly string[];
}

export async function buildPlans(context: Context, paths: readonly string[], options: Options): Promise<Built> {
  const severities = severitiesOf(context, options.rule ?? []);
  const files = severities && selectPlans(context, paths);
  if (!severities || !files) return misused;
  const papers = await papersFor(options);
  const { loaded, make } = papers(loadPlans(files));
  const only = selectUnits(context, options.unit ?? [], loaded);
  if (!only) return misused;
  const formats = formatsOf(options);
  const office = formats.includes("pdf") ? findOffice(context.surroundings.env) : null;
  if (formats.includes("pdf") && office === null) {
    usageError(context, context.words.noOffice());
    return misused;
  }

  const shard = options.shard === undefined ? null : shardOf(options.shard);
  if (shard === undefined) {
    usageError(context, shardWords[context.language].wrong(options.shard ?? ""));
    return misused;
  }

  const whole = loaded.map((each) => jobOf(each, only, severities));
  const jobs = shard ? dealt(whole, shard) : whole;
  const notes = unserved(only, whole).map((unit) => `${context.words.notHandedOut(unit)}\n`);
  for (const note of notes) context.note(note);
  const progress = progressOf(
    context,
    jobs.reduce((sum, { units }) => sum + units.length + 1, 0),
  );
  const built: BuiltPlan[] = [];
  for (const job of jobs)
    built.push(await run(job, { context, options, severities, formats, office, shard, make, tick: progress.tick }));
  progress.done();

  const found = reportOf(context, loaded, built, severities);
  context.note(found);
  context.print(buildTable(built, context));
  return {
    code: built.every(isFine) ? 0 : 1,
    again: built.every(isSettled)
      ? {
          stdout: buildTable(built.map(asUnchanged), context),
          stderr: [...notes, found].join(""),
          files: built.flatMap(({ written }) => written.flatMap(filesOf)),
          manifests: loaded.flatMap((each, i) => {
            const { plan, written } = built[i] as BuiltPlan;
            return plan && written.length > 0
              ? [join(folderOf(each, context, options), plan.id, manifestNameOf(shard))]
              : [];
          }),
        }
      : null,
  };
}

/** Sees all that the same build will have to find. */
export function lookAt({ files, manifests }: Again): void {
  for (const path of [...files, ...manifests]) readBytes(path);
  for (const manifest of manifests)
    for (const path of recordsOf(manifest).keys()) statOf(join(dirname(manifest), ...path.split("/")));
}

const misused: Built = { code: 2, again: null };

/** All that there is to write is on the disk. */
const isSettled = ({ written }: BuiltPlan): boolean =>
  written.every(({ state }) => state !== "kept" && state !== "moved" && !troubles.has(state));

const filesOf = ({ path, state }: Written): string[] => (state === "written" || state === "unchanged" ? [path] : []);

const asUnchanged = (built: BuiltPlan): BuiltPlan => ({
  ...built,
  written: built.written.map((one) => (one.state === "written" ? { ...one, state: "unchanged" } : one)),
});

const isFine = ({ errors, sharedErrors, units, written }: BuiltPlan): boolean =>
  errors + sharedErrors === 0 &&
  units.every((unit) => unit.errors === 0) &&
  written.every(({ state }) => !troubles.has(state));

const troubles: ReadonlySet<Written["state"]> = new Set(["open", "failed", "linked", "locked", "unprinted"]);

/** What reads and writes papers is loaded when they are asked for. */
async function papersFor({ papers = [] }: Options): Promise<(loaded: readonly LoadedPlan[]) => WithPapers> {
  if (papers.length === 0) return (loaded) => ({ loaded, make: async () => [] });
  const { openPapers } = await import("./make-papers.ts");
  return (loaded) => openPapers(loaded, papers);
}

interface WithPapers {
  readonly loaded: readonly LoadedPlan[];
  readonly make: MakePapers;
}

interface Job {
  readonly loaded: LoadedPlan;
  readonly errors: number;
  readonly warnings: number;
  readonly sharedErrors: number;
  /** Whose plans are to be written. */
  readonly units: readonly Unit[];
  /** The plan itself is to be written. */
  readonly whole: boolean;
  /** The units whose papers are to be written; null: every paper. No list where another shard writes them. */
  readonly papers: readonly Unit[] | null | undefined;
  /** What all shards together write. */
  readonly all: readonly (Unit | null)[];
}

/** Undefined where it is none. */
function shardOf(text: string): Shard | undefined {
  const [, index = "", count = ""] = /^(\d{1,4})\/(\d{1,4})$/.exec(text.trim()) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  return shard.index >= 1 && shard.index <= shard.count ? shard : undefined;
}

/** In turns, so that all shards have as much to do. Every one of them reads, and checks, all plans. */
function dealt(jobs: readonly Job[], { index, count }: Shard): Job[] {
  let next = 0;
  const isOwn = (): boolean => next++ % count === index - 1;
  return jobs.map((job) => {
    const own = job.all.filter(isOwn);
    const units = own.filter((unit) => unit !== null);
    // The papers go with what comes first.
    const papers = own.length > 0 && own[0] === job.all[0] ? job.papers : undefined;
    return { ...job, whole: own.includes(null), units, papers };
  });
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
  const whole = only.size === 0;
  const all = [...(whole ? [null] : []), ...asked];
  return { loaded, errors, warnings, sharedErrors, units: asked, whole, papers: whole ? null : asked, all };
}

interface Settings {
  readonly context: Context;
  readonly options: Options;
  readonly severities: Severities;
  readonly formats: readonly OutputFormat[];
  /** LibreOffice; null where nothing is to be printed. */
  readonly office: string | null;
  readonly shard: Shard | null;
  readonly make: MakePapers;
  tick(path: string): void;
}

async function run({ loaded, units, whole, papers, all, ...counts }: Job, settings: Settings): Promise<BuiltPlan> {
  const { plan, path, shared } = loaded;
  const { severities, formats, make, tick } = settings;
  const withPages = settings.options.pages ?? false;
  const state = { path, plan, ...counts };
  if (!plan || counts.errors + counts.sharedErrors > 0) return { ...state, units: [], written: [] };
  const made: Made[] = [];
  const derived: BuiltPlan["units"][number][] = [];
  if (whole) {
    tick(`${path} ${plan.id}`);
    made.push(...(await makeOutputs(plan, null, formats, shared.workspace, withPages)));
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
    if (diagnostics.length === 0)
      made.push(...(await makeOutputs(analysis.plan, unit, formats, shared.workspace, withPages)));
  }
  if (papers !== undefined) made.push(...(await make({ plan, shared }, papers, formats, withPages)));
  const paths = all.flatMap((unit) => formats.map((format) => outputPath(plan.id, unit, format)));
  return { ...state, units: derived, written: await save(loaded, plan.id, made, paths.sort(), settings) };
}

/** The workspace's settings, then the command's. */
const ownSeverities = (
  found: readonly Diagnostic[],
  { settings }: LoadedPlan["shared"],
  severities: Severities,
): Diagnostic[] => withSeverities(withSeverities(found, settings.severities), severities);

const formatsOf = ({ format }: Options): readonly OutputFormat[] => (typeof format === "object" ? format : ["docx"]);

const folderOf = ({ file }: LoadedPlan, { cwd }: Context, { out }: Options): string =>
  out === undefined ? join(file.root, "build") : resolve(cwd, out);

async function save(
  loaded: LoadedPlan,
  plan: string,
  made: readonly Made[],
  all: readonly string[],
  { context, options, office, shard }: Settings,
): Promise<Written[]> {
  const folder = folderOf(loaded, context, options);
  const { outputs, unprinted, lacking } = await printMade(made, office);
  const tool = `plan-compiler ${version()}`;
  const written = await writeOutputs({
    folder,
    plan,
    outputs,
    inputs: loaded.inputs,
    tool,
    shard: shard && { ...shard, all, own: made.map(({ path }) => path).sort() },
    force: options.force ?? false,
  });
  const other = (path: string, state: Written["state"]): Written => ({ path: join(folder, plan, path), state });
  const pages = new Map(made.map((one) => [join(folder, plan, one.path), one.pages ?? null]));
  const counted = written.map((one): Written => {
    const count = pages.get(one.path) ?? null;
    return count === null ? one : { ...one, pages: count };
  });
  // Of units' own it goes without saying.
  return [
    ...counted,
    ...unprinted.map((path) => other(path, "unprinted")),
    ...lacking
      .filter(({ path, state }) => state !== "empty" || !path.includes("/"))
      .map(({ path, state }) => other(path, state)),
  ];
}

function reportOf(
  context: Context,
  loaded: readonly LoadedPlan[],
  built: readonly BuiltPlan[],
  severities: Severities,
): string {
  const ofUnits = built.flatMap(({ units }) => units.flatMap((unit) => unit.diagnostics));
  const diagnostics = allDiagnostics(loaded, severities, ofUnits);
  if (diagnostics.length === 0) return "";
  const { language, width, quiet, color } = context;
  const text = reporters.pretty(diagnostics, {
    language,
    width,
    quiet,
    color: color.stderr,
    plans: loaded.length,
    version: version(),
  });
  return `${text}\n`;
}
