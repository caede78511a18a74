// Rules on references to parts of the plan.
import type { CrossReference, OutlineLevel } from "../2-model/plan.ts";
import { addressOf, placesOf } from "../2-model/references.ts";
import { nearestOf } from "../nearest.ts";
import type { Span } from "../source.ts";
import type { PlanRule } from "./check.ts";
import { allBlocks } from "./walk.ts";

export const references: PlanRule = ({ plan }, report) => {
  for (const reference of plan.references) {
    const { problem, proper, text, span } = reference;
    if (problem === "broken") reportBroken(reference);
    else if (problem === "ambiguous") {
      const places = placesOf(plan, plan.outline);
      const candidates = reference.candidates.map((block) => addressOf(block, places));
      const related = reference.candidates.map((block) => ({ span: block.contentSpan, note: "candidate" as const }));
      report("reference/ambiguous", span, { text, candidates }, { related });
    } else if (problem && proper && reference.target) {
      const related = [{ span: reference.target.contentSpan, note: "target" as const }];
      const at = reference.id === null ? span : linkText(span);
      const fix =
        reference.id !== null || sameSpan(span, reference.phraseSpan) ? { fix: [{ span: at, text: proper }] } : {};
      report(`reference/${problem}`, span, { text, proper }, { related, ...fix });
    }
  }
  for (const note of plan.unusedFootnotes) report("reference/unused-footnote", note.span, { name: note.name });

  function reportBroken({ id, span, text }: CrossReference): void {
    const ids = allBlocks(plan).flatMap((block) => block.id ?? []);
    if (id === null) report("reference/broken", span, { text, nearest: likelyAddress(text, plan.outline) });
    else {
      const nearest = nearestOf(id, ids);
      const at = linkTarget(span);
      report("reference/broken", at, { text: `#${id}`, nearest: nearest && `#${nearest}` });
    }
  }
};

/** Nothing is guessed for prose yet: an address that is not there has no spelling to correct. */
const likelyAddress = (_text: string, _levels: readonly OutlineLevel[]): null => null;

const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** Between the brackets of `[text](#id)`. */
const linkText = (span: Span): Span => {
  const written = span.source.text.slice(span.start, span.end);
  return { ...span, start: span.start + 1, end: span.start + Math.max(1, written.lastIndexOf("](")) };
};

/** The `#id` of `[text](#id)`. */
const linkTarget = (span: Span): Span => {
  const written = span.source.text.slice(span.start, span.end);
  return { ...span, start: span.start + written.lastIndexOf("](") + 2, end: span.end - 1 };
};
