// The marks of an unsolved conflict: how they are written, and where a text has them.
import { lineStarts, type Source, type Span, spanOf } from "../source.ts";

const opening = "<<<<<<< của đơn vị";
const before = "||||||| bản trước";
const middle = "=======";
const closing = ">>>>>>> của cấp trên";

/** The three versions of a block, which editors know how to show; an empty one has no line. */
export const conflictText = (
  { base, ours, theirs }: { readonly base: string; readonly ours: string; readonly theirs: string },
  lineEnd: string,
): string => [opening, ours, before, base, middle, theirs, closing].filter((part) => part !== "").join(lineEnd);

const marker = /^(?:<{7}|\|{7}|>{7})(?= |$)|^={7}$/;

/** Lines of a text that mark a conflict: nobody has decided it yet. */
export function conflictMarkers(source: Source): Span[] {
  const starts = lineStarts(source);
  return starts.flatMap((start, i) => {
    const line = source.text.slice(start, Math.min(starts[i + 1] ?? source.text.length, start + 200)).trimEnd();
    return marker.test(line) ? [spanOf(source, start, start + line.length)] : [];
  });
}
