// What both printers begin with: a plan -> its manuscript.
import type { Plan } from "../2-model/plan.ts";
import type { Kept, Manuscript } from "./manuscript.ts";
import { modelManuscript } from "./model-manuscript.ts";
import { writtenManuscript } from "./written-manuscript.ts";

export interface PrintOptions {
  /** Of a derived plan: further lines of its front matter by key, such as `extends`. */
  readonly fields?: Readonly<Record<string, string>>;
}

export interface Printed {
  /** Lines end in LF. */
  readonly text: string;
  /** What the surface has no place for, and holds as a comment. */
  readonly kept: readonly Kept[];
}

export const manuscriptOf = (plan: Plan, { fields = {} }: PrintOptions): Manuscript =>
  plan.written ? writtenManuscript(plan, plan.written) : modelManuscript(plan, fields);
