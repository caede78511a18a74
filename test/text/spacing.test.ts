// text/spacing: what is mended, byte for byte, and what is left as it is.
import { describe, expect, test } from "vitest";
import { found, mended, mendedText } from "./check.ts";

test.each([
  ["Rà soát , công bố ; niêm yết .", "Rà soát, công bố; niêm yết."],
  ["Rà soát ,công bố ;niêm yết.", "Rà soát, công bố; niêm yết."],
  ["Rà soát,công bố;niêm yết.", "Rà soát, công bố; niêm yết."],
  ["Đơn vị chủ trì : Phòng Nội vụ !", "Đơn vị chủ trì: Phòng Nội vụ!"],
  ["Phong trào “ Dân vận khéo ” ( đợt 1 ) trên địa bàn.", "Phong trào “Dân vận khéo” (đợt 1) trên địa bàn."],
  ["Rà soát  thủ tục.   Công bố.", "Rà soát thủ tục. Công bố."],
  ["Ghi chú[^1] , và tiếp.\n\n[^1]: Một ghi chú.", "Ghi chú[^1], và tiếp.\n\n[^1]: Một ghi chú."],
  ["Điểm a,b khoản 2.", "Điểm a, b khoản 2."],
  ["Việc *thứ nhất* , việc **thứ hai** .", "Việc *thứ nhất*, việc **thứ hai**."],
  ["Xem [@kh-246] ; làm theo.", "Xem [@kh-246]; làm theo."],
  [
    "| Việc  làm | Hạn |\n|---|---|\n| Rà soát , lập | Quý I |",
    "| Việc làm | Hạn |\n|---|---|\n| Rà soát, lập | Quý I |",
  ],
])("%s", (written, proper) => {
  expect(mended(["text/spacing"], `# Nội dung\n\n${written}\n`)).toBe(`# Nội dung\n\n${proper}\n`);
});

test.each([
  "Thu 1.000.000 đồng, tăng 3,5%; tỷ lệ 1 : 500, từ 8:30 đến 11:30.",
  "Chỉ thị số 04/CT-UBND, TP.HCM, TS.BS Lê Văn An, v.v...",
  "Gửi về phongnoivu@binhtan.gov.vn,thanhtra@binhtan.gov.vn hoặc https://binhtan.gov.vn/a,b;c.",
  "Giao các đơn vị thực hiện ./.",
  "Văn hóa, thể thao, … và du lịch ... theo quy định.",
  "Bình Tân, ngày   tháng   năm 2024; số:   /KH-UBND.",
  "Tệp .docx, .pdf và hàm f(x,1).",
  "Dòng thứ nhất  \nngắt dòng cứng.",
  "1 . Không thành danh sách.",
  "a ) Không thành điểm.",
  "Ghi chú [^1], và tiếp.\n\n[^1]: Một ghi chú.",
  "Chữ **in đậm, **không khép.",
  "Dấu cách không\u00a0ngắt, và\u00a0: như thế.",
  "| Cột một      | Cột hai |\n|--------------|---------|\n| a            | b       |",
])("leaves as it is: %s", (body) => {
  expect(found("text/spacing", `# Nội dung\n\n${body}\n`)).toEqual([]);
});

test("one kind in one paragraph is one mistake, with all its places", () => {
  expect(found("text/spacing", "Một , hai , ba.\n\nBốn , năm.\n")).toEqual([" ,", " ,", " ,"]);
});

describe("YAML", () => {
  const yaml = (body: string): string =>
    `plan: mau\ntitle: Về một việc\nissuer: ubnd-quan\nperiod: 2024\nsections:\n  - title: Nội dung\n    items:\n${body}`;

  test.each([
    ["      - Rà soát , công bố,niêm yết.\n", "      - Rà soát, công bố, niêm yết.\n"],
    ['      - "Thời hạn : quý  I."\n', '      - "Thời hạn: quý I."\n'],
    ["      - 'Làm ''việc'' , lập hồ sơ.'\n", "      - 'Làm ''việc'', lập hồ sơ.'\n"],
    [
      "      - text: >-\n          Rà soát , công bố\n          các thủ tục.\n",
      "      - text: >-\n          Rà soát, công bố\n          các thủ tục.\n",
    ],
    ["      - Rà soát\n        , công bố.\n", "      - Rà soát\n        , công bố.\n"],
  ])("%s", (written, proper) => {
    expect(mendedText(["text/spacing"], yaml(written), "plan.yaml")).toBe(yaml(proper));
  });
});
