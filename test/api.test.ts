// The public API as a stranger uses it: from the package's name, with what its types say.
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Analysis, Diagnostic, Plan } from "plan-compiler";
import {
  analyse,
  assignmentRows,
  cite,
  compile,
  derive,
  describe as explain,
  openWorkspace,
  positionAt,
  sourceOf,
} from "plan-compiler";
import { describe, expect, test } from "vitest";

const read = (path: string): string => readFileSync(new URL(`../plans/${path}`, import.meta.url), "utf8");
const workspace = openWorkspace({
  units: sourceOf("units.yaml", read("units.yaml")),
  register: sourceOf("register.yaml", read("register.yaml")),
});
const analysis: Analysis = analyse(sourceOf("plan.md", read("dan-van-2024/plan.md")), workspace);
const plan = analysis.plan as Plan;

describe("plan-compiler", () => {
  test("analyses a plan into sections, duties and diagnostics", () => {
    expect(workspace.diagnostics).toEqual([]);
    expect(plan.sections.map((section) => section.label?.printed)).toEqual(["I.", "II.", "III."]);
    expect(assignmentRows(plan)).toHaveLength(45);
    expect(analysis.diagnostics.every(({ severity }) => severity === "warning")).toBe(true);
  });

  test("compiles it to Word and to JSON", async () => {
    expect(Object.keys(unzipSync(await compile(plan, workspace)))).toContain("word/document.xml");
    const data = JSON.parse(new TextDecoder().decode(await compile(plan, workspace, "json")));
    expect(data).toMatchObject({
      version: 1,
      plan: { id: "dan-van-2024" },
      sections: [{ label: "I" }, { label: "II" }, { label: "III" }],
    });
  });

  test("derives each unit's own plan", async () => {
    const units = derive(analysis, workspace);
    expect(units).toHaveLength(16);
    for (const { unit, plan: own } of units) expect(own.issuer).toBe(unit.id);
    expect((await compile((units[0] as (typeof units)[number]).plan, workspace)).length).toBeGreaterThan(5000);
  });

  test("finds citations in any text", () => {
    const text = "Căn cứ Chỉ thị số 33/CT-TTg ngày 26 tháng 11 năm 2021 của Thủ tướng Chính phủ;";
    expect(cite(text)).toMatchObject([
      { type: "Chỉ thị", symbol: "33/CT-TTg", date: "2021-11-26", issuer: "Thủ tướng Chính phủ", start: 7, end: 27 },
    ]);
  });

  test("says what is wrong, where, and what to do, without a workspace too", () => {
    const { diagnostics } = analyse(
      sourceOf("a.md", "---\nplan: a\ntitel: Về một việc\nissuer: x\n---\n"),
      openWorkspace(),
    );
    const misspelt = diagnostics.find(({ rule }) => rule === "metadata/unknown-key") as Diagnostic;
    expect(positionAt(misspelt.span.source, misspelt.span.start)).toEqual({ line: 3, column: 1 });
    expect(explain(misspelt).help).toContain("title");
    expect(explain(misspelt, "en").message).toContain("titel");
  });

  test("hands nothing out from a plan with errors", () => {
    const faulty = analyse(sourceOf("b.md", "---\nplan: b\n---\n\n# Nội dung\n"), workspace);
    expect(derive(faulty, workspace)).toEqual([]);
  });
});
