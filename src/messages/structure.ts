// Words of the rules on a plan's outline.
import { rule } from "./rule.ts";

export const structure = {
  "structure/too-deep": rule<{ limit: number }>({
    severity: "error",
    vi: {
      message: (d) => `Các mục lồng nhau quá sâu (tối đa ${d.limit} cấp)`,
      help: () => "đưa nội dung này lên cấp cao hơn",
    },
    en: {
      message: (d) => `The outline is nested too deep (${d.limit} levels at most)`,
      help: () => "move this up to a higher level",
    },
  }),
  "structure/written-outline": rule<{ count: number; variant: string | null }>({
    severity: "warning",
    vi: {
      message: (d) =>
        `${d.count === 1 ? "Dòng này" : `${d.count} dòng, từ dòng này,`} là tiêu đề, gạch đầu dòng hay đoạn riêng mà chưa viết bằng #, - hay dòng trống`,
      help: (d) =>
        `viết # (mục), ## (khoản), ### (điểm) trước tiêu đề, 1. hoặc - trước đoạn, và để một dòng trống giữa các đoạn${d.variant ? `; ghi outline: ${d.variant} ở phần khai báo để có cấp ${d.variant === "part" ? "Phần" : "1.1."}` : ""}`,
    },
    en: {
      message: (d) =>
        d.count === 1
          ? "This line is a title, an item or a paragraph of its own, but not written with #, - or an empty line"
          : `${d.count} lines, from this one on, are titles, items or paragraphs, but not written with #, - or empty lines`,
      help: (d) =>
        `write #, ## or ### before titles, 1. or - before paragraphs, and an empty line between them${d.variant ? `; write outline: ${d.variant} in the front matter for the level ${d.variant === "part" ? "Phần" : "1.1."}` : ""}`,
    },
  }),
  "structure/too-many": rule<{ last: string }>({
    severity: "error",
    vi: {
      message: (d) => `Hết chữ cái để đánh số: sau “${d.last}” không còn số nào`,
      help: () => "chia các điểm này vào nhiều khoản, hoặc viết chúng bằng gạch đầu dòng (-)",
    },
    en: {
      message: (d) => `There are no letters left: nothing comes after “${d.last}”`,
      help: () => "divide these points among several clauses, or write them with -",
    },
  }),
  "structure/label-mismatch": rule<{ written: string; computed: string }>({
    severity: "error",
    vi: {
      message: (d) => `Số mục viết là “${d.written}” nhưng theo thứ tự phải là “${d.computed}”`,
      help: (d) => `viết “${d.computed}”, hoặc bỏ số đi: chương trình tự đánh số`,
    },
    en: {
      message: (d) => `The number is written “${d.written}”, but in this order it is “${d.computed}”`,
      help: (d) => `write “${d.computed}”, or leave the number out: it is computed`,
    },
  }),
  "structure/skipped-level": rule<{ expected: string }>({
    severity: "error",
    vi: {
      message: () => "Tiêu đề này nhảy qua một cấp",
      help: (d) => `viết tiêu đề với ${d.expected}, hoặc thêm tiêu đề của cấp bị bỏ qua`,
    },
    en: {
      message: () => "This heading skips a level",
      help: (d) => `write the heading with ${d.expected}, or add a heading of the level left out`,
    },
  }),
  "structure/empty-section": rule<Record<never, never>>({
    severity: "warning",
    vi: {
      message: () => "Dưới tiêu đề này chưa có nội dung",
      help: () => "viết nội dung ở dưới, hoặc bỏ tiêu đề; nếu đây là một ý chứ không phải tiêu đề thì viết 1. hoặc -",
    },
    en: {
      message: () => "There is nothing below this heading",
      help: () => "write something below it, or leave it out; a point that is no heading begins with 1. or -",
    },
  }),
  "structure/duplicate-id": rule<{ id: string }>({
    severity: "error",
    vi: {
      message: (d) => `Mã #${d.id} đã đặt cho một phần khác`,
      help: () => "đổi một trong hai mã, và các chỗ dẫn đến nó",
    },
    en: {
      message: (d) => `The id #${d.id} is already given to another part`,
      help: () => "change one of the two ids, and what refers to it",
    },
  }),
  "structure/unfinished": rule<{ word: string }>({
    severity: "warning",
    vi: {
      message: (d) => `Câu bị ngắt sau “${d.word}”, phần sau nằm ở đoạn kế tiếp`,
      help: () => "nối hai đoạn làm một (thường do ngắt trang khi chép từ văn bản cũ)",
    },
    en: {
      message: (d) => `The sentence breaks off after “${d.word}” and goes on in the next paragraph`,
      help: () => "join the two paragraphs (often a page break that was copied)",
    },
  }),
};
