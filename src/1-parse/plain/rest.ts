// The blocks that are plain, and the places of those that are not -> the whole tree, with the library's help.
import type { Nodes, Root, RootContent } from "mdast";
import type { Line } from "./lines.ts";
import { type Place, placeAt } from "./places.ts";

export interface Plain {
  readonly blocks: readonly RootContent[];
  /** Null where nothing is left to the library. */
  readonly rest: Rest | null;
  /** Where the text ends. */
  readonly end: Place;
}

/** The lines that are not plain, as they are; the others empty. */
export interface Rest {
  readonly text: string;
  /** By a line's number, what an offset in it lacks to one in the whole text. */
  readonly shifts: readonly (number | undefined)[];
}

/** From a line to before another, by their index. */
export interface OddLines {
  readonly from: number;
  readonly to: number;
}

/** `divider`: an empty block that keeps apart what stands on both sides of a plain one; nothing where none is needed. */
export function plainOf(
  text: string,
  lines: readonly Line[],
  blocks: readonly RootContent[],
  odd: readonly OddLines[],
  divider: "#" | "",
): Plain {
  return { blocks, rest: odd.length > 0 ? restOf(text, lines, odd, divider) : null, end: endOf(lines) };
}

function restOf(text: string, lines: readonly Line[], odd: readonly OddLines[], divider: string): Rest {
  const parts: string[] = [];
  const shifts: (number | undefined)[] = [];
  let shift = 0;
  let done = 0;
  for (const [i, { from, to }] of odd.entries()) {
    const [start, end] = [lines[from]?.start ?? 0, lines[to]?.start ?? text.length];
    const gap = text.slice(done, start);
    const emptied = (i > 0 && gap !== "" ? divider : "") + gap.replace(/[^\r\n]+/g, "");
    parts.push(emptied, text.slice(start, end));
    const between = lines[odd[i - 1]?.to ?? 0];
    if (between) shifts[between.number] = shift;
    shift += gap.length - emptied.length;
    for (const { number } of lines.slice(from, to)) shifts[number] = shift;
    done = end;
  }
  return { text: parts.join(""), shifts };
}

function endOf(lines: readonly Line[]): Place {
  const last = lines[lines.length - 1];
  if (!last) return { line: 1, column: 1, offset: 0 };
  return last.next > last.ending ? { line: last.number + 1, column: 1, offset: last.next } : placeAt(last, last.next);
}

/** What the library finds where a plain block stands only divides the others. */
export function withRest({ blocks, rest, end }: Plain, parse: (text: string) => Root): Root {
  const read = new Set(blocks.map(offsetOf));
  const others = rest ? parse(rest.text).children : [];
  for (const node of others) move(node, rest?.shifts ?? []);
  const children = [...blocks, ...others.filter((node) => !read.has(offsetOf(node)))];
  children.sort((a, b) => offsetOf(a) - offsetOf(b));
  return { type: "root", children, position: { start: { line: 1, column: 1, offset: 0 }, end } };
}

const offsetOf = (node: RootContent): number => node.position?.start.offset ?? 0;

/** The library's nodes are nobody else's yet. */
function move(node: Nodes, shifts: Rest["shifts"]): void {
  for (const place of [node.position?.start, node.position?.end])
    if (place) place.offset = (place.offset ?? 0) + (shifts[place.line] ?? 0);
  if ("children" in node) for (const child of node.children) move(child, shifts);
}
