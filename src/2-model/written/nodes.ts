// What a plan's lines are read into before they are headings, numbered paragraphs and items.
import type { Attribute, ListItem, OutlineBlock } from "../../1-parse/outline.ts";
import type { Form } from "./line-label.ts";
import type { Line } from "./lines.ts";
import type { Opening } from "./opening.ts";

/** A line that opens something, with what stands below it. */
export interface Node {
  readonly type: "node";
  readonly form: Form;
  /** Outline level from 1; of a dash 0. */
  level: number;
  /** The number that it has or, without one of its own, should have. */
  ordinal: number | null;
  /** Its label in the text; null for a Markdown list item, and for an item that has none. */
  readonly opening: Opening | null;
  readonly item: ListItem | null;
  /** Offset of its own first character. */
  readonly from: number;
  /** A footnote or comment stands right before it: in Markdown it can be within no list item. */
  readonly interrupted: boolean;
  /** Its words, without the label. */
  readonly lines: Line[];
  attributes: readonly Attribute[];
  role: "heading" | "point" | "item";
  children: Child[];
}

/** What opens nothing. */
export interface Plain {
  readonly type: "plain";
  readonly block: OutlineBlock;
  /** Of a paragraph. */
  readonly lines: Line[];
  attributes: readonly Attribute[];
  /** The node in whose Markdown list item it stands. */
  readonly inside: Node | null;
  /** It has been cut off what stands before it. */
  readonly cut: boolean;
}

export type Child = Node | Plain;

/** From one heading that is written with `#` to the next. */
export interface Run {
  readonly heading: OutlineBlock | null;
  /** That heading's level; 0 without one, and for an appendix. */
  readonly level: number;
  /** The forms of which its uppermost lines may be headings; null for any. */
  readonly topForms: ReadonlySet<Form> | null;
  /** As Markdown has it: it stays so where nothing of it is pasted. */
  readonly blocks: OutlineBlock[];
  readonly children: Child[];
  /** Some line of it is no Markdown. */
  pasted: boolean;
  /** Depth of a heading of level 1, less one. */
  readonly base: number;
}
