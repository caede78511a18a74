// Bodies of plans -> what the checker says of gaps in them: empty headings, idle units, both roles, deadlines, reports; and of what is none.
import { describe, expect, test } from "vitest";
import type { RuleName } from "../../src/diagnostic.ts";
import { positionAt, textOf } from "../../src/source.ts";
import { check, read } from "../consistency/check.ts";

const gaps: readonly RuleName[] = [
  "structure/empty-section",
  "assignment/unit-without-duty",
  "assignment/lead-and-support",
  "assignment/group-count",
  "deadline/outside-period",
  "deadline/before-plan",
  "deadline/report-without-recipient",
  "deadline/report-without-period",
];

const units = read("test/fixtures/explain/units.yaml");

/** Of a plan of 2024; `more`: further lines of front matter. */
function gapsIn(body: string, more = "", directory = units): readonly string[] {
  const front = `---\nplan: mau\ntitle: Về công tác dân vận\nissuer: ubnd-quan\nperiod: 2024\n${more}---\n\n`;
  return check(`${front}${body}\n`, null, directory)
    .filter(({ rule }) => rule !== "citation/unregistered" && rule !== "citation/incomplete")
    .map(({ rule, span }) => `${rule}: ${textOf(span)}`);
}

type Case = readonly [name: string, body: string, ...found: readonly string[]];

describe("a heading with nothing below", () => {
  test.each<Case>([
    ["is empty", "# Nội dung\n\n## Kinh phí\n\n## Cách làm\n\nViệc.", "structure/empty-section: Kinh phí"],
    [
      "is empty as an appendix",
      "# Nội dung\n\nViệc.\n\n---\n\n# Phụ lục I. Biểu mẫu",
      "structure/empty-section: Biểu mẫu",
    ],
    ["is empty below a comment", "# Nội dung\n\n<!-- sẽ bổ sung -->", "structure/empty-section: Nội dung"],
    ["is not, with headings below", "# Nội dung\n\n## Kinh phí\n\nViệc."],
    ["is not, with a table below", "# Nội dung\n\n| A | B |\n|---|---|\n| 1 | 2 |"],
    ["skips a level, and is told that alone", "# Nội dung\n\n### Kinh phí", "structure/skipped-level: Kinh phí"],
    [
      "names no known unit, and is told that alone",
      "# Tổ chức thực hiện\n\n## Phòng Nội chính quận",
      "assignment/unknown-unit: Phòng Nội chính quận",
    ],
    [
      "says a duty itself",
      "# Tổ chức thực hiện\n\n## Việc\n\n### a) Phòng Nội vụ báo cáo kết quả;\n\n### b) Thanh tra quận kiểm tra;",
    ],
    ["hands one out", "# Tổ chức thực hiện\n\n## Phòng Nội vụ chủ trì việc tổng hợp"],
    ["has a mark of a duty", "# Nội dung\n\n## Tập huấn {lead=phong-noi-vu}\n\n## Sơ kết {due=2024-06}"],
    ["says all of it", "# Nội dung\n\n## Kinh phí: từ ngân sách quận"],
  ])("%s", (_, body, ...found) => {
    expect(gapsIn(body)).toEqual(found);
  });

  test("is a duty of whom it names", () => {
    const text =
      "# Tổ chức thực hiện\n\n## Phòng Nội vụ\n\n### a) Tổng hợp kết quả;\n\n### b) Theo dõi việc thực hiện.";
    expect(gapsIn(text)).toEqual([]);
  });
});

const others = "- Phòng Tài chính - Kế hoạch: bố trí kinh phí.";

describe("a unit named in vain", () => {
  test.each<Case>([
    [
      "by a heading",
      `# Tổ chức thực hiện\n\n## Việc chung\n\n${others}\n\n## Thanh tra quận`,
      "assignment/unit-without-duty: Thanh tra quận",
    ],
    [
      "by a heading and its mark",
      `# Tổ chức thực hiện\n\n## Việc chung\n\n${others}\n\n## Thanh tra quận {lead=thanh-tra}`,
      "assignment/unit-without-duty: Thanh tra quận",
    ],
    [
      "by a heading above words that lead in to nothing",
      `# Tổ chức thực hiện\n\n## Việc chung\n\n${others}\n\n## Thanh tra quận\n\nCó các nhiệm vụ sau:`,
      "assignment/unit-without-duty: Thanh tra quận",
    ],
    [
      "by an item",
      `# Tổ chức thực hiện\n\n${others}\n\n- Thanh tra quận:`,
      "assignment/unit-without-duty: Thanh tra quận:",
    ],
    [
      "by a heading whose own headings are empty: one mistake",
      `# Tổ chức thực hiện\n\n## Việc chung\n\n${others}\n\n## Thanh tra quận\n\n### Việc thứ nhất`,
      "structure/empty-section: Việc thứ nhất",
    ],
    [
      "where its duty stands beside it and is nobody's: one mistake",
      `# Tổ chức thực hiện\n\n${others}\n\n- Thanh tra quận:\n\n- Kiểm tra việc thực hiện.`,
      "assignment/no-holder: Kiểm tra việc thực hiện.",
    ],
    [
      "where no duties are handed out: an empty heading",
      "# Thành phần\n\n## Thanh tra quận",
      "structure/empty-section: Thanh tra quận",
    ],
  ])("%s", (_, body, ...found) => {
    expect(gapsIn(body)).toEqual(found);
  });

  test.each([
    [
      "a list of names",
      `# Tổ chức thực hiện\n\n${others}\n\n## Thành phần dự họp\n\nGồm:\n\n- Phòng Nội vụ;\n\n- Thanh tra quận.`,
    ],
    [
      "a lead-in with its duties behind it",
      `# Tổ chức thực hiện\n\n${others}\n\nGiao Thanh tra quận:\n\n- Kiểm tra việc thực hiện.`,
    ],
    [
      "a group whose members each have a duty",
      "# Tổ chức thực hiện\n\n## Các cơ quan chuyên môn\n\n- Phòng Nội vụ: tổng hợp.",
    ],
    [
      "a table that may hold duties",
      `# Tổ chức thực hiện\n\n## Việc chung\n\n${others}\n\n## Thanh tra quận\n\n| TT | Việc |\n|---|---|\n| 1 | Kiểm tra |`,
    ],
    ["a closing line", `# Tổ chức thực hiện\n\n${others}\n\n- Đơn vị phối hợp:\n\n  + Thanh tra quận.`],
  ])("not by %s", (_, body) => {
    expect(gapsIn(body)).toEqual([]);
  });

  test("by derive", () => {
    const body = `# Tổ chức thực hiện\n\n${others}`;
    expect(gapsIn(body, "derive: { to: [phong-tai-chinh, thanh-tra] }\n")).toEqual([
      "assignment/unit-without-duty: thanh-tra",
    ]);
    expect(gapsIn(body, "derive: { to: [phong-ban, phuong] }\n")).toEqual(["assignment/unit-without-duty: phuong"]);
    expect(gapsIn("# Nội dung\n\nViệc.", "derive: { to: [phong-ban] }\n")).toEqual([]);
  });
});

describe("one unit in both roles", () => {
  test.each<Case>([
    [
      "by a sentence",
      "# Việc\n\n- Phòng Nội vụ chủ trì, phối hợp với Phòng Nội vụ, Thanh tra quận kiểm tra.",
      "assignment/lead-and-support: Phòng Nội vụ",
    ],
    [
      "by marks",
      '# Việc\n\n- Kiểm tra việc thực hiện. {lead=thanh-tra support="phong-noi-vu thanh-tra"}',
      "assignment/lead-and-support: thanh-tra",
    ],
    [
      "by a mark below a heading that names it",
      "# Việc\n\n## Thanh tra quận\n\n- Kiểm tra việc thực hiện. {support=thanh-tra}",
      "assignment/lead-and-support: thanh-tra",
    ],
    [
      "by closing lines of several duties: one mistake",
      "# Việc\n\n- Kiểm tra.\n\n- Báo cáo.\n\nĐơn vị chủ trì: Thanh tra quận.\n\nĐơn vị phối hợp: Thanh tra quận.",
      "assignment/lead-and-support: Thanh tra quận",
    ],
    [
      "by cells",
      "# Việc\n\n| Nội dung | Chủ trì | Phối hợp |\n|---|---|---|\n| Kiểm tra | Thanh tra quận | Thanh tra quận |",
      "assignment/lead-and-support: Thanh tra quận",
    ],
  ])("%s", (_, body, ...found) => {
    expect(gapsIn(body)).toEqual(found);
  });

  test.each([
    ["through a group", "# Việc\n\n- Phòng Nội vụ chủ trì, phối hợp với các cơ quan chuyên môn kiểm tra."],
    ["as one of a group", "# Việc\n\n## Các cơ quan chuyên môn\n\n- Phối hợp với Phòng Nội vụ kiểm tra."],
    [
      "where others work along with it",
      "# Việc\n\n- Phòng Nội vụ chủ trì; các phường phối hợp với Phòng Nội vụ thực hiện.",
    ],
    [
      "where it tells others to",
      "# Việc\n\n## Phòng Nội vụ\n\n- Hướng dẫn các đơn vị phối hợp với Phòng Nội vụ thực hiện.",
    ],
    ["for a whole part", "# Việc {support=phong-noi-vu}\n\n- Phòng Nội vụ: tổng hợp.\n\n- Thanh tra quận: kiểm tra."],
  ])("not %s", (_, body) => {
    expect(gapsIn(body)).toEqual([]);
  });
});

describe("a number of a group", () => {
  const wards = (name: string, more = ""): string =>
    units.replace("name: Ủy ban nhân dân các phường", `name: ${name}${more}`);
  const inDirectory = (name: string, more?: string): readonly string[] =>
    gapsIn("# Nội dung\n\nViệc.", "", wards(name, more));

  test("in the directory", () => {
    expect(inDirectory("Ủy ban nhân dân 2 phường")).toEqual([]);
    expect(inDirectory("Ủy ban nhân dân hai phường")).toEqual([]);
    expect(inDirectory("Ủy ban nhân dân 01 phường và 1 xã")).toEqual([]);
    expect(inDirectory("Ban Chỉ đạo 35 quận")).toEqual([]);
    expect(inDirectory("Ủy ban nhân dân mười hai phường")).toEqual([
      "assignment/group-count: Ủy ban nhân dân mười hai phường",
    ]);
    expect(inDirectory("Ủy ban nhân dân các phường", "\n    aliases: [10 phường]")).toEqual([
      "assignment/group-count: [10 phường]",
    ]);
  });

  test("that its own name has is told there alone", () => {
    const found = gapsIn("# Nội dung\n\nTại Ủy ban nhân dân 10 phường.", "", wards("Ủy ban nhân dân 10 phường"));
    expect(found).toEqual(["assignment/group-count: Ủy ban nhân dân 10 phường"]);
  });

  test.each<Case>([
    [
      "more than its members",
      "# Nội dung\n\nTại Ủy ban nhân dân 10 phường.",
      "assignment/group-count: Ủy ban nhân dân 10 phường",
    ],
    ["as many", "# Nội dung\n\nTại Ủy ban nhân dân 2 phường."],
    ["some of them", "# Nội dung\n\nChọn Ủy ban nhân dân 1 phường làm điểm."],
    ["more than wards alone", "# Nội dung\n\nTại Ủy ban nhân dân 10 phường, xã."],
    [
      "in the title of a document",
      "# Nội dung\n\nThực hiện Quyết định số 1430/QĐ-UBND ngày 12 tháng 02 năm 2018 của Ủy ban nhân dân quận về ban hành Quy tắc ứng xử của Ủy ban nhân dân 10 phường.",
    ],
    [
      "of a holder that the directory lacks: one mistake",
      "# Việc\n\n- Phòng Nội vụ: tổng hợp.\n\n- Giao Ủy ban nhân dân 10 phường tổ chức niêm yết.",
      "assignment/unknown-unit: Ủy ban nhân dân 10 phường",
    ],
  ])("%s", (_, body, ...found) => {
    expect(gapsIn(body)).toEqual(found);
  });
});

describe("a deadline", () => {
  const dated = "date: 28/3/2024\n";

  test.each<readonly [name: string, body: string, more: string, ...found: string[]]>([
    ["in a mark", "- Tổng hợp. {lead=thanh-tra hạn=2023-Q4}", "", "deadline/outside-period: 2023-Q4"],
    [
      "in a closing line",
      "- Phòng Nội vụ: tổng hợp.\n\nThời gian: tháng 12/2023.",
      "",
      "deadline/outside-period: tháng 12/2023",
    ],
    [
      "in words",
      "- Phòng Nội vụ: gửi kết quả trước ngày 15/01/2025.",
      "",
      "deadline/outside-period: trước ngày 15/01/2025",
    ],
    [
      "of the year before, in a dated plan",
      "- Việc. {lead=thanh-tra due=2023-12-15}",
      dated,
      "deadline/outside-period: 2023-12-15",
    ],
    ["before the plan", "- Việc. {lead=thanh-tra due=2024-02}", dated, "deadline/before-plan: 2024-02"],
    [
      "before the plan, in words",
      "- Phòng Nội vụ: hoàn thành trước ngày 01/3/2024.",
      dated,
      "deadline/before-plan: hoàn thành trước ngày 01/3/2024",
    ],
    [
      "said twice: one mistake",
      "- Thanh tra quận: báo cáo trước ngày 15/12/2023. {due=2023-12-15}",
      "",
      "deadline/outside-period: 2023-12-15",
    ],
    [
      "for many duties: one mistake",
      "- Thanh tra quận:\n\n  + Việc.\n\n  + Việc khác. {due=2024-06}\n\n- Việc. {lead=thanh-tra due=2023}",
      "",
      "deadline/outside-period: 2023",
    ],
    ["that is none: one mistake", "- Việc. {lead=thanh-tra due=31/6/2023}", "", "deadline/invalid: 31/6/2023"],
    ["of the month of the plan", "- Việc. {lead=thanh-tra due=2024-03}", dated],
    ["without a year", "- Phòng Nội vụ: báo cáo trước ngày 15/01.", dated],
    ["that recurs", "- Phòng Nội vụ: báo cáo trước ngày 15/11 hằng năm.", ""],
    ["of a fact", "- Phòng Nội vụ: rà soát hồ sơ đã hoàn thành trước ngày 30/6/2023.", ""],
    ["of a thing", "- Phòng Nội vụ: báo cáo các văn bản ban hành trước ngày 01/7/2020.", ""],
    ["of an aim", "- Phòng Nội vụ: góp phần đến năm 2030 đạt 100%.", ""],
    [
      "of a document",
      "- Phòng Nội vụ: báo cáo theo Chỉ thị số 33/CT-TTg ngày 26 tháng 11 năm 2021 của Thủ tướng Chính phủ.",
      "",
    ],
  ])("%s", (_, body, more, ...found) => {
    expect(gapsIn(`# Việc\n\n${body}`, more)).toEqual(found);
  });

  test("between the plan's date and its period prepares that", () => {
    const body = "# Việc\n\n- Việc. {lead=thanh-tra due=2023-12-25}\n\n- Việc. {lead=thanh-tra due=2023-12-01}";
    expect(gapsIn(body, "date: 20/12/2023\n")).toEqual(["deadline/outside-period: 2023-12-01"]);
  });
});

describe("a report", () => {
  test.each<Case>([
    [
      "without both, by a mark",
      "- Phòng Nội vụ: báo cáo. {báo-cáo}",
      "deadline/report-without-period: báo-cáo",
      "deadline/report-without-recipient: báo-cáo",
    ],
    ["without a period", "- Phòng Nội vụ: báo cáo. {report to=ubnd-quan}", "deadline/report-without-period: report"],
    ["without a recipient", "- Phòng Nội vụ: báo cáo. {report=quarterly}", "deadline/report-without-recipient: report"],
    ["with a day", "- Phòng Nội vụ: báo cáo. {report to=ubnd-quan due=2024-12-15}"],
    ["with a day in words", "- Phòng Nội vụ: báo cáo trước ngày 15/12. {report to=ubnd-quan}"],
    ["with all", "- Phòng Nội vụ: báo cáo. {report=quarterly to=ubnd-quan}"],
    [
      "in words without a period",
      "- Phòng Nội vụ: định kỳ báo cáo Ủy ban nhân dân quận.",
      "deadline/report-without-period: định kỳ báo cáo",
    ],
    [
      "in words without a recipient",
      "- Phòng Nội vụ: hằng quý tổng hợp, báo cáo kết quả.",
      "deadline/report-without-recipient: hằng quý tổng hợp, báo cáo",
    ],
    ["as other rules say", "- Phòng Nội vụ: định kỳ báo cáo theo quy định."],
    ["by a mark, as other rules say", "- Phòng Nội vụ: báo cáo theo quy định. {report to=ubnd-quan}"],
    ["once", "- Phòng Nội vụ: kịp thời báo cáo những khó khăn, vướng mắc."],
    [
      "with a day in a closing line",
      "- Phòng Nội vụ: định kỳ báo cáo Ủy ban nhân dân quận.\n\nThời gian: ngày 20 hằng tháng.",
    ],
    [
      "as a later sentence says for all",
      "- Phòng Nội vụ: định kỳ báo cáo kết quả.\n\n- Thanh tra quận: gửi báo cáo về Phòng Nội vụ trước ngày 20 hằng tháng.",
    ],
    [
      "as what stands above says",
      "## Các đơn vị báo cáo {report=quarterly to=ubnd-quan}\n\n### Phòng Nội vụ\n\n- Định kỳ báo cáo kết quả.",
    ],
  ])("%s", (_, body, ...found) => {
    expect(gapsIn(`# Việc\n\n${body}`)).toEqual(found);
  });
});

test("in YAML, at the same words", () => {
  const text = `plan: mau
title: Về công tác dân vận
issuer: ubnd-quan
period: 2024
date: 28/3/2024
derive: { to: [phong-ban, phuong] }
sections:
  - title: Nội dung
    sections:
      - title: "Kinh \\u0070hí"
  - title: Tổ chức thực hiện
    sections:
      - title: Phòng Nội vụ
        items:
          - { text: Tổng hợp kết quả., due: 2024-02-15, report: quarterly }
          - { text: "Kiểm tra tại Ủy ban nhân dân 10 phường.", support: [phong-noi-vu], due: 15/01/2025 }
          - Định kỳ báo cáo Ủy ban nhân dân quận kết quả thực hiện.
      - title: Thanh tra quận
`;
  const found = check(text, null, units, "plan.yaml").filter(({ rule }) => gaps.includes(rule));
  const shown = found.map(({ rule, span }) => {
    const { line, column } = positionAt(span.source, span.start);
    return `${line}:${column} ${rule}: ${textOf(span)}`;
  });
  expect(shown).toMatchInlineSnapshot(`
    [
      "10:17 structure/empty-section: Kinh \\u0070hí",
      "15:45 deadline/before-plan: 2024-02-15",
      "15:57 deadline/report-without-recipient: report",
      "16:35 assignment/group-count: Ủy ban nhân dân 10 phường",
      "16:74 assignment/lead-and-support: phong-noi-vu",
      "16:94 deadline/outside-period: 15/01/2025",
      "17:13 deadline/report-without-period: Định kỳ báo cáo",
      "18:16 assignment/unit-without-duty: Thanh tra quận",
    ]
  `);
});
