// Names of units and groups: compared after folding, found in text longest first.
import type { Directory, Group, Unit } from "./plan.ts";

const plain = "aeouy";
const toned: Record<string, string> = {
  a: "àáảãạ",
  e: "èéẻẽẹ",
  o: "òóỏõọ",
  u: "ùúủũụ",
  y: "ỳýỷỹỵ",
};
/** Old tone placement (`hòa`, `ủy`, `qúy`) to new (`hoà`, `uỷ`, `quý`): pairs of two letters, so lengths stay. */
const tonePairs = new Map<string, string>();
for (const [first, second] of ["oa", "oe", "uy"].map((pair) => [pair[0] ?? "", pair[1] ?? ""] as const))
  for (let tone = 0; tone < 5; tone++)
    tonePairs.set((toned[first]?.[tone] ?? "") + second, first + (toned[second]?.[tone] ?? ""));

const oldTone = new RegExp(
  `(?:${[...tonePairs.keys()].join("|")})(?![${plain}${Object.values(toned).join("")}]|\\p{L})`,
  "gu",
);

/** NFC text -> text of the same length in which spellings of one name are equal: no capitals, one tone placement. */
export const foldName = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\u00A0]/g, " ")
    .replace(/[‐-―−]/g, "-")
    .replace(oldTone, (pair) => tonePairs.get(pair) ?? pair);

/** For keys of a table: also blanks around and doubled are dropped. */
export const foldKey = (text: string): string => foldName(text.normalize("NFC")).replace(/ +/g, " ").trim();

export interface NameMatch {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Finds names of the directory in folded text. */
export interface NameIndex {
  /** The unit or group that has exactly this name, alias or id. */
  exact(text: string): string | null;
  /** The longest name that begins at `start` of a folded text and ends with a word. */
  at(folded: string, start: number): NameMatch | null;
  readonly names: readonly string[];
}

export function indexNames(directory: Directory): NameIndex {
  const ids = new Map<string, string>();
  const byFirstWord = new Map<string, string[]>();
  const add = (name: string, id: string): void => {
    const key = foldKey(name);
    if (key === "" || ids.has(key)) return;
    ids.set(key, id);
    const first = firstWord(key);
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), key]);
  };
  const owners: readonly (Unit | Group)[] = [...directory.units.values(), ...directory.groups.values()];
  for (const owner of owners) for (const name of [owner.name, ...owner.aliases]) add(name, owner.id);
  for (const keys of byFirstWord.values()) keys.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const known = (id: string): boolean => directory.units.has(id) || directory.groups.has(id);

  return {
    exact: (text) => (known(text) ? text : (ids.get(foldKey(text)) ?? null)),
    at(folded, start) {
      for (const key of byFirstWord.get(firstWord(folded.slice(start, start + 40))) ?? []) {
        const end = matchBlanks(folded, start, key);
        if (end !== null && !/^[\p{L}\p{N}]/u.test(folded.slice(end, end + 2)))
          return { id: ids.get(key) ?? "", start, end };
      }
      return null;
    },
    names: owners.flatMap((owner) => [owner.name, ...owner.aliases]),
  };
}

const firstWord = (text: string): string => /^[^ ,;:.]*/.exec(text)?.[0] ?? "";

/** Where `key` ends in `text` from `start`, a blank of the key matching any run of blanks. */
function matchBlanks(text: string, start: number, key: string): number | null {
  if (text.startsWith(key, start)) return start + key.length;
  let at = start;
  for (const c of key) {
    if (text[at] !== c) return null;
    at++;
    if (c === " ") while (text[at] === " ") at++;
  }
  return at;
}

/** Members of a group as units, or open groups as themselves, in the directory's order; cycles are cut. */
export function expandGroup(
  id: string,
  directory: Directory,
  seen: ReadonlySet<string> = new Set(),
): readonly string[] {
  const group = directory.groups.get(id);
  if (!group) return directory.units.has(id) ? [id] : [];
  if (group.open) return [id];
  if (seen.has(id)) return [];
  const below = new Set(seen).add(id);
  const members = group.members.flatMap((member) => (member.id ? expandGroup(member.id, directory, below) : []));
  return [...new Set(members)];
}
