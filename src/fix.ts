// Diagnostics with fixes -> edits of their sources: none that overlap, each fix whole or not at all.
import type { Diagnostic, Edit } from "./diagnostic.ts";
import type { Source } from "./source.ts";

/** The fixes that can be applied together, first come first served. */
export function compatibleFixes(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const taken = new Map<string, Edit[]>();
  return diagnostics.filter(({ fix }) => {
    if (!fix || fix.length === 0) return false;
    const added: Edit[] = [];
    for (const edit of fix) {
      if (!take(edit, taken)) break;
      added.push(edit);
    }
    if (added.length === fix.length) return true;
    for (const edit of added) leave(edit, taken);
    return false;
  });
}

/** Puts an edit in its place among those of its file, which are in order; false where it is near another. */
function take(edit: Edit, taken: Map<string, Edit[]>): boolean {
  const { path } = edit.span.source;
  const edits = taken.get(path) ?? [];
  taken.set(path, edits);
  const at = placeOf(edit, edits);
  const [before, after] = [edits[at - 1], edits[at]];
  if ((before && isNear(edit, before)) || (after && isNear(edit, after))) return false;
  edits.splice(at, 0, edit);
  return true;
}

function leave(edit: Edit, taken: ReadonlyMap<string, Edit[]>): void {
  const edits = taken.get(edit.span.source.path) ?? [];
  edits.splice(edits.indexOf(edit, placeOf(edit, edits)), 1);
}

/** How many begin before it. */
function placeOf({ span }: Edit, edits: readonly Edit[]): number {
  let [low, high] = [0, edits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.span.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Two insertions at one place have no order: they overlap too. */
const isNear = ({ span: a }: Edit, { span: b }: Edit): boolean =>
  (a.start < b.end && b.start < a.end) || a.start === b.start;

/** The new text of each source that the fixes change. */
export function applyFixes(fixes: readonly Diagnostic[]): ReadonlyMap<Source, string> {
  const bySource = new Map<Source, Edit[]>();
  for (const { fix } of fixes)
    for (const edit of fix ?? []) {
      const edits = bySource.get(edit.span.source);
      if (edits) edits.push(edit);
      else bySource.set(edit.span.source, [edit]);
    }
  return new Map([...bySource].map(([source, edits]) => [source, applyEdits(source.text, edits)]));
}

/** Edits by offset; all else stays byte for byte. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
  let result = "";
  let done = 0;
  for (const { span, text: fresh } of ordered) {
    result += text.slice(done, span.start) + fresh;
    done = span.end;
  }
  return result + text.slice(done);
}
