// The YAML library's errors -> the one mistake that a clerk would mend, and where it stands.
import type { YAMLError } from "yaml";

export interface YamlProblem {
  readonly kind: "tab" | "indent" | "quote" | "bracket" | "colon" | "other";
  /** Offsets in the YAML text. */
  readonly start: number;
  readonly end: number;
}

/** The first error decides; what follows it follows from it. `text` is what the library was given. */
export function yamlProblem(text: string, [first, second]: readonly YAMLError[]): YamlProblem | null {
  if (!first) return null;
  const [start, end] = first.pos;
  const toLineEnd = (kind: YamlProblem["kind"], from: number): YamlProblem => ({ kind, ...restOfLine(text, from) });
  switch (first.code) {
    case "TAB_AS_INDENT":
      return { kind: "tab", start, end };
    case "BAD_INDENT":
      // A bracket left open is noticed at the line after it.
      return first.message.startsWith("Flow") ? openBracket(text, start) : toLineEnd("indent", start);
    case "MISSING_CHAR": {
      const quote = /^Missing closing (["'])/.exec(first.message)?.[1];
      return quote ? toLineEnd("quote", text.lastIndexOf(quote, start)) : toLineEnd("other", start);
    }
    case "BAD_SCALAR_START":
    case "BAD_DQ_ESCAPE":
      return toLineEnd("quote", start);
    case "BLOCK_AS_IMPLICIT_KEY":
      // A line that is indented too far continues the value above it: the mistake is that line.
      return second?.code === "MULTILINE_IMPLICIT_KEY"
        ? toLineEnd("indent", lineStart(text, second.pos[1] - 1))
        : toLineEnd("colon", start);
    case "UNEXPECTED_TOKEN":
      return toLineEnd(/[[\]{},]/.test(text[start] ?? "") ? "bracket" : "quote", start);
    default:
      return toLineEnd("other", start);
  }
}

const lineStart = (text: string, at: number): number => text.lastIndexOf("\n", at - 1) + 1;

/** From `from` to its line's end, less the blanks on both sides. */
function restOfLine(text: string, from: number): { readonly start: number; readonly end: number } {
  const line = /^[ \t]*([^\r\n]*)/.exec(text.slice(from));
  const words = line?.[1]?.trimEnd() ?? "";
  const start = from + (line?.[0].length ?? 0) - (line?.[1]?.length ?? 0);
  return { start, end: start + words.length };
}

/** The last bracket before `at` that nothing closes, to the end of what stands in it. */
function openBracket(text: string, at: number): YamlProblem {
  let closed = 0;
  let start = at - 1;
  for (; start > 0; start--) {
    const mark = text[start] ?? "";
    if ("]}".includes(mark)) closed++;
    else if ("[{".includes(mark) && closed-- === 0) break;
  }
  return { kind: "bracket", start, end: start + text.slice(start, at).trimEnd().length };
}
