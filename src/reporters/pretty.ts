// Diagnostics -> what a person reads in a terminal: the place, the source with the spans underlined, what to do.
import type { ChalkInstance } from "chalk";
import type { Diagnostic, Severity } from "../diagnostic.ts";
import { related as relatedNotes } from "../messages/index.ts";
import { reportWords } from "../messages/report.ts";
import { positionAt, type Span } from "../source.ts";
import { printable } from "./cells.ts";
import { excerpt, type Mark } from "./excerpt.ts";
import type { Reporter, ReportOptions } from "./reporter.ts";
import { countOf, placesNote, sentencesOf } from "./words.ts";

export const pretty: Reporter = (diagnostics, options) => {
  const blocks = diagnostics.map((diagnostic) => `${show(diagnostic, options)}\n`);
  if (!options.quiet) blocks.push(`${summary(diagnostics, options)}\n`);
  return blocks.join("\n");
};

const paint = (color: ChalkInstance, severity: Severity): ChalkInstance =>
  ({ error: color.red.bold, warning: color.yellow.bold, info: color.cyan.bold })[severity];

function show(diagnostic: Diagnostic, options: ReportOptions): string {
  const { rule, severity, span } = diagnostic;
  const { color, language } = options;
  const words = reportWords[language];
  const { message, help } = sentencesOf(diagnostic, language);
  const header = `${printable(placeOf(span))} ${paint(color, severity)(words.severity[severity])}  ${color.bold(printable(message))}   ${color.dim(rule)}`;
  const places = placesNote(diagnostic, language);
  const notes = [...(places === null ? [] : [places]), `${words.help}: ${help}`];
  const { lines, gutter } = excerpt(marksOf(diagnostic, options), options);
  const margin = " ".repeat(gutter);
  return [header, ...lines, ...notes.map((note) => `${margin}${color.blue("=")} ${printable(note)}`)].join("\n");
}

function marksOf({ severity, span, related }: Diagnostic, { color, language }: ReportOptions): Mark[] {
  return [
    { span, sign: "^", note: "", color: paint(color, severity) },
    ...related.map((each) => ({
      span: each.span,
      sign: "-",
      note: relatedNotes[each.note][language],
      color: color.blue,
    })),
  ];
}

function placeOf({ source, start }: Span): string {
  const { line, column } = positionAt(source, start);
  return `${source.path}:${line}:${column}`;
}

function summary(diagnostics: readonly Diagnostic[], { language, color, plans }: ReportOptions): string {
  const { errors, warnings } = countOf(diagnostics);
  const text = reportWords[language].summary(errors, warnings, plans);
  return errors > 0 ? color.red.bold(text) : warnings > 0 ? color.yellow.bold(text) : color.green(text);
}
