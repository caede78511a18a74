// The list of units: groups of groups, a group that holds itself.
import { expect, it } from "vitest";
import type { Directory, Group, Unit } from "../../src/2-model/plan.ts";
import { unitRows } from "../../src/lists/units.ts";
import { spanOf } from "../../src/source.ts";

const span = spanOf({ path: "plans/units.yaml", text: "" }, 0, 0);
const unit = (id: string, fields: Partial<Unit> = {}): [string, Unit] => [
  id,
  {
    id,
    name: `Đơn vị ${id}`,
    aliases: [],
    parent: null,
    kind: "other",
    symbol: null,
    place: null,
    area: null,
    head: null,
    level: null,
    from: null,
    to: null,
    succeededBy: [],
    span,
    spans: new Map(),
    ...fields,
  },
];
const group = (id: string, ...members: string[]): [string, Group] => [
  id,
  {
    id,
    name: `Nhóm ${id}`,
    aliases: [],
    members: members.map((member) => ({ text: member, id: member, span })),
    open: false,
    span,
    spans: new Map(),
  },
];

it("names every group that a unit is in, at any depth", () => {
  const directory: Directory = {
    source: span.source,
    units: new Map([unit("a", { kind: "ward", from: "2025-07-01" }), unit("b", { parent: "a" })]),
    groups: new Map([group("outer", "inner"), group("inner", "a", "outer"), group("other", "b")]),
  };
  expect(unitRows(directory)).toEqual([
    { id: "a", name: "Đơn vị a", kind: "ward", parent: null, groups: ["outer", "inner"], from: "2025-07-01", to: null },
    { id: "b", name: "Đơn vị b", kind: "other", parent: "a", groups: ["other"], from: null, to: null },
  ]);
});
