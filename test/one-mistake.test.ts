// What follows from a mistake is not told again: a text with one mistake, and all that is said of it.
import { expect, test } from "vitest";
import { builtInTemplates } from "../src/cli/templates.ts";
import { analyse } from "../src/compile.ts";
import { textOf } from "../src/source.ts";
import { openWorkspace } from "../src/workspace.ts";

const units = `units:
  ubnd: { name: Ủy ban nhân dân quận Bình Tân, kind: committee }
  noi-vu: { name: Phòng Nội vụ, aliases: [Phòng Nội vụ quận], parent: ubnd, kind: department }
  thanh-tra: { name: Thanh tra quận, parent: ubnd, kind: department }
  bao: { name: "Báo và Phát thanh, Truyền hình Bình Tân", parent: ubnd, kind: service-unit }
`;

const register = `ct-33:
  type: Chỉ thị
  symbol: 33/CT-TTg
  date: 2021-11-26
  issuer: Thủ tướng Chính phủ
  title: về tiếp tục đổi mới công tác dân vận
`;

const front = "---\nplan: thu\ntitle: Về thử\nissuer: ubnd\nperiod: 2024\n---\n";

function said(text: string, path = "plan.md"): readonly string[] {
  const workspace = openWorkspace({
    units: { path: "units.yaml", text: units },
    register: { path: "register.yaml", text: register },
    ...builtInTemplates(),
  });
  const { diagnostics } = analyse({ path, text }, workspace);
  return diagnostics.map(({ rule, span }) => `${rule} ${textOf(span)}`);
}

const duties = (...items: readonly string[]): string =>
  `${front}\n# Tổ chức thực hiện\n\n${["Phòng Nội vụ: rà soát hồ sơ.", ...items].map((item) => `- ${item}\n\n`).join("")}`;
const inFull = "ngày 26 tháng 11 năm 2021 của Thủ tướng Chính phủ về tiếp tục đổi mới công tác dân vận";
const cited = (mention: string): string =>
  `${front}\nCăn cứ ${mention};\n\n# Nội dung\n\n- Thực hiện Chỉ thị số 33/CT-TTg.\n`;
const mottoes = (...words: readonly string[]): string =>
  `${front}\n# Nội dung\n\n${words.map((one) => `- Phương châm “Trọng dân, ${one} dân, hiểu dân”.\n\n`).join("")}`;

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "a misspelt attribute is read as what it was meant for",
    `${front}\n# Tổ chức thực hiện\n\n## Việc chung {leaad=noi-vu}\n\n- Rà soát hồ sơ.\n\n## Thanh tra quận\n\n- Kiểm tra.\n`,
    ["metadata/unknown-key leaad"],
  ],
  [
    "a mistyped type in the symbol of a first mention",
    cited(`Chỉ thị số 33/KH-TTg ${inFull}`),
    ["citation/type-mismatch Chỉ thị số 33/KH-TTg"],
  ],
  [
    "a mistyped number in a first mention",
    cited(`Chỉ thị số 34/CT-TTg ${inFull}`),
    ["citation/unregistered Chỉ thị số 34/CT-TTg"],
  ],
  ["a mistyped key in a first mention", cited("[@ct-3]"), ["citation/unknown ct-3"]],
  [
    "a type of the state in a symbol of the Party",
    cited(
      `Chỉ thị số 33/CT-TTg ${inFull}; Kế hoạch số 116-NĐ/TU ngày 09 tháng 7 năm 2022 của Tỉnh ủy về văn hóa công vụ`,
    ),
    ["citation/type-mismatch Kế hoạch số 116-NĐ/TU"],
  ],
  [
    "front matter that nothing closes, in a plan with an appendix",
    `${front.slice(0, -4)}\nCăn cứ [@ct-33];\n\n# Nội dung\n\n- Rà soát hồ sơ.\n\n---\n\n# Phụ lục Danh mục\n\n- Rà soát hồ sơ.\n`,
    ["metadata/unclosed ---"],
  ],
  [
    "a unit that the directory lacks, behind Giao",
    duties("Giao Phòng Kinh tế số hóa hồ sơ."),
    ["assignment/unknown-unit Phòng Kinh tế số hóa hồ sơ"],
  ],
  [
    "a name with one word mistyped, behind Giao",
    duties("Giao Thanh tra qậun số hóa hồ sơ."),
    ["assignment/unknown-unit Thanh tra qậun"],
  ],
  [
    "… before a colon, where a shorter name is right",
    duties("Phòng Nội vụ quân: số hóa hồ sơ."),
    ["assignment/unknown-unit Phòng Nội vụ quân"],
  ],
  [
    "… or before a verb",
    duties("Phòng Nội vụ quậận chủ trì số hóa hồ sơ."),
    ["assignment/unknown-unit Phòng Nội vụ quậận"],
  ],
  ["… but not where a duty begins with a like word", duties("Phòng Nội vụ quản lý hồ sơ."), []],
  [
    "… of one who works along",
    duties("Thanh tra quận: phối hợp với Phòng Nội vu kiểm tra."),
    ["assignment/unknown-unit Phòng Nội vu"],
  ],
  [
    "… with commas in it, after another name",
    duties("Thanh tra quận, Báo và Phát thanh, Truyền hình Bình Tan: kiểm tra."),
    ["assignment/unknown-unit Báo và Phát thanh, Truyền hình Bình Tan"],
  ],
  ["a name with the word of a duty in it", duties("Sở Xây dựng: kiểm tra."), ["assignment/unknown-unit Sở Xây dựng"]],
  [
    "a board that the directory lacks",
    duties("Ban Quản lý dự án quận: kiểm tra."),
    ["assignment/unknown-unit Ban Quản lý dự án quận"],
  ],
  [
    "of mottoes the odd one out is told, wherever it stands",
    mottoes("gân", "gần", "gần"),
    ["text/inconsistent-quotation gân"],
  ],
];

test.each(cases)("%s", (_, text, expected) => {
  expect(said(text)).toEqual(expected);
});

test("a section of a YAML plan that is a bare title", () => {
  const text =
    "plan: thu\ntitle: Về thử\nissuer: ubnd\nperiod: 2024\nsections:\n  - Mục đích\n  - title: Nội dung\n    text: Rà soát hồ sơ.\n";
  expect(said(text, "plan.yaml")).toEqual(["metadata/invalid-value Mục đích"]);
});
