// Ten million bytes of mutants for every reader, in a process of its own: none throws, none takes long, and memory is bounded.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

it("no mutant does harm", { timeout: 600_000 }, () => {
  const script = fileURLToPath(new URL("../../scripts/fuzz.mjs", import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: "utf8" });
  expect(stdout + stderr).not.toContain("/mutant");
  expect(stdout).toContain("memory:");
  expect(status).toBe(0);
});
