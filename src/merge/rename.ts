// A unit's plan and its base -> both as if they had been derived for the unit in its place: what names the unit names that one.
import type { Source } from "../source.ts";
import { mergePlans } from "./merge.ts";

/** What names a unit in what is derived for it, and what names the one in its place. */
export type Renaming = readonly (readonly [before: string, after: string])[];

export interface DerivedPair {
  readonly base: Source;
  readonly ours: Source;
}

/** What the unit wrote itself keeps its words: only what it was given is renamed. As it was where that cannot be told apart. */
export function renamed({ base, ours }: DerivedPair, renaming: Renaming): DerivedPair {
  const theirs = { ...base, text: withNames(base.text, renaming) };
  const merged = mergePlans({ base, ours, theirs });
  if ("refused" in merged || merged.conflicts.length > 0) return { base, ours };
  return { base: theirs, ours: { ...ours, text: merged.text } };
}

function withNames(text: string, renaming: Renaming): string {
  const names = new Map(renaming.filter(([before, after]) => before !== "" && before !== after));
  if (names.size === 0) return text;
  const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length).map(escaped);
  // `phường An Lạc` is not the beginning of `phường An Lạc A`.
  const name = new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${longestFirst.join("|")})(?![\\p{L}\\p{N}-]| \\p{Lu}(?!\\p{L})| \\d)`,
    "gu",
  );
  return text.replace(name, (before) => names.get(before) ?? before);
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
