// Diagnostics of a plan and its comments `plan-disable-next RULE: reason` -> the diagnostics that are not silenced.
import type { Scalar } from "../1-parse/outline.ts";
import type { Plan } from "../2-model/plan.ts";
import { type Diagnostic, isRule, type Report, type RuleName, ruleNames } from "../diagnostic.ts";
import { nearestOf } from "../nearest.ts";
import type { Span } from "../source.ts";
import { allBlocks } from "./walk.ts";

interface Silence {
  readonly comment: Scalar;
  readonly rule: string;
  /** Where it holds: the block that follows the comment. */
  readonly start: number;
  readonly end: number;
}

const form = /^plan-disable-next\s+(?<rules>[^\s:,]+(?:\s*,\s*[^\s:,]+)*)\s*(?::\s*(?<reason>\S[\s\S]*))?$/u;

/** What one plan alone does not show: whether a silence of it is used is not known here. */
const acrossPlans: RuleName = "citation/conflict-across-plans";
const againstParent = /^derived\//;

/** A silence needs a reason, and must silence something: else it is itself reported. `knowsParent`: the plan was held against its parent. */
export function silence(
  plan: Plan,
  diagnostics: readonly Diagnostic[],
  knowsParent: boolean,
  report: Report,
): Diagnostic[] {
  const silences = plan.comments.flatMap((comment) => silencesOf(comment, plan, report));
  if (silences.length === 0) return [...diagnostics];
  const used = new Set<Silence>();
  const kept = diagnostics.filter(({ rule, span }) => {
    const found = silences.filter((one) => covers(one, rule, span, plan));
    for (const one of found) used.add(one);
    return found.length === 0;
  });
  const isUnknown = (rule: string): boolean => rule === acrossPlans || (!knowsParent && againstParent.test(rule));
  for (const one of silences)
    if (!used.has(one) && !isUnknown(one.rule)) report("suppression/unused", one.comment.span, { rule: one.rule });
  return kept;
}

/** Whether a comment of the plan silences what several plans together show, by the place in this one. */
export function acrossSilence(plan: Plan): (span: Span) => boolean {
  const silences = plan.comments.flatMap((comment) => silencesOf(comment, plan, () => {}));
  return (span) => silences.some((one) => covers(one, acrossPlans, span, plan));
}

const covers = (one: Silence, rule: string, { source, start }: Span, plan: Plan): boolean =>
  one.rule === rule && source === plan.source && one.start <= start && start < one.end;

function silencesOf(comment: Scalar, plan: Plan, report: Report): Silence[] {
  if (!comment.text.startsWith("plan-disable-next")) return [];
  const { rules = "", reason } = form.exec(comment.text)?.groups ?? {};
  if (!reason) {
    report("suppression/invalid", comment.span, { problem: "reason", name: "", nearest: null });
    return [];
  }
  const place = following(comment, plan);
  return rules.split(/(?:(?<!\s)\s+)?,\s*/).flatMap((rule): Silence[] => {
    if (isRule(rule)) return [{ comment, rule, ...place }];
    report("suppression/invalid", comment.span, {
      problem: "rule",
      name: rule,
      nearest: nearestOf(rule, ruleNames),
    });
    return [];
  });
}

/** The first block or footnote that begins after the comment, up to what stands in it. */
function following({ span }: Scalar, plan: Plan): Pick<Silence, "start" | "end"> {
  const places = [
    ...allBlocks(plan).map((block) => ({
      start: block.span.start,
      end: block.children[0]?.span.start ?? block.span.end,
    })),
    ...[...plan.footnotes, ...plan.unusedFootnotes].map((note) => ({ start: note.span.start, end: note.span.end })),
  ];
  const after = places.filter(({ start }) => start >= span.end).sort((a, b) => a.start - b.start);
  return after[0] ?? { start: span.end, end: span.end };
}
