// Plan -> who has which duty: one row for each duty and unit, groups expanded, leaders before supporters.
import type { Duty, HolderSource, Holding, Plan, Report } from "../2-model/plan.ts";
import { positionAt } from "../source.ts";

/** A row of `plan list assignments --json`. */
export interface AssignmentRow {
  readonly plan: string;
  readonly id: string | null;
  readonly label: string | null;
  readonly text: string;
  readonly unit: string;
  /** The group through which the unit has it. */
  readonly group: string | null;
  readonly role: "lead" | "support";
  /** An ISO date, else the rule's word, else what was written. */
  readonly due: string | null;
  /** A period; `unspecified` where the text gives none; null: no reporting duty. */
  readonly report: string | null;
  /** Who receives the report. */
  readonly to: string | null;
  readonly line: number;
  readonly column: number;
  readonly by: HolderSource;
}

export const assignmentRows = (plan: Plan): AssignmentRow[] =>
  plan.duties.flatMap((duty) => [
    ...duty.leads.map((holding) => rowOf(plan, duty, holding, "lead")),
    ...duty.supports.map((holding) => rowOf(plan, duty, holding, "support")),
  ]);

function rowOf(plan: Plan, duty: Duty, holding: Holding, role: AssignmentRow["role"]): AssignmentRow {
  const { block, due, report } = duty;
  return {
    plan: plan.id,
    id: block.id,
    label: duty.label,
    text: duty.text,
    unit: holding.unit,
    group: holding.group,
    role,
    due: due && (due.date ?? due.rule ?? due.text),
    report: report && periodOf(report),
    to: report && recipientOf(report),
    ...positionAt(block.contentSpan.source, block.contentSpan.start),
    by: holding.by,
  };
}

export const periodOf = (report: Report): string => report.period ?? "unspecified";

export const recipientOf = (report: Report): string | null => report.to && (report.to.id ?? report.to.text);
