// Diagnostics -> SARIF 2.1.0: columns in UTF-16 units, URIs encoded, fixes included, every rule with its help.
import type { Diagnostic, Edit, RuleName } from "../diagnostic.ts";
import { pages } from "../messages/explain/index.ts";
import { type Language, related as notes, rules } from "../messages/index.ts";
import { reportWords } from "../messages/report.ts";
import { positionAt, type Span } from "../source.ts";
import { fingerprintsOf } from "./fingerprint.ts";
import type { Reporter } from "./reporter.ts";
import { placesNote, sentencesOf } from "./words.ts";

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

export const sarif: Reporter = (diagnostics, { language, version }) => {
  const used = [...new Set(diagnostics.map(({ rule }) => rule))].sort();
  const fingerprints = fingerprintsOf(diagnostics);
  const run = {
    tool: { driver: { name: "plan", version, language, rules: used.map((rule) => ruleOf(rule, language)) } },
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { ROOT: { description: { text: rootWords[language] } } },
    results: diagnostics.map((diagnostic, i) => ({
      ...resultOf(diagnostic, used.indexOf(diagnostic.rule), language),
      partialFingerprints: { "planContent/v1": fingerprints[i] },
    })),
  };
  return `${JSON.stringify({ $schema: schema, version: "2.1.0", runs: [run] }, null, 2)}\n`;
};

const rootWords: Readonly<Record<Language, string>> = {
  vi: "Thư mục làm việc chứa plans/",
  en: "The workspace folder, which holds plans/",
};

const levels = { error: "error", warning: "warning", info: "note" } as const;

function ruleOf(rule: RuleName, language: Language) {
  const { what, why } = pages[rule][language];
  return {
    id: rule,
    shortDescription: { text: what },
    help: { text: `${what}\n\n${why}` },
    defaultConfiguration: { level: levels[rules[rule].severity] },
  };
}

function resultOf(diagnostic: Diagnostic, ruleIndex: number, language: Language) {
  const { rule, severity, span, related, fix, places } = diagnostic;
  const { message, help } = sentencesOf(diagnostic, language);
  const note = placesNote(diagnostic, language);
  const others = [
    ...related.map(({ span, note }) => ({ ...locationOf(span), message: { text: notes[note][language] } })),
    ...places.map((place) => ({ ...locationOf(place), message: { text: reportWords[language].samePlace } })),
  ];
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: note === null ? `${message}. ${help}` : `${message} (${note}). ${help}` },
    locations: [locationOf(span)],
    ...(others.length > 0 && { relatedLocations: others.map((location, id) => ({ id: id + 1, ...location })) }),
    ...(fix && { fixes: [{ description: { text: help }, artifactChanges: changesOf(fix) }] }),
  };
}

const locationOf = (span: Span) => ({
  physicalLocation: { artifactLocation: artifactOf(span), region: regionOf(span) },
});

const artifactOf = ({ source: { path } }: Span) => ({
  uri: path.split("/").map(encodeURIComponent).join("/"),
  uriBaseId: "ROOT",
});

function regionOf({ source, start, end }: Span) {
  const from = positionAt(source, start);
  const to = positionAt(source, end);
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

function changesOf(edits: readonly Edit[]) {
  const byPath = new Map<string, Edit[]>();
  for (const edit of edits) byPath.set(edit.span.source.path, [...(byPath.get(edit.span.source.path) ?? []), edit]);
  return [...byPath.values()].map((own) => ({
    artifactLocation: artifactOf((own[0] as Edit).span),
    replacements: own.map(({ span, text }) => ({ deletedRegion: regionOf(span), insertedContent: { text } })),
  }));
}
