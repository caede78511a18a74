// Inline nodes -> Markdown that reads back as them, with the escapes that it needs.
import type { Inline as OutlineInline } from "../1-parse/outline.ts";
import type { Inline } from "../2-model/plan.ts";

type Node = OutlineInline | Inline;

/** The name of a footnote as it is written. */
export type NoteName = (name: string) => string;

/** Line ends within texts become blanks, hard breaks `\` and a line end. */
export function inlineMarkdown(content: readonly Node[], noteName: NoteName = (name) => name): string {
  return content.map((node) => written(node, noteName)).join("");
}

function written(node: Node, noteName: NoteName): string {
  switch (node.type) {
    case "text":
      return escaped(onOneLine(node.value));
    case "break":
      return "\\\n";
    case "footnoteReference":
      return `[^${noteName(node.name)}]`;
    case "citation":
      return `[@${node.key}${node.asked ? ` ${node.asked}` : ""}${node.suffix}]`;
    case "crossReference":
      return `[${node.written ? escaped(node.printed).replace(/[[\]]/g, "\\$&") : ""}](#${node.target})`;
    case "link":
      return `[${inlineMarkdown(node.children, noteName)}](${/[\s()<>]/.test(node.target) ? `<${node.target}>` : node.target})`;
    default: {
      const mark = markOf(node);
      return `${mark}${inlineMarkdown(node.children, noteName)}${mark}`;
    }
  }
}

/** The sign that the author used, which may be the only one that works there. */
function markOf({ type, span }: Extract<Node, { type: "emphasis" | "strong" | "delete" }>): string {
  if (type === "delete") return "~~";
  const sign = span.source.text[span.start] === "_" ? "_" : "*";
  return type === "strong" ? sign.repeat(2) : sign;
}

const onOneLine = (text: string): string =>
  /[\r\n]/.test(text)
    ? text
        .split(/\r\n?|\n/)
        .map((line, i, lines) => (i === 0 ? line.trimEnd() : i === lines.length - 1 ? line.trimStart() : line.trim()))
        .join(" ")
    : text;

/** An escape stands only where the sign could mean something. */
function escaped(text: string): string {
  const link = text.lastIndexOf("](");
  return text.replace(/\\|[*_]+|~~+|\[|<(?=[A-Za-z/!?])|&(?=#?\w{1,31};)/g, (sign, at: number) => {
    const before = text[at - 1] ?? "";
    const after = text[at + sign.length] ?? "";
    if (sign === "\\") return after === "" || /[!-/:-@[-`{-~\n]/.test(after) ? "\\\\" : sign;
    if (sign === "[" && after !== "^" && link < at) return sign;
    const isAlone = /\s/.test(before) && /\s/.test(after);
    if (sign[0] === "*" && isAlone) return sign;
    if (sign[0] === "_" && (isAlone || (isLetter(before) && isLetter(after)))) return sign;
    return [...sign].map((one) => `\\${one}`).join("");
  });
}

const isLetter = (one: string): boolean => /[\p{L}\p{N}\p{M}]/u.test(one);
