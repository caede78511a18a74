// Faults planted into generated sound plans: each is found, once, where it stands, and nothing else is said.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ruleNames } from "../../src/diagnostic.ts";
import { run } from "../cli/run.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { judge, rulesWithoutPlants, unknownRules } from "./judge.ts";
import { unmark } from "./marked.ts";
import { reportOf } from "./report.ts";
import { soundOf } from "./sound.ts";

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const template = { layout: read("templates/plan/layout.md.hbs"), style: read("templates/plan/style.yaml") };

test("a thousand plants are found, none missed, none doubled", { timeout: 180_000 }, ({ annotate }) => {
  const verdicts = judge(2024, 1000, template);
  const skipped = unknownRules();
  if (skipped.length > 0) annotate(`not planted, as the compiler does not know these rules: ${skipped.join(", ")}`);
  const failed = verdicts.filter(({ outcome }) => outcome !== "found");
  expect(failed, reportOf(verdicts, skipped)).toEqual([]);
  expect(verdicts).toHaveLength(1000);
});

/** Rules whose faults no text of one plan, its units and its register can hold. */
const elsewhere: Readonly<Record<string, string>> = {
  "file/encoding": "bytes, not text: test/cli/decode.test.ts",
  "file/pack": "bytes of another file: test/cli/hostile-packs.test.ts",
  "text/too-long": "files of megabytes: test/hostile",
  "metadata/duplicate-plan": "two plans: below",
  "citation/conflict-across-plans": "two plans: below",
  "register/incomplete": "told by plan register check alone: test/register",
  "register/uncited": "told by plan register check alone: test/register",
  "register/title": "told by plan register check alone: test/register",
  "units/succession": "two units and their days: test/units/succession.test.ts",
};

test("every rule has plants, or its reason for none", () => {
  expect(rulesWithoutPlants().filter((rule) => !(rule in elsewhere))).toEqual([]);
});

/** A sound plan in which a document is named with its date, and that date. */
function datedPlan() {
  for (let seed = 1; seed < 100; seed++) {
    const sound = soundOf(seed, template);
    const date = sound.files.plan.marks.find(({ kind }) => kind === "cite-date");
    if (date && sound.surface === "markdown") return { sound, date };
  }
  throw new Error("no plan names a document with its date");
}

async function rulesOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = temporaryFolder(files);
  const { stdout } = await run(["check", "--format", "json"], folder);
  return JSON.parse(stdout).diagnostics.map(({ rule }: { rule: string }) => rule);
}

const idLine = /^(plan|kế hoạch): .*$/m;

test("two plans of one id", async () => {
  const { sound } = datedPlan();
  const { plan, units, register } = sound.files;
  const shared = { "plans/units.yaml": units.text, "plans/register.yaml": register.text };
  const other = plan.text.replace(idLine, "$1: ke-hoach-khac");
  expect(await rulesOf({ ...shared, "plans/a/plan.md": plan.text, "plans/b/plan.md": other })).toEqual([]);
  const told = await rulesOf({ ...shared, "plans/a/plan.md": plan.text, "plans/b/plan.md": plan.text });
  expect([...new Set(told)]).toEqual(["metadata/duplicate-plan"]);
});

test.skipIf(!ruleNames.includes("citation/conflict-across-plans"))(
  "two plans that date one document differently",
  async () => {
    const { sound, date } = datedPlan();
    const { plan, units, register } = sound.files;
    const dates = register.marks.filter(
      ({ kind, data }) => kind === "entry-value" && data.key === date.data.key && data.field === "date",
    );
    const undated = dates.reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), register.text);
    const shared = { "plans/units.yaml": units.text, "plans/register.yaml": undated };
    const written = plan.text.slice(date.start, date.end);
    const otherDay = plan.text.replaceAll(
      written,
      written.replace(/\d+/, (day) => (day === "15" ? "16" : "15")),
    );
    const other = otherDay.replace(idLine, "$1: ke-hoach-khac");
    const told = await rulesOf({ ...shared, "plans/a/plan.md": plan.text, "plans/b/plan.md": other });
    expect(told).toEqual(["citation/conflict-across-plans"]);
  },
);

test("the generator knows nothing of the compiler", () => {
  const own = [
    "random",
    "marked",
    "words",
    "world",
    "draft",
    "prose",
    "content",
    "duties",
    "keys",
    "markdown",
    "yaml",
    "sound",
    "planted",
  ];
  const files = [
    ...own,
    ...[
      "index",
      "find",
      "metadata",
      "structure",
      "citation",
      "reference",
      "assignment",
      "deadline",
      "derived",
      "text",
      "workspace",
    ].map((name) => `kinds/${name}`),
  ];
  const imports = files.flatMap((name) => read(`test/plants/${name}.ts`).match(/from "[^"]+"/g) ?? []);
  expect(imports.filter((one) => one.includes("src/"))).toEqual([]);
  expect(unmark("a").text).toBe("a");
});
