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
};
