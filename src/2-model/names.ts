// Names of units and groups: compared after folding, found in text longest first.
import { isSlip } from "../nearest.ts";
import { existsOn } from "./existence.ts";
import type { Directory, Group, Unit } from "./plan.ts";
import { isWord, unitAt } from "./prose/letters.ts";
import { fold } from "./prose/normal-text.ts";

/** NFC text -> text of the same length in which spellings of one name are equal: no capitals, one tone place, one dash. */
export function foldName(text: string): string {
  const folded = lowerCase(fold(text));
  return otherSpace.test(folded) ? folded.replace(/\s/g, " ") : folded;
}

const otherSpace = /[^\S ]/;

/** A few foreign capitals are longer in lower case: those stay. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/[\s\S]/g, (unit) => (unit.toLowerCase().length === 1 ? unit.toLowerCase() : unit));
}

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
  /** A name with one word mistyped that begins at `start`: recognised as none, and told as such. */
  near(folded: string, start: number): NearMiss | null;
  readonly names: readonly string[];
}

export interface NearMiss {
  readonly end: number;
  /** Where the mistyped word begins. */
  readonly slip: number;
}

/** Names word by word: what begins alike shares its nodes. */
interface Node {
  readonly next: Map<string, Node>;
  id: string | null;
}

/** Past the blanks at `at`: where the next word or mark begins. */
function wordStart(text: string, at: number): number {
  let start = at;
  while (unitAt(text, start) === 0x20) start++;
  return start;
}

/** The end of the word at `at`, or of the one mark there. */
function wordEnd(text: string, at: number): number {
  let end = at;
  while (isWord(unitAt(text, end))) end++;
  return Math.min(text.length, Math.max(end, at + 1));
}

function wordsOf(key: string): string[] {
  const words: string[] = [];
  for (let at = wordStart(key, 0); at < key.length; ) {
    const end = wordEnd(key, at);
    words.push(key.slice(at, end));
    at = wordStart(key, end);
  }
  return words;
}

export function indexNames(directory: Directory): NameIndex {
  const root: Node = { next: new Map(), id: null };
  const all: readonly (Unit | Group)[] = [...directory.units.values(), ...directory.groups.values()];
  const isOver = (owner: Unit | Group): boolean => "kind" in owner && !existsOn(directory.date ?? null, owner);
  const owners = [...all.filter((owner) => !isOver(owner)), ...all.filter(isOver)];
  for (const owner of owners) for (const name of [owner.name, ...owner.aliases]) add(root, foldKey(name), owner.id);
  const known = (id: string): boolean => directory.units.has(id) || directory.groups.has(id);
  return {
    exact(text) {
      if (known(text)) return text;
      const key = foldKey(text);
      const name = longest(root, key, 0);
      return name?.end === key.length ? name.id : null;
    },
    at: (folded, start) => longest(root, folded, start),
    near: (folded, start) => nearMiss(root, folded, start),
    names: owners.flatMap((owner) => [owner.name, ...owner.aliases]),
  };
}

/** The first to have a name keeps it: those that exist come first. */
function add(root: Node, key: string, id: string): void {
  let node = root;
  for (const token of wordsOf(key)) {
    const next = node.next.get(token) ?? { next: new Map(), id: null };
    node.next.set(token, next);
    node = next;
  }
  if (node !== root) node.id ??= id;
}

function longest(root: Node, folded: string, start: number): NameMatch | null {
  if (folded[start] === " ") return null;
  let found: NameMatch | null = null;
  let node: Node | undefined = root;
  for (let at = start; at < folded.length; ) {
    const end = wordEnd(folded, at);
    node = node.next.get(folded.slice(at, end));
    if (!node) break;
    if (node.id !== null) found = { id: node.id, start, end };
    at = wordStart(folded, end);
  }
  return found;
}

/** The longest name that differs from the text in one word, by a slip of the finger. Its first word is right. */
function nearMiss(root: Node, folded: string, start: number): NearMiss | null {
  if (folded[start] === " ") return null;
  let found: NearMiss | null = null;
  const visit = (node: Node, at: number, words: number, slip: Slip | null): void => {
    // Of a name of two words one says little: `Quận ủy`, `quận và`.
    const counts = slip !== null && (words > 2 || isSlip(slip.word, slip.meant, 4));
    if (counts && node.id !== null && (!found || at > found.end)) found = { end: at, slip: slip.start };
    const from = wordStart(folded, at);
    if (from === folded.length) return;
    const end = wordEnd(folded, from);
    const token = folded.slice(from, end);
    const next = node.next.get(token);
    if (next) visit(next, end, words + 1, slip);
    if (slip || words === 0) return;
    for (const [meant, other] of node.next)
      if (other !== next && isSlip(token, meant, 2)) visit(other, end, words + 1, { start: from, word: token, meant });
  };
  visit(root, start, 0, null);
  return found;
}

interface Slip {
  readonly start: number;
  readonly word: string;
  readonly meant: string;
}

const expanded = new WeakMap<Directory, Map<string, readonly string[]>>();

/** Members of a group as units, or open groups as themselves, each once, in the directory's order; cycles are cut. */
export function expandGroup(id: string, directory: Directory): readonly string[] {
  const known = expanded.get(directory) ?? new Map<string, readonly string[]>();
  expanded.set(directory, known);
  const units = known.get(id) ?? expandNow(id, directory);
  known.set(id, units);
  return units;
}

function expandNow(id: string, directory: Directory): readonly string[] {
  const units = new Set<string>();
  const seen = new Set<string>();
  const visit = (one: string): void => {
    const group = directory.groups.get(one);
    if (group?.open || (!group && directory.units.has(one))) units.add(one);
    if (!group || group.open || seen.has(one)) return;
    seen.add(one);
    for (const member of group.members) if (member.id !== null) visit(member.id);
  };
  visit(id);
  return [...units];
}
