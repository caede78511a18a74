// The JSON report: its shape, field by field.
import { Ajv } from "ajv";
import { expect, it } from "vitest";
import { json } from "../../src/reporters/json.ts";
import { schemaOf } from "../../src/schema/index.ts";
import { at, find, plainOptions } from "./diagnostics.ts";

const source = { path: "plans/mau/plan.md", text: "Một\r\nhai 👩 [@kh-99] ba\n" };
const register = { path: "plans/register.yaml", text: "a:\n  type: Chỉ thị\n" };

it("gives every field of version 1", () => {
  const key = find(source, "kh-99");
  const diagnostic = at(key, {
    related: [{ span: find(register, "Chỉ thị"), note: "in-register" }],
    fix: [{ span: key, text: "kh-98" }],
    places: [find(source, "ba")],
  });
  expect(JSON.parse(json([diagnostic], plainOptions))).toEqual({
    version: 1,
    diagnostics: [
      {
        rule: "citation/unknown",
        severity: "error",
        message: "Sổ văn bản không có khóa “kh-99”",
        path: "plans/mau/plan.md",
        line: 2,
        column: 10,
        endLine: 2,
        endColumn: 15,
        start: 14,
        end: 19,
        related: [
          {
            path: "plans/register.yaml",
            line: 2,
            column: 9,
            endLine: 2,
            endColumn: 16,
            message: "sổ văn bản ghi ở đây",
          },
        ],
        fix: {
          title: "thêm “kh-99” vào register.yaml, hoặc viết văn bản đó ra bằng chữ",
          certain: true,
          edits: [{ path: "plans/mau/plan.md", start: 14, end: 19, text: "kh-98" }],
        },
        places: [{ path: "plans/mau/plan.md", line: 2, column: 17 }],
      },
    ],
    errors: 1,
    warnings: 0,
  });
});

it("says null where nothing mends it, and ends its line", () => {
  const text = json([at(find(source, "kh-99"))], plainOptions);
  expect(JSON.parse(text).diagnostics[0].fix).toBeNull();
  expect(text.endsWith("}\n")).toBe(true);
});

it("is as its schema says, and nothing else is", () => {
  const accepts = new Ajv({ allowUnionTypes: true }).compile(schemaOf("report"));
  const full = at(find(source, "kh-99"), {
    related: [{ span: find(register, "Chỉ thị"), note: "in-register" }],
    fix: [{ span: find(source, "kh-99"), text: "kh-98" }],
    places: [find(source, "ba")],
  });
  for (const diagnostics of [[], [full], [full, at(find(source, "ba"))]]) {
    const report = JSON.parse(json(diagnostics, plainOptions));
    expect(accepts(report), JSON.stringify(accepts.errors)).toBe(true);
    expect(accepts({ ...report, version: 2 })).toBe(false);
    expect(accepts({ ...report, more: 1 })).toBe(false);
  }
});

it("gives an empty report", () => {
  expect(json([], plainOptions)).toBe('{"version":1,"diagnostics":[],"errors":0,"warnings":0}\n');
});
