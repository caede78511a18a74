// A mapping and the table of its keys -> its values by English key; unknown, missing and wrong ones reported.

import type { Data, Entry, Mapping, Scalar } from "../1-parse/outline.ts";
import { type Report, suggest } from "../diagnostic.ts";
import { nearestOf } from "../nearest.ts";
import type { Span } from "../source.ts";
import { isFileId } from "./file-id.ts";
import { type Field, findField, frontMatterFields, namesOf } from "./keywords.ts";
import { parseDate } from "./prose/date.ts";

export interface Fields {
  readonly entries: ReadonlyMap<string, Entry>;
  /** Null where the key is absent, empty, or not a text. */
  text(key: string): Scalar | null;
  /** Empty where absent; one text counts as a list of one. */
  list(key: string): readonly Scalar[];
  mapping(key: string): Mapping | null;
  /** ISO date; null where absent, empty or no real date. */
  date(key: string): string | null;
  /** The span of the value, or of the key where it is empty. */
  span(key: string): Span | null;
}

/** `at`: where to point when a required key is missing. */
export function readFields(mapping: Mapping, table: readonly Field[], at: Span, report: Report): Fields {
  const entries = new Map<string, Entry>();
  const misspelt = new Set<Field | null>();
  for (const entry of mapping.entries) {
    const field = findField(table, entry.key.text);
    if (!field) misspelt.add(reportUnknown(entry.key, table, report));
    else if (entries.has(field.key)) reportTwice(entry.key, entries.get(field.key)?.key, report);
    else {
      entries.set(field.key, entry);
      checkKind(field, entry, report);
    }
  }
  // A misspelt key is one mistake, not also a missing one.
  for (const field of table)
    if (field.required && !misspelt.has(field) && isEmpty(entries.get(field.key)?.value))
      report("metadata/missing", at, { key: field.key });

  const scalar = (key: string): Scalar | null => {
    const value = entries.get(key)?.value;
    return value?.type === "scalar" && value.text.trim() !== "" ? value : null;
  };
  return {
    entries,
    text: scalar,
    list(key) {
      const value = entries.get(key)?.value;
      if (value?.type === "sequence") return value.items.filter((item) => item.type === "scalar");
      const one = scalar(key);
      return one ? [one] : [];
    },
    mapping(key) {
      const value = entries.get(key)?.value;
      return value?.type === "mapping" ? value : null;
    },
    date: (key) => {
      const value = scalar(key);
      return value && (parseDate(value.text)?.iso ?? null);
    },
    span(key) {
      const entry = entries.get(key);
      if (!entry) return null;
      return isEmpty(entry.value) ? entry.key.span : entry.value.span;
    },
  };
}

const isEmpty = (value: Data | undefined): boolean => !value || (value.type === "scalar" && value.text.trim() === "");

/** The key that was meant, as far as that can be told. */
function reportUnknown(key: Scalar, table: readonly Field[], report: Report): Field | null {
  // Data files have English keys alone: a Vietnamese one is answered in English.
  const translated = findField(frontMatterFields, key.text)?.key;
  const nearest = table.find((one) => one.key === translated)?.key ?? nearestOf(key.text, namesOf(table));
  const fix = suggest(key.span, nearest);
  report("metadata/unknown-key", key.span, { key: key.text, nearest }, fix);
  return nearest ? findField(table, nearest) : null;
}

function reportTwice({ text, span }: Scalar, earlier: Scalar | undefined, report: Report): void {
  const related = earlier ? [{ span: earlier.span, note: "first-definition" as const }] : [];
  report("metadata/duplicate-key", span, { key: text }, { related });
}

function checkKind(field: Field, { key, value }: Entry, report: Report): void {
  const wrong = (expected: string): void => report("metadata/invalid-value", value.span, { key: key.text, expected });
  if (isEmpty(value)) return;
  switch (field.kind) {
    case "text":
      if (value.type !== "scalar") wrong("text");
      return;
    case "id":
      if (value.type !== "scalar" || !isFileId(value.text)) wrong("id");
      return;
    case "date":
      if (value.type !== "scalar" || !parseDate(value.text)?.iso) wrong("date");
      return;
    case "boolean":
      if (value.type !== "scalar" || !/^(?:true|false)$/.test(value.text)) wrong("boolean");
      return;
    case "list":
      if (value.type === "mapping") wrong("list");
      else if (value.type === "sequence")
        for (const item of value.items)
          if (item.type !== "scalar")
            report("metadata/invalid-value", item.span, { key: key.text, expected: "quoted" });
      return;
    case "mapping":
      if (value.type !== "mapping") wrong("mapping");
      return;
    default:
  }
}
