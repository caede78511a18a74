// Front matter -> the plan's own data.
import { beforeError } from "../1-parse/data.ts";
import type { Outline, Scalar } from "../1-parse/outline.ts";
import { type Report, suggest } from "../diagnostic.ts";
import { nearestOf } from "../nearest.ts";
import { lineText, type Span, spanOf } from "../source.ts";
import { readCopy } from "./copy.ts";
import { lastDay } from "./due.ts";
import { type Fields, readFields } from "./fields.ts";
import { readForm, usualSymbol } from "./form.ts";
import { deriveFields, frontMatterFields, periodFields } from "./keywords.ts";
import { foldKey, type NameIndex } from "./names.ts";
import type { DeriveRule, Directory, DocumentType, Period, Plan, Standard } from "./plan.ts";
import { documentTypes, partyAbbreviation } from "./prose/document-types.ts";
import { readSigners, usualSigner } from "./signer.ts";
import { isWhole } from "./whole.ts";

export type Metadata = Pick<
  Plan,
  | "id"
  | "extends"
  | "type"
  | "title"
  | "issuer"
  | "number"
  | "symbol"
  | "date"
  | "effectiveDate"
  | "place"
  | "period"
  | "signer"
  | "recipients"
  | "letterhead"
  | "form"
  | "derive"
  | "copy"
  | "metadataSpans"
> & { readonly outlineVariant: string | null };

interface Names {
  readonly directory: Directory;
  readonly index: NameIndex;
}

/** What a plan is where it does not say otherwise, and what a unit carries another's document out with. */
export const defaultType: DocumentType = { name: "Kế hoạch", abbreviation: "KH" };

/** `namesOn`: the names of a day, null where the plan gives none. */
export function readMetadata(outline: Outline, namesOn: (date: string | null) => Names, reportAll: Report): Metadata {
  const { source, metadata } = outline;
  const report = metadata ? beforeError(reportAll, metadata) : reportAll;
  const start = source.text.search(/\S/);
  const first = spanOf(source, Math.max(0, start), Math.max(0, start) + lineText(source, 1).trim().length);
  if (!metadata && !/^\s*---/.test(source.text)) report("metadata/missing", first, { key: "plan" });
  const nothing = { type: "mapping", entries: [], span: first } as const;
  const fields = readFields(metadata ?? nothing, frontMatterFields, first, metadata ? report : () => {});
  const text = (key: string): string | null => fields.text(key)?.text.normalize("NFC").trim() ?? null;

  const date = fields.date("date");
  const period = readPeriod(fields, report);
  const effectiveDate = date ?? period?.to ?? null;
  const names = namesOn(effectiveDate);
  const issuer = readUnit(fields.text("issuer"), names, report);
  const unit = names.directory.units.get(issuer);
  const coIssuers = fields.list("co-issuers").map((value) => readUnit(value, names, report));
  const usual = [issuer, ...coIssuers].map((id) => usualSigner(id, names.directory.units.get(id)));
  const [signer, ...coSigners] = readSigners(
    fields,
    usual,
    (from, key) => readUnit(from.text(key), names, report),
    report,
  );
  const addressees = readRecipients(fields, "addressees", names, report);
  const form = readForm(fields, unit, { addressees, coIssuers, coSigners }, report);
  const type = typeFor(form.standard, readType(fields.text("type"), report));
  const issuers = [unit, ...coIssuers.map((id) => names.directory.units.get(id))];
  return {
    id: text("plan") ?? "",
    extends: fields.text("extends")?.text.trim() ?? null,
    type,
    title: text("title") ?? "",
    issuer,
    number: text("number"),
    symbol: text("symbol") ?? usualSymbol(form.standard, type.abbreviation, issuers),
    date,
    effectiveDate,
    place: text("place") ?? unit?.place ?? "",
    period,
    signer,
    recipients: readRecipients(fields, "recipients", names, report),
    letterhead: fields.entries.has("letterhead") ? fields.list("letterhead").map((line) => line.text) : null,
    form,
    derive: readDerive(fields, names, report),
    copy: readCopy(
      fields.mapping("copy"),
      {
        issuer,
        place: text("place") ?? unit?.place ?? "",
        standard: form.standard,
        directory: names.directory,
        readUnit: (from, key) => readUnit(from.text(key), names, report),
        recipients: (from) => readRecipients(from, "recipients", names, report),
      },
      report,
    ),
    outlineVariant: readVariant(fields.text("outline"), report) ?? usualVariant(type),
    metadataSpans: new Map([...fields.entries.keys()].map((key) => [key, fields.span(key) ?? first])),
  };
}

/** The id of a unit given by id, name or alias; as written where the directory lacks it, which is reported. */
function readUnit(value: Scalar | null, { directory, index }: Names, report: Report): string {
  if (!value) return "";
  const id = index.exact(value.text);
  if (id && directory.units.has(id)) return id;
  if (isWhole(directory)) reportUnknown(value, [...directory.units.keys()], index, report);
  return value.text.normalize("NFC");
}

export function reportUnknown(
  word: { readonly text: string; readonly span: Span },
  ids: readonly string[],
  index: NameIndex,
  report: Report,
): void {
  const looksLikeId = /^[a-z0-9-]+$/.test(word.text);
  const nearest = nearestOf(word.text, looksLikeId ? ids : index.names);
  const fix = suggest(word.span, looksLikeId ? nearest : null);
  report("assignment/unknown-unit", word.span, { name: word.text, nearest }, fix);
}

function readType(value: Scalar | null, report: Report): DocumentType {
  if (!value) return defaultType;
  const type = documentTypes.find((one) => foldKey(one.name) === foldKey(value.text));
  if (type) return type;
  report("metadata/invalid-value", value.span, { key: "type", expected: "type" });
  return { name: value.text.normalize("NFC"), abbreviation: null };
}

/** The Party has abbreviations of its own: a letter is `CV`. */
const typeFor = (standard: Standard, type: DocumentType): DocumentType =>
  standard === "state" ? type : { ...type, abbreviation: partyAbbreviation(type.name) };

/** A decision is divided into articles (điều). NĐ 30/2020, Phụ lục I, II.6c; Phụ lục III, Mẫu 1.2. */
const usualVariant = ({ name }: DocumentType): string | null => (name === "Quyết định" ? "article" : null);

const variants: readonly string[] = ["decimal", "part", "article", "chapter"];

function readVariant(value: Scalar | null, report: Report): string | null {
  if (!value) return null;
  if (variants.includes(value.text)) return value.text;
  report("metadata/invalid-value", value.span, { key: "outline", expected: "outline" });
  return null;
}

/** `2024`, `2021-2025`, a quarter, or `{from, to}`. */
function readPeriod(fields: Fields, report: Report): Period | null {
  const mapping = fields.mapping("period");
  if (mapping) {
    const inner = readFields(mapping, periodFields, mapping.span, report);
    const from = inner.date("from");
    const to = inner.date("to");
    if (from && to && from > to) report("metadata/invalid-value", mapping.span, { key: "period", expected: "period" });
    return from && to && from <= to ? { from, to } : null;
  }
  const value = fields.text("period");
  if (!value) return null;
  const [, first, last = first] = /^(\d{4})(?:\s*[-–]\s*(\d{4}))?$/.exec(value.text.trim()) ?? [];
  if (first && last && first <= last) return { from: `${first}-01-01`, to: `${last}-12-31` };
  const end = lastDay(value.text.trim());
  if (end && /[Qq]/.test(value.text)) {
    const month = Number(end.slice(5, 7)) - 2;
    return { from: `${end.slice(0, 4)}-${String(month).padStart(2, "0")}-01`, to: end };
  }
  report("metadata/invalid-value", value.span, { key: "period", expected: "period" });
  return null;
}

/** An id must exist; anything else is text. */
function readRecipients(fields: Fields, key: string, { directory, index }: Names, report: Report): string[] {
  return fields.list(key).map((one) => {
    const isId = /^[a-z0-9-]+$/.test(one.text);
    if (isId && isWhole(directory) && !index.exact(one.text))
      reportUnknown(one, [...directory.units.keys(), ...directory.groups.keys()], index, report);
    return one.text.normalize("NFC").trim();
  });
}

function readDerive(fields: Fields, { directory, index }: Names, report: Report): DeriveRule | null {
  const mapping = fields.mapping("derive");
  if (!mapping) return null;
  const derive = readFields(mapping, deriveFields, mapping.span, report);
  const to = derive.list("to").flatMap((word) => {
    const id = index.exact(word.text);
    if (!id && isWhole(directory))
      reportUnknown(word, [...directory.units.keys(), ...directory.groups.keys()], index, report);
    return id ? [{ text: word.text, id, span: word.span }] : [];
  });
  return { title: derive.text("title"), to: derive.entries.has("to") ? to : null };
}
