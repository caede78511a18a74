// What of a plan goes to which unit: by holders, by `keep`, by what nobody holds.
import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/2-model/plan.ts";
import { plainText } from "../../src/2-model/prose/flat.ts";
import { carriedLines, type Derived, derivedFrom, shortDiagnostic } from "./derived.ts";

const units = `
units:
  ubnd: { name: Ủy ban nhân dân quận Bình Tân, aliases: [Ủy ban nhân dân quận], kind: committee, symbol: UBND, head: Chủ tịch }
  noi-vu: { name: Phòng Nội vụ, aliases: [Phòng Nội vụ quận], parent: ubnd, kind: department, symbol: PNV, head: Trưởng phòng }
  thanh-tra: { name: Thanh tra quận, parent: ubnd, kind: department, symbol: TTr, head: Chánh Thanh tra }
  an-lac: { name: Ủy ban nhân dân phường An Lạc, parent: ubnd, kind: ward, symbol: UBND, head: Chủ tịch }
  tan-tao: { name: Ủy ban nhân dân phường Tân Tạo, parent: ubnd, kind: ward, symbol: UBND, head: Chủ tịch }
groups:
  phong: { name: Các phòng chuyên môn, members: [noi-vu, thanh-tra] }
  phuong: { name: Ủy ban nhân dân các phường, members: [an-lac, tan-tao] }
  thuoc-quan: { name: Các đơn vị thuộc quận, members: [phong, phuong] }
  lien-quan: { name: Các cơ quan liên quan, open: true }
  nganh: { name: Các ngành, open: true, members: [thanh-tra] }
`;

function derive(body: string, metadata = "derive: { to: [thuoc-quan] }"): Derived {
  const required = "plan: ke-hoach\ntitle: Về công tác năm 2024\nissuer: ubnd\nperiod: 2024";
  const derived = derivedFrom(`---\n${required}\n${metadata}\n---\n\n${body}`, { units });
  const all = [derived.parent, ...derived.plans.values()].flatMap(({ diagnostics }) => diagnostics);
  // A test may write its names decomposed.
  expect(all.filter(({ rule }) => rule !== "text/not-nfc").map(shortDiagnostic)).toEqual([]);
  return derived;
}

/** The lines that each of some units carries. */
const linesFor = (body: string, ...ids: readonly string[]): string[][] => {
  const { plans } = derive(body);
  return ids.map((id) => carriedLines(plans.get(id)!.plan));
};

/** Who leads the duties that a unit's plan carries. */
const leadsIn = ({ duties }: Plan): string[][] =>
  duties.filter(({ block }) => block.origin).map(({ leads }) => leads.map(({ unit }) => unit));

describe("holders", () => {
  it("hand each unit its own duties, and headings that still hold one", () => {
    const body = `# Mục đích

Nâng cao chất lượng.

# Nhiệm vụ

## Phòng Nội vụ

- Tham mưu.

## Thanh tra quận

Kiểm tra định kỳ.
`;
    const [noiVu, thanhTra, anLac] = linesFor(body, "noi-vu", "thanh-tra", "an-lac");
    const purpose = ["I. Mục đích", "  Nâng cao chất lượng."];
    expect(noiVu).toEqual([...purpose, "II. Nhiệm vụ", "  1. Phòng Nội vụ", "    - Tham mưu."]);
    expect(thanhTra).toEqual([...purpose, "II. Nhiệm vụ", "  1. Thanh tra quận", "    Kiểm tra định kỳ."]);
    expect(anLac).toEqual(purpose);
  });

  it("by groups within groups, and a group's opening, whose words stay", () => {
    const body = `# Nhiệm vụ

- Các đơn vị thuộc quận: xây dựng kế hoạch.

- Ủy ban nhân dân các phường: báo cáo.

- Rà soát. {lead=phong}
`;
    expect(linesFor(body, "noi-vu", "an-lac")).toEqual([
      ["I. Nhiệm vụ", "  - Các đơn vị thuộc quận: xây dựng kế hoạch.", "  - Rà soát."],
      ["I. Nhiệm vụ", "  - Các đơn vị thuộc quận: xây dựng kế hoạch.", "  - Ủy ban nhân dân các phường: báo cáo."],
    ]);
    const { plans } = derive(body);
    for (const unit of ["noi-vu", "an-lac"]) expect(leadsIn(plans.get(unit)!.plan)).toEqual([[unit], [unit]]);
  });

  it("but for those that a mark takes out", () => {
    for (const mark of [
      "phuong trừ tan-tao",
      "Ủy ban nhân dân các phường trừ Ủy ban nhân dân phường Tân Tạo",
      "phuong trừ tan-tao".normalize("NFD"),
    ]) {
      const body = `# Nhiệm vụ {lead="${mark}"}\n\n- Tuyên truyền.\n\n- Ủy ban nhân dân phường Tân Tạo: báo cáo.\n`;
      expect(linesFor(body, "an-lac", "tan-tao")).toEqual([
        ["I. Nhiệm vụ", "  - Tuyên truyền."],
        ["I. Nhiệm vụ", "  - Ủy ban nhân dân phường Tân Tạo: báo cáo."],
      ]);
      const [section] = derive(body).plans.get("tan-tao")!.plan.sections;
      expect(section?.attributes.lead?.map(({ id }) => id)).toEqual(["phuong", "-tan-tao"]);
    }
  });

  it("of an open group: its members, else everyone", () => {
    const body = `# Nhiệm vụ

- Các cơ quan liên quan: báo cáo.

- Các ngành: thống kê.

- Phòng Nội vụ: rà soát, phối hợp với Các cơ quan liên quan.

- Phòng Nội vụ: tổng hợp, phối hợp với Các ngành.
`;
    expect(linesFor(body, "an-lac", "thanh-tra")).toEqual([
      ["I. Nhiệm vụ", "  - Các cơ quan liên quan: báo cáo."],
      [
        "I. Nhiệm vụ",
        "  - Các cơ quan liên quan: báo cáo.",
        "  - Các ngành: thống kê.",
        "  - Phòng Nội vụ: tổng hợp, phối hợp với Các ngành. (phối hợp thực hiện)",
      ],
    ]);
  });

  it("narrow a heading of several names to the unit, and keep its notes", () => {
    const body = `# Nhiệm vụ

## Phòng Nội vụ quận

- Tham mưu.

## Phòng Nội vụ, Thanh tra quận và Ủy ban nhân dân các phường[^ds]

- Báo cáo.

## Các phòng chuyên môn phải làm {lead=phong}

- Thống kê.

[^ds]: Danh sách.
`;
    expect(linesFor(body, "noi-vu", "an-lac")).toEqual([
      [
        "I. Nhiệm vụ",
        "  1. Phòng Nội vụ quận",
        "    - Tham mưu.",
        "  2. Phòng Nội vụ[^1]",
        "    - Báo cáo.",
        "  3. Các phòng chuyên môn phải làm",
        "    - Thống kê.",
      ],
      ["I. Nhiệm vụ", "  1. Ủy ban nhân dân phường An Lạc[^1]", "    - Báo cáo."],
    ]);
    const { plan } = derive(body).plans.get("noi-vu")!;
    expect(leadsIn(plan)).toEqual([["noi-vu"], ["noi-vu"], ["noi-vu"]]);
    const [section] = plan.sections;
    expect(section?.children[2]?.attributes.lead?.map(({ id }) => id)).toEqual(["noi-vu"]);
  });

  it("take an item's parts from another's item, with its deadline", () => {
    const body = `# Nhiệm vụ

- Phòng Nội vụ chủ trì tham mưu. {due=2024-06-30}

  + Thanh tra quận: cung cấp số liệu.

  + Tổng hợp.

- Thanh tra quận:

  + Kiểm tra.

  + Phòng Nội vụ: tham gia.
`;
    expect(linesFor(body, "noi-vu", "thanh-tra", "an-lac")).toEqual([
      [
        "I. Nhiệm vụ",
        "  - Phòng Nội vụ chủ trì tham mưu.",
        "    + Tổng hợp.",
        "  - Thanh tra quận:",
        "    + Phòng Nội vụ: tham gia.",
      ],
      ["I. Nhiệm vụ", "  - Thanh tra quận: cung cấp số liệu.", "  - Thanh tra quận:", "    + Kiểm tra."],
      [],
    ]);
    const [first] = derive(body).plans.get("thanh-tra")!.plan.duties;
    expect(first?.due?.date).toBe("2024-06-30");
  });

  it("take a support from below another's duty, with its leader; a support hands nothing down", () => {
    const body = `# Nhiệm vụ

- Phòng Nội vụ chủ trì tham mưu.

  + Thống kê. {support=thanh-tra}

- Phòng Nội vụ chủ trì kiểm tra, phối hợp với Thanh tra quận.

  + Các cơ quan liên quan: báo cáo.
`;
    expect(linesFor(body, "thanh-tra")).toEqual([
      [
        "I. Nhiệm vụ",
        "  - Thống kê. (phối hợp thực hiện)",
        "  - Phòng Nội vụ chủ trì kiểm tra, phối hợp với Thanh tra quận. (phối hợp thực hiện)",
        "    + Các cơ quan liên quan: báo cáo.",
      ],
    ]);
    const { duties } = derive(body).plans.get("thanh-tra")!.plan;
    const shares = duties.map(({ leads, supports }) => [leads, supports].map((all) => all.map(({ unit }) => unit)));
    expect(shares.slice(0, 3)).toEqual([
      [["noi-vu"], ["thanh-tra"]],
      [["noi-vu"], ["thanh-tra"]],
      [["lien-quan"], []],
    ]);
  });

  it("mark what a unit only supports, and leave it to its leaders", () => {
    const body = `# Nhiệm vụ

- Phòng Nội vụ: tham mưu. {support="thanh-tra phuong"}

- Phòng Nội vụ chủ trì, phối hợp với Thanh tra quận kiểm tra.
`;
    const [thanhTra, anLac] = linesFor(body, "thanh-tra", "an-lac");
    expect(thanhTra).toEqual([
      "I. Nhiệm vụ",
      "  - Phòng Nội vụ: tham mưu. (phối hợp thực hiện)",
      "  - Phòng Nội vụ chủ trì, phối hợp với Thanh tra quận kiểm tra. (phối hợp thực hiện)",
    ]);
    expect(anLac).toEqual(thanhTra?.slice(0, 2));
    for (const [unit, duties] of [
      ["thanh-tra", 2],
      ["an-lac", 1],
    ] as const) {
      const { plan } = derive(body).plans.get(unit)!;
      const own = plan.duties.slice(0, duties);
      expect(own.map(({ leads }) => leads.map((one) => one.unit))).toEqual(own.map(() => ["noi-vu"]));
      expect(own.map(({ supports }) => supports.map((one) => one.unit))).toEqual(own.map(() => [unit]));
    }
  });
});

describe("what only leads in", () => {
  it("goes along with what it leads in", () => {
    const body = `# Nhiệm vụ

Gồm các việc sau:

Giao Phòng Nội vụ thực hiện:

- Tham mưu.

Giao Thanh tra quận thực hiện:

- Kiểm tra.
`;
    expect(linesFor(body, "noi-vu", "thanh-tra", "an-lac")).toEqual([
      ["I. Nhiệm vụ", "  Gồm các việc sau:", "  Giao Phòng Nội vụ thực hiện:", "  - Tham mưu."],
      ["I. Nhiệm vụ", "  Gồm các việc sau:", "  Giao Thanh tra quận thực hiện:", "  - Kiểm tra."],
      [],
    ]);
  });

  it("in a table of duties: rows of the unit, under the heading that is theirs, with the mark in the duty's cell", () => {
    const body = `# Nhiệm vụ

| STT | Nội dung | Chủ trì | Phối hợp |
| --- | --- | --- | --- |
| I | Công tác cán bộ | | |
| 1 | Tham mưu quy chế | Phòng Nội vụ | Thanh tra quận |
| 2 | Rà soát | Phòng Nội vụ | |
| II | Công tác kiểm tra | | |
| 3 | Kiểm tra công vụ | Thanh tra quận | |
`;
    expect(linesFor(body, "noi-vu", "thanh-tra", "an-lac")).toEqual([
      [
        "I. Nhiệm vụ",
        "  STT | Nội dung | Chủ trì | Phối hợp",
        "    I | Công tác cán bộ |  | ",
        "    1 | Tham mưu quy chế | Phòng Nội vụ | Thanh tra quận",
        "    2 | Rà soát | Phòng Nội vụ | ",
      ],
      [
        "I. Nhiệm vụ",
        "  STT | Nội dung | Chủ trì | Phối hợp",
        "    I | Công tác cán bộ |  | ",
        "    1 | Tham mưu quy chế (phối hợp thực hiện) | Phòng Nội vụ | Thanh tra quận",
        "    II | Công tác kiểm tra |  | ",
        "    3 | Kiểm tra công vụ | Thanh tra quận | ",
      ],
      [],
    ]);
  });
});

describe("what nobody holds", () => {
  it("stays beside the unit's duties, and keeps no heading alive by itself", () => {
    const body = `# Nhiệm vụ

Các đơn vị sau đây thực hiện:

## Phòng Nội vụ

Cụ thể như sau:

- Tham mưu.

| STT | Nội dung |
| --- | --- |
| 1 | Tham mưu |

# Kinh phí

## Nguồn {lead=thanh-tra}

- Dự toán.
`;
    expect(linesFor(body, "noi-vu", "thanh-tra")).toEqual([
      [
        "I. Nhiệm vụ",
        "  Các đơn vị sau đây thực hiện:",
        "  1. Phòng Nội vụ",
        "    Cụ thể như sau:",
        "    - Tham mưu.",
        "    STT | Nội dung",
        "      1 | Tham mưu",
      ],
      ["I. Kinh phí", "  1. Nguồn", "    - Dự toán."],
    ]);
  });

  it("goes along with the duties that it closes: their time, their product", () => {
    const body = `# Nhiệm vụ

Thời gian: Năm 2024.

- Phòng Nội vụ: tham mưu.

- Thanh tra quận: kiểm tra.

Thời gian: Quý II.

Sản phẩm: Báo cáo.

- Thanh tra quận: thanh tra.

Thời gian: Quý III.

- Ủy ban nhân dân các phường: báo cáo.
`;
    const first = ["I. Nhiệm vụ", "  Thời gian: Năm 2024."];
    const second = ["  Thời gian: Quý II.", "  Sản phẩm: Báo cáo."];
    expect(linesFor(body, "noi-vu", "thanh-tra", "an-lac")).toEqual([
      [...first, "  - Phòng Nội vụ: tham mưu.", ...second],
      [...first, "  - Thanh tra quận: kiểm tra.", ...second, "  - Thanh tra quận: thanh tra.", "  Thời gian: Quý III."],
      [...first, "  - Ủy ban nhân dân các phường: báo cáo."],
    ]);
  });

  it("closes every unit's plan where it closes the plan, whatever heading it stands under", () => {
    const body = `# Mục đích

Nâng cao chất lượng.

# Nhiệm vụ

## Phòng Nội vụ

Tham mưu.

## Thanh tra quận

Kiểm tra định kỳ.

Trong quá trình thực hiện Kế hoạch này, có vướng mắc thì báo cáo.

Yêu cầu các đơn vị thực hiện nghiêm túc.
`;
    const { parent, plans } = derive(body);
    expect(parent.plan.duties.map(({ text }) => text)).toEqual(["Tham mưu.", "Kiểm tra định kỳ."]);
    const closing = [
      "  Trong quá trình thực hiện Kế hoạch số …/KH-UBND của Ủy ban nhân dân quận Bình Tân, có vướng mắc thì báo cáo.",
      "  Yêu cầu các đơn vị thực hiện nghiêm túc.",
    ];
    expect(carriedLines(plans.get("thanh-tra")!.plan).slice(2)).toEqual([
      "II. Nhiệm vụ",
      "  1. Thanh tra quận",
      "    Kiểm tra định kỳ.",
      ...closing,
    ]);
    expect(carriedLines(plans.get("an-lac")!.plan).slice(2)).toEqual(["II. Nhiệm vụ", ...closing]);
  });

  it("goes as `keep` says, the nearest first", () => {
    const body = `# Mục đích {keep=phong}

Nâng cao chất lượng.

# Nội dung {keep=none}

Phần của cấp trên.

# Nguyên tắc

## Chung

Đúng luật.

## Riêng {keep="phuong trừ tan-tao"}

Gần dân.

## Nội bộ {keep=none}

Không phổ biến.

# Nhiệm vụ {keep=all}

## Phòng Nội vụ

- Tham mưu, phối hợp với Thanh tra quận.

## Thanh tra quận {keep=none}

- Kiểm tra định kỳ.

# Kinh phí

## Chỉ có ở cấp trên {keep=none}

Dự toán.
`;
    const duties = ["  1. Phòng Nội vụ", "    - Tham mưu, phối hợp với Thanh tra quận."];
    expect(linesFor(body, "thanh-tra", "an-lac", "tan-tao")).toEqual([
      [
        "I. Mục đích",
        "  Nâng cao chất lượng.",
        "II. Nguyên tắc",
        "  1. Chung",
        "    Đúng luật.",
        "III. Nhiệm vụ",
        "  1. Phòng Nội vụ",
        "    - Tham mưu, phối hợp với Thanh tra quận. (phối hợp thực hiện)",
      ],
      ["I. Nguyên tắc", "  1. Chung", "    Đúng luật.", "  2. Riêng", "    Gần dân.", "II. Nhiệm vụ", ...duties],
      ["I. Nguyên tắc", "  1. Chung", "    Đúng luật.", "II. Nhiệm vụ", ...duties],
    ]);
  });
});

describe("appendices", () => {
  it("are carried as sections are, and numbered again", () => {
    const body = `# Nhiệm vụ

- Thực hiện Phụ lục 2. {lead=thuoc-quan}

---

# Phụ lục 1. Việc của phòng

## Phòng Nội vụ

- Tham mưu.

## Thanh tra quận

- Kiểm tra định kỳ.

---

# Phụ lục 2. Biểu mẫu

| Nội dung | Kết quả |
| --- | --- |
| Theo Kế hoạch này[^mau] | Mục I |

[^mau]: Mẫu của [](#mau).

---

# Phụ lục 3. Biểu riêng {#mau}

Một biểu.
`;
    const { parent, plans } = derive(body);
    expect(parent.plan.duties.map(({ label }) => label)).toEqual(["I", "PL1.I", "PL1.II"]);
    const forms = (first: string, second: string) => [
      `${first} Biểu mẫu`,
      "  Nội dung | Kết quả",
      "    Theo Kế hoạch số …/KH-UBND của Ủy ban nhân dân quận Bình Tân[^1] | Mục I",
      `${second} Biểu riêng`,
      "  Một biểu.",
    ];
    expect(carriedLines(plans.get("thanh-tra")!.plan)).toEqual([
      "I. Nhiệm vụ",
      "  - Thực hiện Phụ lục 2.",
      "Phụ lục I Việc của phòng",
      "  I. Thanh tra quận",
      "    - Kiểm tra định kỳ.",
      ...forms("Phụ lục II", "Phụ lục III"),
    ]);
    expect(carriedLines(plans.get("an-lac")!.plan)).toEqual([
      "I. Nhiệm vụ",
      "  - Thực hiện Phụ lục I.",
      ...forms("Phụ lục I", "Phụ lục II"),
    ]);
    const [note] = plans.get("an-lac")!.plan.footnotes;
    expect(note && plainText(note.content)).toBe("Mẫu của Phụ lục II.");
  });
});

describe("the outline", () => {
  it("is the plan's own: with parts, or decimal", () => {
    for (const [outline, lines] of [
      ["part", ["Phần I Nhiệm vụ", "  I. Chung", "    1. Phòng Nội vụ", "      - Tham mưu."]],
      ["decimal", ["I. Nhiệm vụ", "  1. Chung", "    1.1. Phòng Nội vụ", "      - Tham mưu."]],
    ] as const) {
      const body =
        "# Nhiệm vụ\n\n## Chung\n\n### Thanh tra quận\n\n- Kiểm tra định kỳ.\n\n### Phòng Nội vụ\n\n- Tham mưu.\n";
      const { plans } = derive(body, `outline: ${outline}`);
      expect([...plans.keys()]).toEqual(["noi-vu", "thanh-tra"]);
      expect(carriedLines(plans.get("noi-vu")!.plan)).toEqual(lines);
    }
  });
});

describe("the units", () => {
  const body =
    "# Nhiệm vụ\n\n- Ủy ban nhân dân quận: chỉ đạo.\n\n- Thanh tra quận: thanh tra, phối hợp với Phòng Nội vụ.\n\n- Tuyên truyền. {lead=phuong}\n";

  it("are those of `derive.to`, through groups, in the directory's order", () => {
    expect([...derive(body, "derive: { to: [tan-tao, thuoc-quan, ubnd] }").plans.keys()]).toEqual([
      "noi-vu",
      "thanh-tra",
      "an-lac",
      "tan-tao",
    ]);
  });

  it("are those that lead a duty where nothing is said, but for the issuer", () => {
    for (const metadata of ["", "derive: { title: Công tác năm 2024 }"])
      expect([...derive(body, metadata).plans.keys()]).toEqual(["thanh-tra", "an-lac", "tan-tao"]);
    expect([...derive(body, "derive: { to: [] }").plans.keys()]).toEqual([]);
  });
});
