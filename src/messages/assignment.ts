// Words of the rules on who does what.
import { rule } from "./rule.ts";

export const assignment = {
  "assignment/unknown-unit": rule<{ name: string; nearest: string | null }>({
    severity: "error",
    vi: {
      message: (d) => `Danh mục đơn vị không có “${d.name}”`,
      help: (d) =>
        d.nearest ? `có phải là “${d.nearest}”? Nếu không, thêm đơn vị vào units.yaml` : "thêm đơn vị vào units.yaml",
    },
    en: {
      message: (d) => `The directory of units lacks “${d.name}”`,
      help: (d) =>
        d.nearest ? `did you mean “${d.nearest}”? If not, add the unit to units.yaml` : "add the unit to units.yaml",
    },
  }),
  "assignment/no-holder": rule<{ text: string }>({
    severity: "error",
    vi: {
      message: () => "Nhiệm vụ này chưa giao cho đơn vị nào",
      help: () => "mở đầu bằng “Tên đơn vị: …”, đặt dưới tiêu đề là tên đơn vị, hoặc ghi {chủ-trì=…} ở cuối",
    },
    en: {
      message: () => "This duty is given to no unit",
      help: () => "begin with “Unit's name: …”, put it under a heading that names the unit, or end with {lead=…}",
    },
  }),
  "assignment/unit-without-duty": rule<{ name: string; isDerived: boolean }>({
    severity: "warning",
    vi: {
      message: (d) =>
        d.isDerived
          ? `“${d.name}” có kế hoạch riêng nhưng không được giao việc nào`
          : `Nêu “${d.name}” nhưng không giao việc gì`,
      help: (d) =>
        d.isDerived ? "giao việc cho đơn vị này, hoặc bỏ khỏi kế hoạch con" : "viết nhiệm vụ ở dưới, hoặc bỏ dòng này",
    },
    en: {
      message: (d) =>
        d.isDerived ? `“${d.name}” gets a plan of its own but no duty` : `“${d.name}” is named but given no duty`,
      help: (d) =>
        d.isDerived ? "give it a duty, or take it out of derive" : "write the duty below, or leave the name out",
    },
  }),
  "assignment/lead-and-support": rule<{ name: string }>({
    severity: "warning",
    vi: {
      message: (d) => `${d.name} vừa chủ trì vừa phối hợp trong cùng một nhiệm vụ`,
      help: () => "bỏ đơn vị này ở một trong hai chỗ",
    },
    en: {
      message: (d) => `${d.name} both leads this duty and works along with itself`,
      help: () => "take the unit out of one of the two places",
    },
  }),
  "assignment/group-count": rule<{ name: string; written: number; members: number; group: string }>({
    severity: "warning",
    vi: {
      message: (d) =>
        `“${d.name}” nêu số ${d.written}, nhưng nhóm ${d.group} trong danh mục có ${d.members} thành viên`,
      help: () => "sửa con số, hoặc sửa thành viên của nhóm (members) trong units.yaml",
    },
    en: {
      message: (d) => `“${d.name}” says ${d.written}, but the group ${d.group} has ${d.members} in the directory`,
      help: () => "mend the number, or the group's members in units.yaml",
    },
  }),
};
