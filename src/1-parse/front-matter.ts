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

/** What is read beyond the metadata for want of their end is no further mistake. */
const withoutSyntax =
  (report: Report): Report =>
  (rule, ...rest) => {
    if (rule !== "metadata/syntax") report(rule, ...rest);
  };

export function readFrontMatter(source: Source, report: Report): FrontMatter {
  const { text } = source;
  const opened = opening.exec(text)?.[0];
  if (opened === undefined) return { metadata: null, body: text };
  const start = opened.length;
  const rest = text.slice(start);
  const closed = closing.exec(rest);
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
