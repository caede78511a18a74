// How long the citation recogniser takes on ten megabytes of plans, beside `normalize("NFC")` of the same text.
// node scripts/bench/citations.mjs [FOLDER]: of the texts (*.txt) of a folder, too.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));
const bytes = 10_000_000;

/** Common words, of which each copy of a text gets others, so that no copy is like another. */
const words = ["cán bộ", "nhiệm vụ", "đơn vị", "công tác", "nội dung", "người dân", "kết quả", "địa phương"];
const others = [
  "cơ quan",
  "nhân dân",
  "hoạt động",
  "phong trào",
  "chính quyền",
  "giải pháp",
  "tổ chức",
  "chương trình",
];

/**
 * Milliseconds, each the least of the rounds: `normalise`, and `cite` with all results as objects; `first` is the first round's,
 * in which the engine still compiles. The rounds take turns, so that a slow moment slows both.
 */
export async function benchCitations({ folder = null, rounds = 12 } = {}) {
  const { findCitations } = await recogniser();
  const text = longText(folder);
  const times = { normalise: [], cite: [] };
  let citations = 0;
  for (let round = 0; round < rounds; round++) {
    times.normalise.push(timeOf(() => text.normalize("NFC")));
    times.cite.push(
      timeOf(() => {
        citations = findCitations(text).length;
      }),
    );
  }
  const [normalise, cite] = [Math.min(...times.normalise), Math.min(...times.cite)];
  return { bytes: Buffer.byteLength(text), citations, normalise, cite, first: times.cite[0], ratio: cite / normalise };
}

function timeOf(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

async function recogniser() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["src/2-model/prose/citation.ts"],
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

function longText(folder) {
  const files = [join(root, "test/fixtures/sample/as-found/plan.md")];
  if (folder !== null)
    files.push(...readdirSync(folder).flatMap((name) => (name.endsWith(".txt") ? [join(folder, name)] : [])));
  const texts = files.map((file) => readFileSync(file, "utf8").normalize("NFC"));
  const copies = [];
  for (let copy = 0, length = 0; length < bytes; copy++) {
    const text = varied(texts[copy % texts.length], Math.floor(copy / texts.length));
    copies.push(text);
    length += Buffer.byteLength(text);
  }
  // Through bytes, so that the text is one piece, as if read from a file.
  return Buffer.from(copies.join("\n")).toString("utf8");
}

function varied(text, copy) {
  let count = copy;
  const pattern = new RegExp(words.filter((_, i) => ((copy >> i) & 1) === 0).join("|") || "(?!)", "g");
  const worded = text.replace(pattern, () => others[count++ % others.length]);
  return worded.replace(/\d{1,3}(?=[/-]\p{Lu})/gu, () => String(((count++ * 7919) % 900) + 1));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const {
    bytes: size,
    citations,
    normalise,
    cite,
    first,
    ratio,
  } = await benchCitations({ folder: process.argv[2] ?? null });
  console.log(`${(size / 1e6).toFixed(1)} MB, ${citations} citations`);
  console.log(`normalize("NFC") ${normalise.toFixed(1)} ms, cite ${cite.toFixed(1)} ms: ${ratio.toFixed(1)} times`);
  console.log(`first round ${first.toFixed(0)} ms`);
}
