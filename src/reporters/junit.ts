// Diagnostics -> JUnit XML: a suite a file, a case a diagnostic; errors fail, warnings pass with their words.
import type { Diagnostic } from "../diagnostic.ts";
import { positionAt } from "../source.ts";
import type { Reporter } from "./reporter.ts";
import { placesNote, sentencesOf } from "./words.ts";

export const junit: Reporter = (diagnostics, { language }) => {
  const byPath = new Map<string, Diagnostic[]>();
  for (const one of diagnostics) byPath.set(one.span.source.path, [...(byPath.get(one.span.source.path) ?? []), one]);
  const failuresOf = (list: readonly Diagnostic[]): number =>
    list.filter(({ severity }) => severity === "error").length;

  const caseOf = (one: Diagnostic): string => {
    const { message, help } = sentencesOf(one, language);
    const { path } = one.span.source;
    const { line, column } = positionAt(one.span.source, one.span.start);
    const places = placesNote(one, language);
    const words = `${path}:${line}:${column} ${message}\n${help}${places === null ? "" : `\n${places}`}`;
    const body =
      one.severity === "error"
        ? `<failure type="${attribute(one.rule)}" message="${attribute(message)}">${content(words)}</failure>`
        : `<system-out>${content(words)}</system-out>`;
    return `    <testcase classname="${attribute(path)}" name="${attribute(`${one.rule} ${line}:${column}`)}">${body}</testcase>\n`;
  };
  const suites = [...byPath].map(
    ([path, list]) =>
      `  <testsuite name="${attribute(path)}" tests="${list.length}" failures="${failuresOf(list)}" errors="0" skipped="0">\n` +
      `${list.map(caseOf).join("")}  </testsuite>\n`,
  );
  const counts = `tests="${diagnostics.length}" failures="${failuresOf(diagnostics)}" errors="0"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="plan check" ${counts}>\n${suites.join("")}</testsuites>\n`;
};

/** XML has no place for control characters, nor for half a surrogate pair. */
const printable = (text: string): string =>
  text.replace(
    /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    "\uFFFD",
  );

const content = (text: string): string =>
  printable(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const attribute = (text: string): string =>
  content(text)
    .replace(/"/g, "&quot;")
    .replace(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`);
