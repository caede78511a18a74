// Bodies of plans -> who has which duty by when, which names are unknown, which duties nobody has.
import { describe, expect, it, test } from "vitest";
import type { Duty, Holding, Plan } from "../../src/2-model/plan.ts";
import { plainText } from "../../src/2-model/prose/flat.ts";
import { analyse } from "../../src/compile.ts";
import { positionAt } from "../../src/source.ts";
import { read, workspace } from "./holder-units.ts";

const frontMatter = "---\nplan: mau\ntitle: Mẫu\nissuer: ubnd-quan\ndate: 2024-03-28\n---\n\nLời dẫn.\n\n";

const cases = read("test/fixtures/prose/holder-duties.txt")
  .split(/^=== /mu)
  .slice(1)
  .map((part) => {
    const lines = part.split("\n");
    const isExpected = (line: string): boolean => line.startsWith("=> ");
    const body = lines.slice(1).filter((line) => !isExpected(line));
    return {
      title: lines[0] ?? "",
      body: body.join("\n"),
      expected: lines.filter(isExpected).map((line) => line.slice(3)),
    };
  });

function planOf(body: string): Plan {
  const { plan } = analyse({ path: "plan.md", text: frontMatter + body }, workspace);
  if (!plan) throw new Error("refused");
  return plan;
}

const names = (holdings: readonly Holding[]): string =>
  [...new Set(holdings.map(({ unit, group }) => (group && group !== unit ? `${group}/${unit}` : unit)))].join(" ");

const shownDuty = ({ label, leads, supports, due, product, text }: Duty): string =>
  [
    label,
    `${names(leads)} (${[...new Set(leads.map(({ by }) => by))].join()})`,
    names(supports) || "-",
    due ? (due.date ?? due.rule) : "-",
    product ?? "-",
    text.slice(0, 50),
  ].join(" | ");

function shown(body: string): string[] {
  const { duties, unknownHolders, unheld, closingLines } = planOf(body);
  const words = (content: Plan["sections"][number]): string =>
    (content.kind === "row" ? content.cells.map(plainText).join(" ") : plainText(content.content)).trim().slice(0, 40);
  return [
    ...duties.map(shownDuty),
    ...unknownHolders.map(({ name }) => `unknown: ${name}`),
    ...unheld.map((block) => `unheld: ${words(block)}`),
    ...[...closingLines].map(([line, served]) => `line: ${words(line)} > ${served.map(words).join(", ")}`),
  ];
}

describe("who has which duty", () => {
  test.each(cases)("$title", ({ body, expected }) => {
    expect(shown(body)).toEqual(expected);
  });
});

it("reads any form alike", () => {
  for (const { body, expected } of cases)
    expect(shown(body.normalize("NFD")).map((line) => line.normalize("NFC"))).toEqual(expected);
});

it("points at the words that say so", () => {
  const plan = planOf("# Nhiệm vụ\n\n- Rà soát.\n\nĐơn vị chủ trì: Phòng Nội vụ.\n\nThời gian: Quý II.\n");
  const [duty] = plan.duties;
  expect(duty?.leads.map(({ span }) => plan.source.text.slice(span.start, span.end))).toEqual(["Phòng Nội vụ"]);
  expect(positionAt(plan.source, duty?.due?.span.start ?? 0)).toEqual({ line: 16, column: 12 });
});

it("is about linear in the plan", () => {
  const part = `## Nhiệm vụ\n\n- Phòng Nội vụ: rà soát hồ sơ, phối hợp với Thanh tra quận.\n\nThời gian: Quý II.\n\n`;
  const time = (count: number): number => {
    const start = performance.now();
    planOf(`# Nhiệm vụ {report=quarterly}\n\n${part.repeat(count)}`);
    return performance.now() - start;
  };
  time(200);
  // Five times the plan; quadratic, it would take twenty-five times as long.
  expect(time(1000)).toBeLessThan(16 * Math.max(time(200), 60));
});
