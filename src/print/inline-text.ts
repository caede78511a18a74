// Inline content -> Markdown: the author's own words and marks where they stand in the source, else written anew from the nodes.
import type { Inline as OutlineInline } from "../1-parse/outline.ts";
import type { Inline } from "../2-model/plan.ts";
import { type Span, spanOf } from "../source.ts";
import { inlineMarkdown, type NoteName } from "./inline-markdown.ts";
import { isCommentsAlone, type SourceText } from "./source-text.ts";

export interface InlineText {
  readonly text: string;
  /** The part of the source that it holds as written, comments included; null where it was written anew. */
  readonly covers: { readonly start: number; readonly end: number } | null;
  /** It may begin as no line of Markdown would. */
  readonly fresh: boolean;
  /** Code or HTML that Markdown takes for a block. */
  readonly literal: boolean;
}

const empty: InlineText = { text: "", covers: null, fresh: false, literal: false };

/** `span`: where the words stand with what the nodes have lost, the signs of links that lead out of the plan. */
export function inlineText(
  content: readonly (OutlineInline | Inline)[],
  source: SourceText,
  noteName?: NoteName,
  span: Span | null = spanAround(content),
): InlineText {
  const [first] = content;
  if (!first || !span) return empty;
  const { start, end } = span;
  const { text, isMarkdown } = source.at(start, end);
  const hasBlankLine = isMarkdown && /(?:\r\n|\r(?!\n)|\n)[ \t>]*[\r\n]/.test(text);
  const literal = isMarkdown && content.length === 1 && first.type === "text" && /^(?:<|`{3}|~{3})/.test(text);
  if (literal) return { text: linesOf(text, true).join("\n"), covers: { start, end }, fresh: false, literal };
  if (hasBlankLine || !isContinuous(content, span)) return writtenAnew(content, noteName);
  return { text: unfolded(text, isMarkdown), covers: { start, end }, fresh: source.isYaml, literal };
}

export const writtenAnew = (content: readonly (OutlineInline | Inline)[], noteName?: NoteName): InlineText => ({
  text: inlineMarkdown(content, noteName),
  covers: null,
  fresh: true,
  literal: false,
});

/** From the first node to the last. */
export function spanAround(content: readonly { readonly span: Span }[]): Span | null {
  const [first, last] = [content[0], content.at(-1)];
  return first && last ? spanOf(first.span.source, first.span.start, last.span.end) : null;
}

/**
 * Between the nodes stand comments, blanks and the signs of links alone: what a page break parted, or a label opened, was put
 * together otherwise.
 */
function isContinuous(content: readonly (OutlineInline | Inline)[], { source, start, end }: Span): boolean {
  let at = start;
  for (const [i, node] of content.entries()) {
    const isParted = node.type === "break" || content[i - 1]?.type === "break";
    if (node.span.start < at || !isWhole(node)) return false;
    // Paragraphs of one YAML text.
    if (!isParted && !isAside(source.text.slice(at, node.span.start))) return false;
    at = Math.max(at, node.span.end);
  }
  return isAside(source.text.slice(at, end));
}

const isAside = (text: string): boolean => text === "" || isCommentsAlone(text.replace(/\]\([^\s()]*\)|\[/g, ""));

/** What stands in emphasis begins right behind its sign. */
function isWhole(node: OutlineInline | Inline): boolean {
  if (!("children" in node) || node.type === "link") return true;
  const around = spanAround(node.children);
  if (!around) return true;
  const opening = around.source.text.slice(node.span.start, around.start);
  return /^[*_~\\\s[]*$/.test(opening) && isContinuous(node.children, around);
}

/** The lines, without what stands before a line that goes on. */
const linesOf = (text: string, isMarkdown: boolean): string[] =>
  text
    .split(/\r\n?|\n/)
    .map((line, i) => (i === 0 ? line : line.replace(isMarkdown ? /^(?:[ \t]|>)*/ : /^[ \t]*/, "")));

/** On one line, but for hard breaks; an empty line (of YAML) is one. */
function unfolded(text: string, isMarkdown: boolean): string {
  if (!/[\r\n]/.test(text)) return text;
  let result = "";
  let ended: "hard" | "soft" | null = null;
  for (const line of linesOf(text, isMarkdown)) {
    const words = withoutEnd(line, " \t");
    if (words === "") {
      if (result !== "") ended = "hard";
      continue;
    }
    result += `${ended === "hard" ? "\\\n" : ended === "soft" ? " " : ""}${words}`;
    const isBroken = (words.length - withoutEnd(words, "\\").length) % 2 === 1;
    if (isBroken) result = withoutEnd(result.slice(0, -1), " \t");
    ended = isBroken || line.endsWith("  ") ? "hard" : "soft";
  }
  return result;
}

/** One by one: a pattern that ends in `$` would try every run of the signs in the text. */
function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
