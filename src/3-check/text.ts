// Rules on plain text.
import { flatten, spanIn } from "../2-model/prose/flat.ts";
import { spanOf } from "../source.ts";
import type { PlanRule } from "./check.ts";
import { allBlocks } from "./walk.ts";

/** Function words that are never said twice; `luôn luôn`, `dần dần` are words. */
const doubled = /(?<!\p{L})(và|của|các|những|là|trong|với|cho|về|được|để|theo|tại|từ|do)(\s+)(?=\1(?!\p{L}))/giu;

export const doubledWord: PlanRule = ({ plan }, report) => {
  const texts = [
    ...allBlocks(plan).flatMap(({ content, cells, span }) =>
      [content, ...cells].map((one) => flatten(one, span.source)),
    ),
    ...plan.footnotes.map(({ content, span }) => flatten(content, span.source)),
  ];
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
