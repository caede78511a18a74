// Rules on the directory of units.

import { lastDayOf, overlap } from "../2-model/existence.ts";
import { foldKey } from "../2-model/names.ts";
import type { Directory, Group, Unit } from "../2-model/plan.ts";
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

export const unknownSuccessor: DirectoryRule = ({ units, partial }, report) => {
  if (partial) return;
  for (const unit of units.values())
    for (const { text, id, span } of unit.succeededBy) {
      if (id !== null) continue;
      const nearest = nearestOf(text, [...units.keys()]);
      report("assignment/unknown-unit", span, { name: text, nearest }, suggest(span, nearest));
    }
};

export const lastBeforeFirst: DirectoryRule = ({ units }, report) => {
  for (const { from, to, spans, span } of units.values())
    if (from !== null && to !== null && to < from)
      report("metadata/invalid-value", spans.get("to") ?? span, { key: "to", expected: "not-before-from" });
};

/** Between the end of a unit and its successors' first day; of what has no end, or is no succession, others tell. */
export const succession: DirectoryRule = ({ units }, report) => {
  const circular = new Set(circles(successorIds(units)).flat());
  const isSound = ({ from, to }: Unit): boolean => from === null || to === null || from <= to;
  for (const unit of units.values()) {
    const { name } = unit;
    const [first] = unit.succeededBy;
    const to = lastDayOf(unit);
    if (first && to === null) {
      const span = unit.spans.get("succeeded-by") ?? first.span;
      report("units/succession", span, { problem: "no-end", name, other: "", to: null, from: null });
    }
    if (to === null || !isSound(unit)) continue;
    for (const { id, span } of unit.succeededBy) {
      const other = units.get(id ?? "");
      const inCircle = circular.has(unit.id) && circular.has(id ?? "");
      const problem = other && isSound(other) && !inCircle ? problemBetween(to, other) : null;
      if (!other || !problem) continue;
      const there = other.spans.get(problem === "ended" ? "to" : "from");
      const related = there ? [{ span: there, note: "members" as const }] : [];
      report("units/succession", span, { problem, name, other: other.name, to, from: other.from }, { related });
    }
  }
};

function problemBetween(to: string, other: Unit): "overlap" | "gap" | "ended" | null {
  const last = lastDayOf(other);
  if (last !== null && last <= to) return "ended";
  if (other.from === null || other.from === dayAfter(to)) return null;
  return other.from <= to ? "overlap" : "gap";
}

const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** One diagnostic a circle, at its link that stands first in the file. */
export const cycle: DirectoryRule = ({ units, groups }, report) => {
  const parents = new Map([...units.values()].map((unit) => [unit.id, unit.parent ? [unit.parent] : []]));
  const members = new Map(
    [...groups.values()].map((group) => [
      group.id,
      group.members.flatMap(({ id }) => (id && groups.has(id) ? [id] : [])),
    ]),
  );
  const placeOf = (id: string, key: string): Span | undefined => {
    const owner = units.get(id) ?? groups.get(id);
    return owner?.spans.get(key) ?? owner?.span;
  };
  const graphs = [
    ["parent", parents],
    ["members", members],
    ["succeeded-by", successorIds(units)],
  ] as const;
  for (const [key, edges] of graphs)
    for (const path of circles(edges)) {
      const span = placeOf(path[0] ?? "", key);
      if (span) report("units/cycle", span, { path: [...path, path[0] ?? ""] });
    }
};

const successorIds = (units: Directory["units"]): ReadonlyMap<string, readonly string[]> =>
  new Map([...units.values()].map((unit) => [unit.id, unit.succeededBy.flatMap(({ id }) => id ?? [])]));

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
  const first = new Map<string, (Unit | Group)[]>();
  const spanOf = (owner: Unit | Group, key: string): Span =>
    owner.spans.get(foldKey(owner.name) === key ? "name" : "aliases") ?? owner.span;
  const owners: readonly (Unit | Group)[] = [...units.values(), ...groups.values()];
  for (const owner of owners) {
    for (const [i, name] of [owner.name, ...owner.aliases].entries()) {
      const span = owner.spans.get(i === 0 ? "name" : "aliases") ?? owner.span;
      const key = foldKey(name);
      const known = first.get(key) ?? [];
      first.set(key, known.includes(owner) ? known : [...known, owner]);
      const earlier = known.find((one) => one.id !== owner.id && areTogether(one, owner));
      if (!earlier) continue;
      const related = [{ span: spanOf(earlier, key), note: "first-definition" as const }];
      report("units/duplicate-name", span, { name, other: earlier.id }, { related });
    }
  }
};

/** One ends before the other begins: the plan's day tells which is meant. */
const areTogether = (one: Unit | Group, other: Unit | Group): boolean =>
  !("kind" in one) || !("kind" in other) || overlap(one, other);

export const directoryRules: readonly DirectoryRule[] = [
  unknownParent,
  unknownMember,
  unknownSuccessor,
  lastBeforeFirst,
  succession,
  cycle,
  duplicateName,
];
