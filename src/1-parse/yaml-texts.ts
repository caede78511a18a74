// YAML scalars that hold Markdown -> their inline content, or their blocks, with places in the YAML source.
import type { Paragraph } from "mdast";
import type { Report } from "../diagnostic.ts";
import { type Source, spanOf } from "../source.ts";
import { offsetAt } from "./align.ts";
import { readInline, sliceText } from "./inline.ts";
import { withinLimits } from "./limits.ts";
import { type AttributeSyntax, type Body, readBody } from "./markdown.ts";
import { parseParagraphs } from "./markdown-syntax.ts";
import type { Inline, Scalar } from "./outline.ts";
import { relocate, relocatedReport, type Setting } from "./relocate.ts";

/** Where a scalar's value stands, from unit `base` of the text that was parsed. */
const settingOf = ({ span, offsets }: Scalar, base: number): Setting => ({
  source: span.source,
  place: (offset) => offsetAt({ start: span.start, offsets }, offset - base),
});

/** A text's inline content. Comments in it go to `comments`. */
export type ReadText = (scalar: Scalar) => readonly Inline[];

/** What can be more than words to a Markdown parser; most texts have none of it. */
const mayBeMarkdown = /[\n\r\t\0&*<[\]\\_~]/;

/** Parses thousands of texts in one pass. What one of them says is reported when it is asked for. */
export function textReader(
  scalars: readonly Scalar[],
  footnotes: readonly string[],
  { source, comments, report }: { source: Source; comments: Scalar[]; report: Report },
): ReadText {
  // An empty line divides them; one in front, because a parser takes a byte order mark there for none of the text.
  const bases = new Map<Scalar, number>();
  const parts: string[] = [""];
  let length = 2;
  for (const scalar of scalars) {
    if (!mayBeMarkdown.test(scalar.text)) continue;
    bases.set(scalar, length);
    parts.push(scalar.text);
    length += scalar.text.length + 2;
  }
  const joined = { path: source.path, text: parts.join("\n\n") };
  const paragraphs = new Map<number, Paragraph[]>();
  const starts = [...bases.values()];
  let at = 0;
  for (const node of parseParagraphs(joined.text, footnotes).children) {
    if (node.type !== "paragraph") continue;
    const start = node.position?.start.offset ?? 0;
    while (at + 1 < starts.length && (starts[at + 1] ?? 0) <= start) at++;
    const base = starts[at] ?? 0;
    const known = paragraphs.get(base);
    if (known) known.push(node);
    else paragraphs.set(base, [node]);
  }
  return (scalar) => {
    const base = bases.get(scalar);
    if (base === undefined) return words(scalar);
    const setting = settingOf(scalar, base);
    const found: Scalar[] = [];
    const context = { source: joined, comments: found, report: relocatedReport(report, setting) };
    const content: Inline[] = [];
    for (const { children, position } of paragraphs.get(base) ?? []) {
      const start = position?.start.offset ?? 0;
      if (content.length > 0) content.push({ type: "break", span: spanOf(joined, start, start) });
      content.push(...readInline(children, context));
    }
    comments.push(...relocate(found, setting));
    return relocate(content, setting);
  };
}

/** A text without marks, less the blanks around it. */
function words(scalar: Scalar): Inline[] {
  const { text: value, span, offsets } = scalar;
  const start = value.search(/[^ ]/);
  if (start < 0) return [];
  let end = value.length;
  while (value[end - 1] === " ") end--;
  return [sliceText({ type: "text", value, span, ...(offsets && { offsets }) }, start, end)];
}

/** The blocks of a scalar that holds a piece of a plan in Markdown. */
export function readPiece(scalar: Scalar, footnotes: readonly string[], syntax: AttributeSyntax, report: Report): Body {
  const setting = settingOf(scalar, 1);
  const piece = { path: scalar.span.source.path, text: `\n${scalar.text}` };
  const reportThere = relocatedReport(report, setting);
  if (!withinLimits(piece, reportThere)) return { blocks: [], footnotes: [], comments: [], quotes: [] };
  return relocate(readBody(piece.text, piece, syntax, reportThere, footnotes), setting);
}
