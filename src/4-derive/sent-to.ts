// A plan -> the units and groups that it is sent to, and who sends it.
import type { Directory, Plan, Unit } from "../2-model/plan.ts";
import { spanOf } from "../source.ts";

/** Those of `derive.to` as written; else who has a duty, a group through which its members have it once. Ids, without the issuer. */
export function sentTo({ derive, duties, issuer }: Plan, { units, groups }: Directory): readonly string[] {
  const named = derive?.to?.flatMap(({ id }) => id ?? []);
  const held = duties.flatMap(({ leads, supports }) => [...leads, ...supports].map(({ unit, group }) => group ?? unit));
  const ids = new Set(named ?? held);
  // In the directory's order: that of duties is anybody's.
  const known = named ? [...ids] : [...units.keys(), ...groups.keys()].filter((id) => ids.has(id));
  return known.filter((id) => id !== issuer);
}

/** The issuing body; where the directory lacks it, its name as written and nothing else. */
export const issuerOf = ({ issuer, source }: Plan, { units }: Directory): Unit =>
  units.get(issuer) ?? {
    id: issuer,
    name: issuer,
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
    span: spanOf(source, 0, 0),
    spans: new Map(),
  };
