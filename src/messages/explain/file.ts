// The pages of the rules on files.
import type { file as rules } from "../file.ts";
import type { Page } from "./page.ts";

export const file: Readonly<Record<keyof typeof rules, Page>> = {
  // The wrong example shows the letters that a program of today makes of the old encoding's bytes.
  "file/encoding": {
    vi: {
      what: "Tệp không đọc được thành chữ. Tệp lưu theo bảng mã cũ (TCVN3, VNI, Windows-1258), UTF-16 thiếu dấu thứ tự byte, hoặc không phải tệp văn bản. Mở ra thường thấy chữ lạ như “KÕ ho¹ch”.",
      why: "Văn bản dùng bộ mã Unicode (khoản 4 Mục I Phần I Phụ lục I Nghị định 30/2020/NĐ-CP). Đoán bảng mã có thể làm sai dấu mà không ai hay, nên chương trình chỉ đọc UTF-8, và UTF-16 có dấu thứ tự byte.",
    },
    en: {
      what: "The file cannot be read as text. It is in an old encoding (TCVN3, VNI, Windows-1258), in UTF-16 without a byte order mark, or is no text file. Opened, it often shows odd letters, as “KÕ ho¹ch”.",
      why: "Documents are in Unicode (Decree 30/2020/NĐ-CP, Annex I, Part I, Section I, clause 4). A guessed encoding could change marks without anybody noticing, so only UTF-8, and UTF-16 with a byte order mark, are read.",
    },
    wrong: `---
plan: dan-van-2024
title: VÒ c«ng t¸c d©n vËn chÝnh quyÒn n¨m 2024
issuer: ubnd-quan
---`,
    right: `---
plan: dan-van-2024
title: Về công tác dân vận chính quyền năm 2024
issuer: ubnd-quan
---`,
  },
  "file/pack": {
    vi: {
      what: "Gói kế hoạch (.planpack) bị hỏng, bị sửa, hoặc không phải gói: thiếu hay thừa tệp, nội dung khác bảng kê, tên tệp dẫn ra ngoài thư mục.",
      why: "Đơn vị lập kế hoạch của mình theo gói cấp trên gửi. Gói đã bị đổi trên đường gửi thì việc được giao cũng có thể đã bị đổi, nên không đọc phần nào của gói.",
    },
    en: {
      what: "A pack (.planpack) is damaged, was changed, or is none: a file too few or too many, contents that the manifest does not list, a name that leads out of the folder.",
      why: "A unit makes its own plan from the pack that it was sent. In a pack that was changed on the way a duty may have been changed too, so no part of it is read.",
    },
    // A true pack is bytes; this one is none.
    wrong: `---
plan: dan-van-an-lac
extends: dan-van.planpack
title: Về công tác dân vận năm 2024
issuer: ubnd-phuong-an-lac
---

# Nhiệm vụ
- Tuyên truyền.
» dan-van.planpack
PK…`,
    right: `---
plan: dan-van-an-lac
extends: cap-tren.md
title: Về công tác dân vận năm 2024
issuer: ubnd-phuong-an-lac
---

# Nhiệm vụ
- Tuyên truyền. {từ=tuyen-truyen}
» cap-tren.md
# Nhiệm vụ
- Ủy ban nhân dân các phường: tuyên truyền. {#tuyen-truyen}`,
  },
};
