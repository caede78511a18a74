// The sample as it is printed, against the numbers of NĐ 30/2020, Phụ lục I (clauses of its Mục II where no other is named).
import { beforeAll, expect, it } from "vitest";
import { lineAt, middleOf, ruleUnder, widthOf } from "../pages/find.ts";
import { type Line, type Page, sameHeight } from "../pages/measure.ts";
import { describePages, render } from "../pages/render.ts";
import { buildSample } from "./sample.ts";

/** mm that poppler's boxes may be off: letters have side bearings, and its box is higher than the line. */
const slack = 0.6;
const point = 25.4 / 72;

describePages("the sample, printed", () => {
  let pages: Page[] = [];
  let body: readonly Line[] = [];
  let last: Page | undefined;
  beforeAll(async () => {
    pages = await render((await buildSample()).plan);
    last = pages.at(-1);
    body = pages.flatMap(bodyLines);
  }, 120_000);

  const bodyLines = (page: Page): Line[] => {
    const top = page === pages[0] ? lineAt(page, "trên địa bàn").bottom : 20 - slack;
    const end = page === last ? lineAt(page, "Nơi nhận:").top : Number.POSITIVE_INFINITY;
    return page.lines.filter((line) => line.top > top && line.top < end && line.size > 11);
  };
  const inBody = (start: string): Line => {
    const line = body.find(({ text }) => text.startsWith(start));
    if (!line) throw new Error(`no line "${start}" in the body`);
    return line;
  };

  it("is on A4 (I.1), inside the margins: 20-25 above and below, 30-35 left, 15-20 right (I.3)", () => {
    for (const { width, height, lines } of pages) {
      expect(width).toBeCloseTo(210, 0);
      expect(height).toBeCloseTo(297, 0);
      const text = lines.filter(({ top }) => top > 20 - slack);
      const least = (of: (line: Line) => number) => Math.min(...text.map(of));
      expect(least(({ left }) => left)).toBeGreaterThan(30 - slack);
      expect(least(({ left }) => left)).toBeLessThan(35 + slack);
      expect(least(({ right }) => width - right)).toBeGreaterThan(15 - slack);
      expect(least(({ right }) => width - right)).toBeLessThan(20 + slack);
      expect(least(({ top }) => top)).toBeLessThan(25 + slack + 3);
      expect(least(({ bottom }) => height - bottom)).toBeGreaterThan(20 - 2 * slack);
    }
  });

  const components = [
    ["Quốc hiệu (1a)", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", [12, 13], "bold"],
    ["Tiêu ngữ (1b)", "Độc lập - Tự do - Hạnh phúc", [13, 14], "bold"],
    ["cơ quan ban hành (2b)", "ỦY BAN NHÂN DÂN", [12, 13], "bold"],
    ["cơ quan ban hành (2b)", "QUẬN BÌNH TÂN", [12, 13], "bold"],
    ["số, ký hiệu (3c)", "Số: /KH-UBND", [13, 13], "upright"],
    ["địa danh, thời gian (4c)", "Bình Tân, ngày tháng năm 2024", [13, 14], "italic"],
    ["tên loại (5b)", "KẾ HOẠCH", [13, 14], "bold"],
    ["trích yếu (5b)", "Về triển khai thực hiện công tác Dân vận chính quyền", [13, 14], "bold"],
    ["trích yếu (5b)", "trên địa bàn quận Bình Tân năm 2024", [13, 14], "bold"],
    ["mục (V.6b)", "I. MỤC ĐÍCH, YÊU CẦU", [13, 14], "bold"],
    ["mục (V.6b)", "II. NỘI DUNG", [13, 14], "bold"],
    ["mục (V.6b)", "III. TỔ CHỨC THỰC HIỆN", [13, 14], "bold"],
    ["điểm (V.6b)", "đ) Phòng Quản lý đô thị", [13, 14], "upright"],
    ["quyền hạn (7đ)", "TM. ỦY BAN NHÂN DÂN", [13, 14], "bold"],
    ["chức vụ (7đ)", "CHỦ TỊCH", [13, 14], "bold"],
    ["Nơi nhận (9d)", "Nơi nhận:", [12, 12], "bold italic"],
    ["nơi nhận (9d)", "- Quận ủy Bình Tân;", [11, 11], "upright"],
    ["nơi nhận (9d)", "- Lưu: VT.", [11, 11], "upright"],
  ] as const;
  it.each(components)("%s: %s, whole on a line, %j, %s", (_, words, [smallest, largest], look) => {
    const [line] = pages.flatMap(({ lines }) => lines).filter(({ text }) => text === words);
    expect(line?.size).toBeGreaterThanOrEqual(smallest);
    expect(line?.size).toBeLessThanOrEqual(largest);
    expect(line).toMatchObject({ bold: look.includes("bold"), italic: look.includes("italic") });
  });

  it("has a letterhead of two columns, each centred (IV)", () => {
    const [issuer, place, number] = ["ỦY BAN NHÂN DÂN", "QUẬN BÌNH TÂN", "Số:"].map((start) => lineAt(pages[0], start));
    const [nation, motto, date] = ["CỘNG HÒA", "Độc lập", "Bình Tân, ngày"].map((start) => lineAt(pages[0], start));
    expect(sameHeight(issuer!, nation!)).toBe(true);
    expect(issuer!.right).toBeLessThan(nation!.left);
    for (const line of [place!, number!]) expect(middleOf(line)).toBeCloseTo(middleOf(issuer!), 0);
    for (const line of [motto!, date!]) expect(middleOf(line)).toBeCloseTo(middleOf(nation!), 0);
  });

  it("has number and date on one line (4c)", () => {
    expect(sameHeight(lineAt(pages[0], "Số:"), lineAt(pages[0], "Bình Tân, ngày"))).toBe(true);
  });

  it("rules the motto as long as its text (1c), issuer and title a third to a half (2b, 5b), and nothing else", () => {
    const [page] = pages;
    expect(page?.rules).toHaveLength(3);
    for (const [lines, least, most] of [
      [["Độc lập"], 0.98, 1.02],
      [["ỦY BAN NHÂN DÂN", "QUẬN BÌNH TÂN"], 1 / 3, 1 / 2],
      [["Về triển khai", "trên địa bàn"], 1 / 3, 1 / 2],
    ] as const) {
      const printed = lines.map((start) => lineAt(page, start));
      const rule = ruleUnder(page, printed.at(-1)!);
      const ratio = rule.length / Math.max(...printed.map(widthOf));
      expect(ratio, lines[0]).toBeGreaterThanOrEqual(least);
      expect(ratio, lines[0]).toBeLessThanOrEqual(most);
      expect(middleOf(rule), lines[0]).toBeCloseTo(middleOf(printed[0]!), 0);
    }
  });

  it("has type and title centred on the text (5b)", () => {
    for (const start of ["KẾ HOẠCH", "Về triển khai", "trên địa bàn"])
      expect(middleOf(lineAt(pages[0], start))).toBeCloseTo(30 + (210 - 30 - 15) / 2, 0);
  });

  it("has bases in italics (6a), the rest of the text upright and of one size (6e)", () => {
    const bases = body.slice(0, body.indexOf(inBody("Nhằm tiếp tục")));
    expect(bases.map(({ text }) => text.split(" ")[0])).toEqual(expect.arrayContaining(["Căn", "Thực"]));
    expect(bases.filter(({ italic, bold }) => !italic || bold)).toEqual([]);
    const rest = body.slice(bases.length);
    expect(rest.filter(({ size }) => size !== 14)).toEqual([]);
    expect(inBody("Nhằm tiếp tục")).toMatchObject({ italic: false, bold: false });
  });

  it("has a khoản bold where it has a title, else upright (V.6b)", () => {
    expect(inBody("1. Tạo sự chuyển biến")).toMatchObject({ bold: false, italic: false });
    expect(inBody("1. Tổ chức quán triệt")).toMatchObject({ bold: true, italic: false });
    expect(inBody("2. Ngoài các nội dung")).toMatchObject({ bold: true, italic: false });
    expect(inBody("a) Văn phòng")).toMatchObject({ bold: false, italic: false });
  });

  it("indents first lines by 10 or 12.7 mm, and justifies the lines between (6e)", () => {
    const opens = (line: Line): boolean => line.left > 30 + slack;
    const openings = body.filter(opens);
    expect(openings.length).toBeGreaterThan(55);
    expect(openings.filter(({ left }) => Math.abs(left - (30 + 12.7)) > slack)).toEqual([]);
    const inside = body.filter((_, index) => body[index + 1] && !opens(body[index + 1]!));
    expect(inside.filter(({ right }) => Math.abs(right - 195) > slack * 1.5).map(({ text }) => text)).toEqual([]);
  });

  it("has lines single to one and a half apart, paragraphs 6 points more (6e)", () => {
    // Times New Roman's single line is 1.15 of its size.
    const single = 14 * 1.15 * point;
    for (const page of pages) {
      const lines = bodyLines(page);
      for (const [index, line] of lines.entries()) {
        const before = lines[index - 1];
        if (!before) continue;
        const pitch = line.bottom - before.bottom;
        const extra = line.left > 30 + slack ? 6 * point : 0;
        expect(pitch, line.text).toBeGreaterThan(single + extra - 0.2);
        if (extra === 0) expect(pitch, line.text).toBeLessThan(single * 1.5 + 0.2);
      }
    }
  });

  it("numbers its pages from the second, centred above the text (I.7)", () => {
    const above = pages.map(({ lines }) => lines.filter(({ bottom }) => bottom < 20));
    expect(above.map((lines) => lines.map(({ text }) => text))).toEqual(
      pages.map((_, index) => (index === 0 ? [] : [String(index + 1)])),
    );
    for (const number of above.flat()) {
      expect(number).toMatchObject({ size: 14, bold: false, italic: false });
      expect(middleOf(number)).toBeCloseTo(112.5, 0);
    }
  });

  it("has recipients and signature side by side, below the end of the text (9d, IV)", () => {
    const heading = lineAt(last, "Nơi nhận:");
    const signer = lineAt(last, "TM. ỦY BAN NHÂN DÂN");
    expect(sameHeight(heading, signer)).toBe(true);
    expect(middleOf(lineAt(last, "CHỦ TỊCH"))).toBeCloseTo(middleOf(signer), 0);
    const list = last?.lines.filter(({ size }) => size === 11) ?? [];
    expect(list.map(({ text }) => text).filter((text) => !/^- .*;$/.test(text))).toEqual(["- Lưu: VT."]);
    for (const line of [heading, ...list]) {
      expect(line.left).toBeCloseTo(30, 0);
      expect(line.right).toBeLessThan(signer.left);
    }
    expect(bodyLines(last!).at(-1)?.text).toMatch(/\.\/\.$/);
  });

  it("has footnotes at the foot of their pages", () => {
    for (const [mark, note] of [
      ["năm 20241", "1 Chủ đề năm của Thành phố"],
      ["năm 20242", "2 Quyết định số 106/QĐ-UBND"],
    ] as const) {
      const page = pages.find(({ lines }) => lines.some(({ text }) => text.includes(mark)));
      expect(lineAt(page, note).top).toBeGreaterThan(260);
    }
  });

  it("ends no line with a number's word, and begins none with a dash that is no item's", () => {
    expect(body.map(({ text }) => text).filter((text) => /(?:^|\s)(?:số|ngày|khoản|Mục|điểm)$/.test(text))).toEqual([]);
    const dashes = body.filter(({ text }) => /^[-–]/.test(text));
    expect(dashes.filter(({ text, left }) => !/^- \p{Lu}/u.test(text) || left < 30 + slack)).toEqual([]);
  });
});
