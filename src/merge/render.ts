// The tree of the merged plan -> the texts of its blocks in their order: ours' own bytes but for what the merge changes.
import type { Place } from "./arrange.ts";
import { mergeAttributes } from "./attributes.ts";
import { type ConflictVersions, conflictText } from "./conflict-text.ts";
import type { Content } from "./content.ts";
import type { Fate } from "./fates.ts";
import type { Segment } from "./segment.ts";
import { editedPart, type TextEdit } from "./text-edit.ts";
import type { Trio } from "./trios.ts";

export interface Rendered {
  readonly place: Place;
  readonly text: string;
  readonly conflict: boolean;
  /** Of a conflict: what stands in its text. */
  readonly versions: ConflictVersions | null;
}

export interface RenderContext {
  readonly lineEnd: string;
  /** Theirs too was written by hand: in a conflict it shows its own attributes. */
  readonly byHand?: boolean;
  fateOf(trio: Trio): Fate;
  contentOf(trio: Trio): Content;
  /** What is written beside a block that is gone above; null for nothing. */
  markFor(place: Place): string | null;
}

/** Where a block's children begin and how deep its headings are, as rendered. */
interface Shape {
  readonly depth: number;
  /** Column of what stands below it. */
  readonly inner: number;
}

export function render(root: Place, context: RenderContext): Rendered[] {
  const rendered: Rendered[] = [];
  const visit = (place: Place, shape: Shape): void => {
    const numbers = numbersOf(place);
    const sample = place.leaves.find(({ ours, parent }) => ours?.kind === "item" && ours.parent === parent?.ours)?.ours;
    for (const child of [...place.leaves, ...place.sections]) {
      const target = targetFor(child, place, shape, numbers.get(child), sample ?? null, context);
      if (context.fateOf(child.trio) !== "dropped") {
        const versions = versionsOf(child, target, context);
        const text = versions ? conflictText(versions, context.lineEnd) : textOf(child, target, context);
        rendered.push({ place: child, text, conflict: isConflict(child, context), versions });
      }
      visit(child, target);
    }
  };
  visit(root, { depth: 0, inner: 0 });
  return rendered;
}

const isConflict = (place: Place, context: RenderContext): boolean =>
  context.contentOf(place.trio).conflict && (place.ours === null || place.ours === place.trio.ours);

/** How a block is to stand in the merged text. */
interface Target extends Shape {
  readonly column: number;
  readonly marker: string;
}

const contentColumn = (one: Segment): number =>
  one.kind === "item" || one.kind === "point" ? one.column + Math.max(2, one.words.start - one.marker) : one.column;

const markerOf = (one: Segment): string => one.source.text.slice(one.marker, one.words.start);

function targetFor(
  { ours, trio }: Place,
  parent: Place,
  shape: Shape,
  number: number | undefined,
  sample: Segment | null,
  context: RenderContext,
): Target {
  const { base, theirs } = trio;
  const from = (ours ?? theirs ?? base) as Segment;
  const stays = ours !== null && ours.parent === parent.ours;
  const kind = context.contentOf(trio).reshaped && theirs ? theirs : from;
  if (kind.kind === "section") {
    const depth = Math.min(6, shape.depth + relativeDepth(trio.base, ours, theirs));
    const written = from.kind === "section" ? markerOf(from).replace(/^#+/, "") : " ";
    return { depth, inner: 0, column: ours?.column ?? 0, marker: "#".repeat(depth) + written };
  }
  const column = stays
    ? ours.column + shape.inner - (parent.ours ? innerOf(parent.ours) : 0)
    : (sample?.column ?? shape.inner);
  let marker = kind === from ? markerOf(from) : markerOf(kind);
  if (kind.kind === "item" && !stays && sample) marker = markerOf(sample);
  if (kind.kind === "point" && number !== undefined) marker = marker.replace(/^\d+/, String(number));
  const inner = kind.kind === "item" || kind.kind === "point" ? column + Math.max(2, marker.length) : column;
  return { depth: shape.depth, inner, column, marker };
}

const innerOf = (one: Segment): number =>
  one.kind === "item" || one.kind === "point" ? contentColumn(one) : one.kind === "section" ? 0 : one.column;

/** How much deeper than the heading above; what the parent changed alone counts. */
function relativeDepth(base: Segment | null, ours: Segment | null, theirs: Segment | null): number {
  const relative = (one: Segment | null): number | null =>
    one?.kind === "section" ? one.depth - (one.parent?.depth ?? 0) : null;
  const [before, own, now] = [relative(base), relative(ours), relative(theirs)];
  return (own === null || (own === before && now !== null) ? now : own) ?? 1;
}

/** New numbers of a list whose members changed, where ours numbers it without gaps; all `1.` stay so. */
function numbersOf({ leaves, ours }: Place): ReadonlyMap<Place, number> {
  const points = leaves.filter((one) => (one.ours ?? one.trio.theirs)?.kind === "point");
  const own = (ours?.children ?? []).filter(({ kind }) => kind === "point");
  const unchanged = points.length === own.length && points.every((one, i) => one.ours === own[i]);
  if (unchanged || own.length === 0) return new Map();
  const numberOf = (one: Segment): number => Number.parseInt(markerOf(one), 10);
  const first = numberOf(own[0] as Segment);
  const automatic = own.length > 1 && own.every((one) => numberOf(one) === 1);
  if (!automatic && own.some((one, i) => numberOf(one) !== first + i)) return new Map();
  return new Map(points.map((one, i) => [one, automatic ? 1 : first + i]));
}

type Write = (one: Segment | null, edits?: readonly TextEdit[]) => string;

const writerOf =
  ({ ours }: Place, target: Target, { lineEnd }: RenderContext): Write =>
  (one, edits = []) =>
    one ? placed(one, edits, target, one === ours ? null : lineEnd) : "";

/** Null where there is no conflict, or none to see. */
function versionsOf(place: Place, target: Target, context: RenderContext): ConflictVersions | null {
  if (!isConflict(place, context)) return null;
  const { ours, trio } = place;
  const { base, theirs } = trio;
  const written = writerOf(place, target, context);
  const unit = ours && theirs && !context.byHand ? mergeAttributes(base, theirs, ours, "other").edits : [];
  // Where the unit joined several blocks, each of them as it was and as it is now.
  const all = (first: Segment | null, segments: readonly Segment[], edits: readonly TextEdit[] = []): string =>
    [written(first, edits), ...segments.filter((one) => one !== first).map((one) => written(one))]
      .filter((text) => text !== "")
      .join(theirs?.kind === "paragraph" ? context.lineEnd.repeat(2) : context.lineEnd);
  const versions = {
    base: all(base, trio.all.base),
    ours: written(ours),
    theirs: all(theirs, trio.all.theirs, unit),
  };
  return versions.ours === versions.theirs ? null : versions;
}

function textOf(place: Place, target: Target, context: RenderContext): string {
  const { trio, ours } = place;
  const content = context.contentOf(trio);
  const written = writerOf(place, target, context);
  if (!ours) return written(trio.theirs ?? trio.base);
  const mark = context.markFor(place);
  const text = written(ours, content.edits);
  return mark === null ? text : `${text}${context.lineEnd}${" ".repeat(target.inner)}${mark}`;
}

/** A segment's bytes with its edits, at the target's column and with its marker. `lineEnd`: of a text from elsewhere. */
function placed(one: Segment, edits: readonly TextEdit[], target: Target, lineEnd: string | null): string {
  const { text } = one.source;
  const bare = one.kind === "paragraph" || one.kind === "section" || one.kind === "item" || one.kind === "point";
  const own = markerOf(one);
  const marked =
    bare && own !== target.marker ? [{ start: one.marker, end: one.words.start, text: target.marker }] : [];
  let result = editedPart(text, [...marked, ...edits], one.start, one.end);
  if (lineEnd !== null) result = result.replace(/\r\n?|\n/g, lineEnd);
  const [shift, innerShift] = [target.column - one.column, target.inner - innerOf(one)];
  return shift === 0 && innerShift === 0 ? result : indented(result, one, target, shift, innerShift);
}

/** The first line goes to its column, the rest along with what stands in the block. */
function indented(text: string, one: Segment, target: Target, shift: number, innerShift: number): string {
  const lines = text.split(/(\r\n?|\n)/);
  const opensLine = one.start < one.marker || one.column === 0;
  const first = opensLine
    ? " ".repeat(target.column) + (lines[0] ?? "").trimStart()
    : `${" ".repeat(Math.max(0, shift))}${lines[0]}`;
  const rest = lines.slice(1).map((line, i) => {
    if (i % 2 === 0 || line.trim() === "") return line;
    const blank = line.length - line.trimStart().length;
    if (blank === 0 && innerShift > 0) return line;
    return " ".repeat(Math.max(0, blank + innerShift)) + line.trimStart();
  });
  return [first, ...rest].join("");
}
