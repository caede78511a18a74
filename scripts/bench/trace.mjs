// `plan check PARENT --trace` over the plans of all of a parent's units, at several numbers of units: seconds and peak memory.
// node scripts/bench/trace.mjs [--units 500,1000,3321]: the sample plan, handed to so many wards; one in a hundred leaves a duty out.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The communes and wards of Vietnam since July 2025. */
export const allUnits = 3321;

/** A row for each number of units. */
export function benchTrace({ counts = [500, 1000, allUnits], bin = join(root, "bin/plan.js") } = {}) {
  return counts.map((units) => {
    const folder = mkdtempSync(join(tmpdir(), "plan-bench-trace-"));
    try {
      const { plans, left } = writeUnits(folder, units, bin);
      const { seconds, megabytes, trace } = measure(folder, bin);
      const missing = trace.duties.flatMap((duty) => Object.values(duty.units)).filter((one) => one === "missing");
      if (trace.plans.length !== plans || missing.length !== left || trace.withoutPlan.length !== units - plans)
        throw new Error(`${trace.plans.length} plans, ${missing.length} duties missing: expected ${plans}, ${left}`);
      return { units, plans, duties: trace.duties.length, missing: missing.length, seconds, megabytes };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

const idOf = (i) => `ubnd-phuong-${i}`;
const nameOf = (i) => `phường Số ${i}`;

/** The parent, its units, and their plans as `plan derive` writes the first of them. Every thousandth unit has none. */
function writeUnits(folder, units, bin) {
  const numbers = Array.from({ length: units }, (_, i) => i + 1);
  const numbered = (text) => text.replaceAll("10 phường", `${units} phường`);
  const entries = numbers.map(
    (i) =>
      `  ${idOf(i)}: { name: Ủy ban nhân dân ${nameOf(i)}, parent: ubnd-quan, kind: ward, symbol: UBND, place: Số ${i}, head: Chủ tịch }`,
  );
  const lines = numbered(readFileSync(join(root, "plans/units.yaml"), "utf8"))
    .replace(/^ {2}ubnd-phuong-[^\n]*\n(?: {4}[^\n]*\n)*/gm, "")
    .replace(/members:(?:\n {6}- ubnd-phuong-[^\n]*)+/, `members: [${numbers.map(idOf).join(", ")}]`)
    .replace(/^groups:/m, `${entries.join("\n")}\ngroups:`);
  const write = (path, text) => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write("plans/units.yaml", lines);
  write("plans/register.yaml", readFileSync(join(root, "plans/register.yaml"), "utf8"));
  const parent = numbered(readFileSync(join(root, "plans/dan-van-2024/plan.md"), "utf8"));
  write("plans/dan-van-2024/plan.md", parent.replace("to: [phong-ban, don-vi, phuong]", "to: [phuong]"));
  const { status, stderr } = start([bin, "derive", "plans/dan-van-2024", "--unit", idOf(1), "--out", "first"], folder);
  if (status !== 0) throw new Error(stderr);
  const plan = readFileSync(join(folder, "first/plan.md"), "utf8").replace("../plans/", "../../plans/");
  const base = readFileSync(join(folder, "first/plan.base.md"), "utf8").replaceAll("../plans/", "../../plans/");
  let [plans, left] = [0, 0];
  for (const i of numbers.filter((one) => one % 1000 !== 0)) {
    const forUnit = (text) =>
      text
        .replaceAll(/ubnd-phuong-1(?!\d)/g, idOf(i))
        .replaceAll(/(Phường|phường|place:) Số 1(?!\d)/g, (_, word) => `${word} Số ${i}`);
    const derived = forUnit(plan);
    const written = i % 100 === 0 ? derived.replace(/^- [^\n]*from=[^\n]*\n\n(?=# [^\n]*keep=none)/m, "") : derived;
    write(`units/${idOf(i)}/plan.md`, written);
    const sha256 = createHash("sha256").update(derived).digest("hex");
    const record = base.slice(0, base.indexOf("\n---\n", 4) + 6).replace(/^sha256: .*$/m, `sha256: ${sha256}`);
    write(`units/${idOf(i)}/plan.base.md`, `${record}${derived}`);
    plans++;
    if (written !== derived) left++;
  }
  return { plans, left };
}

function measure(folder, bin) {
  const report = join(folder, "peak.txt");
  const hook = `import{writeFileSync}from"node:fs";process.on("exit",()=>writeFileSync(${JSON.stringify(report)},String(process.resourceUsage().maxRSS)))`;
  const before = performance.now();
  const command = [bin, "check", "plans/dan-van-2024", "--trace", "units", "--format", "json"];
  const { error, status, stdout, stderr } = start(
    ["--import", `data:text/javascript,${encodeURIComponent(hook)}`, ...command],
    folder,
  );
  const seconds = (performance.now() - before) / 1000;
  if (error || status > 1) throw new Error(`${error ?? status}\n${stderr.slice(-2000)}`);
  return { seconds, megabytes: Number(readFileSync(report, "utf8")) / 1024, trace: JSON.parse(stdout).trace };
}

function start(args, cwd) {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  return spawnSync(process.execPath, args, { cwd, env, encoding: "utf8", maxBuffer: 2 ** 30 });
}

export function showTrace(rows) {
  console.log(`\n${["check --trace", "seconds", "ms a unit", "peak MB"].map((word) => word.padStart(14)).join("")}`);
  for (const { units, seconds, megabytes } of rows) {
    const cells = [`${units} units`, seconds.toFixed(1), ((1000 * seconds) / units).toFixed(1), megabytes.toFixed(0)];
    console.log(cells.map((cell) => cell.padStart(14)).join(""));
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { values } = parseArgs({ options: { units: { type: "string", default: `500,1000,${allUnits}` } } });
  showTrace(benchTrace({ counts: values.units.split(",").map(Number), bin: process.env.PLAN_BIN }));
}
