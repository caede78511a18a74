// Changes to a source in reading order -> edits: indentation, marks, blank lines.

import type { Edit } from "../../diagnostic.ts";
import { matchesOf } from "../../matches.ts";
import { lineText, positionAt, type Source, type Span, spanOf } from "../../source.ts";

export interface Pen {
  readonly source: Source;
  readonly edits: Edit[];
  /** The lines whose beginnings change. */
  readonly lines: Span[];
  /** Up to where the source is as it should be. */
  at: number;
}

export const newPen = (source: Source): Pen => ({ source, edits: [], lines: [], at: 0 });

export function replace({ source, edits }: Pen, start: number, end: number, text: string): void {
  if (source.text.slice(start, end) !== text) edits.push({ span: spanOf(source, start, end), text });
}

export interface Beginning {
  /** Offset of the block's own first character, and of the first that is not replaced. */
  readonly from: number;
  readonly until: number;
  readonly indent: string;
  readonly mark: string;
  /** It may follow the line before directly. */
  readonly tight?: boolean;
}

/** What stands on a block's line before `until` becomes indentation and mark, below an empty line. False where it is so already. */
export function begin(pen: Pen, { from, until, indent, mark, tight = false }: Beginning): boolean {
  const { text } = pen.source;
  const line = lineStart(pen.source, from);
  const start = Math.max(line, pen.at);
  const gap = start > line ? 2 : tight || isBlankBefore(pen.source, line) ? 0 : 1;
  const broken = /^[ \t]*\\(?=[\r\n])/.exec(text.slice(Math.min(pen.at, line), line))?.[0].length;
  // A hard break at the end of what is now a block of its own.
  if (broken && pen.at > 0) replace(pen, pen.at, pen.at + broken, "");
  const before = pen.edits.length;
  replace(pen, start, until, lineEndOf(text).repeat(gap) + indent + mark);
  return pen.edits.length > before;
}

export const lineStart = (source: Source, offset: number): number => offset - positionAt(source, offset).column + 1;

/** True where the line before the one that starts at `line` is empty, or there is none. */
function isBlankBefore(source: Source, line: number): boolean {
  return line === 0 || /^[\s>]*$/.test(lineText(source, positionAt(source, line).line - 1));
}

/** The line end that the text has. */
export const lineEndOf = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";

/** Puts the lines between two offsets on one. */
export function unfold(pen: Pen, start: number, end: number): void {
  for (const match of matchesOf(/(?:(?<![ \t])[ \t]+)?\\?(?:\r\n|[\n\r])[ \t>]*/g, pen.source.text.slice(start, end)))
    replace(pen, start + match.index, start + match.index + match[0].length, " ");
}
