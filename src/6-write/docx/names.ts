// Names of styles and bookmarks -> identifiers that Word takes.
import type { Document, Flow } from "../../5-compose/document.ts";
import { xmlText } from "../xml-text.ts";

/** What Word knows a style by, and what it shows. */
export interface StyleName {
  readonly id: string;
  readonly name: string;
}

/** Word finds these by id and name: a footnote, header or line of contents that it adds looks like ours. It shows the name in its own language. */
const builtIn: ReadonlyMap<string, StyleName> = new Map([
  ["footnote", { id: "FootnoteText", name: "footnote text" }],
  ["page-number", { id: "Header", name: "header" }],
  ["contents-1", { id: "TOC1", name: "toc 1" }],
  ["contents-2", { id: "TOC2", name: "toc 2" }],
  ["contents-3", { id: "TOC3", name: "toc 3" }],
]);

/** By style key: an ASCII id and a name, one each, the same for the same keys. */
export function styleNames(styles: Readonly<Record<string, { readonly name: string }>>): Map<string, StyleName> {
  const taken = new Set(["normal", ...[...builtIn.values()].map(({ id }) => id.toLowerCase())]);
  const takenNames = new Set(["normal", ...[...builtIn.values()].map(({ name }) => name)]);
  return new Map(
    Object.entries(styles).map(([key, style]) => [
      key,
      builtIn.get(key) ?? { id: unique(ascii(key, "-"), taken), name: unique(styleName(style.name), takenNames) },
    ]),
  );
}

/** A comma would begin another name of the style. */
const styleName = (name: string): string => xmlText(name).replace(/(?:(?<!\s)\s+)?[,;\\{}]\s*/g, " - ");

/** Word's names of a paragraph and of its number. */
export interface BookmarkName {
  readonly whole: string;
  /** A name that Word does not list, as it gives to what its own references lead to. */
  readonly number: string;
}

/** By the document's name: letters, digits and low lines, at most 40, one each. The first paragraph of a name has it. */
export function bookmarkNames(document: Document, others: readonly string[]): Map<string, BookmarkName> {
  const names = new Map<string, BookmarkName>();
  const taken = new Set(others.map((name) => name.toLowerCase()));
  for (const name of bookmarksIn(document.body)) {
    if (names.has(name)) continue;
    const word = ascii(name, "_").slice(0, 30);
    const whole = unique(/^[A-Za-z_]/.test(word) ? word : `_${word}`, taken);
    names.set(name, { whole, number: unique(`_Ref_${whole}`, taken) });
  }
  return names;
}

function* bookmarksIn(flows: readonly Flow[]): Generator<string> {
  for (const flow of flows) {
    if (flow.type === "paragraph" && flow.bookmark !== null) yield flow.bookmark;
    if (flow.type === "table") for (const name of flow.bookmarks ?? []) if (name !== null) yield name;
    if (flow.type === "columns") for (const row of flow.rows) for (const cell of row) yield* bookmarksIn(cell);
  }
}

/** Vietnamese marks are dropped, everything else that is no letter or digit becomes the filler. */
const ascii = (text: string, filler: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
    .replace(/[^A-Za-z0-9]/g, filler);

function unique(name: string, taken: Set<string>): string {
  let candidate = name;
  // Word compares names without case.
  for (let i = 2; taken.has(candidate.toLowerCase()); i++) candidate = `${name}_${i}`;
  taken.add(candidate.toLowerCase());
  return candidate;
}
