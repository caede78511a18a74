// Document -> the parts of a Word file, by their path in the package, in the order to be packed.
import { unzipSync } from "fflate";
import type { Document } from "../../5-compose/document.ts";
import { canonical } from "./canonical.ts";
import { wordPackage } from "./package.ts";

/** The same document gives the same parts, on every machine and at any time. */
export async function docxParts(document: Document): Promise<Map<string, Uint8Array>> {
  const parts = unzipSync(await wordPackage(document));
  return canonical(new Map(Object.entries(parts)), document.properties.date);
}
