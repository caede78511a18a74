// The texts of the merged blocks -> one text: between blocks that were neighbours in ours its own blank lines, else those of its style.
import type { Rendered } from "./render.ts";
import type { Segment, Segmented } from "./segment.ts";

export interface Joined {
  readonly text: string;
  /** Where each block's text begins in it. */
  readonly starts: readonly number[];
}

/** `head`: what stands before the first block, its front matter. */
export function join(head: string, blocks: readonly Rendered[], ours: Segmented): Joined {
  const { lineEnd } = ours;
  const { text } = ours.source;
  const style = itemGap(ours);
  const parts: string[] = [head];
  const starts: number[] = [];
  let length = head.length;
  const add = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  let before: Rendered | null = null;
  for (const block of blocks) {
    add(before ? between(before, block) : opening(head, block));
    starts.push(length);
    add(block.text);
    before = block;
  }
  add(before || ours.segments.length === 0 ? ending(before) : "");
  return { text: parts.join(""), starts };

  function between(a: Rendered, b: Rendered): string {
    const [one, next] = [a.place.ours, b.place.ours];
    const together = one && next && ours.segments[one.index + 1] === next;
    if (together && !a.conflict && !b.conflict) return text.slice(one.end, next.start);
    const gaps = [one && gapAfter(one), next && gapBefore(next)].filter((gap) => gap !== null && gap !== "");
    const wanted = a.conflict || b.conflict ? lineEnd + lineEnd : defaultGap(a, b);
    if (!one || !next) return wanted;
    return gaps.reduce<string>(
      (widest, gap) => (lines(gap as string) > lines(widest) ? (gap as string) : widest),
      wanted,
    );
  }

  function defaultGap(a: Rendered, b: Rendered): string {
    const [one, next] = [kindOf(a), kindOf(b)];
    if (next === "row" && (one === "row" || one === "table")) return lineEnd;
    if (isItem(one) && isItem(next)) return style;
    return lineEnd + lineEnd;
  }

  function gapAfter({ end, next }: Segment): string | null {
    return next === text.length ? null : text.slice(end, next);
  }
  function gapBefore({ index, start }: Segment): string | null {
    const previous = ours.segments[index - 1];
    return previous ? text.slice(previous.end, start) : null;
  }
  function opening(before: string, { place, conflict }: Rendered): string {
    if (before === "" || (!conflict && place.ours && place.ours === ours.segments[0])) return "";
    return lineEnd.repeat(Math.max(0, 2 - lines(/\s*$/.exec(before.slice(-20))?.[0] ?? "")));
  }
  /** The file ends as it did. */
  function ending(last: Rendered | null): string {
    const end = ours.segments.at(-1)?.end;
    if (end === undefined) return last ? lineEnd : "";
    return text.slice(end) || (last?.conflict ? lineEnd : "");
  }
}

const kindOf = ({ place }: Rendered): Segment["kind"] | undefined =>
  (place.ours ?? place.trio.theirs ?? place.trio.base)?.kind;
const isItem = (kind: Segment["kind"] | undefined): boolean => kind === "item" || kind === "point";
const lines = (gap: string): number => gap.match(/\r\n?|\n/g)?.length ?? 0;

/** What ours has between items most often; a blank line where it has none. */
function itemGap({ source, segments, lineEnd }: Segmented): string {
  let tight = 0;
  let loose = 0;
  for (const [i, one] of segments.entries()) {
    const next = segments[i + 1];
    if (!next || !isItem(one.kind) || !isItem(next.kind)) continue;
    if (lines(source.text.slice(one.end, next.start)) > 1) loose++;
    else tight++;
  }
  return tight > loose ? lineEnd : lineEnd + lineEnd;
}
