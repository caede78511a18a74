// YAML text -> its lines and what opens and closes on them, without reading it.

export interface Line {
  readonly start: number;
  /** Of its first character that is no blank; `end` on an empty line. */
  readonly first: number;
  /** Before the line's end. */
  readonly end: number;
  /** Where the next line starts. */
  readonly next: number;
}

export function lineAt(text: string, start: number): Line {
  const newline = text.indexOf("\n", start);
  const next = newline < 0 ? text.length : newline + 1;
  const end = newline < 0 ? next : text[newline - 1] === "\r" && newline > start ? newline - 1 : newline;
  return { start, first: skipBlanks(text, start, end), end, next };
}

export const columnOf = ({ start, first }: Line): number => first - start;

export const isEmptyLine = ({ first, end }: Line): boolean => first >= end;

export function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text[at] === " " || text[at] === "\t")) at++;
  return at;
}

export function trimEnd(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && (text[at - 1] === " " || text[at - 1] === "\t")) at--;
  return at;
}

/** `-`, `?`, `:` open something where a blank or the line's end follows. */
export const opensAt = (text: string, at: number, mark: string, end: number): boolean =>
  text[at] === mark && (at + 1 >= end || text[at + 1] === " " || text[at + 1] === "\t");

/** The first colon from `from` on that divides a key from a value; -1 where there is none. */
export function colonIn(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) if (opensAt(text, at, ":", end)) return at;
  return -1;
}

/** Where a comment opens between `from` and `end`; `end` where there is none. */
export function commentIn(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++)
    if (text[at] === "#" && (at === from || text[at - 1] === " " || text[at - 1] === "\t")) return at;
  return end;
}

/** The first line from `start` on that is not empty. */
export function nextLine(text: string, start: number): Line | null {
  for (let at = start; at < text.length; ) {
    const line = lineAt(text, at);
    if (!isEmptyLine(line)) return line;
    at = line.next;
  }
  return null;
}

/** After the lines from `start` on that are indented more than `column`, or empty. */
export function endOfDeeper(text: string, start: number, column: number): number {
  let at = start;
  while (at < text.length) {
    const line = lineAt(text, at);
    if (!isEmptyLine(line) && columnOf(line) <= column) break;
    at = line.next;
  }
  return at;
}

/** After the quote that closes the one at `from`; -1 where none does before `end`. */
export function endOfQuoted(text: string, from: number, end: number): number {
  const quote = text[from] ?? "";
  for (let at = from + 1; at < end; at++) {
    if (text[at] === "\\" && quote === '"') at++;
    else if (text[at] === quote && quote === "'" && text[at + 1] === "'") at++;
    else if (text[at] === quote) return at + 1;
  }
  return -1;
}

/** After the bracket that closes the one at `from`; -1 where none does before `end`. */
export function endOfBrackets(text: string, from: number, end: number): number {
  let open = 0;
  let opensValue = true;
  for (let at = from; at < end; at++) {
    const unit = text[at] ?? "";
    if (opensValue && (unit === '"' || unit === "'")) {
      at = endOfQuoted(text, at, end) - 1;
      if (at < from) return -1;
    } else if (unit === "[" || unit === "{") open++;
    else if (unit === "]" || unit === "}") open--;
    if (open === 0) return at + 1;
    opensValue = "[{,: \t\r\n".includes(unit);
  }
  return -1;
}
