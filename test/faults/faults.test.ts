// Every command that writes, with a fault at an operation on the disk: nothing is lost, and the next run is right.
// FAULTS=all tries every operation, not a few; FAULTS_FILE is given what was tried.
import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { randomOf } from "../plants/random.ts";
import { type Fault, faults } from "./disk.ts";
import { type Clean, cleanRun, countOperations, judge } from "./judge.ts";
import { type Operation, operations } from "./operations.ts";

/** Of each command and fault. */
const tries = process.env.FAULTS === "all" ? Number.POSITIVE_INFINITY : Number(process.env.FAULTS ?? 2);
const tried = new Map<Fault, { tried: number; lost: number }>(faults.map((fault) => [fault, { tried: 0, lost: 0 }]));

/** The same at each run, spread over the whole. */
function placesOf(most: number, seed: number): number[] {
  if (most <= tries) return Array.from({ length: most }, (_, index) => index + 1);
  const random = randomOf(seed);
  return Array.from({ length: tries }, (_, index) => Math.ceil(((index + random.next()) * most) / tries));
}

describe.each(await operations())("$name", (operation: Operation) => {
  let clean: Clean;
  beforeAll(async () => {
    clean = await cleanRun(operation);
  });

  it.each(faults)("%s", { timeout: 3_600_000 }, async (fault) => {
    const most = await countOperations(operation, fault);
    expect(most).toBeGreaterThan(0);
    const lost: string[] = [];
    for (const at of placesOf(most, operation.name.length + faults.indexOf(fault))) {
      const found = await judge(clean, fault, at);
      const count = tried.get(fault);
      if (count) count.tried++;
      if (count && found.length > 0) count.lost++;
      lost.push(...found.map((what) => `${at}: ${what}`));
    }
    expect(lost).toEqual([]);
  });
});

afterAll(() => {
  const path = process.env.FAULTS_FILE;
  if (path) writeFileSync(path, JSON.stringify(Object.fromEntries(tried), null, 2));
});
