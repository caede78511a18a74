// The files that plans share (units, register, templates) -> Workspace, with what is wrong in them.
import { beforeError, readData } from "./1-parse/data.ts";
import { type Expand, readExpressions } from "./1-parse/expressions.ts";
import { readMarkdown } from "./1-parse/markdown.ts";
import type { Mapping, Outline } from "./1-parse/outline.ts";
import type { Knowledge } from "./2-model/assemble.ts";
import { indexRegister } from "./2-model/citations.ts";
import { emptyDirectory, readDirectory } from "./2-model/directory.ts";
import { type FrameVariable, frameVariables, standsAlone } from "./2-model/keywords.ts";
import { indexNames } from "./2-model/names.ts";
import type { Directory, Register } from "./2-model/plan.ts";
import { emptyRegister, readRegister } from "./2-model/register.ts";
import { checkDirectory, checkRegister } from "./3-check/index.ts";
import { readStyle } from "./5-compose/style.ts";
import { readTemplate, type Template } from "./5-compose/template.ts";
import { collect, type Diagnostic, type Report, sortDiagnostics } from "./diagnostic.ts";
import type { Source } from "./source.ts";

/** What plans share. A file that is missing is null. */
export interface WorkspaceFiles {
  readonly units: Source | null;
  readonly register: Source | null;
  readonly template: { readonly layout: Source; readonly style: Source };
  /** The frames of units' plans, by kind of unit; `department` serves the kinds that have none. */
  readonly frames: ReadonlyMap<string, Source>;
}

export interface Workspace {
  readonly directory: Directory;
  readonly register: Register;
  readonly knowledge: Knowledge;
  /** Null where the template has a mistake: plans are checked, and not written. */
  readonly template: Template | null;
  readonly frames: ReadonlyMap<string, Frame>;
  readonly diagnostics: readonly Diagnostic[];
}

/** A unit's frame for the values that are not blank, read once for each set of them. */
export type Frame = (present: (name: FrameVariable) => boolean) => Outline;

export function openWorkspace(files: WorkspaceFiles): Workspace {
  const { report, diagnostics } = collect();
  const directory = readWith(files.units, readDirectory, emptyDirectory, report);
  const register = readWith(files.register, readRegister, emptyRegister, report);
  checkDirectory(directory, report);
  checkRegister(register, report);
  const template = openTemplate(files.template, report);
  const frames = new Map<string, Frame>();
  for (const [kind, source] of files.frames) {
    const expand = readExpressions(source, frameVariables, report);
    if (expand) frames.set(kind, frameOf(source, expand, report));
  }
  const knowledge = { directory, names: indexNames(directory), documents: indexRegister(register) };
  return { directory, register, knowledge, template, frames, diagnostics: sortDiagnostics(diagnostics) };
}

/** A file that is empty or cannot be read is there, and what it holds is not known. */
function readWith<T extends { readonly source: Source | null }>(
  source: Source | null,
  read: (data: Mapping, report: Report) => T,
  empty: T,
  report: Report,
): T {
  if (!source) return empty;
  const data = readData(source, 0, source.text.length, report);
  return data ? read(data, report) : { ...empty, source, partial: true };
}

function openTemplate({ layout, style }: WorkspaceFiles["template"], report: Report): Template | null {
  const data = readData(style, 0, style.text.length, report);
  const look = data && readStyle(data, beforeError(report, data));
  return look && readTemplate(layout, look, report);
}

const nothing = (source: Source): Outline => ({ source, metadata: null, blocks: [], footnotes: [], comments: [] });

function frameOf({ path }: Source, expand: Expand<FrameVariable>, report: Report): Frame {
  const known = new Map<string, Outline>();
  return (present) => {
    const { text } = expand(present);
    const source = { path, text };
    const outline = known.get(text) ?? readMarkdown(source, { standsAlone }, report) ?? nothing(source);
    known.set(text, outline);
    return outline;
  };
}
