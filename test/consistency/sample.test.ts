// The sample and the text that it was made from: all that the checker says of each, and no more.
import { describe, expect, test } from "vitest";
import { textOf } from "../../src/source.ts";
import { check, read } from "./check.ts";

interface Warning {
  readonly rule: string;
  /** Stands once in the text, around the words that the warning points at. */
  readonly quotation: string;
  readonly span: string;
  /** Why the text deserves it. */
  readonly reason: string;
}

describe.each([
  ["the sample", "plans/dan-van-2024/plan.md", "test/fixtures/sample/warnings.json"],
  ["the text as found", "test/fixtures/sample/as-found/plan.md", "test/fixtures/sample/as-found/warnings.json"],
])("%s", (_, path, list) => {
  const text = read(path);
  const warnings: readonly Warning[] = JSON.parse(read(list));
  const found = check(text, read("plans/register.yaml"));

  test.each(warnings)("$rule: $quotation", ({ quotation }) => {
    expect(text.split(quotation)).toHaveLength(2);
  });

  test("has these warnings and no other", () => {
    const shown = found.map(({ rule, span }) => {
      const around = warnings.find(({ quotation }) => {
        const start = text.indexOf(quotation);
        return span.start >= start && span.end <= start + quotation.length;
      });
      return { rule, quotation: around?.quotation ?? null, span: textOf(span) };
    });
    expect(shown).toEqual(warnings.map(({ rule, quotation, span }) => ({ rule, quotation, span })));
  });

  test("names both places of what is said differently", () => {
    for (const { rule, related } of found) if (/conflicting|inconsistent/.test(rule)) expect(related).not.toEqual([]);
  });
});
