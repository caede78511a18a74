// An issuing body -> the left side of the letterhead.
import { expect, test } from "vitest";
import { composed, planWith, shortFlows } from "./composed.ts";

/** The first cell of the letterhead. */
const issuer = (lines: string, units?: string | null): string =>
  shortFlows(composed(planWith(lines), units === undefined ? {} : { units }).document.body)[0]?.split(" | ")[0] ?? "";

test.each([
  [
    "a committee: no superior, two bold lines",
    "issuer: ubnd-quan",
    "[issuer-name: Ủy ban nhân dân / quận Bình Tân, rule 17.3",
  ],
  [
    "a ward, the tone placed the other way",
    "issuer: phuong-an-lac",
    "[issuer-name: Uỷ ban nhân dân / phường An Lạc, rule 17.3",
  ],
  [
    "a department: its superior plain, broken to fit",
    "issuer: phong-noi-vu",
    "[parent-name: Ủy ban nhân dân / quận Bình Tân, issuer-name: Phòng Nội vụ, rule 13.8",
  ],
  [
    "a long name: lines of about one length",
    "issuer: van-phong",
    "[parent-name: Ủy ban nhân dân / quận Bình Tân, issuer-name: Văn phòng / Hội đồng nhân dân / và Ủy ban nhân dân / quận Bình Tân, rule 20.4",
  ],
  [
    "a superior and a name of the plan's own",
    "issuer: phong-noi-vu\nletterhead: [UBND quận Bình Tân, Phòng Nội vụ quận]",
    "[parent-name: UBND quận Bình Tân, issuer-name: Phòng Nội vụ quận, rule 19.6",
  ],
  [
    "a committee's own two lines are both bold",
    "issuer: ubnd-quan\nletterhead: [Ủy ban nhân dân, Quận 1]",
    "[issuer-name: Ủy ban nhân dân / Quận 1, rule 17.3",
  ],
])("%s", (_, lines, expected) => {
  expect(issuer(lines)).toBe(expected);
});

test("without a directory the issuer prints as written", () => {
  expect(issuer("issuer: ubnd-quan", null)).toBe("[issuer-name: ubnd-quan, rule 11.2");
});

test("the motto's rule is as long as its text, and both stand beside the issuer", () => {
  expect(
    shortFlows(composed(planWith("number: 7\ndate: 2024-03-05")).document.body)[0]
      ?.split(" | ")
      .slice(1)
      .join(" | "),
  ).toBe(
    "nation: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, motto: Độc lập - Tự do - Hạnh phúc, rule 60.4 || " +
      "number: Số: 07/KH-UBND | date: Bình Tân, ngày 05 tháng 3 năm 2024]",
  );
});
