// Marked text -> diagnostics for the reporters' tests.
import { Chalk } from "chalk";
import { collect, type Diagnostic, type Extra } from "../../src/diagnostic.ts";
import type { ReportOptions } from "../../src/reporters/index.ts";
import { type Source, type Span, spanOf } from "../../src/source.ts";

export const plainOptions: ReportOptions = {
  language: "vi",
  color: new Chalk({ level: 0 }),
  width: 100,
  plans: 1,
  quiet: false,
  version: "0.0.0",
};

/** The first place of `words` in the source, after `from`. */
export function find(source: Source, words: string, from = 0): Span {
  const start = source.text.indexOf(words, from);
  if (start < 0) throw new Error(`not in ${source.path}: ${words}`);
  return spanOf(source, start, start + words.length);
}

/** A diagnostic of the simplest rule at a span. */
export function at(span: Span, extra: Extra = {}): Diagnostic {
  const { report, diagnostics } = collect();
  report("citation/unknown", span, { key: "kh-99", nearest: null }, extra);
  return diagnostics[0]!;
}
