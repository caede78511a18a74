// A body of a plan -> what the rules on plain text say of it, and the body with their fixes.
import { analyse } from "../../src/compile.ts";
import type { Diagnostic, RuleName } from "../../src/diagnostic.ts";
import { applyEdits, compatibleFixes } from "../../src/fix.ts";
import { openWorkspace } from "../../src/workspace.ts";
import { read } from "../consistency/check.ts";

const workspace = openWorkspace({
  units: { path: "units.yaml", text: read("test/fixtures/explain/units.yaml") },
  register: null,
  template: {
    layout: { path: "layout.md.hbs", text: read("templates/plan/layout.md.hbs") },
    style: { path: "style.yaml", text: read("templates/plan/style.yaml") },
  },
  frames: new Map(),
});

const front = "---\nplan: mau\ntitle: Về một việc\nissuer: ubnd-quan\nperiod: 2024\n---\n\n";

export const rulesOnText: readonly RuleName[] = [
  "text/not-nfc",
  "text/control-character",
  "text/doubled-word",
  "text/date-form",
  "text/spacing",
  "text/unbalanced-quotes",
  "text/capitalisation",
  "text/placeholder",
];

export const diagnosticsOf = (text: string, path = "plan.md"): readonly Diagnostic[] =>
  analyse({ path, text }, workspace).diagnostics;

/** The words that a rule points at; of folded places too. */
export const found = (rule: RuleName, body: string): readonly string[] =>
  diagnosticsOf(front + body)
    .filter((one) => one.rule === rule)
    .flatMap(({ span, places }) => [span, ...places].map(({ source, start, end }) => source.text.slice(start, end)));

/** With one round of the fixes of some rules: `certain` alone. */
export function mended(rules: readonly RuleName[], body: string, certain = false): string {
  return mendedText(rules, front + body, "plan.md", certain).slice(front.length);
}

export function mendedText(rules: readonly RuleName[], text: string, path: string, certain = false): string {
  const own = diagnosticsOf(text, path).filter((one) => rules.includes(one.rule) && (one.certain || !certain));
  return applyEdits(
    text,
    compatibleFixes(own).flatMap(({ fix }) => fix ?? []),
  );
}
