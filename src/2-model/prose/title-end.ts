// A place where a title (trích yếu) begins -> where it truly ends.
import { quotationEnd } from "./quotation.ts";
import { anyOf, endAt } from "./sticky.ts";

/** What may stand inside a title: another citation, with all that belongs to it. */
export interface Inner {
  readonly start: number;
  /** End of the citation with its date, issuer and title. */
  readonly end: number;
  readonly isAct: boolean;
  readonly hasTitle: boolean;
  /** 4 an Act, 3 of a central body, 2 of a province, 1 of a lower one. */
  readonly rank: number;
}

/** Marks and words at which a title may end. */
const event =
  /[\n;:.,…“”"«»()[\]{}|]|(?<!\p{L})(?:và|theo|được|đã|như|nêu|nói|có|hết|với|đến|tới|bảo|đảm|gồm|thay|nhưng|do|đây)(?!\p{L})/giu;
const abbreviation = /(?:^|[^\p{L}])(?:TP|Tp|tp|TX|Tx|ThS|TS|PGS|GS|St|Nxb|\p{Lu})$/u;
const wellDone = anyOf("đúng; kịp thời; hiệu quả; chất lượng; thiết thực; đồng bộ; thống nhất; phù hợp; tiến độ");
const documents = "văn bản; quy định; nghị quyết; chỉ thị; kết luận; kế hoạch; chương trình; luật; nghị định; nội dung";

/** After a comma: words that go on with the outer sentence. */
const clause = new RegExp(
  String.raw`${anyOf(String.raw`
    \d+ ?%; nhằm; để; trong đó; đồng thời; góp phần; cụ thể; theo đó; qua đó; từ đó; trên cơ sở; cùng với; gắn với; phù hợp;
    kịp thời; trong thời gian; thời gian qua; đến nay; hiện nay; tuy nhiên; nhưng; song; do đó; vì vậy; được; đã; có hiệu lực; như;
    yêu cầu; đề nghị; là ; bao gồm; gồm ; với (?:mục|các|những|nội); căn cứ; nhất là; v\.v; vv; tham mưu; chủ động; báo cáo;
    (?:bảo|đảm) (?:đảm )?${wellDone}; các (?:nhiệm vụ|phong trào|cuộc vận động|chủ trương|chỉ tiêu|mục tiêu);
    (?:và )?(?:các|những) ${anyOf(`${documents}; cơ quan, đơn vị`)} [^,;.\n]{0,60}(?:liên quan|khác|hướng dẫn|của|này|trên|chủ động|có trách nhiệm)`)}(?!\p{L})`,
  "uy",
);
/** A body and its verb: the subject of the outer sentence. */
const subject = new RegExp(
  String.raw`${anyOf(`
    UBND; [ỦU]y ban; HĐND; Hội đồng; Thường trực; Ban; Bộ; Sở; Phòng; Chủ tịch; Thủ trưởng; Giám đốc; Văn phòng; Công an; Chính phủ;
    Đảng ủy; Tỉnh ủy; Thành ủy; Quận ủy; Huyện ủy; Thủ tướng; Quốc hội; Trung tâm; Trường; Hội; Cục; Viện; Mặt trận; Liên đoàn;
    Đoàn; Tổng; Tòa; Các`)}(?!\p{L})[^,;.:()\n]{0,90}? ${anyOf(`
    ban hành; xây dựng; yêu cầu; đề nghị; giao; hướng dẫn; thông báo; báo cáo; triển khai; tổ chức; chỉ đạo; chủ trì;
    có trách nhiệm; quyết định; kính; trân trọng; đã; sẽ; phối hợp; chủ động; thực hiện; tham mưu; đề ra; cụ thể hóa; căn cứ;
    tiếp tục`)}(?!\p{L})`,
  "uy",
);
/** A type word with its capital after a comma: the next of the outer list, without a symbol. */
const sibling = new RegExp(
  String.raw`${anyOf(`
    Nghị quyết; Quyết định; Chỉ thị; Kế hoạch; Chương trình; Kết luận; Nghị định; Thông tư; Công văn; Hướng dẫn; Đề án;
    Thông báo`)}(?!\p{L})`,
  "uy",
);
/** After `và`. */
const andClause = new RegExp(
  anyOf(`
    (?:các|những) (?:văn bản|quy định|nghị quyết,|văn kiện|(?:nội dung|nhiệm vụ) (?:liên|khác)|(?:kế hoạch|chương trình) của);
    (?:các chính sách|pháp luật|văn bản|quy định) (?:có )?liên quan; có hiệu lực; ý kiến; chỉ đạo của; hướng dẫn (?:của|số); đề nghị;
    (?:tình hình|điều kiện) thực t; chịu trách nhiệm; báo cáo (?:UBND|[ỦU]y ban|kết quả);
    (?:[Nn]ghị quyết|[Qq]uyết định|[Kk]ế hoạch|[Cc]hương trình) (?:này|của)`),
  "uy",
);
/** Elsewhere in the sentence. */
const outerWords = new RegExp(
  anyOf(String.raw`
    được (?:sửa đổi|bổ sung|ban hành|thay thế|Quốc hội|Chính phủ|cấp có); đã ; đây là; như sau; như đã; (?:nêu|nói) trên;
    có hiệu lực; hết hiệu lực; với (?:các |những )?(?:nội dung|mục tiêu|nhiệm vụ) (?:sau|như|cụ thể|chủ yếu|chính|trọng tâm);
    (?:đến|tới) (?:toàn thể|đông đảo|từng|mọi|tất cả|100%); (?:bảo|đảm) (?:đảm|bảo) ${wellDone}; gồm (?:các|những);
    thay thế (?:cho )?(?:Nghị|Quyết|Chỉ|Kế|Thông|Công|Hướng); nhưng; do [^,;.\n]{4,80} ban hành`),
  "uy",
);
/** `theo quy định` that ends the sentence is the sentence's. */
const byRule = new RegExp(
  String.raw`theo (?:đúng )?${anyOf(`
    quy định(?: hiện hành| của pháp luật)?; thẩm quyền; chức năng, nhiệm vụ(?: được giao)?; kế hoạch; yêu cầu;
    tiến độ`)}(?= ?(?:[.;,)\n]|$))`,
  "uy",
);
const byDocument =
  /theo (?:đúng )?(?:các )?(?:(?:quy định|tinh thần|nội dung|chỉ đạo|yêu cầu|hướng dẫn|nhiệm vụ)(?: tại| của| trong)? )?(?:(?:điều|khoản|điểm|mục) [\p{L}\d]{1,4} ){0,3}/iuy;
/** Brackets that say something of the document, and are no part of its title. */
const outerAside = new RegExp(
  String.raw`\(${anyOf(`
    sau đây; gọi; viết tắt; được; đã; hợp nhất; thay thế; kèm; đính kèm; ban hành; có ; nay là; theo ; gửi;
    (?:Đề án|Nghị quyết|Kế hoạch|Chỉ thị|Chương trình|Quyết định|Luật|Nghị định)(?: số)? `)}`,
  "uy",
);
const bracketed = /\([^()\n]{0,300}\)/uy;
/** What may follow a quotation that a title begins with, and belong to it. */
const afterQuotation = / (?:giai đoạn|năm|đến|trên địa bàn|lần thứ|trong|của|cho|tại)(?!\p{L})/uy;

/** A citation may follow these words inside a title. */
const governing = new RegExp(
  String.raw`(?<!\p{L})${anyOf(String.raw`
    hiện; khai; hành; dẫn; triệt; tập; đổi; sung; thế; bỏ; bố; kết; của; tại; trong; về; việc; với; từ; bởi; bằng; kèm theo; dung; thần;
    tiết; dụng; truyền; biến; hóa; chính; chỉ; lực; nhất; quả; cho; tra; sát; giá; soát; dựng; thảo; ý; hạn; chỉnh; đưa; dự án; qua; đạo;
    điều; cứ; số; các; sau; luật; chế; thi; (?:điều|khoản|điểm|chương|mục|phần|phụ lục) [\p{L}\d]{1,5}`)}$`,
  "iu",
);
const separator = /(?:,| và|, và| hoặc|\/| và và) $/u;
const longestTitle = 1500;

/**
 * The end of the title that begins at `start`. `inner` are the citations behind `start`, in order, complete; each is passed over
 * where it is part of the title, and ends the title where it is the next of the outer list. `rank`: of the title's own document.
 */
export function titleEnd(folded: string, start: number, inner: Iterator<Inner>, rank: number): number {
  const limit = Math.min(folded.length, start + longestTitle);
  // A window, so that a text without marks is not searched to its end from each title.
  const window = folded.slice(start, limit);
  let last: Inner | null = null;
  let at = start;

  const quoted = /[“"«]/u.test(folded[start] ?? "") ? quotationEnd(folded, start) : null;
  if (quoted !== null) {
    if (endAt(afterQuotation, folded, quoted) === null) return quoted;
    at = quoted;
  }
  let next = nextFrom(inner, at, null);
  while (at < limit) {
    event.lastIndex = at - start;
    const found = event.exec(window);
    const place = found ? start + found.index : limit;
    if (next && next.start <= place && next.start < limit) {
      if (!isNested(folded, start, next, last, rank)) return trimmed(folded, start, next.start);
      last = next;
      at = next.end;
    } else {
      const past = found && passed(folded, start, place, found[0], next?.start ?? -1);
      if (past === null) return trimmed(folded, start, place);
      at = past;
    }
    next = nextFrom(inner, at, next);
  }
  return trimmed(folded, start, limit);
}

/** Where reading goes on after the mark or word at `at`; null where the title ends before it. */
function passed(folded: string, start: number, at: number, mark: string, nextHead: number): number | null {
  const after = at + mark.length;
  switch (mark.toLowerCase()) {
    case ":":
      return /giai đoạn [\p{L}\d]{1,4}$/u.test(folded.slice(Math.max(0, at - 16), at)) ? after : null;
    case ".":
      return isSentenceEnd(folded, at) ? null : after;
    case ",":
      return endsAtComma(folded, start, after) ? null : after;
    case "“":
    case "«":
    case '"':
      return quotationEnd(folded, at);
    case "(":
      return endAt(outerAside, folded, at) === null ? endAt(bracketed, folded, at) : null;
    case "và":
      return endAt(andClause, folded, after + 1) === null ? after : null;
    case "theo":
      return endAt(byRule, folded, at) !== null || endAt(byDocument, folded, at) === nextHead ? null : after;
    default:
      return /\p{L}/u.test(mark) && endAt(outerWords, folded, at) === null ? after : null;
  }
}

function endsAtComma(folded: string, start: number, after: number): boolean {
  if (folded[after] !== " ") return /[.…\n]/u.test(folded[after] ?? "");
  const at = after + 1;
  if (endAt(clause, folded, at) !== null || endAt(subject, folded, at) !== null) return true;
  if (folded.startsWith("...", at) || folded[at] === "…") return true;
  const end = endAt(sibling, folded, at);
  return end !== null && !folded.slice(start, at).includes(folded.slice(at, end));
}

/** Whether a citation that stands in a title is part of it, and not the next of the outer list. */
function isNested(folded: string, start: number, head: Inner, last: Inner | null, rank: number): boolean {
  const before = folded.slice(Math.max(start, head.start - 40), head.start);
  const listed = separator.exec(before);
  if (!listed) return head.isAct || /[“"(]$/u.test(before) || governing.test(before.trimEnd());
  if (!last) return false;
  const follows = last.end === head.start - listed[0].length;
  if (head.isAct) return follows && last.isAct;
  // A list goes from the higher document to the lower: what stands above the outer document is what that one carries out.
  if (head.rank > rank) return true;
  return follows && !last.hasTitle && listed[0].includes("và") && last.rank === head.rank;
}

function isSentenceEnd(folded: string, at: number): boolean {
  const next = folded[at + 1] ?? "\n";
  if (next === "." || next === "/") return true;
  if (/[\p{L}\d]/u.test(next)) return false;
  const goesOn = next === " " && /\p{Lu}/u.test(folded[at + 2] ?? "");
  return !(goesOn && abbreviation.test(folded.slice(Math.max(0, at - 5), at)));
}

/** Without the blanks, separators and joining words that lead to what follows. */
function trimmed(folded: string, start: number, end: number): number {
  const tail = folded.slice(Math.max(start, end - 20), end);
  return end - (tail.length - tail.replace(/(?:[\s,;:\-–./]| và| hoặc| theo| tại| của)+$/u, "").length);
}

function nextFrom(inner: Iterator<Inner>, at: number, current: Inner | null): Inner | null {
  if (current && current.start >= at) return current;
  for (let step = inner.next(); !step.done; step = inner.next()) if (step.value.start >= at) return step.value;
  return null;
}
