// The pipeline on one screen: text -> Outline -> Plan -> diagnostics, Document -> bytes.
import { readData } from "./1-parse/data.ts";
import { readMarkdown } from "./1-parse/markdown.ts";
import type { Mapping } from "./1-parse/outline.ts";
import { buildPlan } from "./2-model/build.ts";
import { emptyDirectory, readDirectory } from "./2-model/directory.ts";
import { standsAlone } from "./2-model/keywords.ts";
import { standardLevels } from "./2-model/numbering.ts";
import type { Directory, Plan, Register } from "./2-model/plan.ts";
import { emptyRegister, readRegister } from "./2-model/register.ts";
import { checkDirectory, checkPlan, checkRegister } from "./3-check/index.ts";
import { compose } from "./5-compose/compose.ts";
import { outlineLevels, readStyle } from "./5-compose/style.ts";
import { readTemplate, type Template } from "./5-compose/template.ts";
import { type Compress, type Format, writers } from "./6-write/index.ts";
import { collect, type Diagnostic, type Report, sortDiagnostics } from "./diagnostic.ts";
import { type Source, spanOf } from "./source.ts";

/** What plans share. A file that is missing is null. */
export interface WorkspaceFiles {
  readonly units: Source | null;
  readonly register: Source | null;
  readonly template: { readonly layout: Source; readonly style: Source };
}

export interface Workspace {
  readonly directory: Directory;
  readonly register: Register;
  /** Null where the template has a mistake: plans are checked, and not written. */
  readonly template: Template | null;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Analysis {
  /** Null where the source was refused. */
  readonly plan: Plan | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** A file to write, its path relative to the plan's folder of outputs. */
export interface Output {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export function openWorkspace(files: WorkspaceFiles): Workspace {
  const { report, diagnostics } = collect();
  const directory = readWith(files.units, readDirectory, emptyDirectory, report);
  const register = readWith(files.register, readRegister, emptyRegister, report);
  checkDirectory(directory, report);
  checkRegister(register, report);
  const template = openTemplate(files.template, report);
  return { directory, register, template, diagnostics: sortDiagnostics(diagnostics) };
}

/** A file that is empty or cannot be read is there, and holds nothing. */
function readWith<T extends { readonly source: Source | null }>(
  source: Source | null,
  read: (data: Mapping, report: Report) => T,
  empty: T,
  report: Report,
): T {
  if (!source) return empty;
  const data = readData(source, 0, source.text.length, report);
  return data ? read(data, report) : { ...empty, source };
}

function openTemplate({ layout, style }: WorkspaceFiles["template"], report: Report): Template | null {
  const data = readData(style, 0, style.text.length, report);
  const look = data && readStyle(data, report);
  return look && readTemplate(layout, look, report);
}

/** Reads and checks one plan. Never throws on what the source says. */
export function analyse(source: Source, workspace: Workspace): Analysis {
  const { report, diagnostics } = collect();
  const plan = parse(source, workspace, report);
  if (plan) checkPlan({ plan, directory: workspace.directory, register: workspace.register }, report);
  if (plan && !workspace.directory.source)
    report("metadata/no-directory", plan.metadataSpans.get("plan") ?? spanOf(source, 0, 0), {});
  return { plan, diagnostics: sortDiagnostics(diagnostics) };
}

function parse(source: Source, { directory, register, template }: Workspace, report: Report): Plan | null {
  const outline = readMarkdown(source, { standsAlone }, report);
  const levels = (variant: string | null) => (template ? outlineLevels(template.style, variant) : standardLevels);
  return outline && buildPlan(outline, { directory, register, levels }, report);
}

/** The files of a plan without errors, in each format. */
export async function build(
  plan: Plan,
  { directory, template }: Workspace,
  formats: readonly Format[],
  compress: Compress,
): Promise<readonly Output[]> {
  if (!template) return [];
  const document = compose(plan, directory, template);
  const files = formats.map(async (format) => ({
    path: `${plan.id}.${format}`,
    bytes: await writers[format](document, compress),
  }));
  return Promise.all(files);
}
