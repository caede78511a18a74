// Packs on the disk -> what is in them, each read once, in memory; the pack that a plan's way up leads to.
import { dirname, resolve } from "node:path";
import { parentPathIn } from "../front-field.ts";
import { isPackName, type PackedPlan, packLimits } from "../pack/packed-plan.ts";
import { type BadPack, readPack } from "../pack/read-pack.ts";
import type { Source } from "../source.ts";
import { readAtMost } from "./disk.ts";
import { hash } from "./hash.ts";
import { isFile, locate, shown } from "./paths.ts";
import { type Overlay, readSource } from "./read-source.ts";
import { workspaceRoot } from "./workspace-root.ts";

export interface OpenPack {
  /** Relative to the root of the workspace that it lies in: what stands before the names of its files in messages. */
  readonly name: string;
  /** Of its bytes. */
  readonly sha256: string;
  readonly plan: PackedPlan;
}

/** A bad pack is no error of the disk: those are thrown. */
export type PackAt = (path: string) => OpenPack | BadPack;

export const isPack = (path: string): boolean => isPackName(path) && isFile(path);

export const nameOfPack = (path: string): string => shown(workspaceRoot(path), path);

/** `3f2a 91c0 77de 4b18`: of a pack's hash what people can compare by telephone. */
export const fingerprintOf = (sha256: string): string => (sha256.slice(0, 16).match(/.{4}/g) ?? []).join(" ");

export function packReader(): PackAt {
  const known = new Map<string, OpenPack | BadPack>();
  return (path) => {
    const pack = known.get(path) ?? packAt(path);
    known.set(path, pack);
    return pack;
  };
}

function packAt(path: string): OpenPack | BadPack {
  const bytes = readAtMost(path, packLimits.size);
  if (!bytes) return { fault: "too-large", entry: null };
  const pack = readPack(bytes, hash);
  if ("fault" in pack) return pack;
  return { name: nameOfPack(path), sha256: hash(bytes), plan: pack.plan };
}

/**
 * The first pack on a plan's way up, absolute; null where there is none. It need not be there: what it lends is not known then. Plans on
 * the way are looked into, not read.
 */
export function lenderFinder(overlay?: Overlay): (file: string, source: Source) => string | null {
  const known = new Map<string, string | null>();
  const find = (file: string, source: Source): string | null => {
    const extended = parentPathIn(source);
    if (extended === null) return null;
    const path = locate(extended, dirname(file)) ?? resolve(dirname(file), extended);
    if (isPackName(path)) return path;
    if (!isFile(path)) return null;
    const found = known.get(path);
    if (found !== undefined) return found;
    // A circle ends here.
    known.set(path, null);
    const above = readSource(path, path, () => {}, overlay).source;
    const lender = above && find(path, above);
    known.set(path, lender);
    return lender;
  };
  return find;
}
