// A sound plan -> the places that plants look for in it.
import type { Mark } from "../marked.ts";
import type { Range } from "../planted.ts";
import type { Random } from "../random.ts";
import type { FileName, Sound } from "../sound.ts";

export const marksOf = ({ files }: Sound, kind: string, file: FileName = "plan"): readonly Mark[] =>
  files[file].marks.filter((one) => one.kind === kind);

export const wordsAt = ({ files }: Sound, { start, end }: Range, file: FileName = "plan"): string =>
  files[file].text.slice(start, end);

export const pickOr = <T>(list: readonly T[], random: Random): T | null =>
  list.length === 0 ? null : random.pick(list);

/** Of a kind, and such that `fits`. */
export const pickMark = (
  sound: Sound,
  kind: string,
  random: Random,
  fits: (mark: Mark, words: string) => boolean = () => true,
  file: FileName = "plan",
): Mark | null =>
  pickOr(
    marksOf(sound, kind, file).filter((one) => fits(one, wordsAt(sound, one, file))),
    random,
  );

export const isIn = (inner: Range, outer: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The part of a kind that holds the range. */
export const holding = (sound: Sound, range: Range, kind: string): Mark | null =>
  marksOf(sound, kind).findLast((one) => isIn(range, one)) ?? null;

/** Parts of a kind in a range. */
export const inside = (sound: Sound, range: Range, kind: string): readonly Mark[] =>
  marksOf(sound, kind).filter((one) => isIn(one, range));

export interface Word extends Range {
  readonly text: string;
}

/** The words of a range, as they stand. */
export const wordsIn = (sound: Sound, range: Range): Word[] =>
  [...wordsAt(sound, range).matchAll(/\p{L}+/gu)].map(({ 0: text, index }) => ({
    text,
    start: range.start + index,
    end: range.start + index + text.length,
  }));

/** A word or id with one slip of the finger, such that it is none of `known`. */
export function misspelt(word: string, random: Random, known: readonly string[] = []): string {
  if (word.length < 4) return `${word}x`;
  for (let tries = 0; tries < 50; tries++) {
    const at = random.integer(1, word.length - 2);
    const [a, b] = [word[at]!, word[at + 1]!];
    if (!/\p{L}/u.test(a) || !/\p{L}/u.test(b)) continue;
    const slip = random.integer(0, 2);
    const other =
      slip === 0
        ? word.slice(0, at) + word.slice(at + 1)
        : slip === 1
          ? word.slice(0, at) + b + a + word.slice(at + 2)
          : word.slice(0, at) + a + word.slice(at);
    if (other !== word && !known.includes(other)) return other;
  }
  return `${word}x`;
}

/** Parts that nothing refers to, nor to what stands below them or beside them in the same part. */
export function isFree(sound: Sound, path: string): boolean {
  const above = path.split(".").slice(0, -1).join(".");
  const touched = [...marksOf(sound, "reference"), ...marksOf(sound, "link")].map(({ data }) => data.path ?? "");
  return !touched.some((one) => one.startsWith(`${above}.`));
}

export const isMarkdown = ({ surface }: Sound): boolean => surface === "markdown";
