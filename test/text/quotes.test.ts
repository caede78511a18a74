// text/unbalanced-quotes: marks without their other one, also over paragraphs.
import { expect, test } from "vitest";
import { found, mended } from "./check.ts";

const rule = "text/unbalanced-quotes";

test.each([
  ["Phong trào “Dân vận khéo trên địa bàn.", ["“"]],
  ["Phong trào Dân vận khéo” trên địa bàn.", ["”"]],
  ['Phong trào "Dân vận khéo trên địa bàn.', ['"']],
  ["Đề án “Nâng cao vai trò của “Mặt trận” quận.", ["“"]],
  ["Một “câu mở.\n\n# Nội dung\n\nMột câu đóng”.", ["“", "”"]],
  ["Mở “một, “hai.\n\nKhông đóng.", ["“"]],
])("%s", (body, marks) => {
  expect(found(rule, `${body}\n`)).toEqual(marks);
});

test.each([
  ["Phong trào “Dân vận khéo“ trên địa bàn.", "Phong trào “Dân vận khéo” trên địa bàn."],
  ["Phong trào ”Dân vận khéo” trên địa bàn.", "Phong trào “Dân vận khéo” trên địa bàn."],
  ['Phong trào “Dân vận khéo" trên địa bàn.', "Phong trào “Dân vận khéo” trên địa bàn."],
  ["Phong trào “*Dân vận khéo*“.", "Phong trào “*Dân vận khéo*”."],
])("turns %s", (written, proper) => {
  expect(mended([rule], `${written}\n`, true)).toBe(`${proper}\n`);
});

test.each([
  'Phong trào “Dân vận khéo”, “làm dân tin” và "nghe dân nói".',
  "Đề án “Nâng cao vai trò của “Mặt trận”” quận.",
  "Sửa đổi Điều 5 như sau:\n\n“Điều 5. Trách nhiệm\n\n1. Phòng Nội vụ tham mưu.\n\n2. Thanh tra quận kiểm tra.”.",
  "Trích:\n\n“Đoạn thứ nhất.\n\n“Đoạn thứ hai.\n\n“Đoạn cuối.”",
  'Màn hình 55" và 32" tại Bộ phận Một cửa; thêm một màn hình 24".',
  "Trọng dân, gần dân ‘như nhau’, d’Alembert.",
])("says nothing of %s", (body) => {
  expect(found(rule, `${body}\n`)).toEqual([]);
});
