// Rules on who does what.
import { existsOn, lastDayOf, predecessorsOf, successorsOf } from "../2-model/existence.ts";
import { expandGroup, foldKey } from "../2-model/names.ts";
import type { Directory, HolderWord, Holding, Plan, Unit } from "../2-model/plan.ts";
import { plainText } from "../2-model/prose/flat.ts";
import { isWhole } from "../2-model/whole.ts";
import type { Edit } from "../diagnostic.ts";
import { type Span, textOf } from "../source.ts";
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
    const name = plainText(block.content).replace(/(?<![\s:.;,])[\s:.;,]+$/u, "");
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

export const notInExistence: PlanRule = ({ plan, directory }, report) => {
  const date = plan.effectiveDate;
  if (!date) return;
  // Units that end on one day are one mistake, mostly the plan's date.
  const causes = new Map<string, Absent[]>();
  for (const { unit: id, span } of unitPlaces(plan, directory)) {
    const unit = directory.units.get(id);
    if (!unit || existsOn(date, unit)) continue;
    const cause = `${unit.from} ${lastDayOf(unit)}`;
    causes.set(cause, [...(causes.get(cause) ?? []), { unit, span }]);
  }
  for (const absent of causes.values()) {
    const [first] = absent;
    if (!first) continue;
    const { name, from } = first.unit;
    const others = (one: Unit): readonly Unit[] => [
      ...successorsOf(one, date, directory),
      ...predecessorsOf(one, date, directory),
    ];
    const successors = others(first.unit).map((one) => one.name);
    // Where each is first said, other units at the same words not counted.
    const firsts = absent.filter(({ unit }, i) => absent.findIndex((one) => one.unit === unit) === i);
    const places = firsts.filter(({ span }, i) => firsts.findIndex((one) => one.span.start === span.start) === i);
    const edits = absent.map(({ unit, span }) => replacement(unit, others(unit), span));
    const fix = edits.every((edit) => edit !== null) ? edits : [];
    // Of several units, or of the issuer, it is rather the plan's date that is wrong.
    const likely = new Set(absent.map(({ unit }) => unit)).size > 1 || first.unit.id === plan.issuer;
    const data = { name, date, from, to: lastDayOf(first.unit), successors };
    report("units/not-in-existence", first.span, data, {
      places: places.slice(1).map(({ span }) => span),
      ...(fix.length > 0 && { fix, likely }),
    });
  }
};

interface Absent {
  readonly unit: Unit;
  readonly span: Span;
}

/** The one unit in its place, where the words are the unit's own name or id. */
function replacement(unit: Unit, others: readonly Unit[], span: Span): Edit | null {
  const [other, more] = others;
  if (!other || more) return null;
  const written = textOf(span);
  if (written === unit.id) return { span, text: other.id };
  const isName = [unit.name, ...unit.aliases].some((name) => foldKey(name) === foldKey(written));
  return isName ? { span, text: other.name } : null;
}

/** Where units are made issuer or holders, each place once. */
function unitPlaces(plan: Plan, directory: Directory): readonly Pick<Holding, "unit" | "span">[] {
  const places = new Map<string, Pick<Holding, "unit" | "span">>();
  const add = (unit: string, span: Span | undefined): void => {
    const key = `${unit} ${span?.start}`;
    if (span && directory.units.has(unit) && !places.has(key)) places.set(key, { unit, span });
  };
  add(plan.issuer, plan.metadataSpans.get("issuer"));
  for (const { leads, supports } of plan.duties)
    for (const holding of [...leads, ...supports]) add(holding.unit, holding.span);
  return [...places.values()];
}
