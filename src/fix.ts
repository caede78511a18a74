// Diagnostics with fixes -> edits of their sources: none that overlap, each fix whole or not at all.
import type { Diagnostic, Edit } from "./diagnostic.ts";
import type { Source } from "./source.ts";

/** The fixes that can be applied together, first come first served. */
export function compatibleFixes(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const taken = new Map<string, Edit[]>();
  return diagnostics.filter(({ fix }) => {
    if (!fix || fix.length === 0) return false;
    const clash = fix.some((edit, i) =>
      [...fix.slice(0, i), ...(taken.get(edit.span.source.path) ?? [])].some((other) => isNear(edit, other)),
    );
    if (clash) return false;
    for (const edit of fix) taken.set(edit.span.source.path, [...(taken.get(edit.span.source.path) ?? []), edit]);
    return true;
  });
}

/** Two insertions at one place have no order: they overlap too. */
const isNear = ({ span: a }: Edit, { span: b }: Edit): boolean =>
  a.source.path === b.source.path && ((a.start < b.end && b.start < a.end) || a.start === b.start);

/** The new text of each source that the fixes change. */
export function applyFixes(fixes: readonly Diagnostic[]): ReadonlyMap<Source, string> {
  const bySource = new Map<Source, Edit[]>();
  for (const { fix } of fixes)
    for (const edit of fix ?? []) bySource.set(edit.span.source, [...(bySource.get(edit.span.source) ?? []), edit]);
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
