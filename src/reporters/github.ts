// Diagnostics -> workflow commands of GitHub Actions. It shows ten errors and ten warnings of a step: the most useful ten, and a count.
import type { Diagnostic, Severity } from "../diagnostic.ts";
import { reportWords } from "../messages/report.ts";
import { positionAt } from "../source.ts";
import type { Reporter } from "./reporter.ts";
import { placesNote, sentencesOf } from "./words.ts";

const shown = 10;
const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

export const github: Reporter = (diagnostics, { language }) => {
  const lines: string[] = [];
  for (const severity of ["error", "warning", "info"] as const) {
    const all = diagnostics.filter((one) => one.severity === severity);
    const chosen = mostUseful(all);
    for (const one of chosen) {
      const { message, help } = sentencesOf(one, language);
      const from = positionAt(one.span.source, one.span.start);
      const to = positionAt(one.span.source, one.span.end);
      const properties = {
        file: one.span.source.path,
        line: from.line,
        endLine: to.line,
        col: from.column,
        endColumn: to.column,
        title: one.rule,
      };
      lines.push(
        command(
          commands[severity],
          properties,
          [message, help, placesNote(one, language)].filter((line) => line !== null).join("\n"),
        ),
      );
    }
    const left = all.length - chosen.length;
    if (left > 0) lines.push(command("notice", {}, reportWords[language].notShown(left, severity)));
  }
  return lines.map((line) => `${line}\n`).join("");
};

/** One of each rule first, then the rest, all in order of place: ten alike say less than ten of ten kinds. */
function mostUseful(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const first = diagnostics.filter(({ rule }, i) => diagnostics.findIndex((other) => other.rule === rule) === i);
  const chosen = new Set([...new Set([...first, ...diagnostics])].slice(0, shown));
  return diagnostics.filter((one) => chosen.has(one));
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name}${list.length > 0 ? ` ${list.join(",")}` : ""}::${escapeData(message)}`;
}

const escapeData = (text: string): string => text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");

const escapeProperty = (text: string): string => escapeData(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
