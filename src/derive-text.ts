// A parent plan and a unit -> the unit's own plan as source, with what is wrong in it.
import type { Unit } from "./2-model/plan.ts";
import { type Analysis, deriveFor } from "./compile.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { printMarkdown } from "./print/markdown.ts";
import type { Workspace } from "./workspace.ts";

export interface DerivedText {
  /** Markdown in canonical form, lines end in LF; each block that the parent has names it (`from=…`). */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** `path`: of the parent from the unit's plan. Null where the unit's template has a mistake, which the workspace has reported. */
export function deriveText(parent: Analysis, unit: Unit, path: string, workspace: Workspace): DerivedText | null {
  const derived = deriveFor(parent, unit, workspace);
  if (!derived) return null;
  return { text: printMarkdown(derived.plan, { fields: { extends: path } }), diagnostics: derived.diagnostics };
}
