// Texts that are nearly plain: made of pieces, or a written text with a few pieces put in and a few characters taken out.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";

export const written = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8");

/** FUZZ_RUNS=50000 looks further, from another seed each time. */
export const parameters = (usual: number): fc.Parameters<unknown> =>
  process.env.FUZZ_RUNS ? { numRuns: Number(process.env.FUZZ_RUNS) } : { numRuns: usual };

const lineEnds = [
  (text: string): string => text,
  (text: string): string => text.replace(/\n/g, "\r\n"),
  (text: string): string => text.normalize("NFD"),
] as const;

/** `opening` makes the start of a text one that the reader goes on from. */
export const madeOf = (pieces: readonly string[], opening = ""): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 18 }).map((parts) => opening + parts.join(""));

export const changed = (texts: readonly string[], pieces: readonly string[]): fc.Arbitrary<string> => {
  const change = fc.record({ at: fc.nat(100_000), piece: fc.constantFrom(...pieces), dropped: fc.nat(3) });
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(change, { maxLength: 4 }), fc.constantFrom(...lineEnds))
    .map(([text, changes, rewrite]) => rewrite(changes.reduce(withChange, text)));
};

function withChange(text: string, { at, piece, dropped }: { at: number; piece: string; dropped: number }): string {
  const start = at % (text.length + 1);
  return text.slice(0, start) + piece + text.slice(start + dropped);
}
