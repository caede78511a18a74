// The keys of a plan in YAML -> its JSON Schema.
import {
  alignments,
  type BodyKeys,
  blockKeys,
  columnKeys,
  type Holds,
  itemKeys,
  planKeys,
  sectionKeys,
  tableKeys,
} from "../1-parse/yaml-keys.ts";
import {
  attributeFields,
  copyFields,
  deriveFields,
  frontMatterFields,
  periodFields,
  signerFields,
} from "../2-model/keywords.ts";
import { keyWords } from "../messages/schema.ts";
import { closed, described, type JsonSchema, propertiesOf, reference, requiredKeys, text } from "./json-schema.ts";

const arrayOf = (items: JsonSchema): JsonSchema => ({ type: ["array", "null"], items });
const orText = (schema: JsonSchema): JsonSchema => ({ anyOf: [text, schema] });

/** What a key of the body holds. One value counts as a list of one. */
const holds: Readonly<Record<Holds, JsonSchema>> = {
  text,
  paragraphs: orText(arrayOf(orText(reference("block")))),
  blocks: orText(arrayOf(orText(reference("block")))),
  items: orText(arrayOf(orText(reference("item")))),
  sections: arrayOf(reference("section")),
  table: reference("table"),
  markdown: text,
  footnotes: { type: ["object", "null"], additionalProperties: text },
  columns: arrayOf(orText(reference("column"))),
  rows: arrayOf({ type: "array", items: text }),
  align: { enum: alignments },
};

const bodyProperties = (keys: BodyKeys, words: Parameters<typeof propertiesOf>[1] = keyWords.body) =>
  Object.fromEntries(Object.entries(keys).map(([key, held]) => [key, described(holds[held], words[key])]));

/** YAML bodies take the English names alone. */
const attributes = propertiesOf(
  attributeFields.map((field) => ({ ...field, vietnamese: null })),
  keyWords.attributes,
  { id: text, report: { type: ["string", "boolean", "null"] } },
);

const signerSchema: JsonSchema = {
  anyOf: [
    text,
    { type: "array", items: orText(closed(propertiesOf(signerFields, keyWords.signer))) },
    closed(propertiesOf(signerFields, keyWords.signer)),
  ],
};

const metadata = propertiesOf(frontMatterFields, keyWords.plan, {
  period: orText(closed(propertiesOf(periodFields, keyWords.period), requiredKeys(periodFields))),
  signer: signerSchema,
  derive: { anyOf: [{ type: "null" }, closed(propertiesOf(deriveFields, keyWords.derive))] },
  copy: {
    anyOf: [
      { type: "null" },
      closed(
        propertiesOf(copyFields, keyWords.copy, {
          signer: signerSchema,
          form: { enum: ["Sao y", "Trích sao", "Sao lục", null] },
        }),
      ),
    ],
  },
  outline: { enum: ["decimal", "part", "article", "chapter", null] },
  draft: { type: ["string", "number", "boolean", "null"] },
});

export const planSchema: JsonSchema = {
  ...closed({ ...metadata, ...bodyProperties(planKeys, keyWords.plan) }, requiredKeys(frontMatterFields)),
  definitions: {
    section: closed({ ...bodyProperties(sectionKeys), ...attributes }, [{ required: ["title"] }]),
    block: closed({ ...bodyProperties(blockKeys), ...attributes }),
    item: closed({ ...bodyProperties(itemKeys), ...attributes }, [{ required: ["text"] }]),
    table: closed(bodyProperties(tableKeys), [{ required: ["columns"] }]),
    column: closed(bodyProperties(columnKeys), [{ required: ["text"] }]),
  },
};
