// A manuscript's flat blocks -> sections within sections, as far as YAML can nest them.
import type { Heading, Piece } from "./manuscript.ts";

/** A heading and what stands below it. */
export interface Part {
  readonly heading: Heading;
  readonly content: readonly Piece[];
  /** Headings of skipped levels, or without words, and all below them: only Markdown can say that. */
  readonly loose: readonly Piece[];
  readonly parts: readonly Part[];
}

export interface Divided extends Omit<Part, "heading"> {
  readonly appendices: readonly Part[];
}

const isHeading = (piece: Piece | undefined): piece is Heading => piece?.type === "heading";

export function divide(pieces: readonly Piece[]): Divided {
  const at = pieces.findIndex((one) => isHeading(one) && one.level === 0);
  const body = at < 0 ? pieces : withoutBreak(pieces.slice(0, at));
  const appendices: Part[] = [];
  let rest = at < 0 ? [] : pieces.slice(at);
  while (isHeading(rest[0])) {
    const next = rest.findIndex((one, i) => i > 0 && isHeading(one) && one.level === 0);
    const own = next < 0 ? rest : rest.slice(0, next);
    appendices.push({ heading: rest[0], ...below(next < 0 ? own.slice(1) : withoutBreak(own.slice(1)), 0) });
    rest = next < 0 ? [] : rest.slice(next);
  }
  return { ...below(body, 0), appendices };
}

/** The `---` right before an appendix says only that one follows. Comments may stand between. */
function withoutBreak(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.findLastIndex(({ type }) => type !== "comment");
  return pieces[last]?.type === "break" ? pieces.filter((_, i) => i !== last) : pieces;
}

/** What stands below a heading of a level. */
function below(pieces: readonly Piece[], level: number): Omit<Part, "heading"> {
  const first = pieces.findIndex(isHeading);
  if (first < 0) return { content: pieces, loose: [], parts: [] };
  const chunks = chunksOf(pieces.slice(first));
  const isProper = ([heading]: readonly Piece[]): boolean =>
    isHeading(heading) && heading.level === level + 1 && heading.text !== "";
  const proper = chunks.findIndex(isProper);
  // What is loose must come first, since content stands before sections.
  const at = proper >= 0 && chunks.slice(proper).every(isProper) ? proper : chunks.length;
  return {
    content: pieces.slice(0, first),
    loose: chunks.slice(0, at).flat(),
    parts: chunks.slice(at).map(([heading, ...rest]) => ({ heading: heading as Heading, ...below(rest, level + 1) })),
  };
}

/** From each heading to the next that is not below it. */
function chunksOf(pieces: readonly Piece[]): (readonly Piece[])[] {
  const chunks: Piece[][] = [];
  let level = 0;
  for (const piece of pieces) {
    const opens = isHeading(piece) && (chunks.length === 0 || piece.level <= level);
    if (opens) {
      level = piece.level;
      chunks.push([]);
    }
    chunks.at(-1)?.push(piece);
  }
  return chunks;
}
