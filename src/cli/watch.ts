// A command -> its runs: one now, and one after each change of what it reads of the disk, until somebody stops it.
import { dirname } from "node:path";
import { watch as watchFolders } from "chokidar";
import { watchWords } from "../messages/watch.ts";
import type { Context } from "./context.ts";
import { changedSince, pathsIn, recordedReads, type Sightings } from "./disk.ts";
import { isDiskError } from "./disk-error.ts";
import { isFolder, shown } from "./paths.ts";

/** Milliseconds in which changes count as one: an editor's save is several. */
const pause = 15;

/** Gives the exit code of the last run. `run` must read by this process alone. */
export async function watching(context: Context, run: () => Promise<number>): Promise<number> {
  const words = watchWords[context.language];
  const stop = stopSignal();
  let code = 0;
  let seen: Sightings = new Map();
  while (!stop.isSet()) {
    try {
      const one = await recordedReads(run);
      code = one.result;
      seen = one.seen;
    } catch (fault) {
      // A file that goes away while it is read comes back, or is missed by the next run.
      if (!isDiskError(fault)) throw fault;
      context.note(`${context.words.error}: ${context.words.diskTrouble(fault.path ?? "", fault.code)}\n`);
    }
    context.note(`${words.waiting}\n`);
    const changed = await nextChange(seen, stop);
    if (changed !== null) context.note(`\n${words.changed(shown(context.cwd, changed))}\n`);
  }
  return code;
}

interface Stop {
  isSet(): boolean;
  readonly when: Promise<null>;
}

/** Ctrl+C, or the end of whoever started this. */
function stopSignal(): Stop {
  let isSet = false;
  const when = new Promise<null>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => {
        isSet = true;
        resolve(null);
      });
  });
  return { isSet: () => isSet, when };
}

/** The path that has changed; null where it was stopped before. What has changed since it was seen counts too. */
async function nextChange(seen: Sightings, stop: Stop): Promise<string | null> {
  const watcher = watchFolders(foldersOf(seen), { depth: 0, ignoreInitial: true });
  const changed = new Promise<string>((resolve) => {
    let timer: NodeJS.Timeout | null = null;
    const look = (): void => {
      const path = changedSince(seen);
      if (path !== null) resolve(path);
    };
    watcher.on("all", () => {
      if (timer) clearTimeout(timer);
      timer = setTimeout(look, pause);
    });
    watcher.on("ready", look);
  });
  const found = await Promise.race([changed, stop.when]);
  await watcher.close();
  return found;
}

/** Of each path the nearest folder that is there: where it would come, change or go. */
const foldersOf = (seen: Sightings): string[] => [
  ...new Set(
    pathsIn(seen).map((path) => {
      let folder = isFolder(path) ? path : dirname(path);
      while (!isFolder(folder)) folder = dirname(folder);
      return folder;
    }),
  ),
];
