// A plan -> its table of contents on a page of its own, where the template gives one to plans as long as it is.
import type { Block, Plan } from "../2-model/plan.ts";
import type { Flow } from "./document.ts";
import { printLines, textRun } from "./lines.ts";
import type { TemplateStyle } from "./style.ts";

export function contentsOf({ sections, appendices }: Plan, template: TemplateStyle): Flow[] {
  const { contents } = template;
  if (!contents) return [];
  const headings = (blocks: readonly Block[]): number =>
    blocks
      .filter(({ kind, level }) => kind === "section" && level <= contents.levels)
      .reduce((sum, { children }) => sum + 1 + headings(children), 0);
  const count = headings(sections) + appendices.reduce((sum, { children }) => sum + 1 + headings(children), 0);
  if (count < contents.from) return [];
  return [
    { type: "new-section", restartPageNumbers: false },
    ...printLines("contents-title", [[textRun(contents.title)]], template),
    { type: "contents", name: contents.title, levels: contents.levels },
  ];
}
