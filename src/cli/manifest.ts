// What was built, as manifest.json keeps it; and the hash of a file's content that no compressor changes.
import { readFileSync, statSync } from "node:fs";
import { unzipSync } from "fflate";
import { hashOfParts, partsHashOf } from "./compress.ts";
import { hash } from "./hash.ts";
import type { Input } from "./open-workspace.ts";

/** The name of the file beside a plan's outputs. */
export const manifestName = "manifest.json";

/** `version` counts the shape. Everything is sorted by path; no times. */
export interface Manifest {
  readonly version: 1;
  /** `plan-compiler 0.1.0` */
  readonly tool: string;
  readonly plan: string;
  readonly inputs: readonly Input[];
  readonly outputs: readonly OutputRecord[];
  /** Only part of the plan's outputs was made. */
  readonly shard?: ShardRecord;
}

/** Which part of a build: the first of four has the index 1, the count 4. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

export interface ShardRecord extends Shard {
  /** The paths of all shards' documents. */
  readonly all: readonly string[];
  /** Of this one's, with papers; some there may be nothing to write in. */
  readonly own: readonly string[];
}

/** A shard has a manifest of its own, so that several may share a folder. */
export const manifestNameOf = (shard: Shard | null): string =>
  shard ? `manifest-${shard.index}-of-${shard.count}.json` : manifestName;

export interface OutputRecord {
  /** Relative to the plan's output folder, with `/`. */
  readonly path: string;
  /** Of the bytes as they were last written. */
  readonly sha256: string;
  /** Of a container's parts before compression: the same with every build of Node. */
  readonly parts?: string;
  /** Set while a build is under way: what the file may already hold. */
  readonly next?: string | undefined;
}

export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`;

/** What an earlier build recorded, by path; empty where there is none or it is damaged. */
export const recordsOf = (path: string): Map<string, OutputRecord> =>
  new Map((readManifest(path)?.outputs ?? []).map((record) => [record.path, record]));

/** Null where there is none, or it is damaged. Records that are none of ours are left out. Errors of the disk are thrown. */
export function readManifest(path: string): Manifest | null {
  const text = statSync(path, { throwIfNoEntry: false }) ? readFileSync(path, "utf8") : "";
  try {
    const { version, tool, plan, inputs, outputs, shard } = JSON.parse(text) as Partial<Manifest>;
    if (version !== 1 || typeof tool !== "string" || typeof plan !== "string") return null;
    const records = Array.isArray(outputs) ? outputs.filter(isRecord) : [];
    return { version, tool, plan, inputs: inputs ?? [], outputs: records, ...(shard && { shard }) };
  } catch {
    return null;
  }
}

const isRecord = (record: Partial<OutputRecord> | null): record is OutputRecord =>
  typeof record?.path === "string" && typeof record.sha256 === "string";

export function recordOf(path: string, bytes: Uint8Array): OutputRecord {
  const sha256 = hash(bytes);
  return isZip(bytes) ? { path, sha256, parts: partsHash(bytes) } : { path, sha256 };
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3;

const partsHash = (bytes: Uint8Array): string =>
  partsHashOf(bytes) ?? hashOfParts(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, hash(part)]));
