// Attributes -> as they stand in Markdown (`{#id lead=…}`) and in YAML, in one order.
import type { Attribute } from "../1-parse/outline.ts";
import { recurrenceOf } from "../2-model/due.ts";
import { attributeFields, findField } from "../2-model/keywords.ts";
import type { Block, HolderWord } from "../2-model/plan.ts";
import type { Mark } from "./manuscript.ts";

/** The place of an attribute among those of its block: that of the table of keys. */
export const rankOf = (key: string): number => attributeFields.findIndex((field) => field.key === key);

export const inOrder = (marks: readonly Mark[]): readonly Mark[] =>
  [...marks].sort((a, b) => rankOf(a.key) - rankOf(b.key));

/** Attributes as the author wrote them. `block`: what they were read into. */
export function marksOf(attributes: readonly Attribute[], block: Block | undefined): readonly Mark[] {
  const marks = attributes.flatMap(({ key, value, words, listed }): Mark[] => {
    const known = findField(attributeFields, key)?.key;
    if (!known) return [];
    const names = listed ? words.map(({ text }) => nameOf(text, holdersIn(known, block))) : null;
    return [{ key: known, name: key, value: value?.text ?? null, quoted: value?.quoted ?? false, listed: names }];
  });
  return inOrder(marks);
}

/** A name with a comma cannot stand in a list of Markdown: its unit's id can. */
function nameOf(text: string, holders: readonly HolderWord[]): string {
  if (!/[,;]/.test(text)) return text;
  const holder = holders.find((one) => one.text === text.replace(/,$/, ""));
  return holder?.id?.replace(/^-/, "") ?? text;
}

const holdersIn = (key: string, block: Block | undefined): readonly HolderWord[] =>
  (key === "lead" || key === "support" ? block?.attributes[key] : null) ?? [];

/** A carried block's attributes, from what they mean. */
export function marksFromModel({ id, attributes }: Pick<Block, "id" | "attributes">): readonly Mark[] {
  const { lead, support, due, report, indicator, product, from, keep } = attributes;
  const mark = (key: string, value: string | null, quoted = false): Mark => ({
    key,
    name: key,
    value,
    quoted,
    listed: null,
  });
  const text = (key: string, value: string | null): Mark[] => (value === null ? [] : [mark(key, value)]);
  return [
    ...(id === null ? [] : [mark("id", id)]),
    ...holderMarks("lead", lead),
    ...holderMarks("support", support),
    ...(due ? [mark("due", due.text, due.rule === due.text && isWording(due.text))] : []),
    ...(report ? [mark("report", report.period, report.period !== null && isWording(report.period))] : []),
    ...text("to", report?.to?.id ?? report?.to?.text ?? null),
    ...text("via", report?.via?.id ?? report?.via?.text ?? null),
    ...text("indicator", indicator),
    ...text("product", product),
    ...(from.length > 0 ? [{ ...mark("from", from.join(" ")), listed: from }] : []),
    ...(keep ? [{ ...mark("keep", keep.join(" ")), listed: exceptLast(keep) }] : []),
  ];
}

/** Neither a recurrence nor a span (`2025..`): text, which quotation marks say. */
const isWording = (text: string): boolean => recurrenceOf(text) === null && !/^[\d/-]*\.\.[\d/-]*$/.test(text);

function holderMarks(key: string, holders: readonly HolderWord[] | null): Mark[] {
  if (!holders || holders.length === 0) return [];
  const words = exceptLast(holders.map(({ id, text }) => id ?? text));
  return [{ key, name: key, value: words.join(" "), quoted: false, listed: words }];
}

/** `-id` is what `trừ` takes out; what follows that word is taken out. */
function exceptLast(ids: readonly string[]): readonly string[] {
  const taken = ids.filter((id) => id.startsWith("-")).map((id) => id.slice(1));
  const given = ids.filter((id) => !id.startsWith("-"));
  return taken.length > 0 ? [...given, "trừ", ...taken] : given;
}

const isExcept = (word: string): boolean => word.normalize("NFC") === "trừ";
const isId = (word: string): boolean => /^[a-z0-9-]+$/.test(word) || isExcept(word);

/** One attribute within braces; null where braces cannot hold it. */
export function markdownMark({ key, name, value, quoted, listed }: Mark): string | null {
  if (key === "id") return `#${value}`;
  if (value === null && !listed) return name;
  const whole = (listed ? listedText(key, listed) : value)?.replace(/\s+/g, " ") ?? null;
  if (whole === null || /[{}]/.test(whole)) return null;
  // Quotation marks say of a deadline or a period that it is text.
  const needsQuotes = quoted && (key === "due" || key === "report");
  if (!needsQuotes && /^[^\s{}"“”]+$/.test(whole)) return `${name}=${whole}`;
  if (!whole.includes('"')) return `${name}="${whole}"`;
  return whole.includes("”") ? null : `${name}=“${whole}”`;
}

/** Ids divided by blanks, names by commas. */
function listedText(key: string, words: readonly string[]): string | null {
  if (key === "from" || words.every(isId)) return words.some((word) => /\s/.test(word)) ? null : words.join(" ");
  if (words.some((word) => /[,;]/.test(word))) return null;
  return words.reduce((text, word, i) => {
    const divider = i === 0 ? "" : isExcept(word) || isExcept(words[i - 1] ?? "") ? " " : ", ";
    return text + divider + word;
  }, "");
}

/** An attribute's value in YAML: a list, or one text that is quoted where the author's was. */
export type YamlMark = { readonly list: readonly string[] } | { readonly text: string; readonly quoted: boolean };

const lists: ReadonlySet<string> = new Set(["lead", "support", "from", "keep"]);

export function yamlMark({ key, value, quoted, listed }: Mark): YamlMark {
  const only = listed?.length === 1 && key !== "from" ? listed[0] : undefined;
  if (only !== undefined && isId(only)) return { text: only, quoted: false };
  if (listed) return { list: listed };
  if (value === null) return { text: "true", quoted: false };
  const words = value.split(/\s+/).filter(Boolean);
  const plain = key === "from" ? words.map((word) => word.replace(/^#/, "")) : words;
  if (key === "from") return { list: plain };
  if (lists.has(key) && plain.length > 1 && plain.every((word) => isId(word))) return { list: plain };
  return { text: value, quoted: quoted && words.length < 2 && !lists.has(key) };
}
