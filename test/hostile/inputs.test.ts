// Bad input through the command line: diagnostics or a refusal, never a fault of the program, never long.
import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Outcome, run } from "../cli/run.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { hostile, planPath } from "./inputs.ts";

/** Many times what the slowest takes on a slow machine: a slip into quadratic time is minutes. */
const seconds = 30;

/** Neither a fault, nor a stack, nor a control character that a terminal acts upon. */
async function expectKind(argv: readonly string[], folder: string): Promise<Outcome> {
  const start = performance.now();
  const outcome = await run(argv, folder);
  expect(performance.now() - start, argv.join(" ")).toBeLessThan(seconds * 1000);
  expect([0, 1, 2], outcome.both.slice(0, 1000)).toContain(outcome.code);
  expect(outcome.both).not.toMatch(/^ {4}at /m);
  expect(outcome.both.replaceAll("\n", "")).not.toMatch(/[\0-\x1f\x7f]/);
  return outcome;
}

describe("a workspace", { timeout: 4 * seconds * 1000 }, () => {
  it.each(hostile)("$name: $rules", async ({ files, rules }) => {
    const folder = temporaryFolder(files);
    const json = await expectKind(["check", "--format", "json", planPath], folder);
    const { diagnostics, errors } = JSON.parse(json.stdout) as { diagnostics: { rule: string }[]; errors: number };
    expect([...new Set(diagnostics.map(({ rule }) => rule))].sort()).toEqual(rules);
    expect(json.code).toBe(errors > 0 ? 1 : 0);
    expect((await expectKind(["build", planPath], folder)).code).toBe(json.code);
    await expectKind(["list", "assignments", planPath], folder);
  });
});

describe("a path", () => {
  it.each([
    ["that is missing", "nothing.md"],
    ["of a folder that is missing", "a/b/c"],
    ["below a file", "plans/units.yaml/plan.md"],
    ["of a folder named like a plan", "plans/x/plan.md"],
    ["with NUL", "a\0b"],
    ["with what a terminal acts upon", "a\u001b[31m"],
    ["of 5,000 letters", "a".repeat(5000)],
    ["of nothing", ""],
  ])("%s is refused", async (_, path) => {
    const folder = temporaryFolder({ "plans/units.yaml": "units: {}\n", "plans/x/plan.md/": "" });
    for (const command of ["check", "build"]) {
      const { code, stderr } = await expectKind([command, path], folder);
      expect(code).toBe(2);
      expect(stderr).not.toBe("");
    }
  });

  it("that may not be read is refused", async () => {
    const folder = temporaryFolder({ [planPath]: "" });
    for (const open of [folder, join(folder, "plans"), join(folder, planPath, "..")]) chmodSync(open, 0o755);
    // What is loaded on demand is loaded before the rights are given up.
    await run(["check", planPath], folder);
    chmodSync(join(folder, planPath), 0o000);
    // A superuser may read everything, and is somebody else for a moment.
    const superuser = process.geteuid?.() === 0;
    if (superuser) process.seteuid?.(65_534);
    try {
      expect((await expectKind(["check", planPath], folder)).code).toBe(2);
    } finally {
      if (superuser) process.seteuid?.(0);
    }
  });

  it("of a folder without plans is refused", async () => {
    expect((await expectKind(["check"], temporaryFolder({ "plans/": "" }))).code).toBe(2);
  });

  it.each(["plans/units.yaml", "plans/register.yaml", "templates/plan/style.yaml"])(
    "of a folder named %s is passed over",
    async (path) => {
      const { files } = hostile.find(({ name }) => name === "CRLF")!;
      const folder = temporaryFolder({ [planPath]: files[planPath]! });
      mkdirSync(join(folder, path), { recursive: true });
      expect((await expectKind(["build", planPath], folder)).code).toBe(0);
    },
  );
});

describe("a text to cite", { timeout: 4 * seconds * 1000 }, () => {
  it.each(["Chỉ thị số 33/CT-TTg ngày 26 tháng 11 năm 2021 của Thủ tướng Chính phủ; ", "1/1/", "số số số ", "“a "])(
    "may be larger than a plan: %s",
    async (unit) => {
      const folder = temporaryFolder({ "text.txt": unit.repeat(Math.ceil(10_000_000 / Buffer.byteLength(unit))) });
      for (const argv of [
        ["cite", "text.txt"],
        ["cite", "text.txt", "--json"],
      ]) {
        expect((await expectKind(argv, folder)).code).toBe(0);
      }
    },
  );
});
