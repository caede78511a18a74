// A segmented plan -> the numbers of its headings and numbered paragraphs, as they print.
import { appendixLabel, makeLabel, standardLevels } from "../2-model/numbering.ts";
import type { Label } from "../2-model/plan.ts";
import { appendixTitle } from "../2-model/tree.ts";
import type { Segment, Segmented } from "./segment.ts";

interface Above {
  readonly level: number;
  readonly label: Label | null;
  /** Headings of an appendix begin at level 1 again. */
  readonly baseDepth: number;
}

export function labelsOf({ root }: Segmented): ReadonlyMap<Segment, Label> {
  const labels = new Map<Segment, Label>();
  let appendices = 0;
  const visit = (parent: Segment, above: Above): void => {
    const counters = new Map<number, number>();
    for (const child of parent.children) {
      if (isAppendix(child, appendices)) {
        const label = appendixLabel(++appendices);
        labels.set(child, label);
        visit(child, { level: 0, label, baseDepth: 1 });
        continue;
      }
      const level =
        child.kind === "section" ? child.depth - above.baseDepth : child.kind === "point" ? above.level + 1 : 0;
      const names = standardLevels[level - 1];
      if (!names) {
        visit(child, above);
        continue;
      }
      const ordinal = (counters.get(level) ?? 0) + 1;
      counters.set(level, ordinal);
      const label = makeLabel(names, ordinal, above.label, standardLevels[above.level - 1] ?? null);
      labels.set(child, label);
      visit(child, { ...above, level, label });
    }
  };
  visit(root, { level: 0, label: null, baseDepth: 0 });
  return labels;
}

function isAppendix(one: Segment, known: number): boolean {
  if (one.kind !== "section" || one.depth !== 1) return false;
  const { text } = one.source;
  return (
    appendixTitle.test(text.slice(one.words.start, one.words.end)) &&
    (known > 0 || text.slice(one.start, one.marker).trim() !== "")
  );
}
