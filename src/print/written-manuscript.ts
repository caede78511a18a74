// A plan that was read from a source -> its manuscript: the author's words, marks and comments, in reading order.
import type * as outline from "../1-parse/outline.ts";
import type { Block, Plan, Scalar, Writing } from "../2-model/plan.ts";
import { type Source, type Span, spanOf } from "../source.ts";
import { headLines } from "./head.ts";
import { inlineText, writtenAnew } from "./inline-text.ts";
import type { Item, Manuscript, Note, Piece, Words } from "./manuscript.ts";
import { marksOf } from "./marks.ts";
import { type SourceText, sourceText } from "./source-text.ts";

interface Context {
  readonly source: Source;
  readonly texts: SourceText;
  /** What the outline's nodes were made into. */
  readonly blocks: ReadonlyMap<Span, Block>;
  readonly comments: Comments;
}

/** The comments that no text holds, in order; each is taken once. */
interface Comments {
  readonly waiting: Scalar[];
  takeBefore(offset: number): Scalar[];
}

export function writtenManuscript(plan: Plan, { outline, variant }: Writing): Manuscript {
  const { source } = outline;
  const head = headLines(source, outline.metadata, variant);
  const quotes = outline.quotes.map(quoteMark);
  const own = plan.comments.filter(({ span }) => !head.holds(span));
  const waiting = [...own, ...quotes].toSorted((a, b) => a.span.start - b.span.start);
  const noteComments = commentsOfNotes(waiting, outline);
  const ofNotes = new Set([...noteComments.values()].flat());
  const rest = waiting.filter((one) => !ofNotes.has(one));
  const comments: Comments = {
    waiting: rest,
    takeBefore(offset) {
      const count = rest.findIndex(({ span }) => span.start >= offset);
      return rest.splice(0, count < 0 ? rest.length : count);
    },
  };
  const context: Context = { source, texts: sourceText(source), blocks: blocksBySpan(plan), comments };
  const blocks = pieces(outline.blocks, context);
  return {
    head: head.lines,
    blocks: [...blocks, ...comments.takeBefore(Number.POSITIVE_INFINITY).map(commentOf)],
    notes: outline.footnotes.map((note) => noteOf(note, noteComments.get(note) ?? [], context)),
    kept: quotes,
  };
}

/** Waits like a comment where the quote begins. */
const quoteMark = ({ source, start }: Span): Scalar => ({
  type: "scalar",
  text: ">",
  quoted: false,
  span: spanOf(source, start, start + 1),
});

const commentOf = ({ text }: Scalar): Piece => ({ type: "comment", text });

/** The model's blocks by the outline's spans, which they share. */
export function blocksBySpan({ preamble, sections, appendices }: Plan): ReadonlyMap<Span, Block> {
  const found = new Map<Span, Block>();
  const visit = (block: Block): void => {
    found.set(block.span, block);
    block.children.forEach(visit);
  };
  for (const block of [...preamble, ...sections, ...appendices]) visit(block);
  return found;
}

/** Comments within a footnote, and those between it and the block or footnote before it. */
function commentsOfNotes(
  comments: readonly Scalar[],
  { blocks, footnotes }: outline.Outline,
): ReadonlyMap<outline.OutlineFootnote, readonly Scalar[]> {
  if (comments.length === 0) return new Map();
  const starts = [...startsIn(blocks), ...footnotes.map(({ span }) => span.start)].sort((a, b) => a - b);
  return new Map(
    footnotes.map((note) => {
      const { start, end } = note.span;
      const before = starts.findLast((one) => one < start) ?? 0;
      return [note, comments.filter(({ span }) => span.start > before && span.start < end && !isWithin(span, blocks))];
    }),
  );
}

const startsIn = (blocks: readonly outline.OutlineBlock[]): number[] =>
  blocks.flatMap((block) =>
    block.type === "list"
      ? block.items.flatMap((item) => [item.span.start, ...startsIn(item.blocks)])
      : [block.span.start],
  );

const isWithin = ({ start }: Span, blocks: readonly outline.OutlineBlock[]): boolean =>
  blocks.some(({ span }) => span.start <= start && start < span.end);

function pieces(blocks: readonly outline.OutlineBlock[], context: Context): Piece[] {
  return blocks.flatMap((block) => [
    ...context.comments.takeBefore(block.span.start).map(commentOf),
    ...piece(block, context),
  ]);
}

function piece(block: outline.OutlineBlock, context: Context): Piece[] {
  const model = context.blocks.get(block.span);
  switch (block.type) {
    case "heading": {
      const words = wordsOf(block, block.span.end, context);
      const level = model?.kind === "appendix" ? 0 : model?.kind === "section" ? model.level : block.depth;
      return [{ type: "heading", level, ...words, text: withLabel(words.text, block, model) }];
    }
    case "paragraph": {
      const { literal } = inlineText(block.content, context.texts);
      return [{ type: "paragraph", ...wordsOf(block, block.span.end, context), basis: model?.basis ?? false, literal }];
    }
    case "list":
      return list(block, context);
    case "table":
      return [table(block, context), ...context.comments.takeBefore(block.span.end).map(commentOf)];
    default:
      return [{ type: "break" }];
  }
}

/** A number that a pasted heading had, in the form of its level. */
function withLabel(text: string, { written }: outline.HeadingBlock, model: Block | undefined): string {
  if (!written) return text;
  const label = model?.label?.ordinal === model?.written?.ordinal ? model?.label?.printed : null;
  return `${label ?? written.text} ${text}`;
}

type Attributed = Pick<outline.ListItem, "content" | "attributes" | "span">;

/** `end`: up to where comments behind the words are theirs. */
function wordsOf({ content, attributes, span }: Attributed, end: number, context: Context): Words {
  const { text, covers, fresh } = inlineText(content, context.texts);
  const { comments } = context;
  const within = comments.takeBefore(end);
  const held = (one: Scalar): boolean =>
    covers !== null && covers.start <= one.span.start && one.span.start < covers.end;
  return {
    text,
    after: within.filter((one) => !held(one)).map((one) => one.text),
    marks: marksOf(attributes, context.blocks.get(span)),
    fresh,
    span: contentSpan(content) ?? span,
  };
}

function contentSpan(content: readonly outline.Inline[]): Span | null {
  const [first, last] = [content[0], content.at(-1)];
  return first && last ? spanOf(first.span.source, first.span.start, last.span.end) : null;
}

/** A comment between two items parts the list. */
function list({ marker, items }: outline.ListBlock, context: Context): Piece[] {
  const result: Piece[] = [];
  let open: Item[] = [];
  const close = (): void => {
    if (open.length > 0) result.push({ type: "list", marker, items: open });
    open = [];
  };
  for (const [i, item] of items.entries()) {
    const before = context.comments.takeBefore(item.span.start);
    if (before.length > 0) close();
    result.push(...before.map(commentOf));
    open.push(itemOf(item, i, context));
  }
  close();
  return result;
}

function itemOf(item: outline.ListItem, index: number, context: Context): Item {
  const model = context.blocks.get(item.span);
  const words = wordsOf(item, endOfWords(item, context.source), context);
  const blocks = pieces(item.blocks, context);
  const own = model?.written ?? null;
  const computed = model?.label?.ordinal ?? index + 1;
  const given = own?.ordinal ?? (item.written ? Number(item.written.text) : Number.NaN);
  return {
    ...words,
    number: String(own?.automatic ? 1 : Number.isNaN(given) ? computed : given),
    misnumbered: own !== null && !own.automatic && own.ordinal !== computed,
    blocks: [...blocks, ...context.comments.takeBefore(item.span.end).map(commentOf)],
  };
}

/** The end of the line that an item's words end on. */
function endOfWords({ content, span }: outline.ListItem, source: Source): number {
  const from = contentSpan(content)?.end ?? span.start;
  const length = content.length > 0 ? source.text.slice(from).search(/[\r\n]/) : 0;
  return length < 0 ? span.end : Math.min(from + length, span.end);
}

function table(block: outline.TableBlock, context: Context): Piece {
  const textOf = ({ content }: outline.TableCell): string => {
    const { text, covers } = inlineText(content, context.texts);
    if (covers) {
      const held = context.comments.waiting.findIndex(
        ({ span }) => covers.start <= span.start && span.start < covers.end,
      );
      if (held >= 0) context.comments.waiting.splice(held, 1);
    }
    return text;
  };
  return {
    type: "table",
    header: block.header.cells.map(textOf),
    rows: block.rows.map(({ cells }) => cells.map(textOf)),
    align: block.align,
    span: block.span,
  };
}

function noteOf(note: outline.OutlineFootnote, comments: readonly Scalar[], { texts }: Context): Note {
  const plain = note.content.some(({ type }) => type === "break") && !texts.isYaml;
  const { text, covers } = inlineText(note.content, texts);
  const written = plain ? writtenAnew(note.content).text : text;
  const own = plain ? null : covers;
  const free = comments.filter(({ span }) => !(own && own.start <= span.start && span.start < own.end));
  return {
    name: note.name,
    text: written,
    before: free.filter(({ span }) => span.start < note.span.start).map((one) => one.text),
    after: free.filter(({ span }) => span.start >= note.span.start).map((one) => one.text),
    span: note.nameSpan,
  };
}
