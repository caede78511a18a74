// The blocks that are plain, and the places of those that are not -> what is left to the library.
import type { RootContent } from "mdast";
import type { Line } from "./lines.ts";
import { type Place, placeAt } from "./places.ts";

export interface Plain {
  readonly blocks: readonly RootContent[];
  /** The text with all that has been read overwritten, for the library to read; null where nothing is left. */
  readonly rest: string | null;
  /** Where the text ends. */
  readonly end: Place;
}

/** From a line to before another, by their index. */
export interface OddLines {
  readonly from: number;
  readonly to: number;
}

/** `divider`: what keeps apart two odd blocks with a plain one between them; a block of its own, or nothing where none is needed. */
export function plainOf(
  text: string,
  lines: readonly Line[],
  blocks: readonly RootContent[],
  odd: readonly OddLines[],
  divider: "#" | "",
): Plain {
  const startOf = (line: number): number => lines[line]?.start ?? text.length;
  let done = 0;
  const parts = odd.flatMap(({ from, to }) => {
    const gap = text.slice(done, startOf(from)).replace(/[^\r\n]/g, " ");
    const isBetween = done > 0 && gap !== "";
    done = startOf(to);
    return [isBetween ? divider + gap.slice(divider.length) : gap, text.slice(startOf(from), done)];
  });
  return { blocks, rest: parts.length > 0 ? parts.join("") : null, end: endOf(lines) };
}

function endOf(lines: readonly Line[]): Place {
  const last = lines[lines.length - 1];
  if (!last) return { line: 1, column: 1, offset: 0 };
  return last.next > last.ending ? { line: last.number + 1, column: 1, offset: last.next } : placeAt(last, last.next);
}
