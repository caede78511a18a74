// The `{…}` of a block -> its typed attributes; unknown keys and wrong values reported.

import { offsetAt } from "../1-parse/align.ts";
import type { Attribute, Scalar } from "../1-parse/outline.ts";
import { type Report, suggest } from "../diagnostic.ts";
import { matchesOf } from "../matches.ts";
import { nearestOf } from "../nearest.ts";
import { spanOf } from "../source.ts";
import { readDue, recurrenceOf } from "./due.ts";
import { attributeFields, findField, namesOf } from "./keywords.ts";
import { reportUnknown } from "./metadata.ts";
import type { NameIndex } from "./names.ts";
import type { BlockAttributes, Directory, HolderWord, Report as ReportMark } from "./plan.ts";
import { isWhole } from "./whole.ts";

export const noAttributes: BlockAttributes = {
  lead: null,
  support: null,
  due: null,
  report: null,
  indicator: null,
  product: null,
  from: [],
  fromSpans: [],
  keep: null,
  idSpan: null,
};

interface Context {
  readonly directory: Directory;
  readonly index: NameIndex;
  readonly report: Report;
}

export function readBlockAttributes(
  attributes: readonly Attribute[],
  context: Context,
): { readonly id: string | null; readonly attributes: BlockAttributes } {
  if (attributes.length === 0) return { id: null, attributes: noAttributes };
  const known = new Map<string, Attribute>();
  const guessed = new Set<string>();
  const given = new Set(attributes.map(({ key }) => findField(attributeFields, key)?.key));
  for (const attribute of attributes) {
    const field = findField(attributeFields, attribute.key);
    if (!field) {
      // A misspelt key is one mistake: its value is read as what it was meant for.
      const meant = reportUnknownKey(attribute, context.report);
      if (meant === null || given.has(meant) || known.has(meant)) continue;
      known.set(meant, attribute);
      guessed.add(meant);
    } else if (known.has(field.key))
      context.report("metadata/duplicate-key", attribute.keySpan, { key: attribute.key });
    else known.set(field.key, attribute);
  }
  const value = (key: string): Scalar | null => known.get(key)?.value ?? null;
  // What such a value then says wrongly is no further mistake.
  const reading = (key: string): Context => (guessed.has(key) ? { ...context, report: () => {} } : context);
  const id = value("id");
  const validId = id !== null && /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id.text);
  if (id && !validId) context.report("metadata/invalid-value", id.span, { key: "#", expected: "block-id" });
  const due = value("due");
  const deadline = due && readDue(due);
  return {
    id: validId ? id.text.normalize("NFC") : null,
    attributes: {
      lead: holders(known.get("lead"), reading("lead")),
      support: holders(known.get("support"), reading("support")),
      due: deadline?.valid === false && guessed.has("due") ? null : deadline,
      report: readReport(known, reading("report")),
      indicator: value("indicator")?.text ?? null,
      product: value("product")?.text ?? null,
      from: (known.get("from")?.words ?? []).map((word) => word.text.replace(/^#/, "").normalize("NFC")),
      fromSpans: (known.get("from")?.words ?? []).map((word) => word.span),
      keep: readKeep(known.get("keep"), reading("keep")),
      idSpan: validId ? (known.get("id")?.keySpan ?? null) : null,
    },
  };
}

function reportUnknownKey({ key, keySpan }: Attribute, report: Report): string | null {
  const nearest = nearestOf(key, namesOf(attributeFields));
  report("metadata/unknown-key", keySpan, { key, nearest }, suggest(keySpan, nearest));
  return nearest && (findField(attributeFields, nearest)?.key ?? null);
}

/** Ids divided by blanks, or names divided by commas; `trừ` takes out what follows it, `-id` in the result. */
function holders(attribute: Attribute | undefined, context: Context): HolderWord[] | null {
  if (!attribute) return null;
  if (attribute.words.length === 0) {
    context.report("metadata/invalid-value", attribute.keySpan, { key: attribute.key, expected: "unit" });
    return null;
  }
  const ids = attribute.words.every((word) => /^[a-z0-9-]+,?$/.test(word.text) || isExcept(word));
  const words = ids || attribute.listed ? attribute.words : splitNames(attribute.value);
  let except = false;
  const found: HolderWord[] = [];
  for (const word of words) {
    if (isExcept(word)) {
      except = true;
      continue;
    }
    const text = word.text.replace(/,$/, "");
    const holder = resolveHolder({ ...word, text }, context);
    found.push(except && holder.id ? { ...holder, id: `-${holder.id}` } : holder);
  }
  return found;
}

/** `all`, `none`, or units as `lead` names them: their ids. */
function readKeep(attribute: Attribute | undefined, context: Context): string[] | null {
  const [word, ...others] = attribute?.words ?? [];
  if (word && others.length === 0 && /^(?:all|none)$/.test(word.text)) return [word.text];
  return holders(attribute, context)?.map(({ id, text }) => id ?? text) ?? null;
}

const except = ["NFC", "NFD"].map((form) => String.raw`(?<!\p{L})${"trừ".normalize(form)}(?![\p{L}\p{M}])`).join("|");
const namesAndExcepts = new RegExp(`${except}|(?:(?!${except})[^,;])+`, "gu");

const isExcept = ({ text }: Scalar): boolean => text.normalize("NFC") === "trừ";

function splitNames(value: Scalar | null): Scalar[] {
  if (!value) return [];
  const aligned = { start: value.span.start, offsets: value.offsets };
  return matchesOf(namesAndExcepts, value.text).flatMap((match) => {
    const text = match[0].trim();
    if (!text) return [];
    const start = match.index + match[0].indexOf(text);
    const span = spanOf(value.span.source, offsetAt(aligned, start), offsetAt(aligned, start + text.length));
    return [{ type: "scalar", text, quoted: value.quoted, span }];
  });
}

function resolveHolder(word: Scalar, { directory, index, report }: Context): HolderWord {
  const id = index.exact(word.text);
  if (!id && isWhole(directory))
    reportUnknown(word, [...directory.units.keys(), ...directory.groups.keys()], index, report);
  return { text: word.text, id, span: word.span };
}

/** `report`, `report=quarterly`, with `to` and `via`. */
function readReport(known: ReadonlyMap<string, Attribute>, context: Context): ReportMark | null {
  const mark = known.get("report");
  if (!mark) return null;
  const unit = (key: string): HolderWord | null => {
    const value = known.get(key)?.value;
    return value ? resolveHolder(value, context) : null;
  };
  const period = mark.value?.text ?? null;
  if (period && !recurrenceOf(period) && !mark.value?.quoted)
    context.report("deadline/invalid", mark.value?.span ?? mark.keySpan, { text: period });
  return {
    period: period && (recurrenceOf(period) ?? period),
    to: unit("to"),
    via: unit("via"),
    span: mark.keySpan,
  };
}
