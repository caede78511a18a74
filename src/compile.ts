// The pipeline on one screen: text -> Outline -> Plan -> diagnostics; Plan x Unit -> Plan; Plan -> Document -> bytes.

import { conflictsIn, withoutConflicts } from "./1-parse/conflict-markers.ts";
import { readDataOrNothing } from "./1-parse/data.ts";
import { frontMatterPlace, readFrontMatter } from "./1-parse/front-matter.ts";
import { readPlan } from "./1-parse/index.ts";
import type { Outline, Scalar } from "./1-parse/outline.ts";
import { buildPlan } from "./2-model/build.ts";
import { withDocument } from "./2-model/citations.ts";
import { allPredecessors } from "./2-model/existence.ts";
import { findField, frontMatterFields, planSyntax } from "./2-model/keywords.ts";
import { standardLevels } from "./2-model/numbering.ts";
import { knowledgeOn } from "./2-model/on-day.ts";
import type { Duty, OutlineLevel, Plan, Standard, Unit } from "./2-model/plan.ts";
import {
  type Claim,
  checkAgainstParent,
  checkPlan,
  reportAcrossPlans,
  type SaidDocument,
  saidIn,
  uncarried,
} from "./3-check/index.ts";
import { foldRepeats } from "./3-check/repeats.ts";
import { silence } from "./3-check/silence.ts";
import { derive } from "./4-derive/derive.ts";
import { reportAt } from "./4-derive/frame.ts";
import { dutiesOf } from "./4-derive/handed.ts";
import { entryOf } from "./4-derive/parent-entry.ts";
import { unitsOf } from "./4-derive/units-of.ts";
import { valuesFor } from "./4-derive/values.ts";
import { compose, composeForm } from "./5-compose/compose.ts";
import type { Copied } from "./5-compose/copy.ts";
import { outlineLevels } from "./5-compose/style.ts";
import type { Template } from "./5-compose/template.ts";
import { type Compress, countPages, type Format, fill, writers } from "./6-write/index.ts";
import { collect, type Diagnostic, type Report, type RuleName, sortDiagnostics } from "./diagnostic.ts";
import { type Source, type Span, spanOf } from "./source.ts";
import { templateFor, type Workspace } from "./workspace.ts";

export type { SaidDocument } from "./3-check/index.ts";

export interface Analysis {
  /** Null where the source was refused. */
  readonly plan: Plan | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** A unit's own plan, and what is wrong with it beyond what is wrong with its parent. */
export interface UnitAnalysis {
  readonly unit: Unit;
  readonly plan: Plan;
  readonly diagnostics: readonly Diagnostic[];
}

/** The plan that another extends, as it now is. */
export interface ParentPlan {
  readonly plan: Plan;
  /** Its own. */
  readonly workspace: Workspace;
  /** A mistake hides some of it. */
  readonly isPartial: boolean;
  /** What it hands the unit is not what the other was last derived from. Null: nobody knows whose the other is. */
  isChangedFor(unit: Unit | null): boolean;
}

/** Finds the plan that `extends` names, or reports why there is none. */
export type FindParent = (path: Scalar, report: Report) => ParentPlan | null;

/** Reads and checks one plan. Never throws on what the source says. Without `findParent` nothing is said of how it carries its parent out. */
export const analyse = (given: Source, workspace: Workspace, findParent?: FindParent): Analysis =>
  analyseAs("whole", given, workspace, findParent);

/** The plan by its structure and its marks alone, with what is wrong about how it carries its parent out, and about nothing else. */
export function analyseTrace(given: Source, workspace: Workspace, findParent: FindParent): Analysis {
  const { plan, diagnostics } = analyseAs("trace", given, workspace, findParent);
  return { plan, diagnostics: plan ? diagnostics.filter(({ rule }) => rule.startsWith("derived/")) : diagnostics };
}

function analyseAs(
  what: "whole" | "trace",
  given: Source,
  workspace: Workspace,
  findParent: FindParent | undefined,
): Analysis {
  const { directory, register, knowledge } = workspace;
  const { report, diagnostics } = collect();
  const conflicts = conflictsIn(given);
  const source = withoutConflicts(given, conflicts);
  for (const { opening, closing } of conflicts)
    report("derived/conflict", opening, {}, { related: [{ span: closing, note: "conflict-ends" }] });
  const outline = readPlan(source, planSyntax, report);
  if (!outline) return { plan: null, diagnostics };
  const path = pathOfParent(outline);
  const parent = (path && findParent?.(path, report)) ?? null;
  const documents = parent ? withDocument(knowledge.documents, entryOf(parent.plan, knowledge)) : knowledge.documents;
  const levels = (standard: Standard, variant: string | null) => levelsOf(templateFor(standard, workspace), variant);
  const plan = buildPlan(outline, { ...knowledge, documents }, levels, report, what === "whole");
  const dated = knowledgeOn(knowledge, plan.effectiveDate).directory;
  const subject = { plan, directory: dated, register, parent: parent && claimOf(parent, plan) };
  if (what === "trace") checkAgainstParent(subject, report);
  else checkPlan(subject, report);
  if (!directory.source) report("metadata/no-directory", plan.metadataSpans.get("plan") ?? spanOf(source, 0, 0), {});
  const kept = unsilenced(plan, diagnostics, findParent !== undefined);
  if (conflicts.length === 0) return { plan, diagnostics: foldRepeats(sortDiagnostics(kept)) };
  // What would be written from the text that was read would lack the other versions.
  const unmended = kept.map((one) => ({ ...one, fix: null }));
  return { plan: { ...plan, source: given }, diagnostics: foldRepeats(sortDiagnostics(unmended)) };
}

/** The path that a plan's front matter gives of its parent, without reading the plan. */
export function parentPathIn(source: Source): string | null {
  const isMarkdown = frontMatterPlace(source.text) !== null;
  const metadata = isMarkdown
    ? readFrontMatter(source, () => {}).metadata
    : readDataOrNothing(source, 0, source.text.length, () => {});
  return (metadata && pathOfParent({ metadata })?.text.trim()) ?? null;
}

function pathOfParent({ metadata }: Pick<Outline, "metadata">): Scalar | null {
  const entry = metadata?.entries.find(({ key }) => findField(frontMatterFields, key.text)?.key === "extends");
  return entry?.value.type === "scalar" && entry.value.text.trim() !== "" ? entry.value : null;
}

/** What the parent asks of the plan's issuer. */
function claimOf({ plan, workspace, isPartial, isChangedFor }: ParentPlan, { issuer }: Plan): Claim {
  const unit = workspace.directory.units.get(issuer) ?? null;
  return { plan, duties: unit ? handedTo(plan, unit, workspace) : [], isPartial, isChanged: isChangedFor(unit) };
}

/** A duty that a parent hands to the issuer of a plan. `declined`: not carried, and a comment in the plan says why. */
export interface TracedDuty {
  readonly duty: Duty;
  readonly state: "carried" | "declined" | "missing";
}

/** How a plan that was held against its parent carries it out. Nothing where a mistake hides some of the parent. */
export function tracedDuties({ plan, diagnostics }: Analysis, parent: ParentPlan): readonly TracedDuty[] {
  const claim = plan && claimOf({ ...parent, isChangedFor: () => false }, plan);
  if (!claim || claim.isPartial) return [];
  const tops = new Map(uncarried(plan, claim).map(({ duty, top }) => [duty, top]));
  const told = new Set(
    diagnostics.flatMap(({ rule, related: [first] }) =>
      rule === "derived/not-carried" && first ? first.span.start : [],
    ),
  );
  return claim.duties.map((duty) => {
    const top = tops.get(duty);
    const state = !top ? "carried" : told.has(top.contentSpan.start) ? "missing" : "declined";
    return { duty, state };
  });
}

/** What a plan says of documents, to be held against what others of its workspace say: all else of the plan can be forgotten. */
export const documentsSaid = ({ plan }: Analysis): readonly SaidDocument[] => (plan ? saidIn(plan) : []);

/** What plans of one workspace say differently of one document. `documents`: of each plan's, in the order of the plans' paths. */
export function compareSaid(documents: readonly SaidDocument[]): readonly Diagnostic[] {
  const { report, diagnostics } = collect();
  reportAcrossPlans(documents, report);
  return sortDiagnostics(diagnostics);
}

/** Without those that the plan's comments silence, with those that say what is wrong with such a comment. */
function unsilenced(plan: Plan, diagnostics: readonly Diagnostic[], knowsParent: boolean): readonly Diagnostic[] {
  const own = collect();
  const kept = silence(plan, diagnostics, knowsParent, own.report);
  return [...kept, ...own.diagnostics];
}

/** The units that a plan is handed to: each gets a plan of its own. */
export const unitsToDerive = (plan: Plan, { knowledge }: Workspace): readonly Unit[] =>
  unitsOf(plan, knowledgeOn(knowledge, plan.effectiveDate).directory);

/** The units in whose place one has come, in the directory's order. */
export function unitsBefore(id: string, { directory }: Workspace): readonly Unit[] {
  const unit = directory.units.get(id);
  return unit ? allPredecessors(unit, directory) : [];
}

/** The duties of a plan that a unit leads or supports. */
export const handedTo = (plan: Plan, unit: Unit, { knowledge }: Workspace): readonly Duty[] =>
  dutiesOf(plan, unit, knowledgeOn(knowledge, plan.effectiveDate));

/** A unit's own plan. Null where the unit's template has a mistake, which the workspace has reported. */
export function deriveFor(parent: Analysis, unit: Unit, workspace: Workspace): UnitAnalysis | null {
  const { register, frames } = workspace;
  const frame = frames.get(unit.kind) ?? frames.get("department");
  if (!parent.plan || !frame) return null;
  const knowledge = knowledgeOn(workspace.knowledge, parent.plan.effectiveDate);
  const { directory } = knowledge;
  const plan = derive(parent.plan, unit, frame, valuesFor(parent.plan, unit, directory), knowledge);
  const { report, diagnostics } = collect();
  checkPlan({ plan, directory, register, isDerived: true }, reportAt(frame.placeOf, report));
  const known = new Set(parent.diagnostics.flatMap(identities));
  const fresh = diagnostics.filter(({ rule, span }) => !known.has(identity(rule, span)));
  return { unit, plan, diagnostics: foldRepeats(sortDiagnostics(fresh)) };
}

/** The bytes of a plan without errors in a format; null where the template has a mistake, or the format nothing to say of the plan. */
export async function write(
  plan: Plan,
  workspace: Workspace,
  format: Format,
  compress: Compress,
): Promise<Uint8Array | null> {
  const { directory } = workspace;
  const template = templateFor(plan.form.standard, workspace);
  if (!template) return null;
  if (format !== "docx" || !template.word)
    return writers[format]({ plan, directory, document: compose(plan, directory, template) }, compress);
  return fill(composeForm(plan, directory, template, template.word), template.word, compress);
}

export interface PrintedPaper {
  readonly plan: Plan;
  /** Its pages lie on their side. */
  readonly landscape?: boolean;
  /** Below it stands that it is a copy. */
  readonly copied?: Copied | null;
}

/** The same for a paper that goes with a plan: never in the office's own Word file, which is for plans. */
export async function writePaper(
  { plan, landscape = false, copied = null }: PrintedPaper,
  workspace: Workspace,
  format: Format,
  compress: Compress,
): Promise<Uint8Array | null> {
  const { directory } = workspace;
  const template = templateFor(plan.form.standard, workspace);
  const document = template && compose(plan, directory, template, { landscape, copied });
  return document && writers[format]({ plan, directory, document }, compress);
}

/** How many pages the Word file of a plan or a paper has; null where that is not known, as of the office's own Word file. */
export async function pagesOf(
  { plan, landscape = false, copied = null }: PrintedPaper,
  workspace: Workspace,
  isPaper: boolean,
): Promise<number | null> {
  const template = templateFor(plan.form.standard, workspace);
  if (!template || (template.word && !isPaper)) return null;
  return countPages(compose(plan, workspace.directory, template, { landscape, copied }));
}

const levelsOf = (template: Template | null, variant: string | null): readonly OutlineLevel[] =>
  template ? outlineLevels(template.style, variant) : standardLevels;

const identity = (rule: RuleName, { source, start }: Span): string => `${rule} ${source.path} ${start}`;

/** Of all the places that a diagnostic stands for. */
const identities = ({ rule, span, places }: Diagnostic): string[] =>
  [span, ...places].map((one) => identity(rule, one));
