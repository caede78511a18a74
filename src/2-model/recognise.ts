// A tree of blocks -> what its words say: citations, references, footnotes in order; the print of marks filled in.
import { matchesOf } from "../matches.ts";
import { citationOfMark, citationsIn, printedCitation, type RegisterIndex } from "./citations.ts";
import type { Block, Citation, CitationMark, CrossReference, Footnote, Inline } from "./plan.ts";
import { flatten, spanIn } from "./prose/flat.ts";
import { addressOf, type Places, referenceOfMark, referencesIn } from "./references.ts";
import type { Tree } from "./tree.ts";

export interface Recognised {
  readonly footnotes: Footnote[];
  readonly citations: Citation[];
  readonly references: CrossReference[];
}

/** Reads every text once, in reading order; a footnote is read where it is first mentioned. */
export function recognise(
  tree: Tree,
  notes: ReadonlyMap<string, Footnote>,
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
      if (node.type === "citation") mentions.push(citationOfMark(node, holder, index.register));
      if (node.type === "crossReference") {
        const target = places.byId.get(node.target);
        if (target && !node.written) (node as Filled<typeof node>).printed = addressOf(target, places);
        found.references.push(referenceOfMark(node, holder, place, places));
      }
      if (node.type === "footnoteReference") {
        const note = notes.get(node.name);
        if (note && !numbers.has(node.name)) {
          numbers.set(node.name, numbers.size + 1);
          footnotes.push({ ...note, number: numbers.size });
        }
        (node as Filled<typeof node>).number = numbers.get(node.name) ?? 0;
      }
    }
    mentions.sort((a, b) => a.span.start - b.span.start);
    printMarks(mentions, content, mentioned);
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

/** A mark is made without what the whole plan decides; it is filled in here, once. */
type Filled<T> = { -readonly [K in keyof T]: T[K] };

/** The first mention of a document in a plan prints in full, later ones short. */
function printMarks(mentions: readonly Citation[], content: readonly Inline[], mentioned: Set<string>): void {
  const marks = new Map(leaves(content).flatMap((node) => (node.type === "citation" ? [[node.span.start, node]] : [])));
  for (const { entry, key, span } of mentions) {
    if (!entry) continue;
    const mark = key === null ? undefined : (marks.get(span.start) as Filled<CitationMark> | undefined);
    const usual = mentioned.has(entry.key) ? "short" : "full";
    if (mark) mark.printed = printedCitation(entry, mark.asked ?? usual) + mark.suffix;
    mentioned.add(entry.key);
  }
}

function leaves(content: readonly Inline[]): Inline[] {
  return content.flatMap((node) => ("children" in node ? leaves(node.children) : [node]));
}

/** `[^name]` without a footnote of that name stays text. */
function missingFootnotes(holder: Block | Footnote, flat: ReturnType<typeof flatten>): CrossReference[] {
  return matchesOf(/\[\^([^[\]\s]+)\]/gu, flat.text).map((match) => {
    const span = spanIn(flat, match.index, match.index + match[0].length);
    return {
      block: holder,
      span,
      phraseSpan: span,
      text: match[0],
      target: null,
      candidates: [],
      missing: match[0],
      proper: null,
      id: null,
      problem: "broken",
    };
  });
}
