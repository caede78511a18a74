// The pieces of a paragraph, line by line -> mdast's inline nodes; null where they hold what only the library reads.
import type { PhrasingContent, Text } from "mdast";
import { footnoteAt, type Line } from "./lines.ts";
import { type Link, linksIn } from "./links.ts";
import { nodeOf, type Place, placeAt } from "./places.ts";

/** A line's part of a paragraph: from `start` to the line's end, less the spaces on both sides. */
export interface Piece {
  readonly line: Line;
  readonly start: number;
}

/** What has been opened, and what was read in it so far. */
interface Open {
  readonly children: PhrasingContent[];
  readonly place: Place;
  /** Of `*`; 0 for a link, and for the whole. */
  readonly marks: number;
  readonly link: Link | null;
}

interface Reading {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly start: number;
  readonly end: number;
  /** Whether a footnote has this name. */
  readonly isDefined: (name: string) => boolean;
  /** The outermost first. */
  readonly open: Open[];
  /** Of the piece that is being read. */
  piece: number;
  /** Where the text begins that no node holds yet, and in which piece. */
  taken: { readonly at: number; readonly piece: number };
  /** Undefined until a bracket asks for them; null where one of them is odd. */
  links: ReadonlyMap<number, Link> | null | undefined;
}

/** Reads what begins at an offset: gives the offset behind it, null where it is odd. */
type MarkReader = (reading: Reading, at: number) => number | null;

/** By unit. What has no reader is text. */
const readers: (MarkReader | undefined)[] = Array.from({ length: 128 });
readers[42] = readStars;
readers[95] = readUnderscores;
readers[91] = readOpening;
readers[93] = readClosing;
for (const sign of "\\&<~!") readers[sign.charCodeAt(0)] = readSign;

/** Marks in marks. */
const deepest = 20;

/** `isDefined`: whether a footnote has this name. */
export function readPieces(
  text: string,
  pieces: readonly Piece[],
  isDefined: (name: string) => boolean,
): PhrasingContent[] | null {
  const [first, last] = [pieces[0] as Piece, pieces[pieces.length - 1] as Piece];
  // Two spaces at a line's end break it.
  if (pieces.some(({ line }) => line !== last.line && line.ending - line.end > 1)) return null;
  const { start } = first;
  const { end } = last.line;
  const whole: Open = { children: [], place: placeAt(first.line, start), marks: 0, link: null };
  const taken = { at: start, piece: 0 };
  const reading: Reading = { text, pieces, start, end, isDefined, open: [whole], piece: 0, taken, links: undefined };
  for (let at = start; at < end; ) {
    const unit = text.charCodeAt(at);
    const read = unit < 128 ? readers[unit] : undefined;
    const next = read ? read(reading, at) : at + 1;
    if (next === null) return null;
    at = next;
  }
  if (reading.open.length > 1) return null;
  take(reading, end, end);
  return whole.children;
}

const topOf = ({ open }: Reading): Open => open[open.length - 1] as Open;

/** The place of an offset that is in this piece or a later one. */
function placeOf(reading: Reading, offset: number): Place {
  while (offset > (reading.pieces[reading.piece] as Piece).line.ending) reading.piece++;
  return placeAt((reading.pieces[reading.piece] as Piece).line, offset);
}

/** Makes a node of the text up to `to`; what follows begins at `next`, on the same line. */
function take(reading: Reading, to: number, next: number): void {
  const { text, pieces, taken } = reading;
  placeOf(reading, to);
  if (to > taken.at) topOf(reading).children.push(textNode(text, pieces, taken.at, taken.piece, to, reading.piece));
  reading.taken = { at: next, piece: reading.piece };
}

function openAt(reading: Reading, at: number, marks: number, link: Link | null): number {
  const next = at + Math.max(marks, 1);
  take(reading, at, next);
  reading.open.push({ children: [], place: placeOf(reading, at), marks, link });
  return next;
}

/** What was opened last, without its closing mark, which stands from `at` to `next`. */
function closeAt(reading: Reading, at: number, next: number): Open {
  take(reading, at, next);
  return reading.open.pop() as Open;
}

function readStars(reading: Reading, at: number): number | null {
  const after = endOfRun(reading, at);
  const length = after - at;
  const side = sideOf(reading, at, after);
  if (side === "odd" || length > 2 || reading.open.length > deepest) return null;
  if (side === "neither") return after;
  const { marks } = topOf(reading);
  if (side === "opens" || (side === "both" && marks === 0)) return openAt(reading, at, length, null);
  if (marks !== length) return null;
  const { children, place } = closeAt(reading, at, after);
  const type = length === 1 ? "emphasis" : "strong";
  topOf(reading).children.push(nodeOf({ type, children }, place, placeOf(reading, after)));
  return after;
}

function readUnderscores(reading: Reading, at: number): number | null {
  const after = endOfRun(reading, at);
  const isInWord = neighbourAt(reading, at - 1) === "word" && neighbourAt(reading, after) === "word";
  return isInWord ? after : null;
}

function readOpening(reading: Reading, at: number): number | null {
  const { text, start, end } = reading;
  if (text[at + 1] === "^") return readFootnoteMark(reading, at);
  if (reading.links === undefined) reading.links = linksIn(text, start, end);
  if (!reading.links) return null;
  const link = reading.links.get(at);
  return link ? openAt(reading, at, 0, link) : at + 1;
}

function readFootnoteMark(reading: Reading, at: number): number | null {
  const { name } = footnoteAt(reading.text, at) ?? {};
  if (name === undefined || !reading.isDefined(name) || topOf(reading).link) return null;
  const after = at + name.length + 3;
  take(reading, at, after);
  const node = { type: "footnoteReference", identifier: normalized(name).toLowerCase(), label: name } as const;
  topOf(reading).children.push(nodeOf(node, placeOf(reading, at), placeOf(reading, after)));
  return after;
}

function readClosing(reading: Reading, at: number): number | null {
  const { link } = topOf(reading);
  if (link?.closes !== at) return reading.open.some((one) => one.link?.closes === at) ? null : at + 1;
  const { children, place } = closeAt(reading, at, link.end);
  const node = { type: "link", title: null, url: link.url, children } as const;
  topOf(reading).children.push(nodeOf(node, place, placeOf(reading, link.end)));
  return link.end;
}

/** A sign that could be more than itself is odd. */
function readSign({ text, end }: Reading, at: number): number | null {
  const next = at + 1 < end ? (text[at + 1] ?? "") : "";
  return isMore(text.slice(at, Math.min(end, at + 40)), next) ? null : at + 1;
}

function isMore(text: string, next: string): boolean {
  switch (text[0]) {
    case "\\":
      return !/[\p{L}\p{N}]/u.test(next);
    case "&":
      return /[A-Za-z#]/.test(next) && text.includes(";");
    case "<":
      return /[A-Za-z/!?]/.test(next);
    case "!":
      return next === "[";
    default:
      return true;
  }
}

/** As CommonMark compares names. */
export const normalized = (name: string): string => name.toLowerCase().toUpperCase();

/** From `from` in the piece with the number `a` to `to` in that with the number `b`. */
function textNode(text: string, pieces: readonly Piece[], from: number, a: number, to: number, b: number): Text {
  const [first, last] = [pieces[a] as Piece, pieces[b] as Piece];
  if (a === b) {
    const value = text.slice(from, to);
    return nodeOf({ type: "text", value }, placeAt(first.line, from), placeAt(last.line, to));
  }
  const parts = [text.slice(from, first.line.end)];
  for (let i = a + 1; i <= b; i++) {
    const [before, piece] = [(pieces[i - 1] as Piece).line, pieces[i] as Piece];
    parts.push(text.slice(before.ending, before.next), text.slice(piece.start, i < b ? piece.line.end : to));
  }
  // The spaces at a line's end and start are no part of the text.
  const start = placeAt(first.line, from >= first.line.end ? first.line.ending : from);
  return nodeOf(
    { type: "text", value: parts.join("") },
    start,
    placeAt(last.line, to <= last.start ? last.line.start : to),
  );
}

function endOfRun({ text, end }: Reading, from: number): number {
  let at = from;
  while (at < end && text[at] === text[from]) at++;
  return at;
}

const space = /\s/;
const punctuation = /[\p{P}\p{S}]/u;
type Neighbour = "space" | "punctuation" | "mark" | "word";

/** What stands beside a run of marks, as CommonMark divides it, unit by unit. */
function neighbourAt({ text, start, end }: Reading, at: number): Neighbour {
  const unit = text[at] ?? " ";
  if (at < start || at >= end || space.test(unit)) return "space";
  if (unit === "*" || unit === "_" || unit === "~") return "mark";
  return punctuation.test(unit) ? "punctuation" : "word";
}

type Side = "opens" | "closes" | "both" | "neither" | "odd";

/** What a run of `*` can do. Odd: other marks right beside it decide. */
function sideOf(reading: Reading, from: number, to: number): Side {
  const before = neighbourAt(reading, from - 1);
  const after = neighbourAt(reading, to);
  if (before === "mark" || after === "mark") return "odd";
  const opens = after === "word" || (after === "punctuation" && before !== "word");
  const closes = before === "word" || (before === "punctuation" && after !== "word");
  if (opens && closes) return "both";
  return opens ? "opens" : closes ? "closes" : "neither";
}
