// A decoded value and the raw text it came from -> the offset of each of the value's units.

const entity = /&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y;
const yamlEscape = /\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|\r?\n[ \t]*|.)/suy;
const blank = /[ \t\r\n]/;

/**
 * Offsets of the units of `value`, one more for its end, in the text it was decoded from, or undefined where both are
 * the same. Knows Markdown's and YAML's escapes, entities, folded lines and doubled quotes; what the value lacks
 * (indentation, quotes) is passed over.
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
    const escaped = matchAt(text[at] === "&" ? entity : yamlEscape, text, at, "&\\");
    if (escaped && !value.startsWith(escaped, i)) {
      const isPair = /[\uD800-\uDBFF]/.test(value[i] ?? "");
      offsets.push(at);
      if (isPair) offsets.push(at);
      i += isPair ? 2 : 1;
      at += escaped.length;
      // A line end escaped in YAML stands for nothing: give its place to what follows.
      if (/^\\\r?\n/.test(escaped)) {
        offsets.pop();
        i--;
      }
      continue;
    }
    const wanted = value[i] ?? "";
    const found = text[at] ?? "";
    if (wanted === found || (wanted === "\uFFFD" && found === "\0")) {
      offsets.push(at);
      i++;
      // A doubled quote in a single-quoted scalar is one quote.
      at += found === "'" && text[at + 1] === "'" && value[i] !== "'" ? 2 : 1;
    } else if (blank.test(wanted) && blank.test(found)) {
      offsets.push(at);
      i++;
      while (at < end && blank.test(text[at] ?? "") && !value.startsWith(text[at] ?? "", i)) at++;
    } else at++;
  }
  offsets.push(Math.min(at, end));
  return offsets;
}

function matchAt(pattern: RegExp, text: string, at: number, openers: string): string | null {
  if (!openers.includes(text[at] ?? "\0")) return null;
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
