// A document that plans cite -> diagnostics on the mentions that say something else than what was taken over.
import { differingWords } from "../2-model/document-title.ts";
import type { Citation } from "../2-model/plan.ts";
import { agree, type Facts, type Field } from "../2-model/same-document.ts";
import { nameOf, shownDate, spanOfField } from "../3-check/cited-documents.ts";
import type { Report } from "../diagnostic.ts";
import type { Span } from "../source.ts";
import type { CitedDocument } from "./cited.ts";

/** `fields`: those taken over. One diagnostic for each value that deviates, at its first mention; also where the mentions are those of several plans. */
export function reportConflicts(
  { said, saidBy, mentions }: CitedDocument,
  fields: readonly Field[],
  report: Report,
): void {
  for (const field of fields) {
    const sayer = saidBy[field];
    const right = said[field];
    if (!sayer || !right) continue;
    const facts: Facts = { ...said, year: null };
    const deviating = new Map<string, Citation[]>();
    for (const mention of mentions)
      if (agree(field, facts, mention) === false)
        deviating.set(mention[field] ?? "", [...(deviating.get(mention[field] ?? "") ?? []), mention]);
    for (const [at, ...rest] of deviating.values())
      if (at) tell(field, at, right, spanOfField(sayer, field), rest, report);
  }
}

function tell(field: Field, at: Citation, right: string, first: Span, rest: readonly Citation[], report: Report): void {
  const span = spanOfField(at, field);
  const extra = {
    related: [{ span: first, note: "first-mention" as const }],
    places: rest.map((one) => spanOfField(one, field)),
  };
  const document = nameOf(at);
  if (field === "title") {
    const [said, other] = differingWords(at.title ?? "", right);
    report("citation/conflicting-title", span, { document, said, other, key: null }, extra);
  } else {
    const shown = (value: string): string => (field === "date" ? shownDate(value) : value);
    const data = { document, said: shown(at[field] ?? ""), other: shown(right), inRegister: false };
    report(`citation/conflicting-${field}`, span, data, extra);
  }
}
