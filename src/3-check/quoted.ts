// A plan -> its quotations, each as words.

import { foldName } from "../2-model/names.ts";
import type { Block, Inline, Plan } from "../2-model/plan.ts";
import { type Flat, flatten, joinFlats, spanIn } from "../2-model/prose/flat.ts";
import { matchesOf } from "../matches.ts";
import type { Span } from "../source.ts";
import { brokenBlocks } from "./structure.ts";
import { allBlocks } from "./walk.ts";

export interface Word {
  readonly text: string;
  /** Without capitals; tone marks in one place. */
  readonly folded: string;
  readonly span: Span;
}

export interface Quotation {
  readonly words: readonly Word[];
  readonly span: Span;
}

/** In reading order; a footnote is read where it is first mentioned. Parts of a sentence that a page break has parted are one text. */
export function quotationsOf(plan: Plan): Quotation[] {
  const goesOn = new Map<Block, Block>(brokenBlocks(plan).map(({ block, next }) => [block, next]));
  const joined = new Set(goesOn.values());
  const unread = new Map(plan.footnotes.map((note) => [note.name, note]));
  const texts: Flat[] = [];
  const read = (block: Block, contents: readonly (readonly Inline[])[]): void => {
    texts.push(...joinedText(contents.map((content) => flatten(content, block.span.source))));
    for (const name of contents.flatMap(notesIn)) {
      const note = unread.get(name);
      unread.delete(name);
      if (note) texts.push(flatten(note.content, note.span.source));
    }
  };
  for (const block of allBlocks(plan)) {
    const parts: (readonly Inline[])[] = [];
    if (!joined.has(block))
      for (let part: Block | undefined = block; part; part = goesOn.get(part)) parts.push(part.content);
    read(block, parts);
    for (const cell of block.cells) read(block, [cell]);
  }
  return texts.flatMap(quotationsIn);
}

const notesIn = (content: readonly Inline[]): string[] =>
  content.flatMap((node) =>
    node.type === "footnoteReference" ? [node.name] : "children" in node ? notesIn(node.children) : [],
  );

function joinedText([first, ...rest]: readonly Flat[]): readonly Flat[] {
  return first ? [rest.length > 0 ? joinFlats([first, ...rest]) : first] : [];
}

const none: readonly Quotation[] = [];

/** From an opening mark to the last closing one before the next opening: a stray mark within does not end it. */
function quotationsIn(flat: Flat): readonly Quotation[] {
  if (!flat.text.includes("“") && !flat.text.includes('"')) return none;
  return matchesOf(/“[^“]*”|"[^"]*"/gu, flat.text).map((match) => {
    const end = match[0].lastIndexOf(match[0].startsWith("“") ? "”" : '"');
    const inner = match[0].slice(1, end);
    const folded = foldName(inner);
    const words = matchesOf(/[\p{L}\p{N}][\p{L}\p{N}/-]*/gu, inner).map(({ 0: text, index }) => {
      const [start, end] = [match.index + 1 + index, match.index + 1 + index + text.length];
      return { text, folded: folded.slice(index, index + text.length), span: spanIn(flat, start, end) };
    });
    return { words, span: spanIn(flat, match.index, match.index + match[0].length) };
  });
}
