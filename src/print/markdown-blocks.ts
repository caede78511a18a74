// A manuscript's blocks -> blocks of Markdown, each a text of one or more lines; what it cannot hold, for a comment.
import type { Span } from "../source.ts";
import type { Item, Kept, List, Piece, Table } from "./manuscript.ts";
import { cellText, headingLine, htmlComment, oneLine, paragraphLines } from "./markdown-lines.ts";

export interface MarkdownContext {
  /** The `#` of a heading. */
  hashes(level: number): number;
  keep(kept: Kept): void;
}

/** `isTop`: the blocks stand in no list item. */
export function markdownBlocks(pieces: readonly Piece[], context: MarkdownContext, isTop = true): string[] {
  const result: string[] = [];
  let list: List["marker"] | null = null;
  for (const piece of pieces) {
    if (piece.type === "comment") {
      result.push(htmlComment(piece.text));
      continue;
    }
    if (piece.type === "list") {
      // A list right behind another of these kinds would be read as part of it.
      if ((list === "1." && piece.marker !== "1." && isTop) || (list === "-" && piece.marker === "+"))
        result.push("---");
      result.push(...listBlocks(piece, context));
    } else result.push(...pieceBlocks(piece, context));
    list = piece.type === "list" ? piece.marker : null;
  }
  return result;
}

type Single = Exclude<Piece, { type: "comment" | "list" }>;

function pieceBlocks(piece: Single, context: MarkdownContext): string[] {
  switch (piece.type) {
    case "heading": {
      const kept = keeper(piece.span, context);
      if (piece.text.includes("\\\n")) kept.keep(piece.text.replace(/\\\n/g, "\n"));
      const line = headingLine(piece, context.hashes(piece.level), kept.keep);
      return [...kept.comments, line];
    }
    case "paragraph": {
      const kept = keeper(piece.span, context);
      if (piece.literal) return [[piece.text, ...piece.after.map(htmlComment)].join("\n")];
      const lines = paragraphLines(piece, kept.keep);
      return [...kept.comments, lines.join("\n")];
    }
    case "table":
      return tableBlocks(piece, context);
    default:
      return ["---"];
  }
}

/** Collects what becomes a comment before a block. */
function keeper(span: Span, { keep }: MarkdownContext): { readonly comments: string[]; keep(text: string): void } {
  const comments: string[] = [];
  return {
    comments,
    keep(text) {
      comments.push(htmlComment(text));
      keep({ text, span });
    },
  };
}

function listBlocks({ marker, items }: List, context: MarkdownContext): string[] {
  return items.flatMap((item) => {
    const sign = marker === "1." ? `${item.number}.` : marker;
    const kept = keeper(item.span, context);
    const text = itemText(item, sign, context, kept.keep);
    return [...kept.comments, text];
  });
}

function itemText(item: Item, sign: string, context: MarkdownContext, keep: (text: string) => void): string {
  const indent = " ".repeat(sign.length + 1);
  const own = paragraphLines(item, keep, { fresh: false });
  const below = markdownBlocks(item.blocks, context, false);
  const first = `${sign} ${own.join(`\n${indent}`)}`.trimEnd();
  const rest = below.map((block) => indented(block, indent));
  // Behind an empty line nothing would belong to an item without words.
  return own.length === 0 && rest.length > 0
    ? [`${sign}\n${rest[0]}`, ...rest.slice(1)].join("\n\n")
    : [first, ...rest].join("\n\n");
}

const indented = (text: string, indent: string): string => text.replace(/^(?=.)/gm, indent);

function tableBlocks({ header, rows, align, span }: Table, context: MarkdownContext): string[] {
  const kept = keeper(span, context);
  for (const cell of [header, ...rows].flat()) if (cell.includes("\\\n")) kept.keep(oneLine(cell).trim());
  for (const row of rows) if (row.length > header.length) kept.keep(`| ${row.slice(header.length).join(" | ")} |`);
  const line = (cells: readonly string[]): string => `| ${cells.map(cellText).join(" | ")} |`;
  const rules = header.map((_, i) => ruleFor[align[i] ?? "none"]);
  const lines = [line(header), `|${rules.join("|")}|`, ...rows.map((row) => line(row.slice(0, header.length)))];
  return [...kept.comments, lines.join("\n")];
}

const ruleFor = { left: ":---", right: "---:", center: ":---:", none: "---" } as const;
