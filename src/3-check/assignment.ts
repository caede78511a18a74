// Rules on who does what, and by when.
import type { Directory, Plan, Unit } from "../2-model/plan.ts";
import { plainText } from "../2-model/prose/flat.ts";
import type { Span } from "../source.ts";
import type { PlanRule } from "./check.ts";
import { allBlocks } from "./walk.ts";

export const unknownUnit: PlanRule = ({ plan }, report) => {
  for (const { name, nearest, span } of plan.unknownHolders) report("assignment/unknown-unit", span, { name, nearest });
};

export const noHolder: PlanRule = ({ plan, directory }, report) => {
  if (directory.partial) return;
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
  // Units that end on one day are one mistake, mostly the plan's date.
  const causes = new Map<string, { readonly unit: Unit; readonly spans: Span[] }>();
  for (const [id, span] of unitPlaces(plan, directory)) {
    const unit = directory.units.get(id);
    if (!unit || existsOn(date, unit)) continue;
    const cause = `${unit.from} ${lastDayOf(unit)}`;
    const known = causes.get(cause);
    if (!known) causes.set(cause, { unit, spans: [span] });
    else if (!known.spans.some((one) => one.start === span.start)) known.spans.push(span);
  }
  for (const { unit, spans } of causes.values()) {
    const [first, ...places] = spans;
    const { name, from } = unit;
    if (first) report("units/not-in-existence", first, { name, date, from, to: lastDayOf(unit) }, { places });
  }
};

function existsOn(date: string, unit: Unit): boolean {
  const to = lastDayOf(unit);
  return (unit.from === null || date >= unit.from) && (to === null || date <= to);
}

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
