// Document -> the parts of a Word file, by their path in the package, in the order to be packed.
import type { Document } from "../../5-compose/document.ts";
import { isPlain, plainParts } from "./plain-parts.ts";

/** The same document gives the same parts, on every machine and at any time. */
export const docxParts = async (document: Document): Promise<Map<string, Uint8Array>> =>
  isPlain(document) ? plainParts(document) : (await import("./library-parts.ts")).libraryParts(document);
