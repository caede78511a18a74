// A plan that was read -> edits of its blank lines, and of blanks at the ends of lines.

import { frontMatterPlace } from "../1-parse/front-matter.ts";
import type { Outline, OutlineBlock } from "../1-parse/outline.ts";
import type { Plan, Scalar } from "../2-model/plan.ts";
import type { Edit } from "../diagnostic.ts";
import { type Source, spanOf } from "../source.ts";
import { isYaml, placedComments, placedScalars } from "./source-text.ts";

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * One empty line between blocks, none of blanks, no blanks at the ends of lines outside texts, one line end at the end of the file.
 * Within a text, a comment or the front matter nothing changes. In YAML empty lines are never added.
 */
export function layoutEdits(plan: Plan): readonly Edit[] {
  if (!plan.written) return [];
  const { outline } = plan.written;
  const { source } = outline;
  const inYaml = isYaml(source);
  const front = inYaml ? null : frontMatterPlace(source.text);
  const texts = inYaml ? yamlTexts(source) : markdownTexts(outline, plan.comments, front?.body ?? 0);
  const between = gaps(merged(texts), front?.body ?? 0, source.text.length);
  const apart = inYaml ? new Set<number>() : startsApart(outline, front?.body ?? 0);
  return between.flatMap((gap) => {
    const old = source.text.slice(gap.start, gap.end);
    const fresh = evened(old, gap, source, apart);
    return fresh === old ? [] : [smallest(source, gap, old, fresh)];
  });
}

const anyLineEnd = /\r\n|\r|\n/g;

/** A gap's text with single empty lines. `apart`: where blocks begin that stand behind an empty line. */
function evened(old: string, { start, end }: Range, source: Source, apart: ReadonlySet<number>): string {
  const lineEnd = /\r\n|\r|\n/.exec(source.text)?.[0] ?? "\n";
  const isLast = end === source.text.length;
  const trimmed = old.replace(/[ \t]+/g, (blanks, at: number) => {
    const after = old[at + blanks.length] ?? (isLast ? "\n" : " ");
    return /[\r\n]/.test(after) ? "" : blanks;
  });
  const single = trimmed.replace(/(\r\n|\r(?!\n)|\n)(?:\r\n|\r(?!\n)|\n){2,}/g, "$1$1");
  if (isLast)
    return start === 0 && single.trim() === "" ? single : `${single.replace(/(?<![\r\n])[\r\n]+$/, "")}${lineEnd}`;
  const lines = single.match(anyLineEnd)?.length ?? 0;
  const needsEmptyLine = apart.has(end) && lines === 1 && single.trim() === "";
  return needsEmptyLine ? single.replace(anyLineEnd, "$&$&") : single;
}

/** Only what differs. */
function smallest(source: Source, { start, end }: Range, old: string, fresh: string): Edit {
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < fresh.length - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++;
  return { span: spanOf(source, start + head, end - tail), text: fresh.slice(head, fresh.length - tail) };
}

/** What stands between the texts. */
function gaps(texts: readonly Range[], from: number, to: number): Range[] {
  const found: Range[] = [];
  let at = from;
  for (const { start, end } of texts) {
    if (start > at) found.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  if (to > at || to === at) found.push({ start: at, end: to });
  return found;
}

function merged(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && range.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else result.push(range);
  }
  return result;
}

/** A block's lines without its children's, and without blanks behind them. */
function markdownTexts({ source, blocks, footnotes }: Outline, comments: readonly Scalar[], body: number): Range[] {
  const own = (block: OutlineBlock): Range[] => {
    if (block.type !== "list") return [trimmed(source, block.span)];
    return block.items.flatMap((item) => {
      const below = item.blocks.flatMap(own);
      const end = below.reduce((least, one) => Math.min(least, one.start), item.span.end);
      return [trimmed(source, { start: item.span.start, end: wordsEnd(source, item.span.start, end) }), ...below];
    });
  };
  const marks = comments.map(({ span }) => ({
    start: span.start,
    end: Math.max(span.end, source.text.indexOf("-->", span.end) + 3),
  }));
  return [...blocks.flatMap(own), ...footnotes.map(({ span }) => trimmed(source, span)), ...marks].filter(
    ({ start }) => start >= body,
  );
}

/** The end of an item's own paragraph: an empty line, or what stands below it. */
function wordsEnd({ text }: Source, start: number, end: number): number {
  const length = text.slice(start, end).search(/(?:\r\n|\r(?!\n)|\n)[ \t]*[\r\n]/);
  return length < 0 ? end : start + length;
}

function trimmed({ text }: Source, { start, end }: Range): Range {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? "")) last--;
  return { start, end: last };
}

/** Blocks of the plan itself that stand behind an empty line. Lines of a pasted outline, and lists one behind another, stay as they are. */
function startsApart({ source, blocks }: Outline, body: number): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const [i, block] of blocks.entries()) {
    const before = blocks[i - 1];
    const { start } = block.span;
    if (start < body || !startsLine(source, start)) continue;
    const isParted = before?.type === "heading" && hasSign(before);
    if (isParted || (hasSign(block) && !(block.type === "list" && before?.type === "list"))) starts.add(start);
  }
  return starts;
}

/** Written with Markdown's own sign, not pasted. */
function hasSign({ type, span: { source, start } }: OutlineBlock): boolean {
  const head = source.text.slice(start, start + 12);
  if (type === "heading") return head.startsWith("#");
  return type === "list" && /^(?:[-+*]|\d{1,9}[.)])[ \t]/.test(head);
}

const startsLine = ({ text }: Source, at: number): boolean => at === 0 || /[\r\n]/.test(text[at - 1] ?? "");

/** Scalars, with their quotes and the headers of blocks, and comments. */
const yamlTexts = (source: Source): Range[] => [
  ...placedScalars(source).map(({ scalar }) => {
    const quote = scalar.quoted ? 1 : 0;
    return { start: scalar.span.start - quote, end: scalar.span.end + quote };
  }),
  ...placedComments(source),
];
