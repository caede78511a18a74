// The page as people see it: on a phone, at a desk, on paper.
import { beforeAll, expect, it } from "vitest";
import { describeInBrowser, measureAt, printed } from "../pages/browser.ts";
import { lineAt, middleOf } from "../pages/find.ts";
import type { Page } from "../pages/measure.ts";
import { sameHeight } from "../pages/measure.ts";
import { richText, sampleText, textOf } from "./plans.ts";

/** mm that poppler's boxes may be off. */
const slack = 0.6;

describeInBrowser("the page on a screen", () => {
  it.each([320, 390])(
    "needs no scrolling sideways on a phone %i wide; its letterhead stands in one column",
    async (width) => {
      const { width: needed, boxes } = await measureAt(
        await textOf(richText, "html"),
        width,
        "p, h1 span, h2, h3, li, .frame",
      );
      expect(needed).toBeLessThanOrEqual(width);
      expect(boxes.filter(({ left, right }) => left < 0 || right > width)).toEqual([]);
      const [issuer, nation, date] = ["Ủy ban", "CỘNG HÒA", "Bình Tân, ngày"].map(
        (start) => boxes.find(({ name }) => name.startsWith(start))?.top ?? Number.NaN,
      );
      expect(issuer).toBeLessThan(nation ?? 0);
      const motto = boxes.find(({ name }) => name.startsWith("Độc lập"))?.top ?? Number.NaN;
      expect(motto - (nation ?? 0)).toBeLessThan(25);
      expect(nation).toBeLessThan(date ?? 0);
    },
  );

  it.each([661, 768, 1280])("has the letterhead's two columns side by side on a screen %i wide", async (width) => {
    const { width: needed, boxes } = await measureAt(await textOf(sampleText, "html"), width, "header p");
    expect(needed).toBeLessThanOrEqual(width);
    const [issuer, nation, motto] = boxes;
    expect(issuer?.top).toBe(nation?.top);
    // On one line.
    expect((motto?.top ?? 0) - (nation?.top ?? 0)).toBeLessThan(25);
    expect(issuer?.right).toBeLessThanOrEqual(nation?.left ?? 0);
  });

  it("rules the motto as long as its text (II.1c)", async () => {
    const { boxes } = await measureAt(await textOf(sampleText, "html"), 1280, "header .rule");
    const [, rule] = boxes;
    expect(((rule?.right ?? 0) - (rule?.left ?? 0)) * (25.4 / 96)).toBeCloseTo(60.4, 0);
  });
});

describeInBrowser("the page, printed", () => {
  let pages: Page[] = [];
  beforeAll(async () => {
    pages = await printed(await textOf(sampleText, "html"));
  }, 120_000);

  it("is on A4 inside the margins of NĐ 30/2020 (Phụ lục I, I.3)", () => {
    expect(pages.length).toBeGreaterThan(5);
    for (const { width, height, lines } of pages) {
      expect(width).toBeCloseTo(210, 0);
      expect(height).toBeCloseTo(297, 0);
      const text = lines.filter(({ top }) => top > 20 - slack);
      expect(Math.min(...text.map(({ left }) => left))).toBeGreaterThan(30 - slack);
      expect(Math.max(...text.map(({ right }) => right))).toBeLessThan(195 + slack);
      expect(Math.max(...text.map(({ bottom }) => bottom))).toBeLessThan(277 + slack);
    }
  });

  it("has the letterhead as the Word file has it", () => {
    const [first] = pages;
    const [issuer, nation, motto] = ["ỦY BAN NHÂN DÂN", "CỘNG HÒA", "Độc lập"].map((start) => lineAt(first, start));
    expect(sameHeight(issuer!, nation!)).toBe(true);
    expect([nation?.size, nation?.bold, motto?.size, motto?.bold]).toEqual([13, true, 14, true]);
    expect(middleOf(lineAt(first, "KẾ HOẠCH"))).toBeCloseTo(112.5, 0);
    expect(lineAt(first, "I. MỤC ĐÍCH")).toMatchObject({ size: 14, bold: true });
  });

  it("numbers its pages from the second, centred above the text (I.7)", () => {
    const above = pages.map(({ lines }) => lines.filter(({ bottom }) => bottom < 20));
    expect(above.map((lines) => lines.map(({ text }) => text))).toEqual(
      pages.map((_, index) => (index === 0 ? [] : [String(index + 1)])),
    );
    for (const number of above.flat()) expect(middleOf(number)).toBeCloseTo(112.5, 0);
  });

  it("has recipients and signature side by side, whole on a page", () => {
    const page = pages.find(({ lines }) => lines.some(({ text }) => text === "Nơi nhận:"));
    expect(sameHeight(lineAt(page, "Nơi nhận:"), lineAt(page, "TM. ỦY BAN"))).toBe(true);
    expect(lineAt(page, "CHỦ TỊCH").bottom).toBeLessThan(277);
  });
});
