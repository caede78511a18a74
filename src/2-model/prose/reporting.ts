// Text -> that somebody reports again and again (`định kỳ báo cáo …`), and whether it says to whom.
import { rememberedLately } from "../../remember.ts";
import { evenText } from "./even-text.ts";
import type { Range } from "./normal-text.ts";

const frequent = "định kỳ|(?:hằng|hàng|mỗi) (?:tuần|tháng|quý|năm)|(?:0?6|sáu) tháng";
/** Between how often and the report. */
const between =
  "hằng|hàng|tuần|tháng|quý|năm|6|9|sáu|và|hoặc|một|lần|đầu|cuối|tổng hợp|rà soát|đánh giá|thống kê|sơ kết|tổng kết|tham mưu|kiểm tra|thông tin|gửi|lập|xây dựng|có|phải";
const report = String.raw`báo cáo(?! viên| của)(?!\p{L})`;
const again = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${frequent})(?:[ ,]{1,2}(?:${between})(?!\p{L})){0,8}[ ,]{1,2}${report}`,
  "u",
);
const andThen = /(?<!chế độ |các |vào |trong |, )(?<!\p{L})báo cáo định kỳ(?= (?:về|gửi|cho|tới) )/u;
/** What other documents or other people settle is not for the plan to say. */
const elsewhere =
  /(?<!\p{L})theo (?:quy định|quy chế|yêu cầu|hướng dẫn|chỉ đạo|đề nghị|chức năng|thẩm quyền)(?!\p{L})/u;

const body =
  "ủy ban|ubnd|hội đồng|hđnd|chủ tịch|thường trực|ban|sở|phòng|bộ|văn phòng|chính phủ|thủ tướng|cấp|cơ quan|lãnh đạo|quận ủy|thành ủy|tỉnh ủy|huyện ủy|đảng ủy|thành phố|tỉnh|quận|huyện|trung ương|các|đồng chí|quốc hội";
const recipient = new RegExp(
  String.raw`(?<!\p{L})(?:(?:gửi|trình|cho|tới|qua|giúp|tham mưu)(?!\p{L})|về (?!kết quả|tình hình|việc|công tác|nội dung|tiến độ|những|số liệu)|báo cáo (?:với |lên )?(?:${body})(?!\p{L}))`,
  "u",
);

export interface PeriodicReport extends Range {
  readonly hasRecipient: boolean;
}

/** Null where none is promised, or where other documents settle when and to whom. */
export const findPeriodicReport = rememberedLately(reportIn);

function reportIn(text: string): PeriodicReport | null {
  const even = evenText(text);
  const match = again.exec(even.folded) ?? andThen.exec(even.folded);
  if (!match || elsewhere.test(even.folded)) return null;
  const range = even.rangeOf(match.index, match.index + match[0].length);
  return { ...range, hasRecipient: recipient.test(even.folded) };
}

/** `theo quy định`: the text leaves it to others. */
export const isSettledElsewhere = (text: string): boolean => elsewhere.test(evenText(text).folded);

/** Whether the text speaks of reports and says to whom they go. */
export function saysRecipient(text: string): boolean {
  const { folded } = evenText(text);
  return /(?<!\p{L})báo cáo(?!\p{L}| viên)/u.test(folded) && recipient.test(folded);
}
