// The pages of the rules, by rule. One that has none does not compile.
import type { RuleName } from "../index.ts";
import { assignment } from "./assignment.ts";
import { citation } from "./citation.ts";
import { consistency } from "./consistency.ts";
import { deadline } from "./deadline.ts";
import { derived } from "./derived.ts";
import { file } from "./file.ts";
import { metadata } from "./metadata.ts";
import type { Page } from "./page.ts";
import { reference } from "./reference.ts";
import { structure } from "./structure.ts";
import { suppression } from "./suppression.ts";
import { template } from "./template.ts";
import { text } from "./text.ts";
import { register, units } from "./workspace.ts";

export const pages: Readonly<Record<RuleName, Page>> = {
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

export type { Page, PageWords } from "./page.ts";
