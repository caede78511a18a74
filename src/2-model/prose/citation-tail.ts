// The heads of citations -> what follows each and belongs to it: date, issuer, title.
import type { CitationHead } from "./citation-head.ts";
import { type DateMatch, dateAt } from "./date.ts";
import { type IssuerContext, issuerEnd } from "./issuer.ts";
import { isLower, isUpper, units } from "./letters.ts";
import type { Range } from "./placing.ts";
import { endIn, execIn, initialAt, leadEnd, type ReadText, standsAt, unitIn } from "./read-text.ts";
import { pattern } from "./sticky.ts";
import { titleEnd } from "./title-end.ts";
import { titleStart } from "./title-start.ts";

/** Offsets count in the folded text. */
export interface CitationTail {
  readonly head: CitationHead;
  /** The end of the citation with all that belongs to it. */
  readonly end: number;
  /** The year that an Act's mention gives (`Luật Đất đai năm 2024`). */
  readonly year: number | null;
  readonly date: DateMatch | null;
  readonly issuer: Range | null;
  readonly title: Range | null;
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
/** The initials of what those patterns match: a look that saves trying them. */
const yearInitials = units("nN12");
const dateInitials = units("nNbBkK0123456789");
const issuedInitials = units("bBkK");
const vagueInitials = units("nNtT");
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
export function readTails(text: ReadText, heads: readonly CitationHead[]): CitationTail[] {
  const tails: CitationTail[] = new Array(heads.length);
  let nextHead = farthest;
  for (let i = heads.length - 1; i >= 0; i--) {
    const head = heads[i];
    if (!head) continue;
    tails[i] = readTail(text, head, { joint: isJoint(head), nextHead }, tails, i + 1);
    nextHead = head.start;
  }
  return withIssuedBy(text, tails);
}

/** Date and issuer, in either order, then the title. `tails` is complete from `from` on. */
function readTail(
  text: ReadText,
  head: CitationHead,
  context: IssuerContext,
  tails: readonly CitationTail[],
  from: number,
): CitationTail {
  let issuer = head.gap && issuerInGap(text, head.gap, context);
  let date: DateMatch | null = null;
  let initial = initialAt(text, head.end);
  const named = head.name && yearInitials[initial] === 1 ? execIn(actYear, text, head.end) : null;
  const year = named && Number(named[1]);
  let at = head.end + (named?.[0].length ?? 0);
  for (let round = 0; round < mostRounds && (!date || !issuer); round++) {
    if (round > 0 || named) initial = initialAt(text, at);
    if (initial === 0) break;
    const found: DateMatch | null = date || dateInitials[initial] !== 1 ? null : dateAfter(text, at, initial);
    const body: Range | null = found || issuer || issuerInitials[initial] !== 1 ? null : issuerFrom(text, at, context);
    if (found) {
      date = found;
      at = found.end + (standsAt(text, found.end, ")") && text.folded.slice(at, found.start).includes("(") ? 1 : 0);
    } else if (body) {
      issuer = body;
      at =
        (standsAt(text, body.end + 1, "b") ? endIn(initial === lowerD ? issuedWord : issued, text, body.end) : null) ??
        body.end;
    } else {
      const vague: number | null = date || vagueInitials[initial] !== 1 ? null : endIn(vagueDate, text, at);
      if (vague === null) break;
      at = vague;
    }
  }
  if (head.name || initialAt(text, at) === 0) return { head, end: at, year, date, issuer, title: null };

  const isBare = !date && !issuer;
  let start = titleStart(text, at, isBare) ?? (isBare ? null : basisTitleStart(text, at, head));
  let bare: Range | null = null;
  if (start === null && !issuer && isUpper(unitIn(text, at + 1))) {
    bare = issuerAfter(bareBody, text, at, context);
    start = bare && titleStart(text, bare.end, true);
  }
  const end = start === null ? -1 : titleEnd(text, start, head, tails, from);
  if (start === null || end <= start) return { head, end: at, year, date, issuer, title: null };
  return { head, end, year, date, issuer: issuer ?? bare, title: { start, end } };
}

function dateAfter(text: ReadText, at: number, initial: number): DateMatch | null {
  const start = issuedInitials[initial] === 1 ? endIn(beforeDate, text, at) : leadEnd(text, at);
  return start === null ? null : dateAt(text, start);
}

/** After `Căn cứ` stands a noun: whatever words follow its date or issuer are its title. */
function basisTitleStart(text: ReadText, at: number, head: CitationHead): number | null {
  const isBasis = standsAt(text, head.start - "Căn cứ ".length, "Căn cứ ");
  const begins =
    isBasis && standsAt(text, at, " ") && isLower(unitIn(text, at + 1)) && endIn(noTitle, text, at) === null;
  return begins ? at + 1 : null;
}

/** `… về … do Ủy ban nhân dân tỉnh ban hành` names the issuer of the outermost document before it. */
function withIssuedBy(text: ReadText, tails: CitationTail[]): CitationTail[] {
  let innerTo = 0;
  for (let i = 0; i < tails.length; i++) {
    const tail = tails[i];
    if (!tail?.title) continue;
    const isOuter = tail.head.start >= innerTo;
    innerTo = Math.max(innerTo, tail.title.end);
    if (!isOuter || tail.issuer || !standsAt(text, tail.title.end, " do ")) continue;
    let next = i + 1;
    while ((tails[next]?.head.start ?? farthest) < innerTo) next++;
    const context = { joint: isJoint(tail.head), nextHead: tails[next]?.head.start ?? farthest };
    tails[i] = { ...tail, issuer: issuerAfter(issuedBy, text, tail.title.end, context) };
  }
  return tails;
}

/** `Quyết định của Thủ tướng Chính phủ số …` */
function issuerInGap(text: ReadText, gap: Range, { joint }: IssuerContext): Range | null {
  if (!standsAt(text, gap.start, " của ")) return null;
  const start = gap.start + " của ".length;
  const end = issuerEnd(text, start, { joint, nextHead: farthest });
  return end !== null && end < gap.end ? { start, end } : null;
}

/** Nearly all stand behind `của`. */
function issuerFrom(text: ReadText, at: number, context: IssuerContext): Range | null {
  if (!standsAt(text, at, " của ")) return issuerAfter(beforeIssuer, text, at, context);
  const start = at + " của ".length;
  const end = issuerEnd(text, start, context);
  return end === null ? null : { start, end };
}

function issuerAfter(pattern: RegExp, text: ReadText, at: number, context: IssuerContext): Range | null {
  const start = endIn(pattern, text, at);
  const end = start === null ? null : issuerEnd(text, start, context);
  return start === null || end === null ? null : { start, end };
}

/** The symbol names several issuers, so the text may too. */
const isJoint = ({ symbol }: CitationHead): boolean =>
  symbol !== null && symbol.kind !== "letter" && symbol.issuers.length > 1;

/** With the issuer, and after `và` the title, that a list of like documents gives once, at its last member. */
export function shareTails(text: ReadText, tails: readonly CitationTail[]): readonly CitationTail[] {
  if (tails.length < 2) return tails;
  const shared = [...tails];
  for (let i = tails.length - 2; i >= 0; i--) {
    const tail = shared[i];
    const nextTail = shared[i + 1];
    if (!tail || !nextTail) continue;
    const [head, next] = [tail.head, nextTail.head];
    if (!head.symbol || !next.symbol || tail.title || head.name || head.type !== next.type) continue;
    if (next.start - tail.end > longestMark) continue;
    const mark = text.folded.slice(tail.end, next.start);
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
