// Documents -> edits of register.yaml that add them or fill blanks; all that the author wrote stays as it is.
import type { Entry, Mapping } from "../1-parse/outline.ts";
import { findField, registerFields } from "../2-model/keywords.ts";
import type { RegisterEntry } from "../2-model/plan.ts";
import type { Edit } from "../diagnostic.ts";
import { type Source, spanOf } from "../source.ts";
import { indentation, isFlow, type RegisterStyle, type RegisterText, styleOf } from "./register-style.ts";
import { yamlValue } from "./yaml-value.ts";

/** What is written of a document. */
export type RegisterDocument = Pick<RegisterEntry, "key" | "type" | "symbol" | "date" | "issuer" | "title">;

/** In the order in which they are written. */
export const documentFields = ["type", "symbol", "date", "issuer", "title"] as const;

export type DocumentField = (typeof documentFields)[number];

/** Entries as they stand in a register in block style, or in one where each is between brackets. Each ends in a line end. */
export function printEntries(documents: readonly RegisterDocument[], style: RegisterStyle): string {
  const { lineEnd, margin, flow, apart } = style;
  const entries = documents.map((one) => (flow ? `${margin}${flowEntry(one)}${lineEnd}` : blockEntry(one, style)));
  return entries.join(apart ? lineEnd : "");
}

/** A blank that the clerk may fill stands as an empty value. */
function blockEntry(document: RegisterDocument, { lineEnd, margin, step }: RegisterStyle): string {
  const fields = documentFields.map((field) => {
    const value = document[field];
    return `${margin}${step}${field}:${value === null ? "" : ` ${yamlValue(value, false)}`}${lineEnd}`;
  });
  return `${margin}${document.key}:${lineEnd}${fields.join("")}`;
}

function flowEntry(document: RegisterDocument): string {
  const fields = documentFields.flatMap((field) => {
    const value = document[field];
    return value === null ? [] : [`${field}: ${yamlValue(value, true)}`];
  });
  return `${document.key}: { ${fields.join(", ")} }`;
}

/**
 * Edits that add entries behind the last one, the likeliest first: YAML has ends (`...`, a closing bracket) behind which nothing
 * can be added, so each must be tried.
 */
export function additions(register: RegisterText, documents: readonly RegisterDocument[]): Edit[] {
  const { source, root } = register;
  const style = styleOf(register);
  if (root && isFlow(root)) return [betweenBrackets(source, root, documents, style)];
  const entries = printEntries(documents, style);
  const atEnd = insertion(source, source.text.length, behindText(source.text, entries, style));
  if (!root) return [atEnd];
  const lineEnd = endOfLine(source.text, root.span.end);
  const behindLast = `${style.lineEnd}${style.apart ? style.lineEnd : ""}${withoutEnd(entries, style)}`;
  return [atEnd, insertion(source, lineEnd, behindLast)];
}

/** A file without a final line end keeps none. */
function behindText(text: string, entries: string, style: RegisterStyle): string {
  if (text === "") return entries;
  const { lineEnd, apart } = style;
  const isOpen = !text.endsWith("\n");
  const isApart = /(?:^|\n)[ \t]*\r?\n$/.test(text.slice(-1000));
  const gap = apart && !isApart ? lineEnd : "";
  return isOpen ? `${lineEnd}${gap}${withoutEnd(entries, style)}` : `${gap}${entries}`;
}

const withoutEnd = (entries: string, { lineEnd }: RegisterStyle): string => entries.slice(0, -lineEnd.length);

function betweenBrackets(
  source: Source,
  root: Mapping,
  documents: readonly RegisterDocument[],
  { lineEnd }: RegisterStyle,
): Edit {
  const [first] = root.entries;
  const last = root.entries.at(-1);
  const entries = documents.map(flowEntry);
  if (!first || !last) return insertion(source, root.span.start + 1, ` ${entries.join(", ")} `);
  const onLines = source.text.slice(root.span.start, root.span.end).includes("\n");
  const gap = onLines ? `,${lineEnd}${indentation(source.text, last.key.span.start)}` : ", ";
  return insertion(source, last.value.span.end, entries.map((entry) => gap + entry).join(""));
}

/** The edit that fills a blank of an entry. */
export function filling(register: RegisterText, key: string, field: DocumentField, value: string): Edit | null {
  const { source, root } = register;
  const entry = root?.entries.find((one) => one.key.text === key)?.value;
  if (entry?.type !== "mapping") return null;
  const text = yamlValue(value, isFlow(entry) || (root !== null && isFlow(root)));
  const blank = entry.entries.find((one) => findField(registerFields, one.key.text)?.key === field);
  return blank ? fillBlank(source, blank, text) : addField(register, entry, `${field}: ${text}`);
}

function fillBlank(source: Source, { key, value }: Entry, text: string): Edit | null {
  if (value.type !== "scalar") return null;
  if (value.quoted) return { span: spanOf(source, value.span.start - 1, value.span.end + 1), text };
  const colon = source.text.indexOf(":", key.span.end);
  return colon < 0 ? null : insertion(source, colon + 1, ` ${text}`);
}

function addField(register: RegisterText, entry: Mapping, field: string): Edit | null {
  const { source } = register;
  const [first, last] = [entry.entries[0], entry.entries.at(-1)];
  if (!first || !last) return null;
  if (isFlow(entry)) {
    const quote = last.value.type === "scalar" && last.value.quoted ? 1 : 0;
    return insertion(source, last.value.span.end + quote, `, ${field}`);
  }
  const margin = indentation(source.text, first.key.span.start);
  return insertion(
    source,
    endOfLine(source.text, last.value.span.end),
    `${styleOf(register).lineEnd}${margin}${field}`,
  );
}

const insertion = (source: Source, at: number, text: string): Edit => ({ span: spanOf(source, at, at), text });

/** Before the line end. */
function endOfLine(text: string, at: number): number {
  const newline = text.indexOf("\n", at);
  if (newline < 0) return text.length;
  return newline > at && text[newline - 1] === "\r" ? newline - 1 : newline;
}
