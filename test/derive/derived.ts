// A plan in Markdown and what it stands among -> units' own plans, in the short forms that the tests of derivation read.
import { readFileSync } from "node:fs";
import type { Block, Inline, Plan } from "../../src/2-model/plan.ts";
import { plainText } from "../../src/2-model/prose/flat.ts";
import { type Analysis, analyse, deriveFor, type UnitAnalysis, unitsToDerive } from "../../src/compile.ts";
import type { Diagnostic } from "../../src/diagnostic.ts";
import { positionAt, type Source, textOf } from "../../src/source.ts";
import { openWorkspace, type Workspace, type WorkspaceFiles } from "../../src/workspace.ts";

const file = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const source = (path: string, text: string): Source => ({ path, text });

export const frameTexts: Readonly<Record<string, string>> = Object.fromEntries(
  ["department", "service-unit", "ward", "party"].map((kind) => [kind, file(`templates/units/${kind}.md.hbs`)]),
);

export interface Given {
  readonly units: string;
  readonly register?: string;
  /** Templates in place of the built-in ones, by kind of unit. */
  readonly frames?: Readonly<Record<string, string>>;
}

export function workspaceOf({ units, register, frames = {} }: Given): Workspace {
  const files: WorkspaceFiles = {
    units: source("units.yaml", units),
    register: register === undefined ? null : source("register.yaml", register),
    template: {
      layout: source("layout.md.hbs", file("templates/plan/layout.md.hbs")),
      style: source("style.yaml", file("templates/plan/style.yaml")),
    },
    frames: new Map(
      Object.entries({ ...frameTexts, ...frames }).map(([kind, text]) => [kind, source(`units/${kind}.md.hbs`, text)]),
    ),
  };
  return openWorkspace(files);
}

export interface Derived {
  readonly parent: Analysis & { readonly plan: Plan };
  readonly workspace: Workspace;
  /** By unit, in the order that they are made. */
  readonly plans: ReadonlyMap<string, UnitAnalysis>;
}

export function derivedFrom(markdown: string, given: Given): Derived {
  const workspace = workspaceOf(given);
  const { plan, diagnostics } = analyse(source("plan.md", markdown), workspace);
  if (!plan) throw new Error(diagnostics.map(shortDiagnostic).join("\n"));
  const parent = { plan, diagnostics };
  const units = unitsToDerive(plan, workspace).flatMap((unit) => deriveFor(parent, unit, workspace) ?? []);
  return { parent, workspace, plans: new Map(units.map((one) => [one.unit.id, one])) };
}

/** `path:line:column rule “the words there”` */
export function shortDiagnostic({ rule, span }: Diagnostic): string {
  const { line, column } = positionAt(span.source, span.start);
  return `${span.source.path}:${line}:${column} ${rule} “${textOf(span)}”`;
}

/** The blocks that a unit's plan carries from its parent, a line each, indented: label and words. */
export const carriedLines = (plan: Plan): string[] =>
  [...plan.sections, ...plan.appendices].flatMap((block) => (block.origin ? linesOf(block, "") : []));

function linesOf(block: Block, indent: string): string[] {
  const label = block.kind === "item" ? block.marker : block.label?.printed;
  const words = [label, withMarks(block.content), block.cells.map(withMarks).join(" | ")].filter(Boolean).join(" ");
  return [`${indent}${words}`, ...block.children.flatMap((child) => linesOf(child, `${indent}  `))];
}

/** Words, with footnote marks as they print and links in brackets. */
const withMarks = (content: readonly Inline[]): string =>
  content
    .map((node) => {
      if (node.type === "footnoteReference") return `[^${node.number}]`;
      if (node.type === "crossReference") return `[${node.printed}]`;
      return "children" in node ? withMarks(node.children) : plainly(node);
    })
    .join("");

/** Blanks at the edges stay. */
const plainly = (node: Inline): string =>
  plainText([{ type: "text", value: "|", span: node.span }, node, { type: "text", value: "|", span: node.span }]).slice(
    1,
    -1,
  );

export const blocksOf = (plan: Plan): Block[] => {
  const below = (block: Block): Block[] => [block, ...block.children.flatMap(below)];
  return [...plan.preamble, ...plan.sections, ...plan.appendices].flatMap(below);
};
