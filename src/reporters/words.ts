// A diagnostic -> its sentences in a language.
import type { Diagnostic } from "../diagnostic.ts";
import { type Language, rules } from "../messages/index.ts";
import { reportWords } from "../messages/report.ts";
import { positionAt } from "../source.ts";

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

/** So many folded places are listed. */
const listedPlaces = 10;

/** `và 29 chỗ khác: dòng 31, 45, …`; null where the diagnostic stands for one place. */
export function placesNote({ span, places }: Diagnostic, language: Language): string | null {
  if (places.length === 0) return null;
  const lines = new Set<number>();
  const elsewhere = new Set<string>();
  for (const { source, start } of places) {
    const { line, column } = positionAt(source, start);
    if (source.path === span.source.path) lines.add(line);
    else elsewhere.add(`${source.path}:${line}:${column}`);
  }
  const shown = [...lines].slice(0, listedPlaces);
  const others = [...elsewhere].slice(0, listedPlaces - shown.length);
  const isMore = shown.length + others.length < lines.size + elsewhere.size;
  return reportWords[language].places(places.length, shown, others, isMore);
}

/** Errors and warnings among diagnostics. */
export function countOf(diagnostics: readonly Diagnostic[]): { readonly errors: number; readonly warnings: number } {
  const count = (severity: string) => diagnostics.filter((each) => each.severity === severity).length;
  return { errors: count("error"), warnings: count("warning") };
}
