// The pages of the citation rules.
import type { citation as rules } from "../citation.ts";
import type { Page } from "./page.ts";

export const citation: Readonly<Record<keyof typeof rules, Page>> = {
  "citation/unknown": {
    vi: {
      what: "Dấu [@khóa] dẫn đến một văn bản mà sổ văn bản (register.yaml) không có.",
      why: "Chương trình lấy tên loại, số, ký hiệu, ngày, trích yếu từ sổ để in ra; không có trong sổ thì không in được.",
    },
    en: {
      what: "A mark [@key] names a document that the register (register.yaml) does not have.",
      why: "Type, symbol, date and title are printed from the register; without an entry there is nothing to print.",
    },
    wrong: `Căn cứ [@ct-33-ttg];

# Mục đích, yêu cầu

Nâng cao nhận thức của cán bộ, công chức.`,
    right: `Căn cứ [@ct-33-ttg-2021];

# Mục đích, yêu cầu

Nâng cao nhận thức của cán bộ, công chức.`,
  },
  "citation/unregistered": {
    vi: {
      what: "Kế hoạch viện dẫn một văn bản mà sổ văn bản (register.yaml) chưa có.",
      why: "Văn bản chưa có trong sổ thì không đối chiếu được số, ngày, cơ quan ban hành; viện dẫn sai dễ lọt.",
    },
    en: {
      what: "The plan cites a document that the register (register.yaml) does not have yet.",
      why: "Its number, date and issuer cannot be checked against anything, so a wrong citation passes unseen.",
    },
    wrong: `Căn cứ Kế hoạch số 255-KH/QU ngày 23 tháng 01 năm 2024 của Ban Thường vụ Quận ủy về tiếp tục xây dựng và phát huy không gian văn hóa Hồ Chí Minh;`,
    right: `Căn cứ Kế hoạch số 255-KH/QU ngày 23 tháng 01 năm 2024 của Ban Thường vụ Quận ủy về tiếp tục xây dựng và phát huy không gian văn hóa Hồ Chí Minh;

» register.yaml
kh-255:
  type: Kế hoạch
  symbol: 255-KH/QU
  date: 2024-01-23
  issuer: Ban Thường vụ Quận ủy`,
  },
  "citation/type-mismatch": {
    vi: {
      what: "Tên loại văn bản không hợp với ký hiệu, như “Quyết định số 33/CT-TTg”: CT là Chỉ thị.",
      why: "Chữ viết tắt tên loại trong ký hiệu theo Mục I Phụ lục III Nghị định 30/2020/NĐ-CP; một trong hai chỗ chắc chắn sai.",
    },
    en: {
      what: "The type word and the symbol disagree, as in “Quyết định số 33/CT-TTg”: CT stands for Chỉ thị.",
      why: "The abbreviation in a symbol follows Decree 30/2020/NĐ-CP, Annex III, Section I, so one of the two is wrong.",
    },
    wrong: `Căn cứ Quyết định số 33/CT-TTg ngày 26 tháng 11 năm 2021 của Thủ tướng Chính phủ về tiếp tục tăng cường và đổi mới công tác dân vận;`,
    right: `Căn cứ Chỉ thị số 33/CT-TTg ngày 26 tháng 11 năm 2021 của Thủ tướng Chính phủ về tiếp tục tăng cường và đổi mới công tác dân vận;`,
  },
  "citation/impossible-date": {
    vi: {
      what: "Ngày ban hành của văn bản được viện dẫn không có trong lịch, như ngày 31 tháng 11.",
      why: "Viện dẫn phải ghi đúng ngày, tháng, năm ban hành (điểm b khoản 6 Mục II Phần I Phụ lục I Nghị định 30/2020/NĐ-CP).",
    },
    en: {
      what: "The cited document's date of issue is no day of the calendar, as 31 November.",
      why: "A citation gives the date of issue (Decree 30/2020/NĐ-CP, Annex I, Part I, Section II, clause 6b).",
    },
    wrong: `Căn cứ Chỉ thị số 33/CT-TTg ngày 31 tháng 11 năm 2021 của Thủ tướng Chính phủ về tiếp tục tăng cường và đổi mới công tác dân vận;`,
    right: `Căn cứ Chỉ thị số 33/CT-TTg ngày 26 tháng 11 năm 2021 của Thủ tướng Chính phủ về tiếp tục tăng cường và đổi mới công tác dân vận;`,
  },
  "citation/year-mismatch": {
    vi: {
      what: "Năm trong ký hiệu của văn bản quy phạm pháp luật khác năm trong ngày ban hành.",
      why: "Văn bản quy phạm pháp luật mang năm ban hành trong ký hiệu; hai năm khác nhau thì một trong hai chỗ sai.",
    },
    en: {
      what: "The year in a normative document's symbol is not the year of its date of issue.",
      why: "Normative documents bear the year of issue in their symbol, so one of the two years is wrong.",
    },
    wrong: `Căn cứ Nghị định số 04/2015/NĐ-CP ngày 09 tháng 01 năm 2016 của Chính phủ về thực hiện dân chủ;`,
    right: `Căn cứ Nghị định số 04/2015/NĐ-CP ngày 09 tháng 01 năm 2015 của Chính phủ về thực hiện dân chủ;`,
  },
};
