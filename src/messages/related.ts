// Notes at the other places of a diagnostic.

export const related = {
  "first-mention": { vi: "nêu lần đầu ở đây", en: "first said here" },
  "first-definition": { vi: "đặt lần đầu ở đây", en: "first defined here" },
  "other-plan": { vi: "kế hoạch khác ghi ở đây", en: "another plan says so here" },
  "in-register": { vi: "sổ văn bản ghi ở đây", en: "the register says so here" },
  leads: { vi: "chủ trì ở đây", en: "it leads here" },
  members: { vi: "danh mục đơn vị ghi ở đây", en: "the directory says so here" },
  target: { vi: "phần được dẫn đến", en: "what it refers to" },
  "continues-here": { vi: "phần tiếp theo ở đây", en: "it goes on here" },
  "in-parent": { vi: "kế hoạch cấp trên giao ở đây", en: "the parent hands it out here" },
  "conflict-ends": { vi: "hết chỗ sửa trùng", en: "the conflict ends here" },
  candidate: { vi: "có thể là phần này", en: "this could be meant" },
} as const;

export type RelatedNote = keyof typeof related;
