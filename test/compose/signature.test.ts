// A signer and recipients -> the block at the end.
import { expect, test } from "vitest";
import { composed, planWith, shortFlows } from "./composed.ts";

const signature = (lines: string): string => shortFlows(composed(planWith(lines)).document.body).at(-1) ?? "";

test.each([
  ["signer: { authority: TM, title: CHỦ TỊCH }", "TM. Ủy ban nhân dân, CHỦ TỊCH"],
  ["signer: { authority: TM, of: phuong-an-lac, title: CHỦ TỊCH }", "TM. Uỷ ban nhân dân, CHỦ TỊCH"],
  ["signer: { authority: KT, title: PHÓ CHỦ TỊCH }", "KT. Chủ tịch, PHÓ CHỦ TỊCH"],
  [
    "issuer: van-phong\nsigner: { authority: KT, title: PHÓ CHÁNH VĂN PHÒNG }",
    "KT. CHÁNH VĂN PHÒNG, PHÓ CHÁNH VĂN PHÒNG",
  ],
  ["signer: { authority: TL, title: CHÁNH VĂN PHÒNG }", "TL. Chủ tịch, CHÁNH VĂN PHÒNG"],
  ["signer: { authority: TUQ, title: TRƯỞNG PHÒNG NỘI VỤ }", "TUQ. Chủ tịch, TRƯỞNG PHÒNG NỘI VỤ"],
  ["issuer: phong-noi-vu\nsigner: { authority: Q, title: TRƯỞNG PHÒNG }", "Q. TRƯỞNG PHÒNG"],
  ["issuer: phong-noi-vu\nsigner: { title: TRƯỞNG PHÒNG }", "TRƯỞNG PHÒNG"],
])("%s", (lines, expected) => {
  const titles = [...signature(lines).matchAll(/signer-title: ([^,]+)/g)].map(([, title]) => title);
  expect(titles.join(", ")).toBe(expected);
});

test("lines that the author wrote out print as they are, then the name", () => {
  const lines = "signer: [TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH, Trần Văn Mẫu]";
  expect(signature(lines)).toBe(
    "[recipients-heading: Nơi nhận: | signer-title: TM. ỦY BAN NHÂN DÂN, signer-title: KT. CHỦ TỊCH, " +
      "signer-title: PHÓ CHỦ TỊCH, gap 4, signer-name: Trần Văn Mẫu]",
  );
});

test("recipients: names for ids, text as written, the last with a full stop", () => {
  const lines = 'recipients: [ubnd-thanh-pho, phuong, "Thường trực Quận ủy;", "Lưu: VT, NV."]';
  expect(signature(lines)).toBe(
    "[recipients-heading: Nơi nhận:, recipient: - Ủy ban nhân dân Thành phố Hồ Chí Minh;, recipient: - Ủy ban nhân dân các phường;, " +
      "recipient: - Thường trực Quận ủy;, recipient: - Lưu: VT, NV. | signer-title: TM. Ủy ban nhân dân, signer-title: Chủ tịch, gap 4]",
  );
});

test("the body ends, a little room, then the signature", () => {
  expect(shortFlows(composed(planWith("")).document.body).slice(-3)).toEqual([
    "item: - Một việc./.",
    "gap 1",
    "[recipients-heading: Nơi nhận: | signer-title: TM. Ủy ban nhân dân, signer-title: Chủ tịch, gap 4]",
  ]);
});
