// Names of units and groups -> who holds a duty: groups as their members, what is taken out left out.
import { expandGroup } from "./names.ts";
import type { Directory, HolderSource, HolderWord, Holding } from "./plan.ts";
import { type Flat, spanIn } from "./prose/flat.ts";
import type { ListedName } from "./prose/name-list.ts";

/** The units that an attribute's words name; `-id` takes out. The first mention of a unit counts. */
export function holdingsOf(words: readonly HolderWord[], by: HolderSource, directory: Directory): Holding[] {
  const taken = words.flatMap(({ id }) => (id?.startsWith("-") ? [id.slice(1)] : []));
  const named = words.flatMap(({ id, span }) => (id && !id.startsWith("-") ? [{ id, span }] : []));
  return expand(named, taken, by, directory);
}

/** The units that a list in a text names. */
export function listedHoldings(
  names: readonly ListedName[],
  flat: Flat,
  by: HolderSource,
  directory: Directory,
): Holding[] {
  const taken = names.filter(({ except }) => except).map(({ id }) => id);
  const named = names.filter(({ except }) => !except);
  const spans = named.map(({ id, start, end }) => ({ id, span: spanIn(flat, start, end) }));
  return expand(spans, taken, by, directory);
}

function expand(
  named: readonly Pick<Holding & { readonly id: string }, "id" | "span">[],
  taken: readonly string[],
  by: HolderSource,
  directory: Directory,
): Holding[] {
  const out = new Set(taken.flatMap((id) => expandGroup(id, directory)));
  const holdings = named.flatMap(({ id, span }) => {
    const group = directory.groups.has(id) ? id : null;
    return expandGroup(id, directory).map((unit): Holding => ({ unit, group, by, span }));
  });
  return unique(holdings).filter(({ unit }) => !out.has(unit));
}

const indexes = new WeakMap<readonly Holding[], ReadonlyMap<string, number>>();

/** The first of holdings that is one of these units'. A group's are thousands, asked about by each of its members. */
export function firstOf(holdings: readonly Holding[], ids: ReadonlySet<string>): Holding | undefined {
  if (holdings.length <= few) return holdings.find(({ unit }) => ids.has(unit));
  const index = indexes.get(holdings) ?? indexOf(holdings);
  indexes.set(holdings, index);
  const [place] = [...ids].flatMap((id) => index.get(id) ?? []).sort((a, b) => a - b);
  return place === undefined ? undefined : holdings[place];
}

const few = 8;

const indexOf = (holdings: readonly Holding[]): ReadonlyMap<string, number> =>
  new Map(holdings.map(({ unit }, place): [string, number] => [unit, place]).reverse());

/** Each unit once, as it was first named. */
export function unique(holdings: readonly Holding[]): Holding[] {
  const seen = new Set<string>();
  return holdings.filter(({ unit }) => {
    const isNew = !seen.has(unit);
    seen.add(unit);
    return isNew;
  });
}

/** Below, a heading's name counts as heading, a mark or an opening as inherited. */
export function inherit(holdings: readonly Holding[] | null, byName: boolean): readonly Holding[] | null {
  if (!holdings || holdings.every(({ by }) => by === "inherited" || by === "heading")) return holdings;
  return holdings.map((one) => ({ ...one, by: byName || one.by === "heading" ? "heading" : "inherited" }));
}
