// An outline as an office writes it (`I.`, `1.`, `a)`, `–`) -> the same in headings and lists, and the edits that write it so.
import type { Outline, OutlineBlock } from "../1-parse/outline.ts";
import type { Edit, Report } from "../diagnostic.ts";
import { type Source, spanOf } from "../source.ts";
import type { OutlineLevel } from "./plan.ts";
import { lineEndOf } from "./written/pen.ts";
import { firstForms, scanRuns } from "./written/scan.ts";
import { writeRun } from "./written/write.ts";

/**
 * The variant of the outline that the lines' own labels ask for, where the front matter can be told it, and no heading with
 * `#` would get another number by it.
 */
export function writtenVariant({ source, metadata, blocks }: Outline): string | null {
  const depth = blocks.reduce((most, block) => (block.type === "heading" ? Math.max(most, block.depth) : most), 0);
  if (!isMarkdown(source) || !isBlockStyle(metadata) || depth > 2) return null;
  const forms = firstForms(blocks);
  if (forms.has("part") && depth === 0) return "part";
  return forms.has("path-2") ? "decimal" : null;
}

/** Blocks that need nothing stay the very same. `variant`: what `writtenVariant` found. */
export function readWrittenOutline(
  outline: Outline,
  levels: readonly OutlineLevel[],
  variant: string | null,
  report: Report,
): readonly OutlineBlock[] {
  const { source } = outline;
  if (!isMarkdown(source)) return outline.blocks;
  const blocks: OutlineBlock[] = [];
  let told = variant && keyOf(outline, variant);
  const runs = scanRuns(outline, levels);
  for (const [i, run] of runs.entries()) {
    if (run.heading) blocks.push(run.heading);
    if (!run.pasted) {
      for (const block of run.blocks) blocks.push(block);
      continue;
    }
    const written = writeRun(run, runs[i + 1]?.heading ?? null, source, levels);
    for (const block of written.blocks) blocks.push(block);
    const [first, ...places] = written.lines;
    if (!first) continue;
    const fix = told ? [told, ...written.edits] : written.edits;
    const data = { count: places.length + 1, variant: told ? variant : null };
    report("structure/written-outline", first, data, { fix, places });
    told = null;
  }
  return blocks;
}

/** A YAML plan says outright what is what. */
const isMarkdown = ({ path }: Source): boolean => !/\.ya?ml$/i.test(path);

/** One key a line: a line can be put before the first. */
const isBlockStyle = (metadata: Outline["metadata"]): boolean =>
  metadata?.entries[0] !== undefined && metadata.span.source.text[metadata.span.start] !== "{";

function keyOf({ source, metadata }: Outline, variant: string): Edit | null {
  const first = metadata?.entries[0]?.key.span.start;
  if (first === undefined) return null;
  return { span: spanOf(source, first, first), text: `outline: ${variant}${lineEndOf(source.text)}` };
}
