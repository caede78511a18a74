// The pages of the rules, by rule.
import type { RuleName } from "../index.ts";
import { file } from "./file.ts";
import type { Page } from "./page.ts";

export const pages: Partial<Record<RuleName, Page>> = { ...file };

export type { Page, PageWords } from "./page.ts";
