// YAML text (front matter, units.yaml, register.yaml) -> Data: every scalar as the text that was written, with its place.
import { isAlias, isMap, isScalar, isSeq, type Node, type ParsedNode, parseDocument } from "yaml";
import type { Report } from "../diagnostic.ts";
import { type Source, type Span, spanOf } from "../source.ts";
import { alignOffsets } from "./align.ts";
import type { Data, Entry, Mapping, Scalar } from "./outline.ts";
import { yamlProblem } from "./yaml-problem.ts";

/** Deeper data than this is a mistake or an attack. */
const deepest = 100;

/**
 * Reads `source.text` from `start` to `end` as a YAML mapping. Dates and numbers stay text (`04`, `2024-03-28`).
 * Null where it holds no mapping; what is wrong is reported, the rest is read.
 */
export function readData(source: Source, start: number, end: number, report: Report): Mapping | null {
  const text = source.text.slice(start, end);
  const depth = tooDeepAt(text);
  if (depth !== null) {
    report("structure/too-deep", spanOf(source, start + depth, start + depth + 1), { limit: deepest });
    return null;
  }
  const document = parseDocument(text, {
    schema: "failsafe",
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "silent",
  });
  const problem = yamlProblem(text, document.errors);
  if (problem)
    report("metadata/syntax", spanOf(source, start + problem.start, start + problem.end), { problem: problem.kind });
  const read = reader(source, start, report, problem !== null);
  const root = document.contents ? read(document.contents, 0) : null;
  if (root?.type === "mapping") return problem ? { ...root, brokenAt: start + problem.start } : root;
  if (root && document.errors.length === 0)
    report("metadata/invalid-value", root.span, { key: source.path, expected: "mapping" });
  return null;
}

/** The library recurses: refuse what would exhaust its stack. Counts flow brackets and indentation. */
function tooDeepAt(text: string): number | null {
  let open = 0;
  for (const match of text.matchAll(/[[{]|[\]}]|^ +/gm)) {
    const mark = match[0];
    if (mark === "[" || mark === "{") open++;
    else if (mark === "]" || mark === "}") open = Math.max(0, open - 1);
    if (open > deepest || mark.length > deepest * 8) return match.index;
  }
  return text.search(/^ *(?:- ){100}/m) >= 0 ? text.search(/^ *(?:- ){100}/m) : null;
}

/** Reports on `data` that a syntax error in it did not cause: those on what stands before it, and never that a key is missing. */
export function beforeError(report: Report, { brokenAt }: Mapping): Report {
  if (brokenAt === undefined) return report;
  return (rule, span, ...rest) => {
    if (rule !== "metadata/missing" && span.end <= brokenAt) report(rule, span, ...rest);
  };
}

function reader(source: Source, base: number, report: Report, broken: boolean) {
  const spanOfNode = (node: Node): Span => {
    const [from = 0, to = from] = node.range ?? [];
    return spanOf(source, base + from, base + Math.max(from, to));
  };
  const empty = (at: number): Scalar => ({ type: "scalar", text: "", quoted: false, span: spanOf(source, at, at) });

  const readScalar = (node: Node & { value?: unknown; type?: string | null }): Scalar => {
    const span = spanOfNode(node);
    const text = typeof node.value === "string" ? node.value : "";
    const quoted = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE";
    const inner = quoted ? spanOf(source, span.start + 1, Math.max(span.start + 1, span.end - 1)) : span;
    const offsets = alignOffsets(text, source.text, inner.start, inner.end);
    return { type: "scalar", text, quoted, span: inner, ...(offsets && { offsets }) };
  };

  const read = (node: ParsedNode | Node, depth: number): Data => {
    if (depth > deepest) return empty(spanOfNode(node).start);
    if (isMap(node)) {
      const entries: Entry[] = [];
      for (const pair of node.items) {
        if (!isScalar(pair.key)) {
          if (!broken)
            report("metadata/invalid-value", spanOfNode((pair.key ?? node) as Node), { key: "", expected: "quoted" });
          continue;
        }
        const key = readScalar(pair.key);
        const earlier = entries.find((entry) => entry.key.text === key.text);
        if (earlier) {
          report(
            "metadata/duplicate-key",
            key.span,
            { key: key.text },
            { related: [{ span: earlier.key.span, note: "first-definition" }] },
          );
          continue;
        }
        entries.push({ key, value: pair.value ? read(pair.value as Node, depth + 1) : empty(key.span.end) });
      }
      return { type: "mapping", entries, span: spanOfNode(node) };
    }
    if (isSeq(node))
      return {
        type: "sequence",
        items: node.items.map((item) => read(item as Node, depth + 1)),
        span: spanOfNode(node),
      };
    if (isScalar(node)) return readScalar(node);
    if (isAlias(node) && !broken) report("metadata/invalid-value", spanOfNode(node), { key: "", expected: "quoted" });
    return empty(spanOfNode(node).start);
  };
  return read;
}
