// Every specimen, written again as Word by LibreOffice, has lost no word.
import { unzipSync } from "fflate";
import { beforeAll, expect, it } from "vitest";
import { docxParts } from "../../src/6-write/docx/parts.ts";
import { compress } from "../../src/cli/compress.ts";
import { describePages, rewritten } from "../pages/render.ts";
import { specimenDocument, specimenNames } from "./look.ts";

/** The words of the body and of the notes, in order; a paragraph, a break and a tab part words. */
function wordsOf(docx: Uint8Array): { readonly body: string[]; readonly notes: string[] } {
  const parts = unzipSync(docx);
  const wordsIn = (name: string): string[] =>
    new TextDecoder()
      .decode(parts[`word/${name}.xml`] ?? new Uint8Array())
      // What a field asks for is no word of the document.
      .replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, "")
      .replace(/<\/w:p>|<w:br\/>|<w:tab\/>/g, " ")
      .replace(/<[^>]*>/g, "")
      .split(/\s+/)
      .filter(Boolean);
  return { body: wordsIn("document"), notes: wordsIn("footnotes") };
}

describePages("written again by LibreOffice", () => {
  const originals = new Map<string, Uint8Array>();
  let again: ReadonlyMap<string, Uint8Array> = new Map();
  beforeAll(async () => {
    for (const name of specimenNames) originals.set(name, compress(await docxParts(specimenDocument(name))));
    again = await rewritten(originals);
  }, 240_000);

  it.each(specimenNames)("%s keeps its words", (name) => {
    const [before, after] = [originals.get(name), again.get(name)].map((docx) => wordsOf(docx ?? new Uint8Array()));
    expect(before?.body.length).toBeGreaterThan(0);
    expect(after).toEqual(before);
  });
});
