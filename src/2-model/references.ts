// References in prose and marks -> the blocks that they mean, seen from where they stand.

import { remembered } from "../remember.ts";
import { numeral, ordinalOf } from "./numbering.ts";
import type { Block, CrossReference, Footnote, OutlineLevel, ReferenceMark } from "./plan.ts";
import { singleBlanks } from "./prose/blanks.ts";
import type { Range } from "./prose/citation.ts";
import { findReferences, type ReferenceMatch, type ReferenceNumber } from "./prose/cross-reference.ts";
import { type Flat, spanIn } from "./prose/flat.ts";
import type { Tree } from "./tree.ts";

/** The plan's tree with the ways up and by id. */
export interface Places {
  readonly tree: Tree;
  readonly levels: readonly OutlineLevel[];
  readonly parents: ReadonlyMap<Block, Block>;
  readonly byId: ReadonlyMap<string, Block>;
  /** The blocks of a level (an index of `levels`) below `scope`, by their numbers; null: in the plan's sections. */
  readonly numbered: (scope: Block | null, level: number) => ReadonlyMap<number, readonly Block[]>;
}

export function placesOf(tree: Tree, levels: readonly OutlineLevel[]): Places {
  const parents = new Map<Block, Block>();
  const byId = new Map<string, Block>();
  const visit = (block: Block, parent: Block | null): void => {
    if (parent) parents.set(block, parent);
    if (block.id !== null && !byId.has(block.id)) byId.set(block.id, block);
    for (const child of block.children) visit(child, block);
  };
  for (const block of [...tree.preamble, ...tree.sections, ...tree.appendices]) visit(block, null);
  const known = new Map<Block | null, readonly Map<number, Block[]>[]>();
  const numbered = (scope: Block | null, level: number): ReadonlyMap<number, readonly Block[]> => {
    const found = known.get(scope) ?? numberedBelow(scope?.children ?? tree.sections, levels);
    known.set(scope, found);
    return found[level] ?? new Map();
  };
  return { tree, levels, parents, byId, numbered };
}

/** By level and number; nothing below a block is of its own level or a larger one. */
function numberedBelow(blocks: readonly Block[], levels: readonly OutlineLevel[]): readonly Map<number, Block[]>[] {
  const found = levels.map(() => new Map<number, Block[]>());
  const visit = (children: readonly Block[], above: number): void => {
    for (const block of children) {
      const { level, label } = block;
      if (label && level > above) {
        const same = found[level - 1]?.get(label.ordinal);
        if (same) same.push(block);
        else found[level - 1]?.set(label.ordinal, [block]);
      }
      visit(block.children, Math.max(above, level));
    }
  };
  visit(blocks, 0);
  return found;
}

/** The full address within the plan, smallest level first: `điểm a khoản 2 Mục III`. NĐ 30/2020, Phụ lục II, V.7. */
export function addressOf(block: Block, { parents, levels }: Places): string {
  const parts: string[] = [];
  for (let at: Block | undefined = block; at; at = parents.get(at)) {
    const level = levels[at.level - 1];
    if (at.kind === "appendix" && at.label) parts.push(at.label.printed);
    else if (at.label && level) {
      const name = level.capital ? level.name.charAt(0).toUpperCase() + level.name.slice(1) : level.name;
      parts.push(`${name} ${at.label.own}`);
    }
  }
  return parts.join(" ");
}

/** Of the last texts it is known, for the plans of many units. */
const referredTo = remembered<readonly ReferenceMatch[]>(findReferences);

/** References that a block's prose makes into this plan. `skip`: ranges that belong to other documents. */
export function referencesIn(
  holder: Block | Footnote,
  place: Block,
  flat: Flat,
  skip: readonly Range[],
  places: Places,
): CrossReference[] {
  return referredTo(flat.text)
    .filter((match) => !skip.some((range) => match.start >= range.start && match.start < range.end))
    .flatMap((match) => resolve(match, place, places).map((found) => ({ match, found })))
    .map(({ match, found }) => ({
      block: holder,
      span: spanIn(flat, found.range.start, found.range.end),
      phraseSpan: spanIn(flat, match.start, match.end),
      text: singleBlanks(flat.text.slice(match.start, match.end)),
      target: found.target,
      candidates: found.candidates,
      missing: found.missing,
      proper: found.target ? addressOf(found.target, places) : null,
      id: null,
      problem: found.problem,
    }));
}

interface Resolution {
  readonly range: Range;
  readonly target: Block | null;
  readonly candidates: readonly Block[];
  readonly missing: string | null;
  readonly problem: CrossReference["problem"];
}

/** A level and one number of it. */
interface Step {
  readonly level: string;
  readonly number: string;
}

/** One resolution for each number of the smallest part, and for each of the larger ones where they are several. */
function resolve(match: ReferenceMatch, place: Block, places: Places): Resolution[] {
  const [smallest, ...larger] = match.parts;
  if (!smallest) return [];
  const around = match.inAppendix ? (appendixOf(place, places) ?? null) : null;
  const scopes = larger.reduceRight<readonly (readonly Step[])[]>(
    (above, { level, numbers }) =>
      above.flatMap((steps) => numbers.map(({ text }) => [...steps, { level, number: text }])).slice(0, mostScopes),
    [[]],
  );
  const isOne = scopes.length === 1 && smallest.numbers.length === 1 && !smallest.numbers[0]?.to;
  return scopes.flatMap((scope) =>
    smallest.numbers.flatMap((number) => {
      const follow = (text: string, range: Range): Resolution => ({
        range: isOne ? match : range,
        ...followed([...scope, { level: smallest.level, number: text }], around, place, places),
      });
      if (!number.to) return [follow(number.text, number)];
      const { to } = number;
      const first = { start: number.start, end: to.start };
      const between = numbersBetween(number).map((text) => follow(text, first));
      return [follow(number.text, first), ...between.filter(({ target }) => target), follow(to.text, to)];
    }),
  );
}

const mostScopes = 20;
const longestRange = 60;

/** `1 đến 4`: 2 and 3. */
function numbersBetween({ text, to }: ReferenceNumber): string[] {
  for (const numerals of ["roman", "decimal", "letter"] as const) {
    const first = ordinalOf(numerals, text);
    const last = to && ordinalOf(numerals, to.text);
    if (first === null || !last || last - first > longestRange) continue;
    const length = Math.max(0, last - first - 1);
    return Array.from({ length }, (_, i) => numeral(numerals, first + 1 + i, null) ?? "");
  }
  return [];
}

type Followed = Omit<Resolution, "range">;

/** From the largest level inwards. A broken one has as its candidate what stands last at that level. */
function followed(steps: readonly Step[], around: Block | null, place: Block, places: Places): Followed {
  let scope = around;
  let problem: CrossReference["problem"] = null;
  for (const step of steps) {
    const { found, nearest, improper } = findStep(step, scope, place, places);
    const [only] = found;
    if (!only) {
      const missing = `${step.level} ${step.number} ${scopeName(scope, step, place, places)}`;
      return { target: null, candidates: nearest ? [nearest] : [], missing, problem: "broken" };
    }
    if (found.length > 1) return { target: null, candidates: found, missing: null, problem: "ambiguous" };
    scope = only;
    if (improper) problem = "level-name";
  }
  return { target: scope, candidates: [], missing: null, problem };
}

/** Where a part was sought: two clauses of one number, sought in two sections, are two. */
function scopeName(scope: Block | null, { level }: Step, place: Block, places: Places): string {
  if (scope) return addressOf(scope, places);
  if (level === "phụ lục" || level === places.levels[0]?.name) return "";
  let top = place;
  for (let at = places.parents.get(place); at; at = places.parents.get(at)) top = at;
  return addressOf(top, places);
}

interface FoundStep {
  readonly found: readonly Block[];
  /** The last of that level, where none is found. */
  readonly nearest: Block | null;
  /** The level is called by another's name: `Mục 1` for khoản 1. */
  readonly improper: boolean;
}

function last(blocks: ReadonlyMap<number, readonly Block[]>): Block | null {
  let highest = 0;
  for (const ordinal of blocks.keys()) highest = Math.max(highest, ordinal);
  return blocks.get(highest)?.at(-1) ?? null;
}

function findStep({ level: name, number }: Step, scope: Block | null, place: Block, places: Places): FoundStep {
  const { levels, tree, numbered } = places;
  if (name === "phụ lục") {
    const ordinal = ordinalOf("roman", number) ?? ordinalOf("decimal", number);
    const found = tree.appendices.filter((one) => one.label?.ordinal === ordinal);
    return { found, nearest: tree.appendices.at(-1) ?? null, improper: false };
  }
  const [first = "", ...path] = number.split(".");
  const named = levels.findIndex((level) => level.name === name);
  const fits = named >= 0 && ordinalOf(levels[named]?.numerals ?? "decimal", first) !== null;
  // `Mục 1` where Mục is Roman, `Phần II` where there is no Phần: the first level whose numbers look so.
  const level = fits ? named : levels.findIndex((one) => ordinalOf(one.numerals, first) !== null);
  const numerals = levels[level]?.numerals;
  if (numerals === undefined) return { found: [], nearest: null, improper: false };
  const around = scope ? numbered(scope, level) : outwards(level, ordinalOf(numerals, first) ?? 0, place, places);
  let found = around.get(ordinalOf(numerals, first) ?? 0) ?? [];
  let nearest = last(around);
  for (const [i, text] of path.entries()) {
    const [block] = found;
    if (!block || found.length > 1) break;
    const below = numbered(block, level + 1 + i);
    found = below.get(ordinalOf(levels[level + 1 + i]?.numerals ?? "decimal", text) ?? 0) ?? [];
    nearest = last(below);
  }
  return { found, nearest, improper: !fits };
}

/** The blocks of a level in the nearest part around `place` that has that number; else in the nearest that has any. */
function outwards(
  level: number,
  ordinal: number,
  place: Block,
  { parents, numbered }: Places,
): ReadonlyMap<number, readonly Block[]> {
  let nearest: ReadonlyMap<number, readonly Block[]> | null = null;
  for (let around = parents.get(place); around; around = parents.get(around)) {
    const here = numbered(around, level);
    if (here.has(ordinal)) return here;
    if (!nearest && here.size > 0) nearest = here;
  }
  const everywhere = numbered(null, level);
  return everywhere.has(ordinal) ? everywhere : (nearest ?? everywhere);
}

function appendixOf(place: Block, { parents }: Places): Block | undefined {
  let at: Block | undefined = place;
  while (at && at.kind !== "appendix") at = parents.get(at);
  return at;
}

/** What `[text](#id)` means: its target by id, its text held against the target's address. */
export function referenceOfMark(
  mark: ReferenceMark,
  holder: Block | Footnote,
  place: Block,
  places: Places,
): CrossReference {
  const target = places.byId.get(mark.target) ?? null;
  const proper = target && addressOf(target, places);
  return {
    block: holder,
    span: mark.span,
    phraseSpan: mark.span,
    text: mark.printed,
    target,
    candidates: [],
    missing: target ? null : `#${mark.target}`,
    proper,
    id: mark.target,
    problem: target ? (isStale(mark, target, place, places) ? "stale" : null) : "broken",
  };
}

/** Text that names no number ("phần trên") is the author's affair. */
function isStale(mark: ReferenceMark, target: Block, place: Block, places: Places): boolean {
  if (!mark.written) return false;
  const [match] = findReferences(mark.printed);
  if (!match) return false;
  const found = resolve(match, place, places);
  return !found.some((one) => one.target === target && one.problem === null);
}
