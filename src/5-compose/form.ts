// What fills an office's own Word file: values, parts of the plan in styled paragraphs, its duties row by row.

import { periodWords } from "../2-model/period-words.ts";
import type { Directory, Duty, Plan } from "../2-model/plan.ts";
import type { Document, Flow } from "./document.ts";
import type { Values } from "./variables.ts";

/** Placeholders that stand for whole paragraphs. */
export const formParts = ["preamble", "body", "recipients", "signer", "appendices"] as const;

/** Of a duty: placeholders `duty.text` and so on, in a table's row that is repeated. */
export const dutyFields = ["number", "label", "text", "lead", "support", "due", "product", "indicator"] as const;

export type FormPart = (typeof formParts)[number];
export type DutyRow = Readonly<Record<(typeof dutyFields)[number], string>>;

export interface Form {
  /** As it would be without the office's file: its properties, styles and footnotes serve here too. */
  readonly document: Document;
  readonly values: Values;
  readonly parts: Readonly<Record<FormPart, readonly Flow[]>>;
  readonly duties: readonly DutyRow[];
}

/** In reading order, numbered from 1. */
export const dutyRows = ({ duties }: Plan, directory: Directory): DutyRow[] =>
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
