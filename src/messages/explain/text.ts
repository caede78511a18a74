// The pages of the rules on plain text.
import type { text as rules } from "../text.ts";
import type { Page } from "./page.ts";

export const text: Readonly<Record<keyof typeof rules, Page>> = {
  "text/too-long": {
    vi: {
      what: "Tệp lớn hơn 8 MB hay có quá 3.000 danh sách, hoặc một đoạn có quá 20.000 dấu * _ [ ] hay quá 5.000 dòng.",
      why: "Không kế hoạch nào dài như vậy: thường là tệp chọn nhầm, hoặc ký tự thừa do chuyển đổi từ Word. Đọc tiếp sẽ rất lâu.",
    },
    en: {
      what: "The file is larger than 8 MB or has more than 3,000 lists, or one paragraph has more than 20,000 of * _ [ ] or 5,000 lines.",
      why: "No plan is that long: it is the wrong file, or litter of a conversion from Word. Reading on would take very long.",
    },
    wrong: `# Nội dung

- Đẩy mạnh tuyên truyền. **************************…`,
    right: `# Nội dung

- Đẩy mạnh tuyên truyền.`,
  },
  "text/html": {
    vi: {
      what: "Trong kế hoạch có mã HTML như <b>, <br>, thường do chép từ trang web. Mã đó không có tác dụng và in ra nguyên chữ.",
      why: "Kiểu chữ do mẫu văn bản quyết định theo thể thức; trong đoạn văn chỉ dùng **đậm**, *nghiêng*.",
    },
    en: {
      what: "The plan contains HTML, as <b> or <br>, often copied from a web page. It has no effect and prints as it stands.",
      why: "The look of a document follows the standard by its template; within text use **bold** and *italic*.",
    },
    wrong: `# Nội dung

- Phong trào thi đua <b>“Dân vận khéo”</b> trên địa bàn quận.`,
    right: `# Nội dung

- Phong trào thi đua **“Dân vận khéo”** trên địa bàn quận.`,
  },
  "text/doubled-word": {
    vi: {
      what: "Một từ nối (và, của, các, những, trong, với, cho, về …) được gõ hai lần liền nhau.",
      why: "Lỗi gõ dễ lọt khi đọc soát; văn bản đã ký ban hành thì phải đính chính.",
    },
    en: {
      what: "A function word (và, của, các, những, trong, với, cho, về …) is typed twice in a row.",
      why: "It is easily overlooked in proofreading, and a document once issued must be corrected by another.",
    },
    wrong: `# Nội dung

- Nâng cao tinh thần trách nhiệm của của cán bộ, công chức.`,
    right: `# Nội dung

- Nâng cao tinh thần trách nhiệm của cán bộ, công chức.`,
  },
  "text/not-nfc": {
    vi: {
      what: "Chữ có dấu được lưu thành chữ và dấu rời nhau (Unicode tổ hợp). Nhìn giống nhau nhưng máy coi là chữ khác. Cả tệp chỉ báo một lần.",
      why: "Văn bản dùng bộ mã Unicode theo TCVN 6909:2001 (khoản 4 Mục I Phần I Phụ lục I Nghị định 30/2020/NĐ-CP); chữ viết rời thì tìm kiếm, sắp xếp sai, và có phông in dấu lệch khỏi chữ.",
    },
    en: {
      what: "Letters are stored as a letter and its marks apart (decomposed Unicode). They look alike and are different to a machine. Told once a file.",
      why: "Documents are in Unicode by TCVN 6909:2001 (Decree 30/2020/NĐ-CP, Annex I, Part I, Section I, clause 4); in pieces, words are not found or sorted, and some fonts print the marks beside the letters.",
    },
    wrong: `# Nội dung

- ${"Đẩy mạnh cải cách".normalize("NFD")} hành chính.`,
    right: `# Nội dung

- Đẩy mạnh cải cách hành chính.`,
  },
  "text/control-character": {
    vi: {
      what: "Trong tệp có ký tự không nhìn thấy: ký tự điều khiển, ký tự độ rộng bằng không, dấu nối ẩn, ký tự đổi chiều viết, ký tự riêng của phông chữ. Thường do chép từ trang web, PDF. Dấu cách không ngắt dòng thì được.",
      why: "Ký tự ẩn làm máy không nhận ra từ, số ký hiệu; có ký tự làm Word báo tệp hỏng hoặc đảo thứ tự chữ.",
    },
    en: {
      what: "The file holds characters that nobody sees: controls, widths of nothing, soft hyphens, turns of direction, a font's own. They come with copies from web pages and PDF. A blank that does not break is fine.",
      why: "They hide words and document numbers from the tool; some make Word call the file damaged, or turn the order of letters.",
    },
    wrong: `# Nội dung

- Đẩy mạnh cải cách\u200b hành chính.`,
    right: `# Nội dung

- Đẩy mạnh cải cách hành chính.`,
  },
  "text/date-form": {
    vi: {
      what: "Ngày, tháng viết bằng chữ mà số chưa đúng cách ghi: thiếu số 0 trước ngày nhỏ hơn 10, tháng 1, tháng 2, hoặc thừa số 0 trước tháng 3 đến tháng 9. Dạng 3/2/2024 không bị xét.",
      why: "Số chỉ ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 ở trước (điểm b khoản 4 Mục II Phần I Phụ lục I Nghị định 30/2020/NĐ-CP), để không thêm được chữ số.",
    },
    en: {
      what: "The figures of a date in words are not as they should be: no 0 before days below 10 and months 1 and 2, or a 0 before months 3 to 9. The form 3/2/2024 is not judged.",
      why: "Days below 10 and months 1 and 2 take a 0 (Decree 30/2020/NĐ-CP, Annex I, Part I, Section II, clause 4, point b), so that no figure can be put before them.",
    },
    wrong: `# Nội dung

- Tổ chức hội nghị vào ngày 3 tháng 2 năm 2024.`,
    right: `# Nội dung

- Tổ chức hội nghị vào ngày 03 tháng 02 năm 2024.`,
  },
  "text/spacing": {
    vi: {
      what: "Dấu cách đặt sai: trước dấu , . ; : ! ? hoặc trước ) ”, thiếu sau dấu phẩy, chấm phẩy, ngay sau ( “, hoặc hai dấu cách liền nhau. Khoảng trống dài để điền số, ngày thì được. Cùng một kiểu trong một đoạn chỉ báo một lần.",
      why: "Dấu câu có thể bị ngắt xuống đầu dòng sau, và dòng căn đều hai bên bị thưa.",
    },
    en: {
      what: "A blank is misplaced: before , . ; : ! ? or before ) ”, missing after a comma or semicolon, right behind ( “, or doubled. Longer gaps, to fill in a number or a date, are fine. One kind is told once a paragraph.",
      why: "The mark may be carried over to the next line, and justified lines get holes.",
    },
    wrong: `# Nội dung

- Rà soát , công bố thủ tục hành chính ; niêm yết tại trụ sở.`,
    right: `# Nội dung

- Rà soát, công bố thủ tục hành chính; niêm yết tại trụ sở.`,
  },
  "text/unbalanced-quotes": {
    vi: {
      what: "Một dấu ngoặc kép không có dấu còn lại, hoặc quay sai chiều. Phần trích kéo dài qua nhiều đoạn, như khi sửa đổi văn bản khác, thì được.",
      why: "Người đọc không biết phần trích dừng ở đâu.",
    },
    en: {
      what: "A quotation mark lacks its other one, or is turned the wrong way. A quotation over several paragraphs, as where a document amends another, is fine.",
      why: "Nobody can tell where the quotation ends.",
    },
    wrong: `# Nội dung

- Đẩy mạnh phong trào thi đua “Dân vận khéo trên địa bàn quận.`,
    right: `# Nội dung

- Đẩy mạnh phong trào thi đua “Dân vận khéo” trên địa bàn quận.`,
  },
  "text/capitalisation": {
    vi: {
      what: "Chữ hoa chưa đúng ở những chỗ quy định đã rõ: đầu đoạn, đầu câu, tên cơ quan, tên luật, tên loại kèm số của văn bản, Điều, Mục, Phụ lục được viện dẫn, danh từ Nhân dân, Nhà nước. Phần trích trong ngoặc kép và trích yếu của văn bản khác không bị xét.",
      why: "Viết hoa trong văn bản hành chính theo Phụ lục II Nghị định 30/2020/NĐ-CP; mỗi lần báo đều ghi rõ khoản, mục.",
    },
    en: {
      what: "Capitals are wrong where the standard leaves no doubt: at the beginning of a paragraph or sentence, in names of bodies and Acts, in the type of a numbered document, in Điều, Mục, Phụ lục referred to, in the nouns Nhân dân and Nhà nước. Quotations and titles of other documents are not judged.",
      why: "Annex II of Decree 30/2020/NĐ-CP rules the capitals of administrative documents; each diagnostic names the clause.",
    },
    wrong: `# Nội dung

- Phối hợp với ủy ban nhân dân phường An Lạc tổ chức hội nghị.`,
    right: `# Nội dung

- Phối hợp với Ủy ban nhân dân phường An Lạc tổ chức hội nghị.`,
  },
  "text/placeholder": {
    vi: {
      what: "Còn chỗ để trống trong kế hoạch: ……, […], ____, TODO, xxx, số … hoặc ngày … chưa điền, ghi chú <!-- plan-todo: … -->. Dấu ba chấm thường thì được; số, ngày, tên người ký bỏ trống ở đầu tệp cũng được.",
      why: "Văn bản in ra vẫn còn dấu chấm ở chỗ đó.",
    },
    en: {
      what: "Something is still to be filled in: ……, […], ____, TODO, xxx, số … or ngày … left open, a note <!-- plan-todo: … -->. An ellipsis is fine, and so are a number, a date and a signer left open in the front matter.",
      why: "The document prints with dots in that place.",
    },
    wrong: `# Nội dung

- Công chức theo dõi việc thực hiện: …… <!-- plan-todo: họ tên, chức danh -->`,
    right: `# Nội dung

- Công chức theo dõi việc thực hiện: công chức Văn phòng - Thống kê.`,
  },
};
