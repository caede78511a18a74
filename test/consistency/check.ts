// A plan's body and a register as text -> what the checker says of them, short enough to write down in a test.
import { readFileSync } from "node:fs";
import { analyse } from "../../src/compile.ts";
import type { Diagnostic, RuleName } from "../../src/diagnostic.ts";
import { rules } from "../../src/messages/index.ts";
import { textOf } from "../../src/source.ts";
import { openWorkspace } from "../../src/workspace.ts";

export const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

const source = (path: string, text = read(path)) => ({ path, text });

const template = {
  layout: source("templates/plan/layout.md.hbs"),
  style: source("templates/plan/style.yaml"),
};

/** Of a whole file; without a register where it is null. */
export function check(
  text: string,
  register: string | null,
  units = read("plans/units.yaml"),
  path = "plan.md",
): readonly Diagnostic[] {
  const workspace = openWorkspace({
    units: source("units.yaml", units),
    register: register === null ? null : source("register.yaml", register),
    template,
    frames: new Map(),
  });
  return [...workspace.diagnostics, ...analyse(source(path, text), workspace).diagnostics];
}

export interface Finding {
  readonly rule: RuleName;
  readonly span: string;
  readonly message: string;
  readonly help: string;
  readonly related: readonly string[];
  readonly places: readonly string[];
}

/** Of a plan of 2024 in a small workspace, by the rules named. */
export function found(only: readonly RuleName[], body: string, register: string | null = null): readonly Finding[] {
  const front = "---\nplan: mau\ntitle: Về công tác dân vận\nissuer: ubnd-quan\nperiod: 2024\n---\n\n";
  return check(`${front}${body}\n`, register, read("test/fixtures/explain/units.yaml"))
    .filter(({ rule }) => only.includes(rule))
    .map(findingOf);
}

export const findingOf = ({ rule, span, data, related, places }: Diagnostic): Finding => ({
  rule,
  span: words(textOf(span)),
  message: (rules[rule].vi.message as (data: unknown) => string)(data),
  help: (rules[rule].vi.help as (data: unknown) => string)(data),
  related: related.map((one) => `${one.note}: ${words(textOf(one.span))}`),
  places: places.map((one) => words(textOf(one))),
});

const words = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ");
