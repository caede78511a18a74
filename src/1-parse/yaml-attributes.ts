// Keys beside a YAML block's own -> its attributes, as the Markdown `{…}` gives them; unknown keys and wrong kinds reported.
import { type Report, suggest } from "../diagnostic.ts";
import { nearestOf } from "../nearest.ts";
import { spanOf } from "../source.ts";
import { offsetAt } from "./align.ts";
import type { AttributeSyntax } from "./markdown.ts";
import type { Attribute, Data, Entry, Mapping, Scalar } from "./outline.ts";
import type { BodyKeys } from "./yaml-keys.ts";

/** What the reader must know of the plan language's words. */
export interface YamlSyntax extends AttributeSyntax {
  /** An attribute's English name for any of its names; null where there is none. */
  attributeNamed(key: string): string | null;
  /** Whether an attribute takes several values. */
  takesList(attribute: string): boolean;
  isMetadata(key: string): boolean;
  readonly attributeKeys: readonly string[];
  readonly metadataKeys: readonly string[];
}

export interface KeyedBlock {
  /** By key, in the order written; those that hold nothing are left out. */
  readonly own: ReadonlyMap<string, Data>;
  readonly attributes: readonly Attribute[];
}

/** `attributes`: whether the block can have any. A misspelt key is read as what it was meant to be. */
export function readKeys(
  { entries }: Mapping,
  keys: BodyKeys,
  syntax: YamlSyntax,
  report: Report,
  { attributes = true } = {},
): KeyedBlock {
  const own = new Map<string, Data>();
  const found: Attribute[] = [];
  const known = [...Object.keys(keys), ...(attributes ? syntax.attributeKeys : [])];
  for (const { key, value } of meantKeys(entries, known, syntax, report)) {
    if (Object.hasOwn(keys, key.text)) {
      if (!isEmpty(value)) own.set(key.text, value);
      continue;
    }
    const attribute = readAttribute({ key, value }, syntax, report);
    if (attribute) found.push(attribute);
  }
  return { own, attributes: found };
}

export const isEmpty = (value: Data): boolean => value.type === "scalar" && value.text.trim() === "";

/** The entries with known keys; an unknown one is reported, and goes by the nearest that is not given. */
export function meantKeys(
  entries: readonly Entry[],
  known: readonly string[],
  syntax: YamlSyntax,
  report: Report,
  isKnown = (key: string) => known.includes(key),
): readonly Entry[] {
  const given = new Set(entries.map(({ key }) => key.text));
  return entries.flatMap((entry) => {
    const { key, value } = entry;
    if (isKnown(key.text)) return [entry];
    const free = known.filter((one) => !given.has(one));
    const nearest = nearestKey(key.text, free, syntax);
    const fix = suggest(key.span, nearest);
    report("metadata/unknown-key", key.span, { key: key.text, nearest }, fix);
    if (!nearest) return [];
    given.add(nearest);
    return [{ key: { ...key, text: nearest }, value }];
  });
}

/** A Vietnamese attribute name is known, but not in YAML: the English one is what was meant. */
function nearestKey(key: string, known: readonly string[], syntax: YamlSyntax): string | null {
  const meant = syntax.attributeNamed(key);
  return meant && known.includes(meant) ? meant : nearestOf(key, known);
}

/** Whether no key of a mapping could be one of `keys` or an attribute: a sentence whose colon made a key of it. */
export const isSentence = ({ entries }: Mapping, keys: BodyKeys, syntax: YamlSyntax): boolean => {
  const known = [...Object.keys(keys), ...syntax.attributeKeys];
  return (
    entries.length > 0 &&
    entries.every(({ key }) => !known.includes(key.text) && nearestKey(key.text, known, syntax) === null)
  );
};

function readAttribute({ key, value }: Entry, syntax: YamlSyntax, report: Report): Attribute | null {
  const wrong = (data: Data, expected: string): void =>
    report("metadata/invalid-value", data.span, { key: key.text, expected });
  const isList = syntax.takesList(key.text);
  if (value.type === "mapping" || (value.type === "sequence" && !isList)) {
    wrong(value, isList ? "list" : "text");
    return null;
  }
  if (value.type === "sequence") {
    const words = value.items.filter((item) => item.type === "scalar");
    for (const item of value.items) if (item.type !== "scalar") wrong(item, "quoted");
    const text = words.map((word) => word.text).join(", ");
    const whole: Scalar = { type: "scalar", text, quoted: true, span: value.span };
    return { key: key.text, keySpan: key.span, value: whole, words, listed: true };
  }
  const start = value.text.length - value.text.trimStart().length;
  const whole = sliceScalar(value, start, start + value.text.trim().length);
  if (key.text === "id") return { key: "id", keySpan: whole.span, value: whole, words: [whole] };
  const saysNothing = whole.text === "" || (whole.text === "true" && syntax.standsAlone(key.text));
  if (saysNothing) return { key: key.text, keySpan: key.span, value: null, words: [] };
  const words = [...whole.text.matchAll(/\S+/g)].map((one) => sliceScalar(whole, one.index, one.index + one[0].length));
  // In Markdown several words stand in quotation marks; here they need none.
  return { key: key.text, keySpan: key.span, value: { ...whole, quoted: whole.quoted || words.length > 1 }, words };
}

function sliceScalar(scalar: Scalar, start: number, end: number): Scalar {
  const aligned = { start: scalar.span.start, offsets: scalar.offsets };
  const span = spanOf(scalar.span.source, offsetAt(aligned, start), offsetAt(aligned, end));
  const offsets = scalar.offsets?.slice(start, end + 1);
  return {
    type: "scalar",
    text: scalar.text.slice(start, end),
    quoted: scalar.quoted,
    span,
    ...(offsets && { offsets }),
  };
}
