// The files that plans share (units, register, templates) -> Workspace, with what is wrong in them.
import { readData, readDataOrNothing } from "./1-parse/data.ts";
import { readMarkdown } from "./1-parse/markdown.ts";
import type { Mapping, Outline } from "./1-parse/outline.ts";
import type { Knowledge } from "./2-model/assemble.ts";
import { indexRegister } from "./2-model/citations.ts";
import { emptyDirectory, readDirectory, withLentUnits } from "./2-model/directory.ts";
import { standsAlone } from "./2-model/keywords.ts";
import { indexNames } from "./2-model/names.ts";
import type { Directory, Plan, Register, Standard } from "./2-model/plan.ts";
import { emptyRegister, readRegister, withLentDocuments } from "./2-model/register.ts";
import { checkDirectory, checkKeeping, checkRegister } from "./3-check/index.ts";
import { foldRepeats } from "./3-check/repeats.ts";
import { type Frame, readFrame, soundFrame } from "./4-derive/frame.ts";
import { readStyle } from "./5-compose/style.ts";
import { readTemplate, soundTemplate, type Template } from "./5-compose/template.ts";
import { readWordTemplate, type WordFile } from "./5-compose/word-template.ts";
import { collect, type Diagnostic, type Report, sortDiagnostics } from "./diagnostic.ts";
import type { Source } from "./source.ts";

/** What plans share. A file that is missing is null. */
export interface WorkspaceFiles {
  readonly units: Source | null;
  readonly register: Source | null;
  /** Others whose units and documents are known beside these, the nearest first: of one id or key the own entry counts. */
  readonly lent?: readonly Pick<WorkspaceFiles, "units" | "register">[];
  readonly template: TemplateFiles;
  /** Of the Party's standards; the State's template stands for one that is missing. */
  readonly partyTemplates?: ReadonlyMap<Standard, TemplateFiles>;
  /** The frames of units' plans, by kind of unit; `department` serves the kinds that have none. */
  readonly frames: ReadonlyMap<string, Source>;
  /** Of the templates those that surely have no mistake: they are read when they are first used. */
  readonly sound?: ReadonlySet<Source>;
}

export interface TemplateFiles {
  readonly layout: Source;
  readonly style: Source;
  /** The office's own Word file, where it has one. */
  readonly word?: WordFile | null;
}

export interface Workspace {
  readonly directory: Directory;
  readonly register: Register;
  readonly knowledge: Knowledge;
  /** Null where the template has a mistake: plans are checked, and not written. */
  readonly template: Template | null;
  readonly partyTemplates: ReadonlyMap<Standard, Template | null>;
  readonly frames: ReadonlyMap<string, Frame>;
  readonly diagnostics: readonly Diagnostic[];
}

export function openWorkspace(files: WorkspaceFiles): Workspace {
  const { report, diagnostics } = collect();
  const unitsOf = (units: Source | null): Directory => readWith(units, readDirectory, emptyDirectory, report);
  const lent = files.lent ?? [];
  const directory = lent.reduce((own, { units }) => withLentUnits(own, unitsOf(units)), unitsOf(files.units));
  const register = lent.reduce(
    (own, one) => withLentDocuments(own, openRegister(one.register, report)),
    openRegister(files.register, report),
  );
  checkDirectory(directory, report);
  const isSound = (source: Source): boolean => files.sound?.has(source) ?? false;
  const templateOf = (own: TemplateFiles, reportOwn: Report): Template | null =>
    isSound(own.layout) && isSound(own.style) && !own.word ? openSound(own) : openTemplate(own, reportOwn);
  const template = templateOf(files.template, report);
  const reportOnce = once(report);
  const partyTemplates = new Map(
    [...(files.partyTemplates ?? [])].map(([standard, own]) => [standard, templateOf(own, reportOnce)]),
  );
  const names = indexNames(directory);
  const frames = new Map<string, Frame>();
  for (const [kind, source] of files.frames) {
    const frame = isSound(source)
      ? soundFrame(source, readFrameText)
      : readFrame(source, { directory, index: names, readMarkdown: readFrameText }, report);
    if (frame) frames.set(kind, frame);
  }
  const knowledge = { directory, names, documents: indexRegister(register) };
  const sorted = foldRepeats(sortDiagnostics(diagnostics));
  return { directory, register, knowledge, template, partyTemplates, frames, diagnostics: sorted };
}

/** Null where it has a mistake, which the workspace has reported. */
export const templateFor = (standard: Standard, { template, partyTemplates }: Workspace): Template | null =>
  partyTemplates.has(standard) ? (partyTemplates.get(standard) ?? null) : template;

/** Two standards may share a layout: its mistakes are told once. */
function once(report: Report): Report {
  const told = new Set<string>();
  return (rule, span, ...more) => {
    const key = `${rule} ${span.source.path} ${span.start}`;
    if (!told.has(key)) report(rule, span, ...more);
    told.add(key);
  };
}

export function openRegister(source: Source | null, report: Report): Register {
  const register = readWith(source, readRegister, emptyRegister, report);
  checkRegister(register, report);
  return register;
}

/** What a register lacks, or has in excess, held against all plans that read it: for its keeper, no faults of a plan. */
export function reviewRegister(register: Register, plans: readonly Plan[]): readonly Diagnostic[] {
  const { report, diagnostics } = collect();
  checkKeeping(register, plans, report);
  return sortDiagnostics(diagnostics);
}

/** A frame is Markdown with the marks of plans. */
export const readFrameText = (source: Source, report: Report): Outline | null =>
  readMarkdown(source, { standsAlone }, report);

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

const openSound = ({ layout, style }: TemplateFiles): Template =>
  soundTemplate(layout, () => {
    const data = readDataOrNothing(style, 0, style.text.length, () => {});
    const look = data && readStyle(data, () => {});
    if (!look) throw new Error(`a mistake in ${style.path}`);
    return look;
  });
/** The layout of what stands below a copy, in the look of a template. Null where it has a mistake. */
export function openCopyLayout(
  layout: Source,
  { style }: Template,
): { template: Template | null; diagnostics: readonly Diagnostic[] } {
  const { report, diagnostics } = collect();
  const template = readTemplate(layout, style, report);
  return { template, diagnostics: sortDiagnostics(diagnostics) };
}

function openTemplate({ layout, style, word }: TemplateFiles, report: Report): Template | null {
  const data = readDataOrNothing(style, 0, style.text.length, report);
  // What a broken style seems to lack may stand behind the mistake.
  const look = data && data.brokenAt === undefined ? readStyle(data, report) : null;
  const read = look && readTemplate(layout, look, report);
  if (!word) return read;
  const form = readWordTemplate(word, report);
  return read && form && { ...read, word: form };
}
