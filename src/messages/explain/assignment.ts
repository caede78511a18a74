// The pages of the rules on who does what.
import type { assignment as rules } from "../assignment.ts";
import type { Page } from "./page.ts";

export const assignment: Readonly<Record<keyof typeof rules, Page>> = {
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
  "assignment/unit-without-duty": {
    vi: {
      what: "Trong phần giao việc có một đơn vị được nêu tên mà bên dưới không có nhiệm vụ nào, hoặc một đơn vị có kế hoạch con mà không được giao việc.",
      why: "Thường là nội dung bị sót khi chép, hoặc đơn vị còn lại từ kế hoạch năm trước; đơn vị nhận kế hoạch mà không biết phải làm gì.",
    },
    en: {
      what: "In a part that hands out duties a unit is named with no duty below, or a unit gets a plan of its own and no duty.",
      why: "Often something was lost in copying, or the unit is left over from an older plan; it receives the plan and does not know what to do.",
    },
    wrong: `# Tổ chức thực hiện

## Phòng Nội vụ

Theo dõi, tổng hợp kết quả thực hiện.

## Thanh tra quận`,
    right: `# Tổ chức thực hiện

## Phòng Nội vụ

Theo dõi, tổng hợp kết quả thực hiện.

## Thanh tra quận

Kiểm tra trách nhiệm của các cơ quan, đơn vị.`,
  },
  "assignment/lead-and-support": {
    vi: {
      what: "Một nhiệm vụ ghi cùng một đơn vị vừa chủ trì vừa phối hợp.",
      why: "Đơn vị không phối hợp với chính mình: thường là tên đơn vị phối hợp thật bị viết nhầm, nên đơn vị ấy không biết mình có việc.",
    },
    en: {
      what: "One duty names the same unit as its leader and as one that works along.",
      why: "A unit does not work along with itself: mostly another unit was meant, which now does not know of its duty.",
    },
    wrong: `# Tổ chức thực hiện

- Phòng Nội vụ chủ trì, phối hợp với Phòng Nội vụ kiểm tra việc thực hiện.`,
    right: `# Tổ chức thực hiện

- Phòng Nội vụ chủ trì, phối hợp với Thanh tra quận kiểm tra việc thực hiện.`,
  },
  "assignment/group-count": {
    vi: {
      what: "Tên nhóm nêu một con số (10 phường) khác số thành viên của nhóm trong units.yaml; hoặc kế hoạch nêu số khác.",
      why: "Nhóm thiếu một phường thì phường đó không có việc nào của nhóm, cũng không có kế hoạch riêng.",
    },
    en: {
      what: "A group's name says a number (10 phường) that is not that of its members in units.yaml; or the plan says another.",
      why: "A ward left out of its group has none of the group's duties and gets no plan of its own.",
    },
    wrong: `# Nội dung

- Nâng cao chất lượng phục vụ tại Ủy ban nhân dân 3 phường.`,
    right: `# Nội dung

- Nâng cao chất lượng phục vụ tại Ủy ban nhân dân 2 phường.`,
  },
};
