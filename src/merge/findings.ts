// What a union of plans is made of, and what is found while it is made.
import type { Source } from "../source.ts";
import type { Segment, SegmentKind } from "./segment.ts";

/** A plan of a unit that is no more. */
export interface Predecessor {
  /** The unit's name. */
  readonly owner: string;
  readonly base: Source;
  readonly ours: Source;
  /** What the plan says elsewhere than in its blocks, and nobody else would know of. */
  readonly remarks: readonly string[];
}

/** added: a block of its own · reworded: what it was given, in its own words · conflict: so did another, otherwise · returned: it had left that out. */
export interface Inheritance {
  readonly kind: "added" | "reworded" | "conflict" | "returned";
  readonly owner: string;
  readonly block: SegmentKind;
  readonly words: string;
}

/** What several said of one block: it stays as the first said it, until somebody decides. */
export interface Dispute {
  readonly base: string;
  readonly others: { readonly owner: string; readonly text: string }[];
}

/** What was found on the way, by the block's words. */
export interface Findings {
  readonly disputes: Map<string, Dispute>;
  /** Who wrote a block that none was given. */
  readonly owners: Map<string, string[]>;
  readonly inherited: Inheritance[];
}

/** Blocks that say the same are one. */
export const wordsKey = ({ kind, keys }: Segment): string =>
  `${["table", "row", "footnote", "mark"].includes(kind) ? kind : ""} ${keys.join(" ")}`;
