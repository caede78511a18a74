// The rules on cited documents, all on one view of what the plan says of each.
import type { PlanRule } from "./check.ts";
import { citedDocuments, type DocumentRule } from "./cited-documents.ts";
import { afterPlan, conflictingDate, conflictingIssuer, conflictingTitle } from "./conflicts.ts";
import { outOfForce } from "./in-force.ts";
import { incomplete } from "./incomplete.ts";

const documentRules: readonly DocumentRule[] = [
  afterPlan,
  conflictingDate,
  conflictingIssuer,
  conflictingTitle,
  incomplete,
  outOfForce,
];

export const citedDocumentRules: PlanRule = (subject, report) => {
  const documents = citedDocuments(subject.plan);
  for (const rule of documentRules) rule(documents, subject, report);
};
