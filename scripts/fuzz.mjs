// npm run fuzz [-- --bytes N] [-- --seed N] [-- --reader NAME]: mutants of the project's own files for every reader, in a process that
// may not hold more than 512 MB. Prints a line for each reader, and keeps what did harm. Leaves with 1 where something did.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({
  options: {
    bytes: { type: "string", default: "10000000" },
    seed: { type: "string", default: "2024" },
    reader: { type: "string" },
    /** Of the process that does it. */
    bundle: { type: "string" },
  },
});

if (values.bundle) await run();
else await start();

/** Megabytes of V8's heap: the rest is for the program and what it holds outside. */
async function start() {
  const cache = join(root, "node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "fuzz-"));
  const outfile = join(folder, "fuzz.mjs");
  await build({
    absWorkingDir: root,
    stdin: {
      contents: `export * from "./test/fuzz/fuzz.ts"; export * from "./test/fuzz/readers.ts";`,
      resolveDir: root,
    },
    bundle: true,
    format: "esm",
    platform: "node",
    logLevel: "warning",
    outfile,
    banner: {
      js: `import { createRequire as requireFrom } from "node:module"; const require = requireFrom(${JSON.stringify(import.meta.url)});`,
    },
  });
  const args = [
    "--max-old-space-size=320",
    fileURLToPath(import.meta.url),
    ...process.argv.slice(2),
    "--bundle",
    outfile,
  ];
  const { status, signal } = spawnSync(process.execPath, args, { stdio: "inherit" });
  rmSync(folder, { recursive: true });
  process.exitCode = status ?? 1;
  if (signal) console.log(`ended by ${signal}: out of memory?`);
}

async function run() {
  const { fuzz, readersOf } = await import(pathToFileURL(values.bundle).href);
  const readers = (await readersOf(root)).filter(({ name }) => !values.reader || name === values.reader);
  let harm = 0;
  await fuzz(readers, Number(values.bytes), Number(values.seed), ({ name, mutants, bytes, slowest, faults }) => {
    console.log(
      `${name}: ${mutants} mutants, ${bytes} bytes, slowest ${Math.round(slowest)} ms, ${faults.length} harmful`,
    );
    for (const fault of faults) {
      const path = join(mkdtempSync(join(tmpdir(), "plan-fuzz-")), "mutant");
      writeFileSync(path, fault.bytes);
      console.log(`  ${fault.what.split("\n").slice(0, 4).join("\n    ")}\n    ${path}`);
    }
    harm += faults.length;
  });
  const most = process.resourceUsage().maxRSS / 1024;
  console.log(`memory: ${Math.round(most)} MB`);
  process.exitCode = harm === 0 && most < 512 ? 0 : 1;
}
