// The kinds of YAML files that people write, and the report that programs read -> their JSON Schemas.
import {
  groupFields,
  registerFields,
  registerStatuses,
  unitFields,
  unitKinds,
  unitsFileFields,
} from "../2-model/keywords.ts";
import { keyWords, schemaTitles } from "../messages/schema.ts";
import { closed, idPattern, type JsonSchema, propertiesOf, reference, requiredKeys } from "./json-schema.ts";
import { planSchema } from "./plan-schema.ts";
import { reportSchema } from "./report-schema.ts";

const byId = (name: string): JsonSchema => ({
  type: ["object", "null"],
  propertyNames: { pattern: idPattern },
  additionalProperties: reference(name),
});

const unitsSchema: JsonSchema = {
  ...closed(propertiesOf(unitsFileFields, keyWords.unitsFile, { units: byId("unit"), groups: byId("group") })),
  definitions: {
    unit: closed(
      propertiesOf(unitFields, keyWords.unit, { kind: { enum: [...unitKinds, null] } }),
      requiredKeys(unitFields),
    ),
    group: closed(propertiesOf(groupFields, keyWords.group), requiredKeys(groupFields)),
  },
};

const registerSchema: JsonSchema = {
  type: ["object", "null"],
  additionalProperties: reference("document"),
  definitions: {
    document: closed(
      propertiesOf(registerFields, keyWords.document, { status: { enum: [...registerStatuses, null] } }),
      requiredKeys(registerFields),
    ),
  },
};

export type SchemaName = keyof typeof schemaTitles;

const bodies: Readonly<Record<SchemaName, JsonSchema>> = {
  plan: planSchema,
  units: unitsSchema,
  register: registerSchema,
  report: reportSchema,
};

export const schemaOf = (name: SchemaName): JsonSchema => ({
  $schema: "http://json-schema.org/draft-07/schema#",
  title: `${schemaTitles[name].vi} · ${schemaTitles[name].en}`,
  ...bodies[name],
});
