// dist/*.cjs -> dist/*.code: what V8 made of them for a check and a build of the sample, so that the next start need not.
// Code that was made for another text or by another Node is never taken: see bin/load.js.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const { load, flags, scripts, headOf, codeFile } = createRequire(import.meta.url)("../bin/load.js");
const root = fileURLToPath(new URL("..", import.meta.url));
const out = mkdtempSync(join(tmpdir(), "plan-code-"));
const silent = { write: () => true };
const surroundings = { stdout: silent, stderr: silent, stdin: process.stdin, env: {}, cwd: () => root };

// A Node that does not know them compiles for itself.
if (spawnSync(process.execPath, [...flags, "-e", "0"]).status !== 0) process.exit(0);

try {
  load.keepsCode = true;
  const { main } = load("cli");
  for (const command of [["--version"], ["check"], ["build", "--out", out]]) {
    const code = await main(command, surroundings);
    if (code !== 0) throw new Error(`plan ${command.join(" ")}: exit code ${code}`);
  }
  for (const [name, { script, text }] of scripts)
    writeFileSync(codeFile(name), Buffer.concat([Buffer.from(headOf(text), "latin1"), script.createCachedData()]));
} finally {
  rmSync(out, { recursive: true, force: true });
}
