// The nodes of a plan's tree, and the inline content that they hold: mdast's types with spans, marks resolved.
import type {
  Break,
  Delete as DeleteOf,
  Emphasis as EmphasisOf,
  FootnoteReference,
  Strong as StrongOf,
  Text,
} from "../1-parse/outline.ts";
import type { Span } from "../source.ts";

/** A block's computed number. */
export interface Label {
  /** As printed: `III.`, `2.`, `a)`. */
  readonly printed: string;
  /** The number alone: `III`, `2`, `a`. */
  readonly own: string;
  /** The full path: `III.2.a`, `PL1.I.2`. */
  readonly path: string;
  readonly ordinal: number;
}

/** A number that the author wrote. */
export interface WrittenLabel {
  readonly text: string;
  readonly span: Span;
  /** What it counts as; null where it is no numeral of the level. */
  readonly ordinal: number | null;
  /** All items of a list written `1.`: numbering is left to the tool, nothing to compare. */
  readonly automatic: boolean;
}

export type BlockKind = "section" | "appendix" | "point" | "item" | "paragraph" | "table" | "row";

/**
 * A node of the plan's tree.
 * section: a heading · appendix: a heading `Phụ lục …` after `---` · point: a numbered paragraph ·
 * item: `-` or `+` · paragraph · table, whose children are rows; a row's cells are in `cells`.
 */
export interface Block {
  readonly kind: BlockKind;
  /** Outline level from 1 for section and point (0: others); an appendix is 0 and restarts at 1. */
  readonly level: number;
  readonly marker: "-" | "+" | null;
  readonly label: Label | null;
  readonly written: WrittenLabel | null;
  /** The author's `#id`, or null. */
  readonly id: string | null;
  readonly content: readonly Inline[];
  readonly children: readonly Block[];
  /** Of a table: its header; of a row: its cells. */
  readonly cells: readonly (readonly Inline[])[];
  readonly align: readonly ("left" | "right" | "center" | null)[];
  readonly attributes: BlockAttributes;
  /** Legal basis (căn cứ): a preamble paragraph that opens with Căn cứ, Thực hiện, Theo đề nghị … */
  readonly basis: boolean;
  /** In a derived plan: the parent plan's block that this one carries; null for what the unit's frame adds. */
  readonly origin: Block | null;
  /** The whole block without its attributes; `contentSpan` is its own words alone. */
  readonly span: Span;
  readonly contentSpan: Span;
}

export interface BlockAttributes {
  readonly lead: readonly HolderWord[] | null;
  readonly support: readonly HolderWord[] | null;
  readonly due: Due | null;
  readonly report: Report | null;
  readonly indicator: string | null;
  readonly product: string | null;
  readonly from: readonly string[];
  /** Where each of `from` stands; none in a derived plan. */
  readonly fromSpans: readonly Span[];
  /** `all`, `none`, or ids of units and groups; `-id` is taken out. */
  readonly keep: readonly string[] | null;
  readonly idSpan: Span | null;
}

/** A word of `lead` or `support`: a unit's or group's id, exact name or alias. `id` is null where the directory lacks it. */
export interface HolderWord {
  readonly text: string;
  readonly id: string | null;
  readonly span: Span;
}

/** A deadline (hạn). `date`: ISO, the last day of what was written; `rule`: a recurrence (`quarterly`, `monthly:20`) or text. */
export interface Due {
  readonly date: string | null;
  readonly rule: string | null;
  readonly text: string;
  readonly span: Span;
  readonly valid: boolean;
}

/** A reporting duty's mark (báo cáo). */
export interface Report {
  /** How often; null where the text does not give it. */
  readonly period: string | null;
  /** Who receives it, a unit's id. */
  readonly to: HolderWord | null;
  /** Who collects it. */
  readonly via: HolderWord | null;
  readonly span: Span;
}

export interface Footnote {
  readonly name: string;
  readonly number: number;
  readonly content: readonly Inline[];
  readonly span: Span;
}

// Inline content: the outline's, with marks resolved.

export type Inline = Text | Emphasis | Strong | Delete | Break | FootnoteMark | CitationMark | ReferenceMark;

export type Emphasis = Omit<EmphasisOf, "children"> & { readonly children: readonly Inline[] };
export type Strong = Omit<StrongOf, "children"> & { readonly children: readonly Inline[] };
export type Delete = Omit<DeleteOf, "children"> & { readonly children: readonly Inline[] };

export type FootnoteMark = FootnoteReference & {
  /** From 1; 0 where the footnote is missing. */
  readonly number: number;
};

/** How much of a document's identity prints. NĐ 30/2020, Phụ lục I, II.6b. */
export type CitationForm = "full" | "medium" | "short";

/** `[@key]`, with the text that prints for it. */
export interface CitationMark {
  readonly type: "citation";
  readonly key: string;
  readonly keySpan: Span;
  /** As the author asked in the mark; null: in full at the first mention, short later. */
  readonly asked: CitationForm | null;
  /** What follows the comma in the mark, with it: `, Điều 5`. */
  readonly suffix: string;
  /** Computed: the register's words in that form, and what follows the comma in the mark. */
  readonly printed: string;
  readonly span: Span;
}

/** `[text](#id)` or `[](#id)`, with the text that prints for it. */
export interface ReferenceMark {
  readonly type: "crossReference";
  readonly target: string;
  readonly targetSpan: Span;
  readonly printed: string;
  /** The author wrote the text. */
  readonly written: boolean;
  readonly span: Span;
}
