// Plan files -> what is wrong in each. Where there are many, several workers read them, each a share.
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import { comparePlans } from "./compare-plans.ts";
import type { PlanFile } from "./find-plans.ts";
import { type CheckedPlan, planReader } from "./load.ts";
import { workspaceOpener } from "./open-workspace.ts";

/** Every core has a worker: an engine that soon optimises beside it, or collects garbage by threads of its own, would take turns with it. */
const alone = ["--interrupt-budget=600000", "--no-parallel-scavenge"] as const;

/** What a worker says of a plan: its workspace everyone opens for himself. */
export type PlanFindings = Omit<CheckedPlan, "file" | "shared">;

/** A worker takes longer to start than to read so many. */
const leastShare = 40;
/** Megabytes. Without a bound a worker lets garbage lie as long as the machine has room; no plan comes near this one. */
const resourceLimits = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 48 };
const workerFile = fileURLToPath(new URL("./check-worker.js", import.meta.url));

/** `jobs`: how many read at once, at most; by default as many as the machine can run. `tick` is called for each plan. */
export async function checkPlans(
  files: readonly PlanFile[],
  tick: (path: string) => void,
  jobs: number = availableParallelism(),
): Promise<CheckedPlan[]> {
  // Outside of the bundle nobody has made the worker's file.
  const most = existsSync(workerFile) ? jobs : 1;
  const count = Math.max(1, Math.min(most, Math.floor(files.length / leastShare)));
  const shares = Array.from({ length: count }, (_, share) => files.filter((_, i) => i % count === share));
  const told = (found: PlanFindings): PlanFindings => {
    tick(found.path);
    return found;
  };
  if (count > 1) for (const flag of alone) setFlagsFromString(flag);
  const found =
    count === 1
      ? [[...findingsOf(files)].map(told)]
      : await Promise.all(shares.map((share) => fromWorker(share, told)));

  const open = workspaceOpener();
  return comparePlans(
    files.flatMap((file, i) => {
      const findings = found[i % count]?.[Math.floor(i / count)];
      return findings ? [{ ...findings, file, shared: open.at(dirname(file.path), file.root, findings.lender) }] : [];
    }),
  );
}

/** One after another: what is not asked for is not kept. */
export function* findingsOf(files: readonly PlanFile[]): Generator<PlanFindings, void> {
  const reader = planReader();
  for (const file of files) {
    const { path, diagnostics, id, said, lender } = reader(file);
    yield { path, diagnostics, id, said, lender };
  }
}

function fromWorker(files: readonly PlanFile[], told: (found: PlanFindings) => PlanFindings): Promise<PlanFindings[]> {
  return new Promise((resolve, reject) => {
    const findings: PlanFindings[] = [];
    const worker = new Worker(workerFile, { workerData: files, resourceLimits });
    worker.on("message", (some: readonly PlanFindings[]) => {
      for (const one of some) findings.push(told(one));
    });
    worker.on("error", reject);
    worker.on("exit", () => resolve(findings));
  });
}
