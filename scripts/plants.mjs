// npm run test:plants [-- --seed N] [-- --count M] [-- --rule NAME] [-- --plant I]: plants faults into generated plans and prints
// which of them the compiler finds. Leaves with 1 where one is missed, doubled, or followed by others.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "2024" },
    count: { type: "string", default: "1000" },
    /** Of this rule, or of rules whose names begin so, alone. */
    rule: { type: "string" },
    /** The one plant with this number. */
    plant: { type: "string" },
  },
});
const [seed, count, plant] = [values.seed, values.count, values.plant ?? "0"].map(Number);
if (![seed, count, plant].every((number) => Number.isSafeInteger(number) && number >= 0)) {
  console.error("--seed, --count and --plant take a whole number");
  process.exit(2);
}

// Below the package, so that what is bundled finds the built-in templates.
const cache = join(root, "node_modules/.cache");
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, "plants-"));
const outfile = join(folder, "plants.mjs");
await build({
  absWorkingDir: root,
  stdin: {
    contents: `export * from "./test/plants/judge.ts"; export * from "./test/plants/report.ts";`,
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
const { judge, reportOf, unknownRules } = await import(pathToFileURL(outfile).href);
rmSync(folder, { recursive: true });

const read = (path) => readFileSync(join(root, path), "utf8");
const template = { layout: read("templates/plan/layout.md.hbs"), style: read("templates/plan/style.yaml") };
const only = { ...(values.rule && { rule: values.rule }), ...(values.plant && { plant }) };
const verdicts = judge(seed, count, template, only);
console.log(reportOf(verdicts, unknownRules()));
process.exitCode = verdicts.every(({ outcome }) => outcome === "found") ? 0 : 1;
