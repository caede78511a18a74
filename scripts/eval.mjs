// npm run eval [-- FOLDER] [-- --misses]: the citation recogniser's figures on test/eval/citations.txt, or on a folder of
// NAME.txt with NAME.citations.jsonl (what `plan cite --json` should print).
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const bundle = await build({
  absWorkingDir: root,
  stdin: {
    contents: `export * from "./test/eval/evaluate.ts"; export * from "./test/eval/read-sentences.ts";`,
    resolveDir: root,
  },
  bundle: true,
  format: "esm",
  platform: "node",
  write: false,
});
const { readAnnotation, readSentences, report } = await import(
  `data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString("base64")}`
);

const folder = process.argv.slice(2).find((argument) => !argument.startsWith("-"));
const samples = folder === undefined ? ownSamples() : documentsIn(folder);
console.log(report(samples, process.argv.includes("--misses")));

function ownSamples() {
  return readSentences(readFileSync(join(root, "test/eval/citations.txt"), "utf8"));
}

function documentsIn(path) {
  const names = readdirSync(path).filter((name) => name.endsWith(".txt"));
  const annotated = names.map((name) => [join(path, name), join(path, name.replace(/\.txt$/, ".citations.jsonl"))]);
  return annotated
    .filter(([, annotation]) => existsSync(annotation))
    .map(([text, annotation]) => ({
      text: readFileSync(text, "utf8"),
      expected: readAnnotation(readFileSync(annotation, "utf8")),
    }));
}
