// A YAML scalar's value and the text that it was written as -> the place of each of the value's units.

export type ScalarStyle = "plain" | "single" | "double" | "block";

export interface ScalarPlaces {
  /** What the value was written as: without quotes, without a block's header. */
  readonly start: number;
  readonly end: number;
  /** One for each unit of the value and one for its end; absent where value and text are the same. */
  readonly offsets: readonly number[] | null;
}

/** `start` and `end`: the whole scalar in `text`, with its quotes or its `|`. */
export function placesOfScalar(
  value: string,
  text: string,
  start: number,
  end: number,
  style: ScalarStyle,
): ScalarPlaces {
  if (style === "block") return placesInBlock(value, text, start, end);
  const quote = style === "plain" ? 0 : 1;
  const from = start + quote;
  const to = Math.max(from, end - quote);
  if (to - from === value.length && text.startsWith(value, from)) return { start: from, end: to, offsets: null };
  // Only of a broken scalar, which has been reported, value and text can disagree.
  const inOrder = () => Array.from({ length: value.length + 1 }, (_, i) => Math.min(from + i, to));
  return { start: from, end: to, offsets: placesInFlow(value, text, from, to, style) ?? inOrder() };
}

const blank = (unit: string | undefined): boolean => unit === " " || unit === "\t" || unit === "\n" || unit === "\r";
const doubleEscape = /\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|[^\r\n])/uy;

/** Plain and quoted scalars: one line end is a space, more of them are one less; quotes have escapes. */
function placesInFlow(value: string, text: string, from: number, to: number, style: ScalarStyle): number[] | null {
  const offsets: number[] = [];
  let at = from;
  const skipBlanks = (): void => {
    while (at < to && (text[at] === " " || text[at] === "\t")) at++;
  };
  while (at < to) {
    const start = at;
    if (style === "double" && text[at] === "\\") {
      const lineEnd = /^\r?\n/.exec(text.slice(at + 1, at + 3))?.[0];
      if (lineEnd) {
        at += 1 + lineEnd.length;
        skipBlanks();
        continue;
      }
      doubleEscape.lastIndex = at;
      const length = doubleEscape.exec(text)?.[0].length ?? 1;
      const units = (value.codePointAt(offsets.length) ?? 0) > 0xffff ? 2 : 1;
      for (let i = 0; i < units; i++) offsets.push(at);
      at += length;
    } else if (blank(text[at])) {
      skipBlanks();
      let lines = 0;
      for (; at < to && (text[at] === "\n" || text[at] === "\r"); skipBlanks()) {
        if (text[at] === "\n") lines++;
        at++;
      }
      const units = lines === 0 ? at - start : Math.max(1, lines - 1);
      for (let i = 0; i < units; i++) offsets.push(Math.min(start + i, at));
    } else {
      if (text[at] !== value[offsets.length]) return null;
      offsets.push(at);
      at += style === "single" && text[at] === "'" ? 2 : 1;
    }
  }
  offsets.push(to);
  return offsets.length === value.length + 1 ? offsets : null;
}

/** Block scalars (`|`, `>`): what is no blank is as written; line ends and indentation fall between. */
function placesInBlock(value: string, text: string, start: number, end: number): ScalarPlaces {
  const header = text.indexOf("\n", start);
  let at = header < 0 || header >= end ? end : header + 1;
  const offsets: number[] = [];
  let last = at;
  let first: number | null = null;
  for (let i = 0; i < value.length; i++) {
    const unit = value[i];
    if (!blank(unit)) while (at < end && blank(text[at])) at++;
    offsets.push(Math.min(at, end));
    if (!blank(unit)) {
      first ??= at;
      last = at + 1;
    }
    if (at < end && (!blank(unit) || text[at] === unit)) at++;
  }
  const closing = Math.min(Math.max(last, offsets.at(-1) ?? last), end);
  offsets.push(closing);
  return { start: first ?? closing, end: Math.max(last, first ?? closing), offsets };
}
