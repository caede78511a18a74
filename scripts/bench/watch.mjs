// How soon after a save `plan check --watch` of the sample has said what is now wrong. node scripts/bench/watch.mjs
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Milliseconds from each save to the end of what is said of it. */
export async function benchWatch({ saves = 12, bin = join(root, "bin/plan.js") } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "plan-bench-watch-"));
  cpSync(join(root, "plans"), join(folder, "plans"), { recursive: true });
  const source = join(folder, "plans/dan-van-2024/plan.md");
  const text = readFileSync(source, "utf8");
  const child = spawn(process.execPath, [bin, "check", "--watch", "--lang", "en"], { cwd: folder });
  child.stdout.resume();
  const said = () =>
    new Promise((resolve) => {
      const read = (chunk) => {
        if (!String(chunk).includes("Waiting")) return;
        child.stderr.off("data", read);
        resolve();
      };
      child.stderr.on("data", read);
    });
  try {
    await said();
    const times = [];
    for (let save = 0; save < saves; save++) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      const start = performance.now();
      writeFileSync(source, text.replace("phòng Nội vụ quận", `phòng Nội vụ ${save}`));
      await said();
      times.push(performance.now() - start);
    }
    return times;
  } finally {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

export function showWatch(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const [least, median, most] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  console.log(
    `\nfrom a save to its diagnostics: ${[least, median, most].map((time) => time.toFixed(0)).join(" / ")} ms`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) showWatch(await benchWatch());
