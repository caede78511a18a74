// New texts of source files -> the disk: atomically, in the file's own encoding, with its byte order mark; or shown as a diff.
/// <reference path="./write-file-atomic.d.ts" />
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { createTwoFilesPatch } from "diff";
import writeFileAtomic from "write-file-atomic";
import type { Context } from "./context.ts";
import { decode } from "./decode.ts";
import { shown } from "./paths.ts";
import type { Overlay } from "./read-source.ts";

/** A link stays one: what it points to is written. A file that is not there is made. */
export async function saveTexts(texts: Overlay): Promise<void> {
  for (const [path, text] of texts) {
    const target = existsSync(path) ? realpathSync(path) : path;
    await writeFileAtomic(target, encodeLike(bytesOf(target), text));
  }
}

/** Writes a file that is not there yet, in the encoding of another. */
export async function saveNewText(path: string, text: string, like: string): Promise<void> {
  await writeFileAtomic(path, encodeLike(bytesOf(like), text));
}

const bytesOf = (path: string): Uint8Array => (existsSync(path) ? readFileSync(path) : new Uint8Array());

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
      const decoded = decode(bytesOf(path));
      const name = shown(cwd, path);
      return createTwoFilesPatch(name, name, "text" in decoded ? decoded.text : "", text, "", "", { context: 1 });
    })
    .join("");
}
