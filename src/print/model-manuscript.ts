// A plan that was derived -> its manuscript, from what its blocks say; what stands as in the parent keeps the parent's words.
import { closingParagraphs } from "../2-model/closing.ts";
import type { Block, Inline, Plan } from "../2-model/plan.ts";
import { appendixTitle } from "../2-model/tree.ts";
import { type InlineText, inlineText, writtenAnew } from "./inline-text.ts";
import type { Item, Manuscript, Piece, Words } from "./manuscript.ts";
import { marksFromModel } from "./marks.ts";
import { modelHead } from "./model-head.ts";
import { sourceText } from "./source-text.ts";

interface Context {
  /** Ids that links of the plan name. */
  readonly linked: ReadonlySet<string>;
  readonly noteName: (name: string) => string;
  readonly comments: Plan["comments"];
}

/** `fields`: further lines of the front matter, by key. */
export function modelManuscript(plan: Plan, fields: Readonly<Record<string, string>>): Manuscript {
  const notes = [...plan.footnotes, ...plan.unusedFootnotes];
  const context: Context = {
    linked: new Set(linksOf(plan)),
    noteName: notesNamed(notes.map(({ name }) => name)),
    comments: plan.comments,
  };
  return {
    head: modelHead(plan, fields),
    blocks: [
      ...blockPieces(plan.preamble, context),
      ...blockPieces(closingsLast(plan.sections), context),
      ...plan.appendices.flatMap((one): Piece[] => [{ type: "break" }, ...blockPieces([one], context)]),
    ],
    notes: notes.map(({ name, content, span }) => ({
      name: context.noteName(name),
      text: writtenAnew(content, context.noteName).text,
      before: [],
      after: [],
      span,
    })),
    kept: [],
  };
}

/** Names without the blanks that no footnote's name can have. */
function notesNamed(names: readonly string[]): (name: string) => string {
  const given = new Map<string, string>();
  for (const name of names) {
    const plain = name.replace(/\s+/g, "-");
    let free = plain;
    for (let count = 2; [...given.values()].includes(free) || (free !== name && names.includes(free)); count++)
      free = `${plain}-${count}`;
    given.set(name, free);
  }
  return (name) => given.get(name) ?? name;
}

function linksOf({ preamble, sections, appendices, footnotes }: Plan): string[] {
  const linkedIn = (nodes: readonly Inline[]): string[] =>
    nodes.flatMap((node) =>
      node.type === "crossReference" ? [node.target] : "children" in node ? linkedIn(node.children) : [],
    );
  const inBlock = ({ content, cells, children }: Block): string[] => [
    ...linkedIn(content),
    ...cells.flatMap(linkedIn),
    ...children.flatMap(inBlock),
  ];
  return [
    ...[...preamble, ...sections, ...appendices].flatMap(inBlock),
    ...footnotes.flatMap((note) => linkedIn(note.content)),
  ];
}

/**
 * What closed the parent closes this plan too, before its own closing: behind a subsection it would be read as part of that.
 */
function closingsLast(sections: readonly Block[]): readonly Block[] {
  const closings: Block[] = [];
  const opened = sections.map((section) => {
    const last = section.children.findLastIndex(({ kind }) => kind === "section");
    if (last < 0) return section;
    closings.push(...section.children.slice(last + 1));
    return { ...section, children: section.children.slice(0, last + 1) };
  });
  const last = opened.at(-1);
  if (!last || closings.length === 0) return sections;
  const own = closingParagraphs(opened);
  const rest = last.children.slice(0, last.children.length - own.length);
  return [...opened.slice(0, -1), { ...last, children: [...rest, ...closings, ...own] }];
}

function blockPieces(blocks: readonly Block[], context: Context): Piece[] {
  const result: Piece[] = [];
  for (const block of blocks) {
    const marker = block.kind === "point" ? "1." : block.kind === "item" ? (block.marker ?? "-") : null;
    if (marker === null) {
      result.push(...pieceOf(block, context));
      continue;
    }
    const last = result.at(-1);
    const item = itemOf(block, context);
    if (last?.type === "list" && last.marker === marker)
      result[result.length - 1] = { ...last, items: [...last.items, item] };
    else result.push({ type: "list", marker, items: [item] });
  }
  return result;
}

function pieceOf(block: Block, context: Context): Piece[] {
  switch (block.kind) {
    case "section":
      return [
        { type: "heading", level: block.level, ...wordsOf(block, context) },
        ...blockPieces(block.children, context),
      ];
    case "appendix": {
      const words = wordsOf(block, context);
      return [
        { type: "heading", level: 0, ...words, text: appendixHeading(words.text, block) },
        ...blockPieces(block.children, context),
      ];
    }
    case "table": {
      const text = (cell: readonly Inline[]): string => writtenAnew(cell, context.noteName).text;
      const { cells, children, align, span } = block;
      return [
        { type: "table", header: cells.map(text), rows: children.map((row) => row.cells.map(text)), align, span },
      ];
    }
    default:
      return [
        {
          type: "paragraph",
          ...wordsOf(block, context),
          basis: block.basis,
          literal: textOf(block, context).literal,
        },
        ...blockPieces(block.children, context),
      ];
  }
}

/** With its number only where the title would be taken for one. */
function appendixHeading(title: string, { label }: Block): string {
  const plain = `Phụ lục ${title}`;
  return appendixTitle.exec(plain)?.groups?.number ? `Phụ lục ${label?.own}. ${title}` : plain;
}

const itemOf = (block: Block, context: Context): Item => ({
  ...wordsOf(block, context),
  number: String(block.label?.ordinal ?? 1),
  misnumbered: false,
  blocks: blockPieces(block.children, context),
});

function wordsOf(block: Block, context: Context): Words {
  const { text, fresh } = textOf(block, context);
  const own = block.origin
    ? {
        id: block.id !== null && context.linked.has(block.id) ? block.id : null,
        // `keep` said which units of the parent's get it.
        attributes: { ...block.attributes, keep: null, from: block.origin.id === null ? [] : [block.origin.id] },
      }
    : block;
  return { text, after: commentsAt(block, context), marks: marksFromModel(own), fresh, span: block.contentSpan };
}

/** A template's to-dos. */
const commentsAt = ({ span, origin }: Block, { comments }: Context): string[] =>
  origin
    ? []
    : comments
        .filter((one) => one.span.source === span.source && span.start <= one.span.start && one.span.start < span.end)
        .map(({ text }) => text);

/** Words that stand as in the parent are its author's. */
function textOf({ content, origin }: Block, { noteName }: Context): InlineText {
  if (!origin || !isSame(content, origin.content)) return writtenAnew(content, noteName);
  return inlineText(content, sourceText(origin.contentSpan.source), noteName, origin.contentSpan);
}

/** The same words and marks, so that what the parent's author wrote says them. */
const isSame = (a: readonly Inline[], b: readonly Inline[]): boolean =>
  a.length === b.length && a.every((node, i) => isSameNode(node, b[i]));

function isSameNode(a: Inline, b: Inline | undefined): boolean {
  if (!b || a.span.start !== b.span.start || a.span.end !== b.span.end) return false;
  if (a.type === "text") return b.type === "text" && a.value === b.value;
  if (a.type === "crossReference") return b.type === a.type && a.printed === b.printed;
  if ("children" in a) return b.type === a.type && "children" in b && isSame(a.children, b.children);
  return a.type === b.type;
}
