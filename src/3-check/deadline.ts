// Rules on deadlines: days that are none, and days out of the plan's time.
import { yearOf } from "../2-model/due.ts";
import type { Plan } from "../2-model/plan.ts";
import { isDemand } from "../2-model/prose/demand.ts";
import { citedSpans, saidDeadlines } from "../2-model/said-deadlines.ts";
import type { Span } from "../source.ts";
import type { PlanRule } from "./check.ts";
import { allBlocks } from "./walk.ts";

export const invalidDeadline: PlanRule = ({ plan }, report) => {
  for (const { attributes } of allBlocks(plan))
    if (attributes.due && !attributes.due.valid)
      report("deadline/invalid", attributes.due.span, { text: attributes.due.text });
};

/** Out of the period comes first: a wrong year is both. What is due between the plan's date and its period prepares that. */
export const outOfTime: PlanRule = ({ plan }, report) => {
  const { date: planDate, period } = plan;
  if (!planDate && !period) return;
  for (const { date, span } of deadlinesOf(plan)) {
    const isEarly = planDate !== null && date < planDate;
    const isOutside = period !== null && (date > period.to || (date < period.from && (isEarly || planDate === null)));
    if (isOutside) report("deadline/outside-period", span, { date, from: period.from, to: period.to });
    else if (isEarly) report("deadline/before-plan", span, { date, planDate });
  }
};

interface Dated {
  readonly date: string;
  readonly span: Span;
}

/** Of marks, closing lines, cells and words; each once, in a unit's plan none: its parent has been told. */
function deadlinesOf(plan: Plan): Dated[] {
  const found = new Map<number, Dated>();
  const add = (date: string | null, span: Span): void => {
    if (date !== null && !found.has(span.start)) found.set(span.start, { date, span });
  };
  const marked = new Set(allBlocks(plan).flatMap(({ attributes: { due } }) => due ?? []));
  for (const block of allBlocks(plan)) {
    const { due } = block.attributes;
    if (due?.valid && !block.origin) add(due.date, due.span);
  }
  const cited = citedSpans(plan);
  for (const { block, due } of plan.duties) {
    if (block.origin) continue;
    if (due && !marked.has(due) && /\d{4}/.test(due.text)) add(due.date, due.span);
    for (const { date, span, flat, start, end } of saidDeadlines(block, cited.get(block) ?? [], yearOf(plan)))
      if (date !== due?.date && isDemand(flat.text, { start, end })) add(date, span);
  }
  return [...found.values()];
}
