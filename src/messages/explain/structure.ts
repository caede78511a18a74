// The pages of the rules on a plan's outline.
import type { structure as rules } from "../structure.ts";
import type { Page } from "./page.ts";

export const structure: Readonly<Record<keyof typeof rules, Page>> = {
  "structure/too-deep": {
    vi: {
      what: "Tiêu đề nằm ở cấp thấp hơn cấp cuối cùng của mẫu kế hoạch. Mẫu có sẵn có ba cấp: I., 1., a). Danh sách, dữ liệu lồng nhau quá 100 lần cũng bị báo.",
      why: "Bố cục của kế hoạch gồm phần, mục, khoản, điểm (dòng 6 Mục V Phần I Phụ lục I Nghị định 30/2020/NĐ-CP); cấp thấp hơn không có số để viện dẫn.",
    },
    en: {
      what: "A heading stands below the last level of the plan's template. The built-in one has three: I., 1., a). Lists or data nested more than 100 times are reported too.",
      why: "A plan consists of parts, sections, clauses and points (Decree 30/2020/NĐ-CP, Annex I, Part I, Section V, row 6); what is below them has no number to refer to.",
    },
    wrong: `# Nội dung

## Công tác tuyên truyền

### Hình thức

#### Bản tin

Đăng trên bản tin của quận.`,
    right: `# Nội dung

## Công tác tuyên truyền

### Hình thức

- Bản tin: đăng trên bản tin của quận.`,
  },
  "structure/written-outline": {
    vi: {
      what: "Đề cương chép từ Word: số (I., 1., a)) hay gạch đầu dòng đứng đầu đoạn, chưa có #, -, hoặc nhiều mục viết liền nhau không cách dòng. Chương trình vẫn đọc đúng các cấp; nên sửa để tệp viết đúng như được đọc.",
      why: "Không có # và dòng trống, đoạn nào là tiêu đề, đoạn nào thuộc mục nào chỉ biết được qua số viết trong đoạn; một số viết sai là một mục nằm sai chỗ.",
    },
    en: {
      what: "An outline pasted from Word: numbers (I., 1., a)) or dashes open paragraphs without # or -, or items follow each other without an empty line. The levels are read as they are meant; the fix writes them so.",
      why: "Without # and empty lines, only the written numbers tell what is a title and what belongs where; one wrong number puts a section in the wrong place.",
    },
    wrong: `I. MỤC ĐÍCH

1. Yêu cầu

a) Soạn thảo văn bản đúng quy định;

b) Lập hồ sơ đúng hạn.`,
    right: `# I. MỤC ĐÍCH

## 1. Yêu cầu

1. Soạn thảo văn bản đúng quy định;

2. Lập hồ sơ đúng hạn.`,
  },
  "structure/too-many": {
    vi: {
      what: "Một khoản có nhiều điểm hơn số chữ cái: sau y) không còn số nào để đánh.",
      why: "Điểm đánh theo chữ cái tiếng Việt (điểm đ khoản 6 Mục II Phần I Phụ lục I Nghị định 30/2020/NĐ-CP); bảng chữ cái có 23 chữ dùng được.",
    },
    en: {
      what: "A clause has more points than there are letters: nothing comes after y).",
      why: "Points are numbered by the Vietnamese alphabet (Decree 30/2020/NĐ-CP, Annex I, Part I, Section II, clause 6, point đ), of which 23 letters serve.",
    },
    wrong: `# Nội dung

## Công tác văn thư

1. Nhiệm vụ thứ nhất.

…

24. Nhiệm vụ thứ hai mươi tư.`,
    right: `# Nội dung

## Công tác văn thư

- Nhiệm vụ thứ nhất.

…

- Nhiệm vụ thứ hai mươi tư.`,
  },
  "structure/label-mismatch": {
    vi: {
      what: "Số mục viết trong kế hoạch (I., 1., a)) không đúng thứ tự. Số mục do chương trình tự tính; nếu bạn cũng viết ra thì hai bên phải khớp.",
      why: "Mục, khoản, điểm được đánh số theo khoản 6 Mục II Phần I Phụ lục I Nghị định 30/2020/NĐ-CP; điểm theo thứ tự chữ cái tiếng Việt: a, b, c, d, đ, e. Số sai làm sai mọi chỗ viện dẫn.",
    },
    en: {
      what: "A number that the plan writes (I., 1., a)) is out of order. Numbers are computed; where you write them too, both must agree.",
      why: "Sections, clauses and points are numbered by Decree 30/2020/NĐ-CP, Annex I, Part I, Section II, clause 6, points by the Vietnamese alphabet: a, b, c, d, đ, e. A wrong number makes every reference to it wrong.",
    },
    wrong: `# I. Mục đích, yêu cầu

Bảo đảm thiết thực.

# II. Nội dung

Soạn thảo, lập hồ sơ.

# IV. Tổ chức thực hiện

Thực hiện từ ngày ký.`,
    right: `# I. Mục đích, yêu cầu

Bảo đảm thiết thực.

# II. Nội dung

Soạn thảo, lập hồ sơ.

# III. Tổ chức thực hiện

Thực hiện từ ngày ký.`,
  },
  "structure/skipped-level": {
    vi: {
      what: "Tiêu đề nhảy qua một cấp: dưới mục (#) phải là khoản (##) rồi mới đến điểm (###).",
      why: "Điểm phải nằm trong một khoản thì mới viện dẫn được, như “điểm a khoản 1 Mục II” (khoản 7 Mục V Phụ lục II Nghị định 30/2020/NĐ-CP).",
    },
    en: {
      what: "A heading skips a level: below a section (#) come clauses (##), and only then points (###).",
      why: "A point can be referred to only within a clause, as “điểm a khoản 1 Mục II” (Decree 30/2020/NĐ-CP, Annex II, Section V, clause 7).",
    },
    wrong: `# Nội dung

### Công tác tuyên truyền

Đăng trên bản tin của quận.`,
    right: `# Nội dung

## Công tác tuyên truyền

Đăng trên bản tin của quận.`,
  },
  "structure/empty-section": {
    vi: {
      what: "Dưới một tiêu đề không có gì: không đoạn văn, gạch đầu dòng, bảng, cũng không có tiêu đề cấp dưới.",
      why: "Thường là nội dung bị sót khi chép; bản in có một tiêu đề trống.",
    },
    en: {
      what: "There is nothing below a heading: no paragraph, item, table or lower heading.",
      why: "Often something was lost in copying; the heading prints with nothing under it.",
    },
    wrong: `# Nội dung

## Công tác tuyên truyền

## Cải cách hành chính

Niêm yết công khai thủ tục hành chính.`,
    right: `# Nội dung

## Công tác tuyên truyền

Đăng trên bản tin của quận.

## Cải cách hành chính

Niêm yết công khai thủ tục hành chính.`,
  },
  "structure/duplicate-id": {
    vi: {
      what: "Hai phần của kế hoạch được đặt cùng một mã {#…}.",
      why: "Mã dùng để dẫn đến đúng một phần; hai phần cùng mã thì không biết [](#…) dẫn đến đâu.",
    },
    en: {
      what: "Two parts of the plan have the same id {#…}.",
      why: "An id refers to one part; with two, it is not clear where [](#…) leads.",
    },
    wrong: `# Nội dung

## Công tác tuyên truyền {#noi-dung}

Đăng trên bản tin của quận.

## Cải cách hành chính {#noi-dung}

Niêm yết công khai thủ tục hành chính.`,
    right: `# Nội dung

## Công tác tuyên truyền {#tuyen-truyen}

Đăng trên bản tin của quận.

## Cải cách hành chính {#cai-cach}

Niêm yết công khai thủ tục hành chính.`,
  },
  "structure/unfinished": {
    vi: {
      what: "Một đoạn dừng giữa câu, không có dấu kết thúc, và đoạn kế tiếp bắt đầu bằng chữ thường. Thường là do ngắt trang khi chép từ văn bản cũ.",
      why: "Câu in ra bị cắt làm hai; văn bản, ngày tháng nêu ở chỗ ngắt không kiểm tra được.",
    },
    en: {
      what: "A paragraph stops within a sentence, and the next one begins in lower case. Often a page break was copied from an older document.",
      why: "The sentence prints in two pieces, and documents or dates named at the break cannot be checked.",
    },
    wrong: `# Nội dung

- Nâng cao chất lượng giải quyết thủ tục

hành chính, lấy sự hài lòng của người dân làm thước đo.`,
    right: `# Nội dung

- Nâng cao chất lượng giải quyết thủ tục hành chính, lấy sự hài lòng của người dân làm thước đo.`,
  },
};
