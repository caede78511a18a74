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
      return escaped(node.value.replace(/[ \t]*(?:\r\n?|\n)[ \t]*/g, " "));
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

/** An escape stands only where the sign could mean something. */
function escaped(text: string): string {
  return text.replace(/\\|[*_]+|~~+|\[(?=\^|[^\n]*\]\()|<(?=[A-Za-z/!?])|&(?=#?\w{1,31};)/g, (sign, at: number) => {
    const before = text[at - 1] ?? "";
    const after = text[at + sign.length] ?? "";
    if (sign === "\\") return after === "" || /[!-/:-@[-`{-~\n]/.test(after) ? "\\\\" : sign;
    const isWord = (one: string): boolean => /[\p{L}\p{N}\p{M}]/u.test(one);
    if (sign[0] === "*" || sign[0] === "_") {
      const isAlone = /\s/.test(before) && /\s/.test(after);
      if (isAlone || (sign[0] === "_" && isWord(before) && isWord(after))) return sign;
    }
    return [...sign].map((one) => `\\${one}`).join("");
  });
}
