// A diagnostic -> its sentences in a language.
import type { Diagnostic } from "../diagnostic.ts";
import { type Language, rules } from "../messages/index.ts";

export interface Sentences {
  /** What is wrong. */
  readonly message: string;
  /** What to do. */
  readonly help: string;
}

type Speak = (data: unknown) => string;

export function sentencesOf(diagnostic: Diagnostic, language: Language): Sentences {
  const words = rules[diagnostic.rule][language];
  return {
    message: (words.message as Speak)(diagnostic.data),
    help: (words.help as Speak)(diagnostic.data),
  };
}

/** Errors and warnings among diagnostics. */
export function countOf(diagnostics: readonly Diagnostic[]): { readonly errors: number; readonly warnings: number } {
  const count = (severity: string) => diagnostics.filter((each) => each.severity === severity).length;
  return { errors: count("error"), warnings: count("warning") };
}
