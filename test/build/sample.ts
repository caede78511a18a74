// The sample workspace -> what `plan build` writes of it.
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { run } from "../cli/run.ts";

/** The folder of the sample plan, its units and its register. */
export const plansFolder = fileURLToPath(new URL("../../plans", import.meta.url));

/** The sample's Word file, built by the command line from a copy of the workspace. */
export async function buildSample(): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "plan-sample-"));
  try {
    cpSync(plansFolder, join(folder, "plans"), { recursive: true });
    const { code, both } = await run(["build"], folder);
    if (code !== 0) throw new Error(`the sample does not build:\n${both}`);
    return readFileSync(join(folder, "build/dan-van-2024/dan-van-2024.docx"));
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
