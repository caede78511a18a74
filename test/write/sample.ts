// A hand-made document in the form of NĐ 30/2020, with everything that a document may hold.
import type { Columns, Document, Flow, Paragraph, ParagraphStyle, Run, Style } from "../../src/5-compose/document.ts";

const base: ParagraphStyle = {
  name: "",
  size: 14,
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
const head: ParagraphStyle = { ...base, size: 13, align: "center" };
const body: ParagraphStyle = {
  ...base,
  align: "justify",
  indent: { first: 12.7, left: 0, right: 0 },
  before: 6,
  line: 1.1,
};

const style: Style = {
  page: {
    width: 210,
    height: 297,
    margin: { top: 20, right: 15, bottom: 20, left: 30 },
    header: 10,
    numberSize: 14,
  },
  font: "Times New Roman",
  language: "vi-VN",
  paragraphs: {
    "cơ quan": { ...head, name: "Cơ quan ban hành", bold: true, capitals: true },
    nation: { ...head, name: "Quốc hiệu", bold: true },
    motto: { ...head, name: "Tiêu ngữ", size: 14, bold: true },
    number: { ...head, name: "Số, ký hiệu", before: 6 },
    date: { ...head, name: "Địa danh, ngày tháng", size: 14, italic: true, before: 6 },
    type: { ...head, name: "Tên loại", size: 14, bold: true, before: 18, keepWithNext: true },
    subject: { ...head, name: "Trích yếu", size: 14, bold: true, keepWithNext: true },
    basis: { ...body, name: "Căn cứ", italic: true },
    body: { ...body, name: "Thân bài" },
    "heading-1": { ...body, name: "Mục", bold: true, capitals: true, align: "left", keepWithNext: true, outline: 1 },
    "heading-2": { ...body, name: "Khoản", bold: true, keepWithNext: true, outline: 2 },
    "heading-3": { ...body, name: "Điểm", keepWithNext: true, outline: 3 },
    caption: { ...head, name: "Tên bảng", size: 14, bold: true, before: 6, after: 6, keepWithNext: true },
    appendix: { ...head, name: "Phụ lục", size: 14, bold: true, keepWithNext: true, outline: 1 },
    "recipients-title": { ...base, name: "Nơi nhận", size: 12, bold: true, italic: true },
    recipient: { ...base, name: "Danh sách nơi nhận", size: 11 },
    signer: { ...head, name: "Chức vụ người ký", size: 14, bold: true, capitals: true },
  },
};

export const text = (words: string): Run => ({ type: "text", text: words });

export const paragraph = (
  key: string,
  content: string | readonly Run[],
  { label = null, bookmark = null, number }: Partial<Pick<Paragraph, "label" | "bookmark" | "number">> = {},
): Paragraph => ({
  type: "paragraph",
  style: key,
  label,
  content: typeof content === "string" ? [text(content)] : content,
  bookmark,
  ...(number !== undefined && { number }),
});

const letterhead: Columns = {
  type: "columns",
  widths: [64, 101],
  rows: [
    [
      [paragraph("cơ quan", "Ủy ban nhân dân"), paragraph("cơ quan", "quận Bình Tân"), { type: "rule", length: 17 }],
      [
        paragraph("nation", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        paragraph("motto", "Độc lập - Tự do - Hạnh phúc"),
        { type: "rule", length: 60.5 },
      ],
    ],
    [[paragraph("number", "Số:        /KH-UBND")], [paragraph("date", "Bình Tân, ngày       tháng       năm 2024")]],
  ],
};

const signature: Columns = {
  type: "columns",
  widths: [80, 85],
  rows: [
    [
      [
        paragraph("recipients-title", "Nơi nhận:"),
        paragraph("recipient", "Thường trực Quận ủy;", { label: "-" }),
        paragraph("recipient", "Các phòng, ban, đơn vị thuộc quận;", { label: "-" }),
        paragraph("recipient", "Lưu: VT, NV.", { label: "-" }),
      ],
      [
        paragraph("signer", "TM. Ủy ban nhân dân"),
        paragraph("signer", "Chủ tịch"),
        { type: "gap", style: "signer", lines: 4 },
      ],
    ],
  ],
};

const long =
  "Tạo sự chuyển biến tích cực về nhận thức và hành động của chính quyền về vai trò, tầm quan trọng của công tác dân vận gắn với nhiệm vụ phát triển kinh tế - xã hội; khắc phục những hạn chế, thiếu sót nhằm nâng cao hơn nữa chất lượng, hiệu quả công tác dân vận trong cơ quan nhà nước.";

const flows: readonly Flow[] = [
  letterhead,
  paragraph("type", "KẾ HOẠCH"),
  paragraph("subject", [
    text("Về triển khai thực hiện công tác Dân vận chính quyền"),
    { type: "line-break" },
    text("trên địa bàn quận Bình Tân năm 2024"),
  ]),
  { type: "rule", length: 45 },
  paragraph(
    "basis",
    "Căn cứ Chỉ thị số 33/CT-TTg ngày 26 tháng 11 năm 2021 của Thủ tướng Chính phủ về tiếp tục tăng cường và đổi mới công tác dân vận của cơ quan hành chính nhà nước, chính quyền các cấp trong tình hình mới;",
  ),
  paragraph("body", "Ủy ban nhân dân quận Bình Tân xây dựng Kế hoạch gồm các nội dung như sau:"),
  paragraph("heading-1", "Mục đích, yêu cầu", { label: "I.", bookmark: "muc-dich", number: "I" }),
  paragraph("body", long, { label: "1." }),
  paragraph("body", long, { label: "2." }),
  paragraph("heading-1", "Nội dung", { label: "II.", bookmark: "nội dung" }),
  paragraph("heading-2", "Tổ chức quán triệt", { label: "1." }),
  paragraph("heading-3", "Tuyên truyền vị trí, vai trò của công tác dân vận:", { label: "a)", bookmark: "7-a" }),
  paragraph(
    "body",
    [
      text("Thực hiện chủ đề năm 2024"),
      { type: "footnote", number: 1 },
      text(" và "),
      { type: "text", text: "Dân vận khéo", italic: true },
      text(" theo "),
      { type: "link", bookmark: "muc-dich", text: "Mục I", numbers: [{ start: 4, end: 5, bookmark: "muc-dich" }] },
      text(" ("),
      { type: "text", text: "Chỉ thị số 33/CT-TTg", url: "https://vanban.vn/33?a=1&b=2" },
      text(")"),
      text(", "),
      { type: "link", bookmark: "nowhere", text: "Mục IX", numbers: [{ start: 4, end: 6, bookmark: "nowhere" }] },
      text(" và "),
      { type: "text", text: "bỏ", strike: true },
      { type: "text", text: "quan trọng", bold: true },
      text("."),
    ],
    { label: "-" },
  ),
  paragraph(
    "body",
    [
      text("Kế hoạch cải cách hành chính"),
      { type: "footnote", number: 2 },
      text("; xem lại chủ đề năm"),
      { type: "footnote", number: 1 },
      text("."),
    ],
    { label: "-" },
  ),
  ...["a)", "b)", "c)", "d)", "đ)", "e)"].map((label) => paragraph("body", long, { label })),
  paragraph("caption", "Bảng phân công"),
  {
    type: "table",
    widths: [12, 78, 45, 30],
    align: ["center", null, "left", "center"],
    header: [[text("STT")], [text("Nhiệm vụ")], [text("Đơn vị chủ trì")], [text("Thời gian")]],
    rows: [1, 2, 3].map((n) => [
      [text(`${n}`)],
      [text("Tham mưu báo cáo kết quả giải quyết đơn thư khiếu nại, tố cáo")],
      [text("Thanh tra quận")],
      [text("Quý IV/2024")],
    ]),
    bookmarks: ["bang", "b-1", null, "b-3"],
  },
  paragraph("body", "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Phòng Nội vụ./."),
  { type: "gap", style: "body", lines: 1 },
  signature,
  { type: "new-section", restartPageNumbers: true },
  paragraph("appendix", "Phụ lục I", { bookmark: "phu-luc" }),
  paragraph("subject", "DANH MỤC NHIỆM VỤ"),
  ...Array.from({ length: 12 }, (_, index) => paragraph("body", long, { label: `${index + 1}.` })),
];

export const sample: Document = {
  properties: {
    title: "Kế hoạch công tác Dân vận chính quyền năm 2024",
    author: "Ủy ban nhân dân quận Bình Tân",
    subject: "Kế hoạch",
    date: "2024-03-22",
    origin: { id: "dan-van-2024", text: "plan: dan-van-2024\n" },
  },
  style,
  body: flows,
  footnotes: [
    [
      text("Chủ đề năm của Thành phố: “"),
      { type: "text", text: "Tăng cường xây dựng, chỉnh đốn Đảng", italic: true },
      text("”."),
    ],
    [
      { type: "text", text: "Kế hoạch của Ủy ban nhân dân quận", url: "https://vanban.vn/86" },
      text(" về cải cách hành chính năm 2024, theo "),
      { type: "link", bookmark: "muc-dich", text: "Mục I", numbers: [{ start: 4, end: 5, bookmark: "muc-dich" }] },
      text("."),
    ],
  ],
};

/** As the sample, with this body and these footnotes. */
export const documentOf = (body: readonly Flow[], footnotes: Document["footnotes"] = []): Document => ({
  ...sample,
  body,
  footnotes,
});
