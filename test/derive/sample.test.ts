// The sample's sixteen unit plans, as the command line writes them: each has its unit's duties, all of them, and no other's.
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { buildSample, partOf } from "../build/sample.ts";

interface Row {
  readonly text: string;
  readonly unit: string;
  readonly role: "lead" | "support";
}

const read = (name: string) => JSON.parse(readFileSync(new URL(`../fixtures/sample/${name}`, import.meta.url), "utf8"));
const rows: readonly Row[] = read("assignments.json");
const dutiesOfUnits: Readonly<Record<string, Record<"has" | "lacks", readonly string[]>>> =
  read("duties-of-units.json");
const duties = [...new Set(rows.map(({ text }) => text))];

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };

/** Paragraphs as words, without labels. */
const paragraphsOf = (docx: Uint8Array): string[] =>
  [...partOf(docx, "word/document.xml").matchAll(/<w:p(?: [^>]*)?>(.*?)<\/w:p>/gs)].map(([, xml = ""]) =>
    xml
      .replace(/<w:tab\/>/g, " ")
      .replace(/<[^>]*>/g, "")
      .replace(/&(\w+);/g, (_, name) => entities[name] ?? "")
      .replace(/\s+/g, " ")
      .trim(),
  );

let plans: ReadonlyMap<string, readonly string[]> = new Map();
beforeAll(async () => {
  const { units } = await buildSample();
  plans = new Map([...units].map(([name, docx]) => [name.replace(/\.docx$/, ""), paragraphsOf(docx)]));
});

/** In a unit's plan `Kế hoạch này` is the parent by its name: what stands around it is the same. */
const around = (text: string): string[] => text.split("Kế hoạch này");

/** How often a plan has a duty, and whether it is marked as one that the unit only supports. */
function found(unit: string, text: string): string[] {
  const words = around(text).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const duty = new RegExp(`(?:^|- )${words.join("Kế hoạch số \\S+ của Ủy ban nhân dân quận Bình Tân")}(?<mark>.*)$`);
  return (plans.get(unit) ?? []).flatMap((paragraph) => duty.exec(paragraph)?.groups?.mark ?? []);
}

it("are sixteen", () => {
  expect([...plans.keys()]).toHaveLength(16);
  const named = new Set(rows.map(({ unit }) => unit));
  // The Front supports, and is not among those that the plan is handed to.
  expect([...named].filter((unit) => !plans.has(unit))).toEqual(["mat-tran-quan"]);
});

describe.each(Object.entries(dutiesOfUnits))("%s", (unit, { has, lacks }) => {
  const holds = (start: string): boolean => plans.get(unit)!.some((text) => text.includes(around(start).at(-1)!));

  it.each(has)("has: %s", (start) => expect(holds(start)).toBe(true));
  it.each(lacks)("lacks: %s", (start) => expect(holds(start)).toBe(false));
});

it.each(duties)("in the plans of its units and in no other: %s", (text) => {
  for (const unit of plans.keys()) {
    const role = rows.find((row) => row.text === text && row.unit === unit)?.role;
    const expected = role === undefined ? [] : [role === "support" ? " (phối hợp thực hiện)" : ""];
    expect(found(unit, text), unit).toEqual(expected);
  }
});
