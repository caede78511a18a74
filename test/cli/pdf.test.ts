// plan build --format pdf: LibreOffice is looked for, prints all files of a plan at one start, and may fail.
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findOffice } from "../../src/cli/find-office.ts";
import { printPdfs, withoutClock } from "../../src/cli/print-pdfs.ts";
import { describePages } from "../pages/render.ts";
import { run } from "./run.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const plan = `---
plan: mot
title: Về một việc
issuer: ubnd
date: 2024-03-22
---
# Tổ chức thực hiện

- Phòng Nội vụ: thực hiện trước ngày 30/6/2024.
`;

const units = `units:
  ubnd: { name: Ủy ban nhân dân quận Bình Tân, kind: committee, symbol: UBND, place: Bình Tân, head: Chủ tịch }
  phong-noi-vu: { name: Phòng Nội vụ, parent: ubnd, kind: department, symbol: PNV, place: Bình Tân, head: Trưởng phòng }
`;

const workspace = (files: Readonly<Record<string, string>> = {}): string =>
  temporaryFolder({ "plans/mot/plan.md": plan, "plans/units.yaml": units, ...files });

/** A program in place of LibreOffice. */
function officeThat(folder: string, script: string): string {
  const path = join(folder, "soffice.sh");
  chmodSync(path, 0o755);
  expect(readFileSync(path, "utf8")).toContain(script);
  return path;
}

describe("where LibreOffice is", () => {
  const known = (paths: readonly string[]) => (path: string) => paths.includes(path);

  it("is on the PATH, else where its installer puts it", () => {
    expect(findOffice({ PATH: "/bin:/usr/bin" }, "linux", known(["/usr/bin/soffice"]))).toBe("/usr/bin/soffice");
    expect(findOffice({ PATH: "/usr/bin" }, "linux", known(["/usr/bin/libreoffice"]))).toBe("/usr/bin/libreoffice");
    const mac = "/Applications/LibreOffice.app/Contents/MacOS/soffice";
    expect(findOffice({}, "darwin", known([mac]))).toBe(mac);
    expect(findOffice({ PATH: "/usr/bin" }, "linux", known([]))).toBeNull();
  });

  it("is found on Windows, whose variables' names have no case", () => {
    const installed = "C:\\Program Files\\LibreOffice\\program\\soffice.com";
    const env = { Path: "C:\\Windows;C:\\bin", PROGRAMFILES: "C:\\Program Files" };
    expect(findOffice(env, "win32", known([installed]))).toBe(installed);
    expect(findOffice(env, "win32", known(["C:\\bin\\soffice.exe", installed]))).toBe("C:\\bin\\soffice.exe");
  });

  it("is what PLAN_SOFFICE names, and nowhere else", () => {
    const exists = known(["/x/soffice", "/usr/bin/soffice"]);
    expect(findOffice({ PLAN_SOFFICE: "/x/soffice", PATH: "/usr/bin" }, "linux", exists)).toBe("/x/soffice");
    expect(findOffice({ PLAN_SOFFICE: "/y/soffice", PATH: "/usr/bin" }, "linux", exists)).toBeNull();
  });
});

describe("without LibreOffice", () => {
  it("says so in both languages, and writes nothing", async () => {
    const folder = workspace();
    for (const [language, words] of [
      ["vi", "xuất PDF cần LibreOffice"],
      ["en", "a PDF takes LibreOffice"],
    ] as const) {
      const env = { PLAN_SOFFICE: "/nowhere/soffice" };
      const { code, stderr } = await run(["build", "--format", "docx,pdf", "--lang", language], folder, { env });
      expect(code).toBe(2);
      expect(stderr).toContain(words);
      expect(stderr).toContain("libreoffice-writer");
    }
    expect(existsSync(join(folder, "build"))).toBe(false);
  });

  it("builds what needs no LibreOffice", async () => {
    const folder = workspace();
    const env = { PLAN_SOFFICE: "/nowhere/soffice" };
    expect((await run(["build", "--format", "docx,html"], folder, { env })).code).toBe(0);
  });

  it.skipIf(process.platform === "win32")("that prints nothing, names the files and writes the others", async () => {
    const folder = workspace({ "soffice.sh": "#!/bin/sh\nexit 1\n" });
    const env = { PLAN_SOFFICE: officeThat(folder, "exit 1") };
    const { code, stdout } = await run(["build", "--format", "docx,pdf"], folder, { env });
    expect(code).toBe(1);
    expect(stdout).toContain("không in được  build/mot/mot.pdf");
    expect(stdout).toContain("không in được  build/mot/units/phong-noi-vu.pdf");
    expect(readdirSync(join(folder, "build/mot")).sort()).toEqual(["manifest.json", "mot.docx", "units"]);
  });
});

it.skipIf(process.platform === "win32")("LibreOffice that hangs is ended with all that it has started", async () => {
  const folder = temporaryFolder({ "soffice.sh": "#!/bin/sh\nsleep 300 &\necho $! > ../child\nwait\n" });
  const office = officeThat(folder, "sleep");
  const file = { bytes: new Uint8Array([1]), date: null };
  const script = readFileSync(office, "utf8").replace("../child", join(folder, "child"));
  writeFileSync(office, script);
  expect(await printPdfs([file, file], office, { start: 1, file: 0 })).toEqual([null, null]);
  const child = Number(readFileSync(join(folder, "child"), "utf8"));
  await expect.poll(() => isRunning(child), { timeout: 5000 }).toBe(false);
});

/** A process that has ended and is not yet buried counts as ended. */
function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

describe("a PDF without clock", () => {
  const pdf = (time: string, id: string): Buffer =>
    Buffer.from(
      `%PDF-1.6\n\u00ff\u0080<</CreationDate(D:${time}Z')>>\ntrailer\n/ID [ <${id}>\n<${id}> ]\n/DocChecksum /${id}\n`,
      "latin1",
    );

  it("is the same, byte by byte, of the document's date, and as long as before", () => {
    const a = withoutClock(pdf("20261124160712", "F67F64F52F94CAAF4642E209BF4D6992"), "2024-03-22");
    const b = withoutClock(pdf("20310101000000", "519FA8DB8A64B99AD0453443E8555E76"), "2024-03-22");
    expect(Buffer.compare(a, b)).toBe(0);
    expect(a.length).toBe(pdf("20261124160712", "F".repeat(32)).length);
    const text = Buffer.from(a).toString("latin1");
    expect(text).toContain("/CreationDate(D:20240322000000Z')");
    const [, first, second] = /\/ID \[ <([0-9A-F]{32})>\n<([0-9A-F]{32})> \]/.exec(text) ?? [];
    expect(first).toBe(second);
    expect(text).toContain("\u00ff\u0080");
  });
});

describePages("PDF files", () => {
  it("are printed for the plan and its units, the same at each build", { timeout: 120_000 }, async () => {
    const folder = workspace();
    const build = () => run(["build", "--format", "pdf"], folder, { env: { PATH: process.env.PATH } });
    const first = await build();
    expect(first.code).toBe(0);
    const files = ["mot.pdf", "units/phong-noi-vu.pdf"].map((name) => join(folder, "build/mot", name));
    for (const file of files) expect(readFileSync(file).subarray(0, 5).toString()).toBe("%PDF-");
    const second = await build();
    expect(second.stdout.match(/không đổi/g)).toHaveLength(2);
  });
});
