// A plan and its workspace -> diagnostics. Rules read and never change.
import type { Directory, Plan, Register } from "../2-model/plan.ts";
import type { Report } from "../diagnostic.ts";

/** What the rules on a plan see. */
export interface Subject {
  readonly plan: Plan;
  readonly directory: Directory;
  readonly register: Register;
  /** The plan is a unit's, made from its parent: its source is the parent's, and some of its words nobody has written. */
  readonly isDerived?: boolean;
}

export type PlanRule = (subject: Subject, report: Report) => void;
export type DirectoryRule = (directory: Directory, report: Report) => void;
export type RegisterRule = (register: Register, report: Report) => void;
