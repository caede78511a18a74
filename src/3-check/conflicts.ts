// Rules on what mentions of one document, and the register, say differently; dates after the plan's.

import { differingWords } from "../2-model/document-title.ts";
import type { Plan, RegisterEntry } from "../2-model/plan.ts";
import { agree, type Field, foldedValue } from "../2-model/same-document.ts";
import type { Related } from "../diagnostic.ts";
import type { Span } from "../source.ts";
import {
  type CitedDocument,
  type DocumentRule,
  type Mention,
  nameOf,
  shownDate,
  spanOfField,
} from "./cited-documents.ts";

interface Conflict {
  /** The first mention that says it. */
  readonly mention: Mention;
  readonly span: Span;
  readonly said: string;
  readonly right: string;
  /** Where the register has the field, and so is right. */
  readonly entry: RegisterEntry | null;
  readonly extra: { readonly related: readonly Related[]; readonly places: readonly Span[] };
}

/** The mentions that say something of a field that can be held against what others say. */
export const sayings = (mentions: readonly Mention[], field: Field, plan: Plan): Mention[] =>
  mentions.filter((one) => one.key === null && one[field] !== null && !one.cut && isJudged[field](one, plan));

const isJudged: Readonly<Record<Field, (mention: Mention, plan: Plan) => boolean>> = {
  // A date that its symbol's year, or the plan's date, shows to be wrong is told by those rules.
  date: (one, plan) => !hasOtherYear(one) && !isAfter(one.date, plan.effectiveDate),
  // In a heading all in capitals nothing shows where a name ends.
  issuer: ({ issuer }) => /\p{Ll}/u.test(issuer ?? ""),
  title: ({ sharesTitle }) => !sharesTitle,
};

/** The register is right where it has the field, else what is said first. One conflict for each value that deviates. */
function conflictsOf({ entry, mentions }: CitedDocument, field: Field, plan: Plan): Conflict[] {
  const saying = sayings(mentions, field, plan);
  const right = entry?.[field] ? entry : saying[0];
  if (!right || (saying.length === 1 && right !== entry)) return [];
  const deviating = new Map<string, Mention[]>();
  for (const one of saying) {
    if (agree(field, one, right) !== false) continue;
    const value = foldedValue(field, one);
    deviating.set(value, [...(deviating.get(value) ?? []), one]);
  }
  const agreeing = saying.find((one) => agree(field, one, right) === true);
  const registered = right === entry ? entry.spans.get(field) : undefined;
  const related: Related[] = [
    ...(registered ? [{ span: registered, note: "in-register" as const }] : []),
    ...(agreeing ? [{ span: spanOfField(agreeing, field), note: "first-mention" as const }] : []),
  ];
  return [...deviating.values()].flatMap(([mention, ...rest]) => {
    if (!mention) return [];
    const places = rest.map((one) => spanOfField(one, field));
    const [span, said] = [spanOfField(mention, field), mention[field] ?? ""];
    return {
      mention,
      span,
      said,
      right: right[field] ?? "",
      entry: right === entry ? entry : null,
      extra: { related, places },
    };
  });
}

export const conflictingDate: DocumentRule = (documents, { plan }, report) => {
  for (const document of documents)
    for (const { mention, span, said, right, entry, extra } of conflictsOf(document, "date", plan))
      report(
        "citation/conflicting-date",
        span,
        { document: nameOf(mention), said: shownDate(said), other: shownDate(right), inRegister: entry !== null },
        extra,
      );
};

export const conflictingIssuer: DocumentRule = (documents, { plan }, report) => {
  for (const document of documents)
    for (const { mention, span, said, right, entry, extra } of conflictsOf(document, "issuer", plan))
      report(
        "citation/conflicting-issuer",
        span,
        { document: nameOf(mention), said, other: right, inRegister: entry !== null },
        extra,
      );
};

export const conflictingTitle: DocumentRule = (documents, { plan }, report) => {
  for (const document of documents)
    for (const { mention, span, said, right, entry, extra } of conflictsOf(document, "title", plan)) {
      const [first, other] = differingWords(said, right);
      const key = entry?.key ?? null;
      report("citation/conflicting-title", span, { document: nameOf(mention), said: first, other, key }, extra);
    }
};

/** By what the mention says, else by the register. One diagnostic a document. */
export const afterPlan: DocumentRule = (documents, { plan }, report) => {
  const planDate = plan.effectiveDate;
  if (planDate === null) return;
  for (const { entry, mentions } of documents) {
    const dateOf = (one: Mention): string | null => (one.impossibleDate ? null : (one.date ?? entry?.date ?? null));
    const [first, ...rest] = mentions.filter((one) => isAfter(dateOf(one), planDate) && !hasOtherYear(one));
    const date = first && dateOf(first);
    if (!first || !date) continue;
    const registered = first.date === null || first.key !== null ? entry?.spans.get("date") : undefined;
    report(
      "citation/after-plan",
      spanOfField(first, "date"),
      { document: nameOf(first), date: shownDate(date), planDate: shownDate(planDate) },
      {
        related: registered ? [{ span: registered, note: "in-register" }] : [],
        places: rest.map((one) => spanOfField(one, "date")),
      },
    );
  }
};

const isAfter = (date: string | null, planDate: string | null): boolean =>
  date !== null && planDate !== null && date > planDate;

const hasOtherYear = ({ year, date, key }: Mention): boolean =>
  key === null && year !== null && date !== null && Number(date.slice(0, 4)) !== year;
