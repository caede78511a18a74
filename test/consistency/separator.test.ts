// Two documents that follow each other without a mark.
import { expect, test } from "vitest";
import { check, found, read } from "./check.ts";

const ct33 = "Chỉ thị số 33/CT-TTg ngày 26 tháng 11 năm 2021 của Thủ tướng Chính phủ về công tác dân vận";
const kh246 = "Kế hoạch số 246/KH-UBND ngày 21 tháng 01 năm 2022 của Ủy ban nhân dân thành phố về chuyển đổi số";
const told = (text: string) => found(["text/missing-separator"], `# Nội dung\n\n- Thực hiện ${text}.`);

test.each([
  ["after a title", `${ct33} ${kh246}`, "vận"],
  ["after emphasis", `*${ct33}* ${kh246}`, "vận"],
  ["after a date", `Chỉ thị số 33/CT-TTg ngày 26 tháng 11 năm 2021 ${kh246}`, "2021"],
  ["at a line's end", `${ct33}\n  ${kh246}`, "vận"],
])("%s", (_, text, after) => {
  const message = "Kế hoạch số 246/KH-UBND viết liền sau văn bản trước mà không có dấu ngăn cách";
  expect(told(text)).toMatchObject([{ span: "Kế hoạch số 246/KH-UBND", message }]);
  const [diagnostic] = check(
    `---\nplan: mau\ntitle: T\nissuer: ubnd-quan\n---\n\n# Nội dung\n\n- Thực hiện ${text}.\n`,
    null,
  ).filter(({ rule }) => rule === "text/missing-separator");
  const [edit] = diagnostic?.fix ?? [];
  expect(diagnostic?.certain).toBe(true);
  expect(edit?.text).toBe(";");
  expect(edit?.span.source.text.slice(0, edit.span.start)).toMatch(new RegExp(`${after}\\*?$`));
});

test.each([
  [";", `${ct33}; ${kh246}`],
  ["và", `${ct33} và ${kh246}`],
  ["VÀ, in capitals", `${ct33} VÀ ${kh246}`.toUpperCase()],
  ["a document in the title", `${kh246.replace("về chuyển đổi số", "về thực hiện")} ${ct33}`],
  ["what is repealed in part", `${kh246} và bãi bỏ một phần ${ct33}`],
  ["an Act's name in another's", "Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức"],
])("none: %s", (_, text) => {
  expect(told(text)).toEqual([]);
});

test("none between two cells of a table", () => {
  const table = `| STT | Văn bản |\n|---|---|\n| ${ct33} | ${kh246} |\n`;
  expect(found(["text/missing-separator"], `# Nội dung\n\n${table}`)).toEqual([]);
});

test("the fix mends the sample as it was found", () => {
  const text = read("test/fixtures/sample/as-found/plan.md");
  const of = (plan: string) => check(plan, null).filter(({ rule }) => rule === "text/missing-separator");
  const [edit] = of(text)[0]?.fix ?? [];
  const at = edit?.span.start ?? 0;
  const mended = text.slice(0, at) + (edit?.text ?? "") + text.slice(at);
  expect(mended).toContain("trong tình hình mới; Chương trình số 06-CTrHĐ/QU");
  expect(of(mended)).toEqual([]);
});
