// What mentions of one document, and the register, say differently: once each, with both places.
import { describe, expect, test } from "vitest";
import { found } from "./check.ts";

const conflicts = ["citation/conflicting-date", "citation/conflicting-issuer", "citation/conflicting-title"] as const;
const dates = ["citation/impossible-date", "citation/year-mismatch", "citation/after-plan", ...conflicts] as const;

const kh246 = "Kế hoạch số 246/KH-UBND ngày 21 tháng 01 năm 2022 của Ủy ban nhân dân thành phố về công tác dân vận";
const inRegister = `kh-246:
  type: Kế hoạch
  symbol: 246/KH-UBND
  date: 2022-01-21
  issuer: Ủy ban nhân dân thành phố
  title: về công tác dân vận
`;
const ofRules = (findings: readonly { rule: string }[]): readonly string[] => findings.map(({ rule }) => rule);

describe("a conflict", () => {
  test("is told at the mention that deviates, with what was said first", () => {
    expect(
      found(conflicts, `Căn cứ ${kh246};\n\n# Nội dung\n\n- Theo ${kh246.replace("21 tháng", "12 tháng")}.`),
    ).toEqual([
      {
        rule: "citation/conflicting-date",
        span: "ngày 12 tháng 01 năm 2022",
        message: "Kế hoạch số 246/KH-UBND được ghi ngày 12/01/2022, chỗ khác là 21/01/2022",
        help: "xem lại văn bản gốc rồi ghi một ngày ở mọi chỗ",
        related: ["first-mention: ngày 21 tháng 01 năm 2022"],
        places: [],
      },
    ]);
  });

  test("of several mentions is told once a value, at its first mention", () => {
    const at = (day: string): string => `- Theo Kế hoạch số 246/KH-UBND ngày ${day}/01/2022.`;
    const body = `Căn cứ ${kh246};\n\n# Nội dung\n\n${["12", "21", "11", "12"].map(at).join("\n\n")}`;
    expect(found(conflicts, body)).toMatchObject([
      { span: "ngày 12/01/2022", places: ["ngày 12/01/2022"] },
      { span: "ngày 11/01/2022", places: [] },
    ]);
  });

  test("with the register is the mention's mistake, also where it is the first", () => {
    const body = `Căn cứ ${kh246.replace("thành phố", "quận")};\n\n# Nội dung\n\n- Theo ${kh246}.`;
    expect(found(conflicts, body, inRegister)).toMatchObject([
      {
        rule: "citation/conflicting-issuer",
        span: "Ủy ban nhân dân quận",
        related: ["in-register: Ủy ban nhân dân thành phố", "first-mention: Ủy ban nhân dân thành phố"],
      },
    ]);
  });

  test("between two mentions and the register is told once for each value that deviates", () => {
    const [a, b] = ["tăng cường công tác dân vận", "đẩy mạnh công tác dân vận"];
    const body = [a, b, a].map((title) => `- Theo ${kh246.replace("công tác dân vận", title)}.`).join("\n\n");
    expect(found(conflicts, `# Nội dung\n\n${body}`, inRegister)).toMatchObject([
      { span: `về ${a}`, places: [`về ${a}`] },
      { span: `về ${b}`, places: [] },
    ]);
  });

  test("of titles says at which words they part", () => {
    const title = "về chủ trương sắp xếp khu phố, ấp trên địa bàn";
    const body = [title, title.replace("ấp", "áp")].map(
      (one) => `- Theo ${kh246.replace("về công tác dân vận", one)}.`,
    );
    expect(found(conflicts, `# Nội dung\n\n${body.join("\n\n")}`)).toMatchObject([
      { help: "“phố, áp trên địa” khác “phố, ấp trên địa”: xem lại văn bản gốc rồi dùng một trích yếu ở mọi chỗ" },
    ]);
  });

  test("is between the mentions where the register does not say", () => {
    const bare = inRegister.replace("  title: về công tác dân vận\n", "");
    const body = `Căn cứ ${kh246};\n\n# Nội dung\n\n- Theo ${kh246.replace("công tác", "tăng cường công tác")}.`;
    expect(found(conflicts, body, bare)).toMatchObject([
      { span: "về tăng cường công tác dân vận", related: ["first-mention: về công tác dân vận"] },
    ]);
  });

  test("is none for a mark, which says what the register says", () => {
    expect(found(conflicts, `Căn cứ [@kh-246];\n\n# Nội dung\n\n- Theo ${kh246}.`, inRegister)).toEqual([]);
  });

  test("is none between two documents of one symbol", () => {
    const others = [
      kh246.replace("tháng 01 năm 2022", "tháng 3 năm 2023").replace("dân vận", "cải cách hành chính"),
      kh246.replace("21 tháng 01", "15 tháng 5").replace("thành phố", "quận"),
    ];
    const body = [kh246, ...others].map((one) => `- Theo ${one}.`).join("\n\n");
    expect(found(conflicts, `# Nội dung\n\n${body}`)).toEqual([]);
    expect(found(conflicts, `# Nội dung\n\n${body}`, inRegister)).toEqual([]);
    const name = "Kế hoạch số 246/KH-UBND";
    expect(found(["citation/unregistered"], `# Nội dung\n\n${body}`, inRegister)).toMatchObject([
      { span: name, places: [name] },
    ]);
  });

  test("is none about a title that a list gives once for all", () => {
    const body = `- Theo các Kế hoạch số 246/KH-UBND ngày 21/01/2022 và số 250/KH-UBND ngày 25/01/2022 của Ủy ban nhân dân thành phố về thi đua.`;
    expect(found(conflicts, `Căn cứ ${kh246};\n\n# Nội dung\n\n${body}`)).toEqual([]);
  });

  test("is none where a page break has cut the mention", () => {
    const body = `- Theo Kế hoạch số 246/KH-UBND ngày 21 tháng 01 năm 2022 của Ủy ban nhân dân thành phố về đẩy\n\nmạnh công tác dân vận.`;
    expect(found(conflicts, `Căn cứ ${kh246};\n\n# Nội dung\n\n${body}`)).toEqual([]);
  });
});

describe("of several rules on a date one speaks", () => {
  const nd04 = "Nghị định số 04/2015/NĐ-CP ngày 09 tháng 01 năm 2015 của Chính phủ về thực hiện dân chủ";
  const follows = (text: string, other: string): string => `Căn cứ ${text};\n\n# Nội dung\n\n- Theo ${other}.`;

  test("that the calendar lacks it", () => {
    const body = follows(kh246, kh246.replace("21 tháng 01", "31 tháng 02"));
    expect(ofRules(found(dates, body))).toEqual(["citation/impossible-date"]);
  });

  test("that its year is not the symbol's", () => {
    expect(ofRules(found(dates, follows(nd04, nd04.replace("năm 2015", "năm 2025"))))).toEqual([
      "citation/year-mismatch",
    ]);
  });

  test("that it is after the plan's", () => {
    const body = follows(kh246, kh246.replace("năm 2022", "năm 2025"));
    expect(ofRules(found(dates, body))).toEqual(["citation/after-plan"]);
    expect(found(dates, body, inRegister)).toMatchObject([
      { rule: "citation/after-plan", span: "ngày 21 tháng 01 năm 2025" },
    ]);
  });

  test("that it is not the other mentions'", () => {
    const body = follows(kh246, kh246.replace("năm 2022", "năm 2021"));
    expect(ofRules(found(dates, body))).toEqual(["citation/conflicting-date"]);
  });
});

test("a mark of a document issued after the plan", () => {
  const late = inRegister.replace("2022-01-21", "2025-01-21");
  const [finding, ...rest] = found(dates, "Căn cứ [@kh-246];\n\n# Nội dung\n\n- Theo [@kh-246].", late);
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({
    rule: "citation/after-plan",
    span: "[@kh-246]",
    related: ["in-register: 2025-01-21"],
  });
  expect(finding?.message).toBe("Kế hoạch số 246/KH-UBND ban hành 21/01/2025, sau ngày của kế hoạch (31/12/2024)");
});
