// A plan's text, Markdown or YAML -> its outline, plan and diagnostics, in the sample workspace; what is compared of two plans.
import { readFileSync } from "node:fs";
import { readPlan } from "../../src/1-parse/index.ts";
import type { Outline } from "../../src/1-parse/outline.ts";
import { buildPlan } from "../../src/2-model/build.ts";
import { planSyntax } from "../../src/2-model/keywords.ts";
import { standardLevels } from "../../src/2-model/numbering.ts";
import type { Plan } from "../../src/2-model/plan.ts";
import { checkPlan } from "../../src/3-check/index.ts";
import { collect, type Diagnostic, sortDiagnostics } from "../../src/diagnostic.ts";
import { positionAt, type Source, textOf } from "../../src/source.ts";
import { openWorkspace } from "../../src/workspace.ts";

const file = (path: string): Source => ({
  path,
  text: readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"),
});

const { knowledge, directory, register } = openWorkspace({
  units: file("plans/units.yaml"),
  register: file("plans/register.yaml"),
  template: { layout: file("templates/plan/layout.md.hbs"), style: file("templates/plan/style.yaml") },
  frames: new Map(),
});

export interface Read {
  readonly outline: Outline | null;
  readonly plan: Plan | null;
  /** Of reading alone. */
  readonly mistakes: readonly Diagnostic[];
  /** Of reading, modelling and checking. */
  readonly diagnostics: readonly Diagnostic[];
}

export function readAs(path: "plan.md" | "plan.yaml", text: string): Read {
  const { report, diagnostics } = collect();
  const outline = readPlan({ path, text }, planSyntax, report);
  const mistakes = [...diagnostics];
  const plan = outline && buildPlan(outline, knowledge, () => standardLevels, report);
  if (plan) checkPlan({ plan, directory, register }, report);
  return { outline, plan, mistakes, diagnostics: sortDiagnostics(diagnostics) };
}

export const head = "plan: thu\ntitle: Về thử\nissuer: ubnd-quan\nperiod: 2024\n";

/** A plan in YAML with this body. */
export const yaml = (body: string): Read => readAs("plan.yaml", `${head}${body}`);

/** `line:column rule «words»` */
export const shown = ({ rule, span }: Pick<Diagnostic, "rule" | "span">): string => {
  const { line, column } = positionAt(span.source, span.start);
  return `${line}:${column} ${rule} «${textOf(span)}»`;
};

/** The text with a diagnostic's edits made. */
export function fixed(text: string, { fix }: Pick<Diagnostic, "fix">): string {
  let result = text;
  for (const { span, text: words } of [...(fix ?? [])].reverse())
    result = result.slice(0, span.start) + words + result.slice(span.end);
  return result;
}

const isPlace = (key: string): boolean => /^(?:source|offsets|path|.*[sS]pans?)$/.test(key);

/** What only one surface can say: the numbers that an author wrote; comments stand elsewhere. */
const surface = new Set(["written", "listed", "comments"]);

/** Without places, with a line end as a blank, and without what only one surface can say: the numbers that an author wrote. */
export function withoutPlaces(value: unknown): unknown {
  if (typeof value === "string") return value.replace(/\s+/g, " ");
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (value instanceof Map) return [...value].map(withoutPlaces);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !isPlace(key) && !surface.has(key))
      .map(([key, inner]) => [key, key === "block" || key === "target" ? nameOf(inner) : withoutPlaces(inner)]),
  );
}

/** A block that something refers to, by its address: the tree itself is compared once. */
const nameOf = (value: unknown): unknown =>
  typeof value === "object" && value !== null ? ((value as { label?: unknown }).label ?? "") : value;

/** What two plans must have in common, whatever they were written in. */
export const sameIn = ({ plan, diagnostics }: Read): unknown => ({
  plan: withoutPlaces(plan),
  diagnostics: diagnostics
    .filter(({ rule }) => rule !== "structure/label-mismatch")
    // How many lines a text takes is its surface's.
    .map(({ rule, data }) => JSON.stringify([rule, withoutPlaces({ ...(data as object), lines: undefined })]))
    .sort(),
});
