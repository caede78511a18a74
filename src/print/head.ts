// A source's front matter, or the top level of a YAML plan -> its lines as the author wrote them, comments included.
import { frontMatterPlace } from "../1-parse/front-matter.ts";
import type { Data, Entry, Mapping } from "../1-parse/outline.ts";
import type { Source, Span } from "../source.ts";
import { isYaml, placedComments } from "./source-text.ts";
import { quotedYaml, yamlValue } from "./yaml-value.ts";

export interface Head {
  readonly lines: readonly string[];
  /** Whether the lines hold a comment that stands there. */
  holds(comment: Span): boolean;
}

/** `variant`: what the plan needs as `outline` and does not say. */
export function headLines(source: Source, metadata: Mapping | null, variant: string | null): Head {
  const head = metadata ? linesOf(source, metadata) : { lines: [], holds: () => false };
  return variant === null ? head : { ...head, lines: [...head.lines, `outline: ${variant}`] };
}

function linesOf(source: Source, metadata: Mapping): Head {
  if (isYaml(source)) return topLines(source, metadata);
  const place = frontMatterPlace(source.text);
  const raw = place && divided(source.text.slice(place.start, place.end));
  if (!raw || !isPlainBlock(source, metadata)) return { lines: entryLines(metadata.entries), holds: () => false };
  while (raw.length > 0 && raw.at(-1)?.trim() === "") raw.pop();
  return { lines: raw, holds: () => false };
}

/** One key a line, none of them indented. */
function isPlainBlock({ text }: Source, { entries }: Mapping): boolean {
  return entries.every(({ key }) => {
    const start = key.span.start - (key.quoted ? 1 : 0);
    return start === 0 || /[\r\n]/.test(text.charAt(start - 1));
  });
}

const divided = (text: string): string[] => text.split(/\r\n?|\n/);

/** The lines of the plan's own fields, without those of its body. */
function topLines(source: Source, metadata: Mapping): Head {
  const { entries } = metadata;
  if (!isPlainBlock(source, metadata)) return { lines: entryLines(entries), holds: () => false };
  const comments = placedComments(source);
  const held = new Set<number>();
  const lines: string[] = [];
  for (const { key, value } of entries) {
    const start = key.span.start - (key.quoted ? 1 : 0);
    const end = endOfLine(source.text, endOf(value, key.span.end));
    const above = commentsAbove(source.text, start, comments);
    for (const comment of [...above, ...comments.filter((one) => one.start >= start && one.start < end)])
      held.add(comment.start);
    lines.push(...above.map((one) => source.text.slice(one.start, one.end).trimEnd()));
    const raw = divided(source.text.slice(start, end));
    while (raw.at(-1)?.trim() === "") raw.pop();
    lines.push(...raw);
  }
  return { lines, holds: ({ start }) => [...held].some((one) => one <= start && start <= endOfLine(source.text, one)) };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The comments on lines of their own between a key and what stands before it. */
function commentsAbove(text: string, start: number, comments: readonly Place[]): readonly Place[] {
  const found: Place[] = [];
  let from = start;
  for (const one of comments.toReversed()) {
    if (one.end > from) continue;
    const line = Math.max(text.lastIndexOf("\n", one.start - 1), text.lastIndexOf("\r", one.start - 1)) + 1;
    if (!/^\s*$/.test(text.slice(one.end, from)) || !/^\s*$/.test(text.slice(line, one.start))) break;
    found.unshift(one);
    from = line;
  }
  return found;
}

/** With the quotation mark or bracket that closes it. */
function endOf(value: Data, key: number): number {
  const isEmpty = value.type === "scalar" && value.text === "" && !value.quoted;
  return isEmpty ? key : value.span.end + (value.type === "scalar" && value.quoted ? 1 : 0);
}

function endOfLine(text: string, at: number): number {
  const length = text.slice(at).search(/[\r\n]/);
  return length < 0 ? text.length : at + length;
}

/** Fields written anew, from what they hold. */
const entryLines = (entries: readonly Entry[]): string[] =>
  entries.map(({ key, value }) => `${yamlValue(key.text, false)}:${isBlank(value) ? "" : ` ${flow(value, false)}`}`);

const isBlank = (value: Data): boolean => value.type === "scalar" && value.text === "";

function flow(value: Data, inFlow: boolean): string {
  if (value.type === "scalar") return value.quoted ? quotedYaml(value.text) : plainOr(value.text, inFlow);
  if (value.type === "sequence") return `[${value.items.map((item) => flow(item, true)).join(", ")}]`;
  const entries = value.entries.map(({ key, value: inner }) => `${yamlValue(key.text, true)}: ${flow(inner, true)}`);
  return `{ ${entries.join(", ")} }`;
}

/** A number stays as it was written. */
const plainOr = (text: string, inFlow: boolean): string => (/^[\d./-]+$/.test(text) ? text : yamlValue(text, inFlow));
