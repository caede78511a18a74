// First mentions that do not say enough.
import { describe, expect, test } from "vitest";
import { found } from "./check.ts";

const told = (body: string, register: string | null = null): readonly string[] =>
  found(["citation/incomplete"], body, register).map(({ message }) => message);
const inList = (...lines: readonly string[]): string =>
  `# Nội dung\n\n${lines.map((line) => `- ${line}`).join("\n\n")}`;

const kh246 = "Kế hoạch số 246/KH-UBND ngày 21 tháng 01 năm 2022 của Ủy ban nhân dân thành phố về công tác dân vận";

test.each([
  ["a date", "Kế hoạch số 246/KH-UBND của Ủy ban nhân dân thành phố về công tác dân vận", "ngày ban hành"],
  ["a title", "Kế hoạch số 246/KH-UBND ngày 21 tháng 01 năm 2022 của Ủy ban nhân dân thành phố", "trích yếu"],
  ["an issuer", "Kế hoạch số 246/KH-UBND ngày 21 tháng 01 năm 2022 về công tác dân vận", "cơ quan ban hành"],
  ["all", "Kế hoạch số 246/KH-UBND", "ngày ban hành, cơ quan ban hành, trích yếu"],
])("%s is missing", (_, mention, missing) => {
  expect(told(inList(`Thực hiện ${mention}.`))).toEqual([
    `Kế hoạch số 246/KH-UBND được dẫn lần đầu mà thiếu ${missing}`,
  ]);
});

describe("nothing is missing", () => {
  test.each([
    [
      "after a first mention in full",
      inList(`Thực hiện ${kh246}.`, "Báo cáo kết quả thực hiện Kế hoạch số 246/KH-UBND."),
    ],
    ["of an Act", inList("Thực hiện tốt Luật Tiếp cận thông tin; Luật Đất đai số 31/2024/QH15.")],
    ["of an issuer that the symbol names", inList("Theo Chỉ thị số 33/CT-TTg ngày 26/11/2021 về công tác dân vận.")],
    [
      "after another document's title has said it",
      inList(
        "Theo Kế hoạch số 246/KH-UBND ngày 21/01/2022 của Ủy ban nhân dân thành phố về triển khai thực hiện Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ về công tác dân vận.",
        "Quán triệt Chỉ thị số 33/CT-TTg.",
      ),
    ],
    [
      "of a document that only another's title names",
      inList(
        "Theo Kế hoạch số 246/KH-UBND ngày 21/01/2022 của Ủy ban nhân dân thành phố về triển khai thực hiện Chỉ thị số 33/CT-TTg.",
      ),
    ],
    ["in another's words", inList("Chủ đề năm: “Quyết tâm thực hiện hiệu quả Nghị quyết 98/2023/QH15 của Quốc hội”.")],
    [
      "in a heading, which the text below says in full",
      `# Nội dung\n\n## Thực hiện Kế hoạch số 246/KH-UBND\n\n- Triển khai ${kh246}.`,
    ],
    [
      "in a list that says it at its end",
      inList(
        "Theo các Kế hoạch số 246/KH-UBND ngày 21/01/2022 và số 250/KH-UBND ngày 25/01/2022 của Ủy ban nhân dân thành phố về công tác dân vận.",
      ),
    ],
    ["of what a document is attached to", inList("Quy chế làm việc (ban hành kèm theo Quyết định số 106/QĐ-UBND).")],
    [
      "of what amends another",
      inList(
        "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư (được sửa đổi, bổ sung bởi Nghị định số 31/2021/NĐ-CP).",
      ),
    ],
    [
      "of what was handed in",
      "Theo đề nghị của Phòng Nội vụ tại Tờ trình số 12/TTr-PNV ngày 05 tháng 02 năm 2024.\n\n# Nội dung",
    ],
    [
      "where a page break has cut it",
      "# Nội dung\n\n- Theo Kế hoạch số 246/KH-UBND ngày 21\n\ntháng 01 năm 2022 của Ủy ban nhân dân thành phố về công tác dân vận.",
    ],
  ])("%s", (_, body) => {
    expect(told(body)).toEqual([]);
  });

  test("after a mark, which is a first mention", () => {
    const register = "kh-246: { type: Kế hoạch, symbol: 246/KH-UBND, date: 2022-01-21 }\n";
    expect(told(inList("Theo [@kh-246].", "Báo cáo kết quả Kế hoạch số 246/KH-UBND."), register)).toEqual([]);
  });
});

test("a document that a first mention was cut of is not told at its second", () => {
  const body =
    "# Nội dung\n\n- Theo Kế hoạch số 246/KH-UBND ngày 21\n\ntháng 01 năm 2022 về công tác dân vận.\n\n- Theo Kế hoạch số 246/KH-UBND.";
  expect(told(body)).toEqual([]);
});

test("two bodies' documents of one symbol are each told", () => {
  const other = "Kế hoạch số 246/KH-UBND của Ủy ban nhân dân quận";
  expect(told(inList(`Theo ${kh246}.`, `Theo ${other}.`))).toEqual([
    "Kế hoạch số 246/KH-UBND được dẫn lần đầu mà thiếu ngày ban hành, trích yếu",
  ]);
});

test("the help says whether the register has what is missing", () => {
  const help = (register: string): string | undefined => {
    const body = inList("Theo Kế hoạch số 246/KH-UBND của Ủy ban nhân dân thành phố về công tác dân vận.");
    return found(["citation/incomplete"], body, register)[0]?.help;
  };
  expect(help("kh-246: { type: Kế hoạch, symbol: 246/KH-UBND, date: 2022-01-21 }\n")).toMatch(/^thay bằng \[@kh-246\]/);
  expect(help("kh-246: { type: Kế hoạch, symbol: 246/KH-UBND }\n")).toMatch(/ghi vào sổ văn bản rồi dùng \[@kh-246\]$/);
});
