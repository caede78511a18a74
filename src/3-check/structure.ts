// Rules on the outline: numbers as written, levels, ids, sentences broken off.

import { saysItself } from "../2-model/heading-duty.ts";
import { beyondNumerals, lastLabel } from "../2-model/numbering.ts";
import type { Block, Plan } from "../2-model/plan.ts";
import type { Report } from "../diagnostic.ts";
import { matchesOf } from "../matches.ts";
import { type Span, spanOf, textOf } from "../source.ts";
import type { PlanRule } from "./check.ts";
import { allBlocks, topBlocks } from "./walk.ts";

/** A written number that is not the computed one. Numbers wrong by the same step are one mistake. */
export const labelMismatch: PlanRule = ({ plan }, report) => {
  const check = (siblings: readonly Block[]): void => {
    const wrong = siblings.filter((block) => isMislabelled(block));
    const steps = new Map<string, Block[]>();
    for (const block of wrong) {
      const step = `${block.level} ${block.written?.ordinal === null ? "form" : (block.written?.ordinal ?? 0) - (block.label?.ordinal ?? 0)}`;
      steps.set(step, [...(steps.get(step) ?? []), block]);
    }
    for (const blocks of steps.values()) reportMislabelled(blocks, report);
    for (const block of siblings) check(block.children);
  };
  check(topBlocks(plan));
};

const isMislabelled = ({ written, label }: Block): boolean =>
  written !== null && label !== null && !written.automatic && written.ordinal !== label.ordinal;

/** How the computed number is written where the author wrote theirs: an ordered list has digits in the source. */
const properNumber = ({ kind, label, written }: Block): string =>
  kind === "section" || !/^\d+$/.test(written?.text ?? "") ? (label?.printed ?? "") : String(label?.ordinal ?? "");

function reportMislabelled(blocks: readonly Block[], report: Report): void {
  const [first, ...rest] = blocks;
  if (!first?.written) return;
  const edits = blocks.flatMap((block) =>
    block.written ? [{ span: block.written.span, text: properNumber(block) }] : [],
  );
  report(
    "structure/label-mismatch",
    first.written.span,
    { written: first.written.text, computed: properNumber(first) },
    { fix: edits, places: rest.flatMap((block) => block.written?.span ?? []) },
  );
}

export const skippedLevel: PlanRule = ({ plan }, report) => {
  for (const { block, parentLevel } of skippingBlocks(plan))
    report("structure/skipped-level", block.contentSpan, { expected: "#".repeat(parentLevel + 1) });
};

function skippingBlocks(plan: Plan): { readonly block: Block; readonly parentLevel: number }[] {
  const found: { readonly block: Block; readonly parentLevel: number }[] = [];
  const visit = (block: Block, parentLevel: number): void => {
    if (block.kind === "section" && block.level > parentLevel + 1) found.push({ block, parentLevel });
    for (const child of block.children) if (child.kind === "section") visit(child, block.level);
  };
  // A short plan begins at `1.`: the level above, which it does not have anywhere, is not skipped.
  const highest = plan.sections.reduce((least, { level }) => Math.min(least, level), plan.outline.length);
  for (const block of plan.sections) visit(block, highest - 1);
  for (const block of plan.appendices) visit(block, 0);
  return found;
}

/** Its title tells the skipped level and the unit without duties already; a heading that says a duty itself is not empty. */
export const emptySection: PlanRule = ({ plan }, report) => {
  const skipped = new Set(skippingBlocks(plan).map(({ block }) => block));
  const told = new Set([...plan.idle, ...skipped, ...plan.duties.map(({ block }) => block)]);
  const unknown = new Set(plan.unknownHolders.map(({ span }) => span.start));
  for (const block of allBlocks(plan)) {
    if ((block.kind !== "section" && block.kind !== "appendix") || block.children.length > 0) continue;
    // Below the last level nothing can stand: that has been told.
    if (
      block.level > plan.outline.length ||
      told.has(block) ||
      unknown.has(block.contentSpan.start) ||
      saysItself(block)
    )
      continue;
    report("structure/empty-section", block.contentSpan, {});
  }
};

/** More points than the alphabet has letters; one mistake for all of one clause. */
export const tooMany: PlanRule = ({ plan }, report) => {
  const check = (siblings: readonly Block[]): void => {
    const beyond = siblings.filter(({ level, label }) => {
      const own = plan.outline[level - 1];
      return own !== undefined && label !== null && beyondNumerals(own, label.ordinal);
    });
    const [first, ...places] = beyond.map(({ written, contentSpan }) => written?.span ?? contentSpan);
    const level = plan.outline[(beyond[0]?.level ?? 0) - 1];
    if (first && level) report("structure/too-many", first, { last: lastLabel(level) }, { places });
    for (const block of siblings) check(block.children);
  };
  check(topBlocks(plan));
};

export const duplicateId: PlanRule = ({ plan }, report) => {
  const first = new Map<string, Span>();
  for (const { id, attributes } of allBlocks(plan)) {
    if (id === null || !attributes.idSpan) continue;
    const earlier = first.get(id);
    if (earlier)
      report(
        "structure/duplicate-id",
        attributes.idSpan,
        { id },
        { related: [{ span: earlier, note: "first-definition" }] },
      );
    else first.set(id, attributes.idSpan);
  }
};

/** A paragraph or item broken off (page break, copy and paste), and where it goes on. */
export function brokenBlocks(plan: Plan): { readonly block: Block; readonly next: Block }[] {
  const blocks = allBlocks(plan).filter((block) => block.kind !== "table" && block.kind !== "row");
  return blocks.flatMap((block, i) => {
    const next = blocks[i + 1];
    const breaks = next?.kind === "paragraph" && block.kind !== "section" && breaksOff(block) && goesOn(next);
    return breaks ? [{ block, next }] : [];
  });
}

/** The content's source text without the marks that close emphasis and quotations. */
const wordsOf = (block: Block): string => textOf(block.contentSpan).normalize("NFC");
const closingMark = /[\s*_~"”’'»)\]\\]/u;

const breaksOff = (block: Block): boolean => {
  const words = wordsOf(block).replace(/\[\^[^[\]\s]*\]$/u, "");
  // One by one: a pattern that ends in `$` would try every run of marks in the text.
  let end = words.length;
  while (end > 0 && closingMark.test(words[end - 1] ?? "")) end--;
  return end > 0 && !/[.;:!?…]/u.test(words[end - 1] ?? "");
};

/** Begins in lower case, or with a number that is no label (`5 năm`, `2025, …`). */
const goesOn = (block: Block): boolean => /^[\s*_"“\\]*(?:\p{Ll}(?!\))|\d+(?![\d.)]))/u.test(wordsOf(block));

export const unfinished: PlanRule = ({ plan }, report) => {
  for (const { block, next } of brokenBlocks(plan)) {
    const { source, start, end } = block.contentSpan;
    const text = source.text.slice(start, end);
    const last = matchesOf(/[\p{L}\p{M}\p{N}]+/gu, text).at(-1);
    const from = start + (last?.index ?? 0);
    const word = last?.[0] ?? text;
    report(
      "structure/unfinished",
      spanOf(source, from, from + word.length),
      { word: word.normalize("NFC") },
      { related: [{ span: firstWord(next), note: "continues-here" }] },
    );
  }
};

function firstWord(block: Block): Span {
  const { source, start } = block.contentSpan;
  const match = /[\p{L}\p{M}\p{N}]+/u.exec(textOf(block.contentSpan));
  const from = start + (match?.index ?? 0);
  return spanOf(source, from, from + (match?.[0].length ?? 1));
}
