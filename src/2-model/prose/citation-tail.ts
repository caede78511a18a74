// The heads of citations -> what follows each and belongs to it: date, issuer, title.
import type { CitationHead } from "./citation-head.ts";
import { type DateMatch, dateAt } from "./date.ts";
import { type IssuerContext, issuerEnd } from "./issuer.ts";
import type { Range } from "./normal-text.ts";
import { endAt, execAt } from "./sticky.ts";
import { rankOfSymbol } from "./symbol.ts";
import { type Inner, titleEnd } from "./title-end.ts";
import { titleStart } from "./title-start.ts";

/** Offsets count in the folded text. */
export interface CitationTail {
  /** The end of the citation with all that belongs to it. */
  readonly end: number;
  /** The year that an Act's mention gives (`Luật Đất đai năm 2024`). */
  readonly year: number | null;
  readonly date: DateMatch | null;
  readonly issuer: Range | null;
  readonly title: Range | null;
}

const actYear = /,? \(?(?:năm )?((?:19|20)\d{2})(?![\d/.-])\)?/iuy;
const beforeDate = /[ ,(]{1,3}(?:ban hành |ký ban hành |ký )?(?=ngày|\d)/iuy;
/** A date that is not filled in, or no day: `ngày … tháng … năm 2025`, `năm 2024`. */
const vagueDate =
  /,? (?:tháng \d{1,2}(?: năm |\/)\d{4}|năm \d{4}|ngày [ .…_/]*(?:tháng [ .…_]*)?(?:năm )?[\d.…_]*)(?!\p{L})/iuy;
const beforeIssuer = /(?:,? của | do (?=[^,;.\n]{4,80} ban hành)|,? (?=Hội nghị (?:lần thứ|Trung ương) ))/iuy;
const issuedBy = / do (?=[^,;.\n]{4,80} ban hành)/iuy;
/** After `do …`; after `của …` the verb mostly begins the title. */
const issued = / ban hành(?! (?:kèm|[Qq]uy|[Kk]))/uy;
const issuedThen = / ban hành(?= (?:ngày|về|tại|năm|\d)|[,;.)])/uy;
/** A body without `của`, which a title must follow. */
const bareBody = / (?=(?:[ỦU]y ban|UBND|Bộ|Ban|Thủ tướng|Chính phủ|Hội đồng|HĐND|Sở)(?!\p{L}))/uy;
const mostRounds = 3;

/** From the last to the first, so that a title finds the citations inside it complete. */
export function readTails(folded: string, heads: readonly CitationHead[]): CitationTail[] {
  const starts = new Set(heads.map((head) => head.start));
  const tails: CitationTail[] = new Array(heads.length);
  for (let i = heads.length - 1; i >= 0; i--) {
    const head = heads[i];
    if (!head) continue;
    const facts = readFacts(folded, head, starts);
    tails[i] = head.nameEnd === null ? withTitle(folded, head, facts, starts, innerFrom(heads, tails, i + 1)) : facts;
  }
  return withIssuedBy(folded, heads, tails, starts);
}

/** Date and issuer, in either order. */
function readFacts(folded: string, head: CitationHead, starts: ReadonlySet<number>): CitationTail {
  let issuer = issuerInGap(folded, head, starts);
  let date: DateMatch | null = null;
  const named = head.nameEnd === null ? null : execAt(actYear, folded, head.end);
  let at = head.end + (named?.[0].length ?? 0);
  for (let round = 0; round < mostRounds; round++) {
    const lead: number | null = date ? null : endAt(beforeDate, folded, at);
    const found: DateMatch | null = lead === null ? null : dateAt(folded, lead);
    const body: Range | null = found || issuer ? null : issuerAfter(beforeIssuer, folded, at, head, starts);
    if (found) {
      const inBrackets = folded.slice(at, found.start).includes("(") && folded[found.end] === ")";
      date = found;
      at = found.end + (inBrackets ? 1 : 0);
    } else if (body) {
      issuer = body;
      const verb = folded.startsWith(" do ", at) ? issued : issuedThen;
      at = endAt(verb, folded, body.end) ?? body.end;
    } else {
      const vague: number | null = date ? null : endAt(vagueDate, folded, at);
      if (vague === null) break;
      at = vague;
    }
  }
  return { end: at, year: named ? Number(named[1]) : null, date, issuer, title: null };
}

function withTitle(
  folded: string,
  head: CitationHead,
  facts: CitationTail,
  starts: ReadonlySet<number>,
  inner: Iterator<Inner>,
): CitationTail {
  let { issuer } = facts;
  let start = titleStart(folded, facts.end, !facts.date && !issuer);
  if (start === null && !issuer) {
    issuer = issuerAfter(bareBody, folded, facts.end, head, starts);
    start = issuer && titleStart(folded, issuer.end, true);
  }
  if (start === null) return facts;
  const end = titleEnd(folded, start, inner, rankOf(head));
  if (end <= start) return facts;
  return { ...facts, issuer, title: { start, end }, end };
}

/** `… về … do Ủy ban nhân dân tỉnh ban hành` names the issuer of the outermost document before it. */
function withIssuedBy(
  folded: string,
  heads: readonly CitationHead[],
  tails: readonly CitationTail[],
  starts: ReadonlySet<number>,
): CitationTail[] {
  let innerTo = 0;
  return heads.flatMap((head, i) => {
    const tail = tails[i];
    if (!tail) return [];
    const isInner = head.start < innerTo;
    innerTo = Math.max(innerTo, tail.title?.end ?? 0);
    if (isInner || !tail.title || tail.issuer) return [tail];
    return [{ ...tail, issuer: issuerAfter(issuedBy, folded, tail.title.end, head, starts) }];
  });
}

/** `Quyết định của Thủ tướng Chính phủ số …` */
function issuerInGap(folded: string, { gap, ...head }: CitationHead, starts: ReadonlySet<number>): Range | null {
  if (!gap || !folded.startsWith(" của ", gap.start)) return null;
  const start = gap.start + " của ".length;
  const end = issuerEnd(folded, start, contextOf(folded, head, starts));
  return end !== null && end < gap.end ? { start, end } : null;
}

function issuerAfter(
  pattern: RegExp,
  folded: string,
  at: number,
  head: CitationHead,
  starts: ReadonlySet<number>,
): Range | null {
  const start = endAt(pattern, folded, at);
  const end = start === null ? null : issuerEnd(folded, start, contextOf(folded, head, starts));
  return start === null || end === null ? null : { start, end };
}

const contextOf = (
  folded: string,
  { symbol }: Pick<CitationHead, "symbol">,
  starts: ReadonlySet<number>,
): IssuerContext => ({
  joint: symbol !== null && symbol.kind !== "letter" && symbol.issuers.length > 1,
  isHead: (at) => starts.has(at),
  titleStarts: (at) => /^\p{Ll}/u.test(folded[at + 1] ?? "") && titleStart(folded, at, false) !== null,
});

function* innerFrom(
  heads: readonly CitationHead[],
  tails: readonly CitationTail[],
  from: number,
): Generator<Inner, void> {
  for (let i = from; i < heads.length; i++) {
    const [head, tail] = [heads[i], tails[i]];
    if (!head || !tail) return;
    const isAct = head.nameEnd !== null;
    yield { start: head.start, end: tail.end, isAct, hasTitle: tail.title !== null, rank: rankOf(head) };
  }
}

const rankOf = (head: CitationHead): number => (head.symbol ? rankOfSymbol(head.symbol) : 4);

const listMark = /^(?:, | và |, và | hoặc )$/u;

/** With the issuer, and after `và` the title, that a list of like documents gives once, at its last member. */
export function shareTails(
  folded: string,
  heads: readonly CitationHead[],
  tails: readonly CitationTail[],
): CitationTail[] {
  const shared = [...tails];
  for (let i = heads.length - 2; i >= 0; i--) {
    const [head, next, tail, nextTail] = [heads[i], heads[i + 1], shared[i], shared[i + 1]];
    if (!head?.symbol || !next?.symbol || !tail || !nextTail) continue;
    if (tail.title || head.nameEnd !== null || head.type !== next.type) continue;
    const mark = folded.slice(tail.end, next.start);
    if (!listMark.test(mark)) continue;
    const sameBody = head.symbol.issuers.join() === next.symbol.issuers.join();
    const listGoesOn = next.carried && nextTail.title !== tails[i + 1]?.title;
    shared[i] = {
      ...tail,
      issuer: tail.issuer ?? (sameBody ? nextTail.issuer : null),
      title: mark.includes("và") || listGoesOn ? nextTail.title : null,
    };
  }
  return shared;
}
