// The sample plan written in YAML by hand is the sample plan: the same model, and the same bytes of every output.
import { cpSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { plansFolder } from "./build/sample.ts";
import { run } from "./cli/run.ts";
import { temporaryFolder } from "./cli/temporary-folder.ts";
import { expectSoundParts } from "./write/lint.ts";
import { readAs, sameIn } from "./yaml/read.ts";

const markdown = fileURLToPath(new URL("../plans/dan-van-2024/plan.md", import.meta.url));
const yaml = fileURLToPath(new URL("fixtures/twin/plan.yaml", import.meta.url));
const text = (path: string): string => readFileSync(path, "utf8");

it("the same model and diagnostics", () => {
  const twin = readAs("plan.yaml", text(yaml));
  expect(twin.mistakes).toEqual([]);
  expect(sameIn(twin)).toEqual(sameIn(readAs("plan.md", text(markdown))));
});

it("the same bytes of every output", async () => {
  const formats = ["--format", "docx,json"];
  const folder = temporaryFolder({ "md/plans/": "", "yaml/plans/": "" });
  for (const surface of ["md", "yaml"]) cpSync(plansFolder, join(folder, surface, "plans"), { recursive: true });
  rmSync(join(folder, "yaml/plans/dan-van-2024/plan.md"));
  cpSync(yaml, join(folder, "yaml/plans/dan-van-2024/plan.yaml"));
  for (const surface of ["md", "yaml"])
    expect(await run(["build", "plans/dan-van-2024", ...formats], join(folder, surface))).toMatchObject({ code: 0 });

  const built = (surface: string): string => join(folder, surface, "build/dan-van-2024");
  // The manifest tells the sources apart, which it is for.
  const outputs = readdirSync(built("md"), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.\w+$/.test(path) && !path.endsWith("manifest.json"))
    .sort();
  expect(outputs.length).toBeGreaterThan(10);
  for (const path of outputs)
    expect(contentsOf(join(built("yaml"), path)), path).toEqual(contentsOf(join(built("md"), path)));
});

/** What a file holds but for the property of a Word file that says of which source it is. */
function contentsOf(path: string): Record<string, string> {
  if (!path.endsWith(".docx")) return { all: text(path) };
  const docx = readFileSync(path);
  expectSoundParts(docx, path);
  const parts = Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  return Object.fromEntries(parts.filter(([name]) => name !== "docProps/custom.xml"));
}
