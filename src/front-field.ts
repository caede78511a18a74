// A plan's source -> what its front matter says of one thing, without reading the plan; or the source with another parent.
import { readDataOrNothing } from "./1-parse/data.ts";
import { frontMatterPlace } from "./1-parse/front-matter.ts";
import type { Scalar } from "./1-parse/outline.ts";
import { findField, frontMatterFields } from "./2-model/keywords.ts";
import { yamlValue } from "./print/yaml-value.ts";
import type { Source } from "./source.ts";

/** The path that `extends` names: it decides what the plan is read with. Null where it names none. */
export function parentPathIn(source: Source): string | null {
  return fieldOf(source, "extends", extendsKey)?.text.trim() || null;
}

export const planIdIn = (source: Source): string | null => fieldOf(source, "plan", /^/)?.text.trim() || null;

/** The source with another path of its parent; itself where it has none to replace. */
export function withParentPath(source: Source, path: string): Source {
  const written = fieldOf(source, "extends", extendsKey);
  if (!written || written.text.trim() === path) return source;
  const { text } = source;
  const { start, end } = written.span;
  const marks = text.slice(start - 1, start) + text.slice(end, end + 1);
  const quote = marks === "''" || marks === '""' ? 1 : 0;
  return { ...source, text: text.slice(0, start - quote) + yamlValue(path, true) + text.slice(end + quote) };
}

/** Few plans have the key: only those are looked into. */
const extendsKey = /(?:extends|theo)["']?[ \t]*:/;

/** `sign`: where it is not found, neither is the field. */
function fieldOf(source: Source, name: "extends" | "plan", sign: RegExp): Scalar | null {
  const { text } = source;
  const place = /\.ya?ml$/i.test(source.path) ? { start: 0, end: text.length } : frontMatterPlace(text);
  if (!place || !sign.test(text.slice(place.start, place.end))) return null;
  const data = readDataOrNothing(source, place.start, place.end, () => {});
  const entry = data?.entries.find(({ key }) => findField(frontMatterFields, key.text)?.key === name);
  return entry?.value.type === "scalar" ? entry.value : null;
}
