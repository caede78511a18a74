// Text -> its width, where it is held together, where a long line is broken.
import { describe, expect, test } from "vitest";
import { breakLines } from "../../src/5-compose/break-lines.ts";
import { textWidth } from "../../src/5-compose/text-width.ts";
import { bindWords } from "../../src/5-compose/typography.ts";

const plain = { size: 14, bold: false, italic: false, capitals: false };
const bold = { ...plain, bold: true };

// Measured on printed pages.
test.each([
  ["Độc lập - Tự do - Hạnh phúc", bold, 60.5],
  ["QUẬN BÌNH TÂN", { ...bold, size: 13 }, 37.2],
  ["quận Bình Tân", { ...bold, size: 13, capitals: true }, 37.2],
  ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { ...bold, size: 13 }, 95.7],
  ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { ...bold, size: 12 }, 88.3],
])("the width of %s", (text, face, width) => {
  expect(textWidth(text, face)).toBeCloseTo(width, 0);
  expect(textWidth(text.normalize("NFD"), face)).toBeCloseTo(textWidth(text, face), 6);
});

test.each([
  ["phát triển kinh tế - xã hội", "phát triển kinh tế~- xã hội"],
  ["giai đoạn 2024 – 2026", "giai đoạn 2024~– 2026"],
  ["- gạch đầu dòng", "- gạch đầu dòng"],
  ["quốc phòng -", "quốc phòng -"],
  ["dân vận-chính quyền", "dân vận-chính quyền"],
  ["Chỉ thị số 33/CT-TTg ngày 26 tháng 11 năm 2021", "Chỉ thị số~33/CT-TTg ngày~26 tháng~11 năm~2021"],
  ["tại khoản 1 Mục III", "tại khoản~1 Mục~III"],
  ["điểm a khoản 2, điểm mới, điểm đ", "điểm~a khoản~2, điểm mới, điểm~đ"],
  ["Phụ lục II, Quý I, lần thứ XI, năm nay, số lượng", "Phụ lục~II, Quý~I, lần thứ~XI, năm nay, số lượng"],
  ["10 phường, mục Vui, Mục I", "10 phường, mục Vui, Mục~I"],
  ["", ""],
])("bound: %s", (text, bound) => {
  expect(bindWords(text).replaceAll("\u{a0}", "~")).toBe(bound);
});

test("text of any length is bound in one pass", () => {
  const text = "số 1 - ".repeat(100_000);
  const start = performance.now();
  expect(bindWords(text)).toHaveLength(text.length);
  expect(performance.now() - start).toBeLessThan(10_000);
});

describe("long lines", () => {
  const broken = (text: string, limit = 130): readonly string[] =>
    breakLines(bindWords(text), limit, (words) => textWidth(words, bold)).map((line) => line.replaceAll("\u{a0}", " "));

  test.each([
    ["Về một việc", ["Về một việc"]],
    [
      "Về triển khai thực hiện công tác Dân vận chính quyền trên địa bàn quận Bình Tân năm 2024",
      ["Về triển khai thực hiện công tác Dân vận chính quyền", "trên địa bàn quận Bình Tân năm 2024"],
    ],
    [
      "Triển khai thi hành Luật Việc làm trên địa bàn Thành phố Hồ Chí Minh",
      ["Triển khai thi hành Luật Việc làm", "trên địa bàn Thành phố Hồ Chí Minh"],
    ],
    [
      "(Kèm theo Kế hoạch số 07/KH-PNV ngày 05 tháng 02 năm 2024 của Phòng Nội vụ)",
      ["(Kèm theo Kế hoạch số 07/KH-PNV", "ngày 05 tháng 02 năm 2024 của Phòng Nội vụ)"],
    ],
  ])("%s", (text, lines) => {
    expect(broken(text)).toEqual(lines);
  });

  test("none is wider than the limit, and nothing is lost", () => {
    const text = "Quy định chức năng nhiệm vụ quyền hạn và cơ cấu tổ chức của Sở Lao động Thương binh và Xã hội "
      .repeat(5)
      .trim();
    for (const limit of [40, 60, 100, 165]) {
      const lines = broken(text, limit);
      expect(lines.join(" ")).toBe(text);
      for (const line of lines) expect(textWidth(line, bold)).toBeLessThanOrEqual(limit);
    }
  });

  test("a word wider than the limit has a line to itself", () => {
    expect(broken("một KếHoạchTriểnKhaiRấtDài hai", 30)).toEqual(["một", "KếHoạchTriểnKhaiRấtDài", "hai"]);
  });
});
