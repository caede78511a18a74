// Words of the rules on who does what, and by when.
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
};

export const deadline = {
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
