// `plan build`, whole processes, beside what else writes as many documents: the `docx` library from ready ones, pandoc from Markdown.
// node scripts/bench/build.mjs [--rounds N] [--units N] [--nation]
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { allCommunes, documentsOf, makeNation } from "../make-nation.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const defaultBin = join(root, "bin/plan.js");
const peer = "pandoc";
const library = fileURLToPath(new URL("docx-library.mjs", import.meta.url));
// Node reads that bundle of certificates at every start, which has nothing to do with us.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** The sample and its units, cold. Ratios of ours to each, round by round. */
export function benchSample({ rounds = 9, bin = defaultBin } = {}) {
  return inFolder((folder) => {
    cpSync(join(root, "plans"), join(folder, "plans"), { recursive: true });
    const source = join(folder, "plans/dan-van-2024/plan.md");
    const ours = { command: [process.execPath, bin, "build", "--out", "out"], out: "out" };
    run(ours, folder);
    const count = documentsIn(join(folder, "out")).length;
    const others = {
      "node -e 0": { command: [process.execPath, "-e", "0"] },
      [`docx library, ${count} ready documents`]: {
        command: [process.execPath, library, source, "library", `${count}`],
        out: "library",
      },
      ...pandocs(folder, source, count),
    };
    const ratios = timed(ours, others, rounds, folder);
    const bytes = sizeOf(join(folder, "out")) / sizeOf(join(folder, "library"));
    return { count, ratios, bytes };
  });
}

function pandocs(folder, source, count) {
  if (spawnSync(peer, ["--version"]).error) return {};
  mkdirSync(join(folder, "pandoc"), { recursive: true });
  const filter = join(folder, "all.lua");
  writeFileSync(
    filter,
    `function Pandoc(d) for i = 1, ${count} do local f = io.open("pandoc/" .. i .. ".docx", "wb"); f:write(pandoc.write(d, "docx")); f:close() end end\n`,
  );
  return {
    "pandoc, a process a document": {
      command: ["sh", "-c", `for i in $(seq ${count}); do pandoc ${source} -o pandoc/$i.docx; done`],
    },
    "pandoc, one process through Lua": {
      command: [peer, source, "--lua-filter", filter, "-t", "plain", "-o", "/dev/null"],
    },
  };
}

/** Plans of so many units of a made-up nation, beside the library. */
export function benchUnits({ rounds = 7, units = 500, bin = defaultBin } = {}) {
  return inFolder((folder) => {
    const communes = units + 1 - documentsOf(0);
    makeNation(folder, communes);
    const count = documentsOf(communes);
    const source = join(folder, "plans/dan-van-ca-nuoc/plan.md");
    const ours = { command: [process.execPath, bin, "build", "--quiet", "--out", "out"], out: "out" };
    const ratios = timed(
      ours,
      { "docx library": { command: [process.execPath, library, source, "library", `${count}`], out: "library" } },
      rounds,
      folder,
    );
    return { count, ratios };
  });
}

/** A document's time in a build of the whole nation by that in one of 500 units; peak memory by that of the sample. */
export function benchNation({ bin = defaultBin } = {}) {
  const [sample, some, all] = [null, 501 - documentsOf(0), allCommunes].map((communes) =>
    inFolder((folder) => {
      if (communes === null) cpSync(join(root, "plans"), join(folder, "plans"), { recursive: true });
      else makeNation(folder, communes);
      const report = join(folder, "peak.txt");
      const hook = `import{writeFileSync}from"node:fs";process.on("exit",()=>writeFileSync(${JSON.stringify(report)},String(process.resourceUsage().maxRSS)))`;
      const hooked = ["--import", `data:text/javascript,${encodeURIComponent(hook)}`];
      const time = run({ command: [process.execPath, ...hooked, bin, "build", "--quiet", "--out", "out"] }, folder);
      const count = documentsIn(join(folder, "out")).length;
      return { count, each: time / count, memory: Number(readFileSync(report, "utf8")) };
    }),
  );
  return { count: all.count, each: all.each / some.each, memory: all.memory / sample.memory };
}

/** Ratios by name. The first round warms the disk up. */
function timed(ours, others, rounds, folder) {
  const ratios = Object.fromEntries(Object.keys(others).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    const own = run(ours, folder);
    for (const [name, other] of Object.entries(others)) {
      const time = run(other, folder);
      if (round > 0) ratios[name].push(own / time);
    }
  }
  return ratios;
}

/** Milliseconds of the whole process; `out` is emptied before. */
function run({ command: [program, ...args], out }, cwd) {
  if (out) rmSync(join(cwd, out), { recursive: true, force: true });
  const start = performance.now();
  const { status, stderr } = spawnSync(program, args, { cwd, env, stdio: ["ignore", "ignore", "pipe"] });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`${[program, ...args].join(" ")}: ${status}\n${stderr}`);
  return time;
}

const documentsIn = (folder) =>
  existsSync(folder) ? readdirSync(folder, { recursive: true }).filter((path) => path.endsWith(".docx")) : [];

/** Bytes of a document, on the average. */
function sizeOf(folder) {
  const sizes = documentsIn(folder).map((path) => statSync(join(folder, path)).size);
  return sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
}

function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), "plan-bench-build-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const medianOf = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

export function showBuild({ count, ratios, bytes }, title) {
  console.log(`\n${title}, ${count} documents: ours / …`);
  for (const [name, list] of Object.entries(ratios))
    console.log(`${name.padEnd(42)}${medianOf(list).toFixed(2).padStart(8)}`);
  if (bytes) console.log(`${"bytes of a document / docx library's".padEnd(42)}${bytes.toFixed(2).padStart(8)}`);
}

export function showNation({ count, each, memory }) {
  console.log(`\nthe nation, ${count} documents`);
  console.log(`${"a document's time / that of 501".padEnd(42)}${each.toFixed(2).padStart(8)}`);
  console.log(`${"peak memory / the sample's".padEnd(42)}${memory.toFixed(2).padStart(8)}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { values } = parseArgs({
    options: {
      rounds: { type: "string", default: "9" },
      units: { type: "string", default: "500" },
      nation: { type: "boolean", default: false },
    },
  });
  const bin = process.env.PLAN_BIN ?? defaultBin;
  const rounds = Number(values.rounds);
  showBuild(benchSample({ rounds, bin }), "the sample, cold");
  showBuild(benchUnits({ rounds, units: Number(values.units), bin }), "plans of units");
  if (values.nation) showNation(benchNation({ bin }));
}
