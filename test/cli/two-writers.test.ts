// Several runs in one folder, and a person beside them: each file is somebody's whole, nobody's words are lost, nobody waits for ever.
import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { lockName, withLock } from "../../src/cli/folder-lock.ts";
import { saveTexts } from "../../src/cli/save-texts.ts";
import { writeWhole } from "../../src/cli/write-whole.ts";
import { city, districtFiles, units } from "../derive/levels.ts";
import { treeOf } from "../faults/operations.ts";
import { run } from "./run.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const program = fileURLToPath(new URL("../../bin/plan.js", import.meta.url));
const plan = "plans/dan-van/plan.md";
const ended = 2 ** 22 + 1;

const started = (args: readonly string[], cwd: string): Promise<{ code: number | null; said: string }> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [program, ...args], { cwd });
    let said = "";
    child.stdout.on("data", (some) => (said += some));
    child.stderr.on("data", (some) => (said += some));
    child.on("close", (code) => done({ code, said }));
  });

describe("two runs at once", () => {
  it("of build give what one gives", async () => {
    const [one, four] = [temporaryFolder(districtFiles), temporaryFolder(districtFiles)];
    await run(["build"], one);
    const runs = await Promise.all(Array.from({ length: 4 }, () => started(["build"], four)));
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(treeOf(four)).toEqual(treeOf(one));
  });

  it("of fmt and register add lose neither's work", async () => {
    const folder = temporaryFolder(districtFiles);
    writeFileSync(
      join(folder, plan),
      `${districtFiles[plan]}\n\n\n* Theo Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021.\n`,
    );
    const runs = await Promise.all(
      [["fmt"], ["register", "add"], ["fmt", "--ids"]].map((args) => started(args, folder)),
    );
    // Who comes second is told to run again, or has nothing to do.
    for (const { code, said } of runs) expect(code === 0 || said.includes("vừa được sửa"), said).toBe(true);
    await run(["fmt", "--ids"], folder);
    expect(readFileSync(join(folder, plan), "utf8")).toMatch(
      /\n- Theo Nghị quyết số 76\/NQ-CP ngày 15 tháng 7 năm 2021\. \{#/,
    );
    expect(readFileSync(join(folder, "plans/register.yaml"), "utf8")).toContain("76/NQ-CP");
  });
});

describe("a lock", () => {
  const locked = (text: string): string => {
    const folder = temporaryFolder(districtFiles);
    writeFileSync(join(folder, "plans/dan-van", lockName), text);
    writeFileSync(join(folder, "plans/dan-van/.plan-tmp-0000"), "half a file");
    writeFileSync(join(folder, plan), `${districtFiles[plan]}\n\n\n`);
    return folder;
  };

  it.each([
    ["of a process that has ended", `${ended} ${hostname()}\n`],
    ["that nobody has signed", ""],
  ])("%s is taken over, and what it left is cleared away", async (_, text) => {
    const folder = locked(text);
    expect((await run(["fmt"], folder)).code).toBe(0);
    expect(readdirSync(join(folder, "plans/dan-van"))).toEqual(["plan.md"]);
  });

  it("of a process that lives is respected, and named", async () => {
    const lock = `${process.ppid} ${hostname()}\n`;
    const [folder, other] = [locked(lock), temporaryFolder({ ...districtFiles, [`build/dan-van/${lockName}`]: lock })];
    const [fmt, build] = await Promise.all([run(["fmt"], folder), run(["build"], other)]);
    expect(fmt.code).toBe(2);
    expect(fmt.stderr).toContain(`plans/dan-van/${lockName}`);
    expect(fmt.stderr).toContain("lệnh plan khác đang ghi");
    expect(readFileSync(join(folder, plan), "utf8")).toBe(`${districtFiles[plan]}\n\n\n`);
    expect(build.code).toBe(1);
    expect(build.stdout).toContain(`đang bận  build/dan-van/${lockName}`);
    expect(readdirSync(join(other, "build/dan-van"))).toEqual([lockName]);
  });

  it("is held by one at a time, and let go after a fault", async () => {
    const folder = temporaryFolder();
    let inside = 0;
    const work = async (): Promise<void> => {
      expect(++inside).toBe(1);
      await new Promise((done) => setTimeout(done, 20));
      inside--;
    };
    await Promise.all(Array.from({ length: 5 }, () => withLock(folder, work)));
    await expect(withLock(folder, () => Promise.reject(new Error("fault")))).rejects.toThrow("fault");
    await withLock(folder, async () => {
      await expect(withLock(folder, work, 100)).rejects.toMatchObject({
        refused: "locked",
        path: join(folder, lockName),
      });
    });
    expect(existsSync(join(folder, lockName))).toBe(false);
  });
});

describe("a source file", () => {
  it("that was changed since it was read stays, and none of the others is written", async () => {
    const folder = temporaryFolder({ a: "một", b: "hai của người" });
    const [a, b] = [join(folder, "a"), join(folder, "b")];
    const changes = [
      { path: a, text: "một mới", was: "một" },
      { path: b, text: "hai mới", was: "hai" },
    ];
    await expect(saveTexts(changes)).rejects.toMatchObject({ refused: "changed", path: b });
    expect([readFileSync(a, "utf8"), readFileSync(b, "utf8")]).toEqual(["một", "hai của người"]);
  });

  it("keeps its rights, and a link to it stays a link", async () => {
    const folder = temporaryFolder({ thật: "cũ" });
    chmodSync(join(folder, "thật"), 0o640);
    symlinkSync("thật", join(folder, "liên kết"));
    await saveTexts([{ path: join(folder, "liên kết"), text: "mới", was: "cũ" }]);
    expect(readFileSync(join(folder, "thật"), "utf8")).toBe("mới");
    expect(statSync(join(folder, "thật")).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(folder, "liên kết")).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(["liên kết", "thật"]);
  });

  it("that is read-only is not written anew", async () => {
    const folder = temporaryFolder(districtFiles);
    const text = `${districtFiles[plan]}\n\n\n`;
    writeFileSync(join(folder, plan), text);
    chmodSync(join(folder, plan), 0o444);
    const { code, stderr } = await run(["fmt"], folder);
    expect(code).toBe(2);
    expect(stderr).toContain("chỉ cho đọc");
    expect(readFileSync(join(folder, plan), "utf8")).toBe(text);
  });

  it("is not the way out for a temporary file's name that somebody has made a link of", async () => {
    const folder = temporaryFolder({ đích: "giữ" });
    await writeWhole(join(folder, "a"), "một");
    const made: string[] = [];
    await writeWhole(join(folder, "a"), "hai", { check: () => void made.push(...readdirSync(folder)) });
    const temporary = made.find((name) => name.startsWith(".plan-tmp-")) ?? "";
    symlinkSync("đích", join(folder, temporary));
    await writeWhole(join(folder, "a"), "ba");
    expect([readFileSync(join(folder, "đích"), "utf8"), readFileSync(join(folder, "a"), "utf8")]).toEqual([
      "giữ",
      "ba",
    ]);
  });
});

it("a full disk for the result itself is said, without a stack", async () => {
  if (!existsSync("/dev/full")) return;
  const { code, said } = await new Promise<{ code: number | null; said: string }>((done) => {
    const child = spawn("sh", ["-c", `"${process.execPath}" "${program}" explain > /dev/full`]);
    let said = "";
    child.stderr.on("data", (some) => (said += some));
    child.on("close", (code) => done({ code, said }));
  });
  expect(code).toBe(2);
  expect(said).toContain("đĩa đã đầy");
  expect(said).not.toMatch(/^ {4}at /m);
});

it("an update of a plan and of those below it in one run keeps what the first has brought in", async () => {
  const folder = temporaryFolder({ "plans/units.yaml": units, "plans/a-tp/plan.md": city });
  const change = (path: string, from: string, to: string): void => {
    const text = readFileSync(join(folder, path), "utf8");
    expect(text).toContain(from);
    writeFileSync(
      join(folder, path),
      text.replace(from, () => to),
    );
  };
  const quan = "plans/b-quan/plan.md";
  expect(await run(["derive", "plans/a-tp", "--unit", "ubnd-quan", "--out", "plans/b-quan"], folder)).toMatchObject({
    code: 0,
  });
  change(quan, "- Báo cáo kết quả.", "- Ủy ban nhân dân phường An Lạc: họp dân.\n\n- Báo cáo kết quả.");
  expect(await run(["derive", quan, "--unit", "ubnd-phuong-an-lac", "--out", "plans/c-phuong"], folder)).toMatchObject({
    code: 0,
  });
  change(quan, "họp dân.", "họp dân hằng tháng.");
  // Without an id yet: the update of the ward's plan writes one into the district's.
  change(quan, "- Báo cáo kết quả.", "- Ủy ban nhân dân phường An Lạc: niêm yết.\n\n- Báo cáo kết quả.");
  change("plans/a-tp/plan.md", "tuyên truyền đến từng khu phố", "tuyên truyền đến từng khu phố, từng hộ");
  const { code, both } = await run(["update"], folder);
  expect(code, both).toBe(0);
  const text = readFileSync(join(folder, quan), "utf8");
  for (const words of ["từng khu phố, từng hộ", "họp dân hằng tháng", "niêm yết"]) expect(text).toContain(words);
  expect(readFileSync(join(folder, "plans/c-phuong/plan.md"), "utf8")).toContain("niêm yết");
});
