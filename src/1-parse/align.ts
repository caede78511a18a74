// A Markdown text's value and the source that it was written as -> the offset of each of the value's units.

const entity = /&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y;
/** What else begins with `&` and stands for `&` is no entity. */
const ampersand = /^&(?:amp|AMP|#0*38|#[xX]0*26);$/;
const escaped = /\\[!-/:-@[-`{-~]/y;
const blank = /[ \t\r\n]/;

/**
 * Offsets of the units of `value`, one more for its end, in the text it was decoded from, or undefined where both are
 * the same. Knows escapes, entities and line ends; what the value lacks (indentation) is passed over.
 */
export function alignOffsets(value: string, text: string, start: number, end: number): readonly number[] | undefined {
  if (end - start === value.length && text.startsWith(value, start)) return undefined;
  const offsets: number[] = [];
  let at = start;
  let i = 0;
  while (i < value.length) {
    if (at >= end) {
      offsets.push(end);
      i++;
      continue;
    }
    const wanted = value[i] ?? "";
    const found = text[at] ?? "";
    const written = found === "\\" ? matchAt(escaped, text, at) : found === "&" ? matchAt(entity, text, at) : null;
    if (written && (found === "\\" || wanted !== "&" || ampersand.test(written))) {
      const units = /[\uD800-\uDBFF]/.test(wanted) ? 2 : 1;
      for (let unit = 0; unit < units; unit++) offsets.push(at);
      i += units;
      at += written.length;
    } else if (wanted === found || (wanted === "\uFFFD" && found === "\0")) {
      offsets.push(at);
      i++;
      at++;
    } else if (blank.test(wanted) && blank.test(found)) {
      offsets.push(at);
      i++;
      while (at < end && blank.test(text[at] ?? "") && !value.startsWith(text[at] ?? "", i)) at++;
    } else at++;
  }
  offsets.push(Math.min(at, end));
  return offsets;
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** Something with a value and places for its units. */
export interface Aligned {
  readonly start: number;
  readonly offsets: readonly number[] | undefined;
}

/** The source offset of unit `index` of a value that begins at `start`. */
export const offsetAt = (aligned: Aligned, index: number): number =>
  aligned.offsets ? (aligned.offsets[index] ?? aligned.offsets.at(-1) ?? aligned.start) : aligned.start + index;
