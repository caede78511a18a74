// The registers of plans -> what is wrong with them, what they lack and what no plan cites; as a listing, or as JSON.
import { basename, dirname } from "node:path";
import type { Diagnostic } from "../diagnostic.ts";
import { registerWords } from "../messages/register.ts";
import { reportWords } from "../messages/report.ts";
import { reporters } from "../reporters/index.ts";
import { countOf, sentencesOf } from "../reporters/words.ts";
import { positionAt } from "../source.ts";
import { reviewRegister } from "../workspace.ts";
import type { Options } from "./commands/index.ts";
import { type Context, usageError } from "./context.ts";
import { findPlans } from "./find-plans.ts";
import { loadPlans } from "./load.ts";
import { workspaceOpener } from "./open-workspace.ts";
import { severitiesOf, withSeverities } from "./severity.ts";
import { alignedRows } from "./table.ts";
import { version } from "./version.ts";
import { sharedFile, workspaceRoot } from "./workspace-root.ts";

/** A register, and what is said of it. */
interface Reviewed {
  readonly name: string;
  readonly documents: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** A PATH may be a plan, a folder, or the register itself. Exit 1 where there are errors. */
export async function registerCheck(context: Context, paths: readonly string[], options: Options): Promise<number> {
  const { words, cwd } = context;
  const severities = severitiesOf(context, options.rule ?? []);
  if (!severities) return 2;
  const typed = paths.map((path) => (basename(path) === "register.yaml" ? dirname(path) : path));
  const { files, missing, searched } = findPlans(typed, cwd);
  for (const path of missing) usageError(context, words.notFound(path));
  if (missing.length > 0) return 2;

  const places = [
    ...files.map(({ path, root }) => ({ folder: dirname(path), root })),
    ...searched.map((folder) => ({ folder, root: workspaceRoot(folder) })),
  ];
  const registers = new Map<string, (typeof places)[number]>();
  for (const place of places) {
    const path = sharedFile("register.yaml", place.folder, place.root);
    if (path && !registers.has(path)) registers.set(path, place);
  }
  if (registers.size === 0) return usageError(context, registerWords[context.language].noRegister());

  const reviewed = [...registers].map(([path, { folder, root }]) => review(path, folder, root));
  const judged = reviewed.map((one) => ({ ...one, diagnostics: withSeverities(one.diagnostics, severities) }));
  show(judged, context, options);
  return judged.some(({ diagnostics }) => countOf(diagnostics).errors > 0) ? 1 : 0;
}

/** All plans of the workspace that read the register are asked what they cite; one that cannot be read may cite anything. */
function review(path: string, folder: string, root: string): Reviewed {
  const loaded = loadPlans(
    findPlans([], root).files.filter((file) => sharedFile("register.yaml", dirname(file.path), file.root) === path),
  );
  const shared = loaded[0]?.shared ?? workspaceOpener().at(folder, root, null);
  const { register } = shared.workspace;
  const name = register.source?.path ?? path;
  const isWhole = loaded.every(({ plan }) => plan !== null);
  const kept = reviewRegister(
    register,
    loaded.flatMap(({ plan }) => plan ?? []),
  ).filter(({ rule, span }) => span.source.path === name && (isWhole || rule !== "register/uncited"));
  const own = shared.diagnostics.filter(({ span }) => span.source.path === name);
  return {
    name,
    documents: [...register.entries.values()].filter(({ span }) => span.source.path === name).length,
    diagnostics: [...own, ...withSeverities(kept, shared.settings.severities)],
  };
}

/** Errors and warnings as `plan check` shows them, the rest one a line. */
function show(reviewed: readonly Reviewed[], context: Context, { format }: Options): void {
  const { language, width, quiet, color, print } = context;
  const options = { language, width, color: color.stdout, plans: 0, quiet: true, version: version() };
  const all = reviewed.flatMap(({ diagnostics }) => diagnostics);
  if (format === "json") {
    print(reporters.json(all, options));
    return;
  }
  const isNote = ({ severity }: Diagnostic): boolean => severity === "info";
  const faults = reporters.pretty(
    all.filter((one) => !isNote(one)),
    options,
  );
  const notes = all.filter(isNote);
  print([faults, alignedRows(notes.map((one) => noteRow(one, context)))].filter(Boolean).join("\n"));
  if (quiet) return;
  for (const { name, documents, diagnostics } of reviewed) {
    const { errors, warnings } = countOf(diagnostics);
    const line = registerWords[language].summary(name, documents, errors, warnings, diagnostics.filter(isNote).length);
    print(`${all.length > 0 ? "\n" : ""}${line}\n`);
  }
}

function noteRow(diagnostic: Diagnostic, { language, color }: Context): string[] {
  const { rule, severity, span } = diagnostic;
  const place = `${span.source.path}:${positionAt(span.source, span.start).line}`;
  const label = color.stdout.cyan(reportWords[language].severity[severity]);
  return [place, label, sentencesOf(diagnostic, language).message, color.stdout.dim(rule)];
}
