// A department's, a service unit's and a ward's own plan as they are printed, against NĐ 30/2020, Phụ lục I, Mục II.
import { beforeAll, describe, expect, it } from "vitest";
import { buildSample } from "../build/sample.ts";
import { lineAt, middleOf, ruleUnder, widthOf } from "../pages/find.ts";
import { type Line, type Page, sameHeight } from "../pages/measure.ts";
import { describePages, render } from "../pages/render.ts";

/** mm that poppler's boxes may be off. */
const slack = 0.6;

interface Expected {
  /** The superior body's lines. */
  readonly above: readonly string[];
  readonly issuer: readonly string[];
  readonly number: string;
  readonly date: string;
  readonly signer: readonly string[];
}

const superior = ["ỦY BAN NHÂN DÂN", "QUẬN BÌNH TÂN"];

const expected: readonly (readonly [unit: string, Expected])[] = [
  [
    "thanh-tra",
    {
      above: superior,
      issuer: ["THANH TRA QUẬN"],
      number: "Số: /KH-TTr",
      date: "Bình Tân, ngày",
      signer: ["CHÁNH THANH TRA"],
    },
  ],
  [
    "trung-tam-van-hoa",
    {
      above: superior,
      issuer: ["TRUNG TÂM VĂN HÓA -", "THỂ DỤC THỂ THAO QUẬN"],
      number: "Số: /KH-TTVHTDTT",
      date: "Bình Tân, ngày",
      signer: ["GIÁM ĐỐC"],
    },
  ],
  [
    "ubnd-phuong-an-lac",
    {
      above: [],
      issuer: ["ỦY BAN NHÂN DÂN", "PHƯỜNG AN LẠC"],
      number: "Số: /KH-UBND",
      date: "An Lạc, ngày",
      signer: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
    },
  ],
];

describePages("units' own plans, printed", () => {
  let files: ReadonlyMap<string, Uint8Array> = new Map();
  beforeAll(async () => {
    files = (await buildSample()).units;
  });

  describe.each(expected)("%s", (unit, { above, issuer, number, date, signer }) => {
    let pages: Page[] = [];
    let first: Page | undefined;
    let last: Page | undefined;
    beforeAll(async () => {
      pages = await render(files.get(`${unit}.docx`)!);
      first = pages[0];
      last = pages.at(-1);
    }, 120_000);

    it("is on A4, inside the margins", () => {
      for (const { width, height, lines } of pages) {
        expect(width).toBeCloseTo(210, 0);
        expect(height).toBeCloseTo(297, 0);
        for (const line of lines) {
          expect(line.left, line.text).toBeGreaterThan(30 - slack);
          expect(line.right, line.text).toBeLessThan(195 + slack * 1.5);
          expect(line.bottom, line.text).toBeLessThan(277 + 2 * slack);
        }
      }
    });

    it("has its own letterhead: superior, issuer, number and date", () => {
      const [nation, motto] = ["CỘNG HÒA", "Độc lập"].map((start) => lineAt(first, start));
      const left = [...above, ...issuer].map((text) => lineAt(first, text));
      for (const [index, line] of left.entries()) {
        expect(line).toMatchObject({ bold: index >= above.length, size: 13 });
        expect(line.right).toBeLessThan(nation!.left);
        expect(middleOf(line)).toBeCloseTo(middleOf(left[0]!), 0);
      }
      expect(sameHeight(left[0]!, nation!)).toBe(true);
      expect(sameHeight(lineAt(first, number), lineAt(first, date))).toBe(true);
      const ratio = (line: Line, longest: number) => ruleUnder(first, line).length / longest;
      expect(ratio(motto!, widthOf(motto!))).toBeCloseTo(1, 1);
      const own = left.slice(above.length);
      expect(ratio(own.at(-1)!, Math.max(...own.map(widthOf)))).toBeGreaterThanOrEqual(1 / 3);
      expect(ratio(own.at(-1)!, Math.max(...own.map(widthOf)))).toBeLessThanOrEqual(1 / 2);
      expect(first?.rules).toHaveLength(3);
    });

    it("has bases in italics, the parent last, then upright text of one size", () => {
      const lines = pages.flatMap((page) => page.lines);
      const from = lines.findIndex(({ text }) => text.startsWith("Căn cứ Chỉ thị"));
      const to = lines.findIndex(({ text }) => / xây dựng Kế hoạch/.test(text));
      const bases = lines.slice(from, to);
      expect(bases.filter(({ italic, bold }) => !italic || bold)).toEqual([]);
      expect(bases.some(({ text }) => text.startsWith("Thực hiện Kế hoạch số …/KH-UBND"))).toBe(true);
      const end = lines.findIndex(({ text }) => text === "Nơi nhận:");
      expect(lines.slice(to, end).filter(({ size }) => size !== 14 && size > 10)).toEqual([]);
    });

    it("numbers pages from the second", () => {
      const numbers = pages.map(({ lines }) => lines.filter(({ bottom }) => bottom < 20).map(({ text }) => text));
      expect(numbers).toEqual(pages.map((_, index) => (index === 0 ? [] : [String(index + 1)])));
    });

    it("ends with ./., recipients and signer side by side", () => {
      const heading = lineAt(last, "Nơi nhận:");
      const lines = signer.map((text) => lineAt(last, text));
      expect(sameHeight(heading, lines[0]!)).toBe(true);
      for (const line of lines) {
        expect(line).toMatchObject({ bold: true, size: 14 });
        expect(middleOf(line)).toBeCloseTo(middleOf(lines[0]!), 0);
      }
      const body = last?.lines.filter((line) => line.top < heading.top && line.size === 14 && line.bottom > 20) ?? [];
      expect(body.at(-1)?.text).toMatch(/\.\/\.$/);
      const recipients = last?.lines.filter(({ size }) => size === 11) ?? [];
      expect(recipients.map(({ text }) => text).filter((text) => !/^- .*;$/.test(text))).toEqual(["- Lưu: VT."]);
    });
  });
});
