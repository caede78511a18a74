// The page of the rule on files.
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
};
