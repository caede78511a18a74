// Faults planted into units' plans as derived from generated parents: each is found, once, and a plan as derived has none.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Plan, Unit } from "../../src/2-model/plan.ts";
import { analyse, handedTo, unitsToDerive } from "../../src/compile.ts";
import { deriveText } from "../../src/derive-text.ts";
import type { Diagnostic } from "../../src/diagnostic.ts";
import { withIds } from "../../src/format.ts";
import type { Workspace } from "../../src/workspace.ts";
import { generatedPlan, generatedRegister, generatedUnits, markdownOf } from "../generated-plan.ts";
import { workspaceOf } from "./derived.ts";

const workspace = workspaceOf({ units: generatedUnits, register: generatedRegister });

interface Derived {
  readonly parent: Plan;
  readonly unit: Unit;
  readonly text: string;
}

function derivedFrom(markdown: string): readonly Derived[] {
  const named = withIds({ path: "plan.md", text: markdown }, workspace);
  if (!named) throw new Error("the ids cannot be written");
  const parent = analyse({ path: "plan.md", text: named.text }, workspace);
  const { plan } = parent;
  if (!plan) throw new Error("refused");
  return unitsToDerive(plan, workspace).flatMap((unit) => {
    const derived = deriveText(parent, unit, "../ke-hoach/plan.md", workspace);
    return derived ? [{ parent: plan, unit, text: derived.text }] : [];
  });
}

/** What is wrong with a unit's plan towards its parent. */
function told(text: string, parent: Plan, within: Workspace = workspace): readonly Diagnostic[] {
  const found = { plan: parent, workspace: within, isPartial: false, isChangedFor: () => false };
  const { diagnostics } = analyse({ path: "don-vi.md", text }, within, () => found);
  return diagnostics.filter(({ rule }) => rule.startsWith("derived/"));
}

const eachUnit = (look: (derived: Derived) => void, numRuns = 12): void =>
  fc.assert(
    fc.property(generatedPlan, (one) => {
      for (const derived of derivedFrom(markdownOf(one))) look(derived);
    }),
    { seed: 2024, numRuns },
  );

/** Without the mark that a block carries it. */
const without = (text: string, id: string): string =>
  text.replace(new RegExp(` \\{from=${id}\\}|(?<=\\{)from=${id} | from=${id}(?=[ }])`, "g"), "");

it("a plan as derived carries all that its unit is handed, and nothing else", () => {
  eachUnit(({ parent, text }) => expect(told(text, parent)).toEqual([]));
});

it("a duty that no block names is told, at its line of the parent", () => {
  let planted = 0;
  eachUnit(({ parent, unit, text }) => {
    for (const { block } of handedTo(parent, unit, workspace)) {
      const faulty = block.id === null ? text : without(text, block.id);
      if (faulty === text) continue;
      planted++;
      const isSplit = block.children.some((child) => parent.duties.some((duty) => duty.block === child));
      const places = told(faulty, parent).map(({ rule, related }) => [rule, related[0]?.span.start]);
      expect(places).toEqual(isSplit && places.length === 0 ? [] : [["derived/not-carried", block.contentSpan.start]]);
    }
  });
  expect(planted).toBeGreaterThan(30);
});

it("an id that the parent lacks is told, at its place", () => {
  eachUnit(({ parent, text }) => {
    for (const { index, 0: mark } of text.matchAll(/from=\w+/g)) {
      const at = index + mark.length;
      const faulty = `${text.slice(0, at)}-khac${text.slice(at)}`;
      const orphans = told(faulty, parent).filter(({ rule }) => rule === "derived/orphan");
      expect(orphans.map(({ span }) => [span.start, span.end])).toEqual([
        [index + "from=".length, at + "-khac".length],
      ]);
    }
  }, 3);
});
