// What a plan says -> paragraphs, tables, appendices, notes.
import { expect, test } from "vitest";
import { composed, planWith, shortFlows, shortRuns, styleText } from "./composed.ts";

/** The flows between the title and the signature, and those after it. */
const flows = (markdown: string, lines = ""): string[] => {
  const all = shortFlows(composed(planWith(lines, markdown)).document.body);
  const start = all.findIndex((flow) => flow.startsWith("title:")) + 3;
  return all.slice(start).filter((flow) => flow !== "gap 1" && !flow.startsWith("[recipients"));
};

test("legal bases lean, the rest of the preamble stands", () => {
  const text =
    "Căn cứ Luật Việc làm;\n\nThực hiện Kế hoạch số 24/KH-UBND\nngày 14/8/2025.\n\nỦy ban nhân dân quận ban hành Kế hoạch:\n\n# Một\n\nChữ.\n";
  expect(flows(text)).toEqual([
    "basis: Căn cứ Luật Việc làm;",
    "basis: Thực hiện Kế hoạch số~24/KH-UBND ngày~14/8/2025.",
    "text: Ủy ban nhân dân quận ban hành Kế hoạch:",
    "section: I. Một",
    "text: Chữ./.",
  ]);
});

test("headings have their level's style; numbered paragraphs and items print as body text", () => {
  const text =
    "# Một\n\n1. Đoạn số một.\n\n## Hai\n\n### Ba\n\n- Gạch *nghiêng* **đậm** ~~bỏ~~;\n+ Cộng.\n\nĐoạn thường.\n";
  expect(flows(text)).toEqual([
    "section: I. Một",
    "text: 1. Đoạn số một.",
    "clause: 2. Hai",
    "point: a) Ba",
    "item: - Gạch *nghiêng* **đậm** ~~bỏ~~;",
    "sub-item: + Cộng.",
    "text: Đoạn thường./.",
  ]);
});

test("a Phần has its number on a line of its own; 1.1. stands between 1. and a)", () => {
  expect(flows("# Một\n\n## Hai\n\n### Ba\n\nChữ.\n", "outline: part")).toEqual([
    "part-label: Phần I",
    "part: Một",
    "section: I. Hai",
    "clause: 1. Ba",
    "text: Chữ./.",
  ]);
  expect(flows("# Một\n\n## Hai\n\n### Ba\n\n#### Bốn\n\nChữ.\n", "outline: decimal")).toEqual([
    "section: I. Một",
    "clause: 1. Hai",
    "subclause: 1.1. Ba",
    "point: a) Bốn",
    "text: Chữ./.",
  ]);
});

test("headings are levels of Word's navigation pane, by the variant", () => {
  const outlineOf = (lines: string): (number | null | undefined)[] => {
    const { paragraphs } = composed(planWith(lines)).document.style;
    return ["part", "section", "clause", "subclause", "point", "text", "appendix-number"].map(
      (key) => paragraphs[key]?.outline,
    );
  };
  expect(outlineOf("")).toEqual([null, 1, 2, null, 3, null, 1]);
  expect(outlineOf("outline: part")).toEqual([1, 2, 3, null, 4, null, 1]);
  expect(outlineOf("outline: decimal")).toEqual([null, 1, 2, 3, 4, null, 1]);
});

test("one style object for each variant", () => {
  const { plan, directory, template, document } = composed(planWith(""));
  const again = composed(planWith(""));
  expect(again.document.style).toEqual(document.style);
  expect(template.frame(() => true)).toBe(template.frame(() => true));
  expect(plan.outline).toHaveLength(3);
  expect(directory.units.size).toBeGreaterThan(0);
});

test.each([
  ["Chữ.", "text: Chữ./."],
  ["Chữ", "text: Chữ./."],
  ["Chữ./.", "text: Chữ./."],
  ["Chữ (có ngoặc).", "text: Chữ (có ngoặc)./."],
  ["“Chữ.”", "text: “Chữ.”./."],
  ["Chữ *nghiêng.*", "text: Chữ *nghiêng./.*"],
  ["Chữ:", "text: Chữ:"],
  ["Chữ [^a].\n\n[^a]: Chú thích.", "text: Chữ [^1]./."],
  ["Chữ.[^a]\n\n[^a]: Chú thích.", "text: Chữ./.[^1]"],
  ["Xem [khoản 1](#x)", "text: Xem [khoản~1](x)./."],
])("the end of the body: %s", (text, expected) => {
  expect(flows(`# Một {#x}\n\n${text}\n`)).toContain(expected);
});

test("a table prints in place, and has no end mark", () => {
  expect(flows("# Một\n\n| TT | Nhiệm vụ |\n|:-:|---|\n| 1 | Việc *gấp*. |\n")).toEqual([
    "section: I. Một",
    "table TT | Nhiệm vụ || 1 | Việc *gấp*.",
  ]);
});

test("a table's columns share the text's width by what they hold", () => {
  const long = "Xây dựng kế hoạch triển khai thực hiện công tác dân vận chính quyền trên địa bàn phường";
  const { document } = composed(
    planWith("", `# Một\n\n| TT | Nhiệm vụ | Hạn |\n|---|---|---|\n| 1 | ${long} | 15/12/2024 |\n`),
  );
  const table = document.body.find((flow) => flow.type === "table");
  const widths = table?.type === "table" ? table.widths : [];
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(165, 3);
  expect(widths[0]).toBeLessThan(15);
  expect(widths[1]).toBeGreaterThan(110);
  expect(widths[2]).toBeGreaterThan(20);
});

test("notes in order; a mark without a note prints as written", () => {
  const { document } = composed(
    planWith("", "# Một\n\nMột[^b] hai[^a] ba[^b].\n\n[^a]: Chú *thích* a.\n[^b]: Chú thích số 5/KH.\n"),
  );
  expect(shortFlows(document.body)).toContain("text: Một[^1] hai[^2] ba[^1]./.");
  expect(document.footnotes.map(shortRuns)).toEqual(["Chú thích số~5/KH.", "Chú *thích* a."]);
});

test("marks print what they stand for; a reference leads to its block by id, never by number", () => {
  const register =
    "kh-1: { type: Kế hoạch, symbol: 24/KH-UBND, date: 2025-08-14, issuer: Ủy ban nhân dân tỉnh, title: về một việc }\n";
  const text =
    "# Một {#chung}\n\nTheo [@kh-1]; xem [](#chung), [nơi khác](#khong-co) và [](#phu-luc).\n\n---\n\n# Phụ lục I. Biểu {#phu-luc}\n\nChữ.\n";
  const { document } = composed(planWith("", text), { register });
  const all = shortFlows(document.body);
  expect(all).toContain(
    "text: Theo Kế hoạch số~24/KH-UBND ngày~14 tháng~8 năm~2025 của Ủy ban nhân dân tỉnh về một việc; " +
      "xem [Mục~I](chung), nơi khác và [Phụ lục~I](phu-luc)./.",
  );
  const bookmarks = document.body.flatMap((flow) =>
    flow.type === "paragraph" && flow.bookmark ? [[flow.bookmark, flow.style]] : [],
  );
  expect(bookmarks).toEqual([
    ["chung", "section"],
    [expect.stringMatching(/^b[a-z\d]{6}$/), "text"],
    ["phu-luc", "appendix-number"],
    [expect.stringMatching(/^b[a-z\d]{6}$/), "text"],
  ]);
});

/** The runs of a plan's paragraph that lead somewhere. */
const linksIn = (text: string, style: string, register = "", look = styleText) =>
  composed(planWith("", text), { register, style: look })
    .document.body.flatMap((flow) => (flow.type === "paragraph" && flow.style === style ? flow.content : []))
    .filter((run) => run.type === "link" || (run.type === "text" && run.url !== undefined));

test("references in prose are links that know the numbers in them, of whatever level", () => {
  const text =
    "# Một {#mot}\n\n## Nhóm {#nhom}\n\nTheo khoản 1\nMục I, điểm a khoản 1 Mục I và *khoản 1 Mục I*. Không phải khoản 7 Mục II Kế hoạch số 5/KH-UBND.\n\n### Việc {#viec}\n\n- Chữ.\n";
  const one = { type: "link", bookmark: "nhom", text: "khoản\u{a0}1 Mục\u{a0}I" };
  expect(linksIn(text, "text")).toEqual([
    {
      ...one,
      numbers: [
        { start: 6, end: 7, bookmark: "nhom" },
        { start: 12, end: 13, bookmark: "mot" },
      ],
    },
    {
      type: "link",
      bookmark: "viec",
      text: "điểm\u{a0}a khoản\u{a0}1 Mục\u{a0}I",
      numbers: [
        { start: 5, end: 6, bookmark: "viec" },
        { start: 13, end: 14, bookmark: "nhom" },
        { start: 19, end: 20, bookmark: "mot" },
      ],
    },
    expect.objectContaining(one),
  ]);
});

test("every block has a name of its own, the same at every time, and rows of tables too", () => {
  const text = "Mở đầu.\n\n# Một\n\n- Việc.\n- Việc.\n\n| A | B |\n| - | - |\n| 1 | 2 |\n| 1 | 2 |\n";
  const namesIn = () =>
    composed(planWith("", text)).document.body.flatMap((flow) => {
      if (flow.type === "table") return flow.bookmarks ?? [];
      return flow.type === "paragraph" && flow.bookmark !== null ? [flow.bookmark] : [];
    });
  expect(new Set(namesIn()).size).toBe(7);
  expect(namesIn()).toEqual(namesIn());
});

test("citations lead to the address that the register gives, where the template wants that", () => {
  const register =
    'kh-1: { type: Kế hoạch, symbol: 24/KH-UBND, date: 2025-08-14, issuer: Ủy ban nhân dân tỉnh, title: về một việc, url: "https://vanban.vn/24?a=1&b=2" }\n' +
    "kh-2: { type: Kế hoạch, symbol: 25/KH-UBND, date: 2025-08-15, issuer: Ủy ban nhân dân tỉnh, title: về việc khác, url: trong tủ }\n";
  const text = "# Một\n\nTheo Kế hoạch số 24/KH-UBND, [@kh-1 short] và Kế hoạch số 25/KH-UBND.\n";
  const link = { type: "text", text: "Kế hoạch số\u{a0}24/KH-UBND", url: "https://vanban.vn/24?a=1&b=2" };
  expect(linksIn(text, "text", register)).toEqual([link, link]);
  expect(linksIn(text, "text", register, styleText.replace("citation-links: true", "citation-links: false"))).toEqual(
    [],
  );
});

test("appendices begin new pages with their own numbers; a single one has none", () => {
  const one = "# Một\n\nChữ.\n\n---\n\n# Phụ lục. Danh mục nhiệm vụ\n\n# Nhóm\n\n1. Việc.\n";
  expect(flows(one, "number: 86\ndate: 2024-12-22").slice(2)).toEqual([
    "new page",
    "appendix-number: Phụ lục",
    "appendix-title: Danh mục nhiệm vụ",
    "attached: (Kèm theo Kế hoạch số 86/KH-UBND ngày 22 tháng 12 năm 2024 / của Ủy ban nhân dân quận Bình Tân)",
    expect.stringMatching(/^rule/),
    "section: I. Nhóm",
    "text: 1. Việc.",
  ]);
  const two = "# Một\n\nChữ.\n\n---\n\n# Phụ lục I\n\nA.\n\n# Phụ lục II\n\nB.\n";
  const numbers = flows(two).filter((flow) => /^(?:new page|appendix)/.test(flow));
  expect(numbers).toEqual(["new page", "appendix-number: Phụ lục I", "new page", "appendix-number: Phụ lục II"]);
});

test("the title prints as written, a line end of the author's is one in print", () => {
  const title = (lines: string): string | undefined =>
    shortFlows(composed(planWith(lines)).document.body).find((flow) => flow.startsWith("title:"));
  expect(title("title: |-\n  Về triển khai\n  một việc")).toBe("title: Về triển khai / một việc");
  expect(title("title: Về triển khai thực hiện công tác Dân vận chính quyền trên địa bàn quận Bình Tân năm 2024")).toBe(
    "title: Về triển khai thực hiện công tác Dân vận chính quyền / trên địa bàn quận Bình Tân năm 2024",
  );
});

test("the file's properties", () => {
  expect(composed(planWith("title: |-\n  Về một\n  việc\ndate: 28/3/2024")).document.properties).toEqual({
    title: "Kế hoạch Về một việc",
    subject: "Về một việc",
    author: "Ủy ban nhân dân quận Bình Tân",
    date: "2024-03-28",
    origin: { id: "ke-hoach", text: expect.stringContaining("- Một việc.") },
  });
});

test.each([
  ["number: 86\ndate: 2024-01-09", "Số: 86/KH-UBND | date: Bình Tân, ngày 09 tháng 01 năm 2024"],
  ["number: 7\ndate: 2024-10-12", "Số: 07/KH-UBND | date: Bình Tân, ngày 12 tháng 10 năm 2024"],
  ["number:\ndate:", "Số:      /KH-UBND | date: Bình Tân, ngày    tháng    năm 2024"],
  ["date: 2024-02-29\nplace: ''\nissuer: nobody", "/KH | date: ngày 29 tháng 02 năm 2024"],
])("number and date: %s", (lines, expected) => {
  expect(shortFlows(composed(planWith(lines)).document.body)[0]).toContain(expected);
});

test("what an appendix goes with keeps its blanks for number and day", () => {
  const body = shortFlows(
    composed(planWith("number:\ndate:", "# A\n\nB.\n\n---\n\n# Phụ lục. Biểu\n\nA.\n")).document.body,
  );
  expect(body.find((line) => line.startsWith("attached"))).toBe(
    "attached: (Kèm theo Kế hoạch số      /KH-UBND / ngày    tháng    năm 2024 của Ủy ban nhân dân quận Bình Tân)",
  );
});

test("a long plan of the Party has a table of contents too", () => {
  const units = "units:\n  dang-uy: { name: Đảng ủy phường An Lạc, kind: party, symbol: ĐU, head: Bí thư }\n";
  const text = Array.from({ length: 40 }, (_, index) => `# Phần ${index}\n\nChữ.\n\n`).join("");
  expect(shortFlows(composed(planWith("issuer: dang-uy", text), { units }).document.body)).toContain("contents 2");
});

test("a plan of many headings has a table of contents behind the signature, before its appendices", () => {
  const plan = (headings: number): string[] => {
    const text = Array.from(
      { length: headings },
      (_, index) => `# Phần ${index}\n\n## Nhóm\n\n### Việc\n\nChữ.\n\n`,
    ).join("");
    return flows(`${text}---\n\n# Phụ lục. Biểu\n\nA.\n`);
  };
  expect(plan(19)).not.toContain("contents 2");
  const long = plan(20);
  const at = long.indexOf("contents 2");
  expect(long.slice(at - 2, at + 3)).toEqual([
    "new page",
    "contents-title: MỤC LỤC",
    "contents 2",
    "new page",
    "appendix-number: Phụ lục",
  ]);
});
