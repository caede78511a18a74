// Plan -> its headings, appendices and numbered paragraphs, in reading order.
import type { Block, Plan } from "../2-model/plan.ts";
import { plainText } from "../2-model/prose/flat.ts";
import { positionAt } from "../source.ts";

/** A row of `plan list sections --json`. */
export interface SectionRow {
  readonly plan: string;
  readonly id: string | null;
  /** The full path: `III.2.a`. */
  readonly label: string | null;
  readonly level: number;
  /** Null for a numbered paragraph. */
  readonly title: string | null;
  readonly line: number;
}

export const sectionRows = (plan: Plan): SectionRow[] =>
  [...plan.sections, ...plan.appendices].flatMap((block) => rowsOf(plan, block));

function rowsOf(plan: Plan, block: Block): SectionRow[] {
  const below = block.children.flatMap((child) => rowsOf(plan, child));
  if (block.kind !== "section" && block.kind !== "appendix" && block.kind !== "point") return below;
  const row: SectionRow = {
    plan: plan.id,
    id: block.id,
    label: block.label?.path ?? null,
    level: block.level,
    title: block.kind === "point" ? null : plainText(block.content),
    line: positionAt(plan.source, block.contentSpan.start).line,
  };
  return [row, ...below];
}
