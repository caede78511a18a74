// Named bytes <-> one ZIP container that stores them as they are: nothing in it can grow, and it has one form only.

/** What a pack holds. Names are ASCII. */
export interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** As the container's directory lists it. Null bytes: it is compressed or encrypted. */
export interface RawEntry {
  readonly name: string;
  readonly bytes: Uint8Array | null;
  /** A symbolic link (liên kết). */
  readonly isLink: boolean;
}

// PKWARE, APPNOTE 6.3.10: 4.3.7, 4.3.12, 4.3.16.
const local = { signature: 0x04034b50, length: 30 } as const;
const central = { signature: 0x02014b50, length: 46 } as const;
const end = { signature: 0x06054b50, length: 22 } as const;
const zipVersion = 20;
/** 1 January 1980, 0:00, the first that the format can say: a pack knows no time. */
const date = 0x0021;
const linkMode = 0xa000;
const modeMask = 0xf000;

/** In the order given. */
export function writeStored(entries: readonly Entry[]): Uint8Array {
  const names = entries.map(({ name }) => new TextEncoder().encode(name));
  const sum = (length: number): number =>
    entries.reduce((total, { bytes }, i) => total + length + (names[i]?.length ?? 0) + bytes.length, 0);
  const locals = sum(local.length);
  const directory = entries.reduce((total, _, i) => total + central.length + (names[i]?.length ?? 0), 0);
  const file = new Uint8Array(locals + directory + end.length);
  const view = new DataView(file.buffer);
  let at = 0;
  let listed = locals;
  for (const [i, { bytes }] of entries.entries()) {
    const name = names[i] ?? new Uint8Array();
    const facts = [crc32(bytes), bytes.length, bytes.length] as const;
    view.setUint32(at, local.signature, true);
    writeFacts(view, at + 4, facts, name.length);
    file.set(name, at + local.length);
    file.set(bytes, at + local.length + name.length);
    view.setUint32(listed, central.signature, true);
    view.setUint16(listed + 4, zipVersion, true);
    writeFacts(view, listed + 6, facts, name.length);
    view.setUint32(listed + 42, at, true);
    file.set(name, listed + central.length);
    at += local.length + name.length + bytes.length;
    listed += central.length + name.length;
  }
  view.setUint32(listed, end.signature, true);
  view.setUint16(listed + 8, entries.length, true);
  view.setUint16(listed + 10, entries.length, true);
  view.setUint32(listed + 12, directory, true);
  view.setUint32(listed + 16, locals, true);
  return file;
}

/** What a file's own header and its line of the directory both say. */
function writeFacts(view: DataView, at: number, facts: readonly [number, number, number], name: number): void {
  view.setUint16(at, zipVersion, true);
  view.setUint16(at + 8, date, true);
  for (const [i, fact] of facts.entries()) view.setUint32(at + 10 + 4 * i, fact, true);
  view.setUint16(at + 22, name, true);
}

/**
 * Every entry that the directory lists, hostile ones too; nothing is decompressed. `no-zip`: the file does not begin as a ZIP
 * does; `cut`: it does not end as one does, or points outside itself.
 */
export function readStored(file: Uint8Array): readonly RawEntry[] | "no-zip" | "cut" {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < 4 || view.getUint32(0, true) !== local.signature) return "no-zip";
  const last = file.length - end.length;
  if (last < 0 || view.getUint32(last, true) !== end.signature) return "cut";
  const count = view.getUint16(last + 10, true);
  const entries: RawEntry[] = [];
  let at = view.getUint32(last + 16, true);
  for (let i = 0; i < count; i++) {
    const entry = entryAt(view, at, last);
    if (!entry) return "cut";
    entries.push(entry.raw);
    at = entry.next;
  }
  return entries;
}

function entryAt(view: DataView, at: number, last: number): { readonly raw: RawEntry; readonly next: number } | null {
  if (at + central.length > last || view.getUint32(at, true) !== central.signature) return null;
  const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
    number,
    number,
    number,
  ];
  const next = at + central.length + name + extra + comment;
  if (next > last) return null;
  const bytes = (start: number, length: number): Uint8Array =>
    new Uint8Array(view.buffer, view.byteOffset + start, length);
  const raw = {
    name: new TextDecoder().decode(bytes(at + central.length, name)),
    isLink: ((view.getUint32(at + 38, true) >>> 16) & modeMask) === linkMode,
  };
  const isPlain = (view.getUint16(at + 8, true) & 1) === 0 && view.getUint16(at + 10, true) === 0;
  if (!isPlain) return { raw: { ...raw, bytes: null }, next };
  const place = view.getUint32(at + 42, true);
  if (place + local.length > last) return null;
  const start = place + local.length + view.getUint16(place + 26, true) + view.getUint16(place + 28, true);
  const length = view.getUint32(at + 20, true);
  return start + length > last ? null : { raw: { ...raw, bytes: bytes(start, length) }, next };
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (crcTable[(value ^ byte) & 0xff] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}
