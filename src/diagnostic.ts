// What a phase says about the input: data, no sentences. The sentences are in messages/.
import type { RelatedNote, RuleData, RuleName, Severity } from "./messages/index.ts";
import { rules } from "./messages/index.ts";
import type { Span } from "./source.ts";

export type { RelatedNote, RuleData, RuleName, Severity } from "./messages/index.ts";
export { isRule } from "./messages/index.ts";

export const ruleNames: readonly string[] = Object.keys(rules);

/** Another place that explains a diagnostic, with a note from the catalogue ("first said here"). */
export interface Related {
  readonly span: Span;
  readonly note: RelatedNote;
}

/** A replacement of source text. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

export interface Diagnostic<R extends RuleName = RuleName> {
  readonly rule: R;
  readonly severity: Severity;
  readonly span: Span;
  /** What the rule's sentences are made from. */
  readonly data: RuleData<R>;
  readonly related: readonly Related[];
  /** Edits that mend it, all or none of them; their title is the rule's help. */
  readonly fix: readonly Edit[] | null;
  /** The fix is right whatever the author meant; else it is only likely, and applied on request. */
  readonly certain: boolean;
  /** Other places with the same cause, folded into this diagnostic. */
  readonly places: readonly Span[];
}

export interface Extra {
  readonly related?: readonly Related[];
  readonly fix?: readonly Edit[];
  /** The fix is a guess (a misspelt name): shown as help, applied only on request. */
  readonly likely?: boolean;
  readonly places?: readonly Span[];
}

/** A misspelt word and what was probably meant, as the only fix; nothing where nothing is near. */
export const suggest = (span: Span, nearest: string | null): Extra =>
  nearest === null ? {} : { fix: [{ span, text: nearest }], likely: true };

/** Reports one mistake of the input. User mistakes are never thrown. */
export type Report = <R extends RuleName>(rule: R, span: Span, data: RuleData<R>, extra?: Extra) => void;

/** A report function and the diagnostics that it has taken, in the order reported. */
export function collect(): { readonly report: Report; readonly diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (rule, span, data, extra = {}) => {
    diagnostics.push({
      rule,
      severity: rules[rule].severity,
      span,
      data,
      related: extra.related ?? [],
      fix: extra.fix ?? null,
      certain: !extra.likely,
      places: extra.places ?? [],
    } as Diagnostic);
  };
  return { report, diagnostics };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By path, then place, then rule: the same order on every machine. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      byText(a.span.source.path, b.span.source.path) ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      byText(a.rule, b.rule),
  );
}
