// The bytes of a pack -> the plan with all that it is read with; or why they are no pack that is read here. Nothing is written anywhere.
import type { Hash } from "../derived-base.ts";
import { planIdIn } from "../front-field.ts";
import type { PackFault } from "../messages/file.ts";
import { levelPrefix, type PackedPlan, packLimits, planNames, planOf, sharedNames } from "./packed-plan.ts";
import { type RawEntry, readStored } from "./stored-zip.ts";
import { manifestName, type PackManifest, packVersion, writePack } from "./write-pack.ts";

/** What is wrong with a pack, and in which of its entries. */
export interface BadPack {
  readonly fault: PackFault;
  /** Null: in the pack as a whole. */
  readonly entry: string | null;
}

export interface Pack {
  readonly plan: PackedPlan;
  readonly manifest: PackManifest;
}

/** Refuses whatever `writePack` would not have written of the same texts, to the byte. */
export function readPack(bytes: Uint8Array, hash: Hash): Pack | BadPack {
  if (bytes.length > packLimits.size) return bad("too-large");
  const entries = readStored(bytes);
  if (typeof entries === "string") return bad(entries);
  const manifest = manifestIn(entries);
  if ("fault" in manifest) return manifest;
  const texts = new Map<string, string>();
  const seen = new Set<string>();
  let left = bytes.length;
  for (const entry of entries) {
    // Entries that share their bytes would be more than the file holds.
    left -= entry.bytes?.length ?? 0;
    const text = left < 0 ? bad("altered", entry.name) : textOf(entry, seen);
    if (typeof text !== "string") return text;
    seen.add(entry.name.toLowerCase());
    if (entry.name !== manifestName) texts.set(entry.name, text);
  }
  const mismatch = mismatchOf(texts, manifest, hash);
  if (mismatch) return mismatch;
  const plan = planIn(texts);
  if ("fault" in plan) return plan;
  const { name, text } = planOf(plan);
  if (planIdIn({ path: name, text }) !== manifest.plan) return bad("altered", manifestName);
  return isSame(writePack(plan, manifest, hash), bytes) ? { plan, manifest } : bad("altered");
}

const bad = (fault: PackFault, entry: string | null = null): BadPack => ({ fault, entry });

/** Read before all else: what a later version of the format looks like is not known here. */
function manifestIn(entries: readonly RawEntry[]): PackManifest | BadPack {
  const bytes = entries.find(({ name }) => name === manifestName)?.bytes;
  if (bytes === null) return bad("compressed", manifestName);
  if (!bytes || bytes.length > packLimits.manifest) return bad("no-manifest");
  const manifest = parsed(decoded(bytes) ?? "");
  if (!isObject(manifest) || manifest.format !== "planpack") return bad("no-manifest");
  const { version, tool, plan, files } = manifest;
  if (typeof version === "number" && version > packVersion) return bad("newer");
  const isWhole =
    version === packVersion && typeof tool === "string" && typeof plan === "string" && Array.isArray(files);
  if (!isWhole || !files.every(isListed)) return bad("altered", manifestName);
  return { format: "planpack", version, tool, plan, files };
}

const isListed = (one: unknown): one is PackManifest["files"][number] =>
  isObject(one) && typeof one.path === "string" && typeof one.sha256 === "string";

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** `seen`: the names before it, in lower case, since a disk may not tell `A` from `a`. */
function textOf({ name, bytes, isLink }: RawEntry, seen: ReadonlySet<string>): string | BadPack {
  if (leaves(name)) return bad("outside", name);
  if (isLink) return bad("link", name);
  if (seen.has(name.toLowerCase())) return bad("twice", name);
  if (!bytes) return bad("compressed", name);
  if (name !== manifestName && !isKnown(name)) return bad("unexpected", name);
  if (bytes.length > packLimits.file) return bad("too-large", name);
  return decoded(bytes) ?? bad("altered", name);
}

/** A name that would lead out of the folder that a pack is unpacked in. */
const leaves = (name: string): boolean => /^\/|\\|^[a-z]:|\0/i.test(name) || name.split("/").includes("..");

function isKnown(name: string): boolean {
  const [, levels = "", own = ""] = /^((?:parent\/)*)(.*)$/s.exec(name) ?? [];
  const isName = sharedNames.includes(own) || (planNames as readonly string[]).includes(own);
  return isName && levels.length < levelPrefix.length * packLimits.levels;
}

function mismatchOf(texts: ReadonlyMap<string, string>, { files }: PackManifest, hash: Hash): BadPack | null {
  const listed = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  for (const path of listed.keys()) if (!texts.has(path)) return bad("missing", path);
  for (const [path, text] of texts) {
    const sha256 = listed.get(path);
    if (sha256 === undefined) return bad("unlisted", path);
    if (sha256 !== hash(text)) return bad("changed", path);
  }
  return null;
}

/** One plan at each level, none of them left out. */
function planIn(texts: ReadonlyMap<string, string>): PackedPlan | BadPack {
  const levels: Map<string, string>[] = [];
  for (const [path, text] of texts) {
    const name = path.replace(/^(?:parent\/)+/, "");
    const level = (path.length - name.length) / levelPrefix.length;
    while (levels.length <= level) levels.push(new Map());
    levels[level]?.set(name, text);
  }
  let plan: PackedPlan | null = null;
  for (const [i, files] of [...levels.entries()].reverse()) {
    const names = planNames.filter((name) => files.has(name));
    if (names.length !== 1)
      return bad(
        names.length > 1 ? "unexpected" : "missing",
        levelPrefix.repeat(i) + planNames[names.length > 1 ? 1 : 0],
      );
    plan = { files, parent: plan };
  }
  return plan ?? bad("missing", planNames[0]);
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);
