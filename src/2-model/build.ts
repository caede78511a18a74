// Outline -> Plan: metadata, pasted lines, tree, marks, recognition, duties, in that order.
import type { Outline } from "../1-parse/outline.ts";
import type { Report } from "../diagnostic.ts";
import { assemble, type Knowledge, unrecognised } from "./assemble.ts";
import { resolveMarks } from "./marks.ts";
import { readMetadata } from "./metadata.ts";
import { knowledgeOn } from "./on-day.ts";
import type { OutlineLevel, Plan, Standard } from "./plan.ts";
import { buildTree } from "./tree.ts";
import { readWrittenOutline, writtenVariant } from "./written-outline.ts";

/**
 * `levels`: the outline levels of the template of a standard; `variant` is the front matter's `outline`.
 * `recognising` false: its structure and its marks alone, nothing is read from its words.
 */
export function buildPlan(
  outline: Outline,
  knowledge: Knowledge,
  levels: (standard: Standard, variant: string | null) => readonly OutlineLevel[],
  report: Report,
  recognising = true,
): Plan {
  const { source } = outline;
  const dated = (date: string | null) => {
    const { directory, names } = knowledgeOn(knowledge, date);
    return { directory, index: names };
  };
  const metadata = readMetadata(outline, dated, report);
  const { directory, index } = dated(metadata.effectiveDate);
  const written = metadata.outlineVariant === null ? writtenVariant(outline) : null;
  const outlineLevels = levels(metadata.form.standard, metadata.outlineVariant ?? written);
  const blocks = readWrittenOutline(outline, outlineLevels, written, report);
  const tree = buildTree(blocks, { source, directory, index, levels: outlineLevels, report });
  const notes = new Map(
    outline.footnotes.map(({ name, content, span }) => [
      name,
      { name, number: 0, content: resolveMarks(content), span },
    ]),
  );
  return {
    ...(recognising ? assemble : unrecognised)(source, metadata, tree, notes, outlineLevels, {
      ...knowledge,
      directory,
      names: index,
    }),
    comments: outline.comments,
    written: { outline: { ...outline, blocks }, variant: written },
  };
}
