// A file of known diagnostics -> which of today's are new. By rule and content: a new fault of an old kind still shows.
import type { Diagnostic } from "../diagnostic.ts";
import { fingerprintsOf } from "../reporters/fingerprint.ts";
import { readBytes, statOf } from "./disk.ts";
import { saveNewFile } from "./save-texts.ts";

interface BaselineFile {
  readonly version: 1;
  /** Fingerprints by rule, sorted. */
  readonly known: Readonly<Record<string, readonly string[]>>;
}

/** Null where the file is not there. Another file, or what a merge made of it, is not taken for one that knows nothing. */
export function readBaseline(path: string): ReadonlySet<string> | "damaged" | null {
  return statOf(path) ? fingerprintsIn(String(readBytes(path))) : null;
}

function fingerprintsIn(text: string): ReadonlySet<string> | "damaged" {
  try {
    const { version, known } = JSON.parse(text) as Partial<BaselineFile>;
    return version === 1 && known ? new Set(Object.values(known).flat()) : "damaged";
  } catch {
    return "damaged";
  }
}

export async function writeBaseline(path: string, diagnostics: readonly Diagnostic[]): Promise<void> {
  const prints = fingerprintsOf(diagnostics);
  const known: Record<string, string[]> = {};
  for (const [i, { rule }] of diagnostics.entries()) known[rule] = [...(known[rule] ?? []), prints[i] ?? ""];
  const sorted = Object.fromEntries(
    Object.entries(known)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([rule, list]) => [rule, list.sort()]),
  );
  await saveNewFile(path, `${JSON.stringify({ version: 1, known: sorted } satisfies BaselineFile, null, 2)}\n`);
}

export function withoutKnown(diagnostics: readonly Diagnostic[], known: ReadonlySet<string>): Diagnostic[] {
  const prints = fingerprintsOf(diagnostics);
  return diagnostics.filter((_, i) => !known.has(prints[i] ?? ""));
}
