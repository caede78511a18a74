// Plans of one run -> the same with what only several of them together show: one id twice, a document cited in two ways.
import { compareSaid } from "../compile.ts";
import { collect, type Diagnostic } from "../diagnostic.ts";
import type { CheckedPlan } from "./load.ts";
import { withSeverities } from "./severity.ts";

export const comparePlans = <One extends CheckedPlan>(plans: readonly One[]): One[] =>
  plans.length < 2 ? [...plans] : withComparison(withoutDuplicates(plans));

const withMore = <One extends CheckedPlan>(plan: One, more: readonly Diagnostic[]): One => ({
  ...plan,
  diagnostics: [...plan.diagnostics, ...more],
});

/** Two plans with one id would be written to the same place: each is an error. */
function withoutDuplicates<One extends CheckedPlan>(plans: readonly One[]): One[] {
  // Of each id the first two: each plan's twin is one of them.
  const byId = new Map<string, One[]>();
  for (const each of plans) {
    const same = byId.get(each.id?.name ?? "") ?? [];
    if (each.id && same.length < 2) byId.set(each.id.name, [...same, each]);
  }
  return plans.map((each) => {
    const twin = each.id && byId.get(each.id.name)?.find((other) => other !== each);
    if (!each.id || !twin) return each;
    const { report, diagnostics } = collect();
    report("metadata/duplicate-plan", each.id.span, { id: each.id.name, other: twin.path });
    return withMore(each, diagnostics);
  });
}

/** What plans of one workspace say differently of one document is told in those that deviate. */
function withComparison<One extends CheckedPlan>(plans: readonly One[]): One[] {
  const ordered = [...plans].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const found = new Map<CheckedPlan["shared"], Map<string, Diagnostic[]>>();
  for (const shared of new Set(ordered.map((each) => each.shared))) {
    const byPath = new Map<string, Diagnostic[]>();
    const said = ordered.flatMap((each) => (each.shared === shared ? each.said : []));
    for (const diagnostic of withSeverities(compareSaid(said), shared.settings.severities)) {
      const { path } = diagnostic.span.source;
      byPath.set(path, [...(byPath.get(path) ?? []), diagnostic]);
    }
    found.set(shared, byPath);
  }
  return plans.map((each) => {
    const own = found.get(each.shared)?.get(each.path);
    return own ? withMore(each, own) : each;
  });
}
