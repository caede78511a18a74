// The same sources give the same bytes: in any folder, time zone, language, at any time.
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { richText } from "../formats/plans.ts";
import { plansFolder } from "./sample.ts";

const bin = fileURLToPath(new URL("../../bin/plan.js", import.meta.url));

/** Sets the clock of a process that Node starts with it. */
const clockAt = (time: number): string =>
  `--import=data:text/javascript,${encodeURIComponent(
    `globalThis.Date = class extends Date {
      constructor(...given) { given.length > 0 ? super(...given) : super(${time}); }
      static now() { return ${time}; }
    };`,
  )}`;

/** Where the builds run: they differ in all that the bytes must not depend on. */
const surroundings = [
  { folder: "a", TZ: "UTC", LC_ALL: "C", LANG: "C" },
  { folder: "kế hoạch năm 2024/bản 2", TZ: "Asia/Ho_Chi_Minh", LC_ALL: "vi_VN.UTF-8", LANG: "vi_VN.UTF-8" },
  { folder: "b/c/d", TZ: "America/St_Johns", LC_ALL: "", LANG: "tr_TR.UTF-8" },
  {
    folder: "e",
    TZ: "Pacific/Kiritimati",
    LC_ALL: "en_US.UTF-8",
    LANG: "",
    NODE_OPTIONS: clockAt(Date.UTC(2031, 1, 28)),
  },
];

/** Every file below a folder: path -> bytes in hexadecimal. */
const filesBelow = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path).toString("hex")]),
  );

async function build(root: string, { folder, ...env }: (typeof surroundings)[number], index: number) {
  const workspace = join(root, folder);
  cpSync(plansFolder, join(workspace, "plans"), { recursive: true });
  mkdirSync(join(workspace, "plans/cai-cach-2024"), { recursive: true });
  writeFileSync(join(workspace, "plans/cai-cach-2024/plan.md"), richText);
  utimesSync(join(workspace, "plans/dan-van-2024/plan.md"), index * 1e8, index * 1e8);
  const code = await exitOf(
    spawn(process.execPath, [bin, "build", "--quiet", "--format", "docx,html,md,xlsx,ics,json"], {
      cwd: workspace,
      env: { ...process.env, ...env },
    }),
  );
  return { code, files: filesBelow(join(workspace, "build")) };
}

const exitOf = (child: ReturnType<typeof spawn>): Promise<number | null> =>
  new Promise((done, failed) => child.on("error", failed).on("close", done));

it("gives the same bytes of every output everywhere", { timeout: 180_000 }, async () => {
  const root = temporaryFolder();
  const [first, ...others] = await Promise.all(surroundings.map((one, index) => build(root, one, index)));
  expect(first!.code).toBe(0);
  expect(Object.keys(first!.files)).toEqual(
    expect.arrayContaining([
      "dan-van-2024/dan-van-2024.docx",
      "dan-van-2024/dan-van-2024.html",
      "dan-van-2024/dan-van-2024.md",
      "dan-van-2024/assignments.xlsx",
      "dan-van-2024/manifest.json",
      "cai-cach-2024/deadlines.ics",
      "cai-cach-2024/units/phong-noi-vu.ics",
    ]),
  );
  for (const other of others) expect(other).toEqual(first);
});

it("gives the same bytes again in the same folder", { timeout: 120_000 }, async () => {
  const root = temporaryFolder();
  const [here] = surroundings;
  const first = await build(root, here!, 1);
  expect(await build(root, here!, 2)).toEqual(first);
});
