// A plan in an office's own Word file: filled everywhere, in the office's styles, sound; mistakes in the file are told by their place.
import validate from "@ooxml-tools/validate";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { compress } from "../../src/cli/compress.ts";
import { analyse, write } from "../../src/compile.ts";
import { openWorkspace } from "../../src/workspace.ts";
import { layoutText, planWith, styleText } from "../compose/composed.ts";
import { describePages, render } from "../pages/render.ts";
import { lint } from "./lint.ts";
import { officeFile, type Typed } from "./office-file.ts";

const units = `
units:
  ubnd-quan: { name: Ủy ban nhân dân quận Bình Tân, kind: committee, symbol: UBND, place: Bình Tân, head: Chủ tịch }
  phong-noi-vu: { name: Phòng Nội vụ, parent: ubnd-quan, kind: department, symbol: PNV }
  thanh-tra: { name: Thanh tra quận, parent: ubnd-quan, kind: department, symbol: TTr }
`;

const markdown = planWith(
  "title: |-\n  Về một việc\n  năm 2024\nrecipients: [phong-noi-vu, 'Lưu: VT']\nsigner: { authority: TM, title: Chủ tịch, name: Trần Văn Thử }",
  `Căn cứ chức năng, nhiệm vụ được giao;

# Nội dung {#chung}

Xem Mục II[^a]; chữ {{title}} của kế hoạch & "lời" dẫn.

# Tổ chức thực hiện

- Phòng Nội vụ: chủ trì, phối hợp với Thanh tra quận kiểm tra. {due=2024-Q4}
- Thanh tra quận: báo cáo kết quả. {due=quarterly}

---

# Phụ lục. Danh mục

Chữ của phụ lục.

[^a]: Ghi chú “một”.
`,
);

async function open(typed: Typed | Uint8Array) {
  const bytes = typed instanceof Uint8Array ? typed : await officeFile(typed);
  return openWorkspace({
    units: { path: "units.yaml", text: units },
    register: null,
    template: {
      layout: { path: "layout.md.hbs", text: layoutText },
      style: { path: "style.yaml", text: styleText },
      word: { path: "templates/plan/layout.docx", bytes },
    },
    frames: new Map(),
  });
}

async function filled(typed: Typed = {}): Promise<Uint8Array> {
  const workspace = await open(typed);
  expect(workspace.diagnostics).toEqual([]);
  const { plan } = analyse({ path: "plan.md", text: markdown }, workspace);
  return (await write(plan!, workspace, "docx", compress))!;
}

const textsOf = (docx: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(docx)).map(([path, bytes]) => [path, strFromU8(bytes)]));

/** The words of a part, paragraph by paragraph. */
const linesOf = (xml = ""): string[] =>
  xml
    .split("</w:p>")
    .map((paragraph) => [...paragraph.matchAll(/<w:t[ >][^<]*/g)].map(([t]) => t.replace(/^[^>]*>/, "")).join(""));

describe("an office's own Word file", { timeout: 60_000 }, () => {
  it("is filled in its text, header and tables, and sound", async () => {
    const docx = await filled();
    const texts = textsOf(docx);
    expect(lint(texts)).toEqual([]);
    expect(await validate(docx, "docx", "Office2019")).toEqual([]);
    const lines = linesOf(texts.get("word/document.xml"));
    expect(lines.filter((line) => line.trim() !== "")).toEqual([
      "VĂN PHÒNG UBND QUẬN",
      "Về một việcnăm 2024 (2024)",
      "Căn cứ chức năng, nhiệm vụ được giao;",
      "I. Nội dung",
      'Xem Mục\u{a0}II; chữ {{title}} của kế hoạch &amp; "lời" dẫn.',
      "II. Tổ chức thực hiện",
      "- Phòng Nội vụ: chủ trì, phối hợp với Thanh tra quận kiểm tra.",
      "- Thanh tra quận: báo cáo kết quả./.",
      ...["TT", "Việc", "Chủ trì", "Hạn"],
      ...["1", "Phòng Nội vụ: chủ trì, phối hợp với Thanh tra quận kiểm tra.", "Phòng Nội vụ", "31/12/2024"],
      ...["2", "Thanh tra quận: báo cáo kết quả.", "Thanh tra quận", "hằng quý"],
      "Nơi nhận:",
      "- Phòng Nội vụ;",
      "- Lưu: VT.",
      "TM. Ủy ban nhân dân",
      "Chủ tịch",
      "Trần Văn Thử",
      "Người soạn: ……",
      "Phụ lục",
      "Danh mục",
      expect.stringMatching(/^\(Kèm theo Kế hoạch số/),
      "Chữ của phụ lục.",
    ]);
    const headers = [...texts].filter(([path]) => path.startsWith("word/header")).map(([, xml]) => linesOf(xml)[0]);
    expect(headers).toEqual(["Văn bản số      /KH-UBND"]);
    expect(texts.get("word/settings.xml")).not.toContain("updateFields");
    expect(texts.get("docProps/custom.xml")).toMatch(/name="Phòng".*name="plan".*name="plan-source-sha256"/s);
    expect(texts.get("docProps/core.xml")).toContain("<dc:title>Kế hoạch Về một việc năm 2024</dc:title>");
  });

  it("has its own styles where it has some of that name, and ours beside them", async () => {
    const texts = textsOf(await filled());
    const body = texts.get("word/document.xml") ?? "";
    const styleOf = (words: string): string | undefined =>
      /<w:pStyle w:val="([^"]*)"/.exec(body.slice(body.lastIndexOf("<w:p>", body.indexOf(words))))?.[1];
    expect(styleOf("Xem ")).toBe("VB1");
    expect(styleOf("Nội dung")).toBe("plan-section");
    const styles = texts.get("word/styles.xml") ?? "";
    expect(styles).toContain('w:styleId="plan-section"');
    expect(styles).toContain('w:styleId="section"');
    expect(styles.match(/<w:name w:val="Thân bài"/g)).toHaveLength(1);
    expect(styles).not.toContain("Quốc hiệu");
  });

  it("gives the same bytes again", async () => {
    expect(Buffer.compare(await filled(), await filled())).toBe(0);
  });

  it("loses nothing that it has no place for", async () => {
    const lines = linesOf(textsOf(await filled({ body: ["{{body}}"] })).get("word/document.xml"));
    expect(lines.indexOf("Căn cứ chức năng, nhiệm vụ được giao;")).toBe(lines.indexOf("I. Nội dung") - 1);
  });
});

const columns = Array.from({ length: 10 }, (_, column) => `Cột ${column}`);
const wide = `| ${columns.join(" | ")} |\n|${" --- |".repeat(10)}\n| ${columns.map(() => "Chữ").join(" | ")} |\n`;
const rare = planWith(
  "addressees: [phong-noi-vu, thanh-tra]\nco-issuers: [thanh-tra]\nsigner: [{ name: Trần Văn Thử }, { title: Chánh Thanh tra, name: Lê Văn Mẫu }]",
  `Căn cứ chức năng được giao;\n\n# Nội dung\n\nChữ.\n\n---\n\n# Phụ lục A\n\n${wide}\n---\n\n# Phụ lục B\n\nChữ của B.\n`,
);
const filledWith = async (typed: Typed): Promise<Uint8Array> => {
  const workspace = await open(typed);
  expect(workspace.diagnostics).toEqual([]);
  const { plan } = analyse({ path: "plan.md", text: rare }, workspace);
  return (await write(plan!, workspace, "docx", compress))!;
};

describe("what offices rarely write, in their own file", { timeout: 60_000 }, () => {
  it.each([
    [{}],
    [{ body: ["{{addressees}}", "{{preamble}}", "{{body}}"] }],
    [{ body: ["{{body}}", "{{appendices}}"] }],
  ] as const)("addressees and joint signers %j", async (typed) => {
    const docx = await filledWith(typed);
    const texts = textsOf(docx);
    expect(lint(texts)).toEqual([]);
    expect(await validate(docx, "docx", "Office2019")).toEqual([]);
    const lines = linesOf(texts.get("word/document.xml"));
    const at = lines.indexOf("Kính gửi:");
    expect(lines.slice(at, at + 4)).toEqual([
      "Kính gửi:",
      "- Phòng Nội vụ;",
      "- Thanh tra quận.",
      "Căn cứ chức năng được giao;",
    ]);
    expect(lines).toEqual(expect.arrayContaining(["Trần Văn Thử", "Lê Văn Mẫu", "TM. Ủy ban nhân dânquận Bình Tân"]));
  });

  it("a wide appendix lies on its side, its pages counted anew, and what follows is as the office has it", async () => {
    const sizes = async (typed: Typed): Promise<string[]> =>
      [
        ...(textsOf(await filledWith(typed)).get("word/document.xml") ?? "").matchAll(/<w:sectPr[\s\S]*?<\/w:sectPr>/g),
      ].map(
        ([section]) =>
          `${section.includes("landscape") ? "turned" : "upright"}${section.includes('w:start="1"') ? " 1" : ""}`,
      );
    expect(await sizes({})).toEqual(["upright", "turned 1", "upright 1"]);
    expect(await sizes({ body: ["{{body}}", "{{appendices}}"] })).toEqual([
      "upright",
      "turned 1",
      "upright 1",
      "upright",
    ]);
  });
});

describe("mistakes in an office's own Word file", () => {
  const told = async (typed: Typed | Uint8Array): Promise<unknown[]> =>
    (await open(typed)).diagnostics.map(({ rule, span, data }) => [
      rule,
      span.source.path,
      span.source.text.slice(span.start, span.end),
      (data as { nearest?: string }).nearest ?? (data as { problem?: { kind: string } }).problem?.kind,
    ]);
  const path = "templates/plan/layout.docx";

  it.each([
    [{ before: ["Số {{nubmer}}"] }, "template/unknown-variable", "{{nubmer}}", "number"],
    [{ header: "{{ tilte }}" }, "template/unknown-variable", "{{ tilte }}", "title"],
    [{ before: ["{{year"] }, "template/syntax", "{{", "expression"],
    [{ body: ["Nội dung: {{body}}"] }, "template/syntax", "{{body}}", "not-alone"],
    [{ header: "{{signer}}" }, "template/syntax", "{{signer}}", "not-alone"],
    [{ before: ["{{duty.text}}"] }, "template/syntax", "{{duty.text}}", "outside-row"],
    [{ body: [] }, "template/syntax", "VĂN PHÒNG UBND QUẬN", "no-body"],
  ] as const)("%j", async (typed, rule, words, told_) => {
    expect(await told(typed)).toEqual([[rule, path, words, told_]]);
  });

  it("no Word file", async () => {
    expect(await told(new TextEncoder().encode("chữ"))).toEqual([["template/syntax", path, "", "no-word-file"]]);
  });

  it("is not written with a mistake", async () => {
    expect((await open({ body: [] })).template).toBe(null);
  });
});

describePages("an office's own Word file, printed", () => {
  it("has the plan in it", async () => {
    const pages = await render(await filled());
    const lines = pages.map((page) => page.lines.map(({ text }) => text));
    expect(lines[0]).toEqual(expect.arrayContaining(["VĂN PHÒNG UBND QUẬN", "I. NỘI DUNG", "TM. ỦY BAN NHÂN DÂN"]));
    expect(lines[0]?.join("\n")).toContain("Xem Mục II");
    expect(lines.at(-1)).toEqual(expect.arrayContaining(["Phụ lục", "DANH MỤC", "Chữ của phụ lục."]));
  });

  it("has a wide appendix on its side", async () => {
    const pages = await render(await filledWith({}));
    expect(pages.map(({ width, height }) => width > height)).toEqual([false, true, false]);
  });
});
