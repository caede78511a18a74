// Word's blocks as data: what a document is turned into, before it is objects of the `docx` library or XML.

export type WordBlock = WordParagraph | WordTable | WordContents;

/** What a cell, a footer and a footnote can hold. */
export type CellBlock = WordParagraph | WordTable;

/** Lengths are twips, sizes half points, as Word has them. What is missing is as the style says. */
export interface WordParagraph extends ParagraphLook {
  readonly kind: "paragraph";
  readonly children: readonly WordRun[];
}

export interface ParagraphLook {
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly border?: Partial<Readonly<Record<"top" | "left" | "bottom" | "right", WordBorder>>>;
  readonly spacing?: {
    readonly after?: number;
    readonly before?: number;
    readonly line?: number;
    readonly lineRule?: "exact";
  };
  readonly indent?: { readonly left: number; readonly right: number; readonly firstLine: number };
  readonly alignment?: Alignment;
  /** Size of the paragraph's mark. */
  readonly markSize?: number;
}

export type Alignment = "left" | "center" | "right" | "both";

export interface WordBorder {
  readonly style: "single" | "none";
  readonly color: string;
  /** Eighths of a point. */
  readonly size: number;
  /** Points. */
  readonly space?: number;
}

export type WordRun = WordText | WordBreak | WordFootnote | WordField | WordLink | WordWebLink | WordBookmark;

export interface WordText {
  readonly kind: "text";
  readonly text: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly strike?: boolean;
  readonly superScript?: boolean;
}

interface WordBreak {
  readonly kind: "break";
}

interface WordFootnote {
  readonly kind: "footnote";
  readonly number: number;
}

interface WordField {
  readonly kind: "field";
  readonly instruction: string;
  readonly text: string;
}

interface WordLink {
  readonly kind: "link";
  readonly anchor: string;
  readonly run: WordText;
}

interface WordWebLink {
  readonly kind: "web";
  readonly url: string;
  readonly run: WordText;
}

interface WordBookmark {
  readonly kind: "bookmark";
  readonly name: string;
  readonly children: readonly WordRun[];
}

export interface WordTable {
  readonly kind: "table";
  readonly width: number;
  readonly columnWidths: readonly number[];
  readonly alignment?: Alignment;
  readonly indent?: number;
  /** All around, and between the cells. */
  readonly border: WordBorder;
  readonly margins: WordMargins;
  readonly rows: readonly WordRow[];
}

export type WordMargins = Readonly<Record<"top" | "bottom" | "left" | "right", number>>;

export interface WordRow {
  readonly cantSplit: boolean;
  readonly header?: boolean;
  /** Of all its paragraphs that do not say it themselves. */
  readonly keepNext?: boolean;
  readonly cells: readonly WordCell[];
}

export interface WordCell {
  readonly width: number;
  readonly margins?: WordMargins;
  readonly verticalAlign?: "center" | "top";
  readonly blocks: readonly CellBlock[];
}

export interface WordContents {
  readonly kind: "contents";
  readonly name: string;
  readonly levels: number;
}

export interface WordSection {
  readonly titlePage: boolean;
  readonly width: number;
  readonly height: number;
  readonly landscape: boolean;
  readonly margin: WordMargins & { readonly header: number; readonly footer: number; readonly gutter: number };
  /** The first page's number; null: they go on. */
  readonly pageStart: number | null;
  readonly headers: { readonly first: WordParagraph; readonly default: WordParagraph } | null;
  readonly footers: { readonly first: readonly CellBlock[]; readonly default?: readonly CellBlock[] } | null;
  readonly blocks: readonly WordBlock[];
}

export const isCellBlock = (block: WordBlock): block is CellBlock => block.kind !== "contents";
