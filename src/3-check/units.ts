// Rules on the directory of units.

import { foldKey } from "../2-model/names.ts";
import type { Group, Unit } from "../2-model/plan.ts";
import { suggest } from "../diagnostic.ts";
import { nearestOf } from "../nearest.ts";
import type { Span } from "../source.ts";
import type { DirectoryRule } from "./check.ts";

export const unknownParent: DirectoryRule = ({ units, partial }, report) => {
  if (partial) return;
  for (const { parent, spans, span } of units.values()) {
    if (parent === null || units.has(parent)) continue;
    const nearest = nearestOf(parent, [...units.keys()]);
    const at = spans.get("parent") ?? span;
    report("units/unknown-parent", at, { parent, nearest }, suggest(at, nearest));
  }
};

export const unknownMember: DirectoryRule = ({ units, groups, partial }, report) => {
  if (partial) return;
  const ids = [...units.keys(), ...groups.keys()];
  for (const group of groups.values())
    for (const { text, id, span } of group.members) {
      if (id !== null) continue;
      const nearest = nearestOf(text, ids);
      report("assignment/unknown-unit", span, { name: text, nearest }, suggest(span, nearest));
    }
};

/** One diagnostic a circle, at its link that stands first in the file. */
export const cycle: DirectoryRule = ({ units, groups }, report) => {
  const parents = new Map([...units.values()].map((unit) => [unit.id, unit.parent ? [unit.parent] : []]));
  const members = new Map(
    [...groups.values()].map((group) => [
      group.id,
      group.members.flatMap(({ id }) => (id && groups.has(id) ? [id] : [])),
    ]),
  );
  const placeOf = (id: string): Span | undefined => {
    const owner = units.get(id) ?? groups.get(id);
    return owner?.spans.get("parent") ?? owner?.spans.get("members") ?? owner?.span;
  };
  for (const edges of [parents, members])
    for (const path of circles(edges)) {
      const span = placeOf(path[0] ?? "");
      if (span) report("units/cycle", span, { path: [...path, path[0] ?? ""] });
    }
};

/** The circles of a graph, each once, from its first node in the map's order. */
function circles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>();
  const found: string[][] = [];
  for (const start of edges.keys()) {
    const path: string[] = [];
    const pending: { readonly id: string; readonly depth: number }[] = [{ id: start, depth: 0 }];
    for (let step = pending.pop(); step; step = pending.pop()) {
      path.length = step.depth;
      const at = path.indexOf(step.id);
      if (at >= 0) {
        found.push(path.slice(at));
        continue;
      }
      if (done.has(step.id)) continue;
      done.add(step.id);
      path.push(step.id);
      for (const next of edges.get(step.id) ?? []) if (edges.has(next)) pending.push({ id: next, depth: path.length });
    }
  }
  return found;
}

export const duplicateName: DirectoryRule = ({ units, groups }, report) => {
  const first = new Map<string, { readonly id: string; readonly span: Span }>();
  const owners: readonly (Unit | Group)[] = [...units.values(), ...groups.values()];
  for (const owner of owners) {
    for (const [i, name] of [owner.name, ...owner.aliases].entries()) {
      const span = owner.spans.get(i === 0 ? "name" : "aliases") ?? owner.span;
      const earlier = first.get(foldKey(name));
      if (!earlier) first.set(foldKey(name), { id: owner.id, span });
      else if (earlier.id !== owner.id)
        report(
          "units/duplicate-name",
          span,
          { name, other: earlier.id },
          { related: [{ span: earlier.span, note: "first-definition" }] },
        );
    }
  }
};

export const directoryRules: readonly DirectoryRule[] = [unknownParent, unknownMember, cycle, duplicateName];
