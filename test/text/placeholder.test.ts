// text/placeholder: what is still to be written, and what only looks so.
import { expect, test } from "vitest";
import { diagnosticsOf, found } from "./check.ts";

const rule = "text/placeholder";

test.each([
  ["Người theo dõi: …… <!-- plan-todo: họ tên -->", ["……"]],
  ["Người theo dõi: …… {#theo-doi} <!-- plan-todo: họ tên -->", ["……"]],
  ["Người theo dõi: ........", ["........"]],
  ["Kế hoạch số …/KH-UBND ngày … tháng … năm 2024.", ["…", "…", "…"]],
  ["Họ và tên: ____, điện thoại xxx.", ["____", "xxx"]],
  ["Nội dung [...] TODO, hạn xx/xx/2024.", ["[...]", "TODO", "xx", "xx"]],
  ["Kinh phí: ??? đồng.", ["???"]],
  ["Đã xong. <!-- plan-todo: bổ sung phụ lục -->", ["plan-todo: bổ sung phụ lục"]],
])("%s", (body, words) => {
  expect(found(rule, `${body}\n`)).toEqual(words);
});

test.each([
  "Không gian văn hóa Hồ Chí Minh,...; thể thao, du lịch… và một số … khác.",
  "Nhiệm vụ, giải pháp v.v... theo từng tháng...",
  "Đại hội lần thứ XXX, khóa XX.",
  "Trích “tăng cường […] cải cách”.",
  "Một việc<!-- ghi chú thường -->.",
  "Hỏi ai? Hỏi thế nào??",
])("says nothing of %s", (body) => {
  expect(found(rule, `${body}\n`)).toEqual([]);
});

test("the comment right behind the dots says what to write", () => {
  const text =
    "---\nplan: mau\ntitle: Về một việc\nissuer: ubnd-quan\nnumber:\nsigner: { name: }\n---\n\nAi: …… <!-- plan-todo: họ tên -->\n";
  const own = diagnosticsOf(text).filter((one) => one.rule === rule);
  expect(own.map(({ data }) => data)).toEqual([{ text: "……", todo: "họ tên" }]);
});
