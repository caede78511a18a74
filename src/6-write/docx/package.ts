// Document -> a Word file as the `docx` library packs it, with its clock and counters still in it.
import { Packer, Document as Word } from "docx";
import type { Document, Origin } from "../../5-compose/document.ts";
import { xmlText } from "../xml-text.ts";
import { type Context, contextOf } from "./context.ts";
import { plainParagraph } from "./paragraph.ts";
import { wordSections } from "./section.ts";
import { wordStyles } from "./styles.ts";

export async function wordPackage(document: Document): Promise<Uint8Array> {
  const { properties, style } = document;
  const context = contextOf(document);
  const word = new Word({
    title: xmlText(properties.title),
    subject: xmlText(properties.subject),
    creator: xmlText(properties.author),
    lastModifiedBy: xmlText(properties.author),
    revision: 1,
    ...(properties.origin && { customProperties: await wordOrigin(properties.origin) }),
    // A line that ends in a break is not stretched to the margin.
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    styles: wordStyles(style),
    sections: wordSections(context),
    footnotes: wordFootnotes(document, context),
  });
  return new Uint8Array(await Packer.toArrayBuffer(word));
}

const wordFootnotes = (document: Document, context: Context) =>
  Object.fromEntries(
    document.footnotes.map((runs, index) => {
      // The mark of the note stands before its words, put there by the library.
      const words = runs.filter((run) => run.type !== "footnote");
      const content = plainParagraph([{ type: "text", text: " " }, ...words], { style: "footnote" }, context);
      return [index + 1, { children: [content] }];
    }),
  );

/** What a copy of the file is known by: the plan, and the SHA-256 (hexadecimal) of its source as UTF-8. */
async function wordOrigin({ id, text }: Origin): Promise<{ name: string; value: string }[]> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  const digits = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0"));
  return [
    { name: "plan", value: xmlText(id) },
    { name: "plan-source-sha256", value: digits.join("") },
  ];
}
