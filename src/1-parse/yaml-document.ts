// YAML text -> the library's tree, its first mistake and its comments. The only file that runs the library.
import { Composer, type CST, type ParsedNode, Parser } from "yaml";
import { type YamlProblem, yamlProblem } from "./yaml-problem.ts";

export interface YamlDocument {
  readonly contents: ParsedNode | null;
  readonly problem: YamlProblem | null;
  /** From `#` to the line's end, in the order written. */
  readonly comments: readonly Range[];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Deeper data than this is a mistake or an attack. */
export const deepest = 100;

/** A text that nests deeper than the library's stack can bear: where it does. */
export interface TooDeep {
  readonly tooDeepAt: number;
}

/** Every scalar stays text: no numbers, dates or booleans. Never throws. */
export function parseYaml(text: string): YamlDocument | TooDeep {
  const tokens = [...new Parser().parse(text)];
  const { comments, tooDeepAt } = survey(tokens);
  if (tooDeepAt !== null) return { tooDeepAt };
  const options = { schema: "failsafe", uniqueKeys: false, prettyErrors: false, logLevel: "silent" } as const;
  const [document, second] = [...new Composer(options).compose(tokens, true, text.length)];
  const problem = yamlProblem(text, document?.errors ?? []) ?? (second ? secondDocument(text, second.range[0]) : null);
  return { contents: (document?.contents as ParsedNode | undefined) ?? null, problem, comments };
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
