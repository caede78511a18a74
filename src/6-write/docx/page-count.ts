// Document -> how many pages it has in Word, laid out as Word does.
import { layoutDocument } from "docx/layout";
import type { Document } from "../../5-compose/document.ts";
import { wordOf } from "./package.ts";

/** Null where the layout meets what it cannot lay out. A line may break otherwise in Word: near a page's end the count may be one off. */
export async function pageCount(document: Document): Promise<number | null> {
  const { pages, stoppedAt } = layoutDocument(await wordOf(document), { guess: true });
  return stoppedAt === undefined ? pages.length : null;
}
