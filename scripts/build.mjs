// src/ -> dist/: the command line and the public API, bundled so that a command starts in half the time.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const node = (...args) => execFileSync(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });

const common = {
  absWorkingDir: root,
  outdir: "dist",
  bundle: true,
  platform: "node",
  target: "node20.19",
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  logLevel: "warning",
};

rmSync(`${root}dist`, { recursive: true, force: true });
const skeleton = await skeletonOf();
await build({
  ...common,
  plugins: [skeleton],
  entryPoints: { index: "src/index.ts", "check-worker": "src/cli/check-worker.ts" },
  splitting: true,
  format: "esm",
  // Some dependencies are CommonJS and call require().
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
});
await buildCommandLine();

mkdirSync(`${root}dist/schema`);
for (const name of ["plan", "units", "register", "report"])
  writeFileSync(`${root}dist/schema/${name}.schema.json`, node("bin/plan.js", "schema", name));

const tsc = createRequire(import.meta.url)
  .resolve("typescript/package.json")
  .replace(/package\.json$/, "bin/tsc");
execFileSync(process.execPath, [tsc, "-p", root], { cwd: root, stdio: "inherit" });

/** In place of the code that makes the skeleton of Word files: what it makes. */
async function skeletonOf() {
  const file = "src/6-write/docx/skeleton.ts";
  const made = `${root}dist/skeleton.cjs`;
  await build({ ...common, entryPoints: [file], format: "cjs" });
  renameSync(`${root}dist/skeleton.js`, made);
  const texts = await createRequire(made)(made).skeletonTexts();
  rmSync(made);
  const contents = `const texts = ${JSON.stringify(texts)};\nexport const skeletonTexts = async () => texts;`;
  return {
    name: "skeleton",
    setup: ({ onLoad }) => onLoad({ filter: /6-write[\\/]docx[\\/]skeleton\.ts$/ }, () => ({ contents })),
  };
}

/**
 * Scripts of CommonJS, whose compiled code V8 can keep: one that starts, one of all commands, and one for each library that few
 * commands need.
 */
async function buildCommandLine() {
  const libraries = ["docx", "docx/layout", "hucre/xlsx"];
  const fileOf = (library) => library.replace("/", "-");
  const elsewhere = {
    name: "elsewhere",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^(docx|docx\/layout|hucre\/xlsx)$/ }, ({ path, kind }) =>
        kind === "entry-point" ? null : { path: `./${fileOf(path)}.cjs`, external: true },
      );
      onResolve({ filter: /^\.\// }, ({ importer, kind }) =>
        kind === "dynamic-import" && /src\/cli\/(?:main|commands\/index)\.ts$/.test(importer.replaceAll("\\", "/"))
          ? { path: "./commands.cjs", external: true }
          : null,
      );
      // For programs that a command of commander's may be, which takes longer to start than all of commander.
      onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
        importer.includes("commander") ? { path: "nothing", namespace: "lazy" } : null,
      );
      onLoad({ filter: /^nothing$/, namespace: "lazy" }, () => ({ contents: "" }));
      // Libraries that one input in a hundred needs, and that take long to start.
      onResolve({ filter: /^(string-width|handlebars)$/ }, ({ path, namespace }) =>
        namespace === "lazy" ? null : { path, namespace: "lazy" },
      );
      onLoad({ filter: /^(string-width|handlebars)$/, namespace: "lazy" }, ({ path }) => ({
        contents:
          path === "handlebars"
            ? 'export default {parse:(text)=>require("handlebars").parse(text)}'
            : 'export default (text)=>require("string-width").default(text)',
        resolveDir: root,
      }));
      onResolve({ filter: /^commands$/ }, () => ({ path: "commands", namespace: "lazy" }));
      onLoad({ filter: /^commands$/, namespace: "lazy" }, () => ({
        contents: lazyCommands(),
        resolveDir: `${root}src/cli`,
      }));
    },
  };
  await build({
    ...common,
    entryPoints: {
      cli: "src/cli/main.ts",
      commands: "commands",
      ...Object.fromEntries(libraries.map((library) => [fileOf(library), library])),
    },
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    minifyIdentifiers: true,
    define: { "import.meta.url": "__url" },
    banner: { js: "const __url=require('node:url').pathToFileURL(__filename).href;" },
    supported: { "dynamic-import": false },
    plugins: [elsewhere, skeleton],
  });
  for (const name of ["cli", "commands"]) sign(`${root}dist/${name}.cjs`);
  writeFileSync(`${root}dist/program.sha256`, hashOf(["cli", "commands", ...libraries.map(fileOf)]));
  node("scripts/compile-code.mjs");
}

/** Of scripts of dist/: what a build may be known by. */
function hashOf(scripts) {
  const hash = createHash("sha256");
  for (const name of scripts) hash.update(readFileSync(`${root}dist/${name}.cjs`));
  return hash.digest("hex");
}

/** A script that starts a command's code when it is first asked for. */
function lazyCommands() {
  const table = readFileSync(`${root}src/cli/commands/index.ts`, "utf8");
  const commands = [...table.matchAll(/import\("\.\/([\w-]+)\.ts"\)\)\.(\w+)/g)];
  const exported = [
    ...commands.map(([, file, name]) => [`./commands/${file}.ts`, name]),
    ...["contextOf", "usageError"].map((name) => ["./context.ts", name]),
  ];
  return `module.exports={${exported.map(([file, name]) => `get ${name}(){return require("${file}").${name}}`).join()}}`;
}

/** In ASCII alone, which is read fastest; ends in what its compiled code is known by. */
function sign(file) {
  // In patterns, the only place where the bundler leaves others, the escape means the same.
  const text = readFileSync(file, "utf8").replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const hash = createHash("sha256").update(text).digest("hex");
  writeFileSync(file, `${text}//${hash}\n`);
}
