// Plan -> what is due when and from whom: the leaders' deadlines, as marked and as said in prose, and reports, in reading order.
import { yearOf } from "../2-model/due.ts";
import type { Block, Due, Duty, HolderSource, Plan, ReportingDuty } from "../2-model/plan.ts";
import { citedSpans, saidDeadlines } from "../2-model/said-deadlines.ts";
import { positionAt, type Span } from "../source.ts";
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
  /** Where the deadline stands: the duty's own mark, a mark above it, or prose (its words, a closing line, a cell). */
  readonly by: Exclude<HolderSource, "heading">;
}

export function deadlineRows(plan: Plan): DeadlineRow[] {
  const cited = citedSpans(plan);
  const marks = marksIn(plan);
  return [
    ...plan.duties.flatMap((duty) => [
      ...ofDuty(plan, duty, marks),
      ...ofProse(plan, duty, cited.get(duty.block) ?? []),
    ]),
    ...plan.reports.flatMap((report) => ofReport(plan, report)),
  ].sort((a, b) => a.line - b.line);
}

function ofDuty(plan: Plan, { block, label, leads, due, report }: Duty, marks: ReadonlySet<Due>): DeadlineRow[] {
  const by = due === block.attributes.due ? "attribute" : due && marks.has(due) ? "inherited" : "prose";
  return leads.flatMap(({ unit }) => {
    const place = { block, label, unit };
    const deadline = due && rowOf(plan, { ...place, by }, due.date, due.rule ?? (due.date ? null : due.text), null);
    const reporting = report && rowOf(plan, { ...place, by: "attribute" }, null, periodOf(report), recipientOf(report));
    return [deadline, reporting].filter((each) => each !== null);
  });
}

/** Deadlines that attributes give; others stand in closing lines, cells and words. */
function marksIn(plan: Plan): ReadonlySet<Due> {
  const marks = new Set<Due>();
  const visit = ({ attributes, children }: Block): void => {
    if (attributes.due) marks.add(attributes.due);
    children.forEach(visit);
  };
  [...plan.sections, ...plan.appendices].forEach(visit);
  return marks;
}

/** What the duty's words say, but for what a mark says too. */
function ofProse(plan: Plan, { block, label, leads, due, report }: Duty, cited: readonly Span[]): DeadlineRow[] {
  return saidDeadlines(block, cited, yearOf(plan)).flatMap(({ span, date, rule }) => {
    if (due && due.date === date && due.rule === rule) return [];
    if (report && rule !== null && report.period === rule) return [];
    return leads.map(({ unit }) => ({
      ...rowOf(plan, { block, label, unit, by: "prose" }, date, rule, null),
      ...positionAt(span.source, span.start),
    }));
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
  readonly by: DeadlineRow["by"];
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
