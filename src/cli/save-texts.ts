// New texts of source files -> the disk: whole, in the file's own encoding, with its byte order mark; or shown as a diff.
import { lstatSync, mkdirSync, readFileSync, realpathSync } from "node:fs";
import { dirname } from "node:path";
import { createTwoFilesPatch } from "diff";
import type { Context } from "./context.ts";
import { decode } from "./decode.ts";
import { statOf } from "./disk.ts";
import { refusal } from "./disk-error.ts";
import { withLock } from "./folder-lock.ts";
import { shown } from "./paths.ts";
import type { Overlay } from "./read-source.ts";
import { flushFolder, writeWhole } from "./write-whole.ts";

/** A source file that is to have another text. */
export interface TextChange {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  /** The text that the new one was made from: what has another by now stays as it is. Null: there was no file. */
  readonly was: string | null;
}

/** A link stays one: what it points to is written. None is written where one has been changed meanwhile. */
export async function saveTexts(changes: readonly TextChange[]): Promise<void> {
  const fresh = changes.filter((change) => !isThere(change));
  for (const change of fresh) expectAsRead(change);
  for (const change of fresh) await saveFile(change.path, () => encodeLike(expectAsRead(change), change.text));
}

/** Writes a file that is not there yet, in the encoding of another. */
export const saveNewText = (path: string, text: string, like: string): Promise<void> =>
  saveNewFile(path, encodeLike(readFileSync(like), text));

export const saveNewFile = (path: string, bytes: string | Uint8Array): Promise<void> =>
  saveFile(path, () => {
    expectAsRead({ path, was: null });
    return bytes;
  });

/** Makes the folder too. `make` is called when nobody else writes there, and again at the last moment; it may refuse. */
export async function saveFile(written: string, make: () => string | Uint8Array): Promise<void> {
  const path = targetOf(written);
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  await withLock(folder, async () => {
    const bytes = make();
    expectWritable(path);
    await writeWhole(path, bytes, { check: make });
    flushFolder(folder);
  });
}

/** Gives the bytes that are there. */
function expectAsRead({ path, was }: Pick<TextChange, "path" | "was">): Uint8Array {
  const bytes = bytesAt(path);
  if (textIn(bytes) !== was || (was === null && bytes)) throw refusal("changed", path);
  return bytes ?? new Uint8Array();
}

/** Whoever was here first wanted the same. */
const isThere = ({ path, text }: TextChange): boolean => textIn(bytesAt(path)) === text;

const bytesAt = (path: string): Uint8Array | null => (statOf(path) ? readFileSync(path) : null);

/** Null where there is no file, or none of text. */
function textIn(bytes: Uint8Array | null): string | null {
  const decoded = bytes && decode(bytes);
  return decoded && "text" in decoded ? decoded.text : null;
}

/** A file that is written anew would get around its being read-only. */
function expectWritable(path: string): void {
  const mode = statOf(path)?.mode;
  if (mode === undefined || (mode & 0o222) !== 0) return;
  throw Object.assign(new Error(`EACCES: ${path}`), { code: "EACCES", syscall: "open", path });
}

const targetOf = (path: string): string => (lstatSync(path, { throwIfNoEntry: false }) ? realpathSync(path) : path);

/** The text in the encoding of the bytes that it replaces. */
function encodeLike(old: Uint8Array, text: string): Uint8Array {
  if (old[0] === 0xff && old[1] === 0xfe)
    return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
  if (old[0] === 0xfe && old[1] === 0xff)
    return Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, "utf16le").swap16()]);
  const mark = old[0] === 0xef && old[1] === 0xbb && old[2] === 0xbf ? "\uFEFF" : "";
  return Buffer.from(mark + text, "utf8");
}

/** A unified diff of each file; paths as people see them. */
export function showChanges(texts: Overlay, { cwd }: Context): string {
  return [...texts]
    .map(([path, text]) => {
      const name = shown(cwd, path);
      return createTwoFilesPatch(name, name, textIn(bytesAt(path)) ?? "", text, "", "", { context: 1 });
    })
    .join("");
}
