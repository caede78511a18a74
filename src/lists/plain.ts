// Inline content -> its words as they print, on one line, without marks.
import type { Inline } from "../2-model/plan.ts";

/** Citations and references as printed; footnote marks left out; white space is one space. */
export const plain = (content: readonly Inline[]): string => content.map(wordsOf).join("").replace(/\s+/gu, " ").trim();

function wordsOf(inline: Inline): string {
  switch (inline.type) {
    case "text":
      return inline.value;
    case "break":
      return " ";
    case "footnoteReference":
      return "";
    case "citation":
    case "crossReference":
      return inline.printed;
    default:
      return inline.children.map(wordsOf).join("");
  }
}
