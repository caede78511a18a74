// A place where a title (trích yếu) begins -> where it truly ends.
import { isLetter, isUpper, isWord, unitAt, units } from "./letters.ts";
import type { Range } from "./placing.ts";
import { quotationEnd } from "./quotation.ts";
import { endAt, execAt, pattern } from "./sticky.ts";
import { type DocumentSymbol, rankOfSymbol } from "./symbol.ts";
import {
  abbreviation,
  adverbial,
  afterQuotation,
  andClause,
  bracketed,
  byDocument,
  byRule,
  clause,
  governing,
  isEventWord,
  leadingOn,
  letterUnit,
  markUnit,
  outerAside,
  outerWords,
  phase,
  predicate,
  separator,
  sibling,
  smallSubject,
  subject,
  titleUnits,
} from "./title-words.ts";

/** What the reader must know of the citation whose title it reads. */
export interface TitledHead {
  readonly start: number;
  /** Of its type word, which a list may carry over from before. */
  readonly typeStart: number;
  readonly symbol: DocumentSymbol | null;
  /** Of an Act. */
  readonly name: Range | null;
  /** The type word stands in capitals: so does the title, if its first words do. */
  readonly capitals: boolean;
}

/** What may stand inside a title: another citation, with all that belongs to it. */
export interface Inner {
  readonly head: TitledHead;
  /** End of the citation with its date, issuer and title. */
  readonly end: number;
  readonly title: Range | null;
}

const smallWord = pattern(String.raw` \p{Lu}?\p{Ll}`, "");
const longestTitle = 1500;
const quotes = units('“"«');
/** What stands before the end of `leadingOn`. */
const leadingEnds = units(" \n,;:-–./àcoia");

/**
 * The end of the title that begins at `start`, of the document with that head. `inner`, from `from` on, are the citations behind it, in
 * order; each is passed over where it is part of the title, and ends the title where it is the next of the outer list.
 */
export function titleEnd(
  folded: string,
  start: number,
  head: TitledHead,
  inner: readonly Inner[],
  from: number,
): number {
  const limit = Math.min(folded.length, start + longestTitle, smallFrom(folded, start, head));
  const around = { head, isSubject: beginsSentence(folded, head.typeStart) };
  let last: Inner | null = null;
  let at = start;

  const quoted = isQuote(folded, start) ? quotationEnd(folded, start) : null;
  if (quoted !== null) {
    if (endAt(afterQuotation, folded, quoted) === null) return quoted;
    at = quoted;
  }
  for (let i = from; at < limit; ) {
    while ((inner[i]?.head.start ?? limit) < at) i++;
    const next = inner[i];
    const nextHead = next?.head.start ?? limit;
    const place = nextEvent(folded, at, Math.min(limit, nextHead));
    if (next && nextHead <= place) {
      if (!isNested(folded, start, next, last, head.symbol)) return trimmed(folded, start, nextHead);
      last = next;
      at = next.end;
    } else {
      const past = place < limit ? passed(folded, start, place, around, nextHead) : null;
      if (past === null) return trimmed(folded, start, place);
      at = past;
    }
  }
  return trimmed(folded, start, limit);
}

/** A heading in capitals ends where small letters begin. */
function smallFrom(folded: string, start: number, { capitals }: TitledHead): number {
  if (!capitals || !isUpper(unitAt(folded, start + 1))) return folded.length;
  const found = smallWord.exec(folded.slice(start, start + longestTitle));
  return found ? start + found.index : folded.length;
}

const isQuote = (folded: string, at: number): boolean => quotes[unitAt(folded, at)] === 1;

/** The place of the first mark or word that may end a title; `limit` where none stands before it. */
function nextEvent(folded: string, from: number, limit: number): number {
  let wasLetter = isLetter(unitAt(folded, from - 1));
  for (let at = from; at < limit; at++) {
    const unit = folded.charCodeAt(at);
    const kind = titleUnits[unit];
    if (kind === markUnit || (kind === letterUnit && !wasLetter && isEventWord(folded, at, unit))) return at;
    wasLetter = kind === letterUnit;
  }
  return limit;
}

function lettersEnd(folded: string, from: number): number {
  let at = from;
  while (isLetter(unitAt(folded, at))) at++;
  return at;
}

/** How the citation whose title is read stands in its sentence. */
interface Around {
  readonly head: TitledHead;
  readonly isSubject: boolean;
}

const beginsSentence = (folded: string, at: number): boolean => {
  if (at === 0 || folded[at - 1] === "\n") return true;
  return at > 1 && folded[at - 1] === " " && (folded[at - 2] === "." || folded[at - 2] === "-");
};

/** Where reading goes on after the mark or word at `at`; null where the title ends before it. */
function passed(folded: string, start: number, at: number, around: Around, nextHead: number): number | null {
  if (isLetter(unitAt(folded, at))) return passedWord(folded, at, around.isSubject, nextHead);
  const after = at + 1;
  switch (folded[at]) {
    case ":":
      return endAt(phase, folded, at) === null ? null : after;
    case ".":
      return isSentenceEnd(folded, at) ? null : after;
    case ",":
      return endsAtComma(folded, start, after, around.head) ? null : after;
    case "“":
    case "«":
    case '"':
      return quotationEnd(folded, at);
    case "(":
      return endAt(outerAside, folded, at) === null ? endAt(bracketed, folded, at) : null;
    default:
      return null;
  }
}

function passedWord(folded: string, at: number, isSubject: boolean, nextHead: number): number | null {
  const after = lettersEnd(folded, at);
  switch (folded.slice(at, after)) {
    case "và":
      return endAt(andClause, folded, after + 1) === null ? after : null;
    case "theo":
      return endAt(byRule, folded, at) !== null || endAt(byDocument, folded, at) === nextHead ? null : after;
    default:
      if (endAt(outerWords, folded, at) !== null) return null;
      return isSubject && endAt(predicate, folded, at) !== null ? null : after;
  }
}

function endsAtComma(folded: string, start: number, after: number, head: TitledHead): boolean {
  if (folded[after] !== " ") return /[.…\n]/.test(folded[after] ?? "");
  const at = after + 1;
  if (folded[at] === "…" || (folded[at] === "." && folded.startsWith("...", at))) return true;
  if (!isUpper(unitAt(folded, at))) {
    if (endAt(clause, folded, at) !== null) return true;
    return endAt(smallSubject, folded, at) !== null && endAt(adverbial, folded, head.start) !== null;
  }
  if (endAt(subject, folded, at) !== null) return true;
  const end = endAt(sibling, folded, at);
  return end !== null && !folded.slice(start, at).includes(folded.slice(at, end));
}

/** Whether a citation that stands in a title is part of it, and not the next of the outer list. */
function isNested(
  folded: string,
  start: number,
  { head }: Inner,
  last: Inner | null,
  outer: DocumentSymbol | null,
): boolean {
  const listed = execAt(separator, folded, head.start)?.[1]?.length ?? 0;
  const isAct = head.name !== null;
  if (listed === 0 || head.start - listed < start) {
    return isAct || '“"('.includes(folded[head.start - 1] ?? "-") || endAt(governing, folded, head.start) !== null;
  }
  if (!last) return false;
  const follows = last.end === head.start - listed;
  if (isAct) return follows && last.head.name !== null;
  // A list goes from the higher document to the lower: what stands above the outer document is what that one carries out.
  if (rankOf(head.symbol) > rankOf(outer)) return true;
  const isLast = folded.slice(head.start - listed, head.start).includes("và");
  return follows && !last.title && isLast && rankOf(last.head.symbol) === rankOf(head.symbol);
}

/** An Act stands above all: it may have no symbol. */
const rankOf = (symbol: DocumentSymbol | null): number => (symbol ? rankOfSymbol(symbol) : 4);

function isSentenceEnd(folded: string, at: number): boolean {
  const next = folded[at + 1] ?? "\n";
  if (next === "." || next === "/") return true;
  if (isWord(unitAt(next, 0))) return false;
  const goesOn = next === " " && isUpper(unitAt(folded, at + 2));
  return !(goesOn && endAt(abbreviation, folded, at) !== null);
}

/** Without the blanks, separators and joining words that lead to what follows. */
function trimmed(folded: string, start: number, end: number): number {
  let last = end;
  while (last > start && leadingEnds[unitAt(folded, last - 1)] === 1) {
    const found = execAt(leadingOn, folded, last)?.[1]?.length ?? 0;
    if (found === 0) break;
    last -= found;
  }
  return Math.max(start, last);
}
