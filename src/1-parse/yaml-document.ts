// YAML text -> its tree, its first mistake and its comments. The only file that runs the library.
import { Composer, type CST, isAlias, isMap, isScalar, isSeq, type Node, Parser } from "yaml";
import { readPlainYaml } from "./plain/yaml.ts";
import { type YamlProblem, yamlProblem } from "./yaml-problem.ts";
import type { ScalarStyle } from "./yaml-scalar.ts";

export interface YamlDocument {
  readonly contents: YamlNode | null;
  readonly problem: YamlProblem | null;
  /** From `#` to the line's end, in the order written. */
  readonly comments: readonly Range[];
}

/** Offsets in the YAML text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export type YamlNode = YamlMapping | YamlSequence | YamlScalar | YamlOther;

/** What is not in brackets may end after its last part, behind line ends and comments. */
export interface YamlMapping extends Range {
  readonly type: "mapping";
  readonly flow: boolean;
  readonly pairs: readonly YamlPair[];
}

export interface YamlPair {
  readonly key: YamlNode;
  readonly value: YamlNode | null;
}

export interface YamlSequence extends Range {
  readonly type: "sequence";
  readonly flow: boolean;
  readonly items: readonly YamlNode[];
}

/** The range holds its quotes, or its `|`. */
export interface YamlScalar extends Range {
  readonly type: "scalar";
  readonly value: string;
  readonly style: ScalarStyle;
}

interface YamlOther extends Range {
  readonly type: "alias" | "nothing";
}

/** Deeper data than this is a mistake or an attack. */
export const deepest = 100;

/** A text that nests deeper than the library's stack can bear: where it does. */
export interface TooDeep {
  readonly tooDeepAt: number;
}

/** Every scalar stays text: no numbers, dates or booleans. Never throws. Plain YAML is read without the library, which is slow. */
export function parseYaml(text: string): YamlDocument | TooDeep {
  return readPlainYaml(text) ?? parseByLibrary(text);
}

function parseByLibrary(text: string): YamlDocument | TooDeep {
  const tokens = tokensOf(text);
  if (!tokens) return { tooDeepAt: mostColonsAt(text) };
  const { comments, tooDeepAt } = survey(tokens);
  if (tooDeepAt !== null) return { tooDeepAt };
  const options = { schema: "failsafe", uniqueKeys: false, prettyErrors: false, logLevel: "silent" } as const;
  const [document, second] = [...new Composer(options).compose(tokens, true, text.length)];
  const problem = yamlProblem(text, document?.errors ?? []) ?? (second ? secondDocument(text, second.range[0]) : null);
  return { contents: document?.contents ? nodeOf(document.contents) : null, problem, comments };
}

/** Null where the parser's stack does not bear it: it descends into keys that stand behind one another in a line. */
function tokensOf(text: string): readonly CST.Token[] | null {
  try {
    return [...new Parser().parse(text)];
  } catch (fault) {
    if (fault instanceof RangeError) return null;
    throw fault;
  }
}

/** Where the line begins that has the most of `: `. */
function mostColonsAt(text: string): number {
  let [most, at, start] = [0, 0, 0];
  for (const line of text.split("\n")) {
    const count = line.split(": ").length;
    if (count > most) [most, at] = [count, start];
    start += line.length + 1;
  }
  return at;
}

const styles: Readonly<Record<string, ScalarStyle>> = {
  QUOTE_SINGLE: "single",
  QUOTE_DOUBLE: "double",
  BLOCK_LITERAL: "block",
  BLOCK_FOLDED: "block",
};

function nodeOf(node: Node): YamlNode {
  const [start = 0, end = start] = node.range ?? [];
  if (isMap(node)) {
    const pairs = node.items.map(({ key, value }) => ({
      key: nodeOf(key as Node),
      value: value ? nodeOf(value as Node) : null,
    }));
    return { type: "mapping", flow: node.flow === true, pairs, start, end };
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => nodeOf(item as Node));
    return { type: "sequence", flow: node.flow === true, items, start, end };
  }
  if (!isScalar(node)) return { type: isAlias(node) ? "alias" : "nothing", start, end };
  const value = typeof node.value === "string" ? node.value : "";
  return { type: "scalar", value, style: styles[node.type ?? ""] ?? "plain", start, end };
}

/** A file is one document; what follows a second `---` would be lost. */
function secondDocument(text: string, at: number): YamlProblem {
  const start = Math.max(0, text.lastIndexOf("---", at));
  return { kind: "other", start, end: Math.min(text.length, start + 3) };
}

/** The composer recurses, the parser does not: its tokens tell how deep the text nests. */
function survey(tokens: readonly CST.Token[]): { readonly comments: Range[]; readonly tooDeepAt: number | null } {
  const comments: Range[] = [];
  const open: { readonly part: unknown; readonly depth: number }[] = [{ part: tokens, depth: 0 }];
  for (let top = open.pop(); top; top = open.pop()) {
    const { part, depth } = top;
    if (typeof part !== "object" || part === null) continue;
    if (Array.isArray(part)) {
      for (let i = part.length - 1; i >= 0; i--) open.push({ part: part[i], depth });
      continue;
    }
    const token = part as CST.Token & { readonly source?: string };
    if (token.type === "comment") comments.push({ start: token.offset, end: token.offset + token.source.length });
    const collects = "items" in token;
    if (collects && depth >= deepest) return { comments, tooDeepAt: token.offset };
    const below = collects ? depth + 1 : depth;
    for (const inner of Object.values(token).reverse())
      if (typeof inner === "object") open.push({ part: inner, depth: below });
  }
  comments.sort((a, b) => a.start - b.start);
  return { comments, tooDeepAt: null };
}
