// A Markdown source -> where its front matter stands, and the text with it blanked out.
import type { Report } from "../diagnostic.ts";
import { type Source, spanOf } from "../source.ts";
import { readDataOrNothing } from "./data.ts";
import type { Mapping } from "./outline.ts";

export interface FrontMatter {
  readonly metadata: Mapping | null;
  /** The source's text, the front matter overwritten by blanks: all offsets stay. */
  readonly body: string;
}

const opening = /^\s*---[ \t]*(?:\r\n?|\n|$)/;
const closing = /^(?:---|\.\.\.)[ \t]*\r?$/m;

/** Where the front matter's lines stand, and where the body begins; null where there is none, or where it has no end. */
export function frontMatterPlace(
  text: string,
): { readonly start: number; readonly end: number; readonly body: number } | null {
  const start = opening.exec(text)?.[0].length;
  const closed = start === undefined ? null : closing.exec(text.slice(start));
  if (start === undefined || !closed) return null;
  const end = start + closed.index;
  return { start, end, body: end + closed[0].trimEnd().length };
}

/** What is read beyond the metadata for want of their end is no further mistake. */
const withoutSyntax =
  (report: Report): Report =>
  (rule, ...rest) => {
    if (rule !== "metadata/syntax") report(rule, ...rest);
  };

/** A sentence after an empty line, and a heading below it: no metadata. */
function holdsText(metadata: string): boolean {
  let [isAfterBlank, hasSentence] = [false, false];
  for (const line of metadata.split(/\r\n?|\n/)) {
    if (hasSentence && /^#{1,6} /.test(line)) return true;
    hasSentence ||= isAfterBlank && /^[\p{L}“[(*]/u.test(line) && !/^[^:]{1,40}:(?: |$)/.test(line);
    isAfterBlank = line.trim() === "";
  }
  return false;
}

export function readFrontMatter(source: Source, report: Report): FrontMatter {
  const { text } = source;
  const opened = opening.exec(text)?.[0];
  if (opened === undefined) return { metadata: null, body: text };
  const start = opened.length;
  const rest = text.slice(start);
  const next = closing.exec(rest);
  // The line may be one that divides the plan's own text, which opened the file's front matter long before.
  const closed = next && !holdsText(rest.slice(0, next.index)) ? next : null;
  if (!closed) {
    const line = start - opened.trimStart().length;
    report("metadata/unclosed", spanOf(source, line, line + 3), {});
  }
  // Without its closing line, the front matter is taken to end at the first empty line.
  const blankLine = /(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n?|\n)/.exec(rest);
  const end = start + (closed?.index ?? blankLine?.index ?? rest.length);
  const bodyStart = closed ? end + closed[0].length : end;
  return {
    metadata: readDataOrNothing(source, start, end, closed ? report : withoutSyntax(report)),
    body: text.slice(0, bodyStart).replace(/[^\r\n]/g, " ") + text.slice(bodyStart),
  };
}
