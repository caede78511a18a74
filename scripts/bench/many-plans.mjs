// `plan check` of a thousand plans, beside remark-cli with its recommended lint rules on the same files.
// node scripts/bench/many-plans.mjs [--rounds N] [--plans N]
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { writeCorpus } from "./corpus.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const peers = [
  "remark-cli@12.0.1",
  "remark-frontmatter@5.0.0",
  "remark-gfm@4.0.1",
  "remark-preset-lint-recommended@7.0.1",
];
const settings = { plugins: ["remark-frontmatter", "remark-gfm", "remark-preset-lint-recommended"] };

/** Of each program, round by round: seconds of the whole process and its peak memory in MB. Null where it is not installed. */
export function benchManyPlans({ rounds = 3, plans = 1000, bin = join(root, "bin/plan.js") } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "plan-bench-many-"));
  try {
    const bytes = writeCorpus(folder, plans);
    const peer = installPeer();
    writeFileSync(join(folder, ".remarkrc.json"), JSON.stringify(peer ? withPaths(peer) : {}));
    const commands = {
      plan: [bin, "check", "--format", "json"],
      remark: peer && [join(peer, "node_modules/remark-cli/cli.js"), "plans", "--quiet", "--no-color"],
    };
    const runs = { plan: [], remark: peer ? [] : null };
    for (let round = 0; round < rounds; round++)
      for (const [name, command] of Object.entries(commands)) if (command) runs[name].push(run(command, folder));
    return { bytes, plans, runs };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(command, folder) {
  const report = join(folder, "peak.txt");
  const hook = `import{writeFileSync}from"node:fs";process.on("exit",()=>writeFileSync(${JSON.stringify(report)},String(process.resourceUsage().maxRSS)))`;
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const start = performance.now();
  const { error, status, stderr } = spawnSync(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(hook)}`, ...command],
    { cwd: folder, env, stdio: ["ignore", "ignore", "pipe"], maxBuffer: 2 ** 30 },
  );
  const seconds = (performance.now() - start) / 1000;
  if (error || status > 1) throw new Error(`${command.join(" ")}: ${error ?? status}\n${String(stderr).slice(-2000)}`);
  return { seconds, megabytes: Number(readFileSync(report, "utf8")) / 1024 };
}

/** Once, beside this project's own packages; null where there is no network. */
function installPeer() {
  const folder = join(root, "node_modules/.cache/plan-bench");
  const stamp = join(folder, "installed.txt");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === peers.join()) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{"private":true}');
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status } = spawnSync(npm, ["install", "--no-audit", "--no-fund", ...peers], { cwd: folder, stdio: "ignore" });
  if (status !== 0) return null;
  writeFileSync(stamp, peers.join());
  return folder;
}

/** The plans lie elsewhere: plugins are named by where they are. */
const withPaths = (folder) => ({
  plugins: settings.plugins.map((name) => join(folder, "node_modules", name, "index.js")),
});

export function showManyPlans({ bytes, plans, runs }) {
  const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
  const megabytes = bytes / 1e6;
  console.log(`\n${plans} plans, ${megabytes.toFixed(0)} MB      seconds   files/s      MB/s   peak MB`);
  for (const [name, list] of Object.entries(runs)) {
    if (!list) console.log(`${name} could not be installed: its row is left out`);
    else {
      const seconds = median(list.map((one) => one.seconds));
      const peak = Math.max(...list.map((one) => one.megabytes));
      const cells = [
        seconds.toFixed(1),
        (plans / seconds).toFixed(0),
        (megabytes / seconds).toFixed(2),
        peak.toFixed(0),
      ];
      console.log(
        `${(name === "plan" ? "plan check" : "remark-cli, recommended").padEnd(24)}${cells.map((cell) => cell.padStart(10)).join("")}`,
      );
    }
  }
  if (!runs.remark) return;
  const ratios = runs.remark.map(({ seconds }, round) => seconds / runs.plan[round].seconds);
  console.log(`plan check is ${ratios.map((ratio) => ratio.toFixed(2)).join(", ")} times as fast`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { values } = parseArgs({ options: { rounds: { type: "string" }, plans: { type: "string" } } });
  showManyPlans(
    benchManyPlans({
      rounds: Number(values.rounds ?? 3),
      plans: Number(values.plans ?? 1000),
      bin: process.env.PLAN_BIN,
    }),
  );
}
