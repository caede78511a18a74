// A plan and its workspace -> diagnostics. Rules read and never change.
import type { Directory, Plan, Register } from "../2-model/plan.ts";
import type { Report } from "../diagnostic.ts";

/** What the rules on a plan see. */
export interface Subject {
  readonly plan: Plan;
  readonly directory: Directory;
  readonly register: Register;
}

export type PlanRule = (subject: Subject, report: Report) => void;
export type DirectoryRule = (directory: Directory, report: Report) => void;
export type RegisterRule = (register: Register, report: Report) => void;
