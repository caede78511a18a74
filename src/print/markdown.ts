// A plan -> its text in Markdown, in canonical form.
import type { Plan } from "../2-model/plan.ts";
import type { Kept, Note } from "./manuscript.ts";
import { markdownBlocks } from "./markdown-blocks.ts";
import { htmlComment, paragraphLines } from "./markdown-lines.ts";
import { manuscriptOf, type Printed, type PrintOptions } from "./print.ts";

/**
 * The plan as Markdown. A plan that was read keeps its author's words, marks, front matter and comments. A derived one is
 * written from its model: what it carries names its origin (`{from=…}`), blanks stay blank, `keep` has done its work and is left out.
 */
export const printMarkdown = (plan: Plan, options?: PrintOptions): string => writeMarkdown(plan, options).text;

export function writeMarkdown(plan: Plan, options: PrintOptions = {}): Printed {
  const { head, blocks, notes, kept: marks } = manuscriptOf(plan, options);
  const kept: Kept[] = [...marks];
  const keep = (one: Kept): void => void kept.push(one);
  const found = blocks.findIndex((one) => one.type === "heading" && one.level === 0);
  const appendices = found < 0 ? blocks.length : found;
  const parts = [
    ...(head.length > 0 ? [["---", ...head, "---"].join("\n")] : []),
    ...markdownBlocks(blocks.slice(0, appendices), { hashes: (level) => level, keep }),
    // An appendix is `#`, and what is in it one deeper than in the plan itself.
    ...markdownBlocks(blocks.slice(appendices), { hashes: (level) => Math.min(6, level + 1), keep }),
    ...notes.flatMap((note) => noteBlocks(note, keep)),
  ];
  return { text: `${parts.join("\n\n")}\n`, kept };
}

function noteBlocks(note: Note, keep: (kept: Kept) => void): string[] {
  const before = note.before.map(htmlComment);
  const text = paragraphLines({ ...note, marks: [], fresh: false }, () => {}).join("\n    ");
  if (/^[^\s[\]]+$/.test(note.name)) return [...before, `[^${note.name}]: ${text}`.trimEnd()];
  const kept = `${note.name}: ${note.text}`;
  keep({ text: kept, span: note.span });
  return [...before, htmlComment(kept)];
}
