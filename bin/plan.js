#!/usr/bin/env node
// Hands the arguments and the streams to the command line.
import { existsSync } from "node:fs";
import module from "node:module";

const cli = new URL("../dist/cli.js", import.meta.url);
if (existsSync(cli)) {
  module.enableCompileCache?.();
  const { main } = await import(cli.href);
  process.exitCode = await main(process.argv.slice(2), process);
} else {
  process.stderr.write("plan: chưa cài xong, hãy chạy “npm ci” trước (not built yet: run “npm ci” first)\n");
  process.exitCode = 3;
}
