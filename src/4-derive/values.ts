// A parent plan and a unit -> what the values of the unit's frame print.
import { type FrameVariable, titleVariable } from "../2-model/keywords.ts";
import type { Directory, Plan, ReportingDuty, Unit } from "../2-model/plan.ts";
import { headOf, inSentence, nameOfParent } from "./parent-name.ts";

export type FrameValues = Readonly<Record<FrameVariable, string>>;

/** One value set for the frame, and one for each reporting duty of the unit: what names a `report.…` is repeated for each. */
export interface UnitValues {
  readonly all: FrameValues;
  readonly reports: readonly FrameValues[];
}

const periods: Record<string, string> = {
  monthly: "hằng tháng",
  quarterly: "hằng quý",
  "half-yearly": "6 tháng",
  yearly: "hằng năm",
  ongoing: "thường xuyên",
  "on-request": "khi có yêu cầu",
};

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
    "report.to": "",
    "report.via": "",
    "report.period": "",
  };
  const all: FrameValues = { ...base, title: inSentence(titleFor(parent, base)) };
  const reports = reportsOf(parent, unit).map((duty) => ({ ...all, ...reportValues(duty, parent, unit, directory) }));
  return { all: { ...all, ...reports[0] }, reports };
}

/** The pattern of `derive.title` filled in; doubled blanks, which an empty value leaves, collapse. Without one: the parent's title. */
export function titleFor(parent: Plan, values: Partial<Record<string, string>>): string {
  const pattern = parent.derive?.title?.text ?? parent.title;
  const filled = pattern.replace(titleVariable, (_, name: string) => values[name] ?? "");
  return filled
    .normalize("NFC")
    .replace(/[ \t]+/g, " ")
    .replace(/ *\n */g, "\n")
    .trim();
}

function reportsOf(parent: Plan, unit: Unit): ReportingDuty[] {
  return parent.reports.filter(({ units }) => units.includes(unit.id));
}

/** A unit does not report to itself, nor through itself. */
function reportValues({ report }: ReportingDuty, parent: Plan, unit: Unit, directory: Directory): Partial<FrameValues> {
  const nameOf = (id: string | null | undefined): string =>
    id && id !== unit.id ? (directory.units.get(id)?.name ?? "") : "";
  return {
    "report.to": nameOf(report.to?.id ?? parent.issuer),
    "report.via": nameOf(report.via?.id),
    "report.period": report.period === null ? "" : (periods[report.period] ?? report.period),
  };
}
