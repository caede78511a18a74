// The rules on plain text, all on one view of the plan's words.

import { capitalisation } from "./capitalisation.ts";
import type { PlanRule } from "./check.ts";
import { dateForm } from "./date-form.ts";
import { doubledWord } from "./doubled-word.ts";
import { placeholder } from "./placeholder.ts";
import { type TextRule, textsOf } from "./plan-text.ts";
import { unbalancedQuotes } from "./quotes.ts";
import { spacing } from "./spacing.ts";

const rules: readonly TextRule[] = [doubledWord, dateForm, spacing, unbalancedQuotes, capitalisation, placeholder];

export const textRules: PlanRule = (subject, report) => {
  const texts = textsOf(subject.plan);
  for (const rule of rules) rule(texts, subject, report);
};
