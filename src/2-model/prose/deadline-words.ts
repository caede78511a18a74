// The words of deadlines in prose, each with an example and what it means for a plan of 2024.
import type { Wording } from "./holder-words.ts";

export interface DeadlineWording extends Wording {
  /** What the example gives: a date, a range, or a rule. */
  readonly gives: string;
}

/** Before a time: the duty ends with it. Several may follow one another: `hoàn thành trước ngày …`. */
export const markers: readonly DeadlineWording[] = [
  { words: "trước", example: "Gửi báo cáo trước ngày 15/6/2024.", gives: "2024-06-15" },
  {
    words: "chậm nhất là|chậm nhất|muộn nhất",
    example: "Chậm nhất ngày 10 tháng 12 gửi kết quả.",
    gives: "2024-12-10",
  },
  { words: "không quá|không muộn hơn", example: "Báo cáo không muộn hơn ngày 20/11/2024.", gives: "2024-11-20" },
  { words: "hoàn thành|xong|kết thúc", example: "Rà soát, hoàn thành trong quý II.", gives: "2024-04-01..2024-06-30" },
  { words: "trong|ngay trong", example: "Tổ chức tập huấn trong tháng 3.", gives: "2024-03-01..2024-03-31" },
  { words: "vào", example: "Tổng kết vào cuối năm 2024.", gives: "2024-01-01..2024-12-31" },
  { words: "đến hết|đến|hết", example: "Đến hết tháng 9 có 100% đơn vị thực hiện.", gives: "2024-09-30" },
];

/** Between a marker and a time. */
export const fillers = "là|vào|đến|hết|cuối|đầu|giữa|thời điểm|tuần|khoảng|trước";

/** How often. */
export const recurrences: readonly (DeadlineWording & { readonly rule: string })[] = [
  { rule: "monthly", words: "tháng", example: "Báo cáo hằng tháng về Phòng Nội vụ.", gives: "monthly" },
  { rule: "quarterly", words: "quý", example: "Báo cáo định kỳ hằng quý.", gives: "quarterly" },
  {
    rule: "half-yearly",
    words: "6 tháng|sáu tháng|nửa năm",
    example: "Định kỳ 6 tháng báo cáo kết quả.",
    gives: "half-yearly",
  },
  { rule: "yearly", words: "năm", example: "Hằng năm tổ chức sơ kết.", gives: "yearly" },
];

/** No time and no period. */
export const manners: readonly (DeadlineWording & { readonly rule: string })[] = [
  { rule: "ongoing", words: "thường xuyên|liên tục", example: "Thường xuyên rà soát thủ tục.", gives: "ongoing" },
  { rule: "on-request", words: "đột xuất|khi có yêu cầu", example: "Báo cáo khi có yêu cầu.", gives: "on-request" },
];

/** Before `hằng năm`, `thường xuyên`: they say what a thing is, not when to act (`kế hoạch hằng năm`, `chi thường xuyên`). */
export const things =
  "kế hoạch|dự toán|ngân sách|chương trình|chỉ tiêu|nhiệm vụ|kinh phí|chi|nguồn|nguồn vốn|chi phí|thu nhập|mức|quy định|bồi dưỡng|sinh hoạt|viên chức|công chức|nhà nước";
