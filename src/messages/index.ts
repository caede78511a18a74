// Every sentence that the tool says, Vietnamese and English side by side; no logic.
import { assignment } from "./assignment.ts";
import { citation } from "./citation.ts";
import { consistency } from "./consistency.ts";
import { deadline } from "./deadline.ts";
import { derived } from "./derived.ts";
import { file } from "./file.ts";
import { metadata } from "./metadata.ts";
import { reference } from "./reference.ts";
import { structure } from "./structure.ts";
import { suppression } from "./suppression.ts";
import { template } from "./template.ts";
import { text } from "./text.ts";
import { register, units } from "./workspace.ts";

export const rules = {
  ...file,
  ...metadata,
  ...structure,
  ...citation,
  ...consistency,
  ...reference,
  ...assignment,
  ...deadline,
  ...derived,
  ...text,
  ...suppression,
  ...units,
  ...register,
  ...template,
};

export type RuleName = keyof typeof rules;

export const isRule = (name: string): name is RuleName => Object.hasOwn(rules, name);

/** What a rule's sentences are made from. */
export type RuleData<R extends RuleName> = Parameters<(typeof rules)[R]["vi"]["message"]>[0];

export type { RelatedNote } from "./related.ts";
export { related } from "./related.ts";
export type { Language, Severity } from "./rule.ts";
