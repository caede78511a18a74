// A plan's YAML text -> the sentences in it that YAML would not read as a text, and what makes each of them one.
import { type Insertion, mergeInsertions } from "./insertions.ts";
import { holdsSentences, isBodyKey, isSentence } from "./yaml-keys.ts";
import * as lines from "./yaml-lines.ts";

/** A sentence that YAML takes for a key, an alias, a list …, or cannot read. */
export interface BrokenSentence {
  readonly start: number;
  readonly end: number;
  /** What it needs: quotes, or a key of its own because something belongs to it. */
  readonly needs: "quoted" | "text-key";
  /** In the order of places; nothing is ever taken out. */
  readonly insertions: readonly Insertion[];
}

type IsKey = (word: string) => boolean;

/** Where a value stands. */
interface Place {
  /** Of the key or dash that the value belongs to. */
  readonly column: number;
  readonly isItem: boolean;
  /** A sentence is due, whatever it begins with. */
  readonly isText: boolean;
}

interface Value {
  readonly sentence: BrokenSentence | null;
  /** Where the first line after it starts. */
  readonly next: number;
}

/** Reads lines, not YAML: finds only what is certain, and leaves the rest to be refused. `isAttribute`: a key beside the body's own. */
export function brokenSentences(text: string, isAttribute: IsKey): BrokenSentence[] {
  const found: BrokenSentence[] = [];
  const isKey: IsKey = (word) => isBodyKey(word) || isAttribute(word);
  /** Open keys, outermost first. */
  const keys: { readonly column: number; readonly name: string }[] = [];
  const ownerAbove = (column: number): string => {
    while ((keys.at(-1)?.column ?? -1) >= column) keys.pop();
    return keys.at(-1)?.name ?? "";
  };

  for (let at = 0; at < text.length; ) {
    const line = lines.lineAt(text, at);
    at = line.next;
    if (lines.isEmptyLine(line) || text[line.first] === "#") continue;
    let from = line.first;
    let dash = -1;
    for (; lines.opensAt(text, from, "-", line.end); from = lines.skipBlanks(text, from + 1, line.end))
      dash = from - line.start;
    const column = from - line.start;
    const key = keyAt(text, from, line.end, dash < 0 ? () => true : isKey);
    // A list may stand in the same column as its key.
    const owner = ownerAbove(dash < 0 ? column : dash + 1);
    if (key) keys.push({ column, name: key.name });
    else if (dash < 0 || owner === "sections" || owner === "appendices") continue;
    const place: Place = key
      ? { column, isItem: false, isText: isSentence(key.name) || owner === "footnotes" }
      : { column: dash, isItem: true, isText: holdsSentences(owner) };
    const value = readValue(text, key?.end ?? from, line, place, isKey);
    if (value.sentence) found.push(value.sentence);
    at = value.next;
  }
  return found;
}

interface Key {
  readonly name: string;
  /** After its colon. */
  readonly end: number;
}

/** `word:` or `"word":`. In a list only a word that can be meant as a key is one; else it opens a sentence. */
function keyAt(text: string, from: number, end: number, isKey: IsKey): Key | null {
  const quoted = text[from] === '"' || text[from] === "'";
  const close = quoted ? lines.endOfQuoted(text, from, end) : lines.colonIn(text, from, end);
  if (close < 0 || (quoted && !lines.opensAt(text, close, ":", end))) return null;
  const name = quoted ? text.slice(from + 1, close - 1) : text.slice(from, close).trimEnd();
  return isKey(name) || /^[a-z][a-z-]*$/.test(name) ? { name, end: close + 1 } : null;
}

const blockHeader = /[|>](?:[+-][1-9]?|[1-9][+-]?)?[ \t]*(?:[ \t]#.*)?$/y;
/** What no text can begin with in YAML, and what opens something else than a text. */
const reserved = /[*&!%@`,\]}|>]|\?(?=[ \t])/y;
/** A citation, a footnote's mark or a link; no list begins so. */
const mark = /\[(?:@|\^|[^[\]\r\n]*\]\()/y;

function readValue(text: string, after: number, line: lines.Line, place: Place, isKey: IsKey): Value {
  const from = lines.skipBlanks(text, after, line.end);
  if (from >= line.end || text[from] === "#") return readBelow(text, line, place, isKey);
  const head = text.slice(from, line.end);
  const opens = (pattern: RegExp): boolean => {
    pattern.lastIndex = 0;
    return pattern.test(head);
  };
  const leave = (next: number): Value => ({ sentence: null, next });
  const sentence = (broken: boolean): Value => readSentence(text, from, line, place, broken, isKey);
  const below = (): number => lines.endOfDeeper(text, line.next, place.column);

  if (opens(blockHeader)) return leave(below());
  if (place.isText && !head.startsWith("!!") && (opens(mark) || opens(reserved))) return sentence(true);
  if (opens(reserved)) return leave(line.next);
  const isQuote = head[0] === '"' || head[0] === "'";
  const isBracket = head[0] === "[" || head[0] === "{";
  if (!isQuote && !isBracket) return sentence(false);
  const close = (isQuote ? lines.endOfQuoted : lines.endOfBrackets)(text, from, below());
  if (close < 0) return isBracket && place.isText ? sentence(true) : leave(line.next);
  const last = lines.lineAt(text, close);
  const end = lines.commentIn(text, close, last.end);
  const isWhole = lines.skipBlanks(text, close, end) === end;
  return isWhole || (isBracket && !place.isText) ? leave(last.next) : sentence(true);
}

/** A key with nothing after it: its sentence may stand on the next line. */
function readBelow(text: string, line: lines.Line, place: Place, isKey: IsKey): Value {
  const next = lines.nextLine(text, line.next);
  const isSentenceBelow =
    next && place.isText && !place.isItem && lines.columnOf(next) > place.column && !opensBlock(text, next, isKey);
  if (!isSentenceBelow || text[next.first] === "#") return { sentence: null, next: line.next };
  return readValue(text, next.first, next, place, isKey);
}

/** Follows a plain text over its lines; broken where it cannot begin so, has a colon, or has something below it. */
function readSentence(
  text: string,
  from: number,
  line: lines.Line,
  place: Place,
  cannotBegin: boolean,
  isKey: IsKey,
): Value {
  let broken = cannotBegin;
  let end = from;
  let last: lines.Line = { ...line, first: from };
  let below: lines.Line | null = null;
  for (;;) {
    const comment = lines.commentIn(text, last.first, last.end);
    end = lines.trimEnd(text, last.first, comment);
    broken ||= lines.colonIn(text, last.first, end) >= 0;
    const next = lines.nextLine(text, last.next);
    if (comment < last.end || !next || lines.columnOf(next) <= place.column || text[next.first] === "#") break;
    if (place.isItem && opensBlock(text, next, isKey)) {
      below = next;
      break;
    }
    last = next;
  }
  const result = (needs: BrokenSentence["needs"], ...more: readonly Insertion[]): Value => ({
    sentence: {
      start: from,
      end,
      needs,
      insertions: mergeInsertions([...more.slice(0, 1), ...(broken ? quotes(text, from, end) : []), ...more.slice(1)]),
    },
    next: below?.start ?? last.next,
  });
  const column = from - line.start;
  const textKey = { at: from, text: "text: " };
  if (below && text[below.first] === "-" && lines.columnOf(below) >= column)
    return result("text-key", textKey, { at: end, text: `\n${" ".repeat(column)}items:` });
  if (below && text[below.first] !== "-" && lines.columnOf(below) === column) return result("text-key", textKey);
  return broken && !below ? result("quoted") : { sentence: null, next: last.next };
}

/** An item's list, or a key that says more of it. */
function opensBlock(text: string, { first, end }: lines.Line, isKey: IsKey): boolean {
  if (lines.opensAt(text, first, "-", end)) return true;
  const colon = lines.colonIn(text, first, end);
  return colon >= 0 && isKey(text.slice(first, colon));
}

function quotes(text: string, start: number, end: number): Insertion[] {
  const insertions: Insertion[] = [{ at: start, text: '"' }];
  for (let at = start; at < end; at++)
    if (text[at] === '"' || text[at] === "\\") insertions.push({ at, text: "\\" });
  return [...insertions, { at: end, text: '"' }];
}
