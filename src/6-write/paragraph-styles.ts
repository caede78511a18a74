// Style -> the paragraph styles that a writer needs, those included that a document needs without naming them.
import type { ParagraphStyle, Style } from "../5-compose/document.ts";

const plain: ParagraphStyle = {
  name: "",
  size: 13,
  bold: false,
  italic: false,
  capitals: false,
  align: "left",
  indent: { first: 0, left: 0, right: 0 },
  before: 0,
  after: 0,
  line: 1,
  keepWithNext: false,
  keepLines: false,
  outline: null,
};

/** By key. A template may give its own, but for the page number's. */
export const paragraphStyles = (style: Style): Readonly<Record<string, ParagraphStyle>> => ({
  footnote: { ...plain, name: "Chú thích", size: 10, align: "justify" },
  table: { ...plain, name: "Bảng" },
  "table-header": { ...plain, name: "Tiêu đề bảng", bold: true, align: "center", keepWithNext: true },
  "contents-1": { ...plain, name: "Mục lục 1" },
  "contents-2": { ...plain, name: "Mục lục 2" },
  "contents-3": { ...plain, name: "Mục lục 3" },
  ...style.paragraphs,
  "page-number": { ...plain, name: "Số trang", size: style.page.numberSize, align: "center" },
});
