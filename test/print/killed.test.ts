// fmt and convert, killed at any operation on the disk, leave the old file or the new one.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { killedAtEvery } from "../cli/killed.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";

const before = "---\nplan: thu\ntitle: Về thử\nissuer: ubnd\n---\n\n# Một\n\n\n\n* Hai.\n";
const after = "---\nplan: thu\ntitle: Về thử\nissuer: ubnd\n---\n\n# Một\n\n- Hai.\n";
const yaml = "plan: thu\ntitle: Về thử\nissuer: ubnd\nsections:\n  - title: Một\n    items:\n      - Hai.\n";
const newFolder = (): string => temporaryFolder({ "plans/thu/plan.md": before });

it("fmt", () => {
  const seen = new Set<string>();
  const operations = killedAtEvery(["fmt", "plans"], newFolder, (folder) => {
    seen.add(readFileSync(join(folder, "plans/thu/plan.md"), "utf8"));
  });
  expect(operations).toBeGreaterThan(3);
  expect(seen).toEqual(new Set([before, after]));
});

it("convert", () => {
  const seen = new Set<string | null>();
  killedAtEvery(["convert", "plans/thu/plan.md", "--out", "moi/plan.yaml"], newFolder, (folder) => {
    const path = join(folder, "moi/plan.yaml");
    seen.add(existsSync(path) ? readFileSync(path, "utf8") : null);
    expect(readFileSync(join(folder, "plans/thu/plan.md"), "utf8")).toBe(before);
  });
  expect(seen).toEqual(new Set([null, yaml]));
});
