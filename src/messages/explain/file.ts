// The pages of the rules on files. Their examples are file names: the mistake is in bytes that a page cannot show.
import type { Page } from "./page.ts";

export const file = {
  "file/encoding": {
    vi: {
      what: "Tệp không đọc được thành chữ: lưu theo bảng mã cũ (Windows-1258, TCVN3, VNI), UTF-16 thiếu dấu thứ tự byte, hoặc không phải tệp văn bản.",
      why: "Đoán bảng mã có thể làm sai dấu mà không ai hay. Chương trình chỉ đọc UTF-8, và UTF-16 có dấu thứ tự byte.",
    },
    en: {
      what: "The file cannot be read as text: it is in an old encoding (Windows-1258, TCVN3, VNI), in UTF-16 without a byte order mark, or is no text file.",
      why: "Guessing an encoding could change marks without anybody noticing. Only UTF-8, and UTF-16 with a byte order mark, are read.",
    },
    wrong: "plan.md (Windows-1258)",
    right: "plan.md (UTF-8)",
  },
} as const satisfies Record<string, Page>;
