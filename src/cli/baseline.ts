// A file of known diagnostics -> which of today's are new. By rule and content: a new fault of an old kind still shows.
/// <reference path="./write-file-atomic.d.ts" />
import writeFileAtomic from "write-file-atomic";
import type { Diagnostic } from "../diagnostic.ts";
import { fingerprintsOf } from "../reporters/fingerprint.ts";
import { readBytes } from "./disk.ts";
import { isFile } from "./paths.ts";

interface BaselineFile {
  readonly version: 1;
  /** Fingerprints by rule, sorted. */
  readonly known: Readonly<Record<string, readonly string[]>>;
}

/** Null where the file is not there, or is none of ours. */
export function readBaseline(path: string): ReadonlySet<string> | null {
  if (!isFile(path)) return null;
  try {
    const file = JSON.parse(String(readBytes(path))) as Partial<BaselineFile>;
    if (file.version !== 1 || typeof file.known !== "object") return null;
    return new Set(Object.values(file.known).flat());
  } catch {
    return null;
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
  await writeFileAtomic(path, `${JSON.stringify({ version: 1, known: sorted } satisfies BaselineFile, null, 2)}\n`);
}

export function withoutKnown(diagnostics: readonly Diagnostic[], known: ReadonlySet<string>): Diagnostic[] {
  const prints = fingerprintsOf(diagnostics);
  return diagnostics.filter((_, i) => !known.has(prints[i] ?? ""));
}
