// The JSON Schemas hold for what the compiler reads, and for nothing that it refuses; every key says what it is for.
import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import {
  attributeFields,
  frontMatterFields,
  groupFields,
  registerFields,
  unitFields,
} from "../../src/2-model/keywords.ts";
import { schemaOf } from "../../src/schema/index.ts";
import { run } from "../cli/run.ts";

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const validators = {
  plan: ajv.compile(schemaOf("plan")),
  units: ajv.compile(schemaOf("units")),
  register: ajv.compile(schemaOf("register")),
};

/** `/path key`, or `/path keyword` where no key is named. As an editor reads the text: numbers and booleans are such. */
function errors(name: keyof typeof validators, text: string): string[] {
  const validate = validators[name];
  validate(parse(text));
  return (validate.errors ?? []).map(
    ({ instancePath, keyword, params }) =>
      `${instancePath} ${params.additionalProperty ?? params.missingProperty ?? params.propertyName ?? keyword}`,
  );
}

const forms = readdirSync(new URL("../fixtures/yaml/", import.meta.url)).flatMap((folder) =>
  readdirSync(new URL(`../fixtures/yaml/${folder}/`, import.meta.url))
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => `test/fixtures/yaml/${folder}/${file}`),
);

describe("what the compiler reads is valid", () => {
  it.each(["test/fixtures/twin/plan.yaml", ...forms])("%s", (path) => {
    expect(errors("plan", read(path))).toEqual([]);
  });

  it.each(["plans/units.yaml", "templates/init/plans/units.yaml", "test/fixtures/explain/units.yaml"])("%s", (path) => {
    expect(errors("units", read(path))).toEqual([]);
  });

  it.each(["plans/register.yaml", "templates/init/plans/register.yaml", "test/fixtures/explain/register.yaml"])(
    "%s",
    (path) => {
      expect(errors("register", read(path))).toEqual([]);
    },
  );
});

const head = "plan: thu\ntitle: Về thử\nissuer: ubnd-quan\n";

it.each([
  ["a key that is missing", "plan: thu\ntitle: Về thử\n", " issuer"],
  ["an id with a capital", head.replace("thu", "Thử"), "/plan pattern"],
  ["an unknown key", `${head}setcions: []`, " setcions"],
  ["a section without a title", `${head}sections: [{text: a}]`, "/sections/0 title"],
  ["an unknown key of a section", `${head}sections: [{titel: a}]`, "/sections/0 titel"],
  ["an item without a text", `${head}sections: [{title: a, items: [{due: 2024}]}]`, "/sections/0/items/0 text"],
  [
    "a deep mistake",
    `${head}sections: [{title: a, sections: [{title: b, items: [{text: c, leed: d}]}]}]`,
    "/sections/0/sections/0/items/0 leed",
  ],
  ["a broken sentence", `${head}basis:\n  - Căn cứ Luật: một`, "/basis/0 Căn cứ Luật"],
  ["a field that is a mapping", `${head}place: {a: b}`, "/place type"],
  ["an outline", `${head}outline: chữ`, "/outline enum"],
])("%s is not valid", (_, text, where) => {
  const found = errors("plan", text);
  expect(found).toContain(where);
});

it("front matter may be in Vietnamese", () => {
  expect(errors("plan", "kế hoạch: thu\ntrích yếu: Về thử\ncơ quan ban hành: ubnd-quan\nnơi nhận: [phuong]\n")).toEqual(
    [],
  );
});

it("units and documents are checked", () => {
  expect(errors("units", "units: {a: {name: A, kind: town}}")).toEqual(["/units/a/kind enum"]);
  expect(errors("units", "units: {A: {name: A}}")).toEqual(expect.arrayContaining(["/units A"]));
  expect(errors("units", "groups: {a: {members: [b]}}")).toEqual(expect.arrayContaining(["/groups/a name"]));
  expect(errors("register", "a: {type: Luật, satus: expired}")).toEqual(["/a satus"]);
});

/** Every property of a schema, at any depth, by its path. */
const propertiesIn = (value: unknown, path = ""): [string, { readonly description?: string }][] =>
  typeof value !== "object" || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) => {
        const here = `${path}/${key}`;
        const own = key === "properties" ? Object.entries(inner as Record<string, object>) : [];
        return [...own.map(([name, one]): [string, object] => [`${here}/${name}`, one]), ...propertiesIn(inner, here)];
      });

it.each(["plan", "units", "register"] as const)("%s: every key says in both languages what it is for", (name) => {
  const properties = propertiesIn(schemaOf(name));
  expect(properties.length).toBeGreaterThan(5);
  const silent = properties.filter(([, { description = "" }]) => !/^.{3,}\n\n.{3,}$/.test(description));
  expect(silent.map(([path]) => path)).toEqual([]);
});

it("every key of the compiler's tables is there", () => {
  const keysOf = (schema: unknown): string[] => Object.keys((schema as { properties: object }).properties);
  const { definitions, ...plan } = schemaOf("plan") as { definitions: Record<string, unknown> };
  expect(keysOf(plan)).toEqual(expect.arrayContaining(frontMatterFields.map(({ key }) => key)));
  for (const name of ["section", "block", "item"])
    expect(keysOf(definitions[name])).toEqual(expect.arrayContaining(attributeFields.map(({ key }) => key)));
  const units = schemaOf("units").definitions as Record<string, unknown>;
  expect(keysOf(units.unit)).toEqual(unitFields.map(({ key }) => key));
  expect(keysOf(units.group)).toEqual(groupFields.map(({ key }) => key));
  expect(keysOf((schemaOf("register").definitions as Record<string, unknown>).document)).toEqual(
    registerFields.map(({ key }) => key),
  );
});

it("plan schema prints them", async () => {
  const { code, stdout } = await run(["schema", "units"], ".");
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual(schemaOf("units"));
});
