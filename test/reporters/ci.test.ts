// Reports for machines that run checks: SARIF against the official schema, GitHub's commands and JUnit read back.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import ajv from "ajv-draft-04";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostic.ts";
import { github } from "../../src/reporters/github.ts";
import { junit } from "../../src/reporters/junit.ts";
import { sarif } from "../../src/reporters/sarif.ts";
import { at, find, plainOptions } from "./diagnostics.ts";

const path = "plans/kế hoạch: 50%, “thử”/plan.md";
const text = 'Một\r\n\r\nhai 👩 [@kh-99] ba & <b> "c"\r\n\r\nbốn [@kh-98]\r\n';
const source = { path, text };
const first = at(find(source, "kh-99"), {
  related: [{ span: find(source, "Một"), note: "first-mention" }],
  fix: [{ span: find(source, "kh-99"), text: "kh-1" }],
  places: [find(source, "bốn")],
});
const second = at(find(source, "kh-98"));

const schema = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"),
    "utf8",
  ),
);

describe("sarif", () => {
  const log = (diagnostics: readonly Diagnostic[]) => JSON.parse(sarif(diagnostics, plainOptions));

  it("is accepted by the official schema", () => {
    const validate = new ajv.default({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    for (const diagnostics of [[], [first], [first, second]]) {
      expect(validate(log(diagnostics)), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it("declares its columns, encodes its URIs, carries fixes and rules with help", () => {
    const [run] = log([first, second]).runs;
    expect(run.columnKind).toBe("utf16CodeUnits");
    const [result] = run.results;
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    expect(decodeURIComponent(artifactLocation.uri)).toBe(path);
    expect(artifactLocation.uri).toMatch(/^[\w/%.~!*'()-]+$/);
    expect(region).toEqual({ startLine: 3, startColumn: 10, endLine: 3, endColumn: 15 });
    expect(result.fixes[0].artifactChanges[0].replacements).toEqual([
      { deletedRegion: region, insertedContent: { text: "kh-1" } },
    ]);
    expect(run.tool.driver.rules[result.ruleIndex]).toMatchObject({ id: "citation/unknown" });
    expect(run.tool.driver.rules[0].help.text.length).toBeGreaterThan(40);
  });

  it("gives fingerprints that lines put in above do not change, and alike mistakes different ones", () => {
    const prints = (list: readonly Diagnostic[]): string[] =>
      log(list).runs[0].results.map((one: { partialFingerprints: object }) => JSON.stringify(one.partialFingerprints));
    const moved = { path, text: `Thêm\r\n\r\ndòng\r\n\r\n${text}` };
    expect(prints([at(find(moved, "kh-99")), at(find(moved, "kh-98"))])).toEqual(prints([first, second]));
    expect(new Set(prints([first, second, first])).size).toBe(3);
  });
});

/** A workflow command, read back as GitHub's runner does. */
function parse(line: string): { name: string; properties: Record<string, string>; message: string } {
  const [, name = "", list = "", message = ""] = /^::(\w+)(?: ([^:]*(?:%3A[^:]*)*))?::(.*)$/.exec(line) ?? [];
  const decoded = (part: string): string =>
    part.replace(/%2C/g, ",").replace(/%3A/g, ":").replace(/%0A/g, "\n").replace(/%0D/g, "\r").replace(/%25/g, "%");
  const properties = Object.fromEntries(list.split(",").map((pair) => pair.split("=").map(decoded)));
  return { name, properties, message: decoded(message) };
}

describe("github", () => {
  it("escapes what its commands are made of", () => {
    const { name, properties, message } = parse(github([first], plainOptions).trimEnd());
    expect(name).toBe("error");
    expect(properties).toMatchObject({ file: path, line: "3", col: "10", endColumn: "15", title: "citation/unknown" });
    expect(message).toContain("Sổ văn bản không có khóa “kh-99”\n");
  });

  it("shows ten of a kind, one of each rule first, and counts the rest", () => {
    const many = { path: "a.md", text: "x ".repeat(40) };
    const errors = Array.from({ length: 25 }, (_, i) => at({ source: many, start: i * 2, end: i * 2 + 1 }));
    const other: Diagnostic = { ...second, rule: "metadata/missing", data: { key: "title" } };
    const lines = github([...errors, other], plainOptions)
      .trimEnd()
      .split("\n")
      .map(parse);
    expect(lines.filter(({ name }) => name === "error")).toHaveLength(10);
    expect(lines.some(({ properties }) => properties.title === "metadata/missing")).toBe(true);
    expect(lines.at(-1)).toMatchObject({ name: "notice", message: expect.stringContaining("16") });
  });
});

describe("junit", () => {
  it("is well-formed whatever the words, with a failure for each error", () => {
    const odd: Diagnostic = { ...first, data: { key: 'a\u0001 & <b> "c" ]]> \uD800', nearest: null } };
    const cases: string[] = [];
    let failures = 0;
    const parser = new SaxesParser();
    parser.on("opentag", (tag) => {
      if (tag.name === "testcase") cases.push(String(tag.attributes.classname));
      if (tag.name === "failure") failures++;
    });
    parser.on("error", (fault) => {
      throw fault;
    });
    parser.write(junit([odd, { ...second, severity: "warning" }], plainOptions)).close();
    expect(cases).toEqual([path, path]);
    expect(failures).toBe(1);
  });
});
