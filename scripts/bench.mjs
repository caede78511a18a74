// How long `plan check` and `plan build` of the sample take, beside other programs. Usage: npm run bench [-- --rounds N]
// Every round runs all commands one after another, so that a slow moment slows all of them; only ratios mean anything.
// PLAN_BIN: another bin/plan.js to measure.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { benchNation, benchSample, benchUnits, showBuild, showNation } from "./bench/build.mjs";
import { benchCitations } from "./bench/citations.mjs";
import { benchManyPlans, showManyPlans } from "./bench/many-plans.mjs";
import { benchMerge } from "./bench/merge.mjs";
import { benchTrace, showTrace } from "./bench/trace.mjs";
import { benchWatch, showWatch } from "./bench/watch.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({ options: { rounds: { type: "string", default: "15" } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error("--rounds takes a whole number from 1");
  process.exit(2);
}

const bin = process.env.PLAN_BIN ?? join(root, "bin/plan.js");
const folder = mkdtempSync(join(tmpdir(), "plan-bench-"));
cpSync(join(root, "plans"), join(folder, "plans"), { recursive: true });
const source = join(folder, "plans/dan-van-2024/plan.md");

const node = process.execPath;
const peer = "pandoc";
const commands = {
  "node -e 0": [node, "-e", "0"],
  "plan --version": [node, bin, "--version"],
  "plan check": [node, bin, "check"],
  "plan build": [node, bin, "build", "--out", "first"],
  "plan build, nothing new": [node, bin, "build", "--out", "again"],
  [peer]: [peer, source, "-o", join(folder, "pandoc.docx")],
};
if (spawnSync(peer, ["--version"]).error) {
  delete commands[peer];
  console.log(`${peer} is not installed: its row is left out\n`);
}

// Node reads that bundle of certificates at every start, which has nothing to do with us.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** Milliseconds of the whole process. */
function timeOf([program, ...args]) {
  rmSync(join(folder, "first"), { recursive: true, force: true });
  const start = performance.now();
  const { status, stderr } = spawnSync(program, args, { cwd: folder, env, stdio: ["ignore", "ignore", "pipe"] });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`${[program, ...args].join(" ")}: ${status}\n${stderr}`);
  return time;
}

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const medianOf = (numbers) => sorted(numbers)[Math.floor(numbers.length / 2)];
const cell = (number, digits) => number.toFixed(digits).padStart(9);
const row = (name, numbers, digits) => {
  const { 0: least, length, [length - 1]: most } = sorted(numbers);
  return `${name.padEnd(26)}${[least, medianOf(numbers), most].map((number) => cell(number, digits)).join("")}`;
};
const head = (title) => `${title.padEnd(26)}${["min", "median", "max"].map((word) => word.padStart(9)).join("")}`;

try {
  // The first round warms the disk up.
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++)
    for (const [name, command] of Object.entries(commands)) {
      const time = timeOf(command);
      if (round > 0) times[name].push(time);
    }
  const written = readdirSync(join(folder, "again"), { recursive: true }).filter((path) => path.endsWith(".docx"));
  console.log(`Node ${process.version}, ${rounds} rounds, whole processes`);
  console.log(`plan build writes ${written.length} documents, ${peer} one\n`);
  console.log(head("milliseconds"));
  for (const [name, list] of Object.entries(times)) console.log(row(name, list, 0));
  for (const base of ["node -e 0", peer]) {
    if (!times[base]) continue;
    console.log(`\n${head(`times ${base}`)}`);
    for (const [name, list] of Object.entries(times))
      if (name !== base)
        console.log(
          row(
            name,
            list.map((time, round) => time / times[base][round]),
            2,
          ),
        );
  }
  showBuild(benchSample({ rounds: Math.min(rounds, 9), bin }), "the sample, cold");
  showBuild(benchUnits({ rounds: Math.min(rounds, 7), bin }), "plans of units");
  showNation(benchNation({ bin }));
  await citations();
  showManyPlans(benchManyPlans({ bin }));
  showTrace(benchTrace({ bin }));
  showWatch(await benchWatch({ bin }));
  await merges();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Finding the citations of ten megabytes of plans, beside normalising them. */
async function citations() {
  const { bytes, citations: found, ratio } = await benchCitations();
  console.log(`\n${head("times normalize('NFC')")}`);
  console.log(row(`${found} citations in ${(bytes / 1e6).toFixed(0)} MB`, [ratio], 1));
}

/** Updates of a unit's plan that stop on a conflict, beside those that a merge by line stops. */
async function merges() {
  const runs = 100;
  console.log(`\nof ${runs} updates stop    ours  git merge-file`);
  for (const { load, stops, git } of await benchMerge({ runs }))
    console.log(`${load.join(" / ").padEnd(21)}${String(stops).padStart(7)}${String(git).padStart(16)}`);
}
