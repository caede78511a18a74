// A build that nothing has changed for says again what it said; one that anything has changed for is made as if for the first time.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { filesBelow } from "./files-below.ts";
import { run as runIn } from "./run.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const root = join(import.meta.dirname, "../..");
const { main } = createRequire(import.meta.url)("../../bin/load.js").load("cli");
const run = (argv: readonly string[], folder: string, cache: string) =>
  runIn(argv, folder, { main, env: { PLAN_CACHE_DIR: cache } });

const small = `---
plan: thu
title: Về kiểm tra
issuer: ubnd-quan
number: 12
date: 2024-03-01
period: 2024
---

Căn cứ Luật Tổ chức chính quyền địa phương;

# Nhiệm vụ

- Rà soát hồ sơ. {lead=phong-noi-vu due=2024-06-30}
- Báo cáo kết quả. {lead=ubnd-phuong-an-lac}
`;

/** A small plan beside the sample's directory and register. */
function workspace(): string {
  const folder = temporaryFolder({ "plans/thu/plan.md": small });
  for (const name of ["units.yaml", "register.yaml"]) cpSync(join(root, "plans", name), join(folder, "plans", name));
  return folder;
}

/** What somebody may do to a workspace, and undo. `n` tells one time from another. */
const edits: Readonly<Record<string, (folder: string, n: number) => void>> = {
  nothing: () => {},
  "a word of the plan": (folder, n) => put(folder, "plans/thu/plan.md", small.replace("Rà soát", `Rà soát lần ${n}`)),
  "the plan as it was": (folder) => put(folder, "plans/thu/plan.md", small),
  "a mistake": (folder) => put(folder, "plans/thu/plan.md", small.replace("phong-noi-vu", "phong-khong-co")),
  "a unit's name": (folder, n) =>
    put(
      folder,
      "plans/units.yaml",
      read(folder, "plans/units.yaml").replace(/Phòng Nội vụ[^\n]*/, `Phòng Nội vụ ${n}`),
    ),
  "a nearer directory": (folder, n) =>
    put(folder, "plans/thu/units.yaml", read(folder, "plans/units.yaml") + "\n".repeat(n)),
  "no nearer directory": (folder) => rmSync(join(folder, "plans/thu/units.yaml"), { force: true }),
  "a setting": (folder, n) =>
    put(folder, "plan.config.yaml", `rules:\n  citation/incomplete: ${n % 2 === 0 ? "off" : "error"}\n`),
  "no setting": (folder) => rmSync(join(folder, "plan.config.yaml"), { force: true }),
  "a template": (folder, n) =>
    put(
      folder,
      "templates/plan/layout.md.hbs",
      `${readFileSync(join(root, "templates/plan/layout.md.hbs"), "utf8")}\n{{!-- ${n} --}}\n`,
    ),
  "no template": (folder) => rmSync(join(folder, "templates"), { recursive: true, force: true }),
  "another plan": (folder, n) =>
    put(folder, `plans/khac-${n % 2}/plan.md`, small.replace("plan: thu", `plan: khac-${n % 2}`)),
  "no other plan": (folder, n) => rmSync(join(folder, `plans/khac-${n % 2}`), { recursive: true, force: true }),
  "a note beside the plans": (folder, n) => put(folder, "plans/ghi-chu.md", `# ${n}\n`),
  "an output deleted": (folder) => rmSync(join(folder, "build/thu/thu.docx"), { force: true }),
  "a unit's output changed by hand": (folder, n) => put(folder, "build/thu/units/phong-noi-vu.docx", `${n}`),
  "that output deleted": (folder) => rmSync(join(folder, "build/thu/units/phong-noi-vu.docx"), { force: true }),
  "no manifest": (folder) => rmSync(join(folder, "build/thu/manifest.json"), { force: true }),
  "another file in the folder of outputs": (folder, n) => put(folder, "build/thu/ghi-chu.txt", `${n}`),
};

const read = (folder: string, path: string): string => readFileSync(join(folder, path), "utf8");

function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/);

const calls = [
  ["build"],
  ["build", "--unit", "phong-noi-vu"],
  ["build", "--format", "docx,md,json"],
  ["build", "--lang", "en"],
];

it("after any edits a build says and leaves what one from scratch does", { timeout: 240_000 }, async () => {
  const steps = fc.array(
    fc.record({ edit: fc.constantFrom(...Object.keys(edits)), call: fc.constantFrom(...calls), n: fc.nat(9) }),
    { minLength: 4, maxLength: 10 },
  );
  let recalled = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const [one, other, cache] = [workspace(), workspace(), temporaryFolder()];
      for (const { edit, call, n } of all) {
        for (const folder of [one, other]) edits[edit]?.(folder, n);
        // Often the same again: only then is there something to recall.
        for (let again = 0; again < 2; again++) {
          const before = filesBelow(cache);
          const [remembering, fresh] = [await run(call, one, cache), await run([...call, "--no-cache"], other, cache)];
          expect(
            { ...remembering, both: remembering.both.replaceAll(one, other) },
            `${edit}, ${call.join(" ")}`,
          ).toEqual(fresh);
          expect(filesBelow(one)).toEqual(filesBelow(other));
          if (JSON.stringify(before) === JSON.stringify(filesBelow(cache))) recalled++;
        }
      }
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 6) },
  );
  expect(recalled).toBeGreaterThan(10);
});

it("what is kept is read only whole, and where nothing can be kept all is built", async () => {
  const [folder, cache] = [workspace(), temporaryFolder({ file: "" })];
  const first = await run(["build"], folder, cache);
  const second = await run(["build"], folder, cache);
  expect(wordsOf(second.stdout)).toEqual(wordsOf(first.stdout.replaceAll("đã ghi", "không đổi")));
  const [kept = ""] = readdirSync(cache).filter((name) => name.endsWith(".json"));
  const text = readFileSync(join(cache, kept), "utf8");
  for (const damaged of ["", text.slice(0, text.length / 2), "[]", text.replace('"code":', '"kode":')]) {
    writeFileSync(join(cache, kept), damaged);
    expect(await run(["build"], folder, cache)).toEqual(second);
  }
  expect(await run(["build"], folder, join(cache, "file"))).toEqual(second);
});

it("other programs, settings and folders are other builds", async () => {
  const [folder, cache] = [workspace(), temporaryFolder()];
  const kept = (): number => readdirSync(cache).length;
  await run(["build"], folder, cache);
  const calls = [
    ["build", "--lang", "en"],
    ["build", "--out", "khac"],
    ["build", "--quiet"],
    ["build", "--rule", "x=off"],
  ];
  for (const [i, call] of calls.entries()) {
    await run(call, folder, cache);
    expect(kept(), call.join(" ")).toBe(i === 3 ? 4 : i + 2);
  }
});
