// A document -> a Word file: valid, the same every time, and its printed pages as NĐ 30/2020 asks.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import validate from "@ooxml-tools/validate";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Document, Flow, Run } from "../../src/5-compose/document.ts";
import { docxParts } from "../../src/6-write/docx/parts.ts";
import { compress } from "../../src/cli/compress.ts";
import { lint } from "./lint.ts";
import { documentOf, paragraph, sample, text } from "./sample.ts";

const write = (document: Document): Promise<Uint8Array> => docxParts(document).then(compress);

const textsOf = (docx: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(docx)).map(([path, bytes]) => [path, strFromU8(bytes)]));

const partOf = async (document: Document, path: string): Promise<string> =>
  textsOf(await write(document)).get(path) ?? "";

/** No fault known to the Open XML SDK or to the lint. */
async function expectSound(document: Document): Promise<void> {
  const docx = await write(document);
  expect(lint(textsOf(docx))).toEqual([]);
  expect(await validate(docx, "docx", "Office2019")).toEqual([]);
}

/** The file's elements, one a line, without namespaces; UPDATE=1 writes it anew. */
function expectFixture(name: string, xml: string): void {
  const path = fileURLToPath(new URL(`../fixtures/write/${name}`, import.meta.url));
  const actual = `${xml
    .replace(/ (?:xmlns:\w+|mc:Ignorable)="[^"]*"/g, "")
    .replace(/></g, ">\n<")
    .replace(/\n(<\/w:(?:t|r|name)>)/g, "$1")}\n`;
  if (process.env.UPDATE) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  expect(actual).toBe(readFileSync(path, "utf8"));
}

// The validator takes some three seconds to start.
describe("a Word file", { timeout: 60_000 }, () => {
  // It is started before the tests, so that none of them seems slow.
  beforeAll(() => validate(new Uint8Array(), "docx", "Office2019").catch(() => []), 60_000);

  it("is sound", () => expectSound(sample));

  it("is sound without any content", () => expectSound(documentOf([])));

  it.each([0, 1, 2, 30])("is sound with %i footnotes", async (count) => {
    const body = Array.from({ length: count }, (_, index) =>
      paragraph("body", [text("Chủ đề năm"), { type: "footnote", number: index + 1 }]),
    );
    const notes = body.map((_, index): Run[] => [
      text(`Nghị quyết số ${index + 1}; “`),
      { type: "text", text: "trong sạch", italic: true },
      text("”"),
      { type: "line-break" },
      text("- dòng sau;"),
    ]);
    const document = documentOf([paragraph("body", "Kế hoạch"), ...body], notes);
    await expectSound(document);
    const marks = (await partOf(document, "word/document.xml")).match(/<w:footnoteReference /g) ?? [];
    expect(marks).toHaveLength(count);
  });

  it("is sound whatever the text holds", async () => {
    const odd = "\u0000\u0001\u0008\u000b\u000c\u001f\ud800x\udfff\ufffe\uffff<&>\"'“”\u{1f600}]]>";
    const table: Flow = {
      type: "table",
      widths: [50, 50],
      align: [],
      header: [[text(odd)]],
      rows: [[], [[text(odd)], [{ type: "footnote", number: 1 }]]],
    };
    const odds = paragraph("body", odd, { label: odd, bookmark: odd });
    const document: Document = {
      ...documentOf(
        [odds, odds, table, table, { type: "columns", widths: [80], rows: [[[]], [[table]]] }],
        [[text(odd)]],
      ),
      properties: { title: odd, author: odd, subject: odd, date: null, origin: { id: odd, text: odd } },
      style: {
        ...sample.style,
        paragraphs: { ...sample.style.paragraphs, [odd]: { ...sample.style.paragraphs.body!, name: `a, b${odd}` } },
      },
    };
    await expectSound(document);
    expect(await partOf(document, "word/document.xml")).toContain("x&lt;&amp;&gt;&quot;'“”\u{1f600}]]&gt;");
  });

  it("is sound when sections and columns follow one another", () =>
    expectSound(
      documentOf([
        { type: "new-section", restartPageNumbers: true },
        ...sample.body.filter((flow) => flow.type === "columns" || flow.type === "table"),
        { type: "new-section", restartPageNumbers: false },
        { type: "new-section", restartPageNumbers: true },
      ]),
    ));
});

describe("the lint", () => {
  it("sees each fault", () => {
    const faults = lint(
      new Map([
        [
          "word/document.xml",
          '<w:body><w:p><w:r><w:t>it&apos;s</w:t></w:r></w:p><w:hyperlink w:anchor="x"/><w:hyperlink r:id="rId9"/>' +
            '<w:fldSimple w:instr="REF y \\h"><w:r/></w:fldSimple><w:tbl></w:tbl></w:body>',
        ],
        ["word/settings.xml", "<w:updateFields/>"],
        [
          "word/header1.xml",
          '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
        ],
        ["word/styles.xml", '<w:spacing w:after="0" w:line="264"/>'],
      ]),
    );
    expect(faults).toEqual(
      expect.arrayContaining([
        "word/document.xml: an apostrophe is escaped",
        "word/document.xml: the body ends in a table",
        "word/settings.xml: fields are updated on opening",
        "word/header1.xml: a field without a cached result",
        "word/styles.xml: a line height without a rule",
        "word/webSettings.xml is missing",
        "word/header1.xml is an orphan",
        'a link to "x", which is nowhere',
        'a reference to "y", which is nowhere',
        'word/document.xml: nothing has the id "rId9"',
      ]),
    );
  });
});

describe("what stays on one page", () => {
  /** The words of each paragraph that stays with the next. */
  const kept = async (...body: Flow[]): Promise<string[]> => {
    const xml = await partOf(documentOf(body), "word/document.xml");
    return xml
      .split("<w:p>")
      .filter((part) => part.includes("<w:keepNext/>"))
      .map((part) => /<w:t [^>]*>([^<]*)/.exec(part)?.[1] ?? "");
  };
  const table: Flow = {
    type: "table",
    widths: [50, 50],
    align: [],
    header: [[text("TT")], [text("Việc")]],
    rows: [
      [[text("1")], [text("Một")]],
      [[text("2")], [text("Hai")]],
    ],
  };
  const columns: Flow = { type: "columns", widths: [50], rows: [[[paragraph("recipient", "Nơi nhận")]]] };

  it("the last words before the signature, also where they are a table's", async () => {
    expect(await kept(paragraph("body", "Một."), paragraph("body", "Hai."), columns)).toEqual(["Hai."]);
    const gap: Flow = { type: "gap", style: "body", lines: 1 };
    expect(await kept(paragraph("body", "Một."), table, gap, columns)).toEqual(["Một.", "2", "Hai", ""]);
  });

  it("what introduces a list or a table, and what follows it", async () => {
    const introduction = paragraph("body", [text("Gồm "), { type: "text", text: "các việc:", bold: true }]);
    expect(await kept(introduction, paragraph("body", "- Một."))).toEqual(["Gồm "]);
    expect(await kept(paragraph("body", "Phân công."), table)).toEqual(["Phân công."]);
  });
});

describe("a table of contents", () => {
  const contents = documentOf([
    ...sample.body,
    { type: "new-section", restartPageNumbers: false },
    { type: "contents", name: "Mục lục", levels: 2 },
  ]);

  it("has the pages of the headings in it, and is sound", async () => {
    await expectSound(contents);
    const xml = await partOf(contents, "word/document.xml");
    const lines = xml.slice(xml.indexOf("<w:sdtContent>"), xml.indexOf("</w:sdtContent>")).split("</w:p>");
    expect(lines.map((line) => [...line.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, words]) => words).join("|"))).toEqual([
      "I. Mục đích, yêu cầu|1",
      "II. Nội dung|1",
      "1. Tổ chức quán triệt|1",
      "Phụ lục I|1",
      ...["", ""],
    ]);
    expect(xml).toContain("PAGEREF _Toc1 ");
  }, 30_000);

  it("has the same bytes for the second document of a run", async () => {
    expect(Buffer.compare(await write(contents), await write(contents))).toBe(0);
  }, 30_000);
});

describe("the bytes", () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });

  it("are the same at another time, in another time zone, and for the second document of a run", async () => {
    vi.stubEnv("TZ", "Asia/Ho_Chi_Minh");
    const here = new Date(2024, 0, 1).getTimezoneOffset();
    const first = await write(sample);
    vi.stubEnv("TZ", "America/Los_Angeles");
    expect(new Date(2024, 0, 1).getTimezoneOffset()).not.toBe(here);
    vi.useFakeTimers({ now: Date.UTC(2031, 6, 1), toFake: ["Date"] });
    expect(Buffer.compare(await write(sample), first)).toBe(0);
  });

  it("have the document's own date, or a fixed one", async () => {
    const core = await partOf(sample, "docProps/core.xml");
    expect(core.match(/2024-03-22T00:00:00Z/g)).toHaveLength(2);
    const undated = { ...sample, properties: { ...sample.properties, date: null } };
    expect((await partOf(undated, "docProps/core.xml")).match(/2020-01-01T00:00:00Z/g)).toHaveLength(2);
  });

  it("say of which source they are", async () => {
    const custom = await partOf(sample, "docProps/custom.xml");
    expect(custom).toContain('name="plan"><vt:lpwstr>dan-van-2024<');
    // printf 'plan: dan-van-2024\\n' | sha256sum
    expect(custom).toContain(
      'name="plan-source-sha256"><vt:lpwstr>aca93dce49152978740a6f3957f2cedd86cbf67b2d25016f64bc9770855530d4<',
    );
  });

  it("come in one order, the content types first", async () => {
    const paths = [...(await docxParts(sample)).keys()];
    expect(paths[0]).toBe("[Content_Types].xml");
    expect(paths.slice(1)).toEqual(paths.slice(1).sort());
  });
});

describe("the parts", () => {
  it("are as reviewed", async () => {
    const texts = textsOf(await write(sample));
    for (const part of ["document", "styles", "footnotes"])
      expectFixture(`${part}.xml`, texts.get(`word/${part}.xml`) ?? "");
  });

  it("have each font of a run named", async () => {
    const styles = await partOf(sample, "word/styles.xml");
    for (const script of ["ascii", "hAnsi", "cs", "eastAsia"])
      expect(styles).toContain(`w:${script}="Times New Roman"`);
    expect(styles).toContain('<w:lang w:val="vi-VN"');
  });

  it("keep the letters of capitals as written", async () => {
    expect(await partOf(sample, "word/document.xml")).toContain("Mục đích, yêu cầu");
    expect(await partOf(sample, "word/styles.xml")).toContain("<w:caps/>");
  });

  it("refuse a style that the document does not bring", async () => {
    await expect(write(documentOf([paragraph("no-such", "x")]))).rejects.toThrow('no paragraph style "no-such"');
  });
});
