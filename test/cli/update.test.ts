// plan update and plan diff: a parent's changes come into a unit's plan, and nothing that the unit wrote is lost.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { districtFiles } from "../derive/levels.ts";
import { killedAtEvery } from "./killed.ts";
import { run } from "./run.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const parent = "plans/dan-van/plan.md";
const own = "plans/dan-van-ubnd-phuong-an-lac/plan.md";
const record = "plans/dan-van-ubnd-phuong-an-lac/plan.base.md";
const read = (folder: string, path: string): string => readFileSync(join(folder, path), "utf8");

function change(folder: string, path: string, edits: readonly (readonly [from: string, to: string])[]): void {
  const text = edits.reduce(
    (text, [from, to]) => {
      expect(text).toContain(from);
      return text.replace(from, () => to);
    },
    read(folder, path),
  );
  writeFileSync(join(folder, path), text);
}

async function derived(): Promise<string> {
  const folder = temporaryFolder(districtFiles);
  expect((await run(["derive", parent, "--unit", "ubnd-phuong-an-lac"], folder)).code).toBe(0);
  return folder;
}

const wardEdits = [
  ["- Tuyên truyền sâu rộng đến từng khu phố.", "- Tuyên truyền sâu rộng đến từng khu phố, từng hộ."],
  ["- Đổi mới công tác dân vận.", "- Đổi mới công tác dân vận.\n\n- Phường mở chuyên mục trên loa truyền thanh."],
] as const;

const districtEdits = [
  ["- Tuyên truyền sâu rộng", "- Tăng cường tuyên truyền sâu rộng"],
  ["hạn=2024-Q2", "hạn=2024-Q3"],
  ["# Nội dung", "# Mục đích\n\n1. Phát huy dân chủ ở cơ sở.\n\n# Nội dung"],
  ["## Phòng Nội vụ", "- Niêm yết thủ tục hành chính tại trụ sở.\n\n## Phòng Nội vụ"],
] as const;

describe("both sides changed", () => {
  it("has all of both, says what came in, and changes nothing the second time", async () => {
    const folder = await derived();
    change(folder, own, wardEdits);
    change(folder, parent, districtEdits);

    const { code, stdout, stderr } = await run(["update"], folder);
    expect(stderr).toContain("hãy đọc lại");
    expect(stdout).toMatchInlineSnapshot(`
      "plans/dan-van-ubnd-phuong-an-lac/plan.md: 6 thay đổi của cấp trên
        gộp, cần đọc lại  sửa lời       III.1  Tăng cường tuyên truyền sâu rộng đến từng khu phố.
        nhận vào          đổi thời hạn  III.1  Đối thoại với Nhân dân.                             2024-Q2 → 2024-Q3
        nhận vào          việc mới      I      Mục đích
        nhận vào          việc mới      I.1    Phát huy dân chủ ở cơ sở.
        nhận vào          việc mới      III.1  Niêm yết thủ tục hành chính tại trụ sở.
        nhận vào          đánh số lại   II     Nội dung                                            I. – III. → II. – IV.
      "
    `);
    expect(code).toBe(0);
    const text = read(folder, own);
    for (const words of [
      "- Tăng cường tuyên truyền sâu rộng đến từng khu phố, từng hộ.",
      "- Phường mở chuyên mục trên loa truyền thanh.",
      "1. Phát huy dân chủ ở cơ sở.",
      "- Niêm yết thủ tục hành chính tại trụ sở.",
      "due=2024-Q3",
    ])
      expect(text).toContain(words);

    const again = await run(["update"], folder);
    expect(again.stderr).toContain("cấp trên không đổi gì");
    expect(again.code).toBe(0);
    expect(read(folder, own)).toBe(text);
    expect((await run(["build", own], folder)).code).toBe(0);
  });

  it("shows the same without writing", async () => {
    const folder = await derived();
    change(folder, own, wardEdits);
    change(folder, parent, districtEdits);
    const before = [read(folder, own), read(folder, record)];
    const dry = await run(["update", "--dry-run"], folder);
    expect(dry.stdout).toContain("+1. Phát huy dân chủ ở cơ sở.");
    const { stdout } = await run(["diff", own, "--json"], folder);
    const rows = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { kind: string; outcome: string });
    expect(rows.map(({ kind, outcome }) => `${kind} ${outcome}`)).toContain("re-dated taken");
    expect([read(folder, own), read(folder, record)]).toEqual(before);
  });

  it("marks what both changed otherwise, and does nothing more until that is decided", async () => {
    const folder = await derived();
    change(folder, own, [["đến từng khu phố", "đến từng tổ dân phố"]]);
    change(folder, parent, [["đến từng khu phố", "đến từng hộ dân"]]);
    const { code, stderr } = await run(["update"], folder);
    expect(code).toBe(1);
    expect(stderr).toContain("1 chỗ hai bên sửa khác nhau");
    const text = read(folder, own);
    for (const words of ["từng khu phố", "từng tổ dân phố", "từng hộ dân", "<<<<<<< ", ">>>>>>> "])
      expect(text).toContain(words);
    const again = await run(["update"], folder);
    expect(again.code).toBe(1);
    expect(again.stderr).toContain("chưa chọn");
    expect(read(folder, own)).toBe(text);
  });
});

describe("it is refused, and nothing is written", () => {
  it("where the record is gone or changed", async () => {
    const folder = await derived();
    change(folder, record, [["từng khu phố", "mọi nơi"]]);
    const { code, stderr } = await run(["update"], folder);
    expect(code).toBe(1);
    expect(stderr).toContain("plan.base.md");
  });

  it("where the parent is gone, or has mistakes", async () => {
    const folder = await derived();
    change(folder, parent, [["issuer: ubnd-quan", "issuer: ubnd-qun"]]);
    const mistaken = await run(["update", own], folder);
    expect(mistaken.code).toBe(1);
    expect(mistaken.stderr).toContain("ubnd-qun");
    rmSync(join(folder, parent));
    const lost = await run(["update", own], folder);
    expect(lost.code).toBe(1);
    expect(lost.stderr).toContain("../dan-van/plan.md");
  });

  it("where a plan has no parent", async () => {
    const { code, stderr } = await run(["update", parent], temporaryFolder(districtFiles));
    expect(code).toBe(1);
    expect(stderr).toContain("extends");
  });
});

it("killed at any moment and run again, it ends as if nothing had happened", { timeout: 300_000 }, async () => {
  const start = await derived();
  change(start, own, wardEdits);
  change(start, parent, districtEdits);
  const files = Object.fromEntries(["plans/units.yaml", parent, own, record].map((path) => [path, read(start, path)]));
  await run(["update"], start);
  const ended = [parent, own, record].map((path) => read(start, path));
  const cut: string[] = [];
  const operations = killedAtEvery(
    ["update"],
    () => temporaryFolder(files),
    (folder) => void cut.push(folder),
  );
  expect(operations).toBeGreaterThan(3);
  for (const folder of cut) {
    expect([files[own], ended[1]]).toContain(read(folder, own));
    await run(["update"], folder);
    expect([parent, own, record].map((path) => read(folder, path))).toEqual(ended);
  }
});
