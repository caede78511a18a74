// Loaded plans -> their diagnostics and those of the files that they share, each once, in order.
import { type Diagnostic, sortDiagnostics } from "../diagnostic.ts";
import type { CheckedPlan } from "./load.ts";
import { type Severities, withSeverities } from "./severity.ts";

/** `ofUnits`: those of units' own plans, which point into their parents. */
export function allDiagnostics(
  loaded: readonly CheckedPlan[],
  severities: Severities,
  ofUnits: readonly Diagnostic[] = [],
): Diagnostic[] {
  const shared = new Set(loaded.map((each) => each.shared));
  const found = [
    ...[...shared].flatMap((each) => each.diagnostics),
    ...loaded.flatMap((each) => each.diagnostics),
    ...ofUnits,
  ];
  return sortDiagnostics(withSeverities(once(found), severities));
}

/** Two workspaces may share one file. */
function once(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byPlace = new Map<string, Diagnostic>();
  for (const each of diagnostics) {
    const { source, start, end } = each.span;
    const key = [each.rule, source.path, start, end, JSON.stringify(each.data)].join("\n");
    if (!byPlace.has(key)) byPlace.set(key, each);
  }
  return [...byPlace.values()];
}
