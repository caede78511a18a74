// text/date-form: the zeros of dates in words. NĐ 30/2020, Phụ lục I, Phần I, II.4b.
import { expect, test } from "vitest";
import { diagnosticsOf, found, mended } from "./check.ts";

test.each([
  ["ngày 3 tháng 2 năm 2024", "ngày 03 tháng 02 năm 2024"],
  ["ngày 12 tháng 03 năm 2024", "ngày 12 tháng 3 năm 2024"],
  ["ngày 5 tháng 12", "ngày 05 tháng 12"],
  ["Ngày 9\ntháng 1 năm 2015", "Ngày 09\ntháng 01 năm 2015"],
  ["ngày *3* tháng 10", "ngày *03* tháng 10"],
])("%s", (written, proper) => {
  expect(mended(["text/date-form"], `Họp vào ${written}.\n`)).toBe(`Họp vào ${proper}.\n`);
});

test.each([
  "ngày 03 tháng 02 năm 2024",
  "ngày 15 tháng 5",
  "ngày 3/2/2024",
  "ngày 31 tháng 2 năm 2024",
  "ngày 5 hằng tháng",
])("leaves as it is: %s", (body) => {
  expect(found("text/date-form", `Họp vào ${body}.\n`)).toEqual([]);
});

test("in a quotation the fix is only likely", () => {
  const text =
    "---\nplan: mau\ntitle: Về một việc\nissuer: ubnd-quan\n---\n\nThi đua “ngày 3 tháng 2”, ngày 3 tháng 2.\n";
  const own = diagnosticsOf(text).filter(({ rule }) => rule === "text/date-form");
  expect(own.map(({ certain }) => certain)).toEqual([false, true]);
});
