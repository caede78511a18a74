// A plan written in the other surface, and back, is the same plan: for the sample, for fixtures and for any plan that is made up.
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeMarkdown } from "../../src/print/markdown.ts";
import { writeYaml } from "../../src/print/yaml.ts";
import { markdownOf as generatedMarkdown, generatedPlan } from "../generated-plan.ts";
import { madeUp, markdownOf, yamlOf } from "../yaml/generated.ts";
import { head, type Read, readAs, sameIn } from "../yaml/read.ts";

const file = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

const toYaml = ({ plan }: Read): Read => readAs("plan.yaml", writeYaml(plan!).text);
const toMarkdown = ({ plan }: Read): Read => readAs("plan.md", writeMarkdown(plan!).text);

/** A pasted outline is written out: nothing is left to say of it, and the variant that it asked for is said. */
function same(read: Read): unknown {
  const diagnostics = read.diagnostics.filter(({ rule }) => rule !== "structure/written-outline");
  return sameIn({ ...read, plan: read.plan && { ...read.plan, outlineVariant: null }, diagnostics } as Read);
}

/** There and back, and what is written the second time is what was written the first. */
function expectSame(first: Read): void {
  const [there, back] = first.plan?.source.path.endsWith(".md") ? [toYaml, toMarkdown] : [toMarkdown, toYaml];
  const other = there(first);
  expect(other.mistakes).toEqual(first.mistakes.length > 0 ? other.mistakes : []);
  expect(same(other)).toEqual(same(first));
  const again = back(other);
  expect(same(again)).toEqual(same(first));
  expect(there(again).plan?.source.text).toBe(other.plan?.source.text);
}

describe("the same plan", () => {
  it.each(["plans/dan-van-2024/plan.md", "templates/init/plans/mau/plan.md", "test/fixtures/sample/as-found/plan.md"])(
    "%s",
    (path) => {
      expectSame(readAs("plan.md", file(path)));
    },
  );

  it("test/fixtures/twin/plan.yaml", () => expectSame(readAs("plan.yaml", file("test/fixtures/twin/plan.yaml"))));

  const folders = readdirSync(new URL("../fixtures/yaml/", import.meta.url));
  it.each(folders)("test/fixtures/yaml/%s", (folder) => {
    for (const name of readdirSync(new URL(`../fixtures/yaml/${folder}/`, import.meta.url)))
      expectSame(readAs(name.endsWith(".md") ? "plan.md" : "plan.yaml", file(`test/fixtures/yaml/${folder}/${name}`)));
  });

  it.each(["clauses", "dense", "mixed", "wrapped"])("a pasted outline: %s", (name) => {
    expectSame(readAs("plan.md", file(`test/fixtures/outline/${name}.md`)));
  });

  it("any plan in YAML", () => {
    fc.assert(
      fc.property(madeUp, (plan) => expectSame(readAs("plan.yaml", yamlOf(plan, head)))),
      { numRuns: 30 },
    );
  });

  it("any plan in Markdown", () => {
    fc.assert(
      fc.property(madeUp, (plan) => {
        const read = readAs("plan.md", markdownOf(plan, head));
        fc.pre(!read.diagnostics.some(({ rule }) => rule === "structure/written-outline"));
        expectSame(read);
      }),
      { numRuns: 30 },
    );
  });

  it("any plan of duties", () => {
    fc.assert(
      fc.property(generatedPlan, (plan) => expectSame(readAs("plan.md", generatedMarkdown(plan)))),
      { numRuns: 25 },
    );
  });
});
