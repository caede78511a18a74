// A time found in a text -> whether something is asked for by then, or is only told of it (`hồ sơ tiếp nhận trước ngày …`).
import { fold, type Range } from "./normal-text.ts";

/** With these a time is a deadline whatever stands before. */
const strict = /^(?:hoàn thành|xong|chậm nhất|muộn nhất|không quá|không muộn hơn)(?!\p{L})/u;
/** With a day or a month `trước` is one where something is to be handed in. */
const before = /^trước(?!\p{L}).*(?:ngày|tháng|quý|\/)/su;
const handing = /(?<!\p{L})(?:gửi|nộp|báo cáo|trình|hoàn thành|hoàn tất|hoàn thiện|xong)(?!\p{L})/u;
const told = /(?<!\p{L})(?:đã|vừa|từng|chưa|nếu|mới)(?!\p{L})/u;
/** Says what a thing is: `văn bản ban hành trước ngày …`. */
const describing =
  /(?<!\p{L})(?:ban hành|tiếp nhận|phát sinh|thành lập|hiệu lực|hình thành|tạo lập|cấp|ký|sinh|nộp|xây dựng|tuyển dụng|bổ nhiệm|công nhận|khởi công|sử dụng|đăng ký)$/u;
const longestClause = 300;

/** `time`: as `findDeadlines` gives it. A time without its year may be of the year after. */
export function isDemand(text: string, time: Range): boolean {
  const words = even(text.slice(time.start, time.end));
  if (!/\d{4}/.test(words)) return false;
  const clause = even(text.slice(Math.max(0, time.start - longestClause), time.start))
    .split(/[.;!?]/)
    .at(-1)
    ?.trimEnd();
  if (clause === undefined || told.test(clause.split(",").at(-1) ?? "") || describing.test(clause)) return false;
  return strict.test(words) || (before.test(words) && handing.test(clause));
}

const even = (text: string): string => fold(text.normalize("NFC")).toLowerCase().replace(/\s+/g, " ");
