// The heads of citations -> what follows each and belongs to it: date, issuer, title.
import type { CitationHead } from "./citation-head.ts";
import { type DateMatch, dateAt } from "./date.ts";
import { issuerEnd } from "./issuer.ts";
import { initialAt, isLower, unitAt, units } from "./letters.ts";
import type { Range } from "./placing.ts";
import { endAt, execAt, pattern } from "./sticky.ts";
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

/** What stands around a head: the passage, and where the next head begins. */
interface Place {
  readonly folded: string;
  readonly head: CitationHead;
  readonly nextHead: number;
}

const actYear = /,? \(?(?:năm )?((?:19|20)\d{2})(?!\d|[/.-]\d)\)?/iy;
const beforeDate = /[ ,(]{1,3}(?:(?:ký )?ban hành |ký )?(?=ngày|\d)/iy;
/** A date that is not filled in, or no day: `ngày … tháng … năm 2025`, `năm 2024`. */
const vagueDate = pattern(
  String.raw`,? (?:tháng \d{1,2}(?: năm |/)\d{4}|năm \d{4}|ngày [ .…_/]*(?:tháng [ .…_]*)?(?:năm )?[\d.…_]*)(?!\p{L})`,
  "iy",
);
const beforeIssuer = /(?:,? của | do (?=[^,;.\n]{4,80} ban hành)|,? (?=Hội nghị (?:lần thứ|Trung ương) ))/iy;
const issuedBy = / do (?=[^,;.\n]{4,80} ban hành)/iy;
/** No title begins so: `của … ban hành ngày …`, `do … ban hành`. */
const issued = / ban hành(?=$|[,;.)]| (?:ngày|năm|tháng|về|v\/v|tại)(?= ))/y;
const issuedWord = / ban hành/y;
/** A body without `của`, which a title must follow. */
const bareBody = pattern(
  String.raw` (?=(?:Ủy ban|Uỷ ban|UBND|Bộ|Ban|Thủ tướng|Chính phủ|Hội đồng|HĐND|Sở)(?!\p{L}))`,
  "y",
);
const dateInitials = units("nNbBkK0123456789");
const issuerInitials = units("cCdDhH");
const noTitle = pattern(
  String.raw` (?:và|hoặc|được|đã|là|có|để|nhằm|theo|tại|thì|do|này|nêu|trên|khi|của|như|cùng|gồm|thay|nay|còn)(?!\p{L})`,
  "y",
);
const lowerD = "d".charCodeAt(0);
const listMark = /^(?:, | và |, và | hoặc )$/;
const longestMark = " hoặc ".length;
const mostRounds = 3;
const farthest = Number.POSITIVE_INFINITY;

/** From the last to the first, so that a title finds the citations inside it complete. */
export function readTails(folded: string, heads: readonly CitationHead[]): CitationTail[] {
  const tails: CitationTail[] = new Array(heads.length);
  const inner: Inner[] = new Array(heads.length);
  for (let i = heads.length - 1; i >= 0; i--) {
    const head = heads[i];
    if (!head) continue;
    const place = { folded, head, nextHead: heads[i + 1]?.start ?? farthest };
    const tail = readTail(place, inner, i + 1);
    tails[i] = tail;
    const isAct = head.name !== null;
    inner[i] = { start: head.start, end: tail.end, isAct, hasTitle: tail.title !== null, symbol: head.symbol };
  }
  return withIssuedBy(folded, heads, tails);
}

/** Date and issuer, in either order, then the title. `inner` is complete from `from` on. */
function readTail(place: Place, inner: readonly Inner[], from: number): CitationTail {
  const { folded, head } = place;
  let issuer = head.gap && issuerInGap(place, head.gap);
  let date: DateMatch | null = null;
  const named = head.name === null ? null : execAt(actYear, folded, head.end);
  let at = head.end + (named?.[0].length ?? 0);
  for (let round = 0; round < mostRounds && (!date || !issuer); round++) {
    const initial = initialAt(folded, at);
    const found: DateMatch | null = date || dateInitials[initial] !== 1 ? null : dateAfter(folded, at);
    const body: Range | null =
      found || issuer || issuerInitials[initial] !== 1 ? null : issuerAfter(beforeIssuer, place, at);
    const vague: number | null = found || body || date ? null : endAt(vagueDate, folded, at);
    if (found) {
      date = found;
      at = found.end + (folded[found.end] === ")" && folded.slice(at, found.start).includes("(") ? 1 : 0);
    } else if (body) {
      issuer = body;
      at =
        (folded[body.end + 1] === "b" ? endAt(initial === lowerD ? issuedWord : issued, folded, body.end) : null) ??
        body.end;
    } else if (vague !== null) at = vague;
    else break;
  }
  const year = named ? Number(named[1]) : null;
  if (head.name !== null || initialAt(folded, at) === 0) return { end: at, year, date, issuer, title: null };

  const isBare = !date && !issuer;
  let start = titleStart(folded, at, isBare) ?? (isBare ? null : basisTitleStart(folded, at, head));
  let bare: Range | null = null;
  if (start === null && !issuer) {
    bare = issuerAfter(bareBody, place, at);
    start = bare && titleStart(folded, bare.end, true);
  }
  const end = start === null ? -1 : titleEnd(folded, start, head, inner, from);
  if (start === null || end <= start) return { end: at, year, date, issuer, title: null };
  return { end, year, date, issuer: issuer ?? bare, title: { start, end } };
}

function dateAfter(folded: string, at: number): DateMatch | null {
  const start = endAt(beforeDate, folded, at);
  return start === null ? null : dateAt(folded, start);
}

/** After `Căn cứ` stands a noun: whatever words follow its date or issuer are its title. */
function basisTitleStart(folded: string, at: number, head: CitationHead): number | null {
  const isBasis = folded.startsWith("Căn cứ ", head.start - "Căn cứ ".length);
  const begins =
    isBasis && folded[at] === " " && isLower(unitAt(folded, at + 1)) && endAt(noTitle, folded, at) === null;
  return begins ? at + 1 : null;
}

/** `… về … do Ủy ban nhân dân tỉnh ban hành` names the issuer of the outermost document before it. */
function withIssuedBy(folded: string, heads: readonly CitationHead[], tails: CitationTail[]): CitationTail[] {
  let innerTo = 0;
  for (const [i, head] of heads.entries()) {
    const tail = tails[i];
    const isOuter = head.start >= innerTo;
    if (!tail?.title) continue;
    innerTo = Math.max(innerTo, tail.title.end);
    if (!isOuter || tail.issuer || !folded.startsWith(" do ", tail.title.end)) continue;
    let next = i + 1;
    while ((heads[next]?.start ?? farthest) < innerTo) next++;
    const nextHead = heads[next]?.start ?? farthest;
    tails[i] = { ...tail, issuer: issuerAfter(issuedBy, { folded, head, nextHead }, tail.title.end) };
  }
  return tails;
}

/** `Quyết định của Thủ tướng Chính phủ số …` */
function issuerInGap({ folded, head }: Place, gap: Range): Range | null {
  if (!folded.startsWith(" của ", gap.start)) return null;
  const start = gap.start + " của ".length;
  const end = issuerEnd(folded, start, { joint: isJoint(head), nextHead: farthest });
  return end !== null && end < gap.end ? { start, end } : null;
}

function issuerAfter(pattern: RegExp, { folded, head, nextHead }: Place, at: number): Range | null {
  const start = endAt(pattern, folded, at);
  const end = start === null ? null : issuerEnd(folded, start, { joint: isJoint(head), nextHead });
  return start === null || end === null ? null : { start, end };
}

/** The symbol names several issuers, so the text may too. */
const isJoint = ({ symbol }: CitationHead): boolean =>
  symbol !== null && symbol.kind !== "letter" && symbol.issuers.length > 1;

/** With the issuer, and after `và` the title, that a list of like documents gives once, at its last member. */
export function shareTails(
  folded: string,
  heads: readonly CitationHead[],
  tails: readonly CitationTail[],
): readonly CitationTail[] {
  if (heads.length < 2) return tails;
  const shared = [...tails];
  for (let i = heads.length - 2; i >= 0; i--) {
    const head = heads[i];
    const next = heads[i + 1];
    const tail = shared[i];
    const nextTail = shared[i + 1];
    if (!head?.symbol || !next?.symbol || !tail || !nextTail) continue;
    if (tail.title || head.name !== null || head.type !== next.type || next.start - tail.end > longestMark) continue;
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
