// A parent plan and a unit -> what the values of the unit's frame print.

import { standsFor } from "../2-model/existence.ts";
import { firstOf } from "../2-model/holdings.ts";
import { type FrameVariable, type TitleVariable, titleExpression } from "../2-model/keywords.ts";
import { periodWords } from "../2-model/period-words.ts";
import type { Block, Directory, Plan, Report, Unit } from "../2-model/plan.ts";
import { headOf, inSentence, nameOfParent } from "./parent-name.ts";
import { termWords } from "./term-words.ts";

export type FrameValues = Readonly<Record<FrameVariable, string>>;

/** One value set for the frame, and one for each reporting duty of the unit: what names a `report.…` is repeated for each. */
export interface UnitValues {
  readonly all: FrameValues;
  readonly reports: readonly FrameValues[];
  /** Of the unit's plan, a line end in it is a line end in print. */
  readonly title: string;
}

export function valuesFor(parent: Plan, unit: Unit, directory: Directory): UnitValues {
  const base = baseValues(parent, unit, directory);
  const title = titleFor(parent, base);
  const reports = reportsOf(parent, unit, directory).map((report) => ({
    ...base,
    title: inSentence(title),
    ...report.values,
  }));
  return { all: { ...base, title: inSentence(title), ...noReport, ...reports[0] }, reports, title };
}

const noReport: ReportValues = { "report.to": "", "report.via": "", "report.period": "", "report.term": "" };

/** Of a paper that goes with a plan: `issuer` signs it, `reports` are those that it is about. Its title is the plan's. */
export function paperValues(plan: Plan, issuer: Unit, reports: readonly Owed[], directory: Directory): UnitValues {
  const base = { ...baseValues(plan, issuer, directory), title: inSentence(plan.title) };
  const each = reports.map(({ values }) => ({ ...base, ...values }));
  return { all: { ...base, ...noReport, ...each[0] }, reports: each, title: plan.title };
}

function baseValues(parent: Plan, unit: Unit, directory: Directory) {
  const name = nameOfParent(parent, directory);
  return {
    "unit.name": unit.name,
    "unit.area": unit.area ?? "",
    "unit.place": unit.place ?? "",
    "unit.head": headOf(unit.head ?? "Người đứng đầu", unit.name),
    "parent.citation": name.full,
    "parent.short": name.medium,
    "parent.dated": name.dated,
    "parent.titled": name.titled,
    "parent.issuer": name.issuer,
    "parent.type": parent.type.name,
    "parent.archive": parent.recipients.find((line) => /^-?\s*lưu\s*:/iu.test(line)) ?? "Lưu: VT",
    year: parent.effectiveDate?.slice(0, 4) ?? "",
  };
}

/** The pattern of `derive.title` filled in; doubled blanks, which an empty value leaves, collapse. Without one: the parent's title. */
function titleFor(parent: Plan, values: Readonly<Record<TitleVariable, string>>): string {
  const pattern = parent.derive?.title?.text ?? parent.title;
  const filled = pattern.replace(titleExpression, (_, name: string) => values[name as TitleVariable] ?? "");
  return filled
    .normalize("NFC")
    .replace(/[ \t]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}

type ReportValues = Pick<FrameValues, "report.to" | "report.via" | "report.period" | "report.term">;

/** A report that is owed, and the parts of the plan that ask for it. */
export interface Owed {
  readonly values: ReportValues;
  readonly blocks: readonly Block[];
}

/** Those of a unit, of the headings and the duties themselves, each said once; all units' where `unit` is null. A unit does not report to itself, nor through itself. */
export function reportsOf(parent: Plan, unit: Unit | null, directory: Directory): Owed[] {
  const ids = unit && standsFor(unit, parent.effectiveDate, directory);
  const isOwn = (id: string): boolean => ids === null || ids.has(id);
  const nameOf = (id: string | null | undefined): string =>
    id && !ids?.has(id) ? (directory.units.get(id)?.name ?? "") : "";
  const marks: (readonly [Report | null, Block])[] = [
    ...parent.reports
      .filter(({ units }) => units.some(isOwn))
      .map(({ report, block }): readonly [Report, Block] => [report, block]),
    ...parent.duties
      .filter(({ leads }) => (ids === null ? leads.length > 0 : firstOf(leads, ids)))
      .map(({ report, block }): readonly [Report | null, Block] => [report, block]),
  ];
  const owed = new Map<string, { values: ReportValues; blocks: Block[] }>();
  for (const [report, block] of marks) {
    const to = report && nameOf(report.to?.id ?? parent.issuer);
    if (!report || !to) continue;
    const values = {
      "report.to": to,
      "report.via": nameOf(report.via?.id),
      "report.period": periodWords(report.period ?? ""),
      "report.term": termWords(report.period ?? "", parent.effectiveDate?.slice(0, 4) ?? "……"),
    };
    const key = Object.values(values).join("\n");
    const known = owed.get(key) ?? { values, blocks: [] };
    known.blocks.push(block);
    owed.set(key, known);
  }
  return [...owed.values()];
}
