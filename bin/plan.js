#!/usr/bin/env node
// Hands the arguments and the streams to the command line.
import module from "node:module";

module.enableCompileCache?.();
const { main } = await import("../dist/cli.js");
process.exitCode = await main(process.argv.slice(2), process);
