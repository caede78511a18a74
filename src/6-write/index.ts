// The table of output formats: a document to the bytes of a file.
import type { Document } from "../5-compose/document.ts";

/** Packs the parts of a file, in their order, into one ZIP container. The front door that writes files brings it along. */
export type Compress = (parts: ReadonlyMap<string, Uint8Array>) => Uint8Array;

/** The bytes of a file. The same document and compressor give the same bytes. */
export type Writer = (document: Document, compress: Compress) => Promise<Uint8Array>;

export type Format = "docx";

/** A writer is loaded when it is first used: the Word library takes longer to start than all else. */
export const writers: Readonly<Record<Format, Writer>> = {
  docx: async (document, compress) => compress(await (await import("./docx/parts.ts")).docxParts(document)),
};
