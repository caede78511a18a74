// A misspelt name and the known ones -> the one that was probably meant.
import { closest, distance } from "fastest-levenshtein";

/** Null where none is near: more than a third of the letters would have to change. */
export function nearestName(name: string, known: readonly string[]): string | null {
  const best = closest(name, known);
  return distance(name, best) <= Math.max(2, name.length / 3) ? best : null;
}
