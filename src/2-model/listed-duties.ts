// Plan -> its duties as rows of a table: numbered, holders by name, deadlines in words.
import { periodWords } from "./period-words.ts";
import type { Directory, Duty } from "./plan.ts";

/** What a row of a table of duties may show. */
export const dutyFields = ["number", "label", "text", "lead", "support", "due", "product", "indicator"] as const;

export type ListedDuty = Readonly<Record<(typeof dutyFields)[number], string>>;

/** In the order given, numbered from 1. */
export const listDuties = (duties: readonly Duty[], directory: Directory): ListedDuty[] =>
  duties.map((duty, index) => ({
    number: String(index + 1),
    label: duty.label ?? "",
    text: duty.text,
    lead: namesOf(duty.leads, directory),
    support: namesOf(duty.supports, directory),
    due: dueOf(duty),
    product: duty.product ?? "",
    indicator: duty.indicator ?? "",
  }));

/** A group through which all its members have a duty is named once. */
function namesOf(holdings: Duty["leads"], { units, groups }: Directory): string {
  const ids = new Set(holdings.map(({ unit, group }) => group ?? unit));
  return [...ids].map((id) => units.get(id)?.name ?? groups.get(id)?.name ?? id).join("; ");
}

/** `31/12/2024`; a recurrence in words; else as written. */
function dueOf({ due }: Duty): string {
  if (!due) return "";
  if (due.date !== null) return due.date.split("-").reverse().join("/");
  return due.rule === null ? due.text : periodWords(due.rule);
}
