// A block -> the deadlines that its own words name, but for dates of documents that it cites.
import type { Span } from "../source.ts";
import type { Block, Citation, Footnote, Plan } from "./plan.ts";
import { type DeadlineMatch, findDeadlines } from "./prose/deadline.ts";
import { type Flat, flatten, spanIn } from "./prose/flat.ts";

/** Offsets count in the flat text. */
export interface SaidDeadline extends DeadlineMatch {
  readonly flat: Flat;
  readonly span: Span;
}

/** `cited`: the block's; `year`: of deadlines that name none. */
export function saidDeadlines(block: Block, cited: readonly Span[], year: number | null): SaidDeadline[] {
  return flatsOf(block).flatMap((flat) =>
    findDeadlines(flat.text, year).flatMap((match) => {
      const span = spanIn(flat, match.start, match.end);
      return cited.some((one) => span.start < one.end && span.end > one.start) ? [] : [{ ...match, flat, span }];
    }),
  );
}

/** The words of a block; of a row those of each cell. */
export const flatsOf = ({ kind, cells, content, span }: Block): Flat[] =>
  (kind === "row" || kind === "table" ? cells : [content]).map((each) => flatten(each, span.source));

/** From the type word to the end of the title, by block. */
export function citedSpans({ citations }: Pick<Plan, "citations">): ReadonlyMap<Block | Footnote, readonly Span[]> {
  const spans = new Map<Block | Footnote, Span[]>();
  for (const citation of citations) {
    const of = spans.get(citation.block) ?? [];
    of.push(wholeOf(citation));
    spans.set(citation.block, of);
  }
  return spans;
}

function wholeOf({ span, dateSpan, issuerSpan, titleSpan }: Citation): Span {
  return { ...span, end: Math.max(span.end, ...[dateSpan, issuerSpan, titleSpan].map((part) => part?.end ?? 0)) };
}
