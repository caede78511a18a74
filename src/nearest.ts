// A misspelt word and what it could have been -> the likeliest, or null where none is near. Only ever a suggestion.
import { closest, distance } from "fastest-levenshtein";

/** Without any marks: people leave them out, or type them wrong. */
const bare = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase().replace(/\s+/g, " ").trim();

export function nearestOf(word: string, candidates: readonly string[]): string | null {
  if (candidates.length === 0 || word.length > 200) return null;
  const wanted = bare(word);
  const folded = candidates.map(bare);
  const best = closest(wanted, folded);
  const near = Math.max(1, Math.floor(Math.max(wanted.length, best.length) / 3));
  return distance(wanted, best) > near ? null : (candidates[folded.indexOf(best)] ?? null);
}
