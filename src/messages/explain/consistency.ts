// The pages of the rules that hold what a plan says in one place against what it, or the register, says in another.
import type { consistency as rules } from "../consistency.ts";
import type { Page } from "./page.ts";

const inFull = "Chỉ thị số 33/CT-TTg ngày 26 tháng 11 năm 2021 của Thủ tướng Chính phủ";

export const consistency: Readonly<Record<keyof typeof rules, Page>> = {
  "citation/conflicting-date": {
    vi: {
      what: "Một văn bản được ghi hai ngày ban hành khác nhau trong kế hoạch, hoặc ghi khác ngày trong sổ văn bản.",
      why: "Số văn bản đánh lại từ đầu mỗi năm, nên ngày là phần xác định văn bản; ghi hai ngày thì một ngày chắc chắn sai.",
    },
    en: {
      what: "The plan gives one document two dates, or another date than the register.",
      why: "Numbers begin anew each year, so the date tells documents apart; of two dates one is certainly wrong.",
    },
    wrong: `Căn cứ Chỉ thị số 33/CT-TTg ngày 16 tháng 11 năm 2021 của Thủ tướng Chính phủ về tiếp tục tăng cường và đổi mới công tác dân vận;`,
    right: `Căn cứ ${inFull} về tiếp tục tăng cường và đổi mới công tác dân vận;`,
  },
  "citation/conflicting-issuer": {
    vi: {
      what: "Một văn bản được ghi hai cơ quan ban hành khác nhau trong kế hoạch, hoặc ghi khác sổ văn bản. Tên viết tắt, tên ngắn hơn không tính là khác.",
      why: "Hai cơ quan có thể có văn bản cùng số, ký hiệu; ghi sai cơ quan là dẫn đến văn bản khác.",
    },
    en: {
      what: "The plan names two issuers of one document, or another issuer than the register. Abbreviations and shorter names are no difference.",
      why: "Two bodies may have documents of one number and symbol; the wrong body makes it another document.",
    },
    wrong: `Căn cứ Nghị định số 04/2015/NĐ-CP ngày 09 tháng 01 năm 2015 của Thủ tướng Chính phủ về thực hiện dân chủ;`,
    right: `Căn cứ Nghị định số 04/2015/NĐ-CP ngày 09 tháng 01 năm 2015 của Chính phủ về thực hiện dân chủ;`,
  },
  "citation/conflicting-title": {
    vi: {
      what: "Một văn bản được nêu với hai trích yếu khác nhau, hoặc khác trích yếu trong sổ văn bản. Trích yếu ghi gọn (phần đầu) không tính là khác.",
      why: "Trích yếu phải chép đúng văn bản gốc; chỗ khác nhau thường là chép thiếu, thừa hoặc gõ nhầm một vài chữ.",
    },
    en: {
      what: "A document is cited with two different titles, or another than the register's. A shortened title (its beginning) is no difference.",
      why: "A title is copied from the document; where two differ, a word was left out, added or mistyped.",
    },
    wrong: `Căn cứ ${inFull} về tiếp tục tăng cường và đổi mới công tác dân vận;

# Nội dung

- Quán triệt Chỉ thị số 33/CT-TTg về tăng cường và đổi mới công tác dân vận.`,
    right: `Căn cứ ${inFull} về tiếp tục tăng cường và đổi mới công tác dân vận;

# Nội dung

- Quán triệt Chỉ thị số 33/CT-TTg về tiếp tục tăng cường và đổi mới công tác dân vận.`,
  },
  "citation/conflict-across-plans": {
    vi: {
      what: "Hai kế hoạch ghi khác ngày, cơ quan hoặc trích yếu của cùng một văn bản mà sổ văn bản chưa ghi. Báo ở kế hoạch ghi khác số đông; ngang nhau thì báo ở kế hoạch đứng sau.",
      why: "Một trong hai kế hoạch chắc chắn dẫn sai; ghi văn bản vào sổ thì mọi kế hoạch dùng chung một cách ghi.",
    },
    en: {
      what: "Two plans give one document another date, issuer or title, and the register lacks it. Told in the plan that differs from most; of two in the second.",
      why: "One of them is certainly wrong; with the document in the register all plans share what it says.",
    },
    wrong: `Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ về cải cách hành chính;

» van-thu/plan.md
---
plan: van-thu
title: Về công tác văn thư
issuer: ubnd-quan
---

Căn cứ Nghị quyết số 76/NQ-CP ngày 16 tháng 7 năm 2021 của Chính phủ về cải cách hành chính;

» register.yaml (không có)`,
    right: `Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ về cải cách hành chính;

» van-thu/plan.md
---
plan: van-thu
title: Về công tác văn thư
issuer: ubnd-quan
---

Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ về cải cách hành chính;

» register.yaml (không có)`,
  },
  "citation/after-plan": {
    vi: {
      what: "Văn bản được viện dẫn ban hành sau ngày của kế hoạch (date, nếu để trống thì ngày cuối của period).",
      why: "Kế hoạch không thể căn cứ văn bản chưa có; thường là gõ nhầm năm.",
    },
    en: {
      what: "The cited document was issued after the plan's date (date, or the last day of period where that is blank).",
      why: "A plan cannot rest on what did not exist yet; mostly a year is mistyped.",
    },
    wrong: `Căn cứ Kế hoạch số 246/KH-UBND ngày 21 tháng 01 năm 2025 của Ủy ban nhân dân thành phố về triển khai thực hiện Chỉ thị số 33/CT-TTg;

» register.yaml (không có)`,
    right: `Căn cứ Kế hoạch số 246/KH-UBND ngày 21 tháng 01 năm 2022 của Ủy ban nhân dân thành phố về triển khai thực hiện Chỉ thị số 33/CT-TTg;

» register.yaml (không có)`,
  },
  "citation/incomplete": {
    vi: {
      what: "Lần đầu viện dẫn một văn bản mà thiếu ngày, cơ quan ban hành hoặc trích yếu. Luật, bộ luật, pháp lệnh chỉ cần tên; dấu [@khóa] tự in đủ.",
      why: "Điểm b khoản 6 Mục II Phần I Phụ lục I Nghị định 30/2020/NĐ-CP: lần đầu ghi đủ tên loại, số, ký hiệu, thời gian, cơ quan ban hành, trích yếu; các lần sau chỉ ghi tên loại và số, ký hiệu.",
    },
    en: {
      what: "The first mention of a document lacks its date, issuer or title. Acts need their name only; a mark [@key] prints all of it.",
      why: "Decree 30/2020/NĐ-CP, Annex I, Part I, Section II, clause 6b: a first mention gives type, symbol, date, issuer and title; later ones type and symbol only.",
    },
    wrong: `Căn cứ Chỉ thị số 33/CT-TTg của Thủ tướng Chính phủ;`,
    right: `Căn cứ ${inFull} về tiếp tục tăng cường và đổi mới công tác dân vận;`,
  },
  "citation/expired": {
    vi: {
      what: "Văn bản được viện dẫn đã hết hiệu lực vào ngày của kế hoạch, theo status và expired-on trong sổ văn bản.",
      why: "Văn bản hết hiệu lực không làm căn cứ được nữa.",
    },
    en: {
      what: "The cited document was no longer in force on the plan's date, by status and expired-on in the register.",
      why: "A document that is no longer in force cannot be a legal basis.",
    },
    wrong: `Căn cứ [@tt-01-bnv] và [@nd-30];

» register.yaml
tt-01-bnv: { type: Thông tư, symbol: 01/2011/TT-BNV, status: expired }
nd-30: { type: Nghị định, symbol: 30/2020/NĐ-CP }`,
    right: `Căn cứ [@nd-30];

» register.yaml
tt-01-bnv: { type: Thông tư, symbol: 01/2011/TT-BNV, status: expired }
nd-30: { type: Nghị định, symbol: 30/2020/NĐ-CP }`,
  },
  "citation/replaced": {
    vi: {
      what: "Văn bản được viện dẫn đã được văn bản khác thay thế vào ngày của kế hoạch, theo status và replaced-by trong sổ văn bản.",
      why: "Phải căn cứ văn bản thay thế, vì văn bản cũ hết hiệu lực từ đó.",
    },
    en: {
      what: "The cited document had been replaced by another on the plan's date, by status and replaced-by in the register.",
      why: "Its successor is the legal basis: the old document is no longer in force.",
    },
    wrong: `Căn cứ [@nd-110];

» register.yaml
nd-110: { type: Nghị định, symbol: 110/2004/NĐ-CP, status: replaced, replaced-by: nd-30 }
nd-30: { type: Nghị định, symbol: 30/2020/NĐ-CP, date: 2020-03-05 }`,
    right: `Căn cứ [@nd-30];

» register.yaml
nd-110: { type: Nghị định, symbol: 110/2004/NĐ-CP, status: replaced, replaced-by: nd-30 }
nd-30: { type: Nghị định, symbol: 30/2020/NĐ-CP, date: 2020-03-05 }`,
  },
  "text/missing-separator": {
    vi: {
      what: "Hai văn bản viết liền nhau mà giữa chúng không có dấu chấm phẩy, dấu phẩy hay từ nối.",
      why: "Người đọc không biết trích yếu trước hết ở đâu; văn bản sau dễ bị đọc thành một phần của trích yếu.",
    },
    en: {
      what: "Two documents follow each other without a semicolon, a comma or a joining word between.",
      why: "Nothing shows where the first one's title ends, and the second is read as part of it.",
    },
    wrong: `# Nội dung

- Tiếp tục thực hiện ${inFull} về tiếp tục tăng cường và đổi mới công tác dân vận Nghị định số 04/2015/NĐ-CP ngày 09 tháng 01 năm 2015 của Chính phủ về thực hiện dân chủ.`,
    right: `# Nội dung

- Tiếp tục thực hiện ${inFull} về tiếp tục tăng cường và đổi mới công tác dân vận; Nghị định số 04/2015/NĐ-CP ngày 09 tháng 01 năm 2015 của Chính phủ về thực hiện dân chủ.`,
  },
  "text/inconsistent-quotation": {
    vi: {
      what: "Một câu trong ngoặc kép (phương châm, chủ đề năm, tên cuộc vận động) được chép hai lần, khác nhau một chữ.",
      why: "Câu trích phải đúng nguyên văn; hai chỗ khác nhau thì một chỗ chép sai, thường là gõ nhầm dấu.",
    },
    en: {
      what: "A sentence in quotation marks (a motto, a year's theme, a campaign's name) is quoted twice with one word's difference.",
      why: "A quotation is literal; of two that differ one is miscopied, mostly by a mistyped accent.",
    },
    wrong: `# Nội dung

- Thực hiện chủ đề năm 2024: “Quyết tâm thực hiện hiệu quả chuyển đổi số”.

- Tuyên truyền chủ đề năm 2024: “Quyết tâm thực hiện hiệu quả chuyên đổi số”.`,
    right: `# Nội dung

- Thực hiện chủ đề năm 2024: “Quyết tâm thực hiện hiệu quả chuyển đổi số”.

- Tuyên truyền chủ đề năm 2024: “Quyết tâm thực hiện hiệu quả chuyển đổi số”.`,
  },
};
