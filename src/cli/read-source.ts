// A file on the disk -> a source, or a diagnostic that says why it cannot be read as text; and its hash.
import { limits } from "../1-parse/limits.ts";
import type { Report } from "../diagnostic.ts";
import { type Source, type Span, spanOf } from "../source.ts";
import { decode } from "./decode.ts";
import { readAtMost } from "./disk.ts";
import { hash } from "./hash.ts";

/** A file that was read: what the compiler sees of it (null: reported), and the SHA-256 of its bytes. */
export interface ReadFile {
  readonly source: Source | null;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly path: string;
}

/** Texts that stand in for what is on the disk, by absolute path. */
export type Overlay = ReadonlyMap<string, string>;

/** `path` is where it is on the disk, `name` what it is called in messages. Errors of the disk are thrown. */
export function readSource(path: string, name: string, report: Report, overlay?: Overlay): ReadFile {
  const text = overlay?.get(path);
  if (text !== undefined) return { source: { path: name, text }, sha256: hash(text), path: name };
  const bytes = readAtMost(path, limits.length);
  if (!bytes) return { source: tooLong(name, report), sha256: "", path: name };
  return { source: sourceOf(bytes, name, report), sha256: hash(bytes), path: name };
}

/** Of a file to parse, which must not be too large. Null where the bytes are no text that is read here: that has been reported. */
export const sourceOf = (bytes: Uint8Array, name: string, report: Report): Source | null =>
  bytes.length > limits.length ? tooLong(name, report) : decodedSource(bytes, name, report);

/** Of a text of any size. */
export function decodedSource(bytes: Uint8Array, name: string, report: Report): Source | null {
  const decoded = decode(bytes);
  if ("text" in decoded) return { path: name, text: decoded.text };
  report("file/encoding", nothingOf(name), decoded);
  return null;
}

function tooLong(name: string, report: Report): null {
  report("text/too-long", nothingOf(name), { what: "file", limit: limits.length });
  return null;
}

const nothingOf = (name: string): Span => spanOf({ path: name, text: "" }, 0, 0);
