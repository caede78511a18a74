// What a pack holds: a plan with all that it is read with, and the plan above it likewise; which names its files may have.
import { unitKinds } from "../2-model/keywords.ts";

/** One level of a pack (gói kế hoạch): a plan, its files by name, the plan that it extends. */
export interface PackedPlan {
  /** `plan.md` or `plan.yaml`, and what the workspace has of `sharedNames`. Lines end in LF. */
  readonly files: ReadonlyMap<string, string>;
  /** Null where the plan extends none. */
  readonly parent: PackedPlan | null;
}

/** How a pack's file name ends. */
export const packEnding = ".planpack";

export const isPackName = (path: string): boolean => path.toLowerCase().endsWith(packEnding);

export const planNames = ["plan.md", "plan.yaml"] as const;

/** Of the files that a plan shares with others; templates are those that the workspace has in place of the built-in ones. */
export const sharedNames: readonly string[] = [
  "units.yaml",
  "register.yaml",
  "plan.config.yaml",
  "templates/plan/layout.md.hbs",
  "templates/plan/style.yaml",
  "templates/party/layout.md.hbs",
  "templates/party/style.yaml",
  "templates/party/style-36.yaml",
  ...unitKinds.map((kind) => `templates/units/${kind}.md.hbs`),
];

/** What stands before a name, once for each level above. */
export const levelPrefix = "parent/";

export const packLimits = {
  /** Bytes of a pack. */
  size: 64_000_000,
  /** Bytes of one of its files: more is not read as a plan either. */
  file: 8_000_000,
  manifest: 1_000_000,
  /** Plans one above the other. */
  levels: 20,
} as const;

/** The plan's name in its level, and its text. */
export function planOf({ files }: PackedPlan): { readonly name: string; readonly text: string } {
  const name = planNames.find((one) => files.has(one)) ?? planNames[0];
  return { name, text: files.get(name) ?? "" };
}

/** The plan and those above it, the nearest first. */
export function levelsOf(plan: PackedPlan): readonly PackedPlan[] {
  const levels = [plan];
  for (let above = plan.parent; above; above = above.parent) levels.push(above);
  return levels;
}
