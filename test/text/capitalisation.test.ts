// text/capitalisation: the capitals that Phụ lục II of NĐ 30/2020 settles, and what is left alone.
import { expect, test } from "vitest";
import { found, mended } from "./check.ts";

const rule = "text/capitalisation";

test.each([
  ["Phối hợp uỷ ban nhân dân phường An Lạc.", "Phối hợp Uỷ ban nhân dân phường An Lạc."],
  ["Trình Hội Đồng Nhân Dân quận.", "Trình Hội đồng nhân dân quận."],
  ["Theo chỉ đạo của Thủ tướng chính phủ, Chính Phủ.", "Theo chỉ đạo của Thủ tướng Chính phủ, Chính phủ."],
  ["Trên địa bàn thành phố Hồ Chí Minh, thủ đô Hà Nội.", "Trên địa bàn Thành phố Hồ Chí Minh, Thủ đô Hà Nội."],
  ["Báo cáo gửi phòng Nội vụ quận, Bộ nội vụ.", "Báo cáo gửi Phòng Nội vụ quận, Bộ Nội vụ."],
  ["Nhân dịp Tết nguyên đán, ngày quốc khánh.", "Nhân dịp tết Nguyên đán, ngày Quốc khánh."],
  ["Căn cứ nghị định số 30/2020/NĐ-CP của Chính phủ.", "Căn cứ Nghị định số 30/2020/NĐ-CP của Chính phủ."],
  ["Thực hiện Luật tiếp cận thông tin.", "Thực hiện Luật Tiếp cận thông tin."],
  [
    "Theo phụ lục I; khoản 2 điều 5 Luật Thanh tra.\n\n---\n\n# Phụ lục I. Danh sách\n\nMột việc.",
    "Theo Phụ lục I; khoản 2 Điều 5 Luật Thanh tra.\n\n---\n\n# Phụ lục I. Danh sách\n\nMột việc.",
  ],
  ["Chính quyền của nhân dân, Đảng và nhà nước.", "Chính quyền của Nhân dân, Đảng và Nhà nước."],
  ["Thực hiện kế hoạch này nghiêm túc.", "Thực hiện Kế hoạch này nghiêm túc."],
  ["Tập huấn cho công chức. phân công rõ việc.", "Tập huấn cho công chức. Phân công rõ việc."],
  ["Họp tại quận 8.", "Họp tại Quận 8."],
  ["- rà soát thủ tục;\n\n- niêm yết công khai.", "- Rà soát thủ tục;\n\n- Niêm yết công khai."],
])("%s", (written, proper) => {
  expect(mended([rule], `# Nội dung\n\n${written}\n`)).toBe(`# Nội dung\n\n${proper}\n`);
});

test.each([
  "Chính phủ điện tử, tổ chức phi chính phủ, chính quyền số.",
  "Cán bộ nội vụ, cán bộ tài chính, công tác thanh tra quận, trưởng phòng Nội vụ.",
  "Cơ quan hành chính nhà nước, quản lý nhà nước, quần chúng nhân dân, Công an nhân dân, tiền nhân dân tệ.",
  "Tổ chức đảng, đảng viên, đảng bộ, cấp ủy.",
  "Tết Nguyên đán năm 2024 được tổ chức tiết kiệm.",
  "Thực hiện quyết định này và kế hoạch công tác năm; các kế hoạch này do phường lập.",
  "Danh mục 1, hạng mục II, góp phần 10%, phường 10 tuổi, kế hoạch 5 năm, mỗi phường 2.",
  "Trích dẫn “uỷ ban nhân dân quận 8. tăng cường” giữ nguyên.",
  "Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2024 của Ủy ban nhân dân quận về tuyên truyền trên địa bàn thành phố Hồ Chí Minh.",
  "UBND QUẬN, ỦY BAN NHÂN DÂN QUẬN, THÀNH PHỐ HỒ CHÍ MINH.",
  "TP. hồ Tây, v.v. và các việc khác, ThS. Nguyễn Văn An, tr. năm.",
  "Luật hiện hành, luật sư, pháp luật về đất đai.",
  "- e-Office dùng chung;\n\n- 100% hồ sơ;\n\n- iPhone.",
])("says nothing of %s", (body) => {
  expect(found(rule, `# Nội dung\n\n${body}\n`)).toEqual([]);
});

test("a list whose items all open in small letters is one mistake", () => {
  expect(found(rule, "# Nội dung\n\n- một việc;\n\n- hai việc;\n\n- Ba việc;\n\n- bốn việc.\n")).toEqual([
    "một",
    "hai",
    "bốn",
  ]);
});

test("a reference that is broken is told by reference/broken alone", () => {
  expect(found(rule, "# Nội dung\n\nXem phụ lục II kèm theo.\n")).toEqual([]);
});

test("a sentence that a page break has parted is told by structure/unfinished alone", () => {
  expect(found(rule, "# Nội dung\n\nNâng cao chất lượng giải quyết thủ tục\n\nhành chính trên địa bàn.\n")).toEqual([]);
});
