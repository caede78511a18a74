// plan pack, and a pack in a parent's place: what travels, what is borrowed, how a newer pack comes in.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { hash } from "../../src/cli/hash.ts";
import { city, district, districtFiles, units } from "../derive/levels.ts";
import { killedAtEvery } from "./killed.ts";
import { packOf, partsOf, textOf } from "./packed.ts";
import { run } from "./run.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const read = (folder: string, path: string): string => readFileSync(join(folder, path), "utf8");
const pack = ["pack", "plans/dan-van/plan.md"];
const packed = "build/dan-van/dan-van.planpack";
const derive = ["derive", "dan-van.planpack", "--unit", "ubnd-phuong-an-lac"];
const own = "plans/dan-van-ubnd-phuong-an-lac/plan.md";

async function ward(bytes: Uint8Array, files: Record<string, string> = {}): Promise<string> {
  const folder = temporaryFolder({ "dan-van.planpack": bytes, ...files });
  const { code, both } = await run(derive, folder);
  expect([code, both]).toEqual([0, expect.stringContaining("2 nhiệm vụ được giao")]);
  return folder;
}

async function rulesIn(folder: string, ...args: string[]): Promise<string[]> {
  const { stdout } = await run(["check", "--format", "json", ...args], folder);
  return JSON.parse(stdout).diagnostics.map(({ rule }: { rule: string }) => rule);
}

describe("the pack", () => {
  it("holds the plan with its ids, the units, and the hash of each; nothing of where it was made", async () => {
    const folder = temporaryFolder(districtFiles);
    await run(pack, folder);
    const parts = partsOf(readFileSync(join(folder, packed)));
    expect(Object.keys(parts)).toEqual(["manifest.json", "plan.md", "units.yaml"]);
    expect(textOf(parts, "plan.md")).toBe(read(folder, "plans/dan-van/plan.md"));
    expect(textOf(parts, "plan.md")).toMatch(/Đối thoại với Nhân dân\. \{#b\w{6} hạn=2024-Q2\}/);
    expect(JSON.parse(textOf(parts, "manifest.json"))).toEqual({
      format: "planpack",
      version: 1,
      tool: expect.stringMatching(/^plan-compiler \d/),
      plan: "dan-van",
      files: ["plan.md", "units.yaml"].map((path) => ({ path, sha256: hash(textOf(parts, path)) })),
    });
  });

  it("is the same bytes in another zone and language, from files made in another order, with other line ends", async () => {
    const program = fileURLToPath(new URL("../../bin/plan.js", import.meta.url));
    const files: Record<string, string> = {
      ...districtFiles,
      "plans/register.yaml": "",
      "templates/units/ward.md.hbs": frame,
    };
    const other = Object.fromEntries(
      Object.entries(files)
        .reverse()
        .map(([path, text]) => [path, text.replaceAll("\n", "\r\n")]),
    );
    const here = temporaryFolder(files);
    const there = temporaryFolder(other);
    const env = { ...process.env, TZ: "Asia/Ho_Chi_Minh", LC_ALL: "vi_VN.UTF-8" };
    for (const [cwd, one] of [
      [here, { ...process.env, TZ: "America/New_York", LC_ALL: "C" }],
      [there, env],
    ] as const)
      expect(spawnSync(process.execPath, [program, ...pack], { cwd, env: one, encoding: "utf8" }).stderr).toBe("");
    expect(readFileSync(join(there, packed)).equals(readFileSync(join(here, packed)))).toBe(true);
    const again = await run(pack, here);
    expect(again.stdout).toContain("Gói không đổi");
  });

  it("holds the district's templates and settings, which count for the ward too", async () => {
    const files = {
      ...districtFiles,
      "plans/dan-van/plan.md": district.replace("to=ubnd-quan", "to=ubnd-qun"),
      "templates/units/ward.md.hbs": frame,
    };
    expect((await run(pack, temporaryFolder(files))).code).toBe(1);
    const settings = { "plan.config.yaml": "rules: { assignment/unknown-unit: warn }\n" };
    const folder = await ward(await packOf({ ...files, ...settings }));
    expect(read(folder, own)).toContain("theo mẫu riêng của quận");
  });

  it("holds the plans above, as far up as they go, whatever their folders", async () => {
    const folder = temporaryFolder({ "plans/units.yaml": units, "plans/thanh-pho/plan.md": city });
    await run(["derive", "plans/thanh-pho", "--unit", "ubnd-quan", "--out", "plans/quan"], folder);
    handOn(folder, "plans/quan/plan.md");
    const { both } = await run(["pack", "plans/quan"], folder);
    expect(both).toContain("cùng 1 kế hoạch cấp trên");
    const id = "dan-van-thanh-pho-ubnd-quan";
    const bytes = readFileSync(join(folder, `build/${id}/${id}.planpack`));
    expect(Object.keys(partsOf(bytes))).toEqual([
      "manifest.json",
      "parent/plan.md",
      "parent/units.yaml",
      "plan.md",
      "units.yaml",
    ]);
    const below = temporaryFolder({ "quan.planpack": bytes });
    const made = await run(["derive", "quan.planpack", "--unit", "ubnd-phuong-an-lac", "--out", "ke-hoach"], below);
    expect([made.code, made.both]).toEqual([0, expect.stringContaining("1 nhiệm vụ được giao")]);
    const listed = await run(["list", "assignments", "--trace", "--json", "ke-hoach"], below);
    expect(JSON.parse(listed.stdout)).toMatchObject({ parent: id, origins: [{ plan: "dan-van-thanh-pho" }] });
    expect(new Set(await rulesIn(below, "ke-hoach"))).toEqual(new Set(["text/placeholder"]));
  });

  it("of a plan that was itself made from a pack brings that one along, and what it lends", async () => {
    const cityPack = await packOf(
      { "plans/units.yaml": units, "plans/tp/plan.md": city },
      "plans/tp",
      "dan-van-thanh-pho",
    );
    const folder = temporaryFolder({
      "nhan/tp.planpack": cityPack,
      "plans/units.yaml": "units:\n  to-cong-tac: { name: Tổ công tác dân vận quận, parent: ubnd-quan, kind: other }\n",
    });
    const made = await run(["derive", "nhan/tp.planpack", "--unit", "ubnd-quan", "--out", "plans/quan"], folder);
    expect(made.code).toBe(0);
    handOn(folder, "plans/quan/plan.md", "\n\n- Tổ công tác dân vận quận: tổng hợp.");
    expect(new Set(await rulesIn(folder))).toEqual(new Set(["text/placeholder"]));
    expect((await run(["pack", "plans/quan"], folder)).code).toBe(0);
    const id = "dan-van-thanh-pho-ubnd-quan";
    const below = temporaryFolder({ "q.planpack": readFileSync(join(folder, `build/${id}/${id}.planpack`)) });
    const ofTeam = await run(["list", "assignments", "q.planpack"], below);
    expect(ofTeam.stdout).toContain("to-cong-tac");
    const { code } = await run(["derive", "q.planpack", "--unit", "ubnd-phuong-an-lac", "--out", "p"], below);
    expect(code).toBe(0);
    expect(new Set(await rulesIn(below, "p"))).toEqual(new Set(["text/placeholder"]));
  });

  it("holds a plan in YAML as one", async () => {
    const folder = temporaryFolder(districtFiles);
    await run(["convert", "plans/dan-van/plan.md", "--out", "plans/dan-van/plan.yaml"], folder);
    rmSync(join(folder, "plans/dan-van/plan.md"));
    expect((await run(["pack", "plans/dan-van"], folder)).code).toBe(0);
    const bytes = readFileSync(join(folder, packed));
    expect(Object.keys(partsOf(bytes))).toEqual(["manifest.json", "plan.yaml", "units.yaml"]);
    const below = await ward(bytes);
    expect(new Set(await rulesIn(below))).toEqual(new Set(["text/placeholder"]));
    expect(await run(["update"], below)).toMatchObject({ code: 0 });
  });

  it("is refused for a plan with errors, for a pack, for several plans", async () => {
    const broken = temporaryFolder({ ...districtFiles, "plans/dan-van/plan.md": district.replace("hạn=", "hạnn=") });
    const { code, both } = await run(pack, broken);
    expect([code, both]).toEqual([1, expect.stringMatching(/metadata\/unknown-key[\s\S]*chưa đóng gói/)]);
    expect(existsSync(join(broken, "build"))).toBe(false);
    const folder = temporaryFolder({ ...districtFiles, "a.planpack": await packOf(), "plans/b.md": city });
    expect(await run(["pack", "a.planpack"], folder)).toMatchObject({ code: 2 });
    expect(await run(["pack", "plans"], folder)).toMatchObject({ code: 2 });
  });

  it("takes no other file's place", async () => {
    const folder = temporaryFolder({ ...districtFiles, [packed]: "của người khác" });
    const { code, both } = await run(pack, folder);
    expect([code, both]).toEqual([1, expect.stringContaining("không ghi đè")]);
    expect(read(folder, packed)).toBe("của người khác");
    const forced = await run([...pack, "--force"], folder);
    expect([forced.code, forced.stdout]).toEqual([0, expect.stringContaining("build/dan-van/dan-van.1.planpack")]);
    expect(read(folder, "build/dan-van/dan-van.1.planpack")).toBe("của người khác");
    // Its own pack is replaced when the plan has changed, and a build beside it changes nothing.
    writeFileSync(
      join(folder, "plans/dan-van/plan.md"),
      read(folder, "plans/dan-van/plan.md").replace("Đổi mới", "Đẩy mạnh"),
    );
    expect((await run(["build"], folder)).code).toBe(0);
    expect(await run(pack, folder)).toMatchObject({ code: 0, stdout: expect.stringContaining("Đã đóng gói") });
    expect((await run(pack, folder)).stdout).toContain("Gói không đổi");
  });
});

const frame = `{{! Khung kế hoạch của phường }}
::basis

Kế hoạch theo mẫu riêng của quận, gồm các nội dung như sau:

::content
`;

/** The district hands its first duty on to the wards. */
function handOn(folder: string, path: string, more = ""): void {
  const text = read(folder, path);
  const edited = text.replace(/(từng khu phố\. \{)(from=b\w{6}\})/, `$1chủ-trì=phuong $2${more}`);
  expect(edited).not.toBe(text);
  writeFileSync(join(folder, path), edited);
}

describe("a ward that has the pack alone", () => {
  it("gets the plan that the district would have derived for it", async () => {
    const folder = await ward(await packOf());
    const there = temporaryFolder(districtFiles);
    await run(["derive", "plans/dan-van", "--unit", "ubnd-phuong-an-lac"], there);
    expect(read(folder, own)).toBe(
      read(there, own).replace("extends: ../dan-van/plan.md", "extends: ../../dan-van.planpack"),
    );
  });

  it("checks, builds, lists, compares and updates", async () => {
    const folder = await ward(await packOf());
    expect(new Set(await rulesIn(folder))).toEqual(new Set(["text/placeholder"]));
    expect((await run(["build"], folder)).code).toBe(0);
    const manifest = JSON.parse(read(folder, "build/dan-van-ubnd-phuong-an-lac/manifest.json"));
    expect(manifest.inputs).toContainEqual({
      path: "dan-van.planpack",
      sha256: hash(readFileSync(join(folder, "dan-van.planpack"))),
    });
    expect((await run(["list", "units"], folder)).stdout).toContain("ubnd-phuong-tan-tao");
    expect((await run(["list", "assignments", "--trace"], folder)).stdout).toContain("Đối thoại với Nhân dân.");
    for (const command of ["diff", "update"])
      expect(await run([command], folder)).toMatchObject({ code: 0, stderr: expect.stringContaining("không đổi gì") });
    expect(await run(["register", "add"], folder)).toMatchObject({ code: 0 });
    expect((await run(["fmt", "--check"], folder)).code).toBe(0);
  });

  it("is told which units there are, in a pack too", async () => {
    const folder = temporaryFolder({ "dan-van.planpack": await packOf() });
    const { code, stderr } = await run(["derive", "dan-van.planpack"], folder);
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/^ {2}ubnd-phuong-an-lac +Ủy ban nhân dân phường An Lạc$/m),
    ]);
    expect((await run(["list", "units", "dan-van.planpack"], folder)).stdout).toContain("ubnd-phuong-an-lac");
    for (const command of ["check", "build", "fmt", "convert", "update"])
      expect(await run([command, "dan-van.planpack"], folder)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining("plan derive dan-van.planpack --unit"),
      });
  });

  it("may have units, documents and templates of its own: those of one id are its own, the others come from the pack", async () => {
    const bytes = await packOf({
      ...districtFiles,
      "plans/register.yaml":
        "ct-1: { type: Chỉ thị, symbol: 1/CT-UBND, date: 2023-01-05, issuer: Ủy ban nhân dân Thành phố, title: về dân vận }\n",
    });
    const folder = await ward(bytes, {
      "plans/units.yaml": `units:
  cong-an: { name: Công an phường, parent: ubnd-phuong-an-lac, kind: other }
  thanh-tra: { name: Thanh tra nhân dân, kind: other }
groups:
  ca-hai: { name: Hai đơn vị, members: [cong-an, ubnd-phuong-an-lac] }
`,
      "plans/register.yaml":
        "ct-2: { type: Chỉ thị, symbol: 2/CT-UBND, date: 2024-01-05, issuer: Ủy ban nhân dân phường An Lạc, title: về dân vận }\n",
    });
    const text = read(folder, own).replace(
      "# Phân công",
      "- Công an phường: theo [@ct-1]; [@ct-2]. {phối-hợp=thanh-tra}\n\n# Phân công",
    );
    writeFileSync(join(folder, own), text);
    // The parent's Act is in neither register.
    expect(new Set(await rulesIn(folder))).toEqual(new Set(["citation/unregistered", "text/placeholder"]));
    const listed = await run(["list", "units"], folder);
    expect(listed.stdout).toContain("Thanh tra nhân dân");
    expect(listed.stdout).not.toContain("Thanh tra quận");
    expect(listed.stdout).toMatch(/ubnd-phuong-an-lac .*ca-hai/);
    const kept = await run(["register", "check"], folder);
    expect(kept.stdout).toContain("1 văn bản");
    expect(kept.stdout).not.toContain("planpack");
  });

  it("that has lost the pack is told so, and of nothing else", async () => {
    const folder = await ward(await packOf());
    rmSync(join(folder, "dan-van.planpack"));
    expect(new Set(await rulesIn(folder))).toEqual(new Set(["derived/no-parent", "text/placeholder"]));
    expect(await run(["update"], folder)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("không có tệp này"),
    });
  });

  it("has a plan of its own below, which borrows from the pack too", async () => {
    const folder = await ward(await packOf(), {
      "plans/units.yaml":
        "units:\n  cong-an: { name: Công an phường, parent: ubnd-phuong-an-lac, kind: other, symbol: CA }\n",
    });
    writeFileSync(
      join(folder, own),
      read(folder, own).replace("# Phân công", "- Công an phường: giữ trật tự.\n\n# Phân công"),
    );
    const { code, both } = await run(["derive", own, "--unit", "cong-an", "--out", "plans/cong-an"], folder);
    expect([code, both]).toEqual([0, expect.stringContaining("1 nhiệm vụ được giao")]);
    expect(new Set(await rulesIn(folder))).toEqual(new Set(["text/placeholder"]));
  });

  it("has a copy of a pack that lies outside its workspace beside the plan", async () => {
    const stick = temporaryFolder({ "dan-van.planpack": await packOf() });
    const folder = temporaryFolder({ "plans/": "" });
    const args = ["derive", join(stick, "dan-van.planpack"), "--unit", "ubnd-phuong-an-lac"];
    expect(await run(args, folder)).toMatchObject({ code: 0, stdout: expect.stringContaining("Đã chép gói") });
    expect(read(folder, own)).toContain("extends: dan-van.planpack\n");
    rmSync(join(stick, "dan-van.planpack"));
    expect(new Set(await rulesIn(folder))).toEqual(new Set(["text/placeholder"]));
  });
});

describe("a newer pack", () => {
  const changed = async (from: string, to: string): Promise<Buffer> =>
    packOf({ ...districtFiles, "plans/dan-van/plan.md": named.replace(from, to) });
  /** The ids are the plan's own from the first pack on. */
  const named = district
    .replace("- Đổi mới", "1. Đổi mới")
    .replace("{hạn=2024-Q2}", "{#doi-thoai hạn=2024-Q2}")
    .replace("# Tổ chức thực hiện", "# Tổ chức thực hiện {#to-chuc}");
  const first = (): Promise<Buffer> => changed("", "");
  const newer = (): Promise<Buffer> => changed("hạn=2024-Q2", "hạn=2024-Q3");

  it("in the old one's place is told by check, and comes in by update", async () => {
    const folder = await ward(await first());
    writeFileSync(join(folder, "dan-van.planpack"), await newer());
    expect(await rulesIn(folder)).toContain("derived/outdated");
    const { code, both } = await run(["update"], folder);
    expect([code, both]).toEqual([0, expect.stringMatching(/đổi thời hạn.*2024-Q2 → 2024-Q3[\s\S]*Mã đối chiếu/)]);
    expect(await rulesIn(folder)).not.toContain("derived/outdated");
  });

  it("under another name is named, and is the plan's parent from then on", async () => {
    const folder = await ward(await first());
    const quoted = read(folder, own).replace(
      "extends: ../../dan-van.planpack",
      "theo: '../../dan-van.planpack' # gói nhận",
    );
    writeFileSync(join(folder, own), quoted);
    writeFileSync(join(folder, "gói mới.planpack"), await newer());
    const seen = await run(["diff", "--from", "gói mới.planpack"], folder);
    expect([seen.code, seen.stdout]).toEqual([0, expect.stringContaining("2024-Q2 → 2024-Q3")]);
    expect(read(folder, own)).toBe(quoted);
    expect((await run(["update", "--from", "gói mới.planpack"], folder)).code).toBe(0);
    expect(read(folder, own)).toContain("theo: ../../gói mới.planpack # gói nhận\n");
    expect(read(folder, own)).toContain("due=2024-Q3");
    const again = await run(["update"], folder);
    expect(again.stderr).toContain("không đổi gì");
    expect(new Set(await rulesIn(folder))).toEqual(new Set(["text/placeholder"]));
  });

  it("on a memory stick takes the place of the copy beside the plan", async () => {
    const stick = temporaryFolder({ "dan-van.planpack": await first() });
    const folder = temporaryFolder({ "plans/": "" });
    const path = join(stick, "dan-van.planpack");
    await run(["derive", path, "--unit", "ubnd-phuong-an-lac"], folder);
    writeFileSync(path, await newer());
    expect((await run(["update", "--from", path], folder)).code).toBe(0);
    expect(read(folder, own)).toContain("extends: dan-van.planpack\n");
    expect(read(folder, own)).toContain("due=2024-Q3");
    expect(readFileSync(join(folder, own, "../dan-van.planpack")).equals(await newer())).toBe(true);
    expect(await rulesIn(folder)).not.toContain("derived/outdated");
    // Whoever names the stick in the plan means it.
    writeFileSync(join(folder, own), read(folder, own).replace("extends: dan-van.planpack", `extends: ${path}`));
    rmSync(join(folder, own, "../dan-van.planpack"));
    writeFileSync(path, await first());
    expect((await run(["update"], folder)).stdout).toContain("2024-Q3 → 2024-Q2");
    expect(existsSync(join(folder, own, "../dan-van.planpack"))).toBe(false);
  });

  it("of another plan is refused", async () => {
    const folder = await ward(await first());
    const before = read(folder, own);
    const other = await packOf(
      { "plans/units.yaml": units, "plans/tp/plan.md": city },
      "plans/tp",
      "dan-van-thanh-pho",
    );
    writeFileSync(join(folder, "khac.planpack"), other);
    const outright = await run(["update", own, "--from", "khac.planpack"], folder);
    expect([outright.code, outright.stderr]).toEqual([1, expect.stringContaining("là kế hoạch “dan-van-thanh-pho”")]);
    const all = await run(["update", "--from", "khac.planpack"], folder);
    expect([all.code, all.stderr]).toEqual([
      2,
      expect.stringContaining("không có kế hoạch nào lập từ “khac.planpack”"),
    ]);
    writeFileSync(join(folder, "dan-van.planpack"), other);
    expect((await run(["update"], folder)).code).toBe(1);
    expect(read(folder, own)).toBe(before);
  });
});

it("killed at any operation on the disk, leaves the plan whole and the pack whole or not there, and can be run again", {
  timeout: 300_000,
}, async () => {
  const whole = temporaryFolder(districtFiles);
  await run(pack, whole);
  const plan = read(whole, "plans/dan-van/plan.md");
  const bytes = readFileSync(join(whole, packed));
  const cut: string[] = [];
  const states = new Set<string>();
  killedAtEvery(
    pack,
    () => temporaryFolder(districtFiles),
    (folder) => {
      cut.push(folder);
      const text = read(folder, "plans/dan-van/plan.md");
      expect([district, plan]).toContain(text);
      const isPacked = existsSync(join(folder, packed));
      if (isPacked) expect(readFileSync(join(folder, packed)).equals(bytes)).toBe(true);
      states.add(`${Number(text === plan)}${Number(isPacked)}`);
    },
  );
  expect([...states].sort()).toEqual(["00", "10", "11"]);
  for (const folder of cut) {
    expect((await run(pack, folder)).code).toBe(0);
    expect(readFileSync(join(folder, packed)).equals(bytes)).toBe(true);
  }
});

it("killed while a pack from elsewhere comes in, it ends as if nothing had happened", {
  timeout: 300_000,
}, async () => {
  const plan = district.replace("{hạn=2024-Q2}", "{#doi-thoai hạn=2024-Q2}");
  const packFrom = (text: string): Promise<Buffer> => packOf({ ...districtFiles, "plans/dan-van/plan.md": text });
  const stick = temporaryFolder({ "dan-van.planpack": await packFrom(plan) });
  const path = join(stick, "dan-van.planpack");
  const start = temporaryFolder({ "plans/": "" });
  await run(["derive", path, "--unit", "ubnd-phuong-an-lac"], start);
  const paths = ["plan.md", "plan.base.md", "dan-van.planpack"].map((name) => join(own, "..", name));
  const filesIn = (folder: string) => paths.map((one) => readFileSync(join(folder, one)).toString("latin1"));
  const before = filesIn(start);
  writeFileSync(path, await packFrom(plan.replace("2024-Q2", "2024-Q3")));
  const update = ["update", "--from", path];
  const cut: string[] = [];
  killedAtEvery(
    update,
    () => temporaryFolder(Object.fromEntries(paths.map((one, i) => [one, Buffer.from(before[i] ?? "", "latin1")]))),
    (folder) => void cut.push(folder),
  );
  await run(update, start);
  const after = filesIn(start);
  expect(after).not.toEqual(before);
  for (const folder of cut) {
    for (const [i, bytes] of filesIn(folder).entries()) expect([before[i], after[i]]).toContain(bytes);
    // The stick is gone: the rest comes from the copy, or from the stick the next time.
    expect((await run(["update"], folder)).code).toBe(0);
    expect((await run(update, folder)).code).toBe(0);
    expect(filesIn(folder)).toEqual(after);
  }
});
