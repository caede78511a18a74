// A plan's text -> its tree in lines (`section 2 "2." Yêu cầu`), what the outline's rules say of it, and the text with their fix.
import { readMarkdown } from "../../src/1-parse/markdown.ts";
import type { Outline, OutlineBlock } from "../../src/1-parse/outline.ts";
import { standsAlone } from "../../src/2-model/keywords.ts";
import { indexNames } from "../../src/2-model/names.ts";
import { standardLevels } from "../../src/2-model/numbering.ts";
import type { Block, Directory, OutlineLevel, Plan } from "../../src/2-model/plan.ts";
import { plainText } from "../../src/2-model/prose/flat.ts";
import { buildTree, type Tree } from "../../src/2-model/tree.ts";
import { readWrittenOutline, writtenVariant } from "../../src/2-model/written-outline.ts";
import { labelMismatch, skippedLevel, tooMany } from "../../src/3-check/structure.ts";
import { collect, type Diagnostic, type Edit } from "../../src/diagnostic.ts";

const directory: Directory = { source: null, units: new Map(), groups: new Map() };
const index = indexNames(directory);

const [section, clause, point] = standardLevels as [OutlineLevel, OutlineLevel, OutlineLevel];
const subclause: OutlineLevel = { ...clause, name: "tiểu mục", numerals: "decimal-path", capital: true };
const part: OutlineLevel = { ...section, name: "phần", prefix: "Phần ", suffix: "" };

const levelsOf = (variant: string | null): readonly OutlineLevel[] =>
  variant === "decimal"
    ? [section, clause, subclause, point]
    : variant === "part"
      ? [part, section, clause, point]
      : standardLevels;

export const frontMatter = "---\nplan: mau\n---\n\n";

export interface Reading {
  readonly outline: Outline;
  readonly blocks: readonly OutlineBlock[];
  readonly tree: Tree;
  readonly lines: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic<"structure/written-outline">[];
}

export function treeOf(text: string): Reading {
  const { report, diagnostics } = collect();
  const source = { path: "plan.md", text };
  const outline = readMarkdown(source, { standsAlone }, report);
  if (!outline) throw new Error("refused");
  const given = /^outline: (\w+)$/m.exec(text)?.[1] ?? null;
  const found = given ? null : writtenVariant(outline);
  const levels = levelsOf(given ?? found);
  const blocks = readWrittenOutline(outline, levels, found, report);
  const tree = buildTree(blocks, { source, directory, index, levels, report });
  const register = { source: null, entries: new Map() };
  const subject = { plan: { source, ...tree, outline: levels } as Plan, directory, register };
  for (const rule of [labelMismatch, skippedLevel, tooMany]) rule(subject, report);
  const lines: string[] = [];
  for (const block of tree.preamble) show(block, "", lines);
  for (const block of [...tree.sections, ...tree.appendices]) show(block, "", lines);
  return { outline, blocks, tree, lines, diagnostics, warnings: diagnostics.filter(isWarning) };
}

const isWarning = (one: Diagnostic): one is Diagnostic<"structure/written-outline"> =>
  one.rule === "structure/written-outline";

function show(block: Block, indent: string, lines: string[]): void {
  const { kind, marker, label, id, content, cells, basis } = block;
  const words = [content, ...cells].map(plainText).filter(Boolean).join(" | ");
  const facts = [
    kind,
    label ? JSON.stringify(label.printed) : marker,
    basis ? "basis" : null,
    words,
    id ? `#${id}` : null,
  ];
  lines.push(indent + facts.filter(Boolean).join(" "));
  for (const child of block.children) show(child, `${indent}  `, lines);
}

/** The text with all fixes of that rule; throws where two of them overlap. */
export function fixed(text: string, diagnostics: readonly Diagnostic[]): string {
  const edits = diagnostics.flatMap(({ fix }) => fix ?? []).sort(inOrder);
  let done = 0;
  let result = "";
  for (const { span, text: written } of edits) {
    if (span.start < done) throw new Error(`edits overlap at ${span.start}`);
    result += text.slice(done, span.start) + written;
    done = span.end;
  }
  return result + text.slice(done);
}

const inOrder = (a: Edit, b: Edit): number => a.span.start - b.span.start || a.span.end - b.span.end;
