// Directory -> its units, with the groups that each is in.
import type { Directory, UnitKind } from "../2-model/plan.ts";

/** A row of `plan list units --json`. */
export interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parent: string | null;
  /** Ids, of groups of groups too. */
  readonly groups: readonly string[];
  /** ISO dates of existence. */
  readonly from: string | null;
  readonly to: string | null;
}

export const unitRows = (directory: Directory): UnitRow[] =>
  [...directory.units.values()].map(({ id, name, kind, parent, from, to }) => {
    return { id, name, kind, parent, groups: groupsOf(directory, id), from, to };
  });

/** In the order of the directory. A group that is its own member is asked once. */
function groupsOf(directory: Directory, unit: string): string[] {
  const found = new Set([unit]);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const group of directory.groups.values()) {
      if (group.members.some((member) => member.id !== null && found.has(member.id))) found.add(group.id);
    }
  }
  return [...directory.groups.keys()].filter((id) => found.has(id));
}
