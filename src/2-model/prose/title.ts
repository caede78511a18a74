// A place after a citation's symbol, date or issuer -> where its title (trích yếu) begins, and where it truly ends.

/** What may stand inside a title: another citation, with all that belongs to it. */
export interface Inner {
  readonly start: number;
  /** End of the citation with its date, issuer and title. */
  readonly end: number;
  readonly isAct: boolean;
  readonly hasTitle: boolean;
  /** 3 central, 2 province, 1 local. */
  readonly rank: number;
}

export interface Outer {
  readonly rank: number;
  /** Nothing stands between symbol and title: only the surest words begin one. */
  readonly bare: boolean;
}

const surest =
  /(?:vềviệc|về(?! (?:phía|đích|trước|sau|tới|đến|cơ bản|dự (?:họp|hội)|việc này))|v\/v|ban hành(?! (?:kèm|ngày|và có))|phê duyệt|quy định(?! (?:rõ|tại|thì|như|trên|này|của pháp luật)|:)|sửa đổi|bãi bỏ|công bố|thành lập|(?:triển khai |tổ chức )?(?:triển khai |thực hiện )(?=(?:nghị quyết|chỉ thị|quyết định|kết luận|luật|nghị định|kế hoạch|chương trình|đề án|thông báo|quy định|chiến lược|công tác)(?!\p{L})))/iuy;
const likely =
  /(?:thực hiện|triển khai|tổ chức|hướng dẫn|bổ sung|hủy bỏ|thay thế|kiện toàn|tăng cường|tiếp tục|đẩy mạnh|nâng cao|phát triển|xây dựng|điều chỉnh|thông qua|công nhận|kiểm tra|giám sát|thanh tra|quán triệt|chấn chỉnh|đổi mới|bảo đảm|đảm bảo|phòng,? chống|phân công|phân cấp|phân bổ|ủy quyền|giao (?:chỉ tiêu|dự toán|kế hoạch|vốn|biên chế|nhiệm vụ)|tổng kết|sơ kết|đánh giá|tuyên truyền|phổ biến|hợp nhất|đính chính|thí điểm|quản lý|hỗ trợ|chuyển đổi|cải cách|phát động|học tập|sắp xếp|xử lý|phối hợp|lãnh đạo|khắc phục|ứng dụng|bảo vệ|bồi dưỡng|đào tạo|tinh giản|rà soát|duy trì|chủ động|một số (?:giải pháp|nhiệm vụ|cơ chế|chính sách|chủ trương|vấn đề))(?! (?:nghiêm|tốt|đúng|hiệu quả|có hiệu quả|kịp thời|đầy đủ|nghiêm túc|thực hiện (?:nghiêm|tốt|đúng|có hiệu quả|hiệu quả)|đến|tới|rõ|này|của)|:)(?!\p{L})/iuy;
const opening = /[“"«]/u;
const aside = / ?\((?!ban hành|kèm theo)[^()\n]{1,160}\)/uy;
const session = /,? (?:tại )?(?:kỳ|Kỳ) họp (?:thứ )?[\p{L}\d]+(?: \([^()\n]{1,40}\))?/uy;

/** Where a title begins after `at` (a blank stands there), or null. */
export function titleStart(folded: string, at: number, outer: Outer): number | null {
  let from = at;
  if (!outer.bare) from = match(session, folded, from) ?? from;
  const past = match(aside, folded, from);
  for (const place of past === null ? [from] : [from, past]) {
    const start = startAfter(folded, place, outer);
    if (start !== null) return start;
  }
  return null;
}

function startAfter(folded: string, at: number, outer: Outer): number | null {
  const hasComma = folded[at] === ",";
  const start = at + (hasComma ? 2 : 1);
  if (folded[start - 1] !== " ") return null;
  if (opening.test(folded[start] ?? "")) return hasComma || outer.bare ? quotedTitle(folded, start) : start;
  if (match(surest, folded, start) !== null)
    return hasComma && !/^(?:về|v\/v)/iu.test(folded.slice(start, start + 3)) ? null : start;
  return !outer.bare && !hasComma && match(likely, folded, start) !== null ? start : null;
}

/** Right after a symbol: a quotation that begins like a title, or is as long as one. */
function quotedTitle(folded: string, start: number): number | null {
  if (match(surest, folded, start + 1) !== null) return start;
  const end = quoteEnd(folded, start);
  return end !== null && end - start > 24 ? start : null;
}

const event =
  /[\n;:.,…“”"«»()[\]{}|]|(?<!\p{L})(?:và|theo|được|đã|như|nêu|nói|có|hết|với|đến|tới|bảo|đảm|gồm|thay|nhưng|do|đây)(?!\p{L})/giu;
const abbreviation = /(?:^|[^\p{L}])(?:TP|Tp|tp|TX|Tx|Q|P|H|ThS|TS|PGS|GS|St|Nxb|\p{Lu})$/u;

/** After a comma: words that go on with the outer sentence. */
const clause = new RegExp(
  String.raw`(?:\d+ ?%|nhằm|để|trong đó|đồng thời|góp phần|cụ thể|theo đó|qua đó|từ đó|trên cơ sở|cùng với|gắn với|phù hợp|kịp thời|trong thời gian|thời gian qua|đến nay|hiện nay|tuy nhiên|nhưng|song|do đó|vì vậy|được|đã|có hiệu lực|như|yêu cầu|đề nghị|là |bao gồm|gồm |với (?:mục|các|những|nội)|căn cứ|nhất là|v\.v|vv|tham mưu|chủ động|báo cáo|` +
    `(?:bảo|đảm) (?:đảm )?(?:đúng|kịp thời|hiệu quả|chất lượng|thiết thực|đồng bộ|thống nhất|phù hợp|tiến độ)|` +
    String.raw`(?:và )?(?:các|những) (?:văn bản|quy định|nghị quyết|chỉ thị|kết luận|kế hoạch|chương trình|luật|nghị định|nội dung|cơ quan, đơn vị) [^,;.\n]{0,60}(?:liên quan|khác|hướng dẫn|của|này|trên|chủ động|có trách nhiệm))(?!\p{L})`,
  "uy",
);
/** A body and its verb: the subject of the outer sentence. */
const subject =
  /(?:UBND|[ỦU]y ban|HĐND|Hội đồng|Thường trực|Ban|Bộ|Sở|Phòng|Chủ tịch|Thủ trưởng|Giám đốc|Văn phòng|Công an|Đảng ủy|Tỉnh ủy|Thành ủy|Quận ủy|Huyện ủy|Chính phủ|Thủ tướng|Quốc hội|Trung tâm|Trường|Hội|Cục|Viện|Mặt trận|Liên đoàn|Đoàn|Tổng|Tòa|Các)(?!\p{L})[^,;.:()\n]{0,90}? (?:ban hành|xây dựng|yêu cầu|đề nghị|giao|hướng dẫn|thông báo|báo cáo|triển khai|tổ chức|chỉ đạo|chủ trì|có trách nhiệm|quyết định|kính|trân trọng|đã|sẽ|phối hợp|chủ động|thực hiện|tham mưu|đề ra|cụ thể hóa|căn cứ|tiếp tục)(?!\p{L})/uy;
/** A type word in capitals after a comma: a sibling without a symbol. */
const sibling =
  /(?:Nghị quyết|Quyết định|Chỉ thị|Kế hoạch|Chương trình|Kết luận|Nghị định|Thông tư|Công văn|Hướng dẫn|Đề án|Thông báo)(?!\p{L})/uy;
/** After `và`. */
const andClause =
  /(?:các|những) (?:văn bản|quy định|nghị quyết,|văn kiện|nội dung (?:liên|khác)|nhiệm vụ (?:liên|khác)|kế hoạch của|chương trình của|chính sách (?:có )?liên quan)|(?:pháp luật|văn bản|quy định) (?:có )?liên quan|có hiệu lực|ý kiến|chỉ đạo của|hướng dẫn (?:của|số)|đề nghị|tình hình thực t|điều kiện thực t|chịu trách nhiệm|báo cáo (?:UBND|[ỦU]y ban|kết quả)|(?:nghị quyết|quyết định|kế hoạch|chương trình|Kế hoạch|Chương trình|Quyết định) (?:này|của)/uy;
/** Elsewhere in the sentence. */
const outerWords =
  /(?:được (?:sửa đổi|bổ sung|ban hành|thay thế|Quốc hội|Chính phủ|cấp có)|đã |đây là|như sau|như đã|(?:nêu|nói) trên|có hiệu lực|hết hiệu lực|với (?:các |những )?(?:nội dung|mục tiêu|nhiệm vụ) (?:sau|như|cụ thể|chủ yếu|chính|trọng tâm)|(?:đến|tới) (?:toàn thể|đông đảo|từng|mọi|tất cả|100%)|bảo đảm (?:kịp|đúng|hiệu quả|chất lượng|thiết thực|tiến độ)|đảm bảo (?:kịp|đúng|hiệu quả|chất lượng|thiết thực|tiến độ)|gồm (?:các|những)|thay thế (?:cho )?(?:Nghị|Quyết|Chỉ|Kế|Thông|Công|Hướng)|nhưng|do [^,;.\n]{4,80} ban hành)/uy;
const byRule =
  /theo (?:đúng )?(?:quy định(?: hiện hành| của pháp luật)?|thẩm quyền|chức năng, nhiệm vụ(?: được giao)?|kế hoạch|yêu cầu|tiến độ)(?= ?(?:[.;,)\n]|$))/uy;
const byDocument =
  /theo (?:đúng )?(?:các )?(?:(?:quy định|tinh thần|nội dung|chỉ đạo|yêu cầu|hướng dẫn|nhiệm vụ)(?: tại| của| trong)? )?(?:(?:điều|khoản|điểm|mục) [\p{L}\d]{1,4} ){0,3}/iuy;
const innerAside =
  /^\((?:sau đây|gọi|viết tắt|được|đã|hợp nhất|thay thế|kèm|đính kèm|ban hành|có |nay là|theo |gửi|(?:Đề án|Nghị quyết|Kế hoạch|Chỉ thị|Chương trình|Quyết định|Luật|Nghị định)(?: số)? )/u;

/** A citation may follow these words inside a title. */
const governing =
  /(?<!\p{L})(?:hiện|khai|hành|dẫn|triệt|học tập|tập|đổi|sung|thế|bỏ|bố|kết|của|tại|trong|về|việc|với|từ|bởi|bằng|kèm theo|dung|thần|tiết|dụng|truyền|biến|hóa|đính chính|đình chỉ|hiệu lực|hợp nhất|quả|cho|tra|sát|giá|soát|dựng|thảo|ý|hạn|chỉnh|đưa|dự án|qua|đạo|điều|cứ|số|các|sau|luật|chế|thi|(?:điều|khoản|điểm|chương|mục|phần|phụ lục) [\p{L}\d]{1,5})$/iu;
const separator = /(?:,| và|, và| hoặc|\/| và và) $/u;
const longestTitle = 1500;

/**
 * The end of the title that begins at `start`. `inner` are the citations behind `start`, in order, complete; each is passed over
 * where it is part of the title, and ends the title where it is the next of a list.
 */
export function titleEnd(folded: string, start: number, inner: Iterator<Inner>, outer: Outer): number {
  const limit = Math.min(folded.length, start + longestTitle);
  let at = start;
  let next = advance(inner, at);
  let last: Inner | null = null;

  const passedQuote = opening.test(folded[start] ?? "") ? quoteEnd(folded, start) : null;
  if (passedQuote !== null) {
    if (
      !/^ (?:giai đoạn|năm|đến|trên địa bàn|lần thứ|trong|của|cho|tại)(?!\p{L})/u.test(
        folded.slice(passedQuote, passedQuote + 14),
      )
    )
      return passedQuote;
    at = passedQuote;
    next = advance(inner, at, next);
  }

  // A window, so that a text without marks is not searched to its end from each title.
  const window = folded.slice(start, limit);
  while (at < limit) {
    event.lastIndex = at - start;
    const found = event.exec(window);
    const place = found ? start + found.index : limit;
    if (next && next.start <= place && next.start < limit) {
      if (!isNested(folded, start, next, last, outer)) return trimmed(folded, start, next.start);
      last = next;
      at = next.end;
      next = advance(inner, at);
      continue;
    }
    if (!found || place >= limit) return trimmed(folded, start, Math.min(place, limit));
    const past = passed(folded, place, found[0], next?.start ?? -1, start);
    if (past === null) return trimmed(folded, start, place);
    at = past;
    if (next && next.start < at) next = advance(inner, at, next);
  }
  return trimmed(folded, start, limit);
}

/** Where reading goes on after the mark or word at `at`; null where the title ends before it. */
function passed(folded: string, at: number, mark: string, nextHead: number, start: number): number | null {
  const after = at + mark.length;
  switch (mark.toLowerCase()) {
    case ":":
      return /giai đoạn [\p{L}\d]{1,4}$/u.test(folded.slice(at - 16, at)) ? after : null;
    case ".":
      return isSentenceEnd(folded, at) ? null : after;
    case ",":
      return endsAtComma(folded, after, start) ? null : after;
    case "“":
    case "«":
    case '"':
      return quoteEnd(folded, at);
    case "(":
      return asideEnd(folded, at);
    case "và":
      return match(andClause, folded, after + 1) === null ? after : null;
    case "theo": {
      if (match(byRule, folded, at) !== null) return null;
      return match(byDocument, folded, at) === nextHead ? null : after;
    }
    default:
      if (!/\p{L}/u.test(mark)) return null;
      return match(outerWords, folded, at) === null ? after : null;
  }
}

function endsAtComma(folded: string, after: number, start: number): boolean {
  if (folded[after] !== " ") return folded[after] === "." || folded[after] === "…" || folded[after] === "\n";
  const at = after + 1;
  if (match(clause, folded, at) !== null || match(subject, folded, at) !== null) return true;
  if (folded.startsWith("...", at) || folded[at] === "…") return true;
  const end = match(sibling, folded, at);
  return end !== null && !folded.slice(start, at).includes(folded.slice(at, end));
}

/** Whether a citation that stands in a title is part of it, and not the next of the outer list. */
function isNested(folded: string, start: number, head: Inner, last: Inner | null, outer: Outer): boolean {
  const before = folded.slice(Math.max(start, head.start - 40), head.start);
  const listed = separator.exec(before);
  if (!listed) return head.isAct || /[“"(]$/u.test(before) || governing.test(before.trimEnd());
  if (!last) return false;
  const follows = last.end === head.start - listed[0].length;
  if (follows && last.isAct && head.isAct) return true;
  if (head.isAct) return false;
  if (head.rank > outer.rank) return true;
  return follows && !last.hasTitle && listed[0].includes("và") && last.rank === head.rank;
}

/** The end of the quotation that opens at `at`, its closing mark included; null where the block does not close it. */
function quoteEnd(folded: string, at: number): number | null {
  const close = folded[at] === "“" ? /[”"\n]/u : folded[at] === "«" ? /[»\n]/u : /["”\n]/u;
  const rest = folded.slice(at + 1, at + longestTitle);
  const found = close.exec(rest);
  return found && found[0] !== "\n" && found.index > 0 ? at + 2 + found.index : null;
}

function asideEnd(folded: string, at: number): number | null {
  const rest = folded.slice(at, at + 300);
  const found = /^\([^()\n]*\)/u.exec(rest);
  return found && !innerAside.test(rest) ? at + found[0].length : null;
}

function isSentenceEnd(folded: string, at: number): boolean {
  const next = folded[at + 1] ?? "\n";
  if (next === "." || next === "/") return true;
  if (/[\p{L}\d]/u.test(next)) return false;
  return !(
    next === " " &&
    /\p{Lu}/u.test(folded[at + 2] ?? "") &&
    abbreviation.test(folded.slice(Math.max(0, at - 5), at))
  );
}

/** Without the blanks, separators and joining words that lead to what follows. */
function trimmed(folded: string, start: number, end: number): number {
  const tail = folded.slice(Math.max(start, end - 20), end);
  return end - (tail.length - tail.replace(/(?:[\s,;:\-–./]| và| hoặc| theo| tại| của)+$/u, "").length);
}

function advance(inner: Iterator<Inner>, at: number, current?: Inner | null): Inner | null {
  if (current && current.start >= at) return current;
  for (let step = inner.next(); !step.done; step = inner.next()) if (step.value.start >= at) return step.value;
  return null;
}

function match(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
