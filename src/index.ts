// The public API, for Node: sources in, plans, diagnostics and bytes out. The types are those that the phases hand on.

import type { Plan } from "./2-model/plan.ts";
import { findCitations } from "./2-model/prose/citation.ts";
import type { Format } from "./6-write/index.ts";
import { compress } from "./cli/compress.ts";
import { builtInTemplates } from "./cli/templates.ts";
import { type Analysis, deriveFor, type UnitAnalysis, unitsToDerive, write } from "./compile.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { type CitationFields, citationFields } from "./lists/citations.ts";
import type { Language } from "./messages/index.ts";
import { type Sentences, sentencesOf } from "./reporters/words.ts";
import type { Source } from "./source.ts";
import { openWorkspace as open, type Workspace, type WorkspaceFiles } from "./workspace.ts";

/**
 * Opens what plans share: the directory of units, the register of documents, the templates. What is left out is missing (units,
 * register) or built in (templates). What is wrong in them is in `diagnostics`.
 */
export const openWorkspace = (files: Partial<WorkspaceFiles> = {}): Workspace =>
  open({ units: null, register: null, ...builtInTemplates(), ...files });

/**
 * The bytes of a plan as a file. Rejects where the workspace's template has a mistake, and for a calendar (`ics`) of a plan without
 * any deadline.
 */
export async function compile(plan: Plan, workspace: Workspace, format: Format = "docx"): Promise<Uint8Array> {
  if (!workspace.template) throw new Error("the template has a mistake: see the workspace's diagnostics");
  const bytes = await write(plan, workspace, format, compress);
  if (!bytes) throw new Error(`the plan has nothing that a file of the format ${format} would say`);
  return bytes;
}

/** Each unit's own plan, in the order of the directory; nothing for a plan with errors. */
export function derive(parent: Analysis, workspace: Workspace): readonly UnitAnalysis[] {
  const { plan, diagnostics } = parent;
  if (!plan || diagnostics.some(({ severity }) => severity === "error")) return [];
  return unitsToDerive(plan, workspace).flatMap((unit) => deriveFor(parent, unit, workspace) ?? []);
}

/** The documents that a text cites, in reading order. Offsets are UTF-16 units of the text. */
export const cite = (text: string): readonly CitationFields[] =>
  findCitations(text).map((match) => citationFields(text, match));

/** A diagnostic's sentence and what to do about it, in a language. */
export const describe = (diagnostic: Diagnostic, language: Language = "vi"): Sentences =>
  sentencesOf(diagnostic, language);

export type {
  Block,
  Citation,
  CrossReference,
  Directory,
  DocumentType,
  Duty,
  Footnote,
  Group,
  Holding,
  Inline,
  Plan,
  Register,
  RegisterEntry,
  ReportingDuty,
  Unit,
} from "./2-model/plan.ts";
export type { Format } from "./6-write/index.ts";
export { type Analysis, analyse, type FindParent, type ParentPlan, type UnitAnalysis } from "./compile.ts";
export { type DerivedText, deriveText } from "./derive-text.ts";
export type { Diagnostic, Edit, Related, RuleName, Severity } from "./diagnostic.ts";
export { type FormatOptions, type Formatted, format } from "./format.ts";
export { type AssignmentRow, assignmentRows } from "./lists/assignments.ts";
export type { CitationFields } from "./lists/citations.ts";
export type { Language } from "./messages/index.ts";
export { printMarkdown } from "./print/markdown.ts";
export type { PrintOptions } from "./print/print.ts";
export { printYaml } from "./print/yaml.ts";
export { type Position, positionAt, type Source, type Span } from "./source.ts";
export type { Workspace, WorkspaceFiles } from "./workspace.ts";

/** A source of a text: `path` is what diagnostics name. */
export const sourceOf = (path: string, text: string): Source => ({ path, text: text.replace(/^\uFEFF/, "") });
