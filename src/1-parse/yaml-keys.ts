// The form of a plan's body in YAML: which keys stand where, and what each holds. Readers and the JSON Schema follow it.

/** What a key of the body holds. */
export type Holds =
  | "text"
  | "paragraphs"
  | "blocks"
  | "items"
  | "sections"
  | "table"
  | "markdown"
  | "footnotes"
  | "columns"
  | "rows"
  | "align";

export type BodyKeys = Readonly<Record<string, Holds>>;

/** Beside the front matter's fields, at the top. `basis` and `lead-in` are the short form of `preamble`. */
export const planKeys = {
  preamble: "blocks",
  basis: "paragraphs",
  "lead-in": "paragraphs",
  sections: "sections",
  appendices: "sections",
  footnotes: "footnotes",
} as const satisfies BodyKeys;

/** A block of `content`; with `text` also a paragraph's attributes. */
export const blockKeys = {
  text: "text",
  items: "items",
  numbered: "items",
  table: "table",
  markdown: "markdown",
} as const satisfies BodyKeys;

/** Beside the attributes. A block key here is short for `content` with that one block. */
export const sectionKeys = {
  title: "text",
  content: "blocks",
  ...blockKeys,
  sections: "sections",
} as const satisfies BodyKeys;

/** Beside the attributes. `text` is the item's own words. */
export const itemKeys = { ...blockKeys, content: "blocks" } as const satisfies BodyKeys;

export const tableKeys = { columns: "columns", rows: "rows" } as const satisfies BodyKeys;

export const columnKeys = { text: "text", align: "align" } as const satisfies BodyKeys;

export const alignments = ["left", "center", "right"] as const;

/** Lists of sentences: what opens one of their items is a text, whatever sign it begins with. */
export const holdsSentences = (key: string): boolean => {
  const holds = everyKey[key];
  return holds === "paragraphs" || holds === "blocks" || holds === "items" || holds === "columns";
};

/** Keys whose value is a sentence. */
export const isSentence = (key: string): boolean => everyKey[key] === "text" || everyKey[key] === "paragraphs";

export const isBodyKey = (key: string): boolean => everyKey[key] !== undefined;

const everyKey: Readonly<Record<string, Holds | undefined>> = Object.assign(
  Object.create(null),
  planKeys,
  sectionKeys,
  itemKeys,
  tableKeys,
  columnKeys,
);
