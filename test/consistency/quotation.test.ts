// Sentences quoted twice with a word's difference.
import { describe, expect, test } from "vitest";
import { found } from "./check.ts";

const told = (...quotations: readonly string[]) =>
  found(["text/inconsistent-quotation"], `# Nội dung\n\n${quotations.map((one) => `- Theo ${one}.`).join("\n\n")}`);

const motto = "“Trọng dân, gần dân, hiểu dân, học dân và có trách nhiệm với dân”";

test.each([
  ["left out", motto, motto.replace("có ", ""), "và trách", "và trách"],
  ["put in", motto.replace("có ", ""), motto, "có", "và có trách"],
  ["changed", motto, motto.replace("hiểu", "thương"), "thương", "dân thương dân"],
  ["mistyped, in a short quotation", "“Dân vận khéo”", "“Dân vân khéo”", "vân", "Dân vân khéo"],
  ["mistyped at the end", "“Quyết tâm chuyển đổi số”", "“Quyết tâm chuyển đổi sổ”", "sổ", "đổi sổ"],
])("a word %s", (_, first, second, span, said) => {
  const [finding, ...rest] = told(first, second);
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({ span });
  expect(finding?.message).toContain(`viết “${said}”, chỗ khác viết`);
});

test("is told once, with the other places", () => {
  const other = motto.replace("hiểu", "thương");
  expect(told(motto, other, motto, other)).toMatchObject([
    { span: "thương", related: ["first-mention: hiểu"], places: ["thương"] },
  ]);
});

describe("no difference", () => {
  test.each([
    ["capitals, emphasis, commas", motto, "“*trọng dân - gần dân - hiểu dân; học dân và có trách nhiệm với dân*”"],
    ["straight marks", motto, motto.replace(/[“”]/g, '"')],
    [
      "a beginning alone",
      "“Về đẩy mạnh học tập và làm theo tư tưởng, đạo đức”",
      "“đẩy mạnh học tập và làm theo tư tưởng, đạo đức”",
    ],
    [
      "a figure",
      "“Chương trình tổng thể cải cách hành chính giai đoạn 2021”",
      "“Chương trình tổng thể cải cách hành chính giai đoạn 2026”",
    ],
    ["another name", "“Cán bộ hoàn thành nhiệm vụ”", "“Cán bộ hoàn thành tốt nhiệm vụ”"],
    [
      "another place's",
      "“Phường đạt chuẩn văn minh đô thị giai đoạn mới”",
      "“Quận đạt chuẩn văn minh đô thị giai đoạn mới”",
    ],
    ["two words", motto, motto.replace("hiểu dân", "thương người")],
  ])("%s", (_, first, second) => {
    expect(told(first, second)).toEqual([]);
  });
});

test("a sentence that a page break has cut is one", () => {
  const body = `# Nội dung\n\n- Theo ${motto.replace("có ", "")}.\n\n- Theo “trọng dân, gần dân, hiểu dân,\n\nhọc dân và có trách nhiệm với dân”.`;
  expect(found(["text/inconsistent-quotation"], body)).toMatchObject([{ span: "có" }]);
});
