// The pages of the rules on who does what, and by when.
import type { assignment as assignmentRules, deadline as deadlineRules } from "../assignment.ts";
import type { Page } from "./page.ts";

export const assignment: Readonly<Record<keyof typeof assignmentRules, Page>> = {
  "assignment/unknown-unit": {
    vi: {
      what: "Kế hoạch nêu một đơn vị mà danh mục đơn vị (units.yaml) không có. Đơn vị đó được giao việc, hoặc được ghi ở cơ quan ban hành, nơi nhận, thành viên của nhóm.",
      why: "Viết sai tên thì nhiệm vụ đó không có trong danh sách việc của đơn vị, cũng không vào kế hoạch riêng của đơn vị.",
    },
    en: {
      what: "The plan names a unit that the directory (units.yaml) does not have. It is given a duty, or named as issuer, recipient or member of a group.",
      why: "Under a wrong name the duty is missing from the unit's list and from the unit's own plan.",
    },
    wrong: `# Tổ chức thực hiện

- Phòng Tài chính và Kế hoạch: bố trí kinh phí thực hiện.`,
    right: `# Tổ chức thực hiện

- Phòng Tài chính - Kế hoạch: bố trí kinh phí thực hiện.`,
  },
  "assignment/no-holder": {
    vi: {
      what: "Trong phần giao việc có một nhiệm vụ không nêu đơn vị nào thực hiện.",
      why: "Nhiệm vụ không có đơn vị chủ trì thì không ai chịu trách nhiệm, và không vào kế hoạch của đơn vị nào.",
    },
    en: {
      what: "In a part that hands out duties, one is given to nobody.",
      why: "A duty without a leading unit is nobody's, and goes into no unit's plan.",
    },
    wrong: `# Tổ chức thực hiện

- Phòng Nội vụ: theo dõi, tổng hợp kết quả thực hiện.

- Bố trí kinh phí thực hiện Kế hoạch.`,
    right: `# Tổ chức thực hiện

- Phòng Nội vụ: theo dõi, tổng hợp kết quả thực hiện.

- Phòng Tài chính - Kế hoạch: bố trí kinh phí thực hiện Kế hoạch.`,
  },
};

export const deadline: Readonly<Record<keyof typeof deadlineRules, Page>> = {
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
};
