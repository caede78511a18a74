// The words of a reference to a part of the plan -> a link that knows which of them are numbers of parts.
import type { Block } from "../2-model/plan.ts";
import type { LinkRun, NumberPlace } from "./document.ts";
import type { Links } from "./links.ts";

/** `khoản 1 Mục III`: `1` is the target's number, `III` that of the part around it (NĐ 30/2020, Phụ lục II, V.7). */
export function referenceRun(text: string, target: Block, { bookmarks, parents }: Links): LinkRun {
  const numbers: NumberPlace[] = [];
  let done = 0;
  for (let at: Block | undefined = target; at; at = parents.get(at)) {
    const number = ownNumber(at);
    const bookmark = bookmarks.get(at);
    if (number === null || bookmark === undefined) continue;
    const start = wordAt(text, number, done);
    // Words that do not name the target by its number name no part around it either.
    if (start < 0) break;
    done = start + number.length;
    numbers.push({ start, end: done, bookmark });
  }
  const link = { type: "link", bookmark: bookmarks.get(target) ?? "", text } as const;
  return numbers.length > 0 ? { ...link, numbers } : link;
}

/** The number that stands before a block's words; null for a block without, or whose number has a line of its own. */
export const ownNumber = ({ kind, label }: Block): string | null =>
  label && kind !== "appendix" && label.own !== "" && label.printed.startsWith(label.own) ? label.own : null;

/** Where a number stands as a whole word, from an offset on; -1: nowhere. */
function wordAt(text: string, number: string, from: number): number {
  for (let at = text.indexOf(number, from); at >= 0; at = text.indexOf(number, at + 1))
    if (!isInWord(text[at - 1]) && !isInWord(text[at + number.length])) return at;
  return -1;
}

const isInWord = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{N}]/u.test(unit);
