// The pages of the rules on front matter and data files.
import type { metadata as rules } from "../metadata.ts";
import type { Page } from "./page.ts";

export const metadata: Readonly<Record<keyof typeof rules, Page>> = {
  "metadata/missing": {
    vi: {
      what: "Thiếu một khóa bắt buộc. Kế hoạch cần plan (mã), title (trích yếu) và issuer (cơ quan ban hành); mỗi đơn vị trong units.yaml cần name; mỗi văn bản trong register.yaml cần type.",
      why: "Văn bản phải có tên cơ quan ban hành và trích yếu (khoản 2 và khoản 5 Mục II Phần I Phụ lục I Nghị định 30/2020/NĐ-CP); mã kế hoạch là tên thư mục và tệp được xuất ra.",
    },
    en: {
      what: "A required key is missing. A plan needs plan (its id), title and issuer; each unit in units.yaml needs name; each document in register.yaml needs type.",
      why: "A document must name its issuing body and its subject (Decree 30/2020/NĐ-CP, Annex I, Part I, Section II, clauses 2 and 5); the id names the folder and file that are written.",
    },
    wrong: `---
plan: dan-van-2024
title: Về công tác dân vận chính quyền năm 2024
---`,
    right: `---
plan: dan-van-2024
title: Về công tác dân vận chính quyền năm 2024
issuer: ubnd-quan
---`,
  },
  "metadata/unclosed": {
    vi: {
      what: "Phần khai báo ở đầu tệp mở bằng một dòng --- mà không có dòng --- thứ hai để đóng lại.",
      why: "Thiếu dòng đóng thì không phân biệt được đâu là khai báo, đâu là nội dung kế hoạch.",
    },
    en: {
      what: "The metadata at the top of the file open with a line --- and no second line --- closes them.",
      why: "Without it, metadata and the plan's text cannot be told apart.",
    },
    wrong: `---
plan: dan-van-2024
title: Về công tác dân vận chính quyền năm 2024
issuer: ubnd-quan

# Mục đích, yêu cầu

Nâng cao nhận thức của cán bộ, công chức.`,
    right: `---
plan: dan-van-2024
title: Về công tác dân vận chính quyền năm 2024
issuer: ubnd-quan
---

# Mục đích, yêu cầu

Nâng cao nhận thức của cán bộ, công chức.`,
  },
  "metadata/syntax": {
    vi: {
      what: "Một dòng khai báo viết sai nên không đọc được. Thường là có dấu hai chấm trong câu, thiếu một dấu ngoặc, hoặc thụt vào bằng phím Tab.",
      why: "Từ dòng đó trở đi chương trình không biết đâu là khóa, đâu là giá trị; các khóa phía sau có thể bị bỏ qua.",
    },
    en: {
      what: "A line of metadata is malformed and cannot be read. Mostly it has a colon within a sentence, a bracket left open, or a tab as indentation.",
      why: "From that line on, keys and values cannot be told apart, and the keys below may be lost.",
    },
    wrong: `---
plan: dan-van-2024
title: Kế hoạch dân vận: mục tiêu và giải pháp
issuer: ubnd-quan
---`,
    right: `---
plan: dan-van-2024
title: "Kế hoạch dân vận: mục tiêu và giải pháp"
issuer: ubnd-quan
---`,
  },
  "metadata/unknown-key": {
    vi: {
      what: "Có một khóa mà chương trình không biết, thường do gõ sai. Khóa nằm trong phần khai báo, trong {…} ở cuối đoạn, hoặc trong units.yaml, register.yaml.",
      why: "Khóa gõ sai thì giá trị của nó không có tác dụng: ngày không in ra, nhiệm vụ không có hạn.",
    },
    en: {
      what: "There is a key that the program does not know, mostly a slip of typing. It is in the metadata, in the {…} at a paragraph's end, or in units.yaml or register.yaml.",
      why: "What a misspelt key says has no effect: a date does not print, a duty has no deadline.",
    },
    wrong: `---
plan: dan-van-2024
title: Về công tác dân vận chính quyền năm 2024
issuer: ubnd-quan
noi nhan: [phong-ban, phuong, "Lưu: VT"]
---`,
    right: `---
plan: dan-van-2024
title: Về công tác dân vận chính quyền năm 2024
issuer: ubnd-quan
nơi nhận: [phong-ban, phuong, "Lưu: VT"]
---`,
  },
  "metadata/duplicate-key": {
    vi: {
      what: "Một khóa được viết hai lần ở cùng một chỗ, hoặc viết bằng cả tiếng Anh lẫn tiếng Việt.",
      why: "Hai giá trị khác nhau cho một khóa thì không rõ giá trị nào đúng; chương trình không tự chọn.",
    },
    en: {
      what: "A key is given twice in one place, or both in English and in Vietnamese.",
      why: "Of two values one must be wrong, and the program does not choose for you.",
    },
    wrong: `---
plan: dan-van-2024
title: Về công tác dân vận chính quyền năm 2024
issuer: ubnd-quan
date: 2024-03-28
ngày: 2024-04-02
---`,
    right: `---
plan: dan-van-2024
title: Về công tác dân vận chính quyền năm 2024
issuer: ubnd-quan
date: 2024-04-02
---`,
  },
  "metadata/invalid-value": {
    vi: {
      what: "Giá trị của một khóa không đúng loại. Ví dụ: ngày không có thật, mã viết có dấu hoặc chữ hoa, kỳ viết bằng chữ.",
      why: "Giá trị sai loại sẽ in sai hoặc không in ra trên văn bản.",
    },
    en: {
      what: "A key's value is of the wrong kind. For instance: a day that does not exist, an id with marks or capitals, a period in words.",
      why: "A value of the wrong kind would print wrongly, or not at all.",
    },
    wrong: `---
plan: dan-van-2024
title: Về công tác dân vận chính quyền năm 2024
issuer: ubnd-quan
date: 30/02/2024
---`,
    right: `---
plan: dan-van-2024
title: Về công tác dân vận chính quyền năm 2024
issuer: ubnd-quan
date: 29/02/2024
---`,
  },
  "metadata/no-directory": {
    vi: {
      what: "Không tìm thấy danh mục đơn vị (units.yaml). Tệp này nằm cạnh kế hoạch, ở một thư mục phía trên, hoặc trong thư mục plans.",
      why: "Không có danh mục thì không kiểm tra được tên đơn vị và không biết nhiệm vụ nào giao cho ai.",
    },
    en: {
      what: "There is no directory of units (units.yaml). It belongs beside the plan, in a folder above it, or in plans.",
      why: "Without it, the names of units cannot be checked, and duties have no holders.",
    },
    wrong: `# Tổ chức thực hiện

- Phòng Nội vụ: theo dõi, tổng hợp báo cáo.

» units.yaml (không có)`,
    right: `# Tổ chức thực hiện

- Phòng Nội vụ: theo dõi, tổng hợp báo cáo.

» units.yaml
units:
  ubnd-quan: { name: Ủy ban nhân dân quận Bình Tân, kind: committee }
  phong-noi-vu: { name: Phòng Nội vụ, parent: ubnd-quan, kind: department }`,
  },
  "metadata/duplicate-plan": {
    vi: {
      what: "Hai kế hoạch trong cùng thư mục làm việc có chung một mã (khóa plan).",
      why: "Văn bản xuất ra được đặt theo mã kế hoạch: hai kế hoạch cùng mã sẽ ghi đè lên nhau, nên cả hai đều không được ghi.",
    },
    en: {
      what: "Two plans of one workspace have the same id (the key plan).",
      why: "Outputs are named after the id: each would overwrite the other, so neither is written.",
    },
    wrong: `---
plan: dan-van-2024
title: Về công tác dân vận chính quyền năm 2024
issuer: ubnd-quan
---

» phuong-an-lac/plan.md
---
plan: dan-van-2024
title: Về công tác dân vận chính quyền năm 2024 trên địa bàn phường
issuer: ubnd-phuong-an-lac
---`,
    right: `---
plan: dan-van-2024
title: Về công tác dân vận chính quyền năm 2024
issuer: ubnd-quan
---

» phuong-an-lac/plan.md
---
plan: dan-van-an-lac-2024
title: Về công tác dân vận chính quyền năm 2024 trên địa bàn phường
issuer: ubnd-phuong-an-lac
---`,
  },
};
