// Rules on who does what, and by when.
import type { Directory, Plan, Unit } from "../2-model/plan.ts";
import { plainText } from "../2-model/prose/flat.ts";
import type { Report } from "../diagnostic.ts";
import type { Span } from "../source.ts";
import type { PlanRule } from "./check.ts";
import { allBlocks } from "./walk.ts";

export const unknownUnit: PlanRule = ({ plan }, report) => {
  for (const { name, nearest, span } of plan.unknownHolders) report("assignment/unknown-unit", span, { name, nearest });
};

export const noHolder: PlanRule = ({ plan }, report) => {
  for (const block of plan.unheld)
    report("assignment/no-holder", block.contentSpan, { text: plainText(block.content) });
};

export const invalidDeadline: PlanRule = ({ plan }, report) => {
  for (const { attributes } of allBlocks(plan))
    if (attributes.due && !attributes.due.valid)
      report("deadline/invalid", attributes.due.span, { text: attributes.due.text });
};

/** The district level ended with this day: Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 51. */
const lastDistrictDay = "2025-06-30";
const districtLevel = /^(?:quận|huyện|thị xã|district)$/iu;

const lastDayOf = (unit: Unit): string | null =>
  unit.to ?? (unit.level && districtLevel.test(unit.level.normalize("NFC")) ? lastDistrictDay : null);

export const notInExistence: PlanRule = ({ plan, directory }, report) => {
  const date = plan.effectiveDate;
  if (!date) return;
  const places = unitPlaces(plan, directory);
  for (const [id, span] of places) reportAbsent(directory.units.get(id), date, span, report);
};

/** Where each unit is first made issuer or holder. */
function unitPlaces(plan: Plan, directory: Directory): ReadonlyMap<string, Span> {
  const places = new Map<string, Span>();
  const add = (unit: string, span: Span | undefined): void => {
    if (span && directory.units.has(unit) && !places.has(unit)) places.set(unit, span);
  };
  add(plan.issuer, plan.metadataSpans.get("issuer"));
  for (const { leads, supports } of plan.duties)
    for (const holding of [...leads, ...supports]) add(holding.unit, holding.span);
  return places;
}

function reportAbsent(unit: Unit | undefined, date: string, span: Span, report: Report): void {
  if (!unit) return;
  const to = lastDayOf(unit);
  const absent = (unit.from !== null && date < unit.from) || (to !== null && date > to);
  if (absent) report("units/not-in-existence", span, { name: unit.name, date, from: unit.from, to });
}
