// The pieces of a paragraph, line by line -> mdast's inline nodes; null where they hold what only the library reads.
import type { PhrasingContent, Text } from "mdast";
import { footnoteAt, type Line } from "./lines.ts";
import { nodeOf, type Place, placeAt } from "./places.ts";

/** A line's part of a paragraph: from `start` to the line's end, less the spaces on both sides. */
export interface Piece {
  readonly line: Line;
  readonly start: number;
}

interface Open {
  readonly children: PhrasingContent[];
  readonly place: Place;
  /** Of `*`; 0 for a link, or for the whole. */
  readonly marks: number;
  readonly link: Link | null;
}

interface Link {
  /** Offset of its `]`. */
  readonly closes: number;
  readonly url: string;
  readonly end: number;
}

/** Marks in marks. */
const deepest = 20;

/** What is ever more than text; all else is passed over. */
const isSpecial = new Uint8Array(128);
for (const mark of "*_[]\\&<~!") isSpecial[mark.charCodeAt(0)] = 1;

/** `isDefined`: whether a footnote has this name. */
export function readPieces(
  text: string,
  pieces: readonly Piece[],
  isDefined: (name: string) => boolean,
): PhrasingContent[] | null {
  const [first, last] = [pieces[0] as Piece, pieces[pieces.length - 1] as Piece];
  if (pieces.some(({ line }) => line !== last.line && line.ending - line.end > 1)) return null;
  const { start } = first;
  const { end } = last.line;
  let links: ReadonlyMap<number, Link> | null | undefined;
  const open: Open[] = [{ children: [], place: placeAt(first.line, start), marks: 0, link: null }];
  let top = open[0] as Open;
  /** Where the text that is not yet taken begins, and in which piece. */
  let taken = start;
  let [takenPiece, piece] = [0, 0];

  const here = (offset: number): Place => {
    while (offset > (pieces[piece] as Piece).line.ending) piece++;
    return placeAt((pieces[piece] as Piece).line, offset);
  };
  /** Takes the text up to `to`; what follows begins at `next`. */
  const take = (to: number, next: number): void => {
    here(to);
    if (to > taken) top.children.push(textNode(text, pieces, taken, takenPiece, to, piece));
    taken = next;
    takenPiece = piece;
  };

  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 127 || isSpecial[unit] === 0) continue;
    switch (text[at]) {
      case "*": {
        const after = endOfRun(text, at, end);
        const side = sideOf(text, at, after, start, end);
        if (side === "odd" || after - at > 2 || open.length > deepest) return null;
        if (side === "opens" || (side === "both" && top.marks === 0)) {
          take(at, after);
          top = { children: [], place: here(at), marks: after - at, link: null };
          open.push(top);
        } else if (side !== "neither") {
          if (top.marks !== after - at) return null;
          take(at, after);
          const { children, place, marks } = open.pop() as Open;
          top = open[open.length - 1] as Open;
          top.children.push(nodeOf({ type: marks === 1 ? "emphasis" : "strong", children }, place, here(after)));
        }
        at = after - 1;
        break;
      }
      case "_": {
        const after = endOfRun(text, at, end);
        if (!isWithinWord(text, at, after, start, end)) return null;
        at = after - 1;
        break;
      }
      case "[": {
        if (text[at + 1] === "^") {
          const found = footnoteAt(text, at);
          if (!found || !isDefined(found.name) || top.link) return null;
          const after = at + found.name.length + 3;
          take(at, after);
          const identifier = normalized(found.name).toLowerCase();
          top.children.push(
            nodeOf({ type: "footnoteReference", identifier, label: found.name }, here(at), here(after)),
          );
          at = after - 1;
          break;
        }
        links ??= linksIn(text, start, end);
        if (!links) return null;
        const link = links.get(at);
        if (!link) break;
        take(at, at + 1);
        top = { children: [], place: here(at), marks: 0, link };
        open.push(top);
        break;
      }
      case "]": {
        if (top.link?.closes !== at) {
          if (open.some(({ link }) => link?.closes === at)) return null;
          break;
        }
        const { children, place, link } = top;
        take(at, link.end);
        open.pop();
        top = open[open.length - 1] as Open;
        top.children.push(nodeOf({ type: "link", title: null, url: link.url, children }, place, here(link.end)));
        at = link.end - 1;
        break;
      }
      default:
        if (isMore(text, at, end)) return null;
    }
  }
  if (open.length > 1) return null;
  take(end, end);
  return top.children;
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

function endOfRun(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text[at] === text[from]) at++;
  return at;
}

const space = /\s/;
const punctuation = /[\p{P}\p{S}]/u;
type Neighbour = "space" | "punctuation" | "mark" | "word";

/** Of a run of marks, as CommonMark divides them, unit by unit. */
function neighbourAt(text: string, at: number, start: number, end: number): Neighbour {
  const unit = text[at] ?? " ";
  if (at < start || at >= end || space.test(unit)) return "space";
  if (unit === "*" || unit === "_" || unit === "~") return "mark";
  return punctuation.test(unit) ? "punctuation" : "word";
}

/** What a run of `*` can do. Odd: other marks right beside it decide. */
function sideOf(
  text: string,
  from: number,
  to: number,
  start: number,
  end: number,
): "opens" | "closes" | "both" | "neither" | "odd" {
  const before = neighbourAt(text, from - 1, start, end);
  const after = neighbourAt(text, to, start, end);
  if (before === "mark" || after === "mark") return "odd";
  const opens = after === "word" || (after === "punctuation" && before !== "word");
  const closes = before === "word" || (before === "punctuation" && after !== "word");
  if (opens && closes) return "both";
  return opens ? "opens" : closes ? "closes" : "neither";
}

const isWithinWord = (text: string, from: number, to: number, start: number, end: number): boolean =>
  neighbourAt(text, from - 1, start, end) === "word" && neighbourAt(text, to, start, end) === "word";

/** Whether one of `\ & < ~ !` could be more than itself. */
function isMore(text: string, at: number, end: number): boolean {
  const next = at + 1 < end ? (text[at + 1] ?? "") : "";
  switch (text[at]) {
    case "\\":
      return !/[\p{L}\p{N}]/u.test(next);
    case "&":
      return /[A-Za-z#]/.test(next) && text.slice(at, Math.min(end, at + 40)).includes(";");
    case "<":
      return /[A-Za-z/!?]/.test(next);
    case "!":
      return next === "[";
    default:
      return true;
  }
}

const resource = /\(([\p{L}\p{N}#:/._=?%-]+)\)/uy;

/** Each `[text](target)` by the offset of its `[`; null where one has a target that is not plain, or stands in brackets. */
function linksIn(text: string, start: number, end: number): ReadonlyMap<number, Link> | null {
  const links = new Map<number, Link>();
  const open: number[] = [];
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 91) open.push(at);
    if (unit !== 93) continue;
    const opening = open.pop();
    if (opening === undefined || text[at + 1] !== "(") continue;
    resource.lastIndex = at + 1;
    const [whole, url] = resource.exec(text) ?? [];
    if (!whole || url === undefined || open.length > 0 || at === opening + 1) return null;
    links.set(opening, { closes: at, url, end: at + 1 + whole.length });
    at += whole.length;
  }
  return links;
}
