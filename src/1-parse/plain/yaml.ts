// YAML text -> its tree and comments; null where it holds anything that only the library reads.
//
// Plain are mappings and lists by indentation, `[…]` and `{…}` on one line, words, quotes without escapes, the
// texts of `|` and `>`, comments. Odd are empty lines within words, quoted keys, tabs, anchors, tags, documents, and every mistake.

import type { Range, YamlDocument, YamlNode, YamlPair, YamlScalar } from "../yaml-document.ts";
import {
  colonIn,
  columnOf,
  commentIn,
  isEmptyLine,
  type Line,
  lineAt,
  opensAt,
  skipBlanks,
  trimEnd,
} from "../yaml-lines.ts";
import { isWord, readBracketsOrQuotes, readKey, readWords } from "./yaml-line.ts";

interface Reading {
  readonly text: string;
  readonly comments: Range[];
  /** The first line that nothing has taken and that holds more than a comment; null at the text's end. */
  line: Line | null;
}

/** A tab, a lone CR, a byte order mark, or the marks around documents. */
const oddTexts = /\t|\r(?!\n)|\ufeff|^(?:---|\.\.\.|%)/m;
/** The library refuses what nests deep, and takes no long keys. */
const most = { column: 60, key: 500 };

export function readPlainYaml(text: string): YamlDocument | null {
  if (oddTexts.test(text)) return null;
  const reading: Reading = { text, comments: [], line: null };
  moveTo(reading, 0);
  const { line } = reading;
  if (!line || columnOf(line) > 0) return null;
  const contents = readMapping(reading, 0, line.first);
  return contents && !reading.line ? { contents, problem: null, comments: reading.comments } : null;
}

function moveTo(reading: Reading, start: number): void {
  const { text, comments } = reading;
  for (let at = start; at < text.length; ) {
    const line = lineAt(text, at);
    if (line.first < line.end && text[line.first] !== "#") {
      reading.line = line;
      return;
    }
    if (line.first < line.end) comments.push({ start: line.first, end: line.end });
    at = line.next;
  }
  reading.line = null;
}

/** The keys that stand at `column`, the first of them at `first` on the next line. */
function readMapping(reading: Reading, column: number, first: number): YamlNode | null {
  if (column > most.column) return null;
  const pairs: YamlPair[] = [];
  let end = first;
  for (let line = reading.line, at = first; line; line = reading.line, at = line?.first ?? 0) {
    if (pairs.length > 0 && columnOf(line) < column) break;
    if (pairs.length > 0 && (columnOf(line) > column || isDash(reading.text, line))) return null;
    const pair = readPair(reading, line, column, at);
    if (!pair) return null;
    pairs.push(pair);
    end = pair.value?.end ?? end;
  }
  return { type: "mapping", flow: false, pairs, start: first, end };
}

const isDash = (text: string, { first, end }: Line): boolean => opensAt(text, first, "-", end);

function readPair(reading: Reading, line: Line, column: number, at: number): YamlPair | null {
  const { text } = reading;
  const colon = colonIn(text, at, line.end);
  const key = colon > at && colon - at < most.key ? readKey(text, at, colon) : null;
  if (!key) return null;
  const from = skipBlanks(text, colon + 1, line.end);
  if (from < line.end && text[from] !== "#") {
    const value = readInline(reading, line, from, column);
    return value && { key, value };
  }
  endLine(reading, line, from);
  const next = reading.line;
  // A list may stand right below its key, not indented.
  const holds = next && (columnOf(next) > column || (columnOf(next) === column && isDash(text, next)));
  if (!holds) return { key, value: { type: "scalar", value: "", style: "plain", start: from, end: from } };
  const value = isDash(text, next)
    ? readSequence(reading, columnOf(next))
    : readMapping(reading, columnOf(next), next.first);
  return value && { key, value };
}

function readSequence(reading: Reading, column: number): YamlNode | null {
  const { text } = reading;
  const items: YamlNode[] = [];
  const start = reading.line?.first ?? 0;
  let end = start;
  for (let { line } = reading; line; { line } = reading) {
    if (columnOf(line) < column || (columnOf(line) === column && !isDash(text, line))) break;
    if (columnOf(line) > column) return null;
    const from = skipBlanks(text, line.first + 1, line.end);
    if (from >= line.end || text[from] === "#" || opensAt(text, from, "-", line.end)) return null;
    const isMapping = isWord(text, from) && colonIn(text, from, commentIn(text, from, line.end)) >= 0;
    const item = isMapping ? readMapping(reading, from - line.start, from) : readInline(reading, line, from, column);
    if (!item) return null;
    items.push(item);
    end = item.end;
  }
  return { type: "sequence", flow: false, items, start, end };
}

/** What stands behind a colon or a dash on its line: a scalar, or a collection in brackets. `column`: of the key or dash. */
function readInline(reading: Reading, line: Line, from: number, column: number): YamlNode | null {
  const { text } = reading;
  if (text[from] === "|" || text[from] === ">") return readBlockText(reading, line, from, column);
  const collected = readBracketsOrQuotes(text, from, line.end);
  if (collected) return endsItsLine(reading, line, collected) && !isDeeper(reading, column) ? collected : null;
  const words = readWords(text, from, line.end);
  return words && readMore(reading, line, words, column);
}

/** The words, and those that follow on lines which are indented more. */
function readMore(reading: Reading, line: Line, words: YamlScalar, column: number): YamlScalar | null {
  const { text } = reading;
  const parts = [words.value];
  let { end } = words;
  for (let last = line; ; last = reading.line as Line) {
    const hasComment = end < trimEnd(text, end, last.end);
    if (!endsItsLine(reading, last, { end })) return null;
    const { line: next } = reading;
    if (!next || !isDeeper(reading, column)) break;
    const more = !hasComment && next.start === last.next ? readWords(text, next.first, next.end) : null;
    if (!more) return null;
    parts.push(more.value);
    end = more.end;
  }
  return { ...words, value: parts.join(" "), end };
}

const isDeeper = ({ line }: Reading, column: number): boolean => line !== null && columnOf(line) > column;

/** Takes the rest of a line, which is blank or a comment; false where there is more. */
function endsItsLine(reading: Reading, line: Line, { end }: { readonly end: number }): boolean {
  const { text } = reading;
  if (text[end] === "#" || skipBlanks(text, end, line.end) !== commentIn(text, end, line.end)) return false;
  endLine(reading, line, end);
  return true;
}

/** Takes the rest of the line, which is known to be blank or a comment. */
function endLine(reading: Reading, line: Line, from: number): void {
  const at = commentIn(reading.text, from, line.end);
  if (at < line.end) reading.comments.push({ start: at, end: line.end });
  moveTo(reading, line.next);
}

const blockHeaders = new Set(["|", "|-", ">", ">-"]);

/** `|` or `>`, and the lines below it from the first one's column on. */
function readBlockText(reading: Reading, line: Line, start: number, column: number): YamlScalar | null {
  const { text } = reading;
  const header = text.slice(start, line.end);
  const isFolded = header[0] === ">";
  const first = lineAt(text, line.next);
  const indent = columnOf(first);
  if (!blockHeaders.has(header) || isEmptyLine(first) || indent <= column) return null;
  const words: string[] = [];
  let blankLines = 0;
  let end = line.next;
  let one = first;
  for (; one.start < text.length; one = lineAt(text, one.next)) {
    if (isEmptyLine(one)) {
      // Spaces alone may be part of the text.
      if (one.end > one.start) return null;
      blankLines++;
      continue;
    }
    if (columnOf(one) <= column) break;
    const isAsFirst = isFolded ? columnOf(one) === indent && text[one.end - 1] !== " " : columnOf(one) >= indent;
    if (!isAsFirst || (isFolded && blankLines > 0)) return null;
    for (; blankLines > 0; blankLines--) words.push("");
    words.push(text.slice(one.start + indent, one.end));
    end = one.next;
  }
  moveTo(reading, one.start);
  // At the text's end there may be no line end to keep.
  if (text[end - 1] !== "\n") return null;
  const value = words.join(isFolded ? " " : "\n");
  return { type: "scalar", value: header.endsWith("-") ? value : `${value}\n`, style: "block", start, end };
}
