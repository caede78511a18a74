// A pack and a unit's plan -> where the plan will find the pack: where it lies, or a copy beside the plan.
import { readFileSync } from "node:fs";
import { basename, dirname, isAbsolute, join } from "node:path";
import { statOf } from "./disk.ts";
import { shown } from "./paths.ts";
import { saveFile } from "./save-texts.ts";

export interface KeptPack {
  /** Absolute. */
  readonly path: string;
  /** Where a copy is to be made of; null: it stays where it lies. */
  readonly copyOf: string | null;
}

/**
 * A pack outside the plan's workspace (a memory stick, the folder of downloads) will not be there tomorrow. `replaces`: the pack that the
 * plan has had so far, which may be overwritten. `taken`: another file has the copy's place.
 */
export function keptPack(
  pack: string,
  plan: string,
  root: string,
  replaces: string | null,
): KeptPack | { readonly taken: string } {
  if (!isAbsolute(shown(root, pack))) return { path: pack, copyOf: null };
  const path = join(dirname(plan), basename(pack));
  if (!statOf(path) || path === replaces) return { path, copyOf: pack };
  return readFileSync(path).equals(readFileSync(pack)) ? { path, copyOf: null } : { taken: path };
}

export async function keepPack({ path, copyOf }: KeptPack): Promise<void> {
  if (copyOf === null) return;
  const bytes = readFileSync(copyOf);
  await saveFile(path, () => bytes);
}
