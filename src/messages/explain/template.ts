// The pages of the rules on templates.
import type { template as rules } from "../template.ts";
import type { Page } from "./page.ts";

export const template: Readonly<Record<keyof typeof rules, Page>> = {
  "template/syntax": {
    vi: {
      what: "Bố cục mẫu (layout.md.hbs) viết sai. Ví dụ: biểu thức {{…}} thiếu dấu, khối mở mà không đóng, tên khối không có, hoặc khối đặt sai chỗ. Tệp Word của cơ quan (layout.docx) cũng vậy: thiếu chỗ cho {{body}}, hoặc một chỗ điền đứng không đúng nơi; số dòng là số đoạn trong tệp.",
      why: "Mẫu còn lỗi thì không xuất được văn bản nào; chương trình không tự đoán cách trình bày.",
    },
    en: {
      what: "A layout (layout.md.hbs) is malformed. For instance: braces missing from {{…}}, a block opened and never closed, an unknown block, or one in the wrong place. Likewise in an office's own Word file (layout.docx): no place for {{body}}, or a placeholder where it cannot be filled; the line is the paragraph's number in the file.",
      why: "With a mistake in its template no document is written: the layout is not guessed.",
    },
    wrong: `» templates/plan/layout.md.hbs
::type[{{type}}]
{{#if title}}
::title[{{title}}]

::preamble
::body`,
    right: `» templates/plan/layout.md.hbs
::type[{{type}}]
{{#if title}}
::title[{{title}}]
{{/if}}

::preamble
::body`,
  },
  "template/unknown-variable": {
    vi: {
      what: "Khuôn mẫu, hoặc trích yếu của kế hoạch con (derive), dùng một giá trị {{…}} không có.",
      why: "Chỗ đó sẽ in ra trống mà không ai biết, ví dụ văn bản thiếu trích yếu.",
    },
    en: {
      what: "A template, or the title of units' plans (derive), uses a value {{…}} that does not exist.",
      why: "It would print as nothing without anybody noticing: a document without its subject, say.",
    },
    wrong: `» templates/plan/layout.md.hbs
::type[{{type}}]
::title[{{titel}}]
::body`,
    right: `» templates/plan/layout.md.hbs
::type[{{type}}]
::title[{{title}}]
::body`,
  },
  "template/invalid-style": {
    vi: {
      what: "Kiểu trình bày (style.yaml) có một khóa sai hoặc thiếu, hoặc một giá trị ngoài mức cho phép.",
      why: "Lề, cỡ chữ sai làm văn bản không đúng thể thức (Phần I Phụ lục I Nghị định 30/2020/NĐ-CP).",
    },
    en: {
      what: "A style (style.yaml) has a wrong or missing key, or a value out of range.",
      why: "Wrong margins or sizes make a document that does not follow the standard (Decree 30/2020/NĐ-CP, Annex I, Part I).",
    },
    wrong: `» templates/plan/style.yaml
page:
  width: 210
  height: 297
  margin: { top: 20 mm, right: 15, bottom: 20, left: 30 }
  header: 10
  number-size: 14`,
    right: `» templates/plan/style.yaml
page:
  width: 210
  height: 297
  margin: { top: 20, right: 15, bottom: 20, left: 30 }
  header: 10
  number-size: 14`,
  },
};
