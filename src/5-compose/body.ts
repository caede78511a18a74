// Blocks of the plan -> paragraphs and tables, in reading order.
import type { Block, OutlineLevel } from "../2-model/plan.ts";
import type { Flow, Paragraph } from "./document.ts";
import { textRun } from "./lines.ts";
import type { Links } from "./links.ts";
import { ownNumber } from "./reference-run.ts";
import { runsOf } from "./runs.ts";
import type { TemplateStyle } from "./style.ts";
import { printTable } from "./table.ts";

/** What printing a block takes besides the block. */
export interface Printing {
  readonly template: TemplateStyle;
  /** The plan's levels, from the highest. */
  readonly outline: readonly OutlineLevel[];
  readonly links: Links;
}

export const printBlocks = (blocks: readonly Block[], printing: Printing): Flow[] =>
  blocks.flatMap((block) =>
    block.kind === "table"
      ? [printTable(block, printing.links, printing.template)]
      : [...printBlock(block, printing), ...printBlocks(block.children, printing)],
  );

function printBlock(block: Block, printing: Printing): Paragraph[] {
  const { links } = printing;
  const number = ownNumber(block);
  const style = styleOf(block, printing);
  const label =
    block.kind === "item" ? block.marker : (block.label?.printed ?? (block.basis ? basisLabel(printing) : null));
  const paragraph: Paragraph = {
    type: "paragraph",
    style,
    label,
    content: runsOf(block.content, block, links),
    bookmark: links.bookmarks.get(block) ?? null,
    ...(number !== null && { number }),
  };
  // A level named in front of its number has a line for both: `Phần I` (NĐ 30/2020, Phụ lục I, II.6đ).
  if (block.kind !== "section" || label === null || !levelOf(block, printing)?.prefix) return [paragraph];
  if (printing.template.inlineLevels.has(style)) return [paragraph];
  const own: Paragraph = { ...paragraph, style: `${style}-label`, label: null, content: [textRun(label)] };
  return [own, { ...paragraph, label: null, bookmark: null }];
}

const basisLabel = ({ template }: Printing): string | null => template.basisLabel || null;

function styleOf(block: Block, printing: Printing): string {
  if (block.kind === "item") return block.marker === "+" ? "sub-item" : "item";
  if (block.basis) return "basis";
  const level = block.kind === "section" ? levelOf(block, printing) : undefined;
  return (level && levelId(level, printing.template)) ?? "text";
}

const levelOf = ({ level }: Block, { outline }: Printing): OutlineLevel | undefined => outline[level - 1];

/** A level's id in the style; null for a level that the template does not have. */
export function levelId(level: OutlineLevel, { levels }: TemplateStyle): string | null {
  for (const [id, { name, numerals }] of levels) if (name === level.name && numerals === level.numerals) return id;
  return null;
}

/** Puts the end mark (`./.`) in place of the last full stop, or after a last word without one. A table at the end has none. */
export function endBody(flows: readonly Flow[], end: string): Flow[] {
  const last = flows.at(-1);
  if (last?.type !== "paragraph") return [...flows];
  const index = last.content.findLastIndex((run) => run.type === "text" || run.type === "link");
  const run = last.content[index];
  if (run?.type !== "text" && run?.type !== "link") return [...flows];
  const text = run.text.trimEnd();
  if (text.endsWith(end) || /[;:,?!…]$/.test(text)) return [...flows];
  const words = text.replace(/(?:\.\/)?\.$/, "");
  const ended = run.type === "text" ? [{ ...run, text: words + end }] : [{ ...run, text: words }, textRun(end)];
  return [...flows.slice(0, -1), { ...last, content: last.content.toSpliced(index, 1, ...ended) }];
}
