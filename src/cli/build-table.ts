// What a build did -> the closing table: for each plan what was written and what to look at.
import { basename, dirname, extname } from "node:path";
import type { Plan, Unit } from "../2-model/plan.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { Blank } from "../messages/cli.ts";
import type { Context } from "./context.ts";
import { shown } from "./paths.ts";
import { alignedRows } from "./table.ts";
import type { Written } from "./write-outputs.ts";

export interface BuiltPlan {
  /** Of its source, relative to the workspace root. */
  readonly path: string;
  readonly plan: Plan | null;
  readonly errors: number;
  readonly warnings: number;
  /** Of the files that it shares with other plans. */
  readonly sharedErrors: number;
  /** The units whose plans were derived; one with errors is not written. */
  readonly units: readonly {
    readonly unit: Unit;
    readonly errors: number;
    readonly diagnostics: readonly Diagnostic[];
  }[];
  readonly written: readonly Written[];
}

/** Quiet: only what was not written. */
export function buildTable(built: readonly BuiltPlan[], context: Context): string {
  return built
    .map((each) => ({
      name: each.plan && each.written.length > 0 ? each.plan.id : each.path,
      rows: rowsOf(each, context),
    }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ name, rows }) => `${context.color.stdout.bold(name)}\n${alignedRows(rows.map((row) => ["", ...row]))}`)
    .join("");
}

function rowsOf(
  { path, plan, errors, warnings, sharedErrors, units, written }: BuiltPlan,
  context: Context,
): string[][] {
  const { words, quiet, color } = context;
  const bad = color.stdout.red;
  const files = fileRows(
    written.filter(({ state }) => !quiet || (state !== "written" && state !== "unchanged" && state !== "moved")),
    context,
  );
  const refused = [
    ...units
      .filter((one) => one.errors > 0)
      .map((one) => [bad(words.notWritten), words.unitErrors(one.unit.name, one.errors)]),
    ...(errors > 0 ? [[bad(words.notWritten), words.errorsOf(errors)]] : []),
    ...(sharedErrors > 0 ? [[bad(words.notWritten), words.sharedErrors(sharedErrors)]] : []),
  ];
  if (quiet) return [...files, ...refused];
  const blanks = plan && written.length > 0 ? blanksOf(plan).map((blank) => words.blanks[blank]) : [];
  return [
    ...files,
    ...refused,
    ...(blanks.length > 0 ? [[words.blank, blanks.join(", ")]] : []),
    ...(warnings > 0 ? [[color.stdout.yellow(words.warnings), words.warningsOf(warnings, path)]] : []),
  ];
}

/** Units' plans that went well are one row, and so are their reports. */
function fileRows(written: readonly Written[], context: Context): string[][] {
  const { unitPlans, unitReports } = context.words;
  const counts: Readonly<Record<string, (count: number) => string>> = { units: unitPlans, reports: unitReports };
  const folderOf = ({ path, state }: Written): string =>
    state === "written" || state === "unchanged" ? basename(dirname(path)) : "";
  const rows = written.filter((each) => !counts[folderOf(each)]).map((each) => fileRow(each, context));
  for (const [folder, count] of Object.entries(counts))
    for (const state of ["written", "unchanged"] as const) {
      const group = written.filter((each) => each.state === state && folderOf(each) === folder);
      const [first] = group;
      if (group.length === 1 && first) rows.push(fileRow(first, context));
      else if (first)
        rows.push([
          context.words.outcome[state],
          `${shown(context.cwd, dirname(first.path))}/  (${count(stemsOf(group))})`,
        ]);
    }
  return rows;
}

/** A unit's plan may be there in several formats. */
const stemsOf = (group: readonly Written[]): number =>
  new Set(group.map(({ path }) => basename(path, extname(path)))).size;

function fileRow({ path, state, movedTo, code, pages }: Written, { words, cwd, color }: Context): string[] {
  const paint = {
    kept: color.stdout.yellow,
    open: color.stdout.red,
    failed: color.stdout.red,
    linked: color.stdout.red,
    locked: color.stdout.red,
    unprinted: color.stdout.red,
  } as const;
  const label = words.outcome[state];
  const notes = [
    pages === undefined ? "" : words.pagesOf(pages),
    words.advice[state],
    movedTo ? words.movedTo(shown(cwd, movedTo)) : "",
    state === "failed" ? (code ?? "") : "",
  ].filter((note) => note !== "");
  return [
    state in paint ? paint[state as keyof typeof paint](label) : label,
    notes.length > 0 ? `${shown(cwd, path)}  (${notes.join("; ")})` : shown(cwd, path),
  ];
}

function blanksOf({ number, date, signer }: Plan): Blank[] {
  const all: readonly (readonly [Blank, string | null])[] = [
    ["number", number],
    ["date", date],
    ["name", signer.lines ? "" : signer.name],
  ];
  return all.filter(([, value]) => value === null).map(([blank]) => blank);
}
