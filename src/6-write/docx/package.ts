// Document -> a Word file as the `docx` library packs it, with its clock and counters still in it.
import { Packer, Document as Word } from "docx";
import type { Document } from "../../5-compose/document.ts";
import { xmlText } from "../xml-text.ts";
import { contextOf } from "./context.ts";
import { wordFootnotes } from "./footnotes.ts";
import { libraryParagraph, librarySection } from "./library.ts";
import { originProperties } from "./origin.ts";
import { wordSections } from "./section.ts";
import { wordStyles } from "./styles.ts";
import type { WordParagraph } from "./word.ts";

export const wordPackage = async (document: Document): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toArrayBuffer(await wordOf(document)));

export async function wordOf(document: Document): Promise<Word> {
  const { properties, style } = document;
  const context = contextOf(document);
  // Its pages are laid out for the numbers in a table of contents alone: that takes half a second.
  const hasContents = document.body.some(({ type }) => type === "contents");
  return new Word({
    title: xmlText(properties.title),
    subject: xmlText(properties.subject),
    creator: xmlText(properties.author),
    lastModifiedBy: xmlText(properties.author),
    revision: 1,
    ...(hasContents && { pageNumbers: (await import("docx/layout")).estimatePageNumbers }),
    ...(properties.origin && { customProperties: await originProperties(properties.origin) }),
    // A line that ends in a break is not stretched to the margin.
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    styles: wordStyles(style),
    sections: wordSections(context).map(librarySection),
    footnotes: libraryFootnotes(wordFootnotes(context)),
  });
}

/** By their numbers. */
export const libraryFootnotes = (notes: readonly WordParagraph[]) =>
  Object.fromEntries(notes.map((note, index) => [index + 1, { children: [libraryParagraph(note)] }]));
