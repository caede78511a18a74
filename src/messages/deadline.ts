// Words of the rules on deadlines and reports.
import { dayVi } from "./day.ts";
import { rule } from "./rule.ts";

export const deadline = {
  "deadline/outside-period": rule<{ date: string; from: string; to: string }>({
    severity: "warning",
    vi: {
      message: (d) => `Thời hạn ${dayVi(d.date)} nằm ngoài kỳ của kế hoạch (${dayVi(d.from)} - ${dayVi(d.to)})`,
      help: () => "xem lại năm của thời hạn, hoặc mở rộng kỳ: { từ: …, đến: … } ở phần khai báo",
    },
    en: {
      message: (d) => `The deadline ${d.date} is outside the plan's period (${d.from} to ${d.to})`,
      help: () => "check the deadline's year, or widen the period in the front matter: { from: …, to: … }",
    },
  }),
  "deadline/before-plan": rule<{ date: string; planDate: string }>({
    severity: "warning",
    vi: {
      message: (d) => `Thời hạn ${dayVi(d.date)} đã qua khi kế hoạch ban hành (${dayVi(d.planDate)})`,
      help: () => "xem lại thời hạn, hoặc ngày của kế hoạch",
    },
    en: {
      message: (d) => `The deadline ${d.date} is over when the plan is issued (${d.planDate})`,
      help: () => "check the deadline, or the plan's date",
    },
  }),
  "deadline/report-without-recipient": rule<{ isMarked: boolean }>({
    severity: "warning",
    vi: {
      message: () => "Chế độ báo cáo này chưa nêu gửi cho cơ quan nào",
      help: (d) => (d.isMarked ? "thêm gửi=… vào {báo-cáo …}" : "viết rõ nơi nhận, ví dụ “báo cáo về Phòng Nội vụ”"),
    },
    en: {
      message: () => "Nothing says to whom this report goes",
      help: (d) => (d.isMarked ? "add to=… to {report …}" : "say who receives it, as “báo cáo về Phòng Nội vụ”"),
    },
  }),
  "deadline/report-without-period": rule<{ isMarked: boolean }>({
    severity: "warning",
    vi: {
      message: () => "Chế độ báo cáo này chưa nêu báo cáo khi nào",
      help: (d) =>
        `viết rõ kỳ báo cáo, ví dụ “định kỳ hằng quý”, “trước ngày 15/12/2024”${d.isMarked ? ", hoặc ghi {báo-cáo=hằng-quý}" : ""}`,
    },
    en: {
      message: () => "Nothing says when this report is due",
      help: (d) =>
        `say how often or until when, as “định kỳ hằng quý”, “trước ngày 15/12/2024”${d.isMarked ? ", or write {report=quarterly}" : ""}`,
    },
  }),
  "deadline/invalid": rule<{ text: string }>({
    severity: "error",
    vi: {
      message: (d) => `“${d.text}” không phải thời hạn hợp lệ`,
      help: () =>
        "viết một ngày có thật (30/6/2024), tháng (2024-06), quý (2024-Q2), năm (2024), hoặc kỳ: hằng-tháng, hằng-quý, 6-tháng, hằng-năm",
    },
    en: {
      message: (d) => `“${d.text}” is not a valid deadline`,
      help: () =>
        "write a day of the calendar (2024-06-30), a month (2024-06), a quarter (2024-Q2), a year (2024), or: monthly, quarterly, half-yearly, yearly",
    },
  }),
};
