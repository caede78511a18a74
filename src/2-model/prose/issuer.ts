// A place in a folded text -> where the name of the issuing body that begins there ends.
import { isDigit, isLetter, isLower, isUpper, units } from "./letters.ts";
import { endIn, initialAt, type ReadText, standsAt, unitIn } from "./read-text.ts";
import { pattern } from "./sticky.ts";
import { titleStart } from "./title-start.ts";

/** What the reader must know of the citation whose issuer it reads. */
export interface IssuerContext {
  /** The symbol names several issuers, so the text may too. */
  readonly joint: boolean;
  /** Where the next document is cited: no name runs into it. */
  readonly nextHead: number;
}

const term = String.raw`(?:,? ?\(?[Kk]hóa ?(?:thứ )?(?:[IVXLC]+|\d{1,2})(?!\p{L})\)?)?`;
/** Bodies of the centre: their names end where they end. */
const central = pattern(
  `(?:Hội nghị lần thứ [\\p{L}\\d]{1,12} |Hội nghị Trung ương (?:lần thứ )?[\\p{L}\\d]{1,6}(?:,? của)? )?(?:Thủ tướng Chính phủ|Thủ tướng|Chính phủ|(?:ủy|uy) ban Thường vụ Quốc hội|UBTVQH|Quốc hội|Chủ tịch nước|Chủ tịch Quốc hội|Bộ Chính trị|` +
    `(?:Bộ trưởng, )?Chủ nhiệm Văn phòng (?:Chính phủ|Quốc hội)|` +
    `Ban Bí thư(?: Trung ương(?: Đảng)?)?|(?:Ban Chấp hành|BCH) Trung ương(?: [Đđ]ảng)?(?: Cộng sản Việt Nam)?|Trung ương Đảng|` +
    `Đảng Cộng sản Việt Nam|Hội nghị Trung ương (?:lần thứ )?[\\p{L}\\d]{1,6})(?: (?:nước Cộng hòa xã hội chủ nghĩa )?Việt Nam)?(?!\\p{L})${term}`,
  "iy",
);

/** Councils and committees of a place, and the Party's committees: after these only names of places stand. */
const local = pattern(
  `(?:(?:Phó )?Chủ tịch |Thường trực |Văn phòng |Đoàn (?:[Đđ]ại biểu Quốc hội|ĐBQH),? (?:và )?)*(?:(?:ủy|uy) ban nhân dân|UBND|hội đồng nhân dân|HĐND)` +
    `(?:(?: và|,) (?:(?:ủy|uy) ban nhân dân|UBND|hội đồng nhân dân|HĐND))*(?!\\p{L})` +
    `|(?:(?:Ban Thường vụ|BTV|Ban Chấp hành|BCH|Thường trực|Thường vụ|Văn phòng|Ban Tổ chức|Ban Dân vận|Ban Tuyên giáo và Dân vận|Ban Tuyên giáo|` +
    `Ban Nội chính|(?:ủy|uy) ban Kiểm tra|UBKT|Ban Xây dựng Đảng|Ban Kinh tế) )*` +
    `(?:Tỉnh|Thành|Quận|Huyện|Thị|tỉnh|thành|quận|huyện|thị) ủy(?!\\p{L})` +
    `|(?:(?:Ban Thường vụ|BTV|Ban Chấp hành|BCH|Thường trực|Thường vụ|Bí thư) )+Đảng (?:ủy|bộ)(?!\\p{L})`,
  "iy",
);

/** A body may follow `và` or a comma: joint issuers. */
const bodyStart = pattern(
  String.raw`(?:[Ll]iên |Bộ|[Bb]an|Sở|Ủy ban|Uy ban|UBND|UBMT|HĐND|Hội|Tổng|Liên đoàn|Cục|Vụ|Viện|Tòa|Kiểm toán|Ngân hàng|Thanh tra|Văn phòng|Chủ tịch|Đoàn|Mặt trận|Công an|Đảng|Tỉnh|Thành|Quận|Huyện|Trung ương|Chính phủ|Thủ tướng|Quốc hội|Bảo hiểm|Phòng|Trường|Đại học|Học viện|Trung tâm|Kho bạc|Giám đốc|Quân)(?!\p{L})`,
  "y",
);
/** A name may begin in lower case only so. */
const lowerStart = pattern(
  "(?:liên |phòng |sở |bộ |ban |ủy ban |tỉnh|thành phố|quận|huyện|phường|xã|trung ương|cục |công an |hội )",
  "y",
);

/** The second half of a field's name, which some write in lower case: `Giáo dục và đào tạo`. */
const secondField = pattern(
  String.raw`(?:đào tạo|đầu tư|môi trường|công nghệ|truyền thông|du lịch|xã hội|phát triển nông thôn|dân vận|lưu trữ|tôn giáo|đô thị|hạ tầng|gia đình|trật tự|cứu nạn)(?!\p{L})`,
  "y",
);
/** `Bộ Văn hóa, Thể thao và Du lịch`: a comma inside one name. */
const listedField = pattern(
  String.raw`, (?!(?:Bộ|Sở|Ban|Ủy|Uy|UBND|Cục|Vụ|Phòng|Hội|Chủ|Thủ) )\p{Lu}\p{L}*(?: \p{Ll}+){0,3}` +
    String.raw`(?:, \p{Lu}\p{L}*(?: \p{Ll}+){0,3})? và \p{Lu}`,
  "y",
);

const stops = new Set(
  (
    "về theo trên đã được là có để nhằm với cho đến tới từ khi cùng gắn trong thì phải nêu ngày đề yêu thay năm như trước sau " +
    "bằng do qua kèm nhưng mà còn sẽ cần đối phù tại vào hiện này đó số thuộc xác đặt giao tiếp tăng đẩy vừa chưa bị đang " +
    "kết mới nay đồng góp đảm bảo ký của đều vẫn cũng"
  ).split(" "),
);
/** Committees and task forces, whose names hold verbs: `Ban Chỉ đạo triển khai Đề án …`. */
const taskForce = pattern(String.raw`(?:Ban [Cc]hỉ đạo|BCĐ|Tổ công tác|Tổ Công tác|Hội đồng)(?!\p{L})`, "y");
const taskStops = new Set("về theo ngày tại được đã số".split(" "));

const unitNumber = / \d{1,3}(?![\d/.])/y;
const numbered = pattern("(?<=[Qq]uận|[Pp]hường|[Kk]hu vực|[Kk]hóa|Quân khu|Vùng|án|[Cc]hỉ đạo|BCĐ|[Cc]ông tác)", "y");
const termAt = pattern(term, "y");
const leads = [", ", " và ", " - "];
/** The words of a unit's kind, one by one. */
const unitWords = new Set(
  "tỉnh thành Thành phố TP Tp Quận quận Huyện huyện thị xã Xã Phường phường đặc khu trấn cấp Tỉnh đảng".split(" "),
);
const shortUnits = new Set("TP Tp TX Tx TT Q H P X".split(" "));
/** What begins a title with a capital, and no place's name. */
const titleWord = pattern(String.raw`(?:Về|Ban|Căn|Thực|Sửa đổi|Phê duyệt|Bãi bỏ|Quy định)(?!\p{L})`, "y");
const termInitials = units("kK");
const mostWords = 24;
const unitedStart = /[Ll]iên /y;
/** Of these the Party's conclusions often name two: `của Bộ Chính trị, Ban Bí thư`. */
const partyBody = pattern(String.raw`(?:Bộ Chính trị|Ban Bí thư|(?:Ban Chấp hành|BCH) Trung ương)(?!\p{L})`, "iy");

/** The end of the body's name; null where none begins at `at`. */
export function issuerEnd(text: ReadText, at: number, context: IssuerContext): number | null {
  let end = bodyEnd(text, at, context);
  while (end !== null) {
    const joined: number | null = nextBody(text, at, end, context);
    if (joined === null) break;
    end = joined;
  }
  return end;
}

/** Of joint issuers: the end of the body after `và` or a comma. */
function nextBody(text: ReadText, first: number, at: number, context: IssuerContext): number | null {
  const from = afterLead(text, at);
  if (from === null || from >= context.nextHead || endIn(bodyStart, text, from) === null) return null;
  const joint = context.joint || endIn(unitedStart, text, first) !== null;
  if (!joint && (endIn(partyBody, text, first) === null || endIn(partyBody, text, from) === null)) return null;
  return bodyEnd(text, from, context);
}

/** Past `, `, ` và ` or ` - `; null where none of these stands. */
function afterLead(text: ReadText, at: number): number | null {
  const lead = leads.find((each) => standsAt(text, at, each));
  return lead === undefined ? null : at + lead.length;
}

function bodyEnd(text: ReadText, at: number, context: IssuerContext): number | null {
  const known = endIn(central, text, at);
  if (known !== null) return known;
  const committee = endIn(local, text, at);
  if (committee !== null) return placeEnd(text, committee, context);
  if (!isUpper(unitIn(text, at)) && endIn(lowerStart, text, at) === null) return null;
  return openEnd(text, at, context);
}

/** After a committee: `tỉnh Bắc Ninh`, `Thành phố Hồ Chí Minh khóa X`, `Quận 1`. */
function placeEnd(text: ReadText, at: number, context: IssuerContext): number {
  let end = at;
  for (let count = 0; count < mostWords; count++) {
    const begin = nextWord(text, end);
    if (begin !== null) {
      if (begin === end || begin >= context.nextHead || titleBegins(text, end)) break;
      const past = wordEnd(text, begin);
      const isName =
        isUpper(unitIn(text, begin)) && endIn(titleWord, text, begin) === null && !isCapitalStop(text, begin, past);
      if (!isName && !unitWords.has(text.folded.slice(begin, past))) break;
      end = past + dotLength(text, begin, past);
      continue;
    }
    const number = endIn(numbered, text, end) === null ? null : endIn(unitNumber, text, end);
    if (number === null) break;
    end = number;
  }
  return termEnd(text, end);
}

/** `khóa XI`, `(khóa XI)` */
const termEnd = (text: ReadText, at: number): number =>
  (termInitials[initialAt(text, at)] === 1 ? endIn(termAt, text, at) : null) ?? at;

/** Where the next word begins: after a blank, a dash or both; null where none does. */
function nextWord(text: ReadText, at: number): number | null {
  const begin = standsAt(text, at, " - ") ? at + 3 : standsAt(text, at, " ") || standsAt(text, at, "-") ? at + 1 : at;
  return isLetter(unitIn(text, begin)) ? begin : null;
}

function wordEnd(text: ReadText, begin: number): number {
  let end = begin + 1;
  while (isOfName(unitIn(text, end))) end++;
  return end;
}

/** `&` and `/` stand inside words. */
const isOfName = (unit: number): boolean => isLetter(unit) || isDigit(unit) || unit === 0x26 || unit === 0x2f;

/** `TP. Hồ Chí Minh`, `Q. Bình Tân` */
const dotLength = (text: ReadText, begin: number, end: number): number =>
  standsAt(text, end, ".") &&
  standsAt(text, end + 1, " ") &&
  isUpper(unitIn(text, end + 2)) &&
  shortUnits.has(text.folded.slice(begin, end))
    ? 1
    : 0;

const titleBegins = (text: ReadText, at: number): boolean =>
  isLower(unitIn(text, at + 1)) && titleStart(text, at, false) !== null;

/** A heading in capitals: `CỦA ỦY BAN NHÂN DÂN TỈNH VỀ VIỆC`. */
function isCapitalStop(text: ReadText, begin: number, end: number): boolean {
  if (isLower(unitIn(text, end - 1))) return false;
  const name = text.folded.slice(begin, end);
  return name === name.toUpperCase() && stops.has(name.toLowerCase());
}

const isCapitalWordStop = (text: ReadText, begin: number, end: number): boolean =>
  (end - begin === 2 && standsAt(text, begin, "Về")) || isCapitalStop(text, begin, end);

/** Any other body: to the first word that no name holds. */
function openEnd(text: ReadText, at: number, context: IssuerContext): number | null {
  const stop = endIn(taskForce, text, at) === null ? stops : taskStops;
  let end = at;
  for (let count = 0; count < mostWords; count++) {
    if (count > 0 && (end + 1 >= context.nextHead || (stop === stops && titleBegins(text, end)))) break;
    const begin = nextWord(text, end);
    if (begin !== null && (begin > end || count === 0)) {
      const past = wordEnd(text, begin);
      const isSmall = isLower(unitIn(text, begin));
      const name = isSmall ? text.folded.slice(begin, past) : "";
      if (count > 0 && (isSmall ? stop.has(name) : isCapitalWordStop(text, begin, past))) break;
      if (name === "và" && !goesOn(text, past + 1, context)) break;
      if (begin - end === 3 && isSmall) break;
      end = past + dotLength(text, begin, past);
      continue;
    }
    const isListed = endIn(listedField, text, end) !== null;
    const number = endIn(numbered, text, end) === null ? null : endIn(unitNumber, text, end);
    if (isListed) end = wordEnd(text, end + 2);
    else if (number !== null) end = number;
    else break;
  }
  if (standsAt(text, end - 3, " và")) end -= 3;
  else if (standsAt(text, end - 2, " -")) end -= 2;
  return end <= at ? null : termEnd(text, end);
}

/** After `và` inside a name: `Giáo dục và Đào tạo`, but not `Bộ Tài chính và Bộ Y tế`, nor a new clause. */
function goesOn(text: ReadText, at: number, context: IssuerContext): boolean {
  if (at >= context.nextHead) return false;
  if (endIn(secondField, text, at) !== null) return true;
  return isUpper(unitIn(text, at)) && endIn(bodyStart, text, at) === null;
}
