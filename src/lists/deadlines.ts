// Plan -> what is due when and from whom: the leaders' deadlines, as marked and as said in prose, and reports, in reading order.
import { yearOf } from "../2-model/due.ts";
import type { Block, Due, Duty, HolderSource, Plan, Report, ReportingDuty } from "../2-model/plan.ts";
import { plainText } from "../2-model/prose/flat.ts";
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

/** A deadline with the words that it is of. */
export interface Deadline {
  readonly row: DeadlineRow;
  /** The duty's, or the title of what is to be reported on; citations as printed. */
  readonly text: string;
  readonly block: Block;
  /** Null for a deadline that is no report. */
  readonly report: Report | null;
}

export const deadlineRows = (plan: Plan): DeadlineRow[] => deadlines(plan).map(({ row }) => row);

export function deadlines(plan: Plan): Deadline[] {
  const cited = citedSpans(plan);
  const marks = marksIn(plan);
  return [
    ...plan.duties.flatMap((duty) => [
      ...ofDuty(plan, duty, marks),
      ...ofProse(plan, duty, cited.get(duty.block) ?? []),
    ]),
    ...plan.reports.flatMap((report) => ofReport(plan, report)),
  ].sort((a, b) => a.row.line - b.row.line);
}

function ofDuty(plan: Plan, duty: Duty, marks: ReadonlySet<Due>): Deadline[] {
  const { block, text, label, leads, due, report } = duty;
  const by = due === block.attributes.due ? "attribute" : due && marks.has(due) ? "inherited" : "prose";
  return leads.flatMap(({ unit }) => {
    const place = { block, text, label, unit };
    const said = due && deadlineOf(plan, { ...place, by }, due.date, due.rule ?? (due.date ? null : due.text));
    const reporting = report && reportOf(plan, { ...place, by: "attribute" }, report);
    return [said, reporting].filter((each) => each !== null);
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
function ofProse(plan: Plan, duty: Duty, cited: readonly Span[]): Deadline[] {
  const { block, text, label, leads, due, report } = duty;
  return saidDeadlines(block, cited, yearOf(plan)).flatMap(({ span, date, rule }) => {
    if (due && due.date === date && due.rule === rule) return [];
    if (report && rule !== null && report.period === rule) return [];
    return leads.map(({ unit }) => {
      const deadline = deadlineOf(plan, { block, text, label, unit, by: "prose" }, date, rule);
      return { ...deadline, row: { ...deadline.row, ...positionAt(span.source, span.start) } };
    });
  });
}

function ofReport(plan: Plan, { block, report, units }: ReportingDuty): Deadline[] {
  const by = block.attributes.report ? "attribute" : "prose";
  const label = block.label?.path ?? null;
  const text = plainText(block.content);
  return units.map((unit) => reportOf(plan, { block, text, label, unit, by }, report));
}

interface Place {
  readonly block: Block;
  readonly text: string;
  readonly label: string | null;
  readonly unit: string;
  readonly by: DeadlineRow["by"];
}

const reportOf = (plan: Plan, place: Place, report: Report): Deadline =>
  deadlineOf(plan, place, null, periodOf(report), report);

function deadlineOf(
  plan: Plan,
  { block, text, label, unit, by }: Place,
  date: string | null,
  rule: string | null,
  report: Report | null = null,
): Deadline {
  const { line, column } = positionAt(block.contentSpan.source, block.contentSpan.start);
  const to = report && recipientOf(report);
  return { row: { plan: plan.id, id: block.id, label, unit, date, rule, to, line, column, by }, text, block, report };
}
