// A plan -> the document that it is to those who carry it out.
import type { Knowledge } from "../2-model/assemble.ts";
import { symbolWith } from "../2-model/form.ts";
import type { Plan, RegisterEntry } from "../2-model/plan.ts";

/** The parent as a document that the unit's plan cites. */
export function entryOf(parent: Plan, { directory }: Knowledge): RegisterEntry {
  const span = parent.metadataSpans.get("plan") ?? { source: parent.source, start: 0, end: 0 };
  return {
    key: parent.id,
    type: parent.type.name,
    symbol: parent.number && symbolWith(parent.number, parent),
    date: parent.date,
    issuer: directory.units.get(parent.issuer)?.name ?? null,
    title: parent.title.replace(/\s+/g, " "),
    status: "in-force",
    expiredOn: null,
    replacedBy: null,
    url: null,
    span,
    spans: new Map(),
  };
}
