// The sample plan with single words changed on both sides -> updates stop only where both changed the same word, and none is wrong.
import { expect, it } from "vitest";

const script = new URL("../../scripts/bench/merge.mjs", import.meta.url);

it("six words changed above, ten below, two items new above, four below", async () => {
  const { benchMerge } = await import(script.href);
  const [{ stops, least, wrong }] = await benchMerge({ runs: 100, git: false, only: [[6, 10, 2, 4]] });
  expect(wrong).toBe(0);
  // Of a hundred; the bench says the share of three thousand.
  expect(stops - least).toBeLessThanOrEqual(1);
});
