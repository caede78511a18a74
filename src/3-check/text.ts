// Rules on plain text.
import { flatten, spanIn } from "../2-model/prose/flat.ts";
import { spanOf } from "../source.ts";
import type { PlanRule } from "./check.ts";
import { allBlocks } from "./walk.ts";

/** Function words that are never said twice; `luôn luôn`, `dần dần` are words. */
const doubled = /(?<!\p{L})(và|của|các|những|là|trong|với|cho|về|được|để|theo|tại|từ|do)(\s+)(?=\1(?!\p{L}))/giu;

export const doubledWord: PlanRule = ({ plan }, report) => {
  const texts = [
    ...allBlocks(plan).flatMap((block) => [block.content, ...block.cells]),
    ...plan.footnotes.map((note) => note.content),
  ];
  for (const content of texts) {
    const flat = flatten(content, plan.source);
    for (const match of flat.text.matchAll(doubled)) {
      const [whole, word = "", blanks = ""] = match;
      const second = spanIn(flat, match.index + whole.length, match.index + whole.length + word.length);
      const gap = spanIn(flat, match.index + word.length, match.index + word.length + blanks.length);
      const fix = [{ span: spanOf(plan.source, gap.start, second.end), text: "" }];
      report("text/doubled-word", second, { word: word.toLowerCase() }, { fix });
    }
  }
};
