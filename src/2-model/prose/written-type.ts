// A place in a folded text -> the type word that ends there, where it is written as most texts write it.
import { typeAdditions, typeNamed, typeWords } from "./document-types.ts";
import { isCapitals, isLetter } from "./letters.ts";
import { type ReadText, standsAt, unitIn } from "./read-text.ts";
import { movedTone } from "./sticky.ts";

/** One way to write a type word. */
export interface WrittenType {
  readonly text: string;
  /** The type's name as a sentence writes it. */
  readonly name: string;
  readonly isCapitals: boolean;
}

const lastWord = (text: string): string => text.slice(text.lastIndexOf(" ") + 1);
/** A type word that ends like an addition may be a shorter one with that addition: `Thông báo kết luận`. */
const endsOfAdditions = new Set(typeAdditions.map(lastWord));

/** By the last word; the longer before the shorter. */
const byLastWord = new Map<string, WrittenType[]>();
for (const word of typeWords) {
  const name = typeNamed(word);
  if (name === null || endsOfAdditions.has(lastWord(word).toLowerCase())) continue;
  const forms = [word, movedTone(word)].flatMap((form) => [form, form.toLowerCase(), form.toUpperCase()]);
  for (const text of new Set(forms)) {
    if (typeNamed(text) !== name) continue;
    const like = byLastWord.get(lastWord(text)) ?? [];
    byLastWord.set(lastWord(text), [...like, { text, name, isCapitals: isCapitals(text) }]);
  }
}

/** Null also where a pattern may find one: in mixed case, with an addition. */
export function writtenTypeBefore(text: ReadText, end: number): WrittenType | null {
  let from = end;
  while (isLetter(unitIn(text, from - 1))) from--;
  for (const type of byLastWord.get(text.folded.slice(from, end)) ?? []) {
    const start = end - type.text.length;
    if (standsAt(text, start, type.text) && !isLetter(unitIn(text, start - 1))) return type;
  }
  return null;
}
