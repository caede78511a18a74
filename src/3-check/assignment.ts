// Rules on who does what.
import { expandGroup } from "../2-model/names.ts";
import type { Directory, HolderWord, Plan, Unit } from "../2-model/plan.ts";
import { plainText } from "../2-model/prose/flat.ts";
import { isWhole } from "../2-model/whole.ts";
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

export const unitWithoutDuty: PlanRule = ({ plan, directory }, report) => {
  for (const block of plan.idle) {
    const name = plainText(block.content).replace(/[\s:.;,]+$/u, "");
    report("assignment/unit-without-duty", block.contentSpan, { name, isDerived: false });
  }
  for (const { text, id, span } of idleAddressees(plan, directory)) {
    const { name = text } = directory.units.get(id ?? "") ?? directory.groups.get(id ?? "") ?? {};
    report("assignment/unit-without-duty", span, { name, isDerived: true });
  }
};

/** Whom `derive` gives plans of their own without a duty in them. Nothing is said where a name is not known, or a duty is nobody's. */
function idleAddressees(plan: Plan, directory: Directory): readonly HolderWord[] {
  const { duties, unheld, unknownHolders, idle, issuer } = plan;
  if (!isWhole(directory) || [unheld, unknownHolders, idle].some((gaps) => gaps.length > 0)) return [];
  const holders = new Set<string>(
    duties.flatMap(({ leads, supports }) => [...leads, ...supports].map((one) => one.unit)),
  );
  // A group that is open holds for whoever is in it; what a section keeps for a unit is its share.
  const isOpen = [...holders].some((id) => directory.groups.has(id));
  const blocks = allBlocks(plan);
  const isKept = blocks.some(({ attributes: { keep } }) => keep !== null);
  const isLost = blocks.some(({ attributes: { lead } }) => lead?.some(({ id }) => id === null));
  if (isOpen || isKept || isLost || holders.size === 0 || (holders.size === 1 && holders.has(issuer))) return [];
  return (plan.derive?.to ?? []).filter(({ id }) => {
    const units = id === null ? [] : expandGroup(id, directory).filter((unit) => unit !== issuer);
    return units.length > 0 && !units.some((unit) => holders.has(unit) || directory.groups.has(unit));
  });
}

export const leadAndSupport: PlanRule = ({ plan, directory }, report) => {
  for (const { lead, support } of plan.bothRoles) {
    const id = support.group ?? support.unit;
    const { name = id } = directory.groups.get(id) ?? directory.units.get(id) ?? {};
    const related = [{ span: lead.span, note: "leads" as const }];
    report("assignment/lead-and-support", support.span, { name }, { related });
  }
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
