// The plan's sections -> the paragraphs that close it: `Trên đây là …`, `Trong quá trình thực hiện …`.
import { closingOpeners } from "./keywords.ts";
import type { Block } from "./plan.ts";
import { plainText } from "./prose/flat.ts";

/** At the end of the last section, after all else. They are everyone's: no duty, whoever holds what stands above them. */
export function closingParagraphs(sections: readonly Block[]): readonly Block[] {
  const children = sections.at(-1)?.children ?? [];
  const last = children.findLastIndex((block) => !isClosing(block));
  return last < 0 ? [] : children.slice(last + 1);
}

export const isClosing = ({ kind, content, attributes }: Block): boolean =>
  kind === "paragraph" && attributes.lead === null && closingOpeners.test(plainText(content));
