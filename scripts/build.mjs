// src/ -> dist/: the command line and the public API, bundled so that a command starts in half the time.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
rmSync(`${root}dist`, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: { cli: "src/cli/main.ts", "check-worker": "src/cli/check-worker.ts", index: "src/index.ts" },
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  logLevel: "warning",
  // Some dependencies are CommonJS and call require().
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
});

mkdirSync(`${root}dist/schema`);
for (const name of ["plan", "units", "register", "report"])
  writeFileSync(
    `${root}dist/schema/${name}.schema.json`,
    execFileSync(process.execPath, [`${root}bin/plan.js`, "schema", name]),
  );

const tsc = createRequire(import.meta.url)
  .resolve("typescript/package.json")
  .replace(/package\.json$/, "bin/tsc");
execFileSync(process.execPath, [tsc, "-p", root], { cwd: root, stdio: "inherit" });
