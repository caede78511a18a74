// What fuzzing found, each once: a refusal in place of a crash or a long wait.
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { isWellFormed } from "../../src/5-compose/well-formed.ts";
import { readWordTemplate } from "../../src/5-compose/word-template.ts";
import { analyse } from "../../src/compile.ts";
import { collect } from "../../src/diagnostic.ts";
import { openWorkspace, sourceOf } from "../../src/index.ts";
import { officeFile } from "../write/office-file.ts";

const workspace = openWorkspace();
const head = "---\nplan: a\ntitle: Về một việc\nissuer: ubnd\n---\n\n# A\n\n";
const rulesIn = (path: string, text: string): string[] => [
  ...new Set(analyse(sourceOf(path, text), workspace).diagnostics.map(({ rule }) => rule)),
];
const paragraphs = (piece: string, length: number, count: number): string =>
  Array.from({ length: count }, () => piece.repeat(length / piece.length)).join("\n\n");

describe("a plan", () => {
  it("of notes in notes is too deep", () => {
    expect(rulesIn("plan.md", `${head}${"[^a]: ".repeat(5000)}`)).toContain("structure/too-deep");
  });

  it("of keys behind keys is too deep", () => {
    expect(rulesIn("plan.yaml", `x: { a${"constructor: ".repeat(5000)}b }\n`)).toContain("structure/too-deep");
  });

  it.each([
    ["many crowded paragraphs", paragraphs("[^a] ", 20_000, 20)],
    ["as many signs as a file may not have", paragraphs("\\ ", 2000, 250)],
  ])("with %s is refused at once", (_, body) => {
    const start = performance.now();
    expect(rulesIn("plan.md", head + body)).toContain("text/too-long");
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it("with one fault 20,000 times is read in the time of its length", () => {
    const start = performance.now();
    expect(rulesIn("plan.md", head + paragraphs("[^a] ", 500, 200))).toContain("reference/broken");
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe("a Word file", () => {
  const problemsOf = (bytes: Uint8Array): unknown[] => {
    const { report, diagnostics } = collect();
    readWordTemplate({ path: "layout.docx", bytes }, report);
    return diagnostics.map(({ data }) => data);
  };
  const refused = [{ problem: { kind: "no-word-file" } }];
  const document = strToU8("<w:document><w:body><w:p><w:r><w:t>{{body}}</w:t></w:r></w:p></w:body></w:document>");

  it("as offices make them is read", async () => {
    expect(problemsOf(await officeFile())).toEqual([]);
  });

  it("that unpacks to a gigabyte is refused before it is unpacked", () => {
    const zeros = zipSync({ "word/document.xml": document, "word/media/a.png": new Uint8Array(70_000_000) });
    expect(zeros.length).toBeLessThan(200_000);
    expect(problemsOf(zeros)).toEqual(refused);
  });

  it("of too many parts is refused", () => {
    const parts = Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`word/media/${i}`, new Uint8Array()]));
    expect(problemsOf(zipSync({ "word/document.xml": document, ...parts }))).toEqual(refused);
  });

  it.each([
    ["a part that is no XML", "<a><b></a></b>"],
    ["an entity of its own", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ["elements without end in one another", "<a>".repeat(5000) + "</a>".repeat(5000)],
    ["an attribute twice", '<a b="1" b="2"/>'],
    ["two roots", "<a/><a/>"],
  ])("with %s is refused", (_, xml) => {
    expect(isWellFormed(xml)).toBe(false);
    expect(problemsOf(zipSync({ "word/document.xml": document, "word/settings.xml": strToU8(xml) }))).toEqual(refused);
  });
});
