// The pages of the rules on references within a plan.
import type { reference as rules } from "../reference.ts";
import type { Page } from "./page.ts";

export const reference: Readonly<Record<keyof typeof rules, Page>> = {
  "reference/broken": {
    vi: {
      what: "Kế hoạch dẫn đến một mục, khoản, điểm, phụ lục, chú thích hoặc mã {#…} mà kế hoạch không có.",
      why: "Người thực hiện không tìm thấy nội dung được dẫn đến. Thường là vì số mục đã đổi, hoặc phần đó đã bị bỏ.",
    },
    en: {
      what: "The plan refers to a section, clause, point, annex, footnote or id {#…} that it does not have.",
      why: "Who carries the plan out cannot find what is meant. Often numbers have changed, or the part was taken out.",
    },
    wrong: `# Mục đích, yêu cầu

Nâng cao nhận thức của cán bộ, công chức.

# Tổ chức thực hiện

Các đơn vị báo cáo kết quả theo nội dung tại Mục III.`,
    right: `# Mục đích, yêu cầu

Nâng cao nhận thức của cán bộ, công chức.

# Tổ chức thực hiện

Các đơn vị báo cáo kết quả theo nội dung tại Mục I.`,
  },
  "reference/stale": {
    vi: {
      what: "Chữ của một liên kết [khoản 2 Mục I](#ma) ghi số cũ: phần có mã đó nay mang số khác.",
      why: "Khi thêm hoặc bỏ một khoản, các số phía sau đổi theo; chữ in ra sẽ dẫn người đọc đến nhầm chỗ.",
    },
    en: {
      what: "The text of a link [khoản 2 Mục I](#id) gives an old number: the part of that id now has another.",
      why: "When a clause is added or taken out, the numbers after it change, and the printed text leads readers to the wrong place.",
    },
    wrong: `# Nội dung

## Nhiệm vụ chung {#chung}

Nâng cao nhận thức của cán bộ, công chức.

# Tổ chức thực hiện

Các đơn vị thực hiện [khoản 2 Mục I](#chung).`,
    right: `# Nội dung

## Nhiệm vụ chung {#chung}

Nâng cao nhận thức của cán bộ, công chức.

# Tổ chức thực hiện

Các đơn vị thực hiện [khoản 1 Mục I](#chung).`,
  },
  "reference/ambiguous": {
    vi: {
      what: "Chỗ dẫn không đủ địa chỉ: có từ hai phần trở lên cùng mang số đó.",
      why: "Viện dẫn phải đủ từ cấp nhỏ đến cấp lớn, như “khoản 1 Mục II” (khoản 7 Mục V Phụ lục II Nghị định 30/2020/NĐ-CP).",
    },
    en: {
      what: "A reference is not a full address: two or more parts have that number.",
      why: "References name all levels, the smallest first, as “khoản 1 Mục II” (Decree 30/2020/NĐ-CP, Annex II, Section V, clause 7).",
    },
    wrong: `# Mục đích

1. Nâng cao nhận thức của cán bộ, công chức.

# Yêu cầu

1. Bảo đảm thiết thực, tiết kiệm.

# Tổ chức thực hiện

Các đơn vị thực hiện khoản 1 của Kế hoạch này.`,
    right: `# Mục đích

1. Nâng cao nhận thức của cán bộ, công chức.

# Yêu cầu

1. Bảo đảm thiết thực, tiết kiệm.

# Tổ chức thực hiện

Các đơn vị thực hiện khoản 1 Mục II của Kế hoạch này.`,
  },
  "reference/level-name": {
    vi: {
      what: "Chỗ dẫn gọi sai tên cấp. Trong kế hoạch, I. là Mục, 1. là khoản, a) là điểm.",
      why: "Tên các cấp theo dòng 6 Mục V Phần I Phụ lục I Nghị định 30/2020/NĐ-CP; “Mục 1” và “khoản 1” là hai chỗ khác nhau.",
    },
    en: {
      what: "A reference calls a level by the wrong name. In a plan I. is a Mục, 1. a khoản, a) a điểm.",
      why: "The levels are named by Decree 30/2020/NĐ-CP, Annex I, Part I, Section V, row 6; “Mục 1” and “khoản 1” are two different places.",
    },
    wrong: `# Tổ chức thực hiện

## Nhiệm vụ chung

Nâng cao nhận thức của cán bộ, công chức.

## Nhiệm vụ cụ thể

Ngoài các nhiệm vụ tại Mục 1, các đơn vị báo cáo định kỳ.`,
    right: `# Tổ chức thực hiện

## Nhiệm vụ chung

Nâng cao nhận thức của cán bộ, công chức.

## Nhiệm vụ cụ thể

Ngoài các nhiệm vụ tại khoản 1 Mục I, các đơn vị báo cáo định kỳ.`,
  },
  "reference/unused-footnote": {
    vi: {
      what: "Một chú thích [^…]: được viết ra nhưng không chỗ nào trong kế hoạch đánh dấu [^…].",
      why: "Chú thích đó không có số và không in ra, dù người soạn tưởng là có.",
    },
    en: {
      what: "A footnote [^…]: is written, and nothing in the plan refers to it by [^…].",
      why: "It has no number and does not print, though its author thinks that it does.",
    },
    wrong: `# Nội dung

- Thực hiện chủ đề năm 2024 của Thành phố.

[^chu-de]: Chủ đề năm 2024: “Quyết tâm thực hiện hiệu quả chuyển đổi số”.`,
    right: `# Nội dung

- Thực hiện chủ đề năm 2024[^chu-de] của Thành phố.

[^chu-de]: Chủ đề năm 2024: “Quyết tâm thực hiện hiệu quả chuyển đổi số”.`,
  },
};
