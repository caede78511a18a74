// Verdicts -> a table, a rule a line, and the first failures of each kind with how to see them again.
import type { Verdict } from "./judge.ts";

export function reportOf(verdicts: readonly Verdict[], skipped: readonly string[], shown = 2): string {
  const rules = [...new Set(verdicts.map(({ rule }) => rule))].sort();
  const widest = Math.max(...rules.map((rule) => rule.length), 4);
  const row = (rule: string, own: readonly Verdict[]): string => {
    const count = (outcome: string): number => own.filter((one) => one.outcome === outcome).length;
    const numbers = [own.length, count("found"), count("missed"), count("doubled"), count("extra")];
    return [rule.padEnd(widest), ...numbers.map((number) => String(number).padStart(8))].join("");
  };
  const head = [
    "rule".padEnd(widest),
    ...["planted", "found", "missed", "doubled", "extra"].map((word) => word.padStart(8)),
  ].join("");
  const table = [
    head,
    ...rules.map((rule) =>
      row(
        rule,
        verdicts.filter((one) => one.rule === rule),
      ),
    ),
    row("all", verdicts),
  ];
  const failures = verdicts.filter(({ outcome }) => outcome !== "found");
  const stories = [...new Set(failures.map(({ rule, kind }) => `${rule} ${kind}`))].flatMap((name) =>
    failures
      .filter(({ rule, kind }) => `${rule} ${kind}` === name)
      .toSorted((a, b) => a.story.length - b.story.length)
      .slice(0, shown)
      .map(({ outcome, story }) => `\n${outcome}: ${story}`),
  );
  const unknown =
    skipped.length > 0 ? [`\nnot planted, as the compiler does not know these rules: ${skipped.join(", ")}`] : [];
  return [...table, ...stories, ...unknown].join("\n");
}
