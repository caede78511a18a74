// YAML text (front matter, units.yaml, register.yaml) -> Data: every scalar as the text that was written, with its place.
import type { Report } from "../diagnostic.ts";
import { type Source, type Span, spanOf } from "../source.ts";
import type { Data, Entry, Mapping, Scalar } from "./outline.ts";
import {
  deepest,
  parseYaml,
  type YamlDocument,
  type YamlNode,
  type YamlPair,
  type YamlScalar,
} from "./yaml-document.ts";
import { placesOfScalar } from "./yaml-scalar.ts";

/** YAML text that stands in a source, or was made from it. */
export interface YamlText {
  readonly source: Source;
  readonly text: string;
  /** The source offset of a place in `text`. */
  place(offset: number): number;
}

/**
 * Reads `source.text` from `start` to `end` as a YAML mapping. Dates and numbers stay text (`04`, `2024-03-28`).
 * Null where it holds no mapping; what is wrong is reported, the rest is read.
 */
export function readData(source: Source, start: number, end: number, report: Report): Mapping | null {
  return readYamlText(yamlIn(source, start, end), report)?.root ?? null;
}

/** As `readData`; a text without data holds an empty mapping. */
export function readDataOrNothing(source: Source, start: number, end: number, report: Report): Mapping | null {
  const read = readYamlText(yamlIn(source, start, end), report);
  return read?.isEmpty ? { type: "mapping", entries: [], span: spanOf(source, start, end) } : (read?.root ?? null);
}

/** The library knows no lone CR as a line's end. */
const yamlIn = (source: Source, start: number, end: number): YamlText => ({
  source,
  text: source.text.slice(start, end).replace(/\r(?!\n)/g, "\n"),
  place: (offset) => start + offset,
});

/** Null where the text nests too deep. */
export function readYamlText(
  yaml: YamlText,
  report: Report,
): { readonly root: Mapping | null; readonly isEmpty: boolean; readonly comments: readonly Span[] } | null {
  const { source, text, place } = yaml;
  const span = (start: number, end: number): Span => spanOf(source, place(start), Math.max(place(start), place(end)));
  const document = parseYaml(text);
  if ("tooDeepAt" in document) {
    report("structure/too-deep", span(document.tooDeepAt, document.tooDeepAt + 1), { limit: deepest });
    return null;
  }
  const comments = document.comments.map(({ start, end }) => span(start, end));
  const isEmpty = isEmptyDocument(document);
  return { root: isEmpty ? null : readRoot(document, yaml, span, report), isEmpty, comments };
}

const isEmptyDocument = ({ contents, problem }: YamlDocument): boolean =>
  !problem && (contents === null || (contents.type === "scalar" && contents.value === ""));

type SpanOf = (start: number, end: number) => Span;

function readRoot({ contents, problem }: YamlDocument, yaml: YamlText, span: SpanOf, report: Report): Mapping | null {
  if (problem) report("metadata/syntax", span(problem.start, problem.end), { problem: problem.kind });
  const root = contents && reader(yaml, span, report, problem !== null)(contents);
  if (root?.type === "mapping") return problem ? { ...root, brokenAt: span(problem.start, problem.end).start } : root;
  if (root && !problem) report("metadata/invalid-value", root.span, { key: yaml.source.path, expected: "mapping" });
  return null;
}

/** Reports on `data` that a syntax error in it did not cause: those on what stands before it, and never that a key is missing. */
export function beforeError(report: Report, { brokenAt }: Mapping): Report {
  if (brokenAt === undefined) return report;
  return (rule, span, ...rest) => {
    if (rule !== "metadata/missing" && span.end <= brokenAt) report(rule, span, ...rest);
  };
}

function reader({ text, place }: YamlText, spanOfRange: SpanOf, report: Report, broken: boolean) {
  const spanOfNode = ({ start, end }: YamlNode): Span => spanOfRange(start, end);
  const empty = (at: number, { source }: Span): Scalar => ({
    type: "scalar",
    text: "",
    quoted: false,
    span: spanOf(source, at, at),
  });

  const readScalar = ({ value, style, ...whole }: YamlScalar): Scalar => {
    const { start, end, offsets } = placesOfScalar(value, text, whole.start, whole.end, style);
    const quoted = style === "single" || style === "double";
    const scalar: Scalar = { type: "scalar", text: value, quoted, span: spanOfRange(start, end) };
    const placed = offsets?.map(place) ?? placesBetween(start, end, place);
    return placed ? { ...scalar, offsets: placed } : scalar;
  };

  const read = (node: YamlNode): Data => {
    switch (node.type) {
      case "mapping": {
        const entries = readEntries(node.pairs);
        return { type: "mapping", entries, span: untilLast(spanOfNode(node), node.flow, entries.at(-1)?.value) };
      }
      case "sequence": {
        const items = node.items.map(read);
        return { type: "sequence", items, span: untilLast(spanOfNode(node), node.flow, items.at(-1)) };
      }
      case "scalar":
        return readScalar(node);
      default: {
        const span = spanOfNode(node);
        if (node.type === "alias" && !broken) report("metadata/invalid-value", span, { key: "", expected: "quoted" });
        return empty(span.start, span);
      }
    }
  };

  const readEntries = (pairs: readonly YamlPair[]): Entry[] => {
    const entries = new Map<string, Entry>();
    for (const { key: node, value } of pairs) {
      if (node.type !== "scalar") {
        if (!broken) report("metadata/invalid-value", spanOfNode(node), { key: "", expected: "quoted" });
        continue;
      }
      const key = readScalar(node);
      const earlier = entries.get(key.text);
      if (earlier) {
        const related = [{ span: earlier.key.span, note: "first-definition" } as const];
        if (!broken) report("metadata/duplicate-key", key.span, { key: key.text }, { related });
        continue;
      }
      entries.set(key.text, { key, value: value ? read(value) : empty(key.span.end, key.span) });
    }
    return [...entries.values()];
  };
  return read;
}

/** The library counts what follows a block, line ends and comments, as part of it. */
function untilLast(span: Span, flow: boolean, last: Data | undefined): Span {
  if (flow || !last) return span;
  const quote = last.type === "scalar" && last.quoted ? 1 : 0;
  return spanOf(span.source, span.start, Math.max(span.start, Math.min(span.end, last.span.end + quote)));
}

/** The places of a text's units where they do not follow one another in the source; null where they do. */
function placesBetween(start: number, end: number, place: (offset: number) => number): number[] | null {
  if (place(end) - place(start) === end - start) return null;
  return Array.from({ length: end - start + 1 }, (_, i) => place(start + i));
}
