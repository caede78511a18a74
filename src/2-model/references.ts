// References in prose and marks -> the blocks that they mean, seen from where they stand.

import { ordinalOf } from "./numbering.ts";
import type { Block, CrossReference, Footnote, OutlineLevel, ReferenceMark } from "./plan.ts";
import type { Range } from "./prose/citation.ts";
import { findReferences, type ReferenceMatch, type ReferencePart } from "./prose/cross-reference.ts";
import { type Flat, spanIn } from "./prose/flat.ts";
import type { Tree } from "./tree.ts";

/** The plan's tree with the ways up and by id. */
export interface Places {
  readonly tree: Tree;
  readonly levels: readonly OutlineLevel[];
  readonly parents: ReadonlyMap<Block, Block>;
  readonly byId: ReadonlyMap<string, Block>;
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
  return { tree, levels, parents, byId };
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

/** References that a block's prose makes into this plan. `skip`: ranges that belong to other documents. */
export function referencesIn(
  holder: Block | Footnote,
  place: Block,
  flat: Flat,
  skip: readonly Range[],
  places: Places,
): CrossReference[] {
  return findReferences(flat.text)
    .filter((match) => !skip.some((range) => match.start >= range.start && match.start < range.end))
    .flatMap((match) => resolve(match, place, places).map((found) => ({ match, found })))
    .map(({ match, found }) => ({
      block: holder,
      span: spanIn(flat, found.range.start, found.range.end),
      phraseSpan: spanIn(flat, match.start, match.end),
      text: flat.text.slice(match.start, match.end),
      target: found.target,
      candidates: found.candidates,
      proper: found.target ? addressOf(found.target, places) : null,
      id: null,
      problem: found.problem,
    }));
}

interface Resolution {
  readonly range: Range;
  readonly target: Block | null;
  readonly candidates: readonly Block[];
  readonly problem: CrossReference["problem"];
}

/** One resolution for each number of the smallest part. */
function resolve(match: ReferenceMatch, place: Block, places: Places): Resolution[] {
  const [smallest, ...larger] = match.parts;
  if (!smallest) return [];
  const single = smallest.numbers.length === 1;
  return smallest.numbers.map((number) => {
    const range = single ? match : number;
    let scope: Block | null = null;
    let problem: CrossReference["problem"] = null;
    for (const part of [{ level: smallest.level, numbers: [number] }, ...larger].reverse()) {
      const step = findStep(part, scope, place, places);
      if (step.found.length !== 1) {
        const ambiguous = step.found.length > 1;
        return { range, target: null, candidates: step.found, problem: ambiguous ? "ambiguous" : "broken" } as const;
      }
      scope = step.found[0] ?? null;
      if (step.improper) problem = "level-name";
    }
    return { range, target: scope, candidates: [], problem };
  });
}

interface Step {
  readonly found: readonly Block[];
  /** The level is called by another's name: `Mục 1` for khoản 1. */
  readonly improper: boolean;
}

function findStep(part: ReferencePart, scope: Block | null, place: Block, places: Places): Step {
  const number = part.numbers[0]?.text ?? "";
  const { levels, tree } = places;
  if (part.level === "phụ lục") {
    const ordinal = ordinalOf("roman", number.toUpperCase()) ?? ordinalOf("decimal", number);
    return { found: tree.appendices.filter((one) => one.label?.ordinal === ordinal), improper: false };
  }
  const path = number.split(".");
  const named = levels.findIndex((level) => level.name === part.level);
  const fits = named >= 0 && ordinalOf(levels[named]?.numerals ?? "decimal", path[0] ?? "") !== null;
  // `Mục 1` where Mục is Roman, `Phần II` where there is no Phần: the first level whose numbers look so.
  const level = fits ? named : levels.findIndex((one) => ordinalOf(one.numerals, path[0] ?? "") !== null);
  if (level < 0) return { found: [], improper: false };
  const first = outwards(level, path[0] ?? "", scope, place, places);
  const found = path.slice(1).reduce<readonly Block[]>((blocks, step) => {
    const block = blocks.length === 1 ? blocks[0] : undefined;
    return block ? below(block.children, block.level + 1, step, places) : [];
  }, first);
  return { found, improper: !fits };
}

/** Blocks of a level and number: inside `scope`, or else inside the nearest part around `place` that has one. */
function outwards(level: number, number: string, scope: Block | null, place: Block, places: Places): readonly Block[] {
  if (scope) return below(scope.children, level + 1, number, places);
  for (let around = places.parents.get(place); around; around = places.parents.get(around)) {
    const found = below(around.children, level + 1, number, places);
    if (found.length > 0) return found;
  }
  return below(places.tree.sections, level + 1, number, places);
}

function below(blocks: readonly Block[], level: number, number: string, places: Places): readonly Block[] {
  const numerals = places.levels[level - 1]?.numerals ?? "decimal";
  const ordinal = ordinalOf(numerals, number);
  return blocks.flatMap((block) => {
    if (block.level === level && block.label?.ordinal === ordinal) return [block];
    return block.level > 0 && block.level >= level ? [] : below(block.children, level, number, places);
  });
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
