// A global pattern and a text -> every match, in order. Most texts have none: then nothing is made, as `matchAll` would.

const none: readonly RegExpExecArray[] = [];

/** Throws where the pattern is not global, as `matchAll` does: the search would never end. */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`not global: ${pattern}`);
  pattern.lastIndex = 0;
  let found = pattern.exec(text);
  if (!found) return none;
  const matches: RegExpExecArray[] = [];
  for (; found; found = pattern.exec(text)) {
    matches.push(found);
    // A match of nothing would be found again and again.
    if (found[0] === "") pattern.lastIndex += pattern.unicode && isPair(text, pattern.lastIndex) ? 2 : 1;
  }
  return matches;
}

const isPair = (text: string, at: number): boolean => (text.codePointAt(at) ?? 0) > 0xffff;
