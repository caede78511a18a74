// A text and what is inserted in it -> the new text, and where its places stand in the old one.

export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** One for each place, in order. */
export function mergeInsertions(insertions: readonly Insertion[]): Insertion[] {
  const merged: Insertion[] = [];
  for (const one of insertions.toSorted((a, b) => a.at - b.at)) {
    const last = merged.at(-1);
    if (last?.at === one.at) merged[merged.length - 1] = { at: one.at, text: last.text + one.text };
    else merged.push(one);
  }
  return merged;
}

/** `place`: the offset in `text` of one in the new text; of what is inserted, where it is inserted. */
export function withInsertions(
  text: string,
  insertions: readonly Insertion[],
): { readonly text: string; place(offset: number): number } {
  if (insertions.length === 0) return { text, place: (offset) => offset };
  const parts: string[] = [];
  /** Where each insertion begins in the new text, and how much stands inserted before its end. */
  const starts: number[] = [];
  const totals: number[] = [];
  let done = 0;
  let total = 0;
  for (const insertion of insertions) {
    parts.push(text.slice(done, insertion.at), insertion.text);
    starts.push(insertion.at + total);
    total += insertion.text.length;
    totals.push(total);
    done = insertion.at;
  }
  parts.push(text.slice(done));
  const place = (offset: number): number => {
    let low = -1;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low < 0 ? offset : Math.max(insertions[low]?.at ?? 0, offset - (totals[low] ?? 0));
  };
  return { text: parts.join(""), place };
}
