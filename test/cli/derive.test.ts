// plan derive: a unit's own plan as source, its record, the parent's ids; all of it or nothing.
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hash } from "../../src/cli/hash.ts";
import { readBase } from "../../src/derived-base.ts";
import { city, district, districtFiles, units } from "../derive/levels.ts";
import { killedAtEvery } from "./killed.ts";
import { run } from "./run.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const derive = ["derive", "plans/dan-van/plan.md", "--unit", "ubnd-phuong-an-lac"];
const made = "plans/dan-van-ubnd-phuong-an-lac";
const read = (folder: string, path: string): string => readFileSync(join(folder, path), "utf8");
const recordOf = (text: string) => readBase({ path: "plan.base.md", text }, hash);

describe("the unit's folder", () => {
  it("has the plan, and beside it what it was derived from", async () => {
    const folder = temporaryFolder(districtFiles);
    expect((await run(derive, folder)).code).toBe(0);
    const plan = read(folder, `${made}/plan.md`);
    const parent = read(folder, "plans/dan-van/plan.md");
    expect(recordOf(read(folder, `${made}/plan.base.md`))).toEqual({
      parent: { id: "dan-van", path: "../dan-van/plan.md", sha256: hash(parent) },
      tool: expect.stringMatching(/^plan-compiler \d/),
      text: plan,
    });
    expect(plan).toContain("extends: ../dan-van/plan.md\n");
    expect(plan).toContain("- Tuyên truyền sâu rộng đến từng khu phố. {lead=ubnd-phuong-an-lac from=tuyen-truyen}\n");
  });

  it("is the same bytes every time", async () => {
    const [one, other] = [temporaryFolder(districtFiles), temporaryFolder(districtFiles)];
    await run(derive, one);
    await run(derive, other);
    for (const path of [`${made}/plan.md`, `${made}/plan.base.md`, "plans/dan-van/plan.md"])
      expect(read(other, path)).toBe(read(one, path));
  });

  it("says where the parent is from wherever it stands", async () => {
    const folder = temporaryFolder(districtFiles);
    expect((await run([...derive, "--out", "phường An Lạc/kế hoạch"], folder)).code).toBe(0);
    expect(read(folder, "phường An Lạc/kế hoạch/plan.md")).toContain("extends: ../../plans/dan-van/plan.md\n");
    const { code, both } = await run(["check", "phường An Lạc/kế hoạch"], folder);
    expect(both).not.toMatch(/derived\//);
    expect(code).toBe(0);
  });
});

describe("a record", () => {
  const text = "---\nplan: a\n---\n\nMột.\n";
  const whole = `---\nbase: 1\nparent: b\npath: "../b.md"\nparent-sha256: c\nsha256: ${hash(text)}\ntool: t\n---\n\n${text}`;

  it("is the same on a system where lines end in CR LF", () => {
    expect(recordOf(whole.replaceAll("\n", "\r\n"))?.text).toBe(text);
  });

  it("that somebody changed is none", () => {
    expect(recordOf(whole.replace("Một", "Hai"))).toBeNull();
    expect(recordOf(text)).toBeNull();
  });
});

it("a unit's plan is handed on to the next level, and held against the level above", async () => {
  const folder = temporaryFolder({ "plans/units.yaml": units, "plans/thanh-pho/plan.md": city });
  await run(["derive", "plans/thanh-pho", "--unit", "ubnd-quan", "--out", "plans/quan"], folder);
  const own = read(folder, "plans/quan/plan.md");
  expect(own).toMatch(/- Tổ chức tuyên truyền đến từng khu phố\. \{from=b\w{6}\}/);
  // The district hands the first duty on, and adds one.
  const edited = own.replace(
    /(- Tổ chức tuyên truyền đến từng khu phố\. \{)(from=b\w{6}\})/,
    "$1chủ-trì=phuong $2\n\n- Ủy ban nhân dân các phường: đối thoại với Nhân dân.",
  );
  expect(edited).not.toBe(own);
  writeFileSync(join(folder, "plans/quan/plan.md"), edited);
  const { code, both } = await run(
    ["derive", "plans/quan", "--unit", "ubnd-phuong-an-lac", "--out", "plans/phuong"],
    folder,
  );
  expect([code, both]).toEqual([0, expect.stringContaining("2 nhiệm vụ được giao")]);
  const ward = read(folder, "plans/phuong/plan.md");
  expect(ward).toContain("extends: ../quan/plan.md\n");
  expect(ward).toContain("Tổ chức tuyên truyền đến từng khu phố.");
  expect(ward).toContain("đối thoại với Nhân dân");
  // What is the district's own stays there: its people, its reports, what it does itself.
  expect(ward).not.toMatch(/Báo cáo kết quả|Chủ tịch Ủy ban nhân dân quận|Thành phố Hồ Chí Minh xem xét/);
  const checked = await run(["check", "--format", "json"], folder);
  const found = JSON.parse(checked.stdout).diagnostics.map(({ rule }: { rule: string }) => rule);
  expect(new Set(found)).toEqual(new Set(["text/placeholder"]));

  const listed = await run(["list", "assignments", "--trace", "--json", "plans/phuong"], folder);
  const rows = listed.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const places = (list: readonly { plan: string; label: string }[]) =>
    list.map(({ plan: id, label }) => `${id} ${label}`);
  const district = "dan-van-thanh-pho-ubnd-quan";
  expect(rows.map((row) => [row.parent, row.label, places(row.carried), places(row.origins)])).toEqual([
    [district, "II.1", [`${district}-ubnd-phuong-an-lac II.1`], ["dan-van-thanh-pho II.1"]],
    [district, "II.1", [`${district}-ubnd-phuong-an-lac II.1`], []],
  ]);
});

describe("refuses, and writes nothing", () => {
  const refused = async (files: Record<string, string>, args: readonly string[], why: RegExp, code = 2) => {
    const folder = temporaryFolder(files);
    const before = read(folder, "plans/dan-van/plan.md");
    const outcome = await run(args, folder);
    expect(outcome.both).toMatch(why);
    expect(outcome.code).toBe(code);
    expect(read(folder, "plans/dan-van/plan.md")).toBe(before);
    return folder;
  };

  it("a misspelt unit", async () => {
    const args = ["derive", "plans/dan-van", "--unit", "ubnd-phuong-an-lap"];
    await refused(districtFiles, args, /không có “ubnd-phuong-an-lap”; có phải ý bạn là ubnd-phuong-an-lac\?/);
  });

  it("a unit that is handed nothing, or that issues the plan", async () => {
    await refused(
      districtFiles,
      ["derive", "plans/dan-van", "--unit", "thanh-tra"],
      /không giao việc gì cho Thanh tra quận/,
    );
    await refused(districtFiles, ["derive", "plans/dan-van", "--unit", "ubnd-quan"], /là kế hoạch của chính/);
  });

  it("no unit, or several plans", async () => {
    await refused(districtFiles, ["derive", "plans/dan-van"], /hãy nêu một đơn vị/);
    await refused({ ...districtFiles, "plans/b.md": district }, ["derive", "plans", "--unit", "x"], /ở đây có 2/);
  });

  it("a parent with errors", async () => {
    const broken = { ...districtFiles, "plans/dan-van/plan.md": district.replace("hạn=2024-Q2", "hạnn=2024-Q2") };
    await refused(broken, derive, /metadata\/unknown-key[\s\S]*còn lỗi nên chưa lập/, 1);
  });

  it("to overwrite a plan, or the record of another", async () => {
    const own = { [`${made}/plan.md`]: "của phường" };
    const folder = await refused({ ...districtFiles, ...own }, derive, /đã có “.*plan\.md”; không ghi đè/);
    expect(read(folder, `${made}/plan.md`)).toBe("của phường");
    await refused({ ...districtFiles, [`${made}/plan.base.md`]: "khác" }, derive, /là bản gốc của một kế hoạch khác/);
  });

  it("a parent that lacks ids and cannot be written", async () => {
    const folder = temporaryFolder(districtFiles);
    chmodSync(join(folder, "plans/dan-van/plan.md"), 0o444);
    const { code, both } = await run(derive, folder);
    expect([code, both]).toEqual([2, expect.stringContaining("plan fmt --ids plans/dan-van/plan.md")]);
    expect(existsSync(join(folder, made))).toBe(false);
    // With its ids it need not be written.
    chmodSync(join(folder, "plans/dan-van/plan.md"), 0o644);
    await run(["fmt", "--ids"], folder);
    chmodSync(join(folder, "plans/dan-van/plan.md"), 0o444);
    expect((await run(derive, folder)).code).toBe(0);
  });
});

it("killed at any operation on the disk, leaves the plan with its record or no plan, and can be run again", async () => {
  const whole = temporaryFolder(districtFiles);
  await run(derive, whole);
  const paths = ["plans/dan-van/plan.md", `${made}/plan.base.md`, `${made}/plan.md`] as const;
  const after = paths.map((path) => read(whole, path));
  const folders: string[] = [];
  const states = new Set<string>();
  const operations = killedAtEvery(
    derive,
    () => temporaryFolder(districtFiles),
    (folder) => {
      folders.push(folder);
      const [parent, ...own] = paths.map((path) => (existsSync(join(folder, path)) ? read(folder, path) : null));
      expect([district, after[0]]).toContain(parent);
      for (const [i, text] of own.entries()) expect([null, after[i + 1]]).toContain(text);
      states.add([parent === after[0], ...own.map((text) => text !== null)].map(Number).join(""));
    },
  );
  expect(operations).toBeGreaterThan(8);
  expect([...states].sort()).toEqual(["000", "100", "110", "111"]);
  for (const folder of folders) {
    if (!existsSync(join(folder, `${made}/plan.md`))) expect((await run(derive, folder)).code).toBe(0);
    expect(paths.map((path) => read(folder, path))).toEqual(after);
  }
});

it("an empty folder of the unit is used", async () => {
  const folder = temporaryFolder(districtFiles);
  mkdirSync(join(folder, made));
  expect((await run(derive, folder)).code).toBe(0);
});
