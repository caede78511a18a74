// The inventory of rules: the place to add one.
import type { Directory, Plan, Register } from "../2-model/plan.ts";
import type { Report } from "../diagnostic.ts";
import * as assignment from "./assignment.ts";
import { controlCharacter, notComposed } from "./characters.ts";
import type { PlanRule, Subject } from "./check.ts";
import * as citation from "./citation.ts";
import { copyParts } from "./copy.ts";
import * as deadline from "./deadline.ts";
import { titleValues } from "./derive.ts";
import { notCarried, outdated } from "./derived.ts";
import { citedDocumentRules } from "./documents.ts";
import { mentionCount, nameCount } from "./group-count.ts";
import { keepingRules } from "./keeping.ts";
import { orphan } from "./orphan.ts";
import { inconsistentQuotation } from "./quotation.ts";
import { references } from "./reference.ts";
import { registerRules } from "./register.ts";
import { openReports } from "./report.ts";
import { missingSeparator } from "./separator.ts";
import * as structure from "./structure.ts";
import { textRules } from "./text.ts";
import { directoryRules } from "./units.ts";

const planRules: readonly PlanRule[] = [
  structure.labelMismatch,
  structure.skippedLevel,
  structure.emptySection,
  structure.tooMany,
  structure.duplicateId,
  structure.unfinished,
  citation.unknown,
  citation.typeMismatch,
  citation.unregistered,
  citation.dates,
  citedDocumentRules,
  missingSeparator,
  references,
  assignment.unknownUnit,
  assignment.noHolder,
  assignment.unitWithoutDuty,
  assignment.leadAndSupport,
  assignment.notInExistence,
  mentionCount,
  deadline.invalidDeadline,
  deadline.outOfTime,
  openReports,
  titleValues,
  copyParts,
  notComposed,
  controlCharacter,
  textRules,
  inconsistentQuotation,
];
const parentRules: readonly PlanRule[] = [outdated, notCarried, orphan];

export function checkPlan(subject: Subject, report: Report): void {
  for (const rule of planRules) rule(subject, report);
  checkAgainstParent(subject, report);
}

/** Its structure and its marks are enough. */
export function checkAgainstParent(subject: Subject, report: Report): void {
  for (const rule of parentRules) rule(subject, report);
}

export function checkDirectory(directory: Directory, report: Report): void {
  for (const rule of [...directoryRules, nameCount]) rule(directory, report);
}

export function checkRegister(register: Register, report: Report): void {
  for (const rule of registerRules) rule(register, report);
}

/** Only where the register itself is looked at, with all plans that read it. */
export function checkKeeping(register: Register, plans: readonly Plan[], report: Report): void {
  for (const rule of keepingRules) rule(register, plans, report);
}

export { reportAcrossPlans, type SaidDocument, saidIn } from "./across-plans.ts";
export type { Claim, Subject } from "./check.ts";
export { uncarried } from "./derived.ts";
