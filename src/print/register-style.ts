// The text of register.yaml -> how its author writes entries: what is added to it looks the same.
import type { Entry, Mapping } from "../1-parse/outline.ts";
import type { Source } from "../source.ts";

/** The text of register.yaml, and what it holds; null where that is nothing yet. */
export interface RegisterText {
  readonly source: Source;
  readonly root: Mapping | null;
}

export interface RegisterStyle {
  readonly lineEnd: "\n" | "\r\n";
  /** In front of keys. */
  readonly margin: string;
  /** In front of fields, beyond the margin. */
  readonly step: string;
  /** Entries are written `key: { type: …, … }`. */
  readonly flow: boolean;
  /** An empty line stands between entries. */
  readonly apart: boolean;
}

export function styleOf({ source, root }: RegisterText): RegisterStyle {
  const { text } = source;
  const entries = root?.entries ?? [];
  const [last, before] = [entries.at(-1), entries.at(-2)];
  const margin = entries[0] && root && !isFlow(root) ? indentation(text, entries[0].key.span.start) : "";
  const flow = last !== undefined && isFlow(last.value);
  return {
    lineEnd: /\r?\n/.exec(text)?.[0] === "\r\n" ? "\r\n" : "\n",
    margin,
    step: stepOf(text, margin, entries),
    flow,
    apart: last && before ? /\n[ \t]*\r?\n/.test(text.slice(before.value.span.end, last.key.span.start)) : !flow,
  };
}

function stepOf(text: string, margin: string, entries: readonly Entry[]): string {
  const block = entries.find(({ value }) => value.type === "mapping" && value.entries.length > 0 && !isFlow(value));
  if (block?.value.type !== "mapping") return "  ";
  const first = indentation(text, block.value.entries[0]?.key.span.start ?? 0);
  return first.length > margin.length ? first.slice(margin.length) : "  ";
}

/** Written between brackets. */
export const isFlow = ({ span }: Entry["value"]): boolean => span.source.text[span.start] === "{";

/** The blanks that open the line of a place. */
export function indentation(text: string, at: number): string {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  let end = start;
  while (text[end] === " ") end++;
  return text.slice(start, end);
}
