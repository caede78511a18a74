// A plan with all that it is read with -> the bytes of its pack: the same for the same texts, on every machine.
import type { Hash } from "../derived-base.ts";
import { levelPrefix, levelsOf, type PackedPlan } from "./packed-plan.ts";
import { type Entry, writeStored } from "./stored-zip.ts";

/** The first entry of a pack. */
export const manifestName = "manifest.json";

/** Counts the shape of a pack; a reader takes its own and older ones. */
export const packVersion = 1;

export interface PackManifest {
  readonly format: "planpack";
  readonly version: number;
  /** `plan-compiler 0.1.0` */
  readonly tool: string;
  /** The plan's id. */
  readonly plan: string;
  /** Every other entry, sorted by path. */
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}

export type PackFacts = Pick<PackManifest, "tool" | "plan">;

export function writePack(plan: PackedPlan, facts: PackFacts, hash: Hash): Uint8Array {
  const files = levelsOf(plan).flatMap(({ files }, level) =>
    [...files].map(([name, text]) => ({ path: levelPrefix.repeat(level) + name, text: text.replace(/\r\n?/g, "\n") })),
  );
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const manifest: PackManifest = {
    format: "planpack",
    version: packVersion,
    tool: facts.tool,
    plan: facts.plan,
    files: files.map(({ path, text }) => ({ path, sha256: hash(text) })),
  };
  const entryOf = (name: string, text: string): Entry => ({ name, bytes: new TextEncoder().encode(text) });
  return writeStored([
    entryOf(manifestName, manifestText(manifest)),
    ...files.map(({ path, text }) => entryOf(path, text)),
  ]);
}

/** Its one form: a reader holds what it finds against it. */
const manifestText = (manifest: PackManifest): string => `${JSON.stringify(manifest, null, 2)}\n`;
