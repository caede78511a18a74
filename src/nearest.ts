// A misspelt word and what it could have been -> the likeliest, or null where none is near. Only ever a suggestion.
import { distance } from "fastest-levenshtein";

/** Without any marks: people leave them out, or type them wrong. */
const bare = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase().replace(/\s+/g, " ").trim();

export function nearestOf(word: string, candidates: readonly string[]): string | null {
  if (candidates.length === 0 || word.length > 200) return null;
  const wanted = bare(word);
  let best: { readonly candidate: string; readonly slips: number } | null = null;
  for (const candidate of candidates) {
    const folded = bare(candidate);
    const slips = slipsBetween(wanted, folded);
    const near = Math.floor(Math.max(wanted.length, folded.length) / 3);
    if (slips <= near && (best === null || slips < best.slips)) best = { candidate, slips };
  }
  return best?.candidate ?? null;
}

/** Whether one word is another with one letter, or the mark on it, typed wrong, left out, doubled, or exchanged with the next. */
export function isSlip(word: string, meant: string, shortest: number): boolean {
  if (Math.min(word.length, meant.length) < shortest || Math.abs(word.length - meant.length) > 1) return false;
  return /^\p{L}+$/u.test(word) && slipsBetween(word, meant) === 1;
}

/** Letters typed wrong; two exchanged are one slip. */
function slipsBetween(a: string, b: string): number {
  const slips = distance(a, b);
  return slips === 2 && a.length === b.length && sorted(a) === sorted(b) ? 1 : slips;
}

const sorted = (text: string): string => [...text].sort().join("");
