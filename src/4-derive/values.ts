// A parent plan and a unit -> what the values of the unit's frame print.

import { standsFor } from "../2-model/existence.ts";
import { type FrameVariable, type TitleVariable, titleExpression } from "../2-model/keywords.ts";
import { periodWords } from "../2-model/period-words.ts";
import type { Directory, Plan, Report, Unit } from "../2-model/plan.ts";
import { headOf, inSentence, nameOfParent } from "./parent-name.ts";

export type FrameValues = Readonly<Record<FrameVariable, string>>;

/** One value set for the frame, and one for each reporting duty of the unit: what names a `report.…` is repeated for each. */
export interface UnitValues {
  readonly all: FrameValues;
  readonly reports: readonly FrameValues[];
  /** Of the unit's plan, a line end in it is a line end in print. */
  readonly title: string;
}

export function valuesFor(parent: Plan, unit: Unit, directory: Directory): UnitValues {
  const name = nameOfParent(parent, directory);
  const base = {
    "unit.name": unit.name,
    "unit.area": unit.area ?? "",
    "unit.place": unit.place ?? "",
    "unit.head": headOf(unit.head ?? "Người đứng đầu", unit.name),
    "parent.citation": name.full,
    "parent.short": name.medium,
    "parent.issuer": name.issuer,
    year: parent.effectiveDate?.slice(0, 4) ?? "",
  };
  const title = titleFor(parent, base);
  const reports = reportsOf(parent, unit, directory).map((report) => ({
    ...base,
    title: inSentence(title),
    ...report,
  }));
  const none = { "report.to": "", "report.via": "", "report.period": "" };
  return { all: { ...base, title: inSentence(title), ...none, ...reports[0] }, reports, title };
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

type ReportValues = Pick<FrameValues, "report.to" | "report.via" | "report.period">;

/** Of the headings and the duties themselves, each said once. A unit does not report to itself, nor through itself. */
function reportsOf(parent: Plan, unit: Unit, directory: Directory): ReportValues[] {
  const ids = standsFor(unit, parent.effectiveDate, directory);
  const nameOf = (id: string | null | undefined): string =>
    id && !ids.has(id) ? (directory.units.get(id)?.name ?? "") : "";
  const duties = parent.duties.filter(({ leads }) => leads.some((lead) => ids.has(lead.unit)));
  const reports: (Report | null)[] = [
    ...parent.reports.filter(({ units }) => units.some((id) => ids.has(id))).map(({ report }) => report),
    ...duties.map(({ report }) => report),
  ];
  const values = reports.flatMap((report): ReportValues[] => {
    const to = report && nameOf(report.to?.id ?? parent.issuer);
    if (!report || !to) return [];
    return [
      { "report.to": to, "report.via": nameOf(report.via?.id), "report.period": periodWords(report.period ?? "") },
    ];
  });
  const seen = new Set<string>();
  return values.filter((one) => {
    const key = Object.values(one).join("\n");
    return !seen.has(key) && seen.add(key);
  });
}
