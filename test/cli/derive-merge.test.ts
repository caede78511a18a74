// plan derive --merge: the plan of a unit from those of the units before it, nothing of theirs lost, and what comes after.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "./run.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const ward = (id: string, name: string, rest: string): string =>
  `  ${id}: { name: Ủy ban nhân dân phường ${name}, parent: ubnd-quan, kind: ward, symbol: UBND, place: ${name}, head: Chủ tịch, ${rest} }`;

const units = `units:
  ubnd-quan: { name: Ủy ban nhân dân quận Bình Tân, kind: committee, symbol: UBND, place: Bình Tân, head: Chủ tịch }
${ward("an-lac-cu", "An Lạc", "to: 2025-06-30, succeeded-by: an-lac")}
${ward("an-lac-a", "An Lạc A", "to: 2025-06-30, succeeded-by: an-lac")}
${ward("tan-tao", "Tân Tạo", "to: 2025-06-30, succeeded-by: an-lac")}
${ward("an-lac", "An Lạc", "from: 2025-07-01")}
groups:
  phuong: { name: Ủy ban nhân dân các phường, members: [an-lac-cu, an-lac-a, tan-tao, an-lac] }
`;

const parent = `---
plan: dan-van
title: Về công tác dân vận năm 2025
issuer: ubnd-quan
number: 12
date: 15/01/2025
period: 2025
---

Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022;

Ủy ban nhân dân quận Bình Tân xây dựng Kế hoạch như sau:

# Tổ chức thực hiện

## Ủy ban nhân dân các phường {#phuong}

- Tuyên truyền sâu rộng đến từng khu phố. {#tuyen-truyen}

- Niêm yết công khai thủ tục hành chính. {#niem-yet}

- Đối thoại với Nhân dân. {hạn=2025-Q2 #doi-thoai}
`;

const former = ["an-lac-cu", "an-lac-a", "tan-tao"] as const;
const planOf = (unit: string): string => `plans/dan-van-${unit}/plan.md`;
const read = (folder: string, path: string): string => readFileSync(join(folder, path), "utf8");
const merge = ["derive", "plans/dan-van", "--unit", "an-lac", "--merge", "plans"];

function edit(folder: string, path: string, ...pairs: readonly (readonly [RegExp | string, string])[]): void {
  let text = read(folder, path);
  for (const [before, after] of pairs) {
    expect(text.replace(before, after)).not.toBe(text);
    text = text.replace(before, after);
  }
  writeFileSync(join(folder, path), text);
}

async function formerPlans(): Promise<string> {
  const folder = temporaryFolder({ "plans/units.yaml": units, "plans/dan-van/plan.md": parent });
  for (const unit of former) expect((await run(["derive", "plans/dan-van", "--unit", unit], folder)).code).toBe(0);
  return folder;
}

describe("the new ward's plan", () => {
  it("has what each former ward added and reworded, and says whose it is", async () => {
    const folder = await formerPlans();
    edit(folder, planOf("an-lac-cu"), ["- Đối thoại", "- Tổ chức hội thi dân vận khéo.\n\n- Đối thoại"]);
    edit(folder, planOf("an-lac-a"), ["- Đối thoại", "- Thăm gia đình chính sách.\n\n- Đối thoại"]);
    edit(folder, planOf("tan-tao"), ["- Đối thoại", "- Thăm gia đình chính sách.\n\n- Đối thoại"], ["sâu rộng ", ""]);
    const { code, stdout } = await run(merge, folder);
    expect(code).toBe(0);
    expect(stdout).toContain(`Đã gộp 3 kế hoạch: ${former.map(planOf).join(", ")}\n`);
    expect(read(folder, planOf("an-lac"))).toContain(`
## Ủy ban nhân dân phường An Lạc {from=phuong}

- Tuyên truyền đến từng khu phố. {lead=an-lac from=tuyen-truyen}

- Niêm yết công khai thủ tục hành chính. {lead=an-lac from=niem-yet}

- Thăm gia đình chính sách.
  <!-- bổ sung của Ủy ban nhân dân phường An Lạc A, Ủy ban nhân dân phường Tân Tạo -->

- Tổ chức hội thi dân vận khéo.
  <!-- bổ sung của Ủy ban nhân dân phường An Lạc -->

- Đối thoại với Nhân dân. {lead=an-lac due=2025-Q2 from=doi-thoai}
`);
    const { code: checked, both } = await run(["check", "plans/dan-van-an-lac"], folder);
    expect(both).not.toMatch(/derived\/|not-in-existence/);
    expect(checked).toBe(0);
  });

  it("marks what two of them reworded, each otherwise: check reports it until that is decided", async () => {
    const folder = await formerPlans();
    edit(folder, planOf("an-lac-a"), ["từng khu phố", "từng hộ dân"]);
    edit(folder, planOf("tan-tao"), ["từng khu phố", "từng ngõ xóm"]);
    edit(folder, planOf("an-lac-cu"), ["từng khu phố", "từng căn hộ"]);
    const { code, stdout } = await run(merge, folder);
    expect(code).toBe(1);
    expect(stdout).toContain("1 chỗ các đơn vị sửa khác nhau");
    const text = read(folder, planOf("an-lac"));
    expect(text).toContain(`<<<<<<< của Ủy ban nhân dân phường An Lạc
- Tuyên truyền sâu rộng đến từng căn hộ. {lead=an-lac from=tuyen-truyen}
||||||| bản được giao
- Tuyên truyền sâu rộng đến từng khu phố. {lead=an-lac from=tuyen-truyen}
=======
<!-- của Ủy ban nhân dân phường An Lạc A -->

- Tuyên truyền sâu rộng đến từng hộ dân. {lead=an-lac from=tuyen-truyen}

<!-- của Ủy ban nhân dân phường Tân Tạo -->

- Tuyên truyền sâu rộng đến từng ngõ xóm. {lead=an-lac from=tuyen-truyen}
>>>>>>> của Ủy ban nhân dân phường An Lạc A, Ủy ban nhân dân phường Tân Tạo
`);
    expect((await run(["check", "plans/dan-van-an-lac"], folder)).stdout).toContain("derived/conflict");
  });

  it("marks two deadlines for one duty as a conflict too", async () => {
    const folder = await formerPlans();
    edit(folder, planOf("an-lac-a"), ["due=2025-Q2", "due=2025-05-30"]);
    edit(folder, planOf("tan-tao"), ["due=2025-Q2", "due=2025-06-15"]);
    expect((await run(merge, folder)).code).toBe(1);
    expect(read(folder, planOf("an-lac"))).toMatch(/<<<<<<<[^>]*2025-05-30[^>]*2025-06-15[^>]*>>>>>>>/);
  });

  it("has again the duty that one of them left out, and says so; what stood for it is remarked", async () => {
    const folder = await formerPlans();
    edit(folder, planOf("tan-tao"), [
      /- Niêm yết[^\n]*\n/,
      "<!-- plan-disable-next derived/not-carried: quận đã làm -->\n",
    ]);
    edit(folder, planOf("an-lac-a"), ["title: Về công tác", "title: Về đổi mới công tác"]);
    const { code, stdout } = await run(merge, folder);
    expect(code).toBe(0);
    expect(stdout).toMatch(/đã bỏ, nay có lại +Ủy ban nhân dân phường Tân Tạo +Niêm yết công khai/);
    const text = read(folder, planOf("an-lac"));
    expect(text).toContain("- Niêm yết công khai thủ tục hành chính.");
    expect(text).toContain("<!-- Ủy ban nhân dân phường Tân Tạo: đã bỏ qua derived/not-carried: quận đã làm -->");
    expect(text).toContain(
      "<!-- Ủy ban nhân dân phường An Lạc A: đã sửa title: Về đổi mới công tác dân vận năm 2025 -->",
    );
  });

  it("is brought up to date as any other when the parent changes", async () => {
    const folder = await formerPlans();
    edit(folder, planOf("an-lac-a"), ["- Đối thoại", "- Thăm gia đình chính sách.\n\n- Đối thoại"]);
    edit(folder, planOf("tan-tao"), ["sâu rộng ", ""]);
    await run(merge, folder);
    const { stdout: nothing, stderr } = await run(["update", "plans/dan-van-an-lac"], folder);
    expect(nothing + stderr).not.toMatch(/nhận|gộp/);
    edit(folder, "plans/dan-van/plan.md", ["từng khu phố", "từng hộ dân"], [/$/, "\n- Hòa giải ở cơ sở.\n"]);
    expect((await run(["update", "plans/dan-van-an-lac"], folder)).code).toBe(0);
    const text = read(folder, planOf("an-lac"));
    expect(text).toContain("- Tuyên truyền đến từng hộ dân. {");
    expect(text).toContain("- Hòa giải ở cơ sở. {");
    expect(text).toContain("- Thăm gia đình chính sách.\n  <!-- bổ sung của Ủy ban nhân dân phường An Lạc A -->");
  });

  it("takes the plans that are named, whatever the directory says of their units", async () => {
    const folder = await formerPlans();
    writeFileSync(join(folder, "plans/units.yaml"), units.replaceAll(", succeeded-by: an-lac", ""));
    edit(folder, "plans/dan-van/plan.md", ["## Ủy ban nhân dân các phường {", '## Các phường {lead="phuong an-lac" ']);
    edit(folder, planOf("tan-tao"), ["sâu rộng ", ""]);
    expect((await run(merge, folder)).code).toBe(2);
    const named = [...merge.slice(0, -1), planOf("tan-tao"), planOf("an-lac-a")];
    expect((await run(named, folder)).code).toBe(0);
    expect(read(folder, planOf("an-lac"))).toContain("- Tuyên truyền đến từng khu phố.");
  });
});

describe("nothing is written", () => {
  const isUnwritten = (folder: string): boolean => !existsSync(join(folder, planOf("an-lac")));

  it("over a plan that is there", async () => {
    const folder = await formerPlans();
    await run(merge, folder);
    edit(folder, planOf("an-lac"), ["# Tổ chức", "# Việc tổ chức"]);
    const before = read(folder, planOf("an-lac"));
    expect((await run(merge, folder)).code).toBe(2);
    expect(read(folder, planOf("an-lac"))).toBe(before);
  });

  it("where nobody knows what a former ward changed, or one has not decided a conflict", async () => {
    const folder = await formerPlans();
    const base = "plans/dan-van-tan-tao/plan.base.md";
    const record = read(folder, base);
    writeFileSync(join(folder, base), `${record}Sửa.\n`);
    expect((await run(merge, folder)).code).toBe(1);
    writeFileSync(join(folder, base), record);
    edit(folder, planOf("tan-tao"), ["- Niêm yết", "<<<<<<< của đơn vị\n\n- Niêm yết"]);
    const { code, stderr } = await run(merge, folder);
    expect(code).toBe(1);
    expect(stderr).toContain("còn chỗ sửa trùng chưa chọn");
    expect(isUnwritten(folder)).toBe(true);
  });
});
