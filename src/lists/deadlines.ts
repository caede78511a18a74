// Plan -> what is due when and from whom: the leaders' deadlines and reports, in reading order.
import type { Block, Duty, HolderSource, Plan, ReportingDuty } from "../2-model/plan.ts";
import { positionAt } from "../source.ts";
import { periodOf, recipientOf } from "./assignments.ts";

/** A row of `plan list deadlines --json`. */
export interface DeadlineRow {
  readonly plan: string;
  readonly id: string | null;
  readonly label: string | null;
  readonly unit: string;
  /** ISO date; null for what recurs. */
  readonly date: string | null;
  /** A recurrence (`quarterly`) or what was written; `unspecified` for a report whose period the text does not give. */
  readonly rule: string | null;
  /** Who receives the report; null for a deadline that is no report. */
  readonly to: string | null;
  readonly line: number;
  readonly column: number;
  readonly by: HolderSource;
}

export const deadlineRows = (plan: Plan): DeadlineRow[] =>
  [
    ...plan.duties.flatMap((duty) => ofDuty(plan, duty)),
    ...plan.reports.flatMap((report) => ofReport(plan, report)),
  ].sort((a, b) => a.line - b.line);

function ofDuty(plan: Plan, { block, label, leads, due, report }: Duty): DeadlineRow[] {
  return leads.flatMap(({ unit, by }) => {
    const place = { block, label, unit, by };
    const deadline = due && rowOf(plan, place, due.date, due.rule ?? (due.date ? null : due.text), null);
    const reporting = report && rowOf(plan, place, null, periodOf(report), recipientOf(report));
    return [deadline, reporting].filter((each) => each !== null);
  });
}

function ofReport(plan: Plan, { block, report, units }: ReportingDuty): DeadlineRow[] {
  const by = block.attributes.report ? "attribute" : "prose";
  const label = block.label?.path ?? null;
  return units.map((unit) => rowOf(plan, { block, label, unit, by }, null, periodOf(report), recipientOf(report)));
}

interface Place {
  readonly block: Block;
  readonly label: string | null;
  readonly unit: string;
  readonly by: HolderSource;
}

function rowOf(
  plan: Plan,
  { block, label, unit, by }: Place,
  date: string | null,
  rule: string | null,
  to: string | null,
): DeadlineRow {
  const { line, column } = positionAt(block.contentSpan.source, block.contentSpan.start);
  return { plan: plan.id, id: block.id, label, unit, date, rule, to, line, column, by };
}
