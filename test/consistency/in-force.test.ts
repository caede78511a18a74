// Documents that the register says are no longer in force, on the plan's date (31/12/2024).
import { expect, test } from "vitest";
import { found } from "./check.ts";

const told = (fields: string, body = "Căn cứ [@nd-110];\n\n# Nội dung") =>
  found(
    ["citation/expired", "citation/replaced"],
    body,
    `nd-110: { type: Nghị định, symbol: 110/2004/NĐ-CP, ${fields} }\nnd-30: { type: Nghị định, symbol: 30/2020/NĐ-CP, date: 2020-03-05 }\nnd-31: { type: Nghị định, symbol: 31/2025/NĐ-CP, date: 2025-03-05 }\n`,
  );

test.each([
  ["status: expired", "Nghị định số 110/2004/NĐ-CP đã hết hiệu lực"],
  ["status: expired, expired-on: 2020-03-05", "Nghị định số 110/2004/NĐ-CP đã hết hiệu lực từ 05/03/2020"],
  ["expired-on: 2020-03-05", "Nghị định số 110/2004/NĐ-CP đã hết hiệu lực từ 05/03/2020"],
  ["status: replaced", "Nghị định số 110/2004/NĐ-CP đã được thay thế"],
  [
    "status: replaced, replaced-by: nd-30",
    "Nghị định số 110/2004/NĐ-CP đã được thay thế bằng Nghị định số 30/2020/NĐ-CP",
  ],
])("%s", (fields, message) => {
  expect(told(fields).map((one) => one.message)).toEqual([message]);
});

test.each([
  "status: in-force",
  "status: unknown",
  "status: expired, expired-on: 2025-01-01",
  "status: replaced, replaced-by: nd-31",
])("not yet: %s", (fields) => {
  expect(told(fields)).toEqual([]);
});

test("once, with the other mentions, not in another document's title", () => {
  const kept =
    "Quyết định số 106/QĐ-UBND ngày 10/01/2024 của Ủy ban nhân dân quận về thực hiện Nghị định số 110/2004/NĐ-CP";
  const body = `# Nội dung\n\n- Theo ${kept}.\n\n- Theo Nghị định số 110/2004/NĐ-CP.\n\n- Theo [@nd-110].`;
  expect(told("status: expired", body)).toMatchObject([
    { span: "Nghị định số 110/2004/NĐ-CP", places: ["[@nd-110]"], related: ["in-register: expired"] },
  ]);
});
