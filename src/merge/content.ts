// A trio and its fate -> what its words and attributes become: edits of ours, or a conflict.
import { type AttributeMerge, mergeAttributes } from "./attributes.ts";
import type { Fate } from "./fates.ts";
import type { TextEdit } from "./text-edit.ts";
import type { Trio } from "./trios.ts";
import { mergeWords, type WordMerge } from "./words.ts";

export interface Content {
  /** Of ours' source; nothing where both sides changed the same, or where ours stays. */
  readonly edits: readonly TextEdit[];
  readonly words: WordMerge;
  readonly attributes: AttributeMerge;
  /** The block's kind or its heading's depth changed above alone. */
  readonly reshaped: boolean;
  readonly conflict: boolean;
}

const nothing: Content = {
  edits: [],
  words: { edits: [], ours: false, theirs: false },
  attributes: { edits: [], taken: [], kept: [], clashes: [] },
  reshaped: false,
  conflict: false,
};

/** `unit`: whose theirs is; see `mergeAttributes`. */
export function mergeContent({ base, ours, theirs, all }: Trio, fate: Fate, unit?: "both"): Content {
  if (fate === "returned") return { ...nothing, conflict: true };
  if (!ours || !theirs) return nothing;
  const words = mergeWords(all.base, all.ours, all.theirs);
  const attributes = mergeAttributes(base, ours, theirs, unit);
  const conflict = words.edits === null || attributes.clashes.length > 0;
  const reshaped = base !== null && base.kind !== theirs.kind && base.kind === ours.kind;
  if (conflict) return { edits: [], words, attributes, reshaped, conflict };
  return { edits: [...(words.edits ?? []), ...attributes.edits], words, attributes, reshaped, conflict };
}
