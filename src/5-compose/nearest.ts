// A misspelt name and the names there are -> the likeliest, or null where none is near. Only ever a suggestion.
import { closest, distance } from "fastest-levenshtein";

export function nearestOf(name: string, names: readonly string[]): string | null {
  if (names.length === 0 || name.length > 100) return null;
  const best = closest(name, names);
  return distance(name, best) <= Math.max(1, Math.floor(best.length / 3)) ? best : null;
}
