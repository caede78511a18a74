// What fills an office's own Word file: values, parts of the plan in styled paragraphs, its duties row by row.

import type { ListedDuty } from "../2-model/listed-duties.ts";
import type { Document, Flow } from "./document.ts";
import type { Values } from "./variables.ts";

/** Placeholders that stand for whole paragraphs. */
export const formParts = ["addressees", "preamble", "body", "recipients", "signer", "appendices"] as const;

export type FormPart = (typeof formParts)[number];

export interface Form {
  /** As it would be without the office's file: its properties, styles and footnotes serve here too. */
  readonly document: Document;
  readonly values: Values;
  readonly parts: Readonly<Record<FormPart, readonly Flow[]>>;
  /** Placeholders `duty.text` and so on, in a table's row that is repeated. */
  readonly duties: readonly ListedDuty[];
}
