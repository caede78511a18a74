// A plan as an author writes it, whatever the surface: what a Plan is made into before it is printed.
import type { Span } from "../source.ts";

export interface Manuscript {
  /** The front matter: lines of YAML. */
  readonly head: readonly string[];
  /** In reading order; headings are flat. */
  readonly blocks: readonly Piece[];
  readonly notes: readonly Note[];
  /** What stands among the comments for a mark that says nothing to a plan: a block quote's. */
  readonly kept: readonly Kept[];
}

export type Piece = Heading | Paragraph | List | Table | Break | Comment;

/** Words that carry attributes. */
export interface Words {
  /** Inline content in Markdown, on one line but for hard breaks (`\` at a line's end). */
  readonly text: string;
  /** Comments behind the words, without their marks. */
  readonly after: readonly string[];
  readonly marks: readonly Mark[];
  /** The text comes from where a line may begin in any way: as a line of Markdown its beginning may need an escape. */
  readonly fresh: boolean;
  readonly span: Span;
}

export interface Heading extends Words {
  readonly type: "heading";
  /** From 1; of an appendix 0. */
  readonly level: number;
}

export interface Paragraph extends Words {
  readonly type: "paragraph";
  /** A legal basis (căn cứ). */
  readonly basis: boolean;
  /** Code or HTML: it reads the same only as it stands. */
  readonly literal: boolean;
}

export interface List {
  readonly type: "list";
  readonly marker: "-" | "+" | "1.";
  readonly items: readonly Item[];
}

export interface Item extends Words {
  /** Of a numbered paragraph, digits. */
  readonly number: string;
  /** The number that the author wrote is not the one that the item has. */
  readonly misnumbered: boolean;
  readonly blocks: readonly Piece[];
}

export interface Table {
  readonly type: "table";
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly align: readonly ("left" | "right" | "center" | null)[];
  readonly span: Span;
}

/** `---` */
export interface Break {
  readonly type: "break";
}

export interface Comment {
  readonly type: "comment";
  readonly text: string;
}

export interface Note {
  readonly name: string;
  readonly text: string;
  /** Comments before it and behind its words. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly span: Span;
}

/** An attribute, or the block's id. */
export interface Mark {
  /** English. */
  readonly key: string;
  /** As the author wrote the key. */
  readonly name: string;
  /** Null for one that says something by itself (`report`). */
  readonly value: string | null;
  readonly quoted: boolean;
  /** Given as a list: each is one value, blanks and commas in it included. */
  readonly listed: readonly string[] | null;
}

/** Something of the author's that the other surface has no place for; it stands there as a comment. */
export interface Kept {
  readonly text: string;
  readonly span: Span;
}
