// npm run test:merge [-- --runs N]: the tests of the merge, with more pairs of random edits than the ordinary run has.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { runs: { type: "string", default: "10000" } } });
const vitest = fileURLToPath(new URL("../node_modules/vitest/vitest.mjs", import.meta.url));
const env = { ...process.env, MERGE_RUNS: values.runs };
process.exitCode = spawnSync(process.execPath, [vitest, "run", "test/merge"], { stdio: "inherit", env }).status ?? 1;
