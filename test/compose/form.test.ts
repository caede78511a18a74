// Front matter that concerns the form -> what stands where; values out of the closed lists are told at their place.
import { describe, expect, test } from "vitest";
import { analyse } from "../../src/compile.ts";
import { textOf } from "../../src/source.ts";
import { openWorkspace } from "../../src/workspace.ts";
import { composed, layoutText, planWith, shortFlows, styleText } from "./composed.ts";

const units = `
units:
  ubnd: { name: Ủy ban nhân dân phường An Lạc, kind: ward, symbol: UBND, place: An Lạc, head: Chủ tịch }
  cong-an: { name: Công an phường An Lạc, parent: ubnd, kind: other, symbol: CAP, place: An Lạc, head: Trưởng Công an }
  dang-uy: { name: Đảng ủy phường An Lạc, kind: party, symbol: ĐU, place: An Lạc, head: Bí thư }
  van-phong-du: { name: Văn phòng Đảng ủy, parent: dang-uy, kind: party, symbol: VPĐU, place: An Lạc, head: Chánh Văn phòng }
`;

const flows = (lines: string, body?: string): string[] => {
  const given = lines.includes("issuer:") ? lines : `issuer: ubnd\n${lines}`;
  return shortFlows(composed(planWith(given, body), { units }).document.body);
};

const told = (lines: string): string[] => {
  const source = (path: string, text: string) => ({ path, text });
  const workspace = openWorkspace({
    units: source("units.yaml", units),
    register: null,
    template: { layout: source("layout.md.hbs", layoutText), style: source("style.yaml", styleText) },
    frames: new Map(),
  });
  const { diagnostics } = analyse(source("plan.md", planWith(`issuer: ubnd\n${lines}`)), workspace);
  return diagnostics.map(({ rule, span }) => `${rule} “${textOf(span)}”`);
};

describe("marks", () => {
  test.each([
    ["độ khẩn: HOẢ TỐC", "urgency: Hỏa tốc"],
    ["urgency: Thượng khẩn", "urgency: Thượng khẩn"],
    ["độ mật: Tối mật", "secrecy: Tối mật"],
    ["phạm vi lưu hành: Lưu hành nội bộ", "circulation: Lưu hành nội bộ"],
    ["dự thảo: true", "draft: Dự thảo"],
    ["draft: lần 3", "draft: Dự thảo lần 3"],
    ["người soạn: PL\nsố bản: 300", "drafter: PL.(300)"],
    ["copies: 12", "drafter: (12)"],
  ])("%s", (lines, expected) => {
    expect(flows(lines).join("\n")).toContain(expected);
  });

  test("of a known size have a box of that size", () => {
    const [head] = composed(planWith("issuer: ubnd\nurgency: Khẩn"), { units }).document.body;
    const cell = head?.type === "columns" ? head.rows.at(-1)?.[0] : [];
    expect(cell?.[0]).toMatchObject({ style: "urgency", frame: { width: 20, height: 8 } });
  });

  test("a plan without any is as before", () => {
    expect(flows("").join("\n")).not.toMatch(/urgency|secrecy|circulation|draft|address|Kính gửi/);
  });
});

describe("values out of the lists, one diagnostic each", () => {
  test.each([
    ["urgency: Rất khẩn", "Rất khẩn"],
    ["secrecy: Kín", "Kín"],
    ["circulation: Công khai", "Công khai"],
    ["draft: mới", "mới"],
    ["copies: nhiều", "nhiều"],
    ["standard: 01/2011/TT-BNV", "01/2011/TT-BNV"],
    ["outline: phần", "phần"],
    ["signer: { authority: TB, title: CHỦ TỊCH }", "TB"],
  ])("%s", (lines, value) => {
    expect(told(lines)).toEqual([`metadata/invalid-value “${value}”`]);
  });

  test("a unit that the directory lacks", () => {
    expect(told("co-issuers: [so-y-te]\naddressees: [so-noi-vu, Các phường]")).toEqual([
      "assignment/unknown-unit “so-y-te”",
      "assignment/unknown-unit “so-noi-vu”",
    ]);
  });
});

describe("letters, decisions", () => {
  test("a letter's subject stands below its number, its symbol has no type", () => {
    const [head, , ...rest] = flows("type: Công văn\ntitle: Về việc báo cáo số liệu\nsymbol: UBND-VX\nnumber: 3");
    expect(head).toContain("number: Số: 03/UBND-VX | date");
    expect(head).toContain("letter-title: V/v báo cáo số liệu");
    expect(rest.join("\n")).not.toMatch(/^(?:type|title):/m);
  });

  test("one addressee on the line of Kính gửi, several below it", () => {
    expect(flows("kính gửi: cong-an")).toContain("addressed: Kính gửi: Công an phường An Lạc");
    const several = flows("addressees: [cong-an, Các khu phố;]").filter((line) => line.startsWith("address"));
    expect(several).toEqual([
      "addressees: Kính gửi:",
      "addressee: - Công an phường An Lạc;",
      "addressee: - Các khu phố.",
    ]);
  });

  test.each([
    ["signer: { authority: TM, title: Chủ tịch }", "Ủy ban nhân dân phường An Lạc"],
    ["signer: { authority:, title: Chủ tịch }", "Chủ tịch Ủy ban nhân dân phường An Lạc"],
    ["signer: [KT. CHỦ TỊCH, PHÓ CHỦ TỊCH, A B]", "Chủ tịch Ủy ban nhân dân phường An Lạc"],
  ])("a decision says who decides: %s", (signer, decider) => {
    const printed = flows(`type: Quyết định\n${signer}`, "Căn cứ Luật Cư trú;\n\n# Việc một\n\n1. Một.\n");
    expect(printed.slice(5)).toEqual([
      `decider: ${decider}`,
      "basis: Căn cứ Luật Cư trú;",
      "decides: Quyết định:",
      "article: Điều 1. Việc một",
      "text: 1. Một./.",
      ...printed.slice(10),
    ]);
  });
});

test("articles are numbered through the chapters, written numbers are taken off", () => {
  const printed = flows(
    "type: Quyết định\noutline: chapter",
    "# Một\n\n## Điều 1. Một\n\n# Chương II. Hai\n\n## Điều 2. Hai\n\n## Ba\n\nHết.\n",
  );
  expect(printed.filter((line) => line.startsWith("article: "))).toEqual([
    "article: Điều 1. Một",
    "article: Điều 2. Hai",
    "article: Điều 3. Ba",
  ]);
});

describe("several bodies", () => {
  const joint = flows("co-issuers: [cong-an]\nsigner: [{ name: A B }, { authority: KT, title: Phó Trưởng Công an }]");

  test("have their names, symbols and signatures beside each other, the leading one's at the right", () => {
    expect(joint[0]).toContain("issuer-name: Ủy ban nhân dân / phường An Lạc / - / Công an phường An Lạc");
    expect(joint[0]).toContain("/KH-UBND-CAP");
    expect(joint.slice(-3)).toEqual([
      "[signer-title: KT. Trưởng Công an / phường An Lạc, signer-title: Phó Trưởng Công an, gap 4 | " +
        "signer-title: TM. Ủy ban nhân dân / phường An Lạc, signer-title: Chủ tịch, gap 4, signer-name: A B]",
      "gap 1",
      "recipients-heading: Nơi nhận:",
    ]);
  });
});

describe("the Party's standard", () => {
  const party = flows("issuer: dang-uy\nnumber: 7", "Căn cứ Điều lệ Đảng;\n\n# Mục đích\n\n- Một việc.\n");

  test("follows from the issuer's kind", () => {
    expect(party).toEqual([
      "[issuer-name: Đảng ủy phường An Lạc, star: * | nation: ĐẢNG CỘNG SẢN VIỆT NAM, rule 72.9 || number: Số 07-KH/ĐU | " +
        "date: An Lạc, ngày    tháng    năm 2024]",
      "type: Kế hoạch",
      "title: Về một việc",
      "title-mark: -----",
      "gap 1",
      "basis: - Căn cứ Điều lệ Đảng;",
      "section: I- Mục đích",
      "item: - Một việc.",
      "gap 1",
      "[recipients-heading: Nơi nhận: | signer-authority: T/M Đảng ủy, signer-title: Bí thư, gap 4]",
    ]);
  });

  test.each([
    [
      "issuer: van-phong-du\nsigner: { authority: KT, title: Phó Chánh Văn phòng }",
      "signer-authority: K/T Chánh Văn phòng, signer-title: Phó Chánh Văn phòng",
    ],
    [
      "issuer: dang-uy\nsigner: { authority: T/L, title: Chánh Văn phòng }",
      "signer-authority: T/L Bí thư, signer-title: Chánh Văn phòng",
    ],
    [
      "issuer: dang-uy\nsigner: [T/M BAN THƯỜNG VỤ, PHÓ BÍ THƯ, A B]",
      "signer-authority: T/M BAN THƯỜNG VỤ, signer-title: PHÓ BÍ THƯ",
    ],
    ["issuer: dang-uy\ntype: Công văn", "number: Số      -CV/ĐU"],
    ["issuer: dang-uy\nrecipients: [Các chi bộ, Lưu Đảng ủy]", "recipient: - Các chi bộ;, recipient: - Lưu Đảng ủy."],
    [
      "issuer: dang-uy\nstandard: 36-HD/VPTW\nrecipients: [Các chi bộ, Lưu Đảng ủy]",
      "recipient: - Các chi bộ,, recipient: - Lưu Đảng ủy.",
    ],
    ["issuer: dang-uy\nthể thức: 30/2020/NĐ-CP", "nation: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
  ])("%s", (lines, expected) => {
    expect(flows(lines).join("\n")).toContain(expected);
  });
});
