// The pages of the rules on comments that silence a rule.
import type { suppression as rules } from "../suppression.ts";
import type { Page } from "./page.ts";

export const suppression: Readonly<Record<keyof typeof rules, Page>> = {
  "suppression/unused": {
    vi: {
      what: "Chú thích plan-disable-next tắt một quy tắc mà đoạn ngay sau đó không vi phạm.",
      why: "Chú thích thừa che mất lỗi cùng loại về sau và làm người đọc tưởng ở đây vẫn còn chỗ sai.",
    },
    en: {
      what: "A comment plan-disable-next silences a rule that the next paragraph does not break.",
      why: "A needless comment hides later mistakes of the kind, and makes readers look for one that is gone.",
    },
    wrong: `# Mục đích, yêu cầu

<!-- plan-disable-next text/doubled-word: trích nguyên văn -->
1. Tăng cường trách nhiệm của người đứng đầu.`,
    right: `# Mục đích, yêu cầu

<!-- plan-disable-next text/doubled-word: trích nguyên văn -->
1. Tăng cường trách nhiệm của của người đứng đầu.`,
  },
  "suppression/invalid": {
    vi: {
      what: "Chú thích plan-disable-next thiếu lý do, hoặc nêu tên một quy tắc không có.",
      why: "Người kiểm tra sau cần biết vì sao bỏ qua; tên sai thì không tắt được gì.",
    },
    en: {
      what: "A comment plan-disable-next lacks its reason, or names a rule that does not exist.",
      why: "Whoever checks later must know why; a wrong name silences nothing.",
    },
    wrong: `# Mục đích, yêu cầu

<!-- plan-disable-next text/doubled-wrod: trích nguyên văn -->
1. Tăng cường trách nhiệm của người đứng đầu.`,
    right: `# Mục đích, yêu cầu

<!-- plan-disable-next text/doubled-word: trích nguyên văn -->
1. Tăng cường trách nhiệm của của người đứng đầu.`,
  },
};
