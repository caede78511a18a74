// What every part of a document is written with: ids that other parts refer to, and what has been written already.
import type { Document } from "../../5-compose/document.ts";
import { paragraphStyles } from "../paragraph-styles.ts";
import { type BookmarkName, bookmarkNames, type StyleName, styleNames } from "./names.ts";
import { referredNumbers } from "./referred-numbers.ts";

export interface Context {
  readonly document: Document;
  /** Word's style by style key. */
  readonly styles: ReadonlyMap<string, StyleName>;
  /** Word's bookmark name by the document's. */
  readonly bookmarks: ReadonlyMap<string, BookmarkName>;
  /** The document's names of paragraphs whose numbers something refers to. */
  readonly referred: ReadonlySet<string>;
  /** Bookmarks and footnotes that already stand in the text; Word takes each only once. */
  readonly written: { readonly bookmarks: Set<string>; readonly footnotes: Set<number> };
}

/** `styles`: those that stand for the document's own; `taken`: names of bookmarks that the file has already. */
export const contextOf = (
  document: Document,
  styles: Context["styles"] = styleNames(paragraphStyles(document.style)),
  taken: readonly string[] = [],
): Context => ({
  document,
  styles,
  bookmarks: bookmarkNames(document, taken),
  referred: referredNumbers(document),
  written: { bookmarks: new Set(), footnotes: new Set() },
});

/** @throws where the document names a style that it does not bring along: a mistake of the composition. */
export function styleId(key: string, context: Context): string {
  const style = context.styles.get(key);
  if (style === undefined) throw new Error(`the document has no paragraph style "${key}"`);
  return style.id;
}
