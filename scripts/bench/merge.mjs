// How often an update of a unit's plan stops on a conflict: by block and word, and by line as `git merge-file` does it.
// node scripts/bench/merge.mjs [--runs N] [--seed N] [--no-git]: on the sample plan as it was found, single words changed at random on both sides and new items.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Words changed above and below, items added above and below. */
const loads = [
  [3, 5, 1, 2],
  [6, 10, 2, 4],
  [10, 20, 3, 6],
];

/** Per load the share of updates that stop, ours and git's, and how many merges are not what both sides wrote. */
export async function benchMerge({ runs = 300, seed = 2024, git = true, ids = true, only = loads } = {}) {
  const blocks = blocksOf(readFileSync(join(root, "test/fixtures/sample/as-found/plan.md"), "utf8"));
  const folder = mkdtempSync(join(tmpdir(), "plan-merge-"));
  try {
    const { mergePlans } = await bundle(folder);
    return only.map((load) => {
      const random = generator(seed);
      const result = { load, runs, stops: 0, conflicts: 0, wrong: 0, least: 0, milliseconds: 0, git: git ? 0 : null };
      for (let run = 0; run < runs; run++) {
        const { base, ours, theirs, merged, clashes } = update(blocks, load, random, ids);
        const start = performance.now();
        const found = mergePlans({ base: source(base), ours: source(ours), theirs: source(theirs) });
        result.milliseconds += (performance.now() - start) / runs;
        result.stops += found.conflicts.length > 0;
        result.conflicts += found.conflicts.length;
        result.least += clashes > 0;
        const right =
          found.conflicts.length === 0
            ? found.text === merged
            : edits(ours, theirs).every((one) => found.text.includes(one));
        result.wrong += !right;
        if (git) result.git += gitStops(folder, base, ours, theirs);
      }
      return result;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const source = (text) => ({ path: "plan.md", text });

/** What a block of the plan is: marker, words, attributes. */
function blocksOf(text) {
  const [, , body = ""] = text.split(/^---$/m);
  const lines = body.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => {
    const [, marker = "", rest = ""] = /^((?:#+|-|\d+\.|\[\^[^\]]+\]:) )?(.*)$/.exec(line) ?? [];
    const [, words = "", attributes = ""] = /^(.*?)(?: \{([^{}]*)\})?$/.exec(rest) ?? [];
    return { marker, words: words.split(" "), attributes };
  });
}

/** Both sides' edits of one plan, and what a merge must give. */
function update(blocks, [above, below, newAbove, newBelow], random, ids) {
  const parent = changes(blocks, above, "×", random);
  const unit = changes(blocks, below, "†", random);
  // After a footnote no item would be added: notes stand where they happen to stand.
  const places = [...blocks.keys()].filter((i) => !blocks[i].marker.startsWith("[^"));
  const items = (count) => new Set([...sample(places.length, count, random)].map((at) => places[at]));
  const [parentItems, unitItems] = [items(newAbove), items(newBelow)];
  const write = (changed, added) => {
    const lines = blocks.flatMap((block, i) => {
      const words = block.words.map(
        (word, at) => word + changed.map((side) => (side.get(i) === at ? side.tag : "")).join(""),
      );
      const own = block.marker.startsWith("[^") || !ids ? block.attributes : `from=b${i} ${block.attributes}`.trim();
      const text = block.marker + words.join(" ") + (own ? ` {${own}}` : "");
      return [text, ...added.flatMap((side) => (side.at.has(i) ? [side.line(i)] : []))];
    });
    return `---\nplan: an-lac\ntitle: Dân vận\nissuer: an-lac\n---\n\n${lines.join("\n\n")}\n`;
  };
  const fromAbove = { at: parentItems, line: (i) => `- quận việc mới ${i}${ids ? ` {from=n${i}}` : ""}` };
  const fromUnit = { at: unitItems, line: (i) => `- phường việc mới ${i}` };
  return {
    base: write([], []),
    ours: write([unit], [fromUnit]),
    theirs: write([parent], [fromAbove]),
    merged: write([parent, unit], [fromAbove, fromUnit]),
    clashes: [...parent].filter(([i, at]) => unit.get(i) === at).length,
  };
}

function changes(blocks, count, tag, random) {
  const chosen = [...sample(blocks.length, count, random)].map((i) => [
    i,
    Math.floor(random() * blocks[i].words.length),
  ]);
  return Object.assign(new Map(chosen), { tag });
}

/** Words that one side wrote. */
const edits = (...texts) => texts.flatMap((text) => text.match(/\S*[×†]\S*|việc mới \d+/gu) ?? []);

function sample(size, count, random) {
  const chosen = new Set();
  while (chosen.size < count) chosen.add(Math.floor(random() * size));
  return chosen;
}

/** Numbers from 0 to 1, the same for a seed everywhere. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function gitStops(folder, base, ours, theirs) {
  const paths = Object.entries({ ours, base, theirs }).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  const { status, error } = spawnSync("git", ["merge-file", "-p", ...paths], { stdio: ["ignore", "ignore", "pipe"] });
  if (error) throw error;
  return status !== 0;
}

async function bundle(folder) {
  const outfile = join(folder, "merge.mjs");
  const banner = `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);`;
  await build({
    absWorkingDir: root,
    entryPoints: ["src/merge/merge.ts"],
    bundle: true,
    format: "esm",
    platform: "node",
    banner: { js: banner },
    outfile,
  });
  return import(pathToFileURL(outfile).href);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { values } = parseArgs({
    options: {
      runs: { type: "string", default: "300" },
      seed: { type: "string", default: "2024" },
      "no-git": { type: "boolean", default: false },
      "no-ids": { type: "boolean", default: false },
    },
  });
  const options = {
    runs: Number(values.runs),
    seed: Number(values.seed),
    git: !values["no-git"],
    ids: !values["no-ids"],
  };
  const percent = (count) => `${((100 * count) / options.runs).toFixed(1)} %`.padStart(9);
  console.log(`${options.runs} updates each; edits above / below, new items above / below`);
  console.log(
    `${"load".padEnd(20)}${["stops", "least", "git", "wrong", "ms each"].map((word) => word.padStart(9)).join("")}`,
  );
  for (const { load, stops, least, git, wrong, milliseconds } of await benchMerge(options))
    console.log(
      load.join(" / ").padEnd(20) +
        percent(stops) +
        percent(least) +
        (git === null ? "-".padStart(9) : percent(git)) +
        String(wrong).padStart(9) +
        milliseconds.toFixed(1).padStart(9),
    );
}
