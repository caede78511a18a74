// What plans are read with -> the same as it is on a plan's day: names, members of groups.
import type { Knowledge } from "./assemble.ts";
import { existsOn, lastDayOf, predecessorsOf, successorsOf } from "./existence.ts";
import { indexNames, type NameIndex } from "./names.ts";
import type { Directory, Group } from "./plan.ts";

const daysKnown = new WeakMap<Directory, readonly string[]>();

/** The days on which something in the directory begins, and last days, in order. */
export function turningDays(directory: Directory): readonly string[] {
  const known = daysKnown.get(directory);
  if (known) return known;
  const days = new Set([...directory.units.values()].flatMap((unit) => [unit.from, lastDayOf(unit)]));
  const sorted = [...days].filter((day) => day !== null).sort();
  daysKnown.set(directory, sorted);
  return sorted;
}

type View = Pick<Knowledge, "directory" | "names">;

const viewsKnown = new WeakMap<Directory, Map<string, View>>();

/**
 * What a plan of that day is read with: a name that an ended and a new unit share is the one's that exists, a group has the
 * members of that day. Without a day: as units are now, those without an end.
 */
export const knowledgeOn = (knowledge: Knowledge, date: string | null): Knowledge => ({
  ...knowledge,
  ...viewOn(knowledge.directory, date, knowledge.names),
});

export const directoryOn = (directory: Directory, date: string | null): Directory =>
  viewOn(directory, date, null).directory;

/** Plans of one age share it. */
function viewOn(directory: Directory, date: string | null, names: NameIndex | null): View {
  const days = turningDays(directory);
  if (days.length === 0) return { directory, names: names ?? indexNames(directory) };
  const views = viewsKnown.get(directory) ?? new Map<string, View>();
  viewsKnown.set(directory, views);
  const age = date === null ? "" : `${days.filter((day) => day < date).length} ${days.includes(date)}`;
  const view = views.get(age) ?? viewOf(directory, date);
  views.set(age, view);
  return view;
}

function viewOf(given: Directory, date: string | null): View {
  const names = indexNames({ ...given, date });
  const groups = new Map(
    [...given.groups].map(([id, group]) => [id, { ...group, members: membersOn(group, date, given, names.exact) }]),
  );
  const directory = { ...given, date, groups };
  return { directory, names };
}

/** A member that does not exist makes way for its successors, or predecessors, that are members too; else it stays, and is told of. */
function membersOn(
  { members }: Group,
  date: string | null,
  directory: Directory,
  exact: (text: string) => string | null,
): Group["members"] {
  const resolved = members.map((member) => ({ ...member, id: exact(member.text) }));
  const ids = new Set(resolved.map(({ id }) => id));
  return resolved.filter(({ id }) => {
    const unit = directory.units.get(id ?? "");
    if (!unit || existsOn(date, unit)) return true;
    const successors = successorsOf(unit, date, directory);
    const predecessors = predecessorsOf(unit, date, directory);
    const hasBoth = successors.length > 0 && successors.every((one) => ids.has(one.id));
    return !hasBoth && !predecessors.some((one) => ids.has(one.id));
  });
}
