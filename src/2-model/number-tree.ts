// A tree of blocks and the outline's levels -> the blocks' numbers. I., 1., a) come from the tree alone.
import { appendixLabel, makeLabel } from "./numbering.ts";
import type { Block, Label, OutlineLevel } from "./plan.ts";

type Numbered = { -readonly [K in keyof Block]: Block[K] };

/** What numbers count from: a heading, a numbered paragraph, or an item that holds some. */
interface Parent {
  readonly level: number;
  readonly label: Label | null;
}

/** Sets the label of every section, point and appendix of a new tree. */
export function numberTree(
  tree: {
    readonly preamble: readonly Block[];
    readonly sections: readonly Block[];
    readonly appendices: readonly Block[];
  },
  levels: readonly OutlineLevel[],
): void {
  const root = { level: 0, label: null };
  const runningOn = (): Counters => new Map();
  numberChildren(tree.preamble, root, levels, runningOn());
  numberChildren(tree.sections, root, levels, runningOn());
  for (const [i, appendix] of tree.appendices.entries()) {
    const label = appendixLabel(i + 1);
    (appendix as Numbered).label = label;
    numberChildren(appendix.children, { level: 0, label }, levels, runningOn());
  }
}

/** How many there are, by level. */
type Counters = Map<number, number>;

/** Headings and numbered paragraphs share the counter of their level; paragraphs, lists and tables between do not stop it. */
function numberChildren(
  blocks: readonly Block[],
  parent: Parent,
  levels: readonly OutlineLevel[],
  runningOn: Counters,
): void {
  const own: Counters = new Map();
  for (const block of blocks) {
    const level = levels[block.level - 1];
    if (level) {
      const counters = level.runsOn ? runningOn : own;
      const ordinal = (counters.get(block.level) ?? 0) + 1;
      counters.set(block.level, ordinal);
      (block as Numbered).label = makeLabel(level, ordinal, parent.label, levels[parent.level - 1] ?? null);
    }
    const below = block.level > 0 ? { level: block.level, label: block.label } : parent;
    numberChildren(block.children, below, levels, runningOn);
  }
}
