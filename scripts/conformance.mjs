// Measures the specimens' printed pages against the standards, writes docs/conformance.md and prints it. Usage: npm run conformance
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const vitest = fileURLToPath(new URL("../node_modules/vitest/vitest.mjs", import.meta.url));

const { status } = spawnSync(process.execPath, [vitest, "run", "test/conformance", "--reporter=dot"], {
  cwd: root,
  stdio: ["ignore", "ignore", "inherit"],
  env: { ...process.env, UPDATE: "1" },
});
console.log(readFileSync(new URL("../docs/conformance.md", import.meta.url), "utf8"));
process.exit(status ?? 1);
