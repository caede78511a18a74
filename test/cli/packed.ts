// A district's workspace -> the pack of its plan; a pack's entries -> containers that nobody's `plan pack` would write.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, unzipSync, type ZipOptions, zipSync } from "fflate";
import { expect } from "vitest";
import { hash } from "../../src/cli/hash.ts";
import { withIds } from "../../src/format.ts";
import { openWorkspace } from "../../src/index.ts";
import { writePack } from "../../src/pack/write-pack.ts";
import { district, districtFiles, units } from "../derive/levels.ts";
import { run } from "./run.ts";
import { temporaryFolder } from "./temporary-folder.ts";

export type Files = Readonly<Record<string, string | Uint8Array>>;

export async function packOf(
  files: Files = districtFiles,
  plan = "plans/dan-van/plan.md",
  id = "dan-van",
): Promise<Buffer> {
  const folder = temporaryFolder(files);
  const { code, both } = await run(["pack", plan], folder);
  expect([code, both]).toEqual([0, expect.stringContaining(`build/${id}/${id}.planpack`)]);
  return readFileSync(join(folder, `build/${id}/${id}.planpack`));
}

/** The same without a disk. */
export function districtPack(): Buffer {
  const directory = { path: "units.yaml", text: units };
  const named = withIds({ path: "plan.md", text: district }, openWorkspace({ units: directory }));
  const files = new Map([
    ["plan.md", named?.text ?? ""],
    ["units.yaml", units],
  ]);
  return Buffer.from(writePack({ files, parent: null }, { tool: "plan-compiler 0.1.0", plan: "dan-van" }, hash));
}

export type Parts = Record<string, Uint8Array>;

export const partsOf = (pack: Uint8Array): Parts => unzipSync(pack);

export const textOf = (parts: Parts, name: string): string => Buffer.from(parts[name] ?? []).toString("utf8");

/** The parts with a manifest that lists them all, right hashes included: what a sly sender would send. */
export function listed(parts: Parts): Parts {
  const { "manifest.json": manifest, ...others } = parts;
  const files = Object.entries(others).map(([path, bytes]) => ({ path, sha256: hash(bytes) }));
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const data = { ...JSON.parse(textOf(parts, "manifest.json")), files };
  return { "manifest.json": strToU8(`${JSON.stringify(data, null, 2)}\n`), ...others };
}

export const zipped = (parts: Parts, options: ZipOptions = {}): Uint8Array =>
  zipSync(parts, { level: 0, mtime: new Date(1980, 0, 1), ...options });

/** One name for another of the same length, wherever it stands. */
export const renamed = (bytes: Uint8Array, from: string, to: string): Uint8Array =>
  Buffer.from(Buffer.from(bytes).toString("latin1").replaceAll(from, to), "latin1");

/** With the manifest's data changed. */
export const withManifest = (parts: Parts, change: Readonly<Record<string, unknown>>): Parts => ({
  ...parts,
  "manifest.json": strToU8(
    `${JSON.stringify({ ...JSON.parse(textOf(parts, "manifest.json")), ...change }, null, 2)}\n`,
  ),
});
