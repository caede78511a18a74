// plan check PARENT --trace: which units' plans carry which of the parent's duties, over any number of levels.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { reportSchema } from "../../src/schema/report-schema.ts";
import { city, district, units } from "../derive/levels.ts";
import { run } from "./run.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const districtPlan = district.replace("- Đối thoại", "- Niêm yết công khai. {#niem-yet}\n\n- Đối thoại");
const files = { "plans/units.yaml": units, "plans/dan-van/plan.md": districtPlan };
const wards = ["ubnd-phuong-an-lac", "ubnd-phuong-tan-tao"] as const;
const trace = ["check", "plans/dan-van", "--trace", "plans"];

const edit = (folder: string, path: string, change: (text: string) => string): void =>
  writeFileSync(join(folder, path), change(readFileSync(join(folder, path), "utf8")));

async function derived(units: readonly string[] = [...wards, "phong-noi-vu"]): Promise<string> {
  const folder = temporaryFolder(files);
  for (const unit of units) await run(["derive", "plans/dan-van", "--unit", unit], folder);
  return folder;
}

async function traced(folder: string, args: readonly string[] = trace) {
  const { code, stdout } = await run([...args, "--format", "json"], folder);
  const report = JSON.parse(stdout);
  const valid = new Ajv({ strict: false }).compile(reportSchema);
  expect(valid(report), JSON.stringify(valid.errors)).toBe(true);
  const { trace, diagnostics } = report;
  const cells = Object.fromEntries(
    trace.duties.map((duty: { text: string; units: object }) => [duty.text.split(" ")[0], duty.units]),
  );
  const rules = diagnostics.map(({ rule, path }: { rule: string; path: string }) => `${path} ${rule}`);
  return { code, trace, cells, rules };
}

const planOf = (unit: string): string => `plans/dan-van-${unit}/plan.md`;

describe("each unit's plan", () => {
  it("carries what it was handed", async () => {
    const { code, cells, trace, rules } = await traced(await derived());
    expect(code).toBe(0);
    expect(rules).toEqual([]);
    expect(cells).toEqual({
      Tuyên: { [wards[0]]: "carried", [wards[1]]: "carried" },
      Niêm: { [wards[0]]: "carried", [wards[1]]: "carried" },
      Đối: { [wards[0]]: "carried", [wards[1]]: "carried" },
      Theo: { "phong-noi-vu": "carried" },
    });
    expect(trace.withoutPlan).toEqual([]);
    expect(trace.plans.map(({ path }: { path: string }) => path)).toEqual(["phong-noi-vu", ...wards].map(planOf));
  });

  it("lacks a duty, or leaves it out for a reason; another unit has no plan", async () => {
    const folder = await derived(wards);
    const drop = (text: string) => text.replace(/^- Niêm yết[^\n]*\n\n/m, "");
    edit(folder, planOf(wards[0]), drop);
    edit(folder, planOf(wards[1]), (text) =>
      drop(text).replace(/^## /m, "<!-- plan-disable-next derived/not-carried: quận đã làm -->\n\n## "),
    );
    const { code, cells, trace, rules } = await traced(folder);
    expect(code).toBe(1);
    expect(rules).toEqual([`${planOf(wards[0])} derived/not-carried`]);
    expect(cells.Niêm).toEqual({ [wards[0]]: "missing", [wards[1]]: "declined" });
    expect(cells.Theo).toEqual({ "phong-noi-vu": "no-plan" });
    expect(trace.withoutPlan).toEqual([{ unit: "phong-noi-vu", name: "Phòng Nội vụ" }]);
    expect(trace.plans.map(({ missing }: { missing: number }) => missing)).toEqual([1, 0]);
  });

  it("is behind its parent where what the unit is handed has changed", async () => {
    const folder = await derived();
    edit(folder, "plans/dan-van/plan.md", (text) => text.replace("từng khu phố", "từng hộ dân"));
    const { code, trace } = await traced(folder);
    expect(code).toBe(0);
    expect(trace.plans.map(({ outdated }: { outdated: boolean }) => outdated)).toEqual([false, true, true]);
  });

  it("is shown as a table of few units, mistakes first", async () => {
    const folder = await derived(wards);
    edit(folder, planOf(wards[0]), (text) => text.replace(/^- Niêm yết[^\n]*\n\n/m, ""));
    const { stdout } = await run(trace, folder);
    expect(stdout).toContain("derived/not-carried");
    expect(stdout.slice(stdout.indexOf("Việc giao"))).toBe(`Việc giao của dan-van, 3 đơn vị:

                                               1  2  3
II.1  Tuyên truyền sâu rộng đến từng khu phố.  x  x
II.1  Niêm yết công khai.                      !  x
II.1  Đối thoại với Nhân dân.                  x  x
II.2  Theo dõi, tổng hợp.                            ?

x thực hiện   ! chưa thực hiện   o không làm, có lý do   ? chưa có kế hoạch   trống: không được giao
1  Ủy ban nhân dân phường An Lạc   plans/dan-van-ubnd-phuong-an-lac/plan.md
2  Ủy ban nhân dân phường Tân Tạo  plans/dan-van-ubnd-phuong-tan-tao/plan.md
3  Phòng Nội vụ                    (chưa có kế hoạch)

Chưa có kế hoạch (1): Phòng Nội vụ
`);
  });

  it("is counted where the units are many", async () => {
    const many = Array.from({ length: 20 }, (_, i) => `ubnd-xa-${i + 1}`);
    const entries = many.map(
      (id, i) => `  ${id}: { name: Ủy ban nhân dân xã Số ${i + 1}, kind: ward, place: Số ${i + 1} }`,
    );
    const lines = units
      .replace("groups:", `${entries.join("\n")}\ngroups:`)
      .replace(/members: \[[^\]]*\]/, `members: [${many.join(", ")}]`);
    const folder = temporaryFolder({ ...files, "plans/units.yaml": lines });
    for (const unit of many.slice(0, 3)) await run(["derive", "plans/dan-van", "--unit", unit], folder);
    edit(folder, planOf(many[2] ?? ""), (text) => text.replace(/^- Niêm yết[^\n]*\n\n/m, ""));
    const { stdout } = await run(trace, folder);
    expect(stdout).toContain(
      `II.1  Tuyên truyền sâu rộng đến từng khu phố.  3/20
II.1  Niêm yết công khai.                      2/20  chưa: Ủy ban nhân dân xã Số 3
II.1  Đối thoại với Nhân dân.                  3/20
II.2  Theo dõi, tổng hợp.                      0/1

Chưa có kế hoạch (18): Phòng Nội vụ; Ủy ban nhân dân xã Số 4; Ủy ban nhân dân xã Số 5; Ủy ban nhân dân xã Số 6; Ủy ban nhân dân xã Số 7; và 13 đơn vị khác
`,
    );
  });
});

describe("plans of plans", () => {
  it("are held against the duties that theirs come from", async () => {
    const folder = temporaryFolder({ "plans/units.yaml": units, "plans/dan-van-thanh-pho/plan.md": city });
    await run(["derive", "plans/dan-van-thanh-pho", "--unit", "ubnd-quan", "--out", "plans/quan"], folder);
    edit(folder, "plans/quan/plan.md", (text) =>
      text.replace("khu phố. {", 'khu phố. {lead="ubnd-phuong-an-lac ubnd-phuong-tan-tao" '),
    );
    for (const ward of wards) await run(["derive", "plans/quan", "--unit", ward, "--out", `plans/${ward}`], folder);
    edit(folder, `plans/${wards[1]}/plan.md`, (text) => text.replace(/^- Tổ chức tuyên truyền[^\n]*\n\n/m, ""));
    const {
      code,
      cells,
      trace: found,
    } = await traced(folder, ["check", "plans/dan-van-thanh-pho", "--trace", "plans"]);
    expect(code).toBe(1);
    expect(cells.Tổ).toEqual({ "ubnd-quan": "carried", [wards[0]]: "carried", [wards[1]]: "missing" });
    expect(cells.Báo).toEqual({ "ubnd-quan": "carried" });
    expect(found.plans.map(({ level }: { level: number }) => level)).toEqual([1, 2, 2]);
  });
});

describe("a call", () => {
  it("that names no single parent, or no folder, is refused", async () => {
    const folder = await derived(wards);
    expect((await run(["check", "--trace", "plans"], folder)).code).toBe(2);
    expect((await run(["check", "plans/dan-van", "--trace", "không-có"], folder)).code).toBe(2);
    expect((await run([...trace, "--fix"], folder)).code).toBe(2);
  });

  it("whose parent has a mistake that hides duties shows that mistake, and no matrix", async () => {
    const folder = await derived(wards);
    edit(folder, "plans/dan-van/plan.md", (text) => text.replace("period:", "kỳỳ:"));
    const { code, stdout } = await run([...trace, "--format", "json"], folder);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).trace).toBeNull();
  });

  it("with no plan below says so of every unit", async () => {
    const folder = await derived(wards);
    for (const ward of wards) rmSync(join(folder, `plans/dan-van-${ward}`), { recursive: true });
    const { code, cells } = await traced(folder);
    expect(code).toBe(0);
    expect(cells.Tuyên).toEqual({ [wards[0]]: "no-plan", [wards[1]]: "no-plan" });
  });
});
