// Whether two mentions that share a symbol speak of one document, and agree.
import { describe, expect, test } from "vitest";
import { agree, compareDocuments, type Facts } from "../../src/2-model/same-document.ts";

const nothing: Facts = { symbol: null, year: null, date: null, issuer: null, title: null };
const said = (facts: Partial<Facts>): Facts => ({ ...nothing, ...facts });

describe("one issuer", () => {
  test.each([
    ["UBND quận", "Ủy ban nhân dân quận"],
    ["Uỷ ban nhân dân quận", "Ủy ban nhân dân quận Bình Tân"],
    ["Ủy ban nhân dân thành phố", "UBND Thành phố Hồ Chí Minh"],
    ["UBND TP.HCM", "Ủy ban nhân dân Thành phố Hồ Chí Minh"],
    ["UBND TP. Hồ Chí Minh", "Ủy ban nhân dân thành phố"],
    ["Chủ tịch Ủy ban nhân dân quận", "Ủy ban nhân dân quận"],
    ["HĐND tỉnh Lâm Đồng khóa IX", "Hội đồng nhân dân tỉnh"],
    ["Bộ trưởng Bộ Nội vụ", "Bộ Nội vụ"],
    ["Thủ tướng", "Thủ tướng Chính phủ"],
    ["BTV Thành ủy", "Ban Thường vụ Thành ủy Thành phố Hồ Chí Minh"],
    ["Ban Thường vụ Tỉnh ủy", "Tỉnh ủy"],
    ["Bộ Chính trị (khóa XIII)", "Bộ Chính trị"],
    ["Ban Chấp hành Trung ương Đảng, khóa XII", "Ban Chấp hành Trung ương"],
    ["Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII", "BCH Trung ương Đảng"],
    ["Trung ương", "Bộ Chính trị"],
  ])("%s, %s", (a, b) => {
    expect(agree("issuer", said({ issuer: a }), said({ issuer: b }))).toBe(true);
    expect(agree("issuer", said({ issuer: b }), said({ issuer: a }))).toBe(true);
  });
});

test.each([
  ["Ủy ban nhân dân quận", "Ủy ban nhân dân thành phố"],
  ["Thủ tướng Chính phủ", "Chính phủ"],
  ["Bộ Chính trị", "Ban Bí thư"],
  ["Ủy ban nhân dân quận Bình Tân", "Ủy ban nhân dân quận Tân Phú"],
  ["Quận ủy", "Thành ủy"],
  ["Hội đồng nhân dân quận", "Ủy ban nhân dân quận"],
])("two issuers: %s, %s", (a, b) => {
  expect(agree("issuer", said({ issuer: a }), said({ issuer: b }))).toBe(false);
});

describe("one title", () => {
  test.each([
    ["a leading “về”", "về cải cách hành chính", "cải cách hành chính"],
    ["“về việc”, “V/v”", "về việc cải cách hành chính", "V/v cải cách hành chính"],
    ["quotation marks", "về “Cải cách hành chính”", "về cải cách hành chính"],
    ["the document's kind", "ban hành Quy định về quy tắc ứng xử", "về quy tắc ứng xử"],
    ["capitals", "VỀ CẢI CÁCH HÀNH CHÍNH", "về cải cách hành chính"],
    ["the place of a tone mark", "về xoá đói giảm nghèo, khoẻ mạnh", "về xóa đói giảm nghèo, khỏe mạnh"],
    ["dashes", "về cải cách giai đoạn 2021 – 2025", "về cải cách giai đoạn 2021-2025"],
    ["brackets and commas", "về cải cách (giai đoạn 2021-2025)", "về cải cách, giai đoạn 2021-2025"],
    ["a period left out", "về cải cách hành chính", "về cải cách hành chính giai đoạn 2021-2025"],
    ["abbreviations", "về quy chế làm việc của UBND quận", "về quy chế làm việc của Ủy ban nhân dân quận"],
    ["“số”", "về thực hiện Nghị quyết số 18-NQ/TW", "về thực hiện Nghị quyết 18-NQ/TW"],
    [
      "more or less of the document named in it",
      "về triển khai Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ",
      "về triển khai Chỉ thị số 33/CT-TTg về công tác dân vận",
    ],
    [
      "the sentence, which goes on after a shortened title",
      "về tăng cường công tác dân vận trên địa bàn phường",
      "về tăng cường công tác dân vận của cơ quan hành chính nhà nước trong tình hình mới",
    ],
  ])("%s", (_, a, b) => {
    expect(agree("title", said({ title: a }), said({ title: b }))).toBe(true);
    expect(agree("title", said({ title: b }), said({ title: a }))).toBe(true);
  });
});

test.each([
  ["a word left out", "về tiếp tục tăng cường công tác dân vận", "về tăng cường công tác dân vận"],
  ["a mistyped mark", "về sắp xếp khu phố, ấp trên địa bàn", "về sắp xếp khu phố, áp trên địa bàn"],
  ["another year", "về công tác dân vận năm 2024", "về công tác dân vận năm 2023"],
  ["another period", "về cải cách giai đoạn 2021-2025", "về cải cách giai đoạn 2021-2030"],
  ["a word changed that the sentence cannot go on with", "về thi đua yêu nước quận", "về thi đua yêu nước phường"],
  [
    "like words after a word that a sentence goes on with",
    "về đổi mới công tác dân vận trong cơ quan hành chính nhà nước",
    "về đổi mới công tác dân vận của cơ quan hành chính nhà nước",
  ],
])("two titles: %s", (_, a, b) => {
  expect(agree("title", said({ title: a }), said({ title: b }))).toBe(false);
});

const plan = said({
  symbol: "246/KH-UBND",
  date: "2022-01-21",
  issuer: "Ủy ban nhân dân thành phố",
  title: "về công tác dân vận",
});
const resolution = said({ symbol: "19-NQ/TW", date: "2017-10-25", issuer: "Ban Chấp hành Trung ương" });
const directive = said({ symbol: "33/CT-TTg", date: "2021-11-26", issuer: "Thủ tướng Chính phủ" });

test.each([
  ["its symbol alone", plan, { symbol: plan.symbol }],
  ["another day of the year", plan, { date: "2022-01-12" }],
  ["another year, the same day", plan, { date: "2021-01-21", title: null }],
  ["another date, the same title", plan, { date: "2023-02-12" }],
  ["another issuer on the same day", plan, { issuer: "Ủy ban nhân dân quận", title: null }],
  ["another title on the same day", plan, { title: "về cải cách hành chính" }],
  ["another issuer where the symbol has one only", directive, { issuer: "Chính phủ", date: null }],
  [
    "another year than its symbol's",
    said({ symbol: "67/2017/QĐ-UBND", year: 2017, date: "2017-12-29" }),
    { date: "2018-03-01" },
  ],
])("one document: %s", (_, facts, other) => {
  expect(compareDocuments(facts, { ...facts, ...other })).toBe("same");
});

test.each([
  ["another year's, with another title", plan, { date: "2023-01-21", title: "về chuyển đổi số" }],
  ["another year's", plan, { date: "2023-02-12", title: null }],
  ["another body's of the same kind", plan, { issuer: "Ủy ban nhân dân quận", date: null, title: null }],
  ["another body's on the same day", plan, { issuer: "Ủy ban nhân dân quận", title: "về chuyển đổi số" }],
  ["another term's", resolution, { date: null, issuer: "BCH Trung ương khóa XIII", title: null, term: "XII" }],
])("two documents: %s", (_, facts, { ...other }) => {
  const first = "term" in other ? { ...facts, issuer: `${facts.issuer} khóa ${other.term}` } : facts;
  expect(compareDocuments(first, { ...facts, ...other })).toBe("apart");
});

test("without dates, titles that have nothing in common leave it open", () => {
  const other = said({ symbol: plan.symbol, title: "phân công nhiệm vụ chuyển đổi số" });
  expect(compareDocuments(plan, other)).toBe("unclear");
});
