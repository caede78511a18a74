// Lines -> mdast's blocks, one at a time; null where a block holds what only the library reads.
import type { FootnoteDefinition, Heading, Html, List, ListItem, Paragraph, RootContent } from "mdast";
import { normalized, type Piece, readPieces } from "./inline.ts";
import { columnOf, footnoteAt, type Line, openingOf } from "./lines.ts";
import { nodeOf, placeAt } from "./places.ts";

/** What blocks are read from. `at` is the next line that no block has taken. */
export interface Reading {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Whether a footnote has this name. */
  readonly isDefined: (name: string) => boolean;
  at: number;
}

/** A block that can stand in an item or a footnote. */
type Inner = Heading | Html | List | Paragraph;

/** The block whose first line is the next one, which is not blank. `column`: where the content of what holds it begins. */
export function readBlock(reading: Reading, column: number): RootContent | null {
  const { text, lines } = reading;
  const line = lines[reading.at] as Line;
  switch (line.kind) {
    case "text":
      return readParagraph(reading, line.first, column);
    case "heading":
      return readHeading(reading, line);
    case "item":
      return readList(reading, column);
    case "comment":
      if (columnOf(line) > column) return null;
      reading.at++;
      return nodeOf(
        { type: "html", value: text.slice(line.first, line.ending) },
        placeAt(line, line.first),
        placeAt(line, line.ending),
      );
    case "break":
      if (column > 0) return null;
      reading.at++;
      return nodeOf({ type: "thematicBreak" }, placeAt(line, line.first), placeAt(line, line.ending));
    case "footnote":
      return column > 0 || columnOf(line) > 0 ? null : readFootnote(reading, line);
    default:
      return null;
  }
}

function readHeading(reading: Reading, line: Line): Heading | null {
  const children = readPieces(reading.text, [{ line, start: line.content }], reading.isDefined);
  if (!children) return null;
  reading.at++;
  const depth = endOfHashes(reading.text, line.first) - line.first;
  return nodeOf(
    { type: "heading", depth: depth as Heading["depth"], children },
    placeAt(line, line.first),
    placeAt(line, line.ending),
  );
}

function endOfHashes(text: string, from: number): number {
  let at = from;
  while (text[at] === "#") at++;
  return at;
}

/** From `start` on the next line, to the line before one that is blank or opens another block. */
function readParagraph(reading: Reading, start: number, column: number): Paragraph | null {
  const { text, lines } = reading;
  const first = lines[reading.at] as Line;
  const pieces: Piece[] = [{ line: first, start }];
  for (;;) {
    reading.at++;
    const line = lines[reading.at];
    if (!line || line.kind === "blank") break;
    // CommonMark lets text go on without its indentation.
    if (line.kind === "text") pieces.push({ line, start: line.first });
    else if (endsParagraph(reading, line, column)) break;
    else return null;
  }
  const children = readPieces(text, pieces, reading.isDefined);
  const last = (pieces[pieces.length - 1] as Piece).line;
  return children && nodeOf({ type: "paragraph", children }, placeAt(first, start), placeAt(last, last.ending));
}

/** Whether a line right below a paragraph's surely is none of its own: a number other than 1 opens no list there. */
function endsParagraph({ text }: Reading, line: Line, column: number): boolean {
  const { kind, first, content, end, marker } = line;
  const isOutside = columnOf(line) < column;
  switch (kind) {
    case "heading":
      return true;
    case "break":
      return column === 0;
    case "footnote":
      return isOutside;
    case "item":
      if (openingOf(text, content, end).kind !== "text") return false;
      return isOutside || !isOrdered(marker) || /^1[.)] *$/.test(text.slice(first, content));
    default:
      return false;
  }
}

const isOrdered = (marker: number): boolean => marker === 46 || marker === 41;

function readList(reading: Reading, column: number): List | null {
  const { text, lines } = reading;
  const line = lines[reading.at] as Line;
  const { marker, first } = line;
  const children: ListItem[] = [];
  for (let next: Line | undefined = line; next && isItemOf(next, marker, column); next = lines[reading.at]) {
    const item = readItem(reading, next);
    if (!item) return null;
    children.push(item);
  }
  // It may be an item of this list.
  if (lines[reading.at]?.kind === "odd") return null;
  const ordered = isOrdered(marker);
  const start = ordered ? Number.parseInt(text.slice(first, first + 9), 10) : null;
  const end = children[children.length - 1]?.position?.end ?? placeAt(line, line.end);
  return nodeOf({ type: "list", ordered, start, spread: false, children }, placeAt(line, first), end);
}

const isItemOf = (line: Line, marker: number, column: number): boolean =>
  line.kind === "item" && line.marker === marker && columnOf(line) >= column;

function readItem(reading: Reading, line: Line): ListItem | null {
  const children = readContent(reading, line, line.content - line.start);
  const end = children?.[children.length - 1]?.position?.end;
  return children && end
    ? nodeOf({ type: "listItem", spread: false, checked: null, children }, placeAt(line, line.first), end)
    : null;
}

function readFootnote(reading: Reading, line: Line): FootnoteDefinition | null {
  const name = footnoteAt(reading.text, line.first)?.name ?? "";
  const children = readContent(reading, line, 4);
  const end = children?.[children.length - 1]?.position?.end;
  return children && end
    ? nodeOf(
        { type: "footnoteDefinition", identifier: normalized(name).toLowerCase(), label: name, children },
        placeAt(line, line.first),
        end,
      )
    : null;
}

/** The paragraph behind a mark, and what stands below it from `column` on. */
function readContent(reading: Reading, line: Line, column: number): Inner[] | null {
  if (openingOf(reading.text, line.content, line.end).kind !== "text") return null;
  const paragraph = readParagraph(reading, line.content, column);
  if (!paragraph) return null;
  const children: Inner[] = [paragraph];
  for (;;) {
    const next = skipBlank(reading);
    if (!next || columnOf(next) < column) return children;
    const block = readBlock(reading, column);
    if (!block) return null;
    children.push(block as Inner);
  }
}

/** Moves to the next line that is not blank. */
export function skipBlank(reading: Reading): Line | undefined {
  while (reading.lines[reading.at]?.kind === "blank") reading.at++;
  return reading.lines[reading.at];
}
