// A plan's marks and words -> the rows of `plan list deadlines`.
import { expect, test } from "vitest";
import { analyse } from "../../src/compile.ts";
import { deadlineRows } from "../../src/lists/deadlines.ts";
import { workspace } from "./holder-units.ts";

function rows(body: string, frontMatter = "date: 2024-03-28"): string[] {
  const text = `---\nplan: mau\ntitle: Mẫu\nissuer: ubnd-quan\n${frontMatter}\n---\n\nLời dẫn.\n\n# Nhiệm vụ\n\n${body}\n`;
  const { plan } = analyse({ path: "plan.md", text }, workspace);
  return deadlineRows(plan!).map(({ unit, date, rule, by, line, column }) =>
    [unit, date ?? rule, by, `${line - 11}:${column}`].join(" "),
  );
}

test("what words say stands beside what marks and closing lines say, and changes neither", () => {
  expect(rows("- Phòng Nội vụ: rà soát xong trước ngày 15/6, báo cáo hằng quý. {due=2024-06}")).toEqual([
    "phong-noi-vu 2024-06-30 attribute 1:3",
    "phong-noi-vu 2024-06-15 prose 1:25",
    "phong-noi-vu quarterly prose 1:55",
  ]);
  expect(rows("- Rà soát xong trong quý II. {lead=phong-noi-vu}\n\nThời gian: Tháng 6.")).toEqual([
    "phong-noi-vu 2024-06-30 prose 1:3",
  ]);
  expect(rows("## Việc {due=2024-06}\n\n- Phòng Nội vụ: rà soát.")).toEqual(["phong-noi-vu 2024-06-30 inherited 3:3"]);
});

test("a date that a mark gives too is one row", () => {
  expect(rows("- Phòng Nội vụ: rà soát xong trước ngày 15/6. {due=15/6/2024}")).toHaveLength(1);
});

test("the dates of a cited document, and those in its title, are none", () => {
  const cited =
    "Kế hoạch số 12/KH-UBND ngày 15 tháng 01 năm 2024 của Ủy ban nhân dân quận về hoàn thành cấp căn cước trước ngày 30/6/2024";
  expect(rows(`- Phòng Nội vụ: thực hiện ${cited}.`)).toEqual([]);
});

test("rows of tables, each at its own cell", () => {
  const table =
    "| Nhiệm vụ | Đơn vị chủ trì | Thời gian |\n|---|---|---|\n| Rà soát, báo cáo hằng tháng | Phòng Nội vụ | Quý III |";
  expect(rows(table)).toEqual(["phong-noi-vu 2024-09-30 prose 3:1", "phong-noi-vu monthly prose 3:20"]);
});

test("in a plan of several years a date that names no year stays as written", () => {
  const period = "period: { from: 2024-01-01, to: 2026-12-31 }";
  expect(rows("- Phòng Nội vụ: báo cáo trước ngày 15/6.", period)).toEqual(["phong-noi-vu trước ngày 15/6 prose 1:25"]);
});
