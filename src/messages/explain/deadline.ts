// The pages of the rules on deadlines and reports.
import type { deadline as rules } from "../deadline.ts";
import type { Page } from "./page.ts";

export const deadline: Readonly<Record<keyof typeof rules, Page>> = {
  "deadline/invalid": {
    vi: {
      what: "Thời hạn {hạn=…} hoặc kỳ báo cáo {báo-cáo=…} không hợp lệ. Thời hạn là một ngày có thật, một tháng, quý, năm, hoặc một kỳ như hằng-quý.",
      why: "Thời hạn sai thì không vào danh sách thời hạn, đơn vị không biết phải xong khi nào.",
    },
    en: {
      what: "A deadline {due=…} or reporting period {report=…} is not valid. It is a day of the calendar, a month, a quarter, a year, or a recurrence as quarterly.",
      why: "A wrong deadline is missing from the list of deadlines, and the unit does not know when to be done.",
    },
    wrong: `# Tổ chức thực hiện

- Phòng Nội vụ: tổng hợp báo cáo sơ kết. {hạn=31/6/2024}`,
    right: `# Tổ chức thực hiện

- Phòng Nội vụ: tổng hợp báo cáo sơ kết. {hạn=30/6/2024}`,
  },
  "deadline/outside-period": {
    vi: {
      what: "Thời hạn của một nhiệm vụ nằm ngoài kỳ của kế hoạch (period). Thời hạn sau ngày ban hành, dùng để chuẩn bị cho kỳ, thì không bị báo.",
      why: "Thường là năm còn lại từ kế hoạch cũ; đơn vị không biết phải xong khi nào.",
    },
    en: {
      what: "A deadline is outside the plan's period. One between the plan's date and its period, to prepare it, is fine.",
      why: "Often the year is left over from an older plan; the unit does not know when to be done.",
    },
    wrong: `# Tổ chức thực hiện

- Phòng Nội vụ: tổng hợp, gửi báo cáo trước ngày 15/12/2023.`,
    right: `# Tổ chức thực hiện

- Phòng Nội vụ: tổng hợp, gửi báo cáo trước ngày 15/12/2024.`,
  },
  "deadline/before-plan": {
    vi: {
      what: "Thời hạn của một nhiệm vụ đứng trước ngày ban hành kế hoạch.",
      why: "Khi kế hoạch đến nơi thì thời hạn đã qua, không đơn vị nào thực hiện được.",
    },
    en: {
      what: "A deadline is before the plan's own date.",
      why: "When the plan arrives it is over, and no unit can meet it.",
    },
    wrong: `---
plan: mau
title: Về công tác dân vận chính quyền năm 2024
issuer: ubnd-quan
date: 28/3/2024
---

# Tổ chức thực hiện

- Phòng Nội vụ: tổng hợp báo cáo sơ kết. {hạn=15/3/2024}`,
    right: `---
plan: mau
title: Về công tác dân vận chính quyền năm 2024
issuer: ubnd-quan
date: 28/3/2024
---

# Tổ chức thực hiện

- Phòng Nội vụ: tổng hợp báo cáo sơ kết. {hạn=15/6/2024}`,
  },
  "deadline/report-without-recipient": {
    vi: {
      what: "Một chế độ báo cáo không nêu gửi cho cơ quan nào: {báo-cáo} thiếu gửi=…, hoặc câu văn chỉ nói định kỳ báo cáo.",
      why: "Đơn vị không biết gửi cho ai; kế hoạch riêng của đơn vị không có phần chế độ báo cáo.",
    },
    en: {
      what: "A report goes to nobody: {report} lacks to=…, or the sentence says no more than how often.",
      why: "The unit does not know where to send it, and its own plan has no part on reporting.",
    },
    wrong: `# Tổ chức thực hiện

- Phòng Nội vụ: định kỳ hằng quý báo cáo kết quả thực hiện.`,
    right: `# Tổ chức thực hiện

- Phòng Nội vụ: định kỳ hằng quý báo cáo Ủy ban nhân dân quận kết quả thực hiện.`,
  },
  "deadline/report-without-period": {
    vi: {
      what: "Một chế độ báo cáo không nêu khi nào: {báo-cáo} thiếu kỳ, hoặc câu văn nói “định kỳ báo cáo” mà không nói kỳ nào.",
      why: "Không có kỳ báo cáo thì không nhắc được, và không biết đơn vị nào báo cáo chậm.",
    },
    en: {
      what: "A report is due nobody knows when: {report} lacks a period, or the sentence says “định kỳ báo cáo” and not how often.",
      why: "Without a period nobody can be reminded, and no unit is late.",
    },
    wrong: `# Tổ chức thực hiện

- Phòng Nội vụ: định kỳ báo cáo Ủy ban nhân dân quận kết quả thực hiện.`,
    right: `# Tổ chức thực hiện

- Phòng Nội vụ: định kỳ hằng quý báo cáo Ủy ban nhân dân quận kết quả thực hiện.`,
  },
};
