// The frame of a unit's plan: which template, what its values print, what is told of mistakes in it and in the title.
import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/2-model/plan.ts";
import { plainText } from "../../src/2-model/prose/flat.ts";
import { run } from "../cli/run.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { blocksOf, type Derived, derivedFrom, frameTexts, shortDiagnostic, workspaceOf } from "./derived.ts";

const units = `
units:
  ubnd: { name: Ủy ban nhân dân quận Bình Tân, aliases: [Ủy ban nhân dân quận], kind: committee, symbol: UBND, place: Bình Tân, head: Chủ tịch }
  noi-vu: { name: Phòng Nội vụ, parent: ubnd, kind: department, symbol: PNV, head: Trưởng phòng }
  van-hoa: { name: Trung tâm Văn hóa quận, parent: ubnd, kind: service-unit, symbol: TTVH, head: Giám đốc }
  an-lac: { name: Ủy ban nhân dân phường An Lạc, parent: ubnd, kind: ward, symbol: UBND, place: An Lạc, area: trên địa bàn phường An Lạc, head: Chủ tịch }
  quan-uy: { name: Quận ủy Bình Tân, kind: party, symbol: QU }
  mat-tran: { name: Ủy ban Mặt trận Tổ quốc Việt Nam quận, kind: front }
  dien-luc: { name: Công ty Điện lực Bình Phú, kind: other }
`;

interface Given {
  readonly metadata?: string;
  readonly body?: string;
  readonly frames?: Readonly<Record<string, string>>;
}

const planWith = ({
  metadata = "",
  body = "# Nhiệm vụ\n\n- Phòng Nội vụ, Trung tâm Văn hóa quận, Ủy ban nhân dân phường An Lạc: báo cáo.\n",
}: Given): string =>
  `---\nplan: ke-hoach\ntitle: |-\n  Về công tác dân vận\n  năm 2024\nissuer: ubnd\nnumber: 15\ndate: 2024-03-28\nperiod: 2024\n${metadata}\n---\n\nCăn cứ Luật Thanh tra.\n\n${body}`;

const derive = (given: Given): Derived => derivedFrom(planWith(given), { units, frames: given.frames ?? {} });

/** What the frame adds to the parent's words. */
const framedLines = (plan: Plan): string[] =>
  blocksOf(plan)
    .filter(({ origin }) => origin === null)
    .map(({ label, content }) => [label?.printed, plainText(content)].filter(Boolean).join(" "));

const planOf = (unit: string, given: Given = {}): Plan => derive(given).plans.get(unit)!.plan;

describe("the built-in frames", () => {
  it("read as an office's own plan", () => {
    expect(
      framedLines(planOf("an-lac", { metadata: "derive: { title: 'Công tác dân vận năm 2024 {{unit.area}}' }" })),
    ).toEqual([
      "Thực hiện Kế hoạch số 15/KH-UBND ngày 28 tháng 3 năm 2024 của Ủy ban nhân dân quận Bình Tân về công tác dân vận năm 2024.",
      "Ủy ban nhân dân phường An Lạc xây dựng Kế hoạch công tác dân vận năm 2024 trên địa bàn phường An Lạc, gồm các nội dung như sau:",
      "II. Phân công thực hiện",
      "1. Chủ tịch Ủy ban nhân dân phường An Lạc chịu trách nhiệm chỉ đạo, kiểm tra việc thực hiện Kế hoạch này.",
      "2. Công chức được giao tham mưu, theo dõi việc thực hiện: ……",
      "3. Các ban, ngành, đoàn thể phối hợp thực hiện: ……",
      "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, Ủy ban nhân dân phường An Lạc kịp thời báo cáo Ủy ban nhân dân quận Bình Tân xem xét, chỉ đạo.",
    ]);
  });

  it.each([
    ["noi-vu", "KH-PNV", "Trưởng phòng Nội vụ", "Công chức"],
    ["van-hoa", "KH-TTVH", "Giám đốc Trung tâm Văn hóa quận", "Viên chức"],
    ["an-lac", "KH-UBND", "Chủ tịch Ủy ban nhân dân phường An Lạc", "Công chức"],
    // Kinds that have no frame of their own.
    ["mat-tran", "KH", "Người đứng đầu Ủy ban Mặt trận Tổ quốc Việt Nam quận", "Công chức"],
    ["dien-luc", "KH", "Người đứng đầu Công ty Điện lực Bình Phú", "Công chức"],
  ])("of %s: %s, %s, %s", (unit, symbol, head, staff) => {
    const plan = planOf(unit, { metadata: `derive: { to: [${unit}] }` });
    expect(plan.symbol).toBe(symbol);
    expect(framedLines(plan)).toContain(`1. ${head} chịu trách nhiệm chỉ đạo, kiểm tra việc thực hiện Kế hoạch này.`);
    expect(framedLines(plan)).toContain(`2. ${staff} được giao tham mưu, theo dõi việc thực hiện: ……`);
    expect(plan.recipients[0]).toBe("Ủy ban nhân dân quận Bình Tân");
    expect(plan).toMatchObject({ number: null, date: null, type: { name: "Kế hoạch" }, issuer: unit });
  });

  it("of a committee of the Party: its own words", () => {
    const lines = framedLines(planOf("quan-uy", { metadata: "derive: { to: [quan-uy] }" }));
    expect(lines).toContain("1. Cấp ủy lãnh đạo, chỉ đạo, kiểm tra việc thực hiện Kế hoạch này.");
    expect(lines).toContain("2. Cấp ủy viên được phân công phụ trách, theo dõi việc thực hiện: ……");
  });

  it("cite the parent as a document that they know, and put it last among the bases", () => {
    const { plans } = derive({});
    for (const { plan, diagnostics } of plans.values()) {
      expect(diagnostics.map(shortDiagnostic)).toEqual([]);
      const bases = plan.preamble.filter(({ basis }) => basis).map(({ content }) => plainText(content));
      expect(bases[0]).toBe("Căn cứ Luật Thanh tra;");
      expect(bases[1]).toMatch(/^Thực hiện Kế hoạch số 15\/KH-UBND ngày 28 tháng 3 năm 2024 .*\.$/);
      expect(plan.citations.find(({ symbol }) => symbol === "15/KH-UBND")?.entry?.key).toBe("ke-hoach");
    }
  });
});

describe("reporting duties", () => {
  const reportsIn = (unit: string, body: string): string[] =>
    framedLines(planOf(unit, { metadata: "derive: { to: [noi-vu, an-lac] }", body })).filter((line) =>
      line.includes(" báo cáo kết quả"),
    );

  it.each([
    ["report", "về Ủy ban nhân dân quận Bình Tân theo định kỳ"],
    ["report=quarterly to=quan-uy", "về Quận ủy Bình Tân hằng quý"],
    ["report=half-yearly via=noi-vu", "về Ủy ban nhân dân quận Bình Tân (qua Phòng Nội vụ) định kỳ 6 tháng"],
    ["report=monthly:5", "về Ủy ban nhân dân quận Bình Tân chậm nhất ngày 05 hằng tháng"],
    ["report=yearly:11-15", "về Ủy ban nhân dân quận Bình Tân chậm nhất ngày 15 tháng 11 hằng năm"],
    ["report=on-request", "về Ủy ban nhân dân quận Bình Tân khi có yêu cầu"],
    ['report="trước ngày 20 tháng 11"', "về Ủy ban nhân dân quận Bình Tân trước ngày 20 tháng 11"],
  ])("{%s}", (mark, words) => {
    const line = [`Ủy ban nhân dân phường An Lạc báo cáo kết quả thực hiện ${words}.`];
    expect(reportsIn("an-lac", `# Nhiệm vụ {${mark}}\n\n- Tuyên truyền. {lead=an-lac}\n`)).toEqual(line);
    expect(reportsIn("an-lac", `# Nhiệm vụ\n\n- Tuyên truyền. {lead=an-lac ${mark}}\n`)).toEqual(line);
    expect(reportsIn("noi-vu", `# Nhiệm vụ {${mark}}\n\n- Tuyên truyền. {lead=an-lac}\n`)).toEqual([]);
  });

  it("have a line each, those that say the same one; none to the unit itself, nor through it", () => {
    const body = `# Một {report=quarterly via=noi-vu}

- Báo cáo. {lead="noi-vu an-lac"}

# Hai {report to=quan-uy}

- Tổng hợp. {lead="noi-vu an-lac"}

# Ba {report to=noi-vu}

- Thống kê. {lead="noi-vu an-lac"}

# Bốn {report=quarterly via=noi-vu}

- Rà soát. {lead="noi-vu an-lac"}
`;
    expect(reportsIn("an-lac", body)).toEqual([
      "Ủy ban nhân dân phường An Lạc báo cáo kết quả thực hiện về Ủy ban nhân dân quận Bình Tân (qua Phòng Nội vụ) hằng quý.",
      "Ủy ban nhân dân phường An Lạc báo cáo kết quả thực hiện về Quận ủy Bình Tân theo định kỳ.",
      "Ủy ban nhân dân phường An Lạc báo cáo kết quả thực hiện về Phòng Nội vụ theo định kỳ.",
    ]);
    expect(reportsIn("noi-vu", body)).toEqual([
      "Phòng Nội vụ báo cáo kết quả thực hiện về Ủy ban nhân dân quận Bình Tân hằng quý.",
      "Phòng Nội vụ báo cáo kết quả thực hiện về Quận ủy Bình Tân theo định kỳ.",
    ]);
  });
});

describe("the title", () => {
  const titleOf = (title: string, unit = "an-lac"): string =>
    planOf(unit, { metadata: `derive: { to: [${unit}], title: ${title} }` }).title;

  it("fills its pattern in; what an empty value leaves collapses", () => {
    const pattern = '"Công tác dân vận năm {{year}} {{ unit.area }} của {{unit.name}}"';
    expect(titleOf(pattern)).toBe(
      "Công tác dân vận năm 2024 trên địa bàn phường An Lạc của Ủy ban nhân dân phường An Lạc",
    );
    expect(titleOf(pattern, "noi-vu")).toBe("Công tác dân vận năm 2024 của Phòng Nội vụ");
    expect(titleOf('"Công tác dân vận {{unit.area}}"', "noi-vu")).toBe("Công tác dân vận");
  });

  it("is the parent's without one", () => {
    expect(planOf("an-lac", { metadata: "derive: { to: [an-lac] }" }).title).toBe("Về công tác dân vận\nnăm 2024");
  });

  it.each([
    ["Công tác năm {{nam}}", "plan.md:11:23 template/unknown-variable “{{nam}}”", "year", null],
    ["Công tác {{unit.are}}", "plan.md:11:19 template/unknown-variable “{{unit.are}}”", null, "unit.area"],
    ["Công tác {{title}}", "plan.md:11:19 template/unknown-variable “{{title}}”", null, null],
    ["'Ông ''A'' {{unit.are}}'", "plan.md:11:21 template/unknown-variable “{{unit.are}}”", null, "unit.area"],
    ["'{{#if unit.area}}A'", "plan.md:11:11 template/unknown-variable “{{#if unit.area}}”", null, null],
    ["Công tác {{unit.area", "plan.md:11:19 template/syntax “{{unit.area”", null, null],
  ])("%s: %s", (title, expected, _, nearest) => {
    const { parent } = derive({ metadata: `derive:\n  title: ${title}\n  to: [an-lac]` });
    expect(parent.diagnostics.map(shortDiagnostic)).toEqual([expected]);
    if (nearest) expect(parent.diagnostics[0]?.data).toMatchObject({ nearest });
  });
});

const wardFrame = frameTexts.ward ?? "";

/** What is wrong with a ward's template of the workspace. */
const mistakesIn = (ward: string): string[] =>
  workspaceOf({ units, frames: { ward } }).diagnostics.map(shortDiagnostic);

describe("a template of the workspace", () => {
  it("takes the place of the built-in one, for its kind alone", async () => {
    const ward =
      "---\nrecipients: [Đảng ủy {{unit.place}}]\n---\n\n::basis\n\n# Chung\n\nViệc của {{unit.name}}[^x].\n\n::content\n\n# Riêng\n\n[^x]: Chú thích của {{unit.place}}.\n";
    const { plans } = derive({
      frames: { ward },
      body: "# Nhiệm vụ\n\n- Phòng Nội vụ, Ủy ban nhân dân phường An Lạc: báo cáo[^x].\n\n[^x]: Chú thích của quận.\n",
    });
    const { plan } = plans.get("an-lac")!;
    expect(plan.recipients).toEqual(["Đảng ủy An Lạc"]);
    expect(plan.sections.map(({ label, content }) => `${label?.printed} ${plainText(content)}`)).toEqual([
      "I. Chung",
      "II. Nhiệm vụ",
      "III. Riêng",
    ]);
    expect(framedLines(plan)).toEqual(["I. Chung", "Việc của Ủy ban nhân dân phường An Lạc.", "III. Riêng"]);
    expect(plan.footnotes.map(({ number, content }) => `${number} ${plainText(content)}`)).toEqual([
      "1 Chú thích của An Lạc.",
      "2 Chú thích của quận.",
    ]);
    expect(framedLines(plans.get("noi-vu")!.plan)).toContain("II. Phân công thực hiện");

    const folder = temporaryFolder({
      "plans/units.yaml": units,
      "plans/ke-hoach/plan.md": planWith({ metadata: "derive: { to: [an-lac] }" }),
      "templates/units/ward.md.hbs": wardFrame.replace("{{unit.head}}", "{{unit.heat}}"),
    });
    const { code, stderr } = await run(["build"], folder);
    expect(code).toBe(1);
    expect(stderr).toMatch(/templates\/units\/ward\.md\.hbs:24:6 .*template\/unknown-variable/);
  });

  it.each([
    [
      "# Phân công thực hiện {keep=none}",
      "# Phân công {{unit.heads}}",
      "units/ward.md.hbs:22:15 template/unknown-variable “unit.heads”",
    ],
    ["\n::content\n", "\n::conten\n", "units/ward.md.hbs:20:1 template/syntax “::conten”"],
    [
      "# Phân công thực hiện {keep=none}",
      "## Phân công\n\n::content",
      "units/ward.md.hbs:24:1 template/syntax “::content”",
    ],
    ["xem xét, chỉ đạo. {keep=none}", "xem xét. {led=an-lac}", "units/ward.md.hbs:36:115 metadata/unknown-key “led”"],
    ["recipients:", "recipient:", "units/ward.md.hbs:2:1 metadata/unknown-key “recipient”"],
    [
      "1. {{unit.head}} chịu trách nhiệm chỉ đạo, kiểm tra việc thực hiện Kế hoạch này.",
      "1. {{unit.head}} chỉ đạo. {led=an-lac}",
      "units/ward.md.hbs:24:28 metadata/unknown-key “led”",
    ],
    [
      "# Chế độ báo cáo {keep=none}",
      "# Chế độ {report.to=x}",
      "units/ward.md.hbs:31:11 metadata/unknown-key “report.to”",
    ],
    ["{{/if}}\n\nTrong", "\n\nTrong", "units/ward.md.hbs:29:4 template/syntax “if”"],
  ])("is told of %j -> %j once, at its place", (right, wrong, expected) => {
    expect(wardFrame).toContain(right);
    expect(mistakesIn(wardFrame.replace(right, wrong))).toEqual([expected]);
  });

  it.each([
    ["Theo khoản 9 Mục I, {{unit.head}} chỉ đạo.", "units/ward.md.hbs:24:9 reference/broken “khoản 9 Mục I”"],
    ["{{unit.head}} chỉ đạo theo [](#muc-dich).", "units/ward.md.hbs:24:34 reference/broken “#muc-dich”"],
    ["Theo quy định của của {{unit.name}}.", "units/ward.md.hbs:24:22 text/doubled-word “của”"],
    ["Thực hiện về {{title}}.", "units/ward.md.hbs:24:17 text/doubled-word “{{title}}”"],
  ])("is told where a unit's plan goes wrong by it: %s", (words, expected) => {
    const ward = wardFrame.replace(/^1\. .*$/m, `1. ${words}`);
    expect(mistakesIn(ward)).toEqual([]);
    const { plans } = derive({ frames: { ward } });
    expect([...plans].map(([unit, { diagnostics }]) => [unit, diagnostics.map(shortDiagnostic)])).toEqual([
      ["noi-vu", []],
      ["van-hoa", []],
      ["an-lac", [expected]],
    ]);
  });
});
