// The attributes of a block in base, ours and theirs -> edits that bring in theirs, key by key.
import type { Attribute } from "../1-parse/outline.ts";
import type { Segment } from "./segment.ts";
import type { TextEdit } from "./text-edit.ts";

/** Values whose words are merged one by one. */
const lists: ReadonlySet<string> = new Set(["lead", "support", "from", "keep"]);
/** What the unit has set stays the unit's: its names for blocks, and its deadlines. */
const unitOwned: ReadonlySet<string> = new Set(["id", "due"]);

export interface AttributeMerge {
  /** Of the source that is merged into. */
  readonly edits: readonly TextEdit[];
  /** Keys whose values came in. */
  readonly taken: readonly string[];
  /** Keys of the unit's own values, which the parent changed in vain. */
  readonly kept: readonly string[];
  /** Keys that both changed, each otherwise. */
  readonly clashes: readonly string[];
}

/** Merges what `other` changed since `base` into `into`; `unit` is whichever of these is the unit's: of two units' neither goes first. */
export function mergeAttributes(
  base: Segment | null,
  into: Segment,
  other: Segment,
  unit: "into" | "other" | "both" = "into",
): AttributeMerge {
  const wanted = new Map<string, string | null>();
  const merge = { taken: [] as string[], kept: [] as string[], clashes: [] as string[] };
  for (const key of new Set([...(base?.attributes.keys() ?? []), ...other.attributes.keys()])) {
    const [before, own, now] = [base, into, other].map((one) => wordsOfAttribute(one?.attributes.get(key)));
    if (now === before || now === own) continue;
    // What one of several units no longer names is still carried for the others.
    if (key === "from" && unit === "both" && !isAddition(before, now)) continue;
    // What both added is the parent's new block from now on.
    if (own === before || (key === "from" && base === null)) wanted.set(key, now ?? null);
    else if (lists.has(key) && [before, own, now].every(isPlainList))
      wanted.set(key, mergeLists(before ?? null, own ?? null, now ?? null));
    else if (unitOwned.has(key) && unit === "other") wanted.set(key, now ?? null);
    else {
      (unitOwned.has(key) && unit !== "both" ? merge.kept : merge.clashes).push(key);
      continue;
    }
    if (wanted.get(key) === own) wanted.delete(key);
    else merge.taken.push(key);
  }
  return { ...merge, edits: editsFor(into, other, wanted) };
}

/** Some words more, and none less. */
const isAddition = (before: string | null | undefined, now: string | null | undefined): boolean =>
  (before ?? "").split(" ").every((word) => (now ?? "").split(" ").includes(word) || word === "");

/** Ids divided by blanks: in names divided by commas, and after `trừ`, a word means nothing by itself. */
const isPlainList = (value: string | null | undefined): boolean => !/,|trừ/.test(value ?? "");

/** Null without the attribute, empty for one that stands alone. */
export function wordsOfAttribute(attribute: Attribute | undefined): string | null {
  if (!attribute) return null;
  return attribute.words.map(({ text }) => text.normalize("NFC").replace(/^#/, "")).join(" ");
}

/** Keys of attributes that differ, but for the names of blocks. */
export const changedKeys = (a: Segment, b: Segment): string[] =>
  [...new Set([...a.attributes.keys(), ...b.attributes.keys()])].filter(
    (key) =>
      key !== "id" &&
      key !== "from" &&
      wordsOfAttribute(a.attributes.get(key)) !== wordsOfAttribute(b.attributes.get(key)),
  );

function mergeLists(base: string | null, own: string | null, now: string | null): string | null {
  const [before, ours, theirs] = [base, own, now].map((value) => (value ?? "").split(" ").filter(Boolean));
  const gone = new Set(before?.filter((word) => !theirs?.includes(word)));
  const fresh = theirs?.filter((word) => !before?.includes(word) && !ours?.includes(word)) ?? [];
  const merged = [...(ours ?? []).filter((word) => !gone.has(word)), ...fresh];
  return merged.length > 0 ? merged.join(" ") : null;
}

function editsFor(into: Segment, other: Segment, wanted: ReadonlyMap<string, string | null>): TextEdit[] {
  const { braces, attributes, words, source } = into;
  const fresh = [...wanted].flatMap(([key, value]) =>
    value !== null && !attributes.has(key) ? [written(key, value, other.attributes.get(key))] : [],
  );
  if (!braces) {
    if (fresh.length === 0) return [];
    const blank = words.start === words.end ? "" : " ";
    return [{ start: words.end, end: words.end, text: `${blank}{${fresh.join(" ")}}` }];
  }
  const gone = [...attributes].filter(([key]) => wanted.get(key) === null);
  if (gone.length === attributes.size && fresh.length === 0) return [{ start: words.end, end: braces.end, text: "" }];
  const edits: TextEdit[] = [];
  for (const [key, attribute] of attributes) {
    const value = wanted.get(key);
    if (value === undefined) continue;
    const { keySpan } = attribute;
    const end = endOf(attribute);
    if (value !== null) {
      const name = key === "id" ? key : source.text.slice(keySpan.start, keySpan.end);
      edits.push({ start: keySpan.start, end, text: pairOf(name, value) });
    } else {
      // With the blank before it, or after it where it is the first.
      const first = /^\{\s*$/.test(source.text.slice(braces.start, keySpan.start));
      const before = source.text.slice(0, keySpan.start).trimEnd().length;
      const after = end + (/^\s*/.exec(source.text.slice(end))?.[0].length ?? 0);
      edits.push(first ? { start: keySpan.start, end: after, text: "" } : { start: before, end, text: "" });
    }
  }
  const close = braces.end - 1;
  if (fresh.length > 0) edits.push({ start: close, end: close, text: ` ${fresh.join(" ")}` });
  return edits;
}

const endOf = ({ keySpan, value }: Attribute): number =>
  value ? Math.max(keySpan.end, value.span.end + (value.quoted ? 1 : 0)) : keySpan.end;

/** As `other` writes it, where its value is just that. */
const written = (key: string, value: string, other: Attribute | undefined): string =>
  other && wordsOfAttribute(other) === value
    ? other.keySpan.source.text.slice(other.keySpan.start, endOf(other))
    : pairOf(key, value);

function pairOf(key: string, value: string): string {
  if (key === "id") return `#${value}`;
  if (value === "") return key;
  return `${key}=${/^[^\s{}"“”]+$/.test(value) ? value : `"${value}"`}`;
}
