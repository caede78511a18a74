// --watch: after each change what a run from scratch says of the files as they now are.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { run } from "./run.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const bin = join(import.meta.dirname, "../../bin/plan.js");
const plan = `---
plan: thu
title: Về kiểm tra
issuer: Ủy ban nhân dân phường An Lạc
---

# Nhiệm vụ

- Rà soát, rà soát hồ sơ và và báo cáo.
`;

/** Gives each run's stdout, one after another. */
function watched(args: readonly string[], folder: string): { process: ChildProcess; next(): Promise<string> } {
  const child = spawn(process.execPath, [bin, ...args, "--watch", "--lang", "en"], { cwd: folder });
  onTestFinished(() => void child.kill("SIGKILL"));
  let stdout = "";
  const ready: string[] = [];
  const asked: ((text: string) => void)[] = [];
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    // Both pipes are read in turns: what was written before has come by then.
    if (String(chunk).includes("Waiting for changes"))
      setTimeout(() => {
        const text = stdout;
        stdout = "";
        const waiting = asked.shift();
        if (waiting) waiting(text);
        else ready.push(text);
      }, 50);
  });
  return {
    process: child,
    next: () => new Promise((resolve) => (ready.length > 0 ? resolve(ready.shift() ?? "") : asked.push(resolve))),
  };
}

it("plan check says after each change what it says from scratch", { timeout: 60_000 }, async () => {
  const folder = temporaryFolder({ "plans/thu/plan.md": plan });
  const path = join(folder, "plans/thu/plan.md");
  const { next, process: child } = watched(["check"], folder);
  const fresh = () => run(["check", "--lang", "en"], folder);
  expect(await next()).toBe((await fresh()).stdout);
  const units = join(folder, "plans/units.yaml");
  const changes = [
    () => writeFileSync(path, plan.replace("và và", "và")),
    () => writeFileSync(units, "ubnd-phuong:\n  name: Ủy ban nhân dân phường An Lạc\n"),
    () => writeFileSync(join(folder, "plan.config.yaml"), "rules:\n  metadata/missing: off\n"),
    () => rmSync(units),
    () => writeFileSync(join(folder, "plans/khac.md"), plan.replace("plan: thu", "plan: khac")),
    () => rmSync(path),
  ];
  for (const change of changes) {
    change();
    expect(await next()).toBe((await fresh()).stdout);
  }
  child.kill("SIGINT");
  expect(await new Promise((resolve) => child.on("exit", resolve))).toBe((await fresh()).code);
});

it("plan build writes after each change what it writes from scratch", { timeout: 60_000 }, async () => {
  const folder = temporaryFolder({ "plans/thu/plan.md": plan });
  const { next } = watched(["build"], folder);
  await next();
  writeFileSync(join(folder, "plans/thu/plan.md"), plan.replace("và và", "và"));
  await next();
  const written = readFileSync(join(folder, "build/thu/thu.docx"));
  spawnSync(process.execPath, [bin, "build", "--no-cache", "--out", "fresh"], { cwd: folder });
  expect(written.equals(readFileSync(join(folder, "fresh/thu/thu.docx")))).toBe(true);
});

it("goes neither with --fix nor with --trace", async () => {
  const folder = temporaryFolder({ "plans/thu/plan.md": plan });
  for (const other of [["--fix"], ["--trace", "plans"]]) {
    const { code, stderr } = await run(["check", "--watch", ...other], folder);
    expect({ code, stderr }).toEqual({ code: 2, stderr: `lỗi: --watch không dùng cùng ${other[0]}\n` });
  }
});
