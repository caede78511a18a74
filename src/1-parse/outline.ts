// What both surfaces (Markdown, YAML) are read into: syntax with places, nothing about plans.
import type { Source, Span } from "../source.ts";

export interface Outline {
  readonly source: Source;
  /** The front matter (Markdown) or the top level (YAML); null where there is none or it cannot be read. */
  readonly metadata: Mapping | null;
  /** In reading order; headings are flat, their depth says what they hold. */
  readonly blocks: readonly OutlineBlock[];
  readonly footnotes: readonly OutlineFootnote[];
  /** HTML (or YAML) comments, without their marks. */
  readonly comments: readonly Scalar[];
  /** Block quotes (`>`), outer ones first. To a plan they say nothing: what they hold stands among `blocks`. */
  readonly quotes: readonly Span[];
}

export type OutlineBlock = HeadingBlock | ParagraphBlock | ListBlock | TableBlock | BreakBlock;

interface Attributed {
  readonly content: readonly Inline[];
  readonly attributes: readonly Attribute[];
  readonly span: Span;
}

/** `#` to `######`; deeper ones come from YAML. */
export interface HeadingBlock extends Attributed {
  readonly type: "heading";
  readonly depth: number;
  /** A number that has been taken off the content already; else it may still open it. */
  readonly written?: WrittenNumber;
}

/** A number as written: `3` of an ordered list, `đ)` of a pasted line. */
export interface WrittenNumber extends Scalar {
  /** What it counts as, null for nothing known; absent where the text is digits. */
  readonly ordinal?: number | null;
}

export interface ParagraphBlock extends Attributed {
  readonly type: "paragraph";
}

export interface ListBlock {
  readonly type: "list";
  /** `1.` for an ordered list; `*` and `–` count as `-`. */
  readonly marker: "-" | "+" | "1.";
  readonly items: readonly ListItem[];
  readonly span: Span;
}

/** An item's first paragraph is its content, the rest its blocks. */
export interface ListItem extends Attributed {
  /** The number as written, in an ordered list. */
  readonly written: WrittenNumber | null;
  readonly blocks: readonly OutlineBlock[];
}

export interface TableBlock {
  readonly type: "table";
  readonly header: TableRow;
  readonly rows: readonly TableRow[];
  readonly align: readonly ("left" | "right" | "center" | null)[];
  readonly span: Span;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly span: Span;
}

export interface TableCell {
  readonly content: readonly Inline[];
  readonly span: Span;
}

/** `---`: an appendix may follow. */
export interface BreakBlock {
  readonly type: "break";
  readonly span: Span;
}

export interface OutlineFootnote {
  readonly name: string;
  readonly nameSpan: Span;
  readonly content: readonly Inline[];
  readonly span: Span;
}

/** One of `{#id key=value key="several values"}`. `#id` has the key `id`. */
export interface Attribute {
  readonly key: string;
  readonly keySpan: Span;
  /** The value and its blank-separated words; null for a key without a value. */
  readonly value: Scalar | null;
  readonly words: readonly Scalar[];
  /** The words were given as a list (YAML): each is one value, blanks and commas in it included. */
  readonly listed?: boolean;
}

// Inline content: mdast's types, with spans in place of positions.

export type Inline = Text | Emphasis | Strong | Delete | Break | FootnoteReference | Link;

export interface Text {
  readonly type: "text";
  readonly value: string;
  readonly span: Span;
  /** Source offset of each UTF-16 unit of `value`, and of its end; absent where value and source text are the same. */
  readonly offsets?: readonly number[];
}

export interface Emphasis {
  readonly type: "emphasis";
  readonly children: readonly Inline[];
  readonly span: Span;
}

export interface Strong {
  readonly type: "strong";
  readonly children: readonly Inline[];
  readonly span: Span;
}

export interface Delete {
  readonly type: "delete";
  readonly children: readonly Inline[];
  readonly span: Span;
}

export interface Break {
  readonly type: "break";
  readonly span: Span;
}

export interface FootnoteReference {
  readonly type: "footnoteReference";
  readonly name: string;
  readonly span: Span;
}

/** `[text](target)`; a target that begins with `#` is a cross-reference. */
export interface Link {
  readonly type: "link";
  readonly target: string;
  readonly targetSpan: Span;
  readonly children: readonly Inline[];
  readonly span: Span;
}

// Data (front matter, units.yaml, register.yaml): YAML with places, every scalar as the text that was written.

export type Data = Scalar | Sequence | Mapping;

export interface Scalar {
  readonly type: "scalar";
  /** As written, without quotes; empty for an empty value. */
  readonly text: string;
  readonly quoted: boolean;
  readonly span: Span;
  /** As for `Text.offsets`: absent where text and source are the same. */
  readonly offsets?: readonly number[];
}

export interface Sequence {
  readonly type: "sequence";
  readonly items: readonly Data[];
  readonly span: Span;
}

export interface Mapping {
  readonly type: "mapping";
  readonly entries: readonly Entry[];
  readonly span: Span;
  /** Of a whole file or front matter with a syntax error: where it stands. What follows it may be read wrongly, or be lost. */
  readonly brokenAt?: number;
}

export interface Entry {
  readonly key: Scalar;
  readonly value: Data;
}
