// The sample workspace -> what `plan build` writes of it.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { run } from "../cli/run.ts";
import { expectSoundParts } from "../write/lint.ts";

/** The folder of the sample plan, its units and its register. */
export const plansFolder = fileURLToPath(new URL("../../plans", import.meta.url));

export interface Sample {
  /** The plan's Word file. */
  readonly plan: Uint8Array;
  /** Each unit's own, by file name. */
  readonly units: ReadonlyMap<string, Uint8Array>;
}

/** The sample's Word files, built by the command line from a copy of the workspace. */
export async function buildSample(): Promise<Sample> {
  const folder = mkdtempSync(join(tmpdir(), "plan-sample-"));
  try {
    cpSync(plansFolder, join(folder, "plans"), { recursive: true });
    const { code, both } = await run(["build"], folder);
    if (code !== 0) throw new Error(`the sample does not build:\n${both}`);
    const built = join(folder, "build/dan-van-2024");
    const units = readdirSync(join(built, "units")).sort();
    const sample = {
      plan: readFileSync(join(built, "dan-van-2024.docx")),
      units: new Map(units.map((name) => [name, readFileSync(join(built, "units", name))])),
    };
    for (const [name, docx] of [["the plan", sample.plan], ...sample.units] as const) expectSoundParts(docx, name);
    return sample;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A part of a Word file as text. */
export function partOf(docx: Uint8Array, path: string): string {
  const part = unzipSync(docx)[path];
  if (!part) throw new Error(`the file has no ${path}`);
  return strFromU8(part);
}
