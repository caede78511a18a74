// The outline's inline content -> the model's: `[@key]` and `[text](#id)` become nodes; their print is filled in later.

import { offsetAt } from "../1-parse/align.ts";
import { sliceText } from "../1-parse/inline.ts";
import type { Inline as OutlineInline, Text } from "../1-parse/outline.ts";
import { spanOf } from "../source.ts";
import type { CitationMark, FootnoteMark, Inline, ReferenceMark } from "./plan.ts";
import { flatten } from "./prose/flat.ts";

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** The nodes whose text depends on the whole plan: this phase completes them. */
export interface Marks {
  readonly citations: Map<
    Inline,
    Draft<CitationMark> & { readonly suffix: string; readonly asked: CitationMark["form"] | null }
  >;
  readonly references: Draft<ReferenceMark>[];
  readonly footnotes: Draft<FootnoteMark>[];
}

export const emptyMarks = (): Marks => ({ citations: new Map(), references: [], footnotes: [] });

/** `[@key]`, `[@key full]`, `[@key, Điều 5]` */
const citationMark =
  /\[@(?<key>[^\s\]@,]+)(?:\s+(?<form>full|medium|short|đầy đủ|ngắn))?(?:\s*(?<suffix>,[^\]]*))?\]/gu;

export function resolveMarks(content: readonly OutlineInline[], marks: Marks): Inline[] {
  return content.flatMap((node): Inline[] => {
    if (node.type === "text") return splitText(node, marks);
    if (node.type === "footnoteReference") {
      const mark = { ...node, number: 0 };
      marks.footnotes.push(mark);
      return [mark];
    }
    if (node.type === "break") return [node];
    if (node.type !== "link") return [{ ...node, children: resolveMarks(node.children, marks) }];
    if (!node.target.startsWith("#")) return resolveMarks(node.children, marks);
    const { text } = flatten(node.children, node.span.source);
    const mark = {
      type: "crossReference" as const,
      target: decode(node.target.slice(1)),
      targetSpan: node.targetSpan,
      printed: text,
      written: text.trim() !== "",
      span: node.span,
    };
    marks.references.push(mark);
    return [mark];
  });
}

function splitText(text: Text, marks: Marks): Inline[] {
  if (!text.value.includes("[@")) return [text];
  const aligned = { start: text.span.start, offsets: text.offsets };
  const place = (start: number, end: number) =>
    spanOf(text.span.source, offsetAt(aligned, start), offsetAt(aligned, end));
  const parts: Inline[] = [];
  let done = 0;
  for (const match of text.value.matchAll(citationMark)) {
    const { key = "", form, suffix = "" } = match.groups ?? {};
    if (match.index > done) parts.push(sliceText(text, done, match.index));
    done = match.index + match[0].length;
    const asked: CitationMark["form"] | null =
      form === "full" || form === "đầy đủ" ? "full" : form === "medium" ? "medium" : form ? "short" : null;
    const mark = {
      type: "citation" as const,
      key: key.normalize("NFC"),
      keySpan: place(match.index + 2, match.index + 2 + key.length),
      form: asked ?? "full",
      printed: match[0],
      span: place(match.index, done),
      suffix,
      asked,
    };
    marks.citations.set(mark, mark);
    parts.push(mark);
  }
  if (done < text.value.length) parts.push(sliceText(text, done, text.value.length));
  return parts;
}

function decode(target: string): string {
  try {
    return decodeURIComponent(target).normalize("NFC");
  } catch {
    return target;
  }
}
