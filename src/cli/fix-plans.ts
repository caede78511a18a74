// Plan files -> the texts of what their fixes change. A fix that would make anything worse is not applied.
import { resolve } from "node:path";
import type { Diagnostic, RuleName } from "../diagnostic.ts";
import { applyFixes, compatibleFixes } from "../fix.ts";
import type { PlanFile } from "./find-plans.ts";
import { type LoadedPlan, loadPlans } from "./load.ts";
import type { Overlay } from "./read-source.ts";
import { builtInPrefix } from "./templates.ts";

export interface Fixed {
  /** New texts by the file's path on the disk. */
  readonly texts: Overlay;
  /** The texts that the fixes were made for, likewise. */
  readonly was: Overlay;
  readonly applied: number;
  /** What is left, of the files as they will be. */
  readonly loaded: readonly LoadedPlan[];
}

/** As often as one fix makes room for the next. */
const mostRounds = 20;

/** `likely`: also the fixes that are only likely. `found`: the diagnostics that count, after settings. */
export function fixPlans(
  files: readonly PlanFile[],
  likely: boolean,
  found: (loaded: readonly LoadedPlan[]) => readonly Diagnostic[],
): Fixed {
  let texts: Overlay = new Map();
  let was: Overlay = new Map();
  let loaded: readonly LoadedPlan[] = loadPlans(files, undefined, texts);
  let applied = 0;
  for (let round = 0; round < mostRounds; round++) {
    const before = found(loaded);
    const fixes = compatibleFixes(before.filter(({ certain }) => certain || likely));
    const step =
      attempt(files, fixes, texts, loaded, before, found) ?? singly(files, fixes, texts, loaded, before, found);
    if (!step) break;
    ({ texts, loaded } = step);
    was = new Map([...step.was, ...was]);
    applied += step.applied;
  }
  return { texts, was, applied, loaded };
}

type Step = Fixed | null;
type Found = (loaded: readonly LoadedPlan[]) => readonly Diagnostic[];

/** Null where nothing was fixed, or where something new came up. */
function attempt(
  files: readonly PlanFile[],
  fixes: readonly Diagnostic[],
  texts: Overlay,
  loaded: readonly LoadedPlan[],
  before: readonly Diagnostic[],
  found: Found,
): Step {
  if (fixes.length === 0) return null;
  const changed = new Map(texts);
  const was = new Map<string, string>();
  for (const [source, text] of applyFixes(fixes)) {
    const path = diskPathOf(source.path, loaded);
    if (path === null) continue;
    changed.set(path, text);
    was.set(path, source.text);
  }
  const next = loadPlans(files, undefined, changed);
  return isBetter(before, found(next)) ? { texts: changed, was, applied: fixes.length, loaded: next } : null;
}

/** One fix after the other, each by itself better than without. */
function singly(
  files: readonly PlanFile[],
  fixes: readonly Diagnostic[],
  texts: Overlay,
  loaded: readonly LoadedPlan[],
  before: readonly Diagnostic[],
  found: Found,
): Step {
  if (fixes.length < 2) return null;
  for (const fix of fixes) {
    const step = attempt(files, [fix], texts, loaded, before, found);
    // Offsets of the others are void now: they come again in the next round.
    if (step) return step;
  }
  return null;
}

/** Fewer than before, and of no rule more. Places that one diagnostic folds count each. */
function isBetter(before: readonly Diagnostic[], after: readonly Diagnostic[]): boolean {
  const [old, fresh] = [countsOf(before), countsOf(after)];
  const total = (counts: ReadonlyMap<RuleName, number>): number =>
    [...counts.values()].reduce((sum, count) => sum + count, 0);
  return total(fresh) < total(old) && [...fresh].every(([rule, count]) => count <= (old.get(rule) ?? 0));
}

function countsOf(diagnostics: readonly Diagnostic[]): ReadonlyMap<RuleName, number> {
  const counts = new Map<RuleName, number>();
  for (const { rule, places } of diagnostics) counts.set(rule, (counts.get(rule) ?? 0) + 1 + places.length);
  return counts;
}

/** Where a source of that name is on the disk; null for the built-in templates, which nobody mends. */
function diskPathOf(name: string, loaded: readonly LoadedPlan[]): string | null {
  for (const { path, file } of loaded) if (path === name) return file.path;
  if (name.startsWith(builtInPrefix)) return null;
  const root = loaded.find(({ shared }) => shared.inputs.some((input) => input.path === name))?.file.root;
  return root === undefined ? null : resolve(root, ...name.split("/"));
}
