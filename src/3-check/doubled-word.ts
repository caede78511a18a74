// Rule on function words typed twice.
import { spanIn } from "../2-model/prose/flat.ts";
import { spanOf } from "../source.ts";
import type { TextRule } from "./plan-text.ts";

/** Function words that are never said twice; `luôn luôn`, `dần dần` are words. */
const doubled = /(?<!\p{L})(và|của|các|những|là|trong|với|cho|về|được|để|theo|tại|từ|do)(\s+)(?=\1(?!\p{L}))/giu;

export const doubledWord: TextRule = (texts, _, report) => {
  for (const flat of texts) {
    for (const match of flat.text.matchAll(doubled)) {
      const [whole, word = "", blanks = ""] = match;
      const second = spanIn(flat, match.index + whole.length, match.index + whole.length + word.length);
      const gap = spanIn(flat, match.index + word.length, match.index + word.length + blanks.length);
      const fix = [{ span: spanOf(flat.source, gap.start, second.end), text: "" }];
      report("text/doubled-word", second, { word: word.toLowerCase() }, { fix });
    }
  }
};
