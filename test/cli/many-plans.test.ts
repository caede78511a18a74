// Many plans, read by several workers of the built program: what they find is what one of them finds.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { temporaryFolder } from "./temporary-folder.ts";

const bin = fileURLToPath(new URL("../../bin/plan.js", import.meta.url));

const planOf = (i: number): string => `---
plan: ${i === 99 ? "ke-hoach-7" : `ke-hoach-${i}`}
title: Về công tác dân vận năm 2024
issuer: ubnd
---

# Nội dung

- Thực hiện Chỉ thị số 05/CT-UBND ngày ${i === 50 ? "11" : "10"} tháng 4 năm 2023 của Ủy ban nhân dân tỉnh về chuyển đổi số.
- Bảo đảm an ninh và và trật tự lần thứ ${i}.
`;

it("finds the same, in the same order, however many read", { timeout: 120_000 }, () => {
  const plans = Array.from({ length: 130 }, (_, i) => [`plans/p${i}/plan.md`, planOf(i)] as const);
  const folder = temporaryFolder({
    "plans/units.yaml": "units:\n  ubnd: { name: Ủy ban nhân dân tỉnh, kind: committee }\n",
    ...Object.fromEntries(plans),
  });
  const check = (jobs: number) =>
    spawnSync(process.execPath, [bin, "check", "--format", "json", "--jobs", String(jobs)], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    });
  const one = check(1);
  const rules = (JSON.parse(one.stdout) as { diagnostics: { rule: string }[] }).diagnostics.map(({ rule }) => rule);
  const count = (name: string): number => rules.filter((rule) => rule === name).length;
  expect(count("text/doubled-word")).toBe(130);
  expect(count("metadata/duplicate-plan")).toBe(2);
  expect(count("citation/conflict-across-plans")).toBe(1);
  for (const jobs of [2, 3]) {
    const several = check(jobs);
    expect(several.status).toBe(1);
    expect(several.stderr).toBe(one.stderr);
    expect(several.stdout === one.stdout).toBe(true);
  }
});
