// A pattern and a place in a text -> what it matches exactly there.

/** What a sticky pattern matches at `at`. */
export function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The end of what a sticky pattern matches at `at`. */
export function endAt(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** A group of alternatives from a list with `;` between them. */
export function anyOf(list: string): string {
  const words = list
    .split(";")
    .map((word) => word.trim())
    .filter((word) => word !== "");
  return `(?:${words.join("|")})`;
}
