// Units' dates of existence and successions -> who exists on a day, and who comes in whose place.
import type { Directory, Unit } from "./plan.ts";

/** The district level ended with this day: Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 51. */
const lastDistrictDay = "2025-06-30";
const districtLevel = /^(?:quận|huyện|thị xã|district)$/iu;

export const lastDayOf = (unit: Unit): string | null =>
  unit.to ?? (unit.level && districtLevel.test(unit.level.normalize("NFC")) ? lastDistrictDay : null);

/** Without a date: the unit has no end that is written down. */
export function existsOn(date: string | null, unit: Unit): boolean {
  if (date === null) return unit.to === null;
  const to = lastDayOf(unit);
  return (unit.from === null || date >= unit.from) && (to === null || date <= to);
}

/** Whether there is a day on which both exist. */
export function overlap(one: Unit, other: Unit): boolean {
  const startsBy = ({ from }: Unit, to: string | null): boolean => from === null || to === null || from <= to;
  return startsBy(one, lastDayOf(other)) && startsBy(other, lastDayOf(one));
}

/** Those that exist on the day and have come, maybe one after another, in the place of a unit that has ended. */
export const successorsOf = (unit: Unit, date: string | null, directory: Directory): readonly Unit[] =>
  reached(unit, date, (one) => one.succeededBy.flatMap(({ id }) => directory.units.get(id ?? "") ?? []));

/** Those that exist on the day and in whose place, maybe one after another, a unit has come. */
export const predecessorsOf = (unit: Unit, date: string | null, directory: Directory): readonly Unit[] =>
  reached(unit, date, (one) => precededBy(directory).get(one.id) ?? []);

/** Ids of the unit and, where it did not exist yet on that day, of those in whose place it has come: what they have is its own. */
export function standsFor(unit: Unit, date: string | null, directory: Directory): ReadonlySet<string> {
  const before = existsOn(date, unit) ? [] : predecessorsOf(unit, date, directory);
  return new Set([unit.id, ...before.map(({ id }) => id)]);
}

/** The nearest on each way that exist on the day. */
function reached(unit: Unit, date: string | null, next: (unit: Unit) => readonly Unit[]): readonly Unit[] {
  const seen = new Set([unit]);
  const found: Unit[] = [];
  const visit = (one: Unit): void => {
    for (const other of next(one)) {
      if (seen.has(other)) continue;
      seen.add(other);
      if (existsOn(date, other)) found.push(other);
      else visit(other);
    }
  };
  visit(unit);
  return found;
}

/** All units in whose place a unit has come, at once or one after another, in the directory's order. */
export function allPredecessors(unit: Unit, directory: Directory): readonly Unit[] {
  const found = new Set<Unit>();
  const visit = (one: Unit): void => {
    for (const before of precededBy(directory).get(one.id) ?? []) {
      if (before === unit || found.has(before)) continue;
      found.add(before);
      visit(before);
    }
  };
  visit(unit);
  return found.size === 0 ? [] : [...directory.units.values()].filter((one) => found.has(one));
}

const precededKnown = new WeakMap<Directory["units"], ReadonlyMap<string, readonly Unit[]>>();

function precededBy({ units }: Directory): ReadonlyMap<string, readonly Unit[]> {
  const known = precededKnown.get(units);
  if (known) return known;
  const before = new Map<string, Unit[]>();
  for (const unit of units.values())
    for (const { id } of unit.succeededBy) if (id !== null) before.set(id, [...(before.get(id) ?? []), unit]);
  precededKnown.set(units, before);
  return before;
}
