// What builds said, kept beside what they saw of the disk -> said again, as long as the disk is as they saw it.
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import envPaths from "env-paths";
import { changedSince, type Sightings } from "./disk.ts";
import { isDiskError, isRefusal } from "./disk-error.ts";
import { hash } from "./hash.ts";
import type { Surroundings } from "./surroundings.ts";

export interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface BuildMemory {
  /** Null where nothing is kept, or where something has changed since. */
  recall(): Said | null;
  /** Where the disk refuses, nothing is kept. */
  keep(said: Said, seen: Sightings): Promise<void>;
}

interface Kept extends Said {
  readonly seen: readonly (readonly [asked: string, answer: string])[];
}

/** More would only lie there: a build that somebody repeats is one of his last. */
const most = 200;

/** `key`: all on which a build depends besides the disk. */
export function buildMemory(env: Surroundings["env"], key: readonly unknown[]): BuildMemory {
  const folder = env.PLAN_CACHE_DIR || envPaths("plan-compiler", { suffix: "" }).cache;
  const path = join(folder, `${hash(JSON.stringify(key))}.json`);
  return {
    recall() {
      const kept = readKept(path);
      return kept && changedSince(kept.seen) === null ? kept : null;
    },
    async keep(said, seen) {
      try {
        const { saveFile } = await import("./save-texts.ts");
        await saveFile(path, () => JSON.stringify({ ...said, seen: [...seen] } satisfies Kept));
        forgetOldest(folder);
      } catch (fault) {
        if (!isDiskError(fault) && !isRefusal(fault)) throw fault;
      }
    },
  };
}

/** Null where it is not there, or damaged. */
function readKept(path: string): Kept | null {
  try {
    const { seen, code, stdout, stderr } = JSON.parse(readFileSync(path, "utf8")) as Partial<Kept>;
    const isWhole = Array.isArray(seen) && typeof code === "number" && typeof stdout === "string";
    return isWhole && typeof stderr === "string" ? { seen, code, stdout, stderr } : null;
  } catch {
    return null;
  }
}

function forgetOldest(folder: string): void {
  const names = readdirSync(folder).filter((name) => /^[\da-f]{64}\.json$/.test(name));
  if (names.length <= most) return;
  const aged = names.map((name) => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs }));
  for (const { path } of aged.sort((a, b) => b.time - a.time).slice(most)) rmSync(path, { force: true });
}
