// Plans -> their register on the disk with the documents that it lacked; said in words, or as JSON lines.
import { dirname, join } from "node:path";
import { printedCitation } from "../2-model/citations.ts";
import type { Citation } from "../2-model/plan.ts";
import { collect, type Diagnostic } from "../diagnostic.ts";
import { registerWords } from "../messages/register.ts";
import { printEntries } from "../print/register.ts";
import { type Addition, type Blank, canExtend, type Proposal, proposeEntries } from "../register/propose.ts";
import { reporters } from "../reporters/index.ts";
import { countOf } from "../reporters/words.ts";
import { positionAt, type Source } from "../source.ts";
import type { Options } from "./commands/index.ts";
import type { Context } from "./context.ts";
import { type LoadedPlan, loadPlans } from "./load.ts";
import { isFile, isFolder, shown } from "./paths.ts";
import { progressOf } from "./progress.ts";
import { readSource } from "./read-source.ts";
import { saveTexts, showChanges } from "./save-texts.ts";
import { selectPlans } from "./select-plans.ts";
import { alignedRows, cellText } from "./table.ts";
import { version } from "./version.ts";
import { sharedFile } from "./workspace-root.ts";

/** A register and the plans that read it. */
interface Job {
  /** Absolute; where it will be, if it is not there. */
  readonly path: string;
  /** In messages. */
  readonly name: string;
  readonly plans: readonly LoadedPlan[];
}

/** Exit 1 where a register has errors, or where plans contradict one another on what was added. */
export async function registerAdd(context: Context, paths: readonly string[], options: Options): Promise<number> {
  const files = selectPlans(context, paths);
  if (!files) return 2;
  const progress = progressOf(context, files.length);
  const loaded = loadPlans(files, progress.tick);
  progress.done();
  const words = registerWords[context.language];
  const unread = loaded.filter(({ plan }) => plan === null);
  for (const { path } of unread) context.note(`${words.unread(path)}\n`);
  let isFine = unread.length === 0;
  for (const job of jobsOf(loaded)) isFine = (await run(job, context, options)) && isFine;
  return isFine ? 0 : 1;
}

function jobsOf(loaded: readonly LoadedPlan[]): Job[] {
  const jobs = new Map<string, LoadedPlan[]>();
  for (const each of loaded) {
    const path = registerPath(each);
    jobs.set(path, [...(jobs.get(path) ?? []), each]);
  }
  return [...jobs].map(([path, plans]) => ({ path, name: shown(plans[0]?.file.root ?? "", path), plans }));
}

/** A register that is not there is made beside units.yaml, else in `plans/`. */
function registerPath({ file: { path, root } }: LoadedPlan): string {
  const folder = dirname(path);
  const found = sharedFile("register.yaml", folder, root);
  if (found) return found;
  const units = sharedFile("units.yaml", folder, root);
  const plans = join(root, "plans");
  return join(units ? dirname(units) : isFolder(plans) ? plans : root, "register.yaml");
}

async function run(job: Job, context: Context, options: Options): Promise<boolean> {
  const { path, name, plans } = job;
  const words = registerWords[context.language];
  const source = registerSource(job, context);
  if (!source) {
    context.note(`${context.words.error}: ${words.mendFirst(name)}\n`);
    return false;
  }
  const subjects = plans.flatMap(({ plan, shared: { workspace } }) =>
    plan ? [{ plan, directory: workspace.directory, register: workspace.register }] : [],
  );
  const proposal = proposeEntries(source, subjects, options.fill ?? false);
  const { text } = proposal;
  const isChanged = text !== null && text !== source.text;
  if (isChanged && !options.dryRun) await saveTexts([{ path, text, was: isFile(path) ? source.text : null }]);
  if (options.format === "json") context.print(jsonLines(name, proposal, options));
  else say(job, proposal, context, options);
  if (isChanged && options.dryRun && options.format !== "json")
    context.print(showChanges(new Map([[path, text]]), context));
  showConflicts(proposal.conflicts, context);
  return text !== null && countOf(proposal.conflicts).errors === 0;
}

/** Null where it has errors that hide what is in it: they have been shown. */
function registerSource({ path, name, plans }: Job, context: Context): Source | null {
  const { report, diagnostics } = collect();
  const register = plans[0]?.shared.workspace.register;
  // What a pack lends is known, and not on the disk.
  if (!register || !isFile(path)) return { path: name, text: "" };
  const { source } = readSource(path, name, report);
  if (source && canExtend(register)) return source;
  show([...diagnostics, ...ofFile(plans, name).filter(({ severity }) => severity === "error")], context);
  return null;
}

const ofFile = (plans: readonly LoadedPlan[], name: string): readonly Diagnostic[] =>
  plans[0]?.shared.diagnostics.filter(({ span }) => span.source.path === name) ?? [];

function show(diagnostics: readonly Diagnostic[], context: Context): void {
  const { language, width, color } = context;
  const options = { language, width, color: color.stderr, plans: 0, quiet: true, version: version() };
  context.note(`${reporters.pretty(diagnostics, options)}\n`);
}

function showConflicts(conflicts: readonly Diagnostic[], context: Context): void {
  if (conflicts.length === 0) return;
  context.note(`\n${registerWords[context.language].conflicts()}\n\n`);
  show(conflicts, context);
}

function say({ name }: Job, { additions, blanks, text }: Proposal, context: Context, { fill, dryRun }: Options): void {
  const words = registerWords[context.language];
  if (additions.length === 0 && blanks.length === 0) {
    if (!context.quiet) context.note(`${words.nothing(name)}\n`);
    return;
  }
  if (text === null) {
    context.note(`${context.words.error}: ${words.byHand(name)}\n`);
    const style = { lineEnd: "\n", margin: "", step: "  ", flow: false, apart: false } as const;
    context.print(
      printEntries(
        additions.map(({ document }) => document),
        style,
      ),
    );
    return;
  }
  const dry = dryRun ?? false;
  if (additions.length > 0) {
    context.print(
      `${words.added(additions.length, name, dry)}\n${indented(additions.map((one) => row(one, context)))}`,
    );
  }
  if (blanks.length > 0) {
    const head = fill ? words.filled(blanks.length, name, dry) : words.blanks(blanks.length, name);
    context.print(`${head}\n${indented(blanks.map((one) => blankRow(one, context)))}`);
  }
  if (!context.quiet && !dry && additions.length > 0) context.note(`${words.lookOver()}\n`);
}

const indented = (rows: readonly (readonly string[])[]): string => alignedRows(rows.map((cells) => ["", ...cells]));

/** Columns that a document's name may take. */
const nameWidth = 72;

function row({ document, cited, missing }: Addition, { language, color }: Context): string[] {
  const words = registerWords[language];
  const entry = {
    ...document,
    status: "unknown",
    expiredOn: null,
    replacedBy: null,
    url: null,
    span: cited.fullest.span,
  } as const;
  const others = cited.mentions.length - 1;
  const place = placeOf(cited.fullest);
  return [
    document.key,
    cellText(printedCitation({ ...entry, spans: new Map() }, "medium"), nameWidth),
    others > 0 ? `${place} (${words.more(others)})` : place,
    missing.length > 0 ? color.stdout.yellow(words.missing(missing)) : "",
  ];
}

const blankRow = ({ key, field, value, mention }: Blank, { language }: Context): string[] => [
  key,
  registerWords[language].part[field],
  cellText(value, nameWidth),
  placeOf(mention),
];

function placeOf({ span }: Citation): string {
  return `${span.source.path}:${positionAt(span.source, span.start).line}`;
}

/** One object a line: what is added, and the blanks that are (`fill`) or could be (`blank`) filled. */
function jsonLines(register: string, { additions, blanks }: Proposal, { fill }: Options): string {
  const at = ({ span }: Citation) => ({ path: span.source.path, ...positionAt(span.source, span.start) });
  const rows = [
    ...additions.map(({ document, cited, missing }) => ({
      action: "add",
      register,
      ...document,
      missing,
      ...at(cited.fullest),
    })),
    ...blanks.map(({ key, field, value, mention }) => ({
      action: fill ? "fill" : "blank",
      register,
      key,
      field,
      value,
      ...at(mention),
    })),
  ];
  return rows.map((one) => `${JSON.stringify(one)}\n`).join("");
}
