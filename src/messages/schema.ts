// What editors show for a key of a plan, of units.yaml or of register.yaml: one line in each language.
import type { Language } from "./rule.ts";

type KeyWords = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** The front matter's fields and the body's keys, at the top of a plan. */
const plan: KeyWords = {
  plan: {
    vi: "Mã của kế hoạch: chữ thường không dấu, chữ số, gạch nối. Là tên thư mục và tệp được xuất ra.",
    en: "The plan's id: lower-case ASCII letters, digits, hyphens. It names the folder and files that are written.",
  },
  extends: {
    vi: "Kế hoạch cấp trên mà kế hoạch này cụ thể hóa: đường dẫn từ tệp này, như ../dan-van-2024/plan.md.",
    en: "The parent's plan that this one carries out: a path from this file, as ../dan-van-2024/plan.md.",
  },
  type: { vi: "Tên loại văn bản; bỏ trống là Kế hoạch.", en: "The document type; Kế hoạch by default." },
  title: {
    vi: "Trích yếu, in đúng như viết; xuống dòng ở đâu thì in xuống dòng ở đó.",
    en: "The subject, printed as written; a line end in it is one in print.",
  },
  issuer: {
    vi: "Cơ quan ban hành: mã, tên hoặc tên khác trong units.yaml.",
    en: "The issuing body, a unit's id or name.",
  },
  number: { vi: "Số; chưa có số thì bỏ trống.", en: "The number; left empty it prints as a blank." },
  symbol: {
    vi: "Ký hiệu sau số, như KH-UBND; bỏ trống thì lấy theo tên loại và cơ quan.",
    en: "The symbol after the number, as KH-UBND; by default from type and issuer.",
  },
  date: {
    vi: "Ngày ban hành, như 28/3/2024 hoặc 2024-03-28; chưa có ngày thì bỏ trống.",
    en: "Date of issue, as 28/3/2024 or 2024-03-28; left empty it prints as a blank.",
  },
  place: { vi: "Địa danh; bỏ trống thì lấy theo cơ quan ban hành.", en: "The place; by default the issuer's." },
  period: {
    vi: "Kỳ của kế hoạch: 2024, 2024-Q2, 2021-2025 hoặc {from, to}. Thời hạn phải nằm trong kỳ.",
    en: "The plan's period: 2024, 2024-Q2, 2021-2025 or {from, to}. Deadlines must fall in it.",
  },
  signer: {
    vi: "Người ký: {authority, of, title, name}; các dòng in ra, dòng cuối là họ tên; hoặc mỗi cơ quan cùng ban hành một người.",
    en: "The signer: {authority, of, title, name}; the lines as they print, the name last; or one mapping for each body of a joint document.",
  },
  recipients: {
    vi: "Nơi nhận: mã đơn vị, mã nhóm, hoặc chữ in nguyên văn như “Lưu: VT”.",
    en: "Recipients: ids of units and groups, or words printed as written.",
  },
  letterhead: {
    vi: "Các dòng bên trái phía trên, thay cho tên cơ quan chủ quản và cơ quan ban hành.",
    en: "The lines at the top left, in place of the superior body and the issuer.",
  },
  outline: {
    vi: "decimal: có cấp 1.1.; part: có Phần I; article: theo điều; chapter: chương, điều. Quyết định không ghi là article.",
    en: "decimal: with a level 1.1.; part: with Phần I; article: articles (a decision's default); chapter: chapters and articles.",
  },
  standard: {
    vi: "Thể thức: 30/2020/NĐ-CP, 05-HD/VPTW hoặc 36-HD/VPTW; bỏ trống thì theo loại của cơ quan ban hành.",
    en: "The standard of the form: 30/2020/NĐ-CP, 05-HD/VPTW or 36-HD/VPTW; by default the issuer's kind says which.",
  },
  "co-issuers": {
    vi: "Các cơ quan cùng ban hành (liên tịch): mã hoặc tên trong units.yaml.",
    en: "Bodies that issue the document together with the issuer: ids or names of units.",
  },
  addressees: {
    vi: "Kính gửi: mã đơn vị, mã nhóm, hoặc chữ in nguyên văn.",
    en: "Addressees (Kính gửi): ids of units and groups, or words printed as written.",
  },
  urgency: { vi: "Mức độ khẩn: Khẩn, Thượng khẩn, Hỏa tốc.", en: "Urgency: Khẩn, Thượng khẩn, Hỏa tốc." },
  secrecy: { vi: "Độ mật: Mật, Tối mật, Tuyệt mật.", en: "Secrecy: Mật, Tối mật, Tuyệt mật." },
  circulation: {
    vi: "Phạm vi lưu hành: Xem xong trả lại, Lưu hành nội bộ.",
    en: "Circulation: Xem xong trả lại (return after reading), Lưu hành nội bộ (internal).",
  },
  draft: {
    vi: "Dự thảo: true, hoặc lần mấy: 2.",
    en: "A draft: true, or which one: 2.",
  },
  drafter: { vi: "Ký hiệu người soạn thảo, như PL.", en: "The drafter's initials, as PL." },
  copies: { vi: "Số lượng bản phát hành, như 300.", en: "How many copies are sent out, as 300." },
  address: {
    vi: "Địa chỉ, điện thoại, thư điện tử in ở chân trang đầu; mỗi phần tử một dòng.",
    en: "Address, telephone, e-mail at the foot of the first page; one line each.",
  },
  derive: {
    vi: "Kế hoạch của từng đơn vị được lập từ kế hoạch này.",
    en: "How units' own plans are made from this one.",
  },
  copy: {
    vi: "Bản sao của văn bản này: hình thức, cơ quan sao, số, ngày, người ký.",
    en: "A copy of this document: its kind, who copies, number, date, signer.",
  },
  preamble: {
    vi: "Phần mở đầu: căn cứ và lời dẫn, mỗi phần tử một đoạn.",
    en: "The preamble: legal basis and lead-in, one paragraph each.",
  },
  basis: { vi: "Căn cứ ban hành, mỗi phần tử một đoạn.", en: "The legal basis, one paragraph each." },
  "lead-in": { vi: "Lời dẫn sau các căn cứ.", en: "What leads from the legal basis to the body." },
  sections: {
    vi: "Các mục lớn (I, II, III), theo thứ tự; số do chương trình đánh.",
    en: "The sections (I, II, III) in order; numbers are computed.",
  },
  appendices: { vi: "Các phụ lục; tên mở đầu bằng “Phụ lục”.", en: "The appendices; titles begin with “Phụ lục”." },
  footnotes: {
    vi: "Chú thích theo tên: chữ [^tên] trong câu dẫn đến đó.",
    en: "Footnotes by name: [^name] in a text refers to one.",
  },
};

const body: KeyWords = {
  title: { vi: "Tên mục, không ghi số.", en: "The section's title, without its number." },
  content: {
    vi: "Nội dung theo thứ tự: đoạn văn, items, numbered, table, markdown.",
    en: "The content in order: paragraphs, items, numbered, table, markdown.",
  },
  text: {
    vi: "Câu chữ. Có dấu hai chấm thì đặt trong ngoặc kép, hoặc viết sau >-.",
    en: "The words. With a colon in them, put them in quotes or after >-.",
  },
  items: {
    vi: "Các ý gạch đầu dòng; trong một ý thì là các ý dấu cộng.",
    en: "Items with a dash; within an item, items with a plus.",
  },
  numbered: { vi: "Các đoạn đánh số của cấp kế tiếp.", en: "Numbered paragraphs of the next level." },
  table: { vi: "Bảng: columns và rows.", en: "A table: columns and rows." },
  markdown: { vi: "Nội dung viết bằng Markdown, sau dấu |.", en: "Content in Markdown, after a |." },
  sections: { vi: "Các mục cấp dưới.", en: "The sections of the level below." },
  columns: { vi: "Tên các cột.", en: "The columns' names." },
  rows: { vi: "Các dòng, mỗi dòng một danh sách ô.", en: "The rows, each a list of cells." },
  align: { vi: "Canh lề cột: left, center, right.", en: "The column's alignment: left, center, right." },
};

const attributes: KeyWords = {
  id: { vi: "Mã của phần này, để dẫn đến: [khoản 1 Mục III](#mã).", en: "A stable name, to refer to: [](#id)." },
  lead: {
    vi: "Đơn vị, nhóm chủ trì; áp dụng cho cả các phần bên dưới.",
    en: "Units or groups that carry it out; inherited by what stands below.",
  },
  support: { vi: "Đơn vị, nhóm phối hợp.", en: "Units or groups that work along." },
  due: {
    vi: "Thời hạn: ngày, 2024-06, 2024-Q2, năm, hoặc monthly, quarterly, half-yearly, yearly, ongoing.",
    en: "The deadline: a date, 2024-06, 2024-Q2, a year, or monthly, quarterly, half-yearly, yearly, ongoing.",
  },
  report: {
    vi: "Phải báo cáo: bao lâu một lần; để trống: câu chữ không nói.",
    en: "A reporting duty: how often; empty: the text does not say.",
  },
  to: { vi: "Đơn vị nhận báo cáo.", en: "The unit that receives the report." },
  via: { vi: "Đơn vị tổng hợp báo cáo.", en: "The unit that collects the reports." },
  indicator: { vi: "Chỉ tiêu coi là hoàn thành.", en: "What counts as done." },
  product: { vi: "Sản phẩm phải nộp.", en: "What is handed in." },
  from: {
    vi: "Mã các phần của kế hoạch cấp trên mà phần này thực hiện.",
    en: "The parent plan's blocks that this one carries out.",
  },
  keep: {
    vi: "Giữ phần này trong kế hoạch của đơn vị nào: all, none, hoặc các mã đơn vị.",
    en: "In which units' plans this stays: all, none, or units.",
  },
};

const signer: KeyWords = {
  authority: {
    vi: "TM, KT, TL, TUQ hoặc Q; TM KT: cấp phó ký; để trống: ký với tư cách của mình.",
    en: "TM, KT, TL, TUQ or Q; TM KT: a deputy for the head; empty: signs for itself.",
  },
  of: { vi: "Ký thay mặt cơ quan nào.", en: "The unit signed for." },
  title: { vi: "Chức vụ.", en: "The signer's office." },
  name: { vi: "Họ tên; chưa biết thì bỏ trống.", en: "The name; may be left empty." },
};

const derive: KeyWords = {
  title: {
    vi: "Trích yếu của kế hoạch đơn vị; {{unit.name}}, {{unit.area}} thay bằng tên, địa bàn.",
    en: "The units' plans' title; {{unit.name}}, {{unit.area}} stand for name and area.",
  },
  to: {
    vi: "Các đơn vị, nhóm; bỏ trống: mọi đơn vị được giao việc.",
    en: "Units and groups; by default every unit with a duty.",
  },
};

const copy: KeyWords = {
  form: {
    vi: "Hình thức sao: Sao y, Trích sao, Sao lục.",
    en: "Sao y (whole), Trích sao (excerpt), Sao lục (copy of a copy).",
  },
  issuer: { vi: "Cơ quan sao; bỏ trống: cơ quan ban hành.", en: "The body that copies; by default the issuer." },
  number: { vi: "Số của bản sao.", en: "The copy's number." },
  symbol: { vi: "Ký hiệu, như SY-UBND.", en: "What follows the number, as SY-UBND." },
  date: { vi: "Ngày sao.", en: "The day of the copy." },
  place: { vi: "Địa danh.", en: "The place." },
  signer: { vi: "Người ký bản sao.", en: "Who signs the copy." },
  recipients: { vi: "Nơi nhận bản sao.", en: "Who receives the copy." },
  parts: { vi: "Trích sao phần nào: mã hoặc số, như III.2.", en: "What an excerpt copies: ids or labels, as III.2." },
};

const period: KeyWords = {
  from: { vi: "Ngày đầu.", en: "The first day." },
  to: { vi: "Ngày cuối.", en: "The last day." },
};

const unitsFile: KeyWords = {
  units: { vi: "Các đơn vị, theo mã.", en: "The units, by id." },
  groups: { vi: "Các nhóm đơn vị, theo mã.", en: "Groups of units, by id." },
};

const unit: KeyWords = {
  name: { vi: "Tên đầy đủ, như in trên văn bản.", en: "The full name as printed." },
  aliases: { vi: "Các tên khác dùng trong câu văn.", en: "Other names used in prose." },
  parent: { vi: "Mã cơ quan cấp trên.", en: "The superior body's id." },
  kind: { vi: "Loại đơn vị.", en: "What kind of unit it is." },
  symbol: { vi: "Chữ viết tắt trong ký hiệu, như UBND.", en: "The abbreviation in symbols, as UBND." },
  place: { vi: "Địa danh ghi trên văn bản.", en: "The place on documents." },
  area: { vi: "Địa bàn, như “trên địa bàn quận Bình Tân”.", en: "The area, as it stands in a title." },
  head: { vi: "Chức danh người đứng đầu.", en: "The office of its head." },
  level: { vi: "Cấp: thành phố, quận, phường …", en: "The level: city, district, ward …" },
  from: { vi: "Ngày bắt đầu hoạt động.", en: "The first day of its existence." },
  to: { vi: "Ngày cuối cùng còn hoạt động.", en: "The last day of its existence." },
  "succeeded-by": { vi: "Mã đơn vị thay thế.", en: "The unit or units that succeed it." },
};

const group: KeyWords = {
  name: { vi: "Tên nhóm, như viết trong câu văn.", en: "The group's name as in prose." },
  aliases: { vi: "Các tên khác.", en: "Other names." },
  members: { vi: "Mã các đơn vị, nhóm thành viên.", en: "Its members, ids of units and groups." },
  open: {
    vi: "true: nhóm không liệt kê hết, để nguyên tên khi giao việc.",
    en: "true: not a closed list; named as itself, never expanded.",
  },
};

const document: KeyWords = {
  type: { vi: "Tên loại, như Chỉ thị.", en: "The document type." },
  symbol: { vi: "Số và ký hiệu, như 33/CT-TTg.", en: "Number and symbol, as 33/CT-TTg." },
  date: { vi: "Ngày ban hành.", en: "Date of issue." },
  issuer: { vi: "Cơ quan ban hành, như viết trong câu văn.", en: "The issuing body as in prose." },
  title: { vi: "Trích yếu, cả chữ “về”.", en: "What stands after the issuer, with its “về”." },
  status: { vi: "Tình trạng hiệu lực.", en: "Whether it is in force." },
  "expired-on": { vi: "Ngày hết hiệu lực.", en: "The day it ceased to be in force." },
  "replaced-by": { vi: "Khóa của văn bản thay thế.", en: "The key of the document that replaces it." },
  url: { vi: "Địa chỉ toàn văn.", en: "Where its text is." },
};

export const keyWords = {
  plan,
  body,
  attributes,
  signer,
  derive,
  copy,
  period,
  unitsFile,
  unit,
  group,
  document,
} as const;

export const schemaTitles = {
  plan: { vi: "Kế hoạch viết bằng YAML", en: "A plan in YAML" },
  units: { vi: "Danh bạ đơn vị (units.yaml)", en: "The directory of units (units.yaml)" },
  register: { vi: "Sổ văn bản (register.yaml)", en: "The register of documents (register.yaml)" },
  report: { vi: "Kết quả của plan check --format json", en: "The report of plan check --format json" },
} as const;
