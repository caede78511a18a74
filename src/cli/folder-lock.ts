// A folder to be written in -> work that no other run of the program does there at the same time.
import { closeSync, openSync, readdirSync, readFileSync, statSync, unlinkSync, utimesSync, writeSync } from "node:fs";
import { hostname, uptime } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isDiskError, ofPath, refusal } from "./disk-error.ts";
import { removeQuietly, temporaryPrefix } from "./write-whole.ts";

/** The file that says who writes in a folder: the number of the process and the name of its machine. */
export const lockName = ".plan-lock";

/**
 * Milliseconds. `whole`: how long another run is waited for. `beat`: how often a holder shows that it lives; `silent`: what a holder on
 * another machine, whose processes cannot be seen, may be silent for. `unsigned`: the same of a lock that nobody has signed yet.
 */
const patience = { whole: 15_000, beat: 2_000, silent: 10_000, unsigned: 1_000, look: 40, settle: 100 };

const own = `${process.pid} ${hostname()}\n`;

/** Throws a refusal where another run does not come to an end (`wait`, in ms). A run that was cut short holds nobody up. */
export async function withLock<T>(folder: string, work: () => Promise<T>, wait = patience.whole): Promise<T> {
  const path = join(folder, lockName);
  try {
    await take(path, folder, wait);
  } catch (fault) {
    throw ofPath(fault, folder);
  }
  const beat = setInterval(() => touch(path), patience.beat).unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    if ((holderOf(path)?.text ?? own) === own) removeQuietly(path);
  }
}

async function take(path: string, folder: string, wait: number): Promise<void> {
  const start = performance.now();
  let seen = "";
  let since = start;
  while (!signed(path)) {
    const holder = holderOf(path);
    const now = performance.now();
    const sign = `${holder?.text} ${holder?.beat}`;
    if (sign !== seen) since = now;
    seen = sign;
    if (holder && isGone(holder, now - since)) {
      if (await takenOver(path, folder, holder)) return;
    } else if (now - start > wait) {
      throw refusal("locked", path);
    } else {
      await pause(patience.look);
    }
  }
}

/** False where somebody holds it. */
function signed(path: string): boolean {
  let file: number;
  try {
    file = openSync(path, "wx");
  } catch (fault) {
    if (isDiskError(fault) && fault.code === "EEXIST") return false;
    throw fault;
  }
  try {
    writeSync(file, own);
  } catch (fault) {
    removeQuietly(path);
    throw fault;
  } finally {
    closeSync(file);
  }
  return true;
}

interface Holder {
  readonly text: string;
  /** When it last showed that it lives, in milliseconds of the clock. */
  readonly beat: number;
}

/** Null where nobody holds it any more. */
function holderOf(path: string): Holder | null {
  try {
    return { text: readFileSync(path, "utf8"), beat: statSync(path).mtimeMs };
  } catch {
    return null;
  }
}

/** `silence`: how long it has been watched without a sign. */
function isGone({ text, beat }: Holder, silence: number): boolean {
  const [, id, host] = /^(\d+) (.+)\n$/.exec(text) ?? [];
  if (id === undefined) return silence > patience.unsigned;
  if (host !== hostname()) return silence > patience.silent;
  // Since then the machine has been started anew, and numbers of processes are given again: in a container ours too.
  const seconds = Number(id) === process.pid ? process.uptime() : uptime();
  return beat < Date.now() - seconds * 1000 - clockSteps || !isAlive(Number(id));
}

/** The disk's clock and the process's differ by less. */
const clockSteps = 50;

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (fault) {
    return isDiskError(fault) && fault.code === "EPERM";
  }
}

/** Of two who find the holder gone at once one may take the other's lock away: who still has it after a while has it. */
async function takenOver(path: string, folder: string, gone: Holder): Promise<boolean> {
  if (holderOf(path)?.text !== gone.text) return false;
  unlinkSync(path);
  if (!signed(path)) return false;
  await pause(patience.settle);
  if (holderOf(path)?.text !== own) return false;
  for (const name of readdirSync(folder)) if (name.startsWith(temporaryPrefix)) removeQuietly(join(folder, name));
  return true;
}

function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {}
}
