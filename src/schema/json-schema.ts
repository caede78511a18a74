// Tables of keys -> parts of a JSON Schema (draft-07), with both languages' words for hover.
import type { Field, FieldKind } from "../2-model/keywords.ts";
import type { Language } from "../messages/index.ts";

export type JsonSchema = { readonly [keyword: string]: unknown };

type KeyWords = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** YAML takes `2024` for a number; the compiler reads it as the text that was written. */
export const text: JsonSchema = { type: ["string", "number", "null"] };
const filled: JsonSchema = { type: ["string", "number"] };
const list: JsonSchema = { anyOf: [text, { type: "array", items: text }] };

export const idPattern = "^[a-z0-9]+(?:-[a-z0-9]+)*$";

const kinds: Readonly<Record<FieldKind, JsonSchema>> = {
  text,
  id: { type: "string", pattern: idPattern },
  date: text,
  list,
  holders: list,
  period: text,
  boolean: { type: ["boolean", "null"] },
  mapping: { type: ["object", "null"] },
  any: {},
};

export const reference = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` });

export const described = (schema: JsonSchema, words: Readonly<Record<Language, string>> | undefined): JsonSchema =>
  words ? { description: `${words.vi}\n\n${words.en}`, ...schema } : schema;

/** The properties of a table's keys under all their names. `special`: what some keys hold beyond their kind. */
export function propertiesOf(
  fields: readonly Field[],
  words: KeyWords,
  special: Readonly<Record<string, JsonSchema>> = {},
): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(
    fields.flatMap(({ key, vietnamese, kind, required }) => {
      const usual = required && kind === "text" ? filled : kinds[kind];
      const schema = described(special[key] ?? usual, words[key]);
      return [key, ...(vietnamese ? [vietnamese] : [])].map((name) => [name, schema]);
    }),
  );
}

/** That a required key is there, under any of its names. */
export const requiredKeys = (fields: readonly Field[]): readonly JsonSchema[] =>
  fields
    .filter(({ required }) => required)
    .map(({ key, vietnamese }) =>
      vietnamese ? { anyOf: [{ required: [key] }, { required: [vietnamese] }] } : { required: [key] },
    );

/** A mapping with these keys and no other. */
export function closed(properties: Readonly<Record<string, JsonSchema>>, all: readonly JsonSchema[] = []): JsonSchema {
  const mapping = { type: "object", properties, additionalProperties: false };
  return all.length > 0 ? { ...mapping, allOf: all } : mapping;
}
