// A build that several machines share: its parts joined are the build of one machine, or what is amiss is named and nothing written.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { filesBelow } from "./files-below.ts";
import { type Outcome, run } from "./run.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const root = join(import.meta.dirname, "../..");

function workspace(): string {
  const folder = temporaryFolder();
  cpSync(join(root, "plans"), join(folder, "plans"), { recursive: true });
  return folder;
}

const parts = (count: number): string[] => Array.from({ length: count }, (_, i) => `part-${i + 1}`);

async function built(folder: string, count: number, more: readonly string[] = []): Promise<void> {
  for (const [i, part] of parts(count).entries()) {
    const { code, stderr } = await run(["build", "--shard", `${i + 1}/${count}`, "--out", part, ...more], folder);
    expect(code, stderr).toBe(0);
  }
}

describe("parts", () => {
  it.each([1, 3, 20])("of %i make the whole, byte for byte", { timeout: 60_000 }, async (count) => {
    const folder = workspace();
    await built(folder, count, ["--format", "docx,ics", "--papers", "report,assignments"]);
    await run(["build", "--format", "docx,ics", "--papers", "report,assignments", "--out", "alone"], folder);
    const { code, stderr } = await run(["build", "--merge", ...parts(count)], folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(filesBelow(join(folder, "build"))).toEqual(filesBelow(join(folder, "alone")));
  });

  it("may share one folder", { timeout: 60_000 }, async () => {
    const folder = workspace();
    for (const shard of ["2/2", "1/2"]) await run(["build", "--shard", shard], folder);
    expect((await run(["build", "--merge", "build"], folder)).code).toBe(0);
    await run(["build", "--out", "alone"], folder);
    const whole = filesBelow(join(folder, "build")).filter(([path]) => !path.includes("manifest-"));
    expect(whole).toEqual(filesBelow(join(folder, "alone")));
  });
});

describe("nothing is written where", () => {
  const refused = async (folder: string, folders: readonly string[]): Promise<Outcome> => {
    const outcome = await run(["build", "--merge", ...folders, "--lang", "en"], folder);
    expect(outcome.code).toBe(1);
    expect(readdirSync(folder)).not.toContain("build");
    return outcome;
  };
  const plan = "dan-van-2024";

  it("a part is missing, or there twice", { timeout: 60_000 }, async () => {
    const folder = workspace();
    await built(folder, 3);
    expect((await refused(folder, ["part-1", "part-3"])).stderr).toBe(
      `error: ${plan}: part 2/3 is missing; run it again with --shard 2/3\n`,
    );
    cpSync(join(folder, "part-2"), join(folder, "old"), { recursive: true });
    expect((await refused(folder, [...parts(3), "old"])).stderr).toContain(`${plan}: part 2 is there twice: part-2/`);
  });

  it("an output is gone or changed", { timeout: 60_000 }, async () => {
    const folder = workspace();
    await built(folder, 2);
    const [unit = ""] = readdirSync(join(folder, "part-2", plan, "units"));
    rmSync(join(folder, "part-2", plan, "units", unit));
    expect((await refused(folder, parts(2))).stderr).toContain(`part-2/${plan}/units/${unit} is not as it was written`);
    writeFileSync(join(folder, "part-2", plan, "units", unit), "x");
    expect((await refused(folder, parts(2))).stderr).toContain(`part-2/${plan}/units/${unit} is not as it was written`);
  });

  it("no part wrote an output, or two did", { timeout: 60_000 }, async () => {
    const folder = workspace();
    await built(folder, 2);
    const path = join(folder, "part-2", plan, "manifest-2-of-2.json");
    const manifest = JSON.parse(readFileSync(path, "utf8"));
    const [first, ...others] = manifest.outputs;
    const { shard } = manifest;
    const lacking = { ...shard, own: shard.own.filter((one: string) => one !== first.path) };
    writeFileSync(path, JSON.stringify({ ...manifest, outputs: others, shard: lacking }));
    expect((await refused(folder, parts(2))).stderr).toBe(`error: ${plan}: no part wrote ${first.path}\n`);
    const [own] = JSON.parse(readFileSync(join(folder, "part-1", plan, "manifest-1-of-2.json"), "utf8")).outputs;
    mkdirSync(join(folder, "part-2", plan, "units"), { recursive: true });
    cpSync(join(folder, "part-1", plan, own.path), join(folder, "part-2", plan, own.path));
    const doubled = { ...shard, own: [...shard.own, own.path] };
    writeFileSync(path, JSON.stringify({ ...manifest, outputs: [...manifest.outputs, own], shard: doubled }));
    expect((await refused(folder, parts(2))).stderr).toBe(`error: ${plan}: two parts wrote ${own.path}\n`);
  });

  it("the parts are of different sources", { timeout: 60_000 }, async () => {
    const folder = workspace();
    await run(["build", "--shard", "1/2", "--out", "part-1"], folder);
    const source = join(folder, "plans", plan, "plan.md");
    writeFileSync(source, `${readFileSync(source, "utf8")}\nThêm.\n`);
    await run(["build", "--shard", "2/2", "--out", "part-2"], folder);
    expect((await refused(folder, parts(2))).stderr).toContain("the parts are not of one build");
  });

  it("a manifest would have files written elsewhere", { timeout: 60_000 }, async () => {
    const folder = workspace();
    await built(folder, 1);
    const path = join(folder, "part-1", plan, "manifest-1-of-1.json");
    const manifest = JSON.parse(readFileSync(path, "utf8"));
    const evil = { path: "../../evil.docx", sha256: manifest.outputs[0].sha256 };
    const shard = { ...manifest.shard, own: [...manifest.shard.own, evil.path] };
    writeFileSync(path, JSON.stringify({ ...manifest, shard, outputs: [...manifest.outputs, evil] }));
    expect((await refused(folder, ["part-1"])).stderr).toContain("../../evil.docx is not as it was written");
  });
});

it("what is no part of parts is wrong usage", async () => {
  const folder = workspace();
  for (const shard of ["0/2", "3/2", "1", "a/b", "1/0"]) {
    const { code, stderr } = await run(["build", "--shard", shard, "--lang", "en"], folder);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `error: --shard takes PART/COUNT such as 2/4, not “${shard}”\n`,
    });
  }
  expect((await run(["build", "--merge", "plans"], folder)).code).toBe(2);
  expect((await run(["build", "--merge", "nowhere"], folder)).code).toBe(2);
});

describe("the recipe of docs/ci.md", () => {
  const recipes = [...readFileSync(join(root, "docs/ci.md"), "utf8").matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) =>
    parse(match[1] ?? ""),
  );

  /** The commands of this program, in the shell's words. */
  function commandsOf(recipe: Record<string, unknown>): string[] {
    if ("jobs" in recipe) {
      const { part, whole } = recipe.jobs as Record<
        string,
        { strategy?: { matrix: { part: number[] } }; steps: { run?: string }[] }
      >;
      const runs = (job: typeof part): string[] => (job?.steps ?? []).flatMap((step) => step.run ?? []);
      return [
        ...(part?.strategy?.matrix.part ?? []).flatMap((index) =>
          runs(part).map((line) => line.replaceAll(/\$\{\{ matrix\.part \}\}/g, String(index))),
        ),
        ...runs(whole),
      ];
    }
    const { part, whole } = recipe as Record<string, { parallel: number; script: string[] }>;
    const count = part?.parallel ?? 0;
    return [
      ...Array.from({ length: count }, (_, i) => i + 1).flatMap((index) =>
        (part?.script ?? []).map((line) =>
          line.replaceAll("$CI_NODE_INDEX", String(index)).replaceAll("$CI_NODE_TOTAL", String(count)),
        ),
      ),
      ...(whole?.script ?? []),
    ];
  }

  it.each(recipes.map((recipe) => [String(recipe.name ?? "GitLab"), recipe]))(
    "builds the whole: %s",
    { timeout: 60_000 },
    (_, recipe) => {
      const folder = workspace();
      const commands = commandsOf(recipe as Record<string, unknown>).filter((line) => line !== "npm ci");
      expect(commands.length).toBe(5);
      for (const line of commands) {
        const [npx, plan, ...args] = line.split(" ");
        expect([npx, plan]).toEqual(["npx", "plan"]);
        const { status, stderr } = spawnSync(process.execPath, [join(root, "bin/plan.js"), ...args], {
          cwd: folder,
          encoding: "utf8",
        });
        expect(status, stderr).toBe(0);
      }
      spawnSync(process.execPath, [join(root, "bin/plan.js"), "build", "--out", "alone"], { cwd: folder });
      expect(filesBelow(join(folder, "build"))).toEqual(filesBelow(join(folder, "alone")));
    },
  );
});
