// A place in a folded text -> where the name of the issuing body that begins there ends.
import { endAt, execAt } from "./sticky.ts";

/** What the reader may look at: whether a document is cited at a place, and whether a title begins there. */
export interface IssuerContext {
  /** The symbol names several issuers, so the text may too. */
  readonly joint: boolean;
  readonly isHead: (at: number) => boolean;
  readonly titleStarts: (at: number) => boolean;
}

const term = String.raw`(?:,? ?\(?[Kk](?:hóa|hoá) ?(?:thứ )?(?:[IVXLC]+|\d{1,2})(?!\p{L})\)?)?`;
const unit = "(?:tỉnh|thành phố|[Tt]hành phố|TP|Tp|[Qq]uận|[Hh]uyện|thị xã|[Xx]ã|[Pp]hường|đặc khu|thị trấn|cấp|Tỉnh)";

/** Bodies of the centre: their names end where they end. */
const central = new RegExp(
  `(?:Hội nghị lần thứ [\\p{L}\\d]{1,12} |Hội nghị Trung ương (?:lần thứ )?[\\p{L}\\d]{1,6}(?:,? của)? )?(?:Thủ tướng Chính phủ|Thủ tướng|Chính phủ|[ỦủU]y ban Thường vụ Quốc hội|UBTVQH|Quốc hội|Chủ tịch nước|Chủ tịch Quốc hội|Bộ Chính trị|` +
    `Ban Bí thư(?: Trung ương(?: Đảng)?)?|(?:Ban Chấp hành|BCH) Trung ương(?: [Đđ]ảng)?(?: Cộng sản Việt Nam)?|Trung ương Đảng|` +
    `Đảng Cộng sản Việt Nam|Hội nghị Trung ương (?:lần thứ )?[\\p{L}\\d]{1,6})(?: (?:nước Cộng hòa xã hội chủ nghĩa )?Việt Nam)?(?!\\p{L})${term}`,
  "iuy",
);

/** Councils and committees of a place, and the Party's committees: after these only names of places stand. */
const local = new RegExp(
  `(?:(?:Phó )?Chủ tịch |Thường trực |Văn phòng |Đoàn (?:[Đđ]ại biểu Quốc hội|ĐBQH),? (?:và )?)*(?:[ỦủU]y ban [Nn]hân dân|UBND|[Hh]ội đồng [Nn]hân dân|HĐND)` +
    `(?:(?: và|,) (?:[ỦủU]y ban [Nn]hân dân|UBND|[Hh]ội đồng [Nn]hân dân|HĐND))*(?!\\p{L})` +
    `|(?:(?:Ban Thường vụ|BTV|Ban Chấp hành|BCH|Thường trực|Thường vụ|Văn phòng|Ban Tổ chức|Ban Dân vận|Ban Tuyên giáo và Dân vận|Ban Tuyên giáo|` +
    `Ban Nội chính|[ỦU]y ban Kiểm tra|UBKT|Ban Xây dựng Đảng|Ban Kinh tế) )*` +
    `(?:Tỉnh|Thành|Quận|Huyện|Thị|tỉnh|thành|quận|huyện|thị) ủy(?!\\p{L})` +
    `|(?:(?:Ban Thường vụ|BTV|Ban Chấp hành|BCH|Thường trực|Thường vụ|Bí thư) )+Đảng (?:ủy|bộ)(?!\\p{L})`,
  "iuy",
);

/** A body may follow `và` or a comma: joint issuers. */
const bodyStart =
  /(?:[Ll]iên |Bộ|[Bb]an|Sở|[ỦU]y ban|UBND|UBMT|HĐND|Hội|Tổng|Liên đoàn|Cục|Vụ|Viện|[TK]òa án|Tòa|Kiểm toán|Ngân hàng|Thanh tra|Văn phòng|Chủ tịch|Đoàn|Mặt trận|Công an|Đảng|Tỉnh|Thành|Quận|Huyện|Trung ương|Chính phủ|Thủ tướng|Quốc hội|Bảo hiểm|Phòng|Trường|Đại học|Học viện|Trung tâm|Kho bạc|Giám đốc|Quân)(?!\p{L})/uy;
/** A name may begin in lower case only so. */
const lowerStart =
  /(?:liên |phòng |sở |bộ |ban |ủy ban |tỉnh|thành phố|quận|huyện|phường|xã|trung ương|cục |công an |hội )/uy;

/** The second half of a field's name, which some write in lower case: `Giáo dục và đào tạo`. */
const secondField =
  /(?:đào tạo|đầu tư|môi trường|công nghệ|truyền thông|du lịch|xã hội|phát triển nông thôn|dân vận|lưu trữ|tôn giáo|đô thị|hạ tầng|gia đình|trật tự|cứu nạn)(?!\p{L})/uy;
/** `Bộ Văn hóa, Thể thao và Du lịch`: a comma inside one name. */
const listedField =
  /, (?!(?:Bộ|Sở|Ban|[ỦU]y|UBND|Cục|Vụ|Phòng|Hội|Chủ|Thủ) )\p{Lu}\p{L}*(?: \p{Ll}+){0,3}(?:, \p{Lu}\p{L}*(?: \p{Ll}+){0,3})? và \p{Lu}/uy;

const stops = new Set(
  (
    "về theo trên đã được là có để nhằm với cho đến tới từ khi cùng gắn trong thì phải nêu ngày đề yêu thay năm như trước sau " +
    "bằng do qua kèm nhưng mà còn sẽ cần đối phù tại vào hiện này đó số thuộc xác đặt giao tiếp tăng đẩy vừa chưa bị đang " +
    "kết mới nay đồng góp đảm bảo ký của"
  ).split(" "),
);
/** Committees and task forces, whose names hold verbs: `Ban Chỉ đạo triển khai Đề án …`. */
const taskForce = /(?:Ban [Cc]hỉ đạo|BCĐ|Tổ công tác|Tổ Công tác|Hội đồng)(?!\p{L})/uy;
const taskStops = new Set("về theo ngày tại được đã số".split(" "));

const wordAt = /( - |[- ]?)(\p{L}[\p{L}\d&/]*)/uy;
const numberAt = / \d{1,3}(?![\d/.])/uy;
const numbered = /(?:[Qq]uận|[Pp]hường|[Kk]hu vực|[Kk]hóa|Quân khu|Vùng|án|[Cc]hỉ đạo|BCĐ|[Cc]ông tác)$/u;
const termAt = new RegExp(term, "uy");
const commaOrAnd = /(?:,| và) /uy;
const unitName = new RegExp(`^(?:${unit}|phố|khu|trấn|xã|đảng)$`, "u");
const mostWords = 24;

/** The end of the body's name; null where none begins at `at`. */
export function issuerEnd(folded: string, at: number, context: IssuerContext): number | null {
  let end = bodyEnd(folded, at, context);
  while (end !== null) {
    const joined: number | null = nextBody(folded, at, end, context);
    if (joined === null) break;
    end = joined;
  }
  return end;
}

/** Of joint issuers: the end of the body after `và` or a comma. */
function nextBody(folded: string, first: number, at: number, context: IssuerContext): number | null {
  const from = endAt(commaOrAnd, folded, at) ?? (folded.startsWith(" - ", at) ? at + 3 : null);
  if (from === null || context.isHead(from) || endAt(bodyStart, folded, from) === null) return null;
  if (!context.joint && !/^[Ll]iên /u.test(folded.slice(first, first + 5))) return null;
  return bodyEnd(folded, from, context);
}

function bodyEnd(folded: string, at: number, context: IssuerContext): number | null {
  const known = endAt(central, folded, at);
  if (known !== null) return known;
  const committee = endAt(local, folded, at);
  if (committee !== null) return placeEnd(folded, committee, context);
  if (!/\p{Lu}/u.test(folded[at] ?? "") && endAt(lowerStart, folded, at) === null) return null;
  return openEnd(folded, at, context);
}

/** What begins a title with a capital, and no place's name. */
const titleWord = /(?:Về|Ban|Căn|Thực|Sửa đổi|Phê duyệt|Bãi bỏ|Quy định)(?!\p{L})/uy;

/** After a committee: `tỉnh Bắc Ninh`, `Thành phố Hồ Chí Minh khóa X`, `Quận 1`. */
function placeEnd(folded: string, at: number, context: IssuerContext): number {
  let end = at;
  for (let count = 0; count < mostWords; count++) {
    const found = execAt(wordAt, folded, end);
    if (found) {
      const [whole, gap = "", name = ""] = found;
      const begin = end + gap.length;
      if (gap === "" || context.isHead(begin) || context.titleStarts(end)) break;
      const isPlace = /^\p{Lu}/u.test(name) && endAt(titleWord, folded, begin) === null && !isCapitalStop(name);
      if (!isPlace && !unitName.test(name) && !/^(?:thành|đặc|thị)$/u.test(name)) break;
      end += whole.length;
      if (/^(?:TP|Tp)$/u.test(name) && folded[end] === ".") end++;
      continue;
    }
    const number = numbered.test(folded.slice(at, end)) ? endAt(numberAt, folded, end) : null;
    if (number === null) break;
    end = number;
  }
  return endAt(termAt, folded, end) ?? end;
}

/** A heading in capitals: `CỦA ỦY BAN NHÂN DÂN TỈNH VỀ VIỆC`. */
const isCapitalStop = (name: string): boolean => name === name.toUpperCase() && stops.has(name.toLowerCase());

/** Any other body: to the first word that no name holds. */
function openEnd(folded: string, at: number, context: IssuerContext): number | null {
  const stop = endAt(taskForce, folded, at) === null ? stops : taskStops;
  let end = at;
  for (let count = 0; count < mostWords; count++) {
    if (count > 0 && (context.isHead(end + 1) || (stop === stops && context.titleStarts(end)))) break;
    const found = execAt(wordAt, folded, end);
    const [whole = "", gap = "", name = ""] = found ?? [];
    if (found && (gap !== "" || count === 0)) {
      if (count > 0 && (stop.has(name) || name === "Về" || isCapitalStop(name))) break;
      if (name === "và" && !goesOn(folded, end + whole.length + 1, context)) break;
      if (gap === " - " && !/^\p{Lu}/u.test(name)) break;
      end += whole.length;
      if (/^(?:TP|Tp)$/u.test(name) && folded[end] === ".") end++;
      continue;
    }
    const listed = execAt(listedField, folded, end);
    const number = numbered.test(folded.slice(at, end)) ? endAt(numberAt, folded, end) : null;
    if (listed) end += 2 + (/^\p{L}+/u.exec(listed[0].slice(2))?.[0].length ?? 0);
    else if (number !== null) end = number;
    else break;
  }
  const whole = folded.slice(at, end).replace(/(?: và| -)$/u, "");
  return whole === "" ? null : (endAt(termAt, folded, at + whole.length) ?? at + whole.length);
}

/** After `và` inside a name: `Giáo dục và Đào tạo`, but not `Bộ Tài chính và Bộ Y tế`, nor a new clause. */
function goesOn(folded: string, at: number, context: IssuerContext): boolean {
  if (context.isHead(at)) return false;
  if (endAt(secondField, folded, at) !== null) return true;
  return /\p{Lu}/u.test(folded[at] ?? "") && endAt(bodyStart, folded, at) === null;
}
