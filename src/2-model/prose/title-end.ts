// A place where a title (trích yếu) begins -> where it truly ends.
import { isLetter, isUpper, isWord, unitAt, units } from "./letters.ts";
import type { Range } from "./placing.ts";
import { quotationEnd } from "./quotation.ts";
import { endIn, lengthBefore, type ReadText, standsAt, unitIn } from "./read-text.ts";
import { pattern } from "./sticky.ts";
import { type DocumentSymbol, rankOfSymbol } from "./symbol.ts";
import { nextEvent } from "./title-event.ts";
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
  leadingOn,
  outerAside,
  outerWords,
  phase,
  predicate,
  separators,
  sibling,
  smallSubject,
  subject,
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
  text: ReadText,
  start: number,
  head: TitledHead,
  inner: readonly Inner[],
  from: number,
): number {
  const limit = Math.min(text.length, start + longestTitle, smallFrom(text, start, head));
  const around = { head, isSubject: beginsSentence(text, head.typeStart) };
  let last: Inner | null = null;
  let at = start;

  const quoted = isQuote(text, start) ? quotationEnd(text, start) : null;
  if (quoted !== null) {
    if (endIn(afterQuotation, text, quoted) === null) return quoted;
    at = quoted;
  }
  for (let i = from; at < limit; ) {
    while ((inner[i]?.head.start ?? limit) < at) i++;
    const next = inner[i];
    const nextHead = next?.head.start ?? limit;
    const place = nextEvent(text, at, Math.min(limit, nextHead));
    if (next && nextHead <= place) {
      if (!isNested(text, start, next, last, head.symbol)) return trimmed(text, start, nextHead);
      last = next;
      at = next.end;
    } else {
      const past = place < limit ? passed(text, start, place, around, nextHead) : null;
      if (past === null) return trimmed(text, start, place);
      at = past;
    }
  }
  return trimmed(text, start, limit);
}

/** A heading in capitals ends where small letters begin. */
function smallFrom(text: ReadText, start: number, { capitals }: TitledHead): number {
  if (!capitals || !isUpper(unitIn(text, start + 1))) return text.length;
  const found = smallWord.exec(text.folded.slice(start, start + longestTitle));
  return found ? start + found.index : text.length;
}

const isQuote = (text: ReadText, at: number): boolean => quotes[unitIn(text, at)] === 1;

function lettersEnd(text: ReadText, from: number): number {
  let at = from;
  while (isLetter(unitIn(text, at))) at++;
  return at;
}

/** How the citation whose title is read stands in its sentence. */
interface Around {
  readonly head: TitledHead;
  readonly isSubject: boolean;
}

const beginsSentence = (text: ReadText, at: number): boolean => {
  if (at === 0 || standsAt(text, at - 1, "\n")) return true;
  return at > 1 && standsAt(text, at - 1, " ") && (standsAt(text, at - 2, ".") || standsAt(text, at - 2, "-"));
};

/** Where reading goes on after the mark or word at `at`; null where the title ends before it. */
function passed(text: ReadText, start: number, at: number, around: Around, nextHead: number): number | null {
  if (isLetter(unitIn(text, at))) return passedWord(text, at, around.isSubject, nextHead);
  const after = at + 1;
  switch (text.folded[at]) {
    case ":":
      return endIn(phase, text, at) === null ? null : after;
    case ".":
      return isSentenceEnd(text, at) ? null : after;
    case ",":
      return endsAtComma(text, start, after, around.head) ? null : after;
    case "“":
    case "«":
    case '"':
      return quotationEnd(text, at);
    case "(":
      return endIn(outerAside, text, at) === null ? endIn(bracketed, text, at) : null;
    default:
      return null;
  }
}

function passedWord(text: ReadText, at: number, isSubject: boolean, nextHead: number): number | null {
  const after = lettersEnd(text, at);
  if (standsAt(text, at, "và")) return endIn(andClause, text, after + 1) === null ? after : null;
  if (standsAt(text, at, "theo"))
    return endIn(byRule, text, at) !== null || endIn(byDocument, text, at) === nextHead ? null : after;
  if (endIn(outerWords, text, at) !== null) return null;
  return isSubject && endIn(predicate, text, at) !== null ? null : after;
}

function endsAtComma(text: ReadText, start: number, after: number, head: TitledHead): boolean {
  if (!standsAt(text, after, " ")) return /[.…\n]/.test(text.folded[after] ?? "");
  const at = after + 1;
  if (standsAt(text, at, "…") || (standsAt(text, at, ".") && standsAt(text, at, "..."))) return true;
  if (!isUpper(unitIn(text, at))) {
    if (endIn(clause, text, at) !== null) return true;
    return endIn(smallSubject, text, at) !== null && endIn(adverbial, text, head.start) !== null;
  }
  if (endIn(subject, text, at) !== null) return true;
  const end = endIn(sibling, text, at);
  return end !== null && !text.folded.slice(start, at).includes(text.folded.slice(at, end));
}

/** Whether a citation that stands in a title is part of it, and not the next of the outer list. */
function isNested(
  text: ReadText,
  start: number,
  { head }: Inner,
  last: Inner | null,
  outer: DocumentSymbol | null,
): boolean {
  const listed = lengthBefore(text, head.start, separators);
  const isAct = head.name !== null;
  if (listed === 0 || head.start - listed < start) {
    return isAct || '“"('.includes(text.folded[head.start - 1] ?? "-") || endIn(governing, text, head.start) !== null;
  }
  if (!last) return false;
  const follows = last.end === head.start - listed;
  if (isAct) return follows && last.head.name !== null;
  // A list goes from the higher document to the lower: what stands above the outer document is what that one carries out.
  if (rankOf(head.symbol) > rankOf(outer)) return true;
  const isLast = text.folded.slice(head.start - listed, head.start).includes("và");
  return follows && !last.title && isLast && rankOf(last.head.symbol) === rankOf(head.symbol);
}

/** An Act stands above all: it may have no symbol. */
const rankOf = (symbol: DocumentSymbol | null): number => (symbol ? rankOfSymbol(symbol) : 4);

function isSentenceEnd(text: ReadText, at: number): boolean {
  const next = text.folded[at + 1] ?? "\n";
  if (next === "." || next === "/") return true;
  if (isWord(unitAt(next, 0))) return false;
  const goesOn = next === " " && isUpper(unitIn(text, at + 2));
  return !(goesOn && endIn(abbreviation, text, at) !== null);
}

/** Without the blanks, separators and joining words that lead to what follows. */
function trimmed(text: ReadText, start: number, end: number): number {
  let last = end;
  while (last > start && leadingEnds[unitIn(text, last - 1)] === 1) {
    const found = lengthBefore(text, last, leadingOn);
    if (found === 0) break;
    last -= found;
  }
  return Math.max(start, last);
}
