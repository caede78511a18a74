// Two segmented texts -> which block of one is which of the other: by id and origin and by the same words, then by likeness; which was split.
import { countWords, isSameSort, likeness, pairByLikeness, sharedWords, weightsIn } from "./likeness.ts";
import type { Segment } from "./segment.ts";

/** Both ways; a block without a partner is absent. */
export interface Pairing {
  readonly forth: Map<Segment, Segment>;
  readonly back: Map<Segment, Segment>;
}

/** So many words in the same order are no accident. */
const tellingWords = 5;
/** Of a part of a block that was split. */
const leastWords = 3;

/** By ids and by the same words. `trusted`: the tool wrote the ids of `other`; else they are a hint, since a copied block brings its id along. */
export function pairSegments(base: readonly Segment[], other: readonly Segment[], trusted: boolean): Pairing {
  const pairing: Pairing = { forth: new Map(), back: new Map() };
  const group = (keysOf: (one: Segment) => readonly string[], severalToo = true): void => {
    const [rest, others] = restOf(pairing, base, other);
    pairGroups(rest, others, keysOf, severalToo, (a, b) => tie(pairing, a, b));
  };
  const text = (one: Segment): string => `${sortOf(one)} ${one.keys.join(" ")}`;
  group((one) => one.from.map((id) => `${id} ${text(one)}`));
  if (!trusted) group((one) => (one.keys.length >= tellingWords ? [text(one)] : []), false);
  group((one) => one.from);
  group(idOf);
  group((one) => [text(one)]);
  return pairing;
}

/** What has no partner yet and no origin that says otherwise gets the likest; `settled`: whose place is known. */
export function pairTheLike(
  pairing: Pairing,
  base: readonly Segment[],
  other: readonly Segment[],
  settled: ReadonlySet<Segment>,
): void {
  const weights = weightsIn(base, other);
  const near = (a: Segment, b: Segment): boolean =>
    isSameHolder(pairing, a.parent, b.parent) &&
    (isPair(pairing, before(a), before(b)) || isPair(pairing, after(a), after(b)));
  const [rest, others] = restOf(pairing, base, other).map((side) => side.filter((one) => !settled.has(one)));
  for (const [a, b] of pairByLikeness(rest ?? [], others ?? [], weights, near)) tie(pairing, a, b);
}

const restOf = ({ forth, back }: Pairing, base: readonly Segment[], other: readonly Segment[]) =>
  [base.filter((one) => !forth.has(one)), other.filter((one) => !back.has(one))] as const;

function tie({ forth, back }: Pairing, a: Segment, b: Segment): void {
  if (forth.has(a) || back.has(b) || !isSameSort(a, b)) return;
  forth.set(a, b);
  back.set(b, a);
}

const idOf = ({ id, kind }: Segment): readonly string[] =>
  id === null ? [] : [`${kind === "footnote" ? "^" : "#"}${id}`];
const sortOf = (one: Segment): string => (["table", "row", "footnote", "mark"].includes(one.kind) ? one.kind : "");

/** Pairs those that have a key in common: of several the likest, else in their order. */
function pairGroups(
  base: readonly Segment[],
  other: readonly Segment[],
  keysOf: (one: Segment) => readonly string[],
  severalToo: boolean,
  pair: (a: Segment, b: Segment) => void,
): void {
  const others = grouped(other, keysOf);
  for (const [key, asking] of grouped(base, keysOf)) {
    const group = others.get(key) ?? [];
    const [only] = asking;
    const isSeveral = asking.length > 1 || group.length > 1;
    if (!only || (isSeveral && !severalToo)) continue;
    if (asking.length === 1 && isSeveral) pair(only, likestTo(only, group));
    else for (const [i, one] of asking.entries()) if (group[i]) pair(one, group[i]);
  }
}

const likestTo = (one: Segment, group: readonly Segment[]): Segment =>
  group.reduce((best, other) => (likeness(one, other) > likeness(one, best) ? other : best));

function grouped(
  segments: readonly Segment[],
  keysOf: (one: Segment) => readonly string[],
): ReadonlyMap<string, Segment[]> {
  const groups = new Map<string, Segment[]>();
  for (const one of segments)
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  return groups;
}

const siblings = new WeakMap<Segment, ReadonlyMap<Segment, number>>();

function neighbour(one: Segment, step: -1 | 1): Segment | null {
  const { parent } = one;
  if (!parent) return null;
  let places = siblings.get(parent);
  if (!places) {
    places = new Map(parent.children.map((child, i) => [child, i]));
    siblings.set(parent, places);
  }
  return parent.children[(places.get(one) ?? 0) + step] ?? null;
}

const before = (one: Segment): Segment | null => neighbour(one, -1);
const after = (one: Segment): Segment | null => neighbour(one, 1);

const isPair = ({ forth }: Pairing, a: Segment | null, b: Segment | null): boolean =>
  (a === null && b === null) || (a !== null && b !== null && forth.get(a) === b);

/** Both the plan itself, or partners. */
const isSameHolder = ({ forth }: Pairing, a: Segment | null, b: Segment | null): boolean =>
  a !== null && b !== null && (forth.get(a) === b || (a.parent === null && b.parent === null));

/** Which of `alone`, blocks without a partner, are a part of what a neighbour's partner says: that block was split. */
export function partsOf(
  alone: readonly Segment[],
  partners: ReadonlyMap<Segment, Segment>,
): ReadonlyMap<Segment, Segment> {
  const parts = new Map<Segment, Segment>();
  // Of each whole the words that neither its partner nor a part of it has.
  const missing = new Map<Segment, Map<string, number>>();
  const take = (whole: Segment, { keys }: Segment): void => {
    const left = missing.get(whole) ?? countWords(whole.keys);
    for (const [word, count] of countWords(keys)) left.set(word, (left.get(word) ?? 0) - count);
    missing.set(whole, left);
  };
  for (const part of alone) {
    if (part.keys.length < leastWords || part.kind === "mark" || part.kind === "footnote") continue;
    for (const next of [before(part), after(part)]) {
      const whole = next && (parts.get(next) ?? partners.get(next));
      if (!next || !whole || !isSameSort(whole, part)) continue;
      if (!missing.has(whole)) take(whole, next);
      if (sharedWords(part.keys, missing.get(whole) ?? new Map()) * 2 > part.keys.length) {
        parts.set(part, whole);
        take(whole, part);
        break;
      }
    }
  }
  return parts;
}
