// A plan's source -> the same in canonical form: edits by offset, never a word, never another meaning.
import { conflictsIn } from "./1-parse/conflict-markers.ts";
import type { Plan } from "./2-model/plan.ts";
import { type Analysis, analyse } from "./compile.ts";
import type { Diagnostic, Edit } from "./diagnostic.ts";
import { applyEdits } from "./fix.ts";
import { type KeyLanguage, keyEdits } from "./print/key-edits.ts";
import { layoutEdits } from "./print/layout-edits.ts";
import { attributeEdits, signEdits } from "./print/mark-edits.ts";
import { meaningOf } from "./print/meaning.ts";
import { missingIds } from "./print/missing-ids.ts";
import type { Source } from "./source.ts";
import type { Workspace } from "./workspace.ts";

export interface FormatOptions {
  /** The language that keys are written in; null leaves each as it is. */
  readonly keys?: KeyLanguage | null;
  /** Writes an id on each block that has none. */
  readonly ids?: boolean;
}

export interface Formatted {
  readonly text: string;
  /** How many ids were written. */
  readonly ids: number;
}

/**
 * Canonical is: one empty line between blocks and none of blanks; no blanks at the ends of lines; one line end at the end of the
 * file; `-` for `*`; one blank behind the `#` of a heading, and none of them at its end; attributes in the order of the table of
 * keys, one blank apart, in straight quotation marks. In YAML: empty lines and ends of lines. All else stays as it is: words,
 * numbers, emphasis, the front matter, the lines of a paragraph, the empty lines within a list, line ends, Unicode's form.
 * What would change the plan's meaning, or give a diagnostic that was not there, is left undone. Null where the source is refused, or has the
 * marks of an unsolved merge.
 */
export function format(
  source: Source,
  workspace: Workspace,
  { keys = null, ids = false }: FormatOptions = {},
): Formatted | null {
  if (conflictsIn(source).length > 0) return null;
  let now = analyse(source, workspace);
  let text = source.text;
  let written = 0;
  const step = (editsOf: (plan: Plan) => readonly Edit[], givesIds = false): number => {
    const edits = now.plan ? editsOf(now.plan) : [];
    if (edits.length === 0) return 0;
    const fresh = applyEdits(text, edits);
    const next = analyse({ ...source, text: fresh }, workspace);
    if (!isSame(now, next, !givesIds)) return 0;
    now = next;
    text = fresh;
    return edits.length;
  };
  if (!now.plan) return null;
  for (const editsOf of [layoutEdits, signEdits, attributeEdits]) step(editsOf);
  if (keys) step((plan) => keyEdits(plan, keys));
  if (ids) {
    const missing = now.plan ? missingIds(now.plan) : null;
    if (missing && step(() => missing.edits, true) > 0) written = missing.ids.size;
  }
  return { text, ids: written };
}

/** The text with an id on each block that had none; null where the source is refused, or would read otherwise. */
export function withIds(source: Source, workspace: Workspace): Formatted | null {
  const before = analyse(source, workspace);
  if (!before.plan || conflictsIn(source).length > 0) return null;
  const { edits, ids } = missingIds(before.plan);
  if (edits.length === 0) return { text: source.text, ids: 0 };
  const text = applyEdits(source.text, edits);
  return isSame(before, analyse({ ...source, text }, workspace), false) ? { text, ids: ids.size } : null;
}

function isSame(before: Analysis, after: Analysis, withIds: boolean): boolean {
  if (!before.plan || !after.plan) return false;
  const [old, fresh] = [countsOf(before.diagnostics), countsOf(after.diagnostics)];
  const adds = [...fresh].some(([rule, count]) => count > (old.get(rule) ?? 0));
  return !adds && meaningOf(before.plan, { withIds }) === meaningOf(after.plan, { withIds });
}

function countsOf(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, places } of diagnostics) counts.set(rule, (counts.get(rule) ?? 0) + 1 + places.length);
  return counts;
}
