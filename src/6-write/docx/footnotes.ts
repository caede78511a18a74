// Footnotes -> Word's: one paragraph each.
import type { Context } from "./context.ts";
import { plainParagraph } from "./paragraph.ts";
import type { WordParagraph } from "./word.ts";

export const wordFootnotes = (context: Context): WordParagraph[] =>
  context.document.footnotes.map((runs) => {
    // The mark of the note stands before its words, put there by the library.
    const words = runs.filter((run) => run.type !== "footnote");
    return plainParagraph([{ type: "text", text: " " }, ...words], { style: "footnote" }, context);
  });
