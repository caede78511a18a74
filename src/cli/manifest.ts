// What was built, as manifest.json keeps it; and the hash of a file's content that no compressor changes.
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Input } from "./open-workspace.ts";
import { statOf } from "./paths.ts";
import { hash } from "./read-source.ts";

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
}

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

/** What an earlier build recorded, by path; empty where there is none or it is damaged. Errors of the disk are thrown. */
export function recordsOf(path: string): Map<string, OutputRecord> {
  const text = statOf(path) ? readFileSync(path, "utf8") : "";
  return new Map(outputsIn(text).map((record) => [record.path, record]));
}

function outputsIn(text: string): OutputRecord[] {
  try {
    const { outputs } = JSON.parse(text) as { readonly outputs?: unknown };
    return Array.isArray(outputs) ? outputs.filter(isRecord) : [];
  } catch {
    return [];
  }
}

const isRecord = (record: Partial<OutputRecord> | null): record is OutputRecord =>
  typeof record?.path === "string" && typeof record.sha256 === "string";

export function recordOf(path: string, bytes: Uint8Array): OutputRecord {
  const sha256 = hash(bytes);
  return isZip(bytes) ? { path, sha256, parts: partsHash(bytes) } : { path, sha256 };
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3;

function partsHash(bytes: Uint8Array): string {
  const lines = Object.entries(unzipSync(bytes)).map(([name, part]) => `${hash(part)}  ${name}`);
  return hash(lines.sort().join("\n"));
}
