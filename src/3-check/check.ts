// A plan and its workspace -> diagnostics. Rules read and never change.
import type { Directory, Duty, Plan, Register } from "../2-model/plan.ts";
import type { Report } from "../diagnostic.ts";

/** What the parent of a plan asks of the plan's issuer. */
export interface Claim {
  readonly plan: Plan;
  /** The parent's duties that are the issuer's. */
  readonly duties: readonly Duty[];
  /** A mistake hides some of the parent. */
  readonly isPartial: boolean;
  /** What the parent hands the issuer is not what the plan was last derived from. */
  readonly isChanged: boolean;
}

/** What the rules on a plan see. */
export interface Subject {
  readonly plan: Plan;
  readonly directory: Directory;
  readonly register: Register;
  /** The plan is a unit's, made from its parent: its source is the parent's, and some of its words nobody has written. */
  readonly isDerived?: boolean;
  /** Null where the plan extends none, or its parent is not known. */
  readonly parent?: Claim | null;
}

export type PlanRule = (subject: Subject, report: Report) => void;
export type DirectoryRule = (directory: Directory, report: Report) => void;
export type RegisterRule = (register: Register, report: Report) => void;
