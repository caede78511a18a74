// Inline content and a replacement of a source span -> the content with the new words.
import { offsetAt } from "../1-parse/align.ts";
import { sliceText } from "../1-parse/inline.ts";
import type { Inline, ReferenceMark } from "../2-model/plan.ts";
import type { Span } from "../source.ts";
import { textAt } from "./narrow.ts";

export interface Replacement {
  readonly span: Span;
  readonly text: string;
  /** A mark stays one, with the new words. */
  readonly isLink?: boolean;
}

/** The span may run over several nodes: the first of them takes the new words. */
export function replaceIn(content: readonly Inline[], { span, text, isLink = false }: Replacement): readonly Inline[] {
  let placed = false;
  const visit = (nodes: readonly Inline[]): readonly Inline[] =>
    nodes.flatMap((node): readonly Inline[] => {
      if (node.span.end <= span.start || node.span.start >= span.end) return [node];
      if (node.type === "crossReference") return [isLink ? withWords(node, text) : textAt(text, span)];
      if (node.type !== "text") return "children" in node ? [{ ...node, children: visit(node.children) }] : [node];
      const aligned = { start: node.span.start, offsets: node.offsets };
      let from = 0;
      while (from < node.value.length && offsetAt(aligned, from) < span.start) from++;
      let to = from;
      while (to < node.value.length && offsetAt(aligned, to) < span.end) to++;
      const parts: Inline[] = [];
      if (from > 0) parts.push(sliceText(node, 0, from));
      if (!placed) parts.push(textAt(text, span));
      placed = true;
      if (to < node.value.length) parts.push(sliceText(node, to, node.value.length));
      return parts;
    });
  return visit(content);
}

const withWords = (mark: ReferenceMark, printed: string): ReferenceMark => ({ ...mark, printed });
