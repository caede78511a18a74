// A worker of check-plans.ts: its share of the plan files -> its findings, some at a time.
import { parentPort, workerData } from "node:worker_threads";
import { findingsOf, type PlanFindings } from "./check-plans.ts";
import type { PlanFile } from "./find-plans.ts";

/** Together they share what they point at: a message holds each file's text once. */
const batch = 20;

let some: PlanFindings[] = [];
for (const one of findingsOf(workerData as readonly PlanFile[])) {
  some.push(one);
  if (some.length < batch) continue;
  parentPort?.postMessage(some);
  some = [];
}
parentPort?.postMessage(some);
