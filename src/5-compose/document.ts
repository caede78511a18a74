// What is printed: a document made of styled paragraphs, columns and tables. Knows nothing of plans or of any file format.

export interface Document {
  readonly properties: Properties;
  readonly style: Style;
  readonly body: readonly Flow[];
  /** At the foot of the first page alone (NĐ 30/2020, Phụ lục I, III.4). */
  readonly firstFooter?: readonly Flow[];
  /** A footnote's number is its index + 1. */
  readonly footnotes: readonly (readonly Run[])[];
}

interface Properties {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** ISO date for the file's created and modified dates; null: the fixed date of the writer. */
  readonly date: string | null;
  /** What it was made from; null: nobody asks. */
  readonly origin: Origin | null;
}

/** By what a copy that went through other hands finds its way home. */
export interface Origin {
  readonly id: string;
  /** The whole source, of which a writer leaves the hash in the file. */
  readonly text: string;
}

export type Flow = Paragraph | Rule | Gap | Columns | Table | NewSection | Contents;

export interface Paragraph {
  readonly type: "paragraph";
  /** A key of `style.paragraphs`. */
  readonly style: string;
  /** Printed before the content, one blank between: `III.`, `a)`, `-`. */
  readonly label: string | null;
  readonly content: readonly Run[];
  /** A name to refer to, without the visible number. */
  readonly bookmark: string | null;
  /** The number within the label, which references name: `III`, `a`. */
  readonly number?: string;
  /** A box around it, in the style's colour: a stamp (NĐ 30/2020, Phụ lục I, III.2b). mm */
  readonly frame?: { readonly width: number; readonly height: number };
}

/** A centred horizontal line. */
export interface Rule {
  readonly type: "rule";
  /** mm */
  readonly length: number;
}

/** Empty room, in lines of the style. */
export interface Gap {
  readonly type: "gap";
  readonly style: string;
  readonly lines: number;
}

/** Rows of borderless cells side by side (letterhead, signature), not broken between pages unless they say so. */
export interface Columns {
  readonly type: "columns";
  /** mm each; their sum is at most the text's width. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (readonly Flow[])[])[];
  /** A row may go on on the next page: it has more lines than a page. */
  readonly breaks?: boolean;
}

export interface Table {
  readonly type: "table";
  /** mm each. */
  readonly widths: readonly number[];
  readonly align: readonly ("left" | "right" | "center" | null)[];
  /** Repeated on each page. */
  readonly header: readonly (readonly Run[])[];
  readonly rows: readonly (readonly (readonly Run[])[])[];
  /** Names to refer to: of the table itself, then of each row. */
  readonly bookmarks?: readonly (string | null)[];
}

/** What follows begins on a new page; page numbers start again where said (NĐ 30/2020, Phụ lục I, III.1đ). */
export interface NewSection {
  readonly type: "new-section";
  readonly restartPageNumbers: boolean;
  /** Its pages lie on their side (NĐ 30/2020, Phụ lục I, I.2). */
  readonly landscape?: boolean;
}

/** A table of contents (mục lục): the paragraphs whose styles have an `outline` up to `levels`, with their pages. */
export interface Contents {
  readonly type: "contents";
  /** What Word calls it where a clerk points at it. */
  readonly name: string;
  readonly levels: number;
}

export type Run = TextRun | LineBreak | FootnoteRun | LinkRun;

export interface TextRun {
  readonly type: "text";
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  /** Where the document that these words name can be read. */
  readonly url?: string;
}

interface LineBreak {
  readonly type: "line-break";
}

interface FootnoteRun {
  readonly type: "footnote";
  readonly number: number;
}

/** A live link to a bookmark of this document. */
export interface LinkRun {
  readonly type: "link";
  readonly bookmark: string;
  readonly text: string;
  /** Where in the text numbers of paragraphs stand, in order: a writer can have them follow these. */
  readonly numbers?: readonly NumberPlace[];
}

/** From `start` to `end` of a link's text stands the number of the paragraph that has the bookmark. */
export interface NumberPlace {
  readonly start: number;
  readonly end: number;
  readonly bookmark: string;
}

/** From a template's style.yaml. Lengths in mm, sizes and gaps in points. */
export interface Style {
  readonly page: PageStyle;
  readonly font: string;
  readonly language: string;
  /** Footnotes, cells and header cells have the styles `footnote`, `table` and `table-header`; writers have their own for those that are missing. */
  /** By key. Table cells have `table` and `table-header`, footnotes `footnote`. */
  readonly paragraphs: Readonly<Record<string, ParagraphStyle>>;
}

export interface PageStyle {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** Distance of the page number from the paper's upper edge. */
  readonly header: number;
  readonly numberSize: number;
}

export interface ParagraphStyle {
  /** Shown in Word's style list: `Thân bài`. */
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Printed in capitals, the letters kept as written. */
  readonly capitals: boolean;
  readonly underline?: boolean;
  /** Six hexadecimal figures; black where it is not given. */
  readonly color?: string;
  readonly align: "left" | "center" | "right" | "justify";
  readonly indent: { readonly first: number; readonly left: number; readonly right: number };
  readonly before: number;
  readonly after: number;
  /** Line spacing as a multiple of single. */
  readonly line: number;
  readonly keepWithNext: boolean;
  readonly keepLines: boolean;
  /** Level in Word's navigation pane from 1; null: body text. */
  readonly outline: number | null;
}
