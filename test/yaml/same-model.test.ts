// One made-up plan in Markdown and in YAML is one plan, with the same diagnostics.
import fc from "fast-check";
import { expect, it } from "vitest";
import { madeUp, markdownOf, yamlOf } from "./generated.ts";
import { head, readAs, sameIn, shown } from "./read.ts";

it("one model", () => {
  fc.assert(
    fc.property(madeUp, (plan) => {
      const markdown = readAs("plan.md", markdownOf(plan, head));
      // Markdown that reads like a pasted outline is told to say what it means.
      fc.pre(!markdown.diagnostics.some(({ rule }) => rule === "structure/written-outline"));
      const yaml = readAs("plan.yaml", yamlOf(plan, head));
      expect(yaml.mistakes.filter(({ rule }) => rule === "metadata/syntax").map(shown)).toEqual([]);
      expect(sameIn(yaml)).toEqual(sameIn(markdown));
    }),
    { numRuns: 60 },
  );
});
