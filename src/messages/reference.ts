// Words of the rules on references within a plan.
import { rule } from "./rule.ts";

const isId = (text: string): boolean => text.startsWith("#");
const isNote = (text: string): boolean => text.startsWith("[^");

const missingVi = (text: string): string =>
  isId(text)
    ? `ghi {${text}} ở cuối phần được dẫn đến, hoặc sửa mã`
    : isNote(text)
      ? `viết chú thích “${text}: …” ở cuối tệp, hoặc bỏ dấu này`
      : "sửa số mục, hoặc thêm phần được dẫn đến";

const missingEn = (text: string): string =>
  isId(text)
    ? `put {${text}} at the end of the part referred to, or mend the id`
    : isNote(text)
      ? `write the note “${text}: …” at the end of the file, or remove the mark`
      : "mend the number, or add the part referred to";

export const reference = {
  "reference/broken": rule<{
    text: string;
    nearest: string | null /** The part, id or note that is not there. */;
    missing: string;
  }>({
    severity: "error",
    vi: {
      message: (d) => `Kế hoạch này không có “${d.text}”`,
      help: (d) => (d.nearest ? `có phải là “${d.nearest}”?` : missingVi(d.text)),
    },
    en: {
      message: (d) => `This plan has no “${d.text}”`,
      help: (d) => (d.nearest ? `did you mean “${d.nearest}”?` : missingEn(d.text)),
    },
  }),
  "reference/stale": rule<{ text: string; proper: string }>({
    severity: "error",
    vi: {
      message: (d) => `Dẫn đến “${d.text}”, nhưng phần đó nay là ${d.proper}`,
      help: (d) => `viết “${d.proper}”, hoặc để trống [](#…) cho chương trình tự ghi`,
    },
    en: {
      message: (d) => `It says “${d.text}”, but that part is now ${d.proper}`,
      help: (d) => `write “${d.proper}”, or leave the text empty, [](#…), to have it computed`,
    },
  }),
  "reference/ambiguous": rule<{ text: string; candidates: readonly string[] }>({
    severity: "warning",
    vi: {
      message: (d) => `“${d.text}” có thể là ${d.candidates.join(" hoặc ")}`,
      help: () => "viết đủ địa chỉ, ví dụ “khoản 1 Mục III”",
    },
    en: {
      message: (d) => `“${d.text}” could be ${d.candidates.join(" or ")}`,
      help: () => "write the full address, as “khoản 1 Mục III”",
    },
  }),
  "reference/level-name": rule<{ text: string; proper: string }>({
    severity: "warning",
    vi: {
      message: (d) => `“${d.text}” gọi sai tên cấp: phần đó là ${d.proper}`,
      help: (d) => `viết “${d.proper}”`,
    },
    en: {
      message: (d) => `“${d.text}” calls the level by the wrong name: that part is ${d.proper}`,
      help: (d) => `write “${d.proper}”`,
    },
  }),
  "reference/unused-footnote": rule<{ name: string }>({
    severity: "warning",
    vi: {
      message: (d) => `Không chỗ nào dẫn đến chú thích [^${d.name}] nên chú thích này sẽ không in ra`,
      help: (d) => `đặt [^${d.name}] vào chỗ cần chú thích, hoặc bỏ chú thích này`,
    },
    en: {
      message: (d) => `Nothing refers to the footnote [^${d.name}], so it will not print`,
      help: (d) => `put [^${d.name}] where the note belongs, or remove it`,
    },
  }),
};
