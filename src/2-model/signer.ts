// Front matter's signer -> who signs, for the issuing body and for those that issue the document with it.
import type { Mapping } from "../1-parse/outline.ts";
import type { Report } from "../diagnostic.ts";
import { type Fields, readFields } from "./fields.ts";
import { signerFields } from "./keywords.ts";
import type { Signer, Unit } from "./plan.ts";

/** Forms of signing: for a collective, for the head, by the head's order or delegation, acting. NĐ 30/2020, Phụ lục I, II.7b. */
export const authorities = ["TM", "KT", "TL", "TUQ", "Q"] as const;

/** Reads a unit's id, name or alias; reports an unknown one. */
export type ReadUnit = (fields: Fields, key: string) => string;

/** The heads of these sign on behalf of all. */
export const isCollective = (unit: Unit | undefined): boolean =>
  unit?.kind === "committee" || unit?.kind === "ward" || (unit?.kind === "party" && committees.test(unit.name));

/** The Party's committees (cấp ủy), as against their offices (Văn phòng, Ban Tổ chức). Hướng dẫn 36-HD/VPTW. */
export const committees =
  /^(?:(?:ban thường vụ|ban chấp hành|ban cán sự)(?!\p{L})|(?:tỉnh|thành|quận|huyện|thị|đảng|chi) (?:ủy|uỷ)(?!\p{L})|chi bộ(?!\p{L})|đảng đoàn)/iu;

/** A collective body's head signs on its behalf, any other head for itself. NĐ 30/2020, Phụ lục I, II.7b. */
export const usualSigner = (id: string, unit: Unit | undefined): Signer => ({
  authority: isCollective(unit) ? "TM" : null,
  of: id,
  title: unit?.head ?? null,
  name: null,
  lines: null,
});

/** `usual`: of the issuing body and of each that issues with it, in that order. As many as that, or as the author gives. */
export function readSigners(
  fields: Fields,
  usual: readonly Signer[],
  readUnit: ReadUnit,
  report: Report,
): readonly [Signer, ...Signer[]] {
  const [first = usualSigner("", undefined), ...others] = usual;
  const value = fields.entries.get("signer")?.value;
  if (value?.type === "mapping") return [readSigner(value, first, readUnit, report), ...others];
  if (value?.type !== "sequence") return [{ ...first, name: fields.text("signer")?.text.trim() ?? null }, ...others];
  const given = value.items.filter((item) => item.type === "mapping");
  if (given.length > 0) {
    const [one = first, ...more] = given.map((mapping, index) =>
      readSigner(mapping, usual[index] ?? first, readUnit, report),
    );
    return [one, ...more, ...usual.slice(given.length)];
  }
  const lines = fields.list("signer").map((line) => line.text.trim());
  return [{ ...first, lines: lines.slice(0, -1), name: lines.at(-1) || null }, ...others];
}

function readSigner(mapping: Mapping, usual: Signer, readUnit: ReadUnit, report: Report): Signer {
  const signer = readFields(mapping, signerFields, mapping.span, report);
  const text = (key: string): string | null => signer.text(key)?.text.normalize("NFC").trim() ?? null;
  return {
    authority: signer.entries.has("authority") ? readAuthority(signer, report) : usual.authority,
    of: signer.entries.has("of") ? readUnit(signer, "of") : usual.of,
    title: text("title") ?? usual.title,
    name: text("name"),
    lines: null,
  };
}

/** `TM`, `TM.`, the Party's `T/M`; `TM KT` where a deputy signs for the head of a collective. */
function readAuthority(signer: Fields, report: Report): string | null {
  const value = signer.text("authority");
  if (!value) return null;
  const words = value.text
    .toUpperCase()
    .replace(/[./]/g, "")
    .trim()
    .split(/[\s,+]+/);
  const known: readonly string[] = authorities;
  if (words.every((word) => known.includes(word))) return words.join(" ");
  report("metadata/invalid-value", value.span, { key: "authority", expected: "authority" });
  return null;
}
