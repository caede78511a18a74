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

const toneMoves: Readonly<Record<string, string>> = Object.fromEntries(
  "òa oà óa oá ỏa oả õa oã ọa oạ òe oè óe oé ỏe oẻ õe oẽ ọe oẹ ùy uỳ úy uý ủy uỷ ũy uỹ ụy uỵ"
    .split(" ")
    .flatMap((form, i, forms) => (i % 2 === 0 ? [[form, forms[i + 1] ?? form]] : [])),
);

/** The form with its tone on the other letter (`uỷ` of `ủy`; the standard rules no place); the same where it has none. */
export const movedTone = (text: string): string =>
  text.replace(/[òóỏõọ][ae](?!\p{L})|[ùúủũụ]y(?!\p{L})/giu, (found) => {
    const moved = toneMoves[found.toLowerCase()] ?? found;
    if (found === found.toUpperCase()) return moved.toUpperCase();
    return found[0] === found[0]?.toUpperCase() ? (moved[0]?.toUpperCase() ?? "") + moved.slice(1) : moved;
  });

/** The letters of Vietnamese and of what is like it: `\p{L}` makes a pattern ten times as dear to compile. */
const letters = String.raw`A-Za-z\u00c0-\u024f\u1e00-\u1eff`;
const alphabet = [
  ..."aàáâãeèéêiìíoòóôõuùúyýăđĩũơư",
  ...Array.from({ length: 45 }, (_, i) => String.fromCharCode(0x1ea1 + 2 * i)),
];
const small = `a-z${alphabet.join("")}`;
const capital = `A-Z${alphabet.join("").toUpperCase()}`;

/**
 * A pattern from a source in which syllables like `ủy` stand for `uỷ` too, and `\p{L}`, `\p{Lu}`, `\p{Ll}` for letters of
 * Vietnamese. Without the flag `u`, under which to ignore case is dear.
 */
export const pattern = (source: string, flags: string): RegExp =>
  new RegExp(
    classesIn(classesIn(classesIn(source, "L", letters), "Lu", capital), "Ll", small).replace(
      /(?:[òóỏõọ][ae]|[ùúủũụ]y)(?!\p{L})/giu,
      (found) => `(?:${found}|${movedTone(found)})`,
    ),
    flags,
  );

/** `\p{L}` stands alone or at the beginning of a class. */
const classesIn = (source: string, name: string, units: string): string =>
  source
    .replaceAll(`[^\\p{${name}}`, `[^${units}`)
    .replaceAll(`[\\p{${name}}`, `[${units}`)
    .replaceAll(`\\p{${name}}`, `[${units}]`);
