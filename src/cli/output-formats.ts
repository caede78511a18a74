// The kinds of file that `plan build` writes, and what the file of each is called.
import type { Unit } from "../2-model/plan.ts";
import { type Format, formats } from "../6-write/formats.ts";

/** A PDF is no writer's: it takes a program of the machine. */
export type OutputFormat = Format | "pdf";

export const outputFormats: readonly OutputFormat[] = [...formats, "pdf"];

/** Of the whole plan: what is not the plan itself but a list of what it hands out has the list's name. */
const listNames: Partial<Record<OutputFormat, string>> = { xlsx: "assignments", ics: "deadlines" };

/** Relative to the plan's folder, with `/`. `unit`: whose own plan it is; null: the plan that hands duties out. */
export const outputPath = (plan: string, unit: Unit | null, format: OutputFormat): string =>
  `${unit ? `units/${unit.id}` : (listNames[format] ?? plan)}.${format}`;
