// Diagnostics -> one JSON object, `version` 1. Lines and columns from 1; columns and offsets in UTF-16 units of the file after its byte order mark.
import type { Diagnostic } from "../diagnostic.ts";
import { type Language, related as relatedNotes } from "../messages/index.ts";
import { positionAt, type Span } from "../source.ts";
import type { Reporter } from "./reporter.ts";
import { countOf, sentencesOf } from "./words.ts";

export const json: Reporter = (diagnostics, { language, trace }) => {
  const report = {
    version: 1,
    diagnostics: diagnostics.map((diagnostic) => jsonOf(diagnostic, language)),
    ...countOf(diagnostics),
    ...(trace !== undefined && { trace }),
  };
  return `${JSON.stringify(report)}\n`;
};

function jsonOf(diagnostic: Diagnostic, language: Language) {
  const { rule, severity, span, related, fix, certain, places } = diagnostic;
  const { message, help } = sentencesOf(diagnostic, language);
  return {
    rule,
    severity,
    message,
    ...rangeOf(span),
    start: span.start,
    end: span.end,
    related: related.map(({ span, note }) => ({ ...rangeOf(span), message: relatedNotes[note][language] })),
    fix: fix && {
      title: help,
      certain,
      edits: fix.map(({ span, text }) => ({ path: span.source.path, start: span.start, end: span.end, text })),
    },
    places: places.map((place) => ({ path: place.source.path, ...positionAt(place.source, place.start) })),
  };
}

function rangeOf({ source, start, end }: Span) {
  const from = positionAt(source, start);
  const to = positionAt(source, end);
  return { path: source.path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}
