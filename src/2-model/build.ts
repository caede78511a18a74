// Outline -> Plan: metadata, tree, marks, recognition, duties, in that order.
import type { Outline } from "../1-parse/outline.ts";
import type { Report } from "../diagnostic.ts";
import { citationOfMark, citationsIn, indexRegister, printedCitation, type RegisterIndex } from "./citations.ts";
import { findDuties } from "./duties.ts";
import { emptyMarks, type Marks, resolveMarks } from "./marks.ts";
import { readMetadata } from "./metadata.ts";
import { indexNames } from "./names.ts";
import type {
  Block,
  Citation,
  CrossReference,
  Directory,
  Footnote,
  Inline,
  OutlineLevel,
  Plan,
  Register,
} from "./plan.ts";
import { flatten, spanIn } from "./prose/flat.ts";
import { addressOf, type Places, placesOf, referenceOfMark, referencesIn } from "./references.ts";
import { buildTree, type Tree } from "./tree.ts";

export interface ModelContext {
  readonly directory: Directory;
  readonly register: Register;
  /** The outline levels of the plan's template; `variant` is the front matter's `outline`. */
  levels(variant: string | null): readonly OutlineLevel[];
}

export function buildPlan(outline: Outline, context: ModelContext, report: Report): Plan {
  const { source } = outline;
  const { directory, register } = context;
  const index = indexNames(directory);
  const metadata = readMetadata(outline, { directory, index }, report);
  const levels = context.levels(metadata.outlineVariant);
  const marks = emptyMarks();
  const tree = buildTree(outline.blocks, { source, directory, index, levels, marks, report });
  const notes = new Map(
    outline.footnotes.map((note) => [
      note.name,
      { name: note.name, number: 0, content: resolveMarks(note.content, marks), span: note.span },
    ]),
  );
  const places = placesOf(tree, levels);
  for (const mark of marks.references) {
    const target = places.byId.get(mark.target);
    if (target && !mark.written) mark.printed = addressOf(target, places);
  }
  const found = recognise(tree, notes, marks, places, indexRegister(register));
  return {
    source,
    ...metadata,
    ...tree,
    outline: levels,
    footnotes: found.footnotes,
    unusedFootnotes: [...notes.values()].filter((note) => !found.footnotes.some((one) => one.name === note.name)),
    citations: found.citations,
    references: found.references,
    ...findDuties(tree.sections, directory, index),
  };
}

interface Recognised {
  readonly footnotes: Footnote[];
  readonly citations: Citation[];
  readonly references: CrossReference[];
}

/** Reads every text once, in reading order; a footnote is read where it is first mentioned. */
function recognise(
  tree: Tree,
  notes: ReadonlyMap<string, Footnote>,
  marks: Marks,
  places: Places,
  index: RegisterIndex,
): Recognised {
  const found: Recognised = { footnotes: [], citations: [], references: [] };
  const mentioned = new Set<string>();
  const numbers = new Map<string, number>();

  const read = (holder: Block | Footnote, place: Block, content: readonly Inline[]): void => {
    const flat = flatten(content, holder.span.source);
    const { citations, titles } = citationsIn(holder, flat, index);
    found.references.push(...referencesIn(holder, place, flat, titles, places), ...missingFootnotes(holder, flat));
    const mentions: Citation[] = [...citations];
    const footnotes: Footnote[] = [];
    for (const node of leaves(content)) {
      const mark = marks.citations.get(node);
      if (mark) mentions.push(citationOfMark(mark, holder, index.register));
      if (node.type === "crossReference") found.references.push(referenceOfMark(node, holder, place, places));
      if (node.type === "footnoteReference") {
        const note = notes.get(node.name);
        if (note && !numbers.has(node.name)) {
          numbers.set(node.name, numbers.size + 1);
          footnotes.push({ ...note, number: numbers.size });
        }
        (node as { number: number }).number = numbers.get(node.name) ?? 0;
      }
    }
    mentions.sort((a, b) => a.span.start - b.span.start);
    for (const mention of mentions) printMark(mention, marks, content, mentioned);
    found.citations.push(...mentions);
    for (const note of footnotes) {
      found.footnotes.push(note);
      read(note, place, note.content);
    }
  };
  const visit = (block: Block): void => {
    read(block, block, block.content);
    for (const cell of block.cells) read(block, block, cell);
    for (const child of block.children) visit(child);
  };
  for (const block of [...tree.preamble, ...tree.sections, ...tree.appendices]) visit(block);
  return found;
}

/** The first mention of a document in a plan prints in full, later ones short. */
function printMark(mention: Citation, marks: Marks, content: readonly Inline[], mentioned: Set<string>): void {
  const identity = mention.entry?.key ?? null;
  if (mention.key !== null) {
    const node = leaves(content).find((one) => one.span.start === mention.span.start && one.type === "citation");
    const mark = node && marks.citations.get(node);
    if (mark && mention.entry) {
      mark.form = mark.asked ?? (mentioned.has(mention.entry.key) ? "short" : "full");
      mark.printed = printedCitation(mention.entry, mark.form) + mark.suffix;
    }
  }
  if (identity) mentioned.add(identity);
}

function leaves(content: readonly Inline[]): Inline[] {
  return content.flatMap((node) => ("children" in node ? leaves(node.children) : [node]));
}

/** `[^name]` without a footnote of that name stays text. */
function missingFootnotes(holder: Block | Footnote, flat: ReturnType<typeof flatten>): CrossReference[] {
  return [...flat.text.matchAll(/\[\^([^\]\s]+)\]/gu)].map((match) => {
    const span = spanIn(flat, match.index, match.index + match[0].length);
    return {
      block: holder,
      span,
      phraseSpan: span,
      text: match[0],
      target: null,
      candidates: [],
      proper: null,
      id: null,
      problem: "broken",
    };
  });
}
