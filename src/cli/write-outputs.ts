// A plan's outputs -> files on the disk. Each is whole or not there; what a person has changed is never overwritten.
/// <reference path="./write-file-atomic.d.ts" />
import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { dirname, extname, isAbsolute, join, relative, sep } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { hash } from "./hash.ts";
import type { Lack } from "./make-outputs.ts";
import {
  type Manifest,
  manifestNameOf,
  manifestText,
  type OutputRecord,
  recordOf,
  recordsOf,
  type ShardRecord,
} from "./manifest.ts";
import type { Input } from "./open-workspace.ts";

/** A file to write, its path relative to the plan's folder, with `/`. */
export interface Output {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface OutputRequest {
  /** The folder of outputs, absolute; the plan's own are in `<folder>/<plan>`. */
  readonly folder: string;
  /** The plan's id. */
  readonly plan: string;
  readonly outputs: readonly Output[];
  readonly inputs: readonly Input[];
  /** `plan-compiler 0.1.0` */
  readonly tool: string;
  /** The outputs are only part of the plan's. */
  readonly shard?: ShardRecord | null;
  /** Moves a changed file aside and writes, instead of keeping it. */
  readonly force: boolean;
}

/**
 * written · unchanged: the bytes were there already · kept: somebody changed the file since it was built ·
 * moved: the changed file got another name (`movedTo`), then written · open: another program holds the file ·
 * failed: the disk refused, `code` says why · unprinted: LibreOffice made no PDF of it · the rest: there is nothing to write in it.
 */
export interface Written {
  readonly path: string;
  readonly state: "written" | "unchanged" | "kept" | "moved" | "open" | "failed" | "unprinted" | Lack;
  readonly movedTo?: string;
  readonly code?: string;
  /** How many it has, where that was asked for and is known. */
  readonly pages?: number;
}

export type WriteFile = (path: string, data: string | Uint8Array) => Promise<void>;

/** Paths of the result are absolute. Throws only where an output would leave its folder, which is a fault of ours. */
export async function writeOutputs(request: OutputRequest, write: WriteFile = writeFileAtomic): Promise<Written[]> {
  const folder = inside(request.folder, request.plan);
  const before = recordsOf(join(folder, manifestNameOf(request.shard ?? null)));
  const jobs = request.outputs.map(({ path, bytes }): Job => {
    return { target: inside(folder, path), bytes, old: before.get(path), fresh: recordOf(path, bytes) };
  });

  // A build that is cut short must not make its own files look like a person's: what it will write is on record first.
  const planned = new Map(before);
  for (const { old, fresh } of jobs) {
    if (old?.sha256 !== fresh.sha256) planned.set(fresh.path, old ? { ...old, next: fresh.sha256 } : fresh);
  }
  const refused = await saveManifest(folder, request, planned, write);
  if (refused) return [refused];

  const results: Written[] = [];
  const records = new Map(before);
  for (const job of jobs) {
    const result = await attempt(job.target, () => writeOne(job, request.force, write));
    results.push(result);
    if (result.state !== "kept" && result.state !== "open" && result.state !== "failed") {
      records.set(job.fresh.path, job.fresh);
    }
  }
  for (const path of records.keys()) if (!existsSync(placeIn(folder, path) ?? "")) records.delete(path);
  const lost = await saveManifest(folder, request, records, write);
  return lost ? [...results, lost] : results;
}

interface Job {
  /** Absolute. */
  readonly target: string;
  readonly bytes: Uint8Array;
  readonly old: OutputRecord | undefined;
  readonly fresh: OutputRecord;
}

/** Null where it stands on the disk as it should. */
async function saveManifest(
  folder: string,
  { tool, plan, inputs, shard = null }: OutputRequest,
  records: ReadonlyMap<string, OutputRecord>,
  write: WriteFile,
): Promise<Written | null> {
  const path = join(folder, manifestNameOf(shard));
  const outputs = sorted([...records.values()]);
  const manifest: Manifest = { version: 1, tool, plan, inputs: sorted(inputs), outputs, ...(shard && { shard }) };
  const text = manifestText(manifest);
  const result = await attempt(path, async () => {
    if (existsSync(path) && readFileSync(path, "utf8") === text) return { path, state: "unchanged" };
    mkdirSync(folder, { recursive: true });
    await write(path, text);
    return { path, state: "written" };
  });
  return result.state === "open" || result.state === "failed" ? result : null;
}

async function writeOne({ target, bytes, old, fresh }: Job, force: boolean, write: WriteFile): Promise<Written> {
  const onDisk = existsSync(target) ? hash(readFileSync(target)) : null;
  if (onDisk === fresh.sha256) return { path: target, state: "unchanged" };
  const ours = onDisk === null || onDisk === old?.sha256 || onDisk === old?.next;
  if (!ours && !force) return { path: target, state: "kept" };
  mkdirSync(dirname(target), { recursive: true });
  if (ours) {
    await write(target, bytes);
    return { path: target, state: "written" };
  }
  const movedTo = freeName(target);
  renameSync(target, movedTo);
  await write(target, bytes);
  return { path: target, state: "moved", movedTo };
}

/** `name.1.docx`, `name.2.docx`, …: the first that is not taken. */
function freeName(path: string): string {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  for (let number = 1; ; number++) {
    const name = `${stem}.${number}${extension}`;
    if (!existsSync(name)) return name;
  }
}

/** What Windows says of a file that Word has open. */
const openCodes: ReadonlySet<string> = new Set(["EBUSY", "EPERM"]);

async function attempt(path: string, work: () => Promise<Written>): Promise<Written> {
  try {
    return await work();
  } catch (fault) {
    const code = fault instanceof Error && "code" in fault ? String(fault.code) : null;
    // Without a code it is no error of the disk but a fault of ours.
    if (code === null) throw fault;
    return { path, state: openCodes.has(code) ? "open" : "failed", code };
  }
}

/** Throws where it would not be below the folder. */
function inside(folder: string, path: string): string {
  const place = placeIn(folder, path);
  if (place === null) throw new Error(`an output would leave its folder: ${path}`);
  return place;
}

/** A path below a folder; null where it would not be. */
export function placeIn(folder: string, path: string): string | null {
  const whole = join(folder, ...path.split("/"));
  const way = relative(folder, whole);
  const leaves = way === "" || way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way);
  return leaves || path.startsWith("/") || /[\\:]/.test(path) ? null : whole;
}

const sorted = <T extends { readonly path: string }>(items: readonly T[]): T[] =>
  [...items].sort((a, b) => (a.path < b.path ? -1 : 1));
