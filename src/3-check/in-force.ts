// Rules on documents that the register says are no longer in force on the plan's date.
import { printedCitation } from "../2-model/citations.ts";
import type { Register, RegisterEntry } from "../2-model/plan.ts";
import { type DocumentRule, nameOf, shownDate } from "./cited-documents.ts";

/** Told once a document, at the first mention that is the plan's own: another document's title stays as it is. */
export const outOfForce: DocumentRule = (documents, { plan, register }, report) => {
  for (const { entry, mentions } of documents) {
    const [first, ...rest] = mentions.filter((one) => !one.nested);
    if (!first || !entry || !isOver(entry, plan.effectiveDate, register)) continue;
    const span = entry.spans.get("status") ?? entry.spans.get("expired-on");
    const extra = {
      related: span ? [{ span, note: "in-register" as const }] : [],
      places: rest.map((one) => one.span),
    };
    const document = nameOf(first);
    const successor = register.entries.get(entry.replacedBy ?? "");
    if (entry.status === "replaced")
      report(
        "citation/replaced",
        first.span,
        { document, by: successor ? printedCitation(successor, "short") : null },
        extra,
      );
    else report("citation/expired", first.span, { document, on: entry.expiredOn && shownDate(entry.expiredOn) }, extra);
  }
};

/** A status without a day holds from the successor's day, else always; a plan without a date is judged as of now. */
function isOver({ status, expiredOn, replacedBy }: RegisterEntry, date: string | null, { entries }: Register): boolean {
  const isSaid = status === "expired" || status === "replaced";
  const day = expiredOn ?? entries.get(replacedBy ?? "")?.date ?? null;
  if (day === null || date === null) return isSaid;
  return (isSaid || expiredOn !== null) && day <= date;
}
