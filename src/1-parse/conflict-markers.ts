// A text with the marks of an unsolved merge -> its conflicts, and the text as if what came in were not there, offsets kept.
import { lineStarts, type Source, type Span, spanOf } from "../source.ts";

/** Three versions of a passage, or what is left of their marks. */
export interface MergeConflict {
  /** The line of its first mark, and of its last. */
  readonly opening: Span;
  readonly closing: Span;
  /** What came in, marks included: all but what is the file's own. */
  readonly foreign: readonly Span[];
}

interface Mark {
  /** In the order of `marks`. */
  readonly rank: number;
  readonly span: Span;
}

const marks = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"] as const;
const [begins, divides, ends] = [0, 2, 3] as const;

/** In the order of the text. Marks that do not belong to one another are each a conflict. */
export function conflictsIn(source: Source): MergeConflict[] {
  if (!marks.some((mark) => source.text.includes(mark))) return [];
  const groups: Mark[][] = [];
  for (const mark of marksIn(source)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && mark.rank > last.rank) group.push(mark);
    else groups.push([mark]);
  }
  return groups.flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)];
    return first && last ? [{ opening: first.span, closing: last.span, foreign: foreignIn(source, group) }] : [];
  });
}

/** Where a mark is missing, nobody can say whose the words are. */
function foreignIn(source: Source, group: readonly Mark[]): readonly Span[] {
  const [first, second, ...others] = group;
  const isWhole = first?.rank === begins && group.some(({ rank }) => rank === divides) && group.at(-1)?.rank === ends;
  if (!isWhole || !first || !second) return group.map(({ span }) => span);
  return [first.span, spanOf(source, second.span.start, (others.at(-1) ?? second).span.end)];
}

/** The lines of all marks, in reading order; their text alone, without the line's end. */
export const conflictMarkers = (source: Source): Span[] => marksIn(source).map(({ span }) => span);

/** Seven signs at a line's start, alone or before a blank; the dividing ones alone. */
function marksIn(source: Source): Mark[] {
  const starts = lineStarts(source);
  return starts.flatMap((start, i) => {
    const rank = marks.findIndex((mark) => source.text.startsWith(mark, start));
    if (rank < 0) return [];
    const next = starts[i + 1] ?? source.text.length;
    const line = source.text.slice(start, next).trimEnd();
    const behind = line.slice(marks[begins].length);
    const isMark = behind === "" || (rank !== divides && behind.startsWith(" "));
    return isMark ? [{ rank, span: spanOf(source, start, start + line.length) }] : [];
  });
}

/** The same source where there are none. */
export function withoutConflicts(source: Source, conflicts: readonly MergeConflict[]): Source {
  if (conflicts.length === 0) return source;
  let text = source.text;
  for (const { start, end } of conflicts.flatMap(({ foreign }) => foreign))
    text = text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, " ") + text.slice(end);
  return { ...source, text };
}
