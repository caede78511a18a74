// The outline's inline content -> the model's: `[@key]` and `[text](#id)` become nodes; recognition fills in their print.

import { offsetAt } from "../1-parse/align.ts";
import { sliceText } from "../1-parse/inline.ts";
import type { Inline as OutlineInline, Text } from "../1-parse/outline.ts";
import { matchesOf } from "../matches.ts";
import { spanOf } from "../source.ts";
import type { CitationForm, CitationMark, Inline, ReferenceMark } from "./plan.ts";
import { flatten } from "./prose/flat.ts";

/** `[@key]`, `[@key full]`, `[@key, Điều 5]`; anything else in such brackets is a key that no register has. */
const citationMark =
  /\[@(?:(?<key>[^\s[\]@,]+)(?:\s+(?<form>full|medium|short|đầy đủ|ngắn))?(?:\s*(?<suffix>,[^[\]]*))?|(?<other>[^[\]\n]+))\]/gu;

export function resolveMarks(content: readonly OutlineInline[]): Inline[] {
  return content.flatMap((node): Inline[] => {
    if (node.type === "text") return splitText(node);
    if (node.type === "footnoteReference") return [{ ...node, number: 0 }];
    if (node.type === "break") return [node];
    if (node.type !== "link") return [{ ...node, children: resolveMarks(node.children) }];
    if (!node.target.startsWith("#")) return resolveMarks(node.children);
    const { text } = flatten(node.children, node.span.source);
    const mark: ReferenceMark = {
      type: "crossReference",
      target: decode(node.target.slice(1)),
      targetSpan: node.targetSpan,
      printed: text,
      written: text.trim() !== "",
      span: node.span,
    };
    return [mark];
  });
}

function splitText(text: Text): Inline[] {
  if (!text.value.includes("[@")) return [text];
  const aligned = { start: text.span.start, offsets: text.offsets };
  const place = (start: number, end: number) =>
    spanOf(text.span.source, offsetAt(aligned, start), offsetAt(aligned, end));
  const parts: Inline[] = [];
  let done = 0;
  for (const match of matchesOf(citationMark, text.value)) {
    const { other = "", key = other, form, suffix = "" } = match.groups ?? {};
    if (match.index > done) parts.push(sliceText(text, done, match.index));
    done = match.index + match[0].length;
    const asked: CitationForm | null =
      form === "full" || form === "đầy đủ" ? "full" : form === "medium" ? "medium" : form ? "short" : null;
    const mark: CitationMark = {
      type: "citation",
      key: key.normalize("NFC"),
      keySpan: place(match.index + 2, match.index + 2 + key.length),
      printed: match[0],
      span: place(match.index, done),
      suffix,
      asked,
    };
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
