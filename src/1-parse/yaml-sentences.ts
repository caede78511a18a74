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

/** What keys mean. */
export interface Words {
  /** Can stand beside a block's own keys. */
  isKey(word: string): boolean;
  /** Stands at the top, and is no part of the body. */
  isMetadata(word: string): boolean;
  /** Its value is a text. */
  isText(word: string): boolean;
}

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

/** Reads lines, not YAML: finds only what is certain, and leaves the rest to be refused. `attributes`: the keys beside the body's own. */
export function brokenSentences(text: string, attributes: Words): BrokenSentence[] {
  const found: BrokenSentence[] = [];
  const words: Words = {
    isKey: (word) => isBodyKey(word) || attributes.isKey(word),
    isMetadata: attributes.isMetadata,
    isText: (word) => isSentence(word) || attributes.isText(word),
  };
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
    const key = keyAt(text, from, line.end, dash < 0 ? () => true : words.isKey);
    // A list may stand in the same column as its key.
    const owner = ownerAbove(dash < 0 ? column : dash + 1);
    if (key) keys.push({ column, name: key.name });
    else if (dash < 0 || owner === "sections" || owner === "appendices") continue;
    const place: Place = key
      ? { column, isItem: false, isText: words.isText(key.name) || owner === "footnotes" }
      : { column: dash, isItem: true, isText: holdsTexts(owner, words) };
    const value = readValue(text, key?.end ?? from, line, place, words);
    if (value.sentence) found.push(value.sentence);
    at = value.next;
  }
  return found;
}

/** A misspelt key's list is one of sentences too: the body has few others. */
const holdsTexts = (owner: string, { isKey, isMetadata }: Words): boolean =>
  holdsSentences(owner) || (owner !== "" && !isKey(owner) && !isMetadata(owner));

interface Key {
  readonly name: string;
  /** After its colon. */
  readonly end: number;
}

/** `word:` or `"word":`. In a list only a word that can be meant as a key is one; else it opens a sentence. */
function keyAt(text: string, from: number, end: number, isKey: Words["isKey"]): Key | null {
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

function readValue(text: string, after: number, line: lines.Line, place: Place, words: Words): Value {
  const from = lines.skipBlanks(text, after, line.end);
  if (from >= line.end || text[from] === "#") return readBelow(text, line, place, words);
  const head = text.slice(from, line.end);
  const opens = (pattern: RegExp): boolean => {
    pattern.lastIndex = 0;
    return pattern.test(head);
  };
  const leave = (next: number): Value => ({ sentence: null, next });
  const sentence = (broken: boolean): Value => readSentence(text, from, line, place, broken, words);
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
function readBelow(text: string, line: lines.Line, place: Place, words: Words): Value {
  const next = lines.nextLine(text, line.next);
  const isSentenceBelow =
    next && place.isText && !place.isItem && lines.columnOf(next) > place.column && !opensBlock(text, next, words);
  if (!isSentenceBelow || text[next.first] === "#") return { sentence: null, next: line.next };
  return readValue(text, next.first, next, place, words);
}

/** Follows a plain text over its lines; broken where it cannot begin so, has a colon, or has something below it. */
function readSentence(
  text: string,
  from: number,
  line: lines.Line,
  place: Place,
  cannotBegin: boolean,
  words: Words,
): Value {
  const column = from - line.start;
  let broken = cannotBegin;
  let end = from;
  let last: lines.Line = { ...line, first: from };
  let below: lines.Line | null = null;
  /** A key takes only lines that are indented more than itself. */
  const indents: Insertion[] = [];
  for (;;) {
    const comment = commentAfter(text, last, place);
    end = lines.trimEnd(text, last.first, comment);
    broken ||= lines.colonIn(text, last.first, end) >= 0 || lines.commentIn(text, last.first, end) < end;
    const next = lines.nextLine(text, last.next);
    if (comment < last.end || !next || lines.columnOf(next) <= place.column || text[next.first] === "#") break;
    if (place.isItem && opensBlock(text, next, words, text.slice(last.first, end))) {
      below = next;
      break;
    }
    last = next;
    const missing = column + 2 - lines.columnOf(next);
    if (missing > 0) indents.push({ at: next.first, text: " ".repeat(missing) });
  }
  const next = below?.start ?? last.next;
  const quoted = broken ? quotes(text, from, end) : [];
  const sentence = (needs: BrokenSentence["needs"], insertions: readonly Insertion[]): Value => ({
    sentence: { start: from, end, needs, insertions: mergeInsertions(insertions) },
    next,
  });
  if (!below) return broken ? sentence("quoted", quoted) : { sentence: null, next };
  const withKey = [{ at: from, text: "text: " }, ...indents, ...quoted];
  const isList = text[below.first] === "-";
  if (isList && lines.columnOf(below) >= column)
    return sentence("text-key", [
      ...withKey,
      { at: end, text: `${text.slice(last.end, last.next)}${" ".repeat(column)}items:` },
    ]);
  if (!isList && lines.columnOf(below) === column) return sentence("text-key", withKey);
  return { sentence: null, next };
}

/** A `#` right before a letter or digit (`Tiêu chí #1`) would cut a sentence short, unseen: it is no comment. */
function commentAfter(text: string, { first, end }: lines.Line, { isText }: Place): number {
  let at = lines.commentIn(text, first, end);
  while (isText && at < end && /[\p{L}\p{N}]/u.test(text[at + 1] ?? "")) at = lines.commentIn(text, at + 1, end);
  return at;
}

/** An item's list, or a key that says more of it. `before`: the words above; a dash within a sentence may open a line too. */
function opensBlock(text: string, { first, end }: lines.Line, { isKey }: Words, before = ""): boolean {
  if (lines.opensAt(text, first, "-", end))
    return before === "" || /[.:;!?…”"’)]$/u.test(before) || !/^-\s+[\p{Ll}\d]/u.test(text.slice(first, end));
  const colon = lines.colonIn(text, first, end);
  return colon >= 0 && isKey(text.slice(first, colon));
}

function quotes(text: string, start: number, end: number): Insertion[] {
  const insertions: Insertion[] = [{ at: start, text: '"' }];
  for (let at = start; at < end; at++) if (text[at] === '"' || text[at] === "\\") insertions.push({ at, text: "\\" });
  return [...insertions, { at: end, text: '"' }];
}
