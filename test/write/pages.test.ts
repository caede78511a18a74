// A document -> the pages that a printer gives: measured against NĐ 30/2020, Phụ lục I.
import { beforeAll, expect, it } from "vitest";
import { docxParts } from "../../src/6-write/docx/parts.ts";
import { compress } from "../../src/cli/compress.ts";
import { type Line, type Page, sameHeight } from "../pages/measure.ts";
import { describePages, render } from "../pages/render.ts";
import { documentOf, paragraph, sample, text } from "./sample.ts";

const find = (page: Page | undefined, words: string): Line => {
  const line = page?.lines.find((line) => line.text.includes(words));
  if (!line) throw new Error(`"${words}" is not on the page:\n${page?.lines.map((line) => line.text).join("\n")}`);
  return line;
};

const widthOf = (line: Line): number => line.right - line.left;
const middleOf = ({ left, right }: { left: number; right: number }): number => (left + right) / 2;

/** The first rule below a line, at most 3 mm away. */
const ruleUnder = (page: Page | undefined, line: Line) => {
  const rule = page?.rules.find(
    (rule) =>
      rule.top > line.bottom - 1.5 && rule.top < line.bottom + 3 && rule.left < line.right && rule.right > line.left,
  );
  if (!rule) throw new Error(`no rule under "${line.text}"`);
  return rule;
};

describePages("the pages", () => {
  let pages: Page[] = [];
  beforeAll(async () => {
    pages = await render(await docxParts(sample).then(compress));
  }, 60_000);

  it("are A4, with the text inside the margins", () => {
    expect(pages).toHaveLength(4);
    for (const page of pages) {
      expect(page.width).toBeCloseTo(210, 0);
      expect(page.height).toBeCloseTo(297, 0);
      for (const line of page.lines.filter((line) => line.text.length > 1)) {
        expect(line.left, line.text).toBeGreaterThan(29.8);
        expect(line.right, line.text).toBeLessThan(195.8);
        expect(line.top, line.text).toBeGreaterThan(19.5);
        expect(line.bottom, line.text).toBeLessThan(278);
      }
    }
  });

  it("open with the letterhead in two columns, the motto on one line", () => {
    const [page] = pages;
    const nation = find(page, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    const motto = find(page, "Độc lập - Tự do - Hạnh phúc");
    const issuer = find(page, "QUẬN BÌNH TÂN");
    expect(nation).toMatchObject({ size: 13, bold: true, italic: false });
    expect(motto).toMatchObject({ size: 14, bold: true, italic: false });
    expect(middleOf(motto)).toBeCloseTo(middleOf(nation), 0);
    expect(sameHeight(find(page, "ỦY BAN NHÂN DÂN"), nation)).toBe(true);
    expect(issuer.right).toBeLessThan(nation.left);
  });

  it("rule the motto as long as its text, the issuer and the subject a third to a half", () => {
    const [page] = pages;
    const motto = find(page, "Độc lập");
    const rule = ruleUnder(page, motto);
    expect(rule.length / widthOf(motto)).toBeGreaterThan(0.97);
    expect(rule.length / widthOf(motto)).toBeLessThan(1.03);
    expect(middleOf(rule)).toBeCloseTo(middleOf(motto), 0);
    for (const [last, longest] of [
      ["QUẬN BÌNH TÂN", "ỦY BAN NHÂN DÂN"],
      ["trên địa bàn quận Bình Tân năm 2024", "Về triển khai thực hiện công tác Dân vận chính quyền"],
    ] as const) {
      const under = ruleUnder(page, find(page, last));
      const ratio = under.length / widthOf(find(page, longest));
      expect(ratio, last).toBeGreaterThanOrEqual(1 / 3);
      expect(ratio, last).toBeLessThanOrEqual(1 / 2);
      expect(middleOf(under)).toBeCloseTo(middleOf(find(page, last)), 0);
    }
  });

  it("print number and date side by side on one line", () => {
    const number = find(pages[0], "Số:");
    const date = find(pages[0], "Bình Tân, ngày");
    expect(sameHeight(number, date)).toBe(true);
    expect(number).toMatchObject({ size: 13, italic: false });
    expect(date).toMatchObject({ size: 14, italic: true, bold: false });
  });

  it("print the title bold and centred on the page's text", () => {
    for (const words of ["KẾ HOẠCH", "Về triển khai", "trên địa bàn"]) {
      const line = find(pages[0], words);
      expect(line).toMatchObject({ size: 14, bold: true, italic: false });
      expect(middleOf(line)).toBeCloseTo(112.5, 0);
    }
  });

  it("print the body upright at 14, justified, its first line indented 12.7 mm", () => {
    const first = find(pages[0], "1. Tạo sự chuyển biến");
    const second = find(pages[0], "về vai trò");
    expect(first).toMatchObject({ size: 14, bold: false, italic: false });
    expect(first.left).toBeCloseTo(30 + 12.7, 0);
    expect(second.left).toBeCloseTo(30, 0);
    expect(first.right).toBeCloseTo(195, 0);
    expect(second.right).toBeCloseTo(195, 0);
    expect(find(pages[0], "Căn cứ Chỉ thị").italic).toBe(true);
    expect(find(pages[0], "I. MỤC ĐÍCH, YÊU CẦU").bold).toBe(true);
  });

  it("print the page number centred above the text, from the second page on, and anew in an appendix", () => {
    const numbers = pages.map((page) => page.lines.find((line) => line.bottom < 20));
    expect(numbers.map((line) => line?.text)).toEqual([undefined, "2", undefined, "2"]);
    expect(numbers[1]).toMatchObject({ size: 14, bold: false, italic: false });
    expect(middleOf(numbers[1]!)).toBeCloseTo(112.5, 0);
    expect(find(pages[2], "Phụ lục I").top).toBeLessThan(25);
  });

  it("print footnotes at the foot of the page", () => {
    expect(find(pages[0], "Chủ đề năm của Thành phố").top).toBeGreaterThan(260);
    expect(find(pages[0], "Chủ đề năm của Thành phố").size).toBe(10);
  });

  it("print recipients and signature side by side", () => {
    const recipients = find(pages[1], "Nơi nhận:");
    const signer = find(pages[1], "TM. ỦY BAN NHÂN DÂN");
    expect(sameHeight(recipients, signer)).toBe(true);
    expect(recipients).toMatchObject({ size: 12, bold: true, italic: true });
    expect(find(pages[1], "- Lưu: VT, NV.")).toMatchObject({ size: 11, bold: false, italic: false });
    expect(recipients.left).toBeCloseTo(30, 0);
    expect(signer.left).toBeGreaterThan(recipients.right + 30);
  });
});

describePages("page breaks", () => {
  const body = (count: number) => Array.from({ length: count }, () => paragraph("body", "Phối hợp thực hiện."));
  const signature = sample.body.filter((flow) => flow.type === "columns").at(-1)!;
  let pages: Page[] = [];
  beforeAll(async () => {
    const row = (n: number) => [[text(`${n}`)], [text("Tham mưu báo cáo kết quả")]];
    const table = {
      type: "table",
      widths: [15, 150],
      align: [null, null],
      header: [[text("STT")], [text("Nhiệm vụ")]],
      rows: Array.from({ length: 60 }, (_, index) => row(index + 1)),
    } as const;
    const document = documentOf([
      ...body(29),
      paragraph("body", "Trên đây là Kế hoạch./."),
      { type: "gap", style: "body", lines: 1 },
      signature,
      { type: "new-section", restartPageNumbers: false },
      table,
    ]);
    pages = await render(compress(await docxParts(document)));
  }, 60_000);

  it("never leave a signature alone", () => {
    expect(pages[0]?.lines.at(-1)?.text).toBe("Phối hợp thực hiện.");
    expect(find(pages[1], "Trên đây là Kế hoạch").top).toBeLessThan(find(pages[1], "Nơi nhận:").top);
  });

  it("repeat a table's header, and count on in a section that does not restart", () => {
    expect(find(pages[2], "Nhiệm vụ").bold).toBe(true);
    expect(find(pages[3], "Nhiệm vụ").bold).toBe(true);
    expect(pages.map((page) => page.lines.find((line) => line.bottom < 20)?.text)).toEqual([undefined, "2", "3", "4"]);
  });
});
