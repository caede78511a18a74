// Whatever a plan is like: units' own plans hold their duties and no others', say the same, and leave the plan as it was.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expandGroup } from "../../src/2-model/names.ts";
import type { Block, Duty, Plan } from "../../src/2-model/plan.ts";
import { plainText } from "../../src/2-model/prose/flat.ts";
import { compress } from "../../src/cli/compress.ts";
import { write } from "../../src/compile.ts";
import { generatedPlan, generatedRegister, generatedUnits, markdownOf } from "../generated-plan.ts";
import { blocksOf, type Derived, derivedFrom, shortDiagnostic } from "./derived.ts";

const given = { units: generatedUnits, register: generatedRegister };

/** The same plans for every claim; `SEED=7 RUNS=1000` tries others, and more. */
const parameters = { seed: Number(process.env.SEED ?? 2024), numRuns: Number(process.env.RUNS ?? 120) };
const known = new Map<string, Derived>();

function derivedOnce(markdown: string): Derived {
  const derived = known.get(markdown) ?? derivedFrom(markdown, given);
  if (known.size < 2 * parameters.numRuns) known.set(markdown, derived);
  return derived;
}

const check = (claim: (derived: Derived) => void): void =>
  fc.assert(
    fc.property(generatedPlan, (plan) => claim(derivedOnce(markdownOf(plan)))),
    parameters,
  );

/** Each duty of a generated plan has a number of its own in its words. */
const numberOf = (text: string): string | undefined => /nội dung thứ \d+/.exec(text.normalize("NFC"))?.[0];

const supportMark = " (phối hợp thực hiện)";

/** What a plan says by its own place is left out: addresses, how a document is cited, the parent's name. */
const withoutPlace = (text: string): string =>
  text.replace(
    /\(xem [^()]*\)|\(theo [^()]*\)|(?<=theo )Kế hoạch (?:này|số \S+ của Ủy ban nhân dân quận Bình Tân)/gu,
    "…",
  );

const holds = (holdings: Duty["leads"], unit: string): boolean => holdings.some((one) => one.unit === unit);

/** `lien-quan`, which names no members, may be anyone. */
const leads = (duty: Duty, unit: string): boolean => holds(duty.leads, unit) || holds(duty.leads, "lien-quan");

/** Blocks that go by `keep` and not by holders. */
const isKeptApart = (block: Block): boolean => block.attributes.keep !== null;

const keptApart = (plan: Plan): Set<Block> => {
  const below = (block: Block): Block[] => [block, ...block.children.flatMap(below)];
  return new Set(plan.sections.filter(isKeptApart).flatMap(below));
};

describe("of any generated plan", { timeout: 240_000 }, () => {
  it("the plan itself has no error", () => {
    check(({ parent }) => {
      expect(parent.diagnostics.filter(({ severity }) => severity === "error").map(shortDiagnostic)).toEqual([]);
    });
  });

  it("every duty of a unit is in its plan once, its words unchanged, a support marked", () => {
    check(({ parent: { plan }, plans }) => {
      for (const [unit, { plan: own }] of plans)
        for (const duty of plan.duties) {
          const support = !leads(duty, unit) && holds(duty.supports, unit);
          if (!leads(duty, unit) && !support) continue;
          const found = blocksOf(own).filter(({ origin }) => origin === duty.block);
          expect(found).toHaveLength(1);
          const expected = plainText(duty.block.content) + (support ? supportMark : "");
          expect(withoutPlace(plainText(found[0]!.content))).toBe(withoutPlace(expected));
        }
    });
  });

  it("no unit's plan has another's duty", () => {
    check(({ parent: { plan }, plans }) => {
      for (const [unit, { plan: own }] of plans) {
        const words = blocksOf(own).map(({ content }) => plainText(content));
        for (const duty of plan.duties)
          if (!leads(duty, unit) && !holds(duty.supports, unit)) {
            const number = numberOf(duty.text) ?? duty.text;
            expect(words.filter((text) => numberOf(text) === number)).toEqual([]);
          }
      }
    });
  });

  it("a unit's own plan hands it the same duties, with the same deadlines", () => {
    check(({ parent: { plan }, plans }) => {
      for (const [unit, { plan: own }] of plans) {
        const named = (duties: readonly Duty[]) =>
          duties.flatMap((duty) => {
            const number = numberOf(duty.text);
            if (!number || !holds([...duty.leads, ...duty.supports], unit)) return [];
            const role = holds(duty.leads, unit) ? "lead" : "support";
            if (duty.block.origin && role === "lead") expect(duty.leads.map((lead) => lead.unit)).toEqual([unit]);
            return [`${number} ${role} ${duty.due?.text ?? ""}`];
          });
        expect(named(own.duties)).toEqual(named(plan.duties));
      }
    });
  });

  it("what nobody holds goes to every unit, but for what the plan keeps apart", () => {
    check(({ parent: { plan }, plans, workspace: { directory } }) => {
      const apart = keptApart(plan);
      const held = new Set(plan.duties.map(({ block }) => block));
      const isFree = (block: Block): boolean => !held.has(block) && block.children.every(isFree);
      const free = [...plan.sections, ...plan.appendices].filter(isFree);
      for (const [unit, { plan: own }] of plans) {
        const carried = new Set(blocksOf(own).map(({ origin }) => origin));
        for (const block of free) {
          const keep = block.attributes.keep ?? ["all"];
          const goes = keep.includes("all") || keep.some((id) => expandGroup(id, directory).includes(unit));
          expect(carried.has(block), `${unit}: ${plainText(block.content)}`).toBe(goes);
          expect(apart.has(block)).toBe(isKeptApart(block));
        }
      }
    });
  });

  it("units' plans have no error of their own", () => {
    check(({ plans }) => {
      for (const { diagnostics } of plans.values())
        expect(diagnostics.filter(({ severity }) => severity === "error").map(shortDiagnostic)).toEqual([]);
    });
  });

  it("references mean the same parts as before, or name the parent where those were left behind", () => {
    check(({ parent: { plan }, plans }) => {
      for (const { plan: own } of plans.values()) {
        const carried = new Map(blocksOf(own).map((block) => [block.origin, block]));
        for (const [origin, block] of carried) {
          if (!origin) continue;
          const before = plan.references.filter((reference) => reference.block === origin);
          const after = own.references.filter(
            (reference) => reference.block === block || reference.block.span === block.span,
          );
          const targets = before.map(({ target }) => target).filter((target) => target && carried.has(target));
          expect(after.map(({ target }) => target?.origin)).toEqual(targets);
          expect(after.map(({ problem }) => problem)).toEqual(targets.map(() => null));
        }
      }
    });
  });

  it("footnotes are numbered as they are mentioned, and none is lost", () => {
    check(({ plans }) => {
      for (const { plan } of plans.values()) {
        expect(plan.footnotes.map(({ number }) => number)).toEqual(plan.footnotes.map((_, index) => index + 1));
        const mentioned = new Set(
          JSON.stringify(blocksOf(plan).map(({ content }) => content.map(named))).match(/"\^n\d+"/g),
        );
        expect(plan.footnotes).toHaveLength(mentioned.size);
      }
    });
  });

  it("is untouched by deriving, and derives the same again", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(generatedPlan, async (generated) => {
        const markdown = markdownOf(generated);
        const { parent, workspace, plans } = derivedFrom(markdown, given);
        // The file says by its hash which source it is of: here two sources are to be one.
        const bytes = (plan: Plan) =>
          write({ ...plan, source: { ...plan.source, text: "" } }, workspace, "docx", compress);
        const untouched = await bytes(
          derivedFrom(markdown.replace(/^derive:.*\n/m, "derive: { to: [quan-uy] }\n"), given).parent.plan,
        );
        expect(Buffer.compare((await bytes(parent.plan))!, untouched!)).toBe(0);
        const again = derivedFrom(markdown, given).plans;
        for (const [unit, { plan }] of [...plans].slice(0, 2))
          expect(Buffer.compare((await bytes(plan))!, (await bytes(again.get(unit)!.plan))!)).toBe(0);
      }),
      { ...parameters, numRuns: 12 },
    );
  });
});

const named = (node: Block["content"][number]): unknown =>
  node.type === "footnoteReference" ? `^${node.name}` : "children" in node ? node.children.map(named) : null;
