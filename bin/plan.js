#!/usr/bin/env node
// Hands the arguments and the streams to the command line.
const { existsSync } = require("node:fs");
const { join } = require("node:path");

if (existsSync(join(__dirname, "../dist/cli.cjs"))) {
  const { main } = require("./load.js").load("cli");
  main(process.argv.slice(2), process).then((code) => {
    process.exitCode = code;
  });
} else {
  process.stderr.write("plan: chưa cài xong, hãy chạy “npm ci” trước (not built yet: run “npm ci” first)\n");
  process.exitCode = 3;
}
