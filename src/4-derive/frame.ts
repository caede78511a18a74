// The template of a kind of unit's plans -> its outline for the values that are not blank; what is wrong in it, at its place.
import { beforeError } from "../1-parse/data.ts";
import { anyToken, type Expansion, readExpressions, sourceOffset } from "../1-parse/expressions.ts";
import type { Outline, OutlineBlock } from "../1-parse/outline.ts";
import { readFields } from "../2-model/fields.ts";
import { type Field, type FrameVariable, frameFields, frameVariables, paperFields } from "../2-model/keywords.ts";
import type { NameIndex } from "../2-model/names.ts";
import { standardLevels } from "../2-model/numbering.ts";
import type { Directory } from "../2-model/plan.ts";
import { flatten } from "../2-model/prose/flat.ts";
import { buildTree } from "../2-model/tree.ts";
import type { Report } from "../diagnostic.ts";
import { nearestOf } from "../nearest.ts";
import { later } from "../remember.ts";
import { type Source, type Span, spanOf } from "../source.ts";

/** The values that are not blank. */
type Present = (name: FrameVariable) => boolean;

export interface Frame {
  /** Each value is a token; read once for each set of values that are not blank. */
  readonly read: (present: Present) => Outline;
  /** The place in the template of a place in what was read; a place elsewhere stays. */
  readonly placeOf: (span: Span) => Span;
}

/** The lines that the parent fills: its legal bases, and what the unit must carry. */
export const frameParts = ["basis", "content"] as const;

/** Those of a paper that goes with a plan: who does what by when, the documents that the plan rests on, what the reporting unit was given. */
export const paperParts = ["assignments", "legal-bases", "duties"] as const;

export type FramePart = (typeof frameParts)[number] | PaperPart;
export type PaperPart = (typeof paperParts)[number];

/** What is framed: a unit's own plan, or a paper that goes with a plan. */
export type FrameOf = "plan" | "paper";

interface Language {
  readonly fields: readonly Field[];
  readonly parts: readonly FramePart[];
}

const languages: Readonly<Record<FrameOf, Language>> = {
  plan: { fields: frameFields, parts: frameParts },
  paper: { fields: paperFields, parts: paperParts },
};

/** What a template is read with. */
export interface FrameContext {
  readonly directory: Directory;
  readonly index: NameIndex;
  readonly readMarkdown: ReadMarkdown;
}

type ReadMarkdown = (source: Source, report: Report) => Outline | null;

/** Null where its expressions cannot be read. */
export function readFrame(
  source: Source,
  context: FrameContext,
  report: Report,
  frameOf: FrameOf = "plan",
): Frame | null {
  const { read, placeOf } = readingOf(source, context.readMarkdown, report) ?? {};
  if (!read || !placeOf) return null;
  check(read, context, languages[frameOf], reportAt(placeOf, once(report)));
  return { read: (present) => read(present, () => {}), placeOf };
}

/** The same of a template without a mistake, read when it is first asked for. */
export function soundFrame(source: Source, readMarkdown: ReadMarkdown): Frame {
  const reading = later(() => {
    const known = readingOf(source, readMarkdown, () => {});
    if (!known) throw new Error(`a mistake in ${source.path}`);
    return known;
  });
  return { read: (present) => reading().read(present, () => {}), placeOf: (span) => reading().placeOf(span) };
}

interface Reading {
  readonly read: (present: Present, report: Report) => Outline;
  readonly placeOf: Frame["placeOf"];
}

function readingOf(source: Source, readMarkdown: ReadMarkdown, report: Report): Reading | null {
  const expand = readExpressions(source, frameVariables, report);
  if (!expand) return null;
  const outlines = new Map<string, Outline>();
  const expansions = new Map<Source, Expansion>();
  const placeOf = (span: Span): Span => {
    const expansion = expansions.get(span.source);
    return expansion ? placeIn(source, expansion, span) : span;
  };
  const read = (present: Present, reportIn: Report): Outline => {
    const expansion = expand(present);
    const known = outlines.get(expansion.text);
    if (known) return known;
    const expanded = { path: source.path, text: expansion.text };
    expansions.set(expanded, expansion);
    const nothing = { source: expanded, metadata: null, blocks: [], footnotes: [], comments: [], quotes: [] };
    const outline = readMarkdown(expanded, reportIn) ?? nothing;
    outlines.set(expansion.text, outline);
    return outline;
  };
  return { read, placeOf };
}

/** Reports at places of the template what was found in what was read from it. */
export const reportAt =
  (placeOf: Frame["placeOf"], report: Report): Report =>
  (rule, span, data, { related = [], fix = [], likely = false, places = [] } = {}) =>
    report(rule, placeOf(span), data, {
      related: related.map((one) => ({ ...one, span: placeOf(one.span) })),
      ...(fix.length > 0 && { fix: fix.map((edit) => ({ ...edit, span: placeOf(edit.span) })), likely }),
      places: places.map(placeOf),
    });

/** All of a value's words stand at its expression. */
function placeIn(template: Source, expansion: Expansion, { start, end }: Span): Span {
  const from = sourceOffset(expansion, start);
  const last = Math.max(start, end - 1);
  const at = sourceOffset(expansion, last);
  const isValue = anyToken.test(expansion.text.charAt(last));
  const to = isValue ? template.text.indexOf("}}", at) + 2 : end > start ? at + 1 : at;
  return spanOf(template, from, to);
}

/** Both with all values and with none, so that every branch of a condition is seen. */
function check(
  read: (present: Present, report: Report) => Outline,
  context: FrameContext,
  { fields, parts }: Language,
  report: Report,
): void {
  const { directory, index } = context;
  for (const present of [true, false]) {
    const { source, metadata, blocks } = read(() => present, report);
    if (metadata) readFields(metadata, fields, metadata.span, beforeError(report, metadata));
    buildTree(blocks, { source, directory, index, levels: standardLevels, report });
    checkParts(blocks, parts, report);
  }
}

/** What is wrong at a place is wrong in every branch. */
function once(report: Report): Report {
  const seen = new Set<string>();
  return (rule, span, ...rest) => {
    const key = `${rule} ${span.start}`;
    if (!seen.has(key)) report(rule, span, ...rest);
    seen.add(key);
  };
}

/** A part stands before the first heading, or straight below a `#`. */
function checkParts(blocks: readonly OutlineBlock[], parts: readonly FramePart[], report: Report): void {
  let depth = 0;
  for (const block of blocks) {
    if (block.type === "heading") depth = block.depth;
    if (block.type !== "paragraph") continue;
    const [, name] = /^::(\S*)/.exec(flatten(block.content, block.span.source).text) ?? [];
    if (name === undefined) continue;
    const problem = !parts.some((part) => part === name)
      ? ({ kind: "unknown-block", name, nearest: nearestOf(name, parts) } as const)
      : depth > 1 && ({ kind: "misplaced-block", name, place: null } as const);
    if (problem) report("template/syntax", block.span, { problem });
  }
}
