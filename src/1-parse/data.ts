// YAML text (front matter, units.yaml, register.yaml) -> Data: every scalar as the text that was written, with its place.
import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar as ScalarNode } from "yaml";
import type { Report } from "../diagnostic.ts";
import { type Source, type Span, spanOf } from "../source.ts";
import type { Data, Entry, Mapping, Scalar } from "./outline.ts";
import { deepest, parseYaml, type YamlDocument } from "./yaml-document.ts";
import { placesOfScalar, type ScalarStyle } from "./yaml-scalar.ts";

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
  const yaml = { source, text: source.text.slice(start, end), place: (offset: number) => start + offset };
  return readYamlText(yaml, report)?.root ?? null;
}

/** Null where the text nests too deep. */
export function readYamlText(
  yaml: YamlText,
  report: Report,
): { readonly root: Mapping | null; readonly comments: readonly Span[] } | null {
  const { source, text, place } = yaml;
  const span = (start: number, end: number): Span => spanOf(source, place(start), Math.max(place(start), place(end)));
  const document = parseYaml(text);
  if ("tooDeepAt" in document) {
    report("structure/too-deep", span(document.tooDeepAt, document.tooDeepAt + 1), { limit: deepest });
    return null;
  }
  const comments = document.comments.map(({ start, end }) => span(start, end));
  return { root: readRoot(document, yaml, span, report), comments };
}

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

const styles: Readonly<Record<string, ScalarStyle>> = {
  QUOTE_SINGLE: "single",
  QUOTE_DOUBLE: "double",
  BLOCK_LITERAL: "block",
  BLOCK_FOLDED: "block",
};

function reader({ text, place }: YamlText, spanOfRange: SpanOf, report: Report, broken: boolean) {
  const spanOfNode = (node: Node): Span => {
    const [from = 0, to = from] = node.range ?? [];
    return spanOfRange(from, to);
  };
  const empty = (at: number, { source }: Span): Scalar => ({
    type: "scalar",
    text: "",
    quoted: false,
    span: spanOf(source, at, at),
  });

  const readScalar = (node: ScalarNode): Scalar => {
    const [from = 0, to = from] = node.range ?? [];
    const value = typeof node.value === "string" ? node.value : "";
    const style = styles[node.type ?? ""] ?? "plain";
    const { start, end, offsets } = placesOfScalar(value, text, from, to, style);
    const quoted = style === "single" || style === "double";
    const scalar: Scalar = { type: "scalar", text: value, quoted, span: spanOfRange(start, end) };
    const placed = offsets?.map(place) ?? placesBetween(start, end, place);
    return placed ? { ...scalar, offsets: placed } : scalar;
  };

  const read = (node: Node): Data => {
    if (isMap(node)) return { type: "mapping", entries: readEntries(node.items), span: spanOfNode(node) };
    if (isSeq(node))
      return { type: "sequence", items: node.items.map((item) => read(item as Node)), span: spanOfNode(node) };
    if (isScalar(node)) return readScalar(node);
    const span = spanOfNode(node);
    if (isAlias(node) && !broken) report("metadata/invalid-value", span, { key: "", expected: "quoted" });
    return empty(span.start, span);
  };

  const readEntries = (pairs: readonly { readonly key: unknown; readonly value: unknown }[]): Entry[] => {
    const entries = new Map<string, Entry>();
    for (const pair of pairs) {
      const node = pair.key as Node;
      if (!isScalar(node)) {
        if (!broken) report("metadata/invalid-value", spanOfNode(node), { key: "", expected: "quoted" });
        continue;
      }
      const key = readScalar(node);
      const earlier = entries.get(key.text);
      if (earlier) {
        const related = [{ span: earlier.key.span, note: "first-definition" } as const];
        report("metadata/duplicate-key", key.span, { key: key.text }, { related });
        continue;
      }
      entries.set(key.text, { key, value: pair.value ? read(pair.value as Node) : empty(key.span.end, key.span) });
    }
    return [...entries.values()];
  };
  return read;
}

/** The places of a text's units where they do not follow one another in the source; null where they do. */
function placesBetween(start: number, end: number, place: (offset: number) => number): number[] | null {
  if (place(end) - place(start) === end - start) return null;
  return Array.from({ length: end - start + 1 }, (_, i) => place(start + i));
}
