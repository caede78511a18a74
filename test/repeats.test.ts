// One mistake that shows at many places: one diagnostic, which every report shows with all its places.
import { describe, expect, test } from "vitest";
import { builtInTemplates } from "../src/cli/templates.ts";
import { analyse } from "../src/compile.ts";
import type { Diagnostic } from "../src/diagnostic.ts";
import { reporters } from "../src/reporters/index.ts";
import { textOf } from "../src/source.ts";
import { openWorkspace } from "../src/workspace.ts";
import { plainOptions } from "./reporters/diagnostics.ts";

const units = `units:
  ubnd: { name: Ủy ban nhân dân quận Bình Tân, kind: committee }
  noi-vu: { name: Phòng Nội vụ, parent: ubnd, kind: department }
  thanh-tra: { name: Thanh tra quận, parent: ubnd, kind: department }
`;

function check(body: string, register = ""): readonly Diagnostic[] {
  const workspace = openWorkspace({
    units: { path: "units.yaml", text: units },
    register: register === "" ? null : { path: "register.yaml", text: register },
    ...builtInTemplates(),
  });
  const text = `---\nplan: thu\ntitle: Về thử\nissuer: ubnd\nperiod: 2024\n---\n\n${body}`;
  return [...workspace.diagnostics, ...analyse({ path: "plan.md", text }, workspace).diagnostics];
}

const thirty = Array.from({ length: 30 }, (_, i) => `- Phòng Nội vu: thực hiện việc thứ ${i + 1}.`).join("\n\n");
const misspelt = `# Tổ chức thực hiện\n\n- Thanh tra quận: kiểm tra.\n\n${thirty}\n`;

describe("a unit misspelt thirty times", () => {
  const found = check(misspelt);

  test("is told once, with its twenty-nine other places", () => {
    expect(found.map(({ rule, span }) => [rule, textOf(span)])).toEqual([["assignment/unknown-unit", "Phòng Nội vu"]]);
    expect(found[0]?.places.map(textOf)).toEqual(Array(29).fill("Phòng Nội vu"));
  });

  test("keeps the places that a comment does not silence", () => {
    const silenced = misspelt.replace(
      "- Phòng Nội vu",
      "<!-- plan-disable-next assignment/unknown-unit: đơn vị mới -->\n\n- Phòng Nội vu",
    );
    expect(check(silenced).map(({ places }) => places.length)).toEqual([28]);
  });

  test("shows its places in every report", () => {
    const note = "và 29 chỗ khác: dòng 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, …";
    const report = (format: keyof typeof reporters) => reporters[format](found, plainOptions);
    expect(report("pretty")).toContain(`= ${note}`);
    expect(report("github").split("\n")[0]).toContain(`%0A${note}`);
    expect(report("junit")).toContain(`\n${note}`);
    expect(JSON.parse(report("json")).diagnostics[0].places).toHaveLength(29);
    const [result] = JSON.parse(report("sarif")).runs[0].results;
    expect(result.message.text).toContain(`(${note})`);
    expect(result.relatedLocations).toHaveLength(29);
    expect(reporters.pretty(found, { ...plainOptions, language: "en" })).toContain(
      "= and 29 other places: lines 14, 16, ",
    );
  });
});

const places = (body: string, register?: string) =>
  check(body, register).map(({ rule, span, places }) => [rule, textOf(span), places.map(textOf)]);

test("a part taken out is told once for all references to it and to what it held", () => {
  const body =
    "# Nội dung\n\n- Theo khoản 4 Mục I và điểm a khoản 4 Mục I.\n\n- Xem khoản 4 Mục I; xem [](#cu), [](#cu).\n";
  expect(places(body)).toEqual([
    ["reference/broken", "khoản 4 Mục I", ["điểm a khoản 4 Mục I", "khoản 4 Mục I"]],
    ["reference/broken", "#cu", ["#cu"]],
  ]);
});

test("clauses of one number that are missing in two sections are two mistakes", () => {
  const body = "# Một\n\n- Theo khoản 4 Mục I.\n\n# Hai\n\n- Theo khoản 4 Mục II.\n";
  expect(places(body).map(([, text]) => text)).toEqual(["khoản 4 Mục I", "khoản 4 Mục II"]);
});

test("a key that the register lacks is told once", () => {
  expect(places("Căn cứ [@ct-1];\n\nThực hiện [@ct-1].\n", "kh-9: { type: Kế hoạch, symbol: 9/KH-UBND }\n")).toEqual([
    ["citation/unknown", "ct-1", ["ct-1"]],
  ]);
});
