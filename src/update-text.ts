// A unit's plan, the record of what it was derived from, and its parent as it is now -> the plan with the parent's changes merged in.
import type { Block, Plan, Unit } from "./2-model/plan.ts";
import type { Analysis } from "./compile.ts";
import { deriveText } from "./derive-text.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { type Merge, mergePlans, type Refusal } from "./merge/merge.ts";
import type { Source } from "./source.ts";
import type { Workspace } from "./workspace.ts";

export interface UpdateInput {
  /** The unit's file as it is. */
  readonly ours: Source;
  /** The plan as it was derived last time. */
  readonly base: Source;
  readonly parent: Analysis;
  readonly unit: Unit;
  /** The parent's path from the unit's plan. */
  readonly path: string;
}

export interface Update {
  readonly merge: Merge | Refusal;
  /** The plan as it is derived now: the next update's base. */
  readonly derived: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Null where the unit's template has a mistake, which the workspace has reported. */
export function updateText({ ours, base, parent, unit, path }: UpdateInput, workspace: Workspace): Update | null {
  const derived = deriveText(parent, unit, path, workspace);
  if (!derived || !parent.plan) return null;
  const theirs = { path: base.path, text: derived.text };
  const merge = mergePlans({ base, ours, theirs, handedOn: idsOf(parent.plan) });
  return { merge, derived: derived.text, diagnostics: derived.diagnostics };
}

/** What the parent still has: what is gone from the unit's plan in spite of that is handed to others. */
function idsOf({ preamble, sections, appendices }: Plan): ReadonlySet<string> {
  const ids = new Set<string>();
  const visit = ({ id, children }: Block): void => {
    if (id !== null) ids.add(id);
    children.forEach(visit);
  };
  for (const blocks of [preamble, sections, appendices]) blocks.forEach(visit);
  return ids;
}
