// Edits by offset and a text -> the edited text; all else stays byte for byte.

/** A replacement in a text, by offset. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text from `from` to `to` with those edits made that lie in it; none overlap. */
export function editedPart(text: string, edits: readonly TextEdit[], from: number, to: number): string {
  const within = edits.filter(({ start, end }) => start >= from && end <= to);
  let result = "";
  let done = from;
  for (const { start, end, text: fresh } of within.sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(done, start) + fresh;
    done = end;
  }
  return result + text.slice(done, to);
}
