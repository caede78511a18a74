// Keys of the register: short, ASCII, never one that is taken.
import fc from "fast-check";
import { expect, it } from "vitest";
import { registerKey } from "../../src/register/key.ts";

const document = (type: string, symbol: string | null, date: string | null = null, title: string | null = null) => ({
  type,
  symbol,
  date,
  issuer: null,
  title,
});

it.each([
  ["Kế hoạch", "246/KH-UBND", null, "kh-246"],
  ["Chương trình", "06-CTrHĐ/QU", null, "ctr-06"],
  ["Chương trình hành động", "36-CTrHĐ/QU", null, "ctr-36"],
  ["Nghị quyết", "98/2023/QH15", null, "nq-98"],
  ["Nghị định", "04/2015/NĐ-CP", null, "nd-04"],
  ["Thông tri", "15-TT/QU", null, "tt-15"],
  ["Đề án", "06-ĐA/TU", null, "da-06"],
  ["Công văn", "687-CV/QU", null, "cv-687"],
  ["Công văn", "8652/UBND-NC", null, "cv-8652"],
  ["Nghị quyết", "66.25/NQ-CP", null, "nq-66-25"],
  ["Luật", null, "Luật tiếp cận thông tin", "luat-tiep-can-thong-tin"],
  ["Luật", "72/2025/QH15", "Luật Tổ chức chính quyền địa phương", "luat-to-chuc-chinh-quyen-dia-phuong"],
  [
    "Luật",
    null,
    "Luật sửa đổi, bổ sung một số điều của Luật Quản lý, sử dụng tài sản công và Luật Ngân sách nhà nước",
    "luat-sua-doi-bo-sung-mot-so-dieu-cua-luat-quan-ly-su-dung",
  ],
])("%s %s %s: %s", (type, symbol, title, key) => {
  expect(registerKey(document(type, symbol, null, title), new Set())).toBe(key);
});

it("adds issuer and year, then a number", () => {
  const plan = document("Kế hoạch", "246/KH-UBND", "2024-01-21");
  expect(registerKey(plan, new Set(["kh-246"]))).toBe("kh-246-ubnd-2024");
  expect(registerKey(plan, new Set(["kh-246", "kh-246-ubnd-2024"]))).toBe("kh-246-ubnd-2024-2");
  expect(registerKey(plan, new Set(["kh-246", "kh-246-ubnd-2024", "kh-246-ubnd-2024-2"]))).toBe("kh-246-ubnd-2024-3");
  const joint = document("Chương trình", "02-CTr/BDVQU-UBNDQ", "2024-03-12");
  expect(registerKey(joint, new Set(["ctr-02"]))).toBe("ctr-02-bdvqu-ubndq-2024");
});

it("is a key that a mark can name, whatever the document", () => {
  const text = fc.option(fc.string({ unit: "grapheme" }));
  const any = fc.record({ type: text, symbol: text, date: fc.constant(null), issuer: text, title: text });
  fc.assert(
    fc.property(any, (document) => {
      const taken = new Set<string>();
      for (let i = 0; i < 4; i++) {
        const key = registerKey(document, taken);
        expect(key).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(taken).not.toContain(key);
        taken.add(key);
      }
    }),
  );
});
