// Rules on references to parts of the plan.
import type { CrossReference } from "../2-model/plan.ts";
import { addressOf, placesOf } from "../2-model/references.ts";
import { nearestOf } from "../nearest.ts";
import { type Span, spanOf } from "../source.ts";
import type { PlanRule } from "./check.ts";
import { allBlocks } from "./walk.ts";

export const references: PlanRule = ({ plan }, report) => {
  for (const reference of plan.references) {
    const { problem, proper, text, span } = reference;
    if (problem === "ambiguous") {
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
  // A misspelt mark is one mistake, not also a note that nothing refers to.
  const meant = new Set<string | null>();
  const unused = plan.unusedFootnotes.map(({ name }) => name);
  for (const reference of plan.references) if (reference.problem === "broken") meant.add(reportBroken(reference));
  for (const { name, span } of plan.unusedFootnotes)
    if (!meant.has(name)) report("reference/unused-footnote", noteMark(span, name), { name });

  /** The unused footnote that was likely meant. */
  function reportBroken({ id, span, text, missing: part, candidates: [last] }: CrossReference): string | null {
    const missing = part ?? text;
    const note = /^\[\^(.+)\]$/u.exec(text)?.[1];
    if (note !== undefined) {
      const nearest = nearestOf(note, unused);
      report("reference/broken", span, { text, nearest: nearest && `[^${nearest}]`, missing });
      return nearest;
    }
    if (id === null)
      report("reference/broken", span, {
        text,
        nearest: last ? addressOf(last, placesOf(plan, plan.outline)) : null,
        missing,
      });
    else {
      const nearest = nearestOf(
        id,
        allBlocks(plan).flatMap((block) => block.id ?? []),
      );
      report("reference/broken", linkTarget(span), { text: `#${id}`, nearest: nearest && `#${nearest}`, missing });
    }
    return null;
  }
};

/** The `[^name]` of a note, in YAML its key. */
const noteMark = ({ source, start }: Span, name: string): Span =>
  spanOf(source, start, source.text[start] === "[" ? source.text.indexOf("]", start) + 1 : start + name.length);

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
