// Parts of a file -> one ZIP container, the same bytes on every machine and in every time zone. What many files share is compressed once.
import { crc32 } from "node:zlib";
import { deflateSync } from "fflate";
import type { Compress } from "../6-write/index.ts";
import { hash } from "./hash.ts";

// PKWARE, APPNOTE 6.3.10: 4.3.7, 4.3.12, 4.3.16.
const local = { signature: 0x04034b50, length: 30 } as const;
const central = { signature: 0x02014b50, length: 46 } as const;
const end = { signature: 0x06054b50, length: 22 } as const;
const version = 20;
const deflated = 8;
/** Set where a name is not ASCII. */
const utf8Names = 0x0800;
/** 1 January 1980, noon: the first day that the format can say, and no clock is put forward then. */
const date = { time: 12 << 11, day: 0x0021 } as const;

interface Deflated {
  readonly bytes: Uint8Array;
  readonly crc: number;
  /** SHA-256 of what it was made of. */
  readonly sha256: string;
}

const known = new WeakMap<Uint8Array, Deflated>();
const partsHashes = new WeakMap<Uint8Array, string>();

export const compress: Compress = (parts) => {
  const entries = [...parts].map(([path, bytes]) => ({ path, name: Buffer.from(path), bytes, packed: deflate(bytes) }));
  const names = entries.reduce((sum, { name }) => sum + name.length, 0);
  const locals = entries.reduce((sum, { packed }) => sum + local.length + packed.bytes.length, names);
  const directory = entries.length * central.length + names;
  const file = Buffer.alloc(locals + directory + end.length);
  let at = 0;
  let listed = locals;
  for (const { path, name, bytes, packed } of entries) {
    file.writeUInt32LE(local.signature, at);
    file.writeUInt32LE(central.signature, listed);
    file.writeUInt16LE(version, listed + 4);
    for (const facts of [at + 4, listed + 6]) {
      file.writeUInt16LE(version, facts);
      file.writeUInt16LE(name.length === path.length ? 0 : utf8Names, facts + 2);
      file.writeUInt16LE(deflated, facts + 4);
      file.writeUInt16LE(date.time, facts + 6);
      file.writeUInt16LE(date.day, facts + 8);
      file.writeUInt32LE(packed.crc, facts + 10);
      file.writeUInt32LE(packed.bytes.length, facts + 14);
      file.writeUInt32LE(bytes.length, facts + 18);
      file.writeUInt16LE(name.length, facts + 22);
    }
    file.writeUInt32LE(at, listed + 42);
    file.set(name, at + local.length);
    file.set(packed.bytes, at + local.length + name.length);
    file.set(name, listed + central.length);
    at += local.length + name.length + packed.bytes.length;
    listed += central.length + name.length;
  }
  file.writeUInt32LE(end.signature, listed);
  file.writeUInt16LE(entries.length, listed + 8);
  file.writeUInt16LE(entries.length, listed + 10);
  file.writeUInt32LE(directory, listed + 12);
  file.writeUInt32LE(locals, listed + 16);
  partsHashes.set(file, hashOfParts(entries.map(({ path, packed }) => [path, packed.sha256])));
  return file;
};

function deflate(bytes: Uint8Array): Deflated {
  const before = known.get(bytes);
  if (before) return before;
  // Node's own is twice as fast, and packs otherwise on another processor or in another version.
  const packed = { bytes: deflateSync(bytes, { level: 6 }), crc: crc32(bytes), sha256: hash(bytes) };
  known.set(bytes, packed);
  return packed;
}

/** Of a container's parts before compression; null where it was not made here. */
export const partsHashOf = (file: Uint8Array): string | null => partsHashes.get(file) ?? null;

export const hashOfParts = (hashes: readonly (readonly [path: string, sha256: string])[]): string =>
  hash(
    hashes
      .map(([path, sha256]) => `${sha256}  ${path}`)
      .sort()
      .join("\n"),
  );
