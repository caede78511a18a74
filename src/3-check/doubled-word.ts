// Rule on function words typed twice.

import { spanIn } from "../2-model/prose/flat.ts";
import { isLetter, unitAt } from "../2-model/prose/letters.ts";
import { pattern } from "../2-model/prose/sticky.ts";
import { matchesOf } from "../matches.ts";
import { spanOf } from "../source.ts";
import type { TextRule } from "./plan-text.ts";

/** Function words that are never said twice; `luôn luôn`, `dần dần` are words. */
const doubled = pattern(
  String.raw`(và|của|các|những|là|trong|với|cho|về|được|để|theo|tại|từ|do)(\s+)(?=\1(?!\p{L}))`,
  "gi",
);

export const doubledWord: TextRule = (texts, _, report) => {
  for (const flat of texts) {
    for (const match of matchesOf(doubled, flat.text)) {
      const [whole, word = "", blanks = ""] = match;
      if (isLetter(unitAt(flat.text, match.index - 1))) continue;
      const second = spanIn(flat, match.index + whole.length, match.index + whole.length + word.length);
      const gap = spanIn(flat, match.index + word.length, match.index + word.length + blanks.length);
      const fix = [{ span: spanOf(flat.source, gap.start, second.end), text: "" }];
      report("text/doubled-word", second, { word: word.toLowerCase() }, { fix });
    }
  }
};
