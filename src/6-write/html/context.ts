// What every part of a page is written with: ids that others link to, classes of the style, measures that the style sheet gets.
import type { Document, Flow, ParagraphStyle } from "../../5-compose/document.ts";
import { paragraphStyles } from "../paragraph-styles.ts";

export interface Context {
  readonly document: Document;
  readonly styles: Readonly<Record<string, ParagraphStyle>>;
  /** Class by style key. */
  readonly classes: ReadonlyMap<string, string>;
  /** Id by bookmark; a link to any other is only words. */
  readonly ids: ReadonlyMap<string, string>;
  /** The class of a set of declarations that elements share, by the declarations. */
  readonly measures: Map<string, string>;
  readonly written: Written;
}

/** What stands in the page already: an id may stand there once. */
interface Written {
  readonly bookmarks: Set<string>;
  /** Whose mark stands there, whose words. */
  readonly footnotes: Set<number>;
  readonly notes: Set<number>;
  tables: number;
}

export function contextOf(document: Document): Context {
  const styles = paragraphStyles(document.style);
  return {
    document,
    styles,
    classes: namesOf(Object.keys(styles), (key) => `s-${key.replace(/[^\p{L}\p{N}]+/gu, "-")}`),
    // A colon stands only in the ids of footnotes.
    ids: namesOf(bookmarksIn(document.body), (name) => name.replace(/[\s:\p{C}]+/gu, "-") || "-"),
    measures: new Map(),
    written: { bookmarks: new Set(), footnotes: new Set(), notes: new Set(), tables: 0 },
  };
}

/** @throws where the document names a style that it does not bring along: a mistake of the composition. */
export function classOf(key: string, { classes }: Context): string {
  const name = classes.get(key);
  if (name === undefined) throw new Error(`the document has no paragraph style "${key}"`);
  return name;
}

/** The class of elements with these declarations: `width: 40mm`. */
export function measured(declarations: string, { measures }: Context): string {
  const name = measures.get(declarations) ?? `m-${measures.size + 1}`;
  measures.set(declarations, name);
  return name;
}

/** One name each. */
function namesOf(keys: Iterable<string>, nameOf: (key: string) => string): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const key of keys) {
    if (names.has(key)) continue;
    const plain = nameOf(key);
    let name = plain;
    for (let count = 2; taken.has(name); count++) name = `${plain}-${count}`;
    taken.add(name);
    names.set(key, name);
  }
  return names;
}

function* bookmarksIn(flows: readonly Flow[]): Generator<string> {
  for (const flow of flows) {
    if (flow.type === "paragraph" && flow.bookmark !== null) yield flow.bookmark;
    if (flow.type === "columns") for (const row of flow.rows) for (const cell of row) yield* bookmarksIn(cell);
  }
}
