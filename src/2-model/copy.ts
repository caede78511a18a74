// Front matter's `copy` -> how the document is copied (sao y, trích sao, sao lục) and by whom.
import type { Mapping } from "../1-parse/outline.ts";
import type { Report } from "../diagnostic.ts";
import { type Fields, readFields } from "./fields.ts";
import { readChoice, usualSymbol } from "./form.ts";
import { copyFields } from "./keywords.ts";
import type { CopyRule, Directory, Plan, Standard, Unit } from "./plan.ts";
import { isCollective, type ReadUnit, readSigners } from "./signer.ts";

/** The kinds of copy and their abbreviations (NĐ 30/2020, Điều 25; Phụ lục III, Mục I). */
const copyForms: ReadonlyMap<string, string> = new Map([
  ["Sao y", "SY"],
  ["Trích sao", "TrS"],
  ["Sao lục", "SL"],
]);

interface Reading {
  /** The document's own issuer, who copies where nobody else is named. */
  readonly issuer: string;
  readonly place: string;
  /** The document's: a copy of it follows the same. */
  readonly standard: Standard;
  readonly directory: Directory;
  readonly readUnit: ReadUnit;
  readonly recipients: (fields: Fields) => readonly string[];
}

/** A whole copy, not numbered yet. Its signer signs by the head's order: copying is no act of the whole body (NĐ 30/2020, Điều 26). */
export const plainCopy = (issuer: string, unit: Unit | undefined, place: string, standard: Standard): CopyRule => ({
  form: "Sao y",
  issuer,
  number: null,
  symbol: symbolOf("Sao y", unit, standard),
  date: null,
  place,
  signer: { authority: isCollective(unit) ? "TL" : null, of: issuer, title: null, name: null, lines: null },
  recipients: ["Lưu: VT"],
  parts: [],
});

const symbolOf = (form: string, unit: Unit | undefined, standard: Standard): string =>
  usualSymbol(standard, standard === "state" ? (copyForms.get(form) ?? null) : "BS", [unit]);

/** `mapping` null: a plain copy. */
export function readCopy(mapping: Mapping | null, reading: Reading, report: Report): CopyRule {
  const { directory, readUnit, standard } = reading;
  const fields = mapping && readFields(mapping, copyFields, mapping.span, report);
  const issuer = fields?.entries.has("issuer") ? readUnit(fields, "issuer") : reading.issuer;
  const unit = directory.units.get(issuer);
  const plain = plainCopy(issuer, unit, unit?.place ?? reading.place, standard);
  if (!fields) return plain;
  const text = (key: string): string | null => fields.text(key)?.text.normalize("NFC").trim() ?? null;
  const form = readChoice(fields, "form", [...copyForms.keys()], report) ?? plain.form;
  const [signer] = readSigners(fields, [plain.signer], readUnit, report);
  return {
    form,
    issuer,
    number: text("number"),
    symbol: text("symbol") ?? symbolOf(form, unit, standard),
    date: fields.date("date"),
    place: text("place") ?? plain.place,
    signer,
    recipients: fields.entries.has("recipients") ? reading.recipients(fields) : plain.recipients,
    parts: fields.list("parts"),
  };
}

/** The blocks that an excerpt (trích sao) names, by id or by label: `III.2`. */
export const partNamed = ({ sections, appendices }: Pick<Plan, "sections" | "appendices">, name: string) => {
  const find = (blocks: Plan["sections"]): Plan["sections"][number] | null => {
    for (const block of blocks) {
      if (block.id === name || block.label?.path === name) return block;
      const below = find(block.children);
      if (below) return below;
    }
    return null;
  };
  return find([...sections, ...appendices]);
};
