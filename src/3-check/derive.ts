// Rules on how units' own plans are made.

import { offsetAt } from "../1-parse/align.ts";
import type { Scalar } from "../1-parse/outline.ts";
import { titleExpression, titleVariables } from "../2-model/keywords.ts";
import { matchesOf } from "../matches.ts";
import { nearestOf } from "../nearest.ts";
import { type Span, spanOf } from "../source.ts";
import type { PlanRule } from "./check.ts";

/** Every `{{…}}` of the title names a value, and every brace belongs to one. */
export const titleValues: PlanRule = ({ plan }, report) => {
  const title = plan.derive?.title;
  if (!title) return;
  for (const { 0: expression, 1: name = "", index } of matchesOf(titleExpression, title.text)) {
    if (titleVariables.some((one) => one === name)) continue;
    const data = { name, nearest: nearestOf(name, titleVariables) };
    report("template/unknown-variable", placeIn(title, index, expression.length), data);
  }
  const rest = title.text.replace(titleExpression, (expression) => " ".repeat(expression.length));
  for (const { 0: braces, index } of matchesOf(/\{\{[^{}]*\}?|\}\}/gu, rest))
    report("template/syntax", placeIn(title, index, braces.length), { problem: { kind: "expression" } });
};

function placeIn({ span, offsets }: Scalar, index: number, length: number): Span {
  const aligned = { start: span.start, offsets };
  return spanOf(span.source, offsetAt(aligned, index), offsetAt(aligned, index + length));
}
