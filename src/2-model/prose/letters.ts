// A UTF-16 unit -> what kind of character it is, without a pattern's cost. The Latin script, which is all that Vietnamese needs.

const letter = 1;
const upper = 2;
const digit = 4;
const size = 0x1f00;

/** Basic Latin to Latin Extended-B, and Latin Extended Additional. */
const blocks: readonly (readonly [number, number])[] = [
  [0x41, 0x24f],
  [0x1e00, 0x1eff],
];

const kinds = new Uint8Array(size);
for (const [from, to] of blocks) {
  for (let unit = from; unit <= to; unit++) {
    const character = String.fromCharCode(unit);
    if (character.toLowerCase() !== character) kinds[unit] = letter | upper;
    else if (character.toUpperCase() !== character) kinds[unit] = letter;
  }
}
for (let unit = 0x30; unit <= 0x39; unit++) kinds[unit] = digit;

const kindOf = (unit: number): number => (unit < size ? (kinds[unit] ?? 0) : 0);

/**
 * The unit at a place; 0 at none. An engine that has once seen `charCodeAt` read outside a text makes a slow call of it, there and
 * from then on.
 */
export const unitAt = (text: string, at: number): number => (at >= 0 && at < text.length ? text.charCodeAt(at) : 0);

export const isLetter = (unit: number): boolean => (kindOf(unit) & letter) !== 0;
export const isUpper = (unit: number): boolean => (kindOf(unit) & upper) !== 0;
export const isLower = (unit: number): boolean => kindOf(unit) === letter;
export const isDigit = (unit: number): boolean => kindOf(unit) === digit;
/** A letter or digit. */
export const isWord = (unit: number): boolean => kindOf(unit) !== 0;

/** A table of units, 1 for each of the characters: `units("ab")[unit] === 1`. */
export function units(characters: string): Uint8Array {
  const table = new Uint8Array(0x2100);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

/** A quick look for marks apart from their letters: past the Latin script and ordinary punctuation all may be some. */
export const mayHaveMarks = (text: string): boolean => beyondLatin.test(text);

const beyondLatin = /[\u0300-\u1dff\u20d0-\uffff]/;

/** A word of more than three letters, all capitals. */
export const isCapitals = (word: string): boolean =>
  word.length > 3 && isUpper(unitAt(word, 1)) && word === word.toUpperCase();
