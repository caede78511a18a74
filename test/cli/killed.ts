// A command of the built program -> its runs, each killed at another of its operations on the disk.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../bin/plan.js", import.meta.url));
const preload = new URL("kill-at.mjs", import.meta.url).href;

/** More operations than any command has. */
const most = 500;

/**
 * Runs the command in a new folder again and again, killed (SIGKILL) before its first, second, … operation that changes the disk,
 * until it comes to its end. `look` is given the folder after each run. Gives the number of operations.
 */
export function killedAtEvery(
  args: readonly string[],
  newFolder: () => string,
  look: (folder: string) => void,
): number {
  for (let at = 1; at < most; at++) {
    const folder = newFolder();
    const { signal, status, stderr } = spawnSync(process.execPath, ["--import", preload, program, ...args], {
      cwd: folder,
      env: { ...process.env, KILL_AT: String(at), NODE_COMPILE_CACHE: "", NODE_DISABLE_COMPILE_CACHE: "1" },
      encoding: "utf8",
    });
    look(folder);
    if (signal === "SIGKILL") continue;
    if (status !== 0) throw new Error(stderr);
    return at - 1;
  }
  throw new Error("the command does not come to an end");
}
