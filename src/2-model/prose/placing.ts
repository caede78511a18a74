// A range of a text that was made from another -> the range of that other text from which it came.

/** A range of UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** From `at` on, the text stands in its source from `from` to `to`: unit for unit, or with one unit for all of it. */
export interface Run {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** How far a text stands behind its source's start; or its runs, in order, with an empty one at the end. */
export type Placing = number | readonly Run[];

export const sourceRange = (placing: Placing, start: number, end: number): Range =>
  typeof placing === "number" ? { start: start + placing, end: end + placing } : rangeOfRuns(placing, start, end);

function rangeOfRuns(placing: readonly Run[], start: number, end: number): Range {
  const first = placing[runAt(placing, start)];
  const lastAt = runAt(placing, end - 1);
  const [last, next] = [placing[lastAt], placing[lastAt + 1]];
  if (!first || !last) return { start: 0, end: 0 };
  return { start: first.from + start - first.at, end: next?.at === end ? last.to : last.from + end - last.at };
}

/** Where a range of the text begins in its source; null where it does not stand there unit for unit. */
export function placeOf(placing: Placing, start: number, end: number): number | null {
  if (typeof placing === "number") return start + placing;
  const at = runAt(placing, start);
  const [run, next] = [placing[at], placing[at + 1]];
  if (!run || !next || end > next.at || run.to - run.from !== next.at - run.at) return null;
  return run.from + start - run.at;
}

/** The last run that begins at or before `at`. */
function runAt(runs: readonly Run[], at: number): number {
  let [low, high] = [0, runs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A text in the making, put together from stretches of its source. */
export interface Assembly {
  /** `text` stands for the source from `from` to `to`: as long as that, or one unit. */
  readonly put: (text: string, from: number, to: number) => void;
  readonly finish: () => { readonly text: string; readonly placing: readonly Run[] };
}

export function assembly(): Assembly {
  const runs: Run[] = [];
  let made = "";
  return {
    put: (text, from, to) => {
      runs.push({ at: made.length, from, to });
      made += text;
    },
    finish: () => {
      const end = runs.at(-1)?.to ?? 0;
      runs.push({ at: made.length, from: end, to: end });
      return { text: made, placing: runs };
    },
  };
}
