// Document -> the parts of a Word file, as the `docx` library writes them, made canonical.
import { unzipSync } from "fflate";
import type { Document } from "../../5-compose/document.ts";
import { canonical } from "./canonical.ts";
import { wordPackage } from "./package.ts";

export async function libraryParts(document: Document): Promise<Map<string, Uint8Array>> {
  const parts = unzipSync(await wordPackage(document));
  return canonical(new Map(Object.entries(parts)), document.properties.date);
}
