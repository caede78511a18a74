// Bytes -> a file on the disk: whole or as it was before, whatever happens on the way, and even when power fails.
import {
  chmodSync,
  chownSync,
  closeSync,
  fsync,
  fsyncSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isDiskError, ofPath } from "./disk-error.ts";
import { hash } from "./hash.ts";

/** Begins the name of every temporary file: hidden, no plan's, found again by whoever clears up after a run that was cut short. */
export const temporaryPrefix = ".plan-tmp-";

const flush = (file: number): Promise<void> =>
  new Promise((done, fail) => fsync(file, (fault) => (fault ? fail(fault) : done())));

export interface Placing {
  /** Where the file is made before it takes its place, on the same disk. */
  readonly folder?: string;
  /** Called at the last moment before that; throws where the place has been taken meanwhile. */
  check?(): void;
}

/**
 * Replaces what is at `path`, a link too; rights and owner stay. The caller holds the lock of the folder: the temporary file has the same
 * name each time, so that none is left for ever.
 */
export async function writeWhole(
  path: string,
  data: string | Uint8Array,
  { folder = dirname(path), check = () => {} }: Placing = {},
): Promise<void> {
  const temporary = join(folder, temporaryPrefix + hash(basename(path)).slice(0, 16));
  try {
    const old = lstatSync(path, { throwIfNoEntry: false });
    rmSync(temporary, { force: true });
    await writeNew(temporary, typeof data === "string" ? Buffer.from(data) : data);
    if (old?.isFile()) keepRights(temporary, old);
    check();
    await takePlace(temporary, path);
  } catch (fault) {
    removeQuietly(temporary);
    throw ofPath(fault, path);
  }
}

/** New names in a folder are safe from a power cut only then. Not every system knows of it. */
export function flushFolder(folder: string): void {
  try {
    const open = openSync(folder, "r");
    try {
      fsyncSync(open);
    } finally {
      closeSync(open);
    }
  } catch {}
}

/** A second time where it did not go the first: what is left is only in the way. */
export function removeQuietly(path: string): void {
  for (let tries = 0; tries < 2; tries++) {
    try {
      rmSync(path, { force: true });
      return;
    } catch {}
  }
}

async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  const file = openSync(path, "wx");
  try {
    // A disk that is all but full takes a part, and says so only of the next piece.
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at);
    await flush(file);
  } finally {
    closeSync(file);
  }
}

/** The owner is kept where one may give files away. */
function keepRights(path: string, { mode, uid, gid }: Stats): void {
  if (process.platform === "win32") return;
  const made = lstatSync(path);
  try {
    if (made.uid !== uid || made.gid !== gid) chownSync(path, uid, gid);
  } catch (fault) {
    if (!isDiskError(fault) || (fault.code !== "EPERM" && fault.code !== "EINVAL")) throw fault;
  }
  if ((made.mode & rights) !== (mode & rights)) chmodSync(path, mode & rights);
}

const rights = 0o777;

/** A scanner of viruses holds a new file for a moment on Windows. */
const waits = process.platform === "win32" ? [20, 100, 400] : [];

async function takePlace(temporary: string, path: string): Promise<void> {
  for (const wait of waits) {
    try {
      renameSync(temporary, path);
      return;
    } catch {
      await pause(wait);
    }
  }
  renameSync(temporary, path);
}
