// Rule on two documents that follow each other without a mark: `… trong tình hình mới Chương trình số 06-CTrHĐ/QU …`.
import type { Block, Citation, Footnote } from "../2-model/plan.ts";
import { type Span, spanOf } from "../source.ts";
import type { PlanRule } from "./check.ts";
import { nameOf } from "./cited-documents.ts";

export const missingSeparator: PlanRule = ({ plan }, report) => {
  const before = new Map<Block | Footnote, Citation>();
  for (const next of plan.citations) {
    if (next.nested || next.key !== null) continue;
    const one = before.get(next.block);
    before.set(next.block, next);
    const place = one && placeBetween(one, next.span);
    if (!place) continue;
    const words = wordsBefore(place);
    const after = words.at(-1) ?? "";
    if (joining.test(words.slice(-2).join(" "))) continue;
    report("text/missing-separator", next.span, { after, next: nameOf(next) }, { fix: [{ span: place, text: ";" }] });
  }
};

const wordsBefore = ({ source, start }: Span): readonly string[] =>
  source.text
    .slice(Math.max(0, start - 80), start)
    .normalize("NFC")
    .match(/[\p{L}\p{N}/-]+/gu) ?? [];

/** After these the sentence goes on to what they join. */
const joining =
  /(?<!\p{L})(?:và|hoặc|cùng|với|của|tại|theo|về|các|như|là|bởi|từ|trong|cho|đến|kèm|hiện|toàn bộ|một phần)$/iu;

/** Where the mark belongs, when there are only blanks between the whole of a citation and the next. */
function placeBetween(one: Citation, next: Span): Span | null {
  const { source, start } = next;
  const ends = [one.span, one.dateSpan, one.issuerSpan, one.titleSpan].map((span) => span?.end ?? 0);
  const end = Math.max(...ends);
  if (end >= start || start - end > longestGap) return null;
  const gap = /^([*_]*)\s[\s*_]*$/u.exec(source.text.slice(end, start));
  const at = end + (gap?.[1]?.length ?? 0);
  return gap && spanOf(source, at, at);
}

const longestGap = 200;
