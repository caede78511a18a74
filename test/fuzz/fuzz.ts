// A number of bytes and a seed -> mutants for every reader, and what each of them did to it.
import { type Random, randomOf } from "../plants/random.ts";
import type { Reader } from "./readers.ts";

export interface Tried {
  readonly name: string;
  readonly mutants: number;
  readonly bytes: number;
  /** Milliseconds of the slowest. */
  readonly slowest: number;
  readonly faults: readonly Fault[];
}

export interface Fault {
  readonly what: string;
  /** What did it. */
  readonly bytes: Uint8Array;
}

/** Milliseconds that a reader may take for a megabyte, and for less. */
const longest = 2000;

/** A reader's share, by its place in the list. */
export async function tryReader(reader: Reader, bytes: number, random: Random): Promise<Tried> {
  let [mutants, done, slowest] = [0, 0, 0];
  const faults: Fault[] = [];
  while (done < bytes && faults.length < most) {
    const mutant = reader.next(random);
    mutants++;
    done += mutant.bytes.length;
    const start = performance.now();
    try {
      await mutant.read();
    } catch (fault) {
      faults.push({
        what: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault),
        bytes: mutant.bytes,
      });
    }
    const time = performance.now() - start;
    slowest = Math.max(slowest, time);
    if (time > longest) faults.push({ what: `${Math.round(time)} ms`, bytes: mutant.bytes });
  }
  return { name: reader.name, mutants, bytes: done, slowest, faults };
}

const most = 20;

/** Each the same share of the bytes. */
export async function fuzz(
  readers: readonly Reader[],
  bytes: number,
  seed: number,
  told: (tried: Tried) => void,
): Promise<void> {
  for (const [index, reader] of readers.entries())
    told(await tryReader(reader, bytes / readers.length, randomOf(seed, index)));
}
