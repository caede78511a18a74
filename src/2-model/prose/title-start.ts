// A place after a citation's symbol, date or issuer -> where its title (trích yếu) begins.
import { units } from "./letters.ts";
import { quotationEnd } from "./quotation.ts";
import { endIn, initialAt, type ReadText, standsAt } from "./read-text.ts";
import { anyOf, pattern } from "./sticky.ts";

const documents = anyOf(
  "nghị quyết; chỉ thị; quyết định; kết luận; luật; nghị định; kế hoạch; chương trình; đề án; thông báo; quy định; chiến lược; công tác",
);
/** Words that begin a title wherever they follow a citation. */
const surest = pattern(
  anyOf(String.raw`
    vềviệc; về(?! (?:phía|đích|trước|sau|tới|đến|cơ bản|dự (?:họp|hội)|việc này)(?!\p{L})); v\/v; ban hành(?! (?:kèm|ngày|và có));
    phê duyệt; quy định(?! (?:rõ|tại|thì|như|trên|này|của pháp luật)|:); sửa đổi; bãi bỏ; công bố; thành lập;
    (?:triển khai |tổ chức )?(?:triển khai |thực hiện |tổng kết |sơ kết )(?=${documents}(?!\p{L}))`),
  "iy",
);
/** Words that begin one only after its date or issuer. */
const likely = pattern(
  String.raw`${anyOf(`
    thực hiện; triển khai; tổ chức; hướng dẫn; bổ sung; hủy bỏ; thay thế; kiện toàn; tăng cường; tiếp tục; đẩy mạnh; nâng cao;
    phát triển; xây dựng; điều chỉnh; thông qua; công nhận; kiểm tra; giám sát; thanh tra; quán triệt; chấn chỉnh; đổi mới;
    bảo đảm; đảm bảo; phòng,? chống; phân công; phân cấp; phân bổ; ủy quyền; tổng kết; sơ kết; đánh giá; tuyên truyền; phổ biến;
    giao (?:chỉ tiêu|dự toán|kế hoạch|vốn|biên chế|nhiệm vụ); hợp nhất; đính chính; thí điểm; quản lý; hỗ trợ; chuyển đổi; cải cách;
    phát động; học tập; sắp xếp; xử lý; phối hợp; lãnh đạo; khắc phục; ứng dụng; bảo vệ; bồi dưỡng; đào tạo; tinh giản; rà soát;
    duy trì; một số (?:giải pháp|nhiệm vụ|cơ chế|chính sách|chủ trương|vấn đề)`)}(?!\p{L})(?! ${anyOf(`
    nghiêm; tốt; đúng; hiệu quả; có hiệu quả; kịp thời; đầy đủ; đến; tới; rõ; này; của;
    thực hiện (?:nghiêm|tốt|đúng|có hiệu quả|hiệu quả)`)}(?!\p{L})|:)`,
  "iy",
);
const openings = '“"«';
const sessionInitials = units("kKt");
/** `(sau đây gọi là …)` between issuer and title. */
const aside = / ?\((?!ban hành|kèm theo)[^()\n]{1,160}\)/y;
const session = pattern(String.raw`,? (?:tại )?[kK]ỳ họp (?:thứ )?[\p{L}\d]{1,12}(?: \([^()\n]{1,40}\))?`, "y");
const shortestQuoted = 24;

/**
 * Where a title begins after `at`, where a blank or comma stands; null where none does. `bare`: nothing stands between the symbol
 * and `at`, so that only the surest words begin one.
 */
export function titleStart(text: ReadText, at: number, bare: boolean): number | null {
  const mayBeSession = !bare && sessionInitials[initialAt(text, at)] === 1;
  const from = (mayBeSession ? endIn(session, text, at) : null) ?? at;
  const start = startAfter(text, from, bare);
  if (start !== null || (!standsAt(text, from, "(") && !standsAt(text, from + 1, "("))) return start;
  const past = endIn(aside, text, from);
  return past === null ? null : startAfter(text, past, bare);
}

function startAfter(text: ReadText, at: number, bare: boolean): number | null {
  const hasComma = standsAt(text, at, ",");
  const start = at + (hasComma ? 2 : 1);
  if (!standsAt(text, start - 1, " ")) return null;
  if (openings.includes(text.folded[start] ?? "-")) return hasComma || bare ? quotedTitle(text, start) : start;
  if (endIn(surest, text, start) !== null) {
    return hasComma && !/^(?:về|v\/v)/i.test(text.folded.slice(start, start + 3)) ? null : start;
  }
  return !bare && !hasComma && endIn(likely, text, start) !== null ? start : null;
}

/** Right after a symbol: a quotation that begins like a title, or is as long as one. */
function quotedTitle(text: ReadText, start: number): number | null {
  if (endIn(surest, text, start + 1) !== null) return start;
  const end = quotationEnd(text, start);
  return end !== null && end - start > shortestQuoted ? start : null;
}
