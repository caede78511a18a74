// Nothing -> the parts that the `docx` library writes around an empty document of ours: what is the same in every Word file.
// The bundle holds what comes out, so that most documents are written without the library.
import type { Document } from "../../5-compose/document.ts";
import { libraryParts } from "./library-parts.ts";

const page = {
  width: 210,
  height: 297,
  margin: { top: 20, right: 15, bottom: 20, left: 30 },
  header: 10,
  numberSize: 13,
};

const empty: Document = {
  properties: { title: "", author: "", subject: "", date: null, origin: null },
  style: { page, font: "Times New Roman", language: "vi-VN", paragraphs: {} },
  body: [],
  footnotes: [],
};

/** Texts by path, in the order to be packed. */
export async function skeletonTexts(): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries(
    [...(await libraryParts(empty))].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  );
}
