// The sample plan with the built-in template -> printed pages, as a records office looks at them.
import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { docxParts } from "../../src/6-write/docx/parts.ts";
import { compress } from "../../src/cli/compress.ts";
import type { Line, Page } from "../pages/measure.ts";
import { describePages, render } from "../pages/render.ts";
import { composed } from "./composed.ts";

const file = (path: string): string => readFileSync(new URL(`../../plans/${path}`, import.meta.url), "utf8");

const find = (page: Page | undefined, start: string): Line => {
  const line = page?.lines.find(({ text }) => text.startsWith(start));
  if (!line) throw new Error(`no line "${start}":\n${page?.lines.map(({ text }) => text).join("\n")}`);
  return line;
};

describePages("the sample plan", () => {
  let pages: Page[] = [];
  beforeAll(async () => {
    const given = { units: file("units.yaml"), register: file("register.yaml") };
    const { document } = composed(file("dan-van-2024/plan.md"), given);
    pages = await render(compress(await docxParts(document)));
  }, 60_000);

  it("opens with what NĐ 30/2020 asks for, each line whole", () => {
    for (const line of [
      "ỦY BAN NHÂN DÂN",
      "QUẬN BÌNH TÂN",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "KẾ HOẠCH",
      "Về triển khai thực hiện công tác Dân vận chính quyền",
      "trên địa bàn quận Bình Tân năm 2024",
      "I. MỤC ĐÍCH, YÊU CẦU",
    ])
      expect(find(pages[0], line).text).toBe(line);
    expect(find(pages[0], "Số:").text.replace(/\s+/g, " ")).toBe("Số: /KH-UBND");
    expect(find(pages[0], "Bình Tân, ngày").text.replace(/\s+/g, " ")).toBe("Bình Tân, ngày tháng năm 2024");
  });

  it("has three rules on its first page, as long as they should be", () => {
    const [issuer, motto, title, ...others] = pages[0]?.rules ?? [];
    expect(others).toEqual([]);
    const widthOf = (start: string): number => {
      const { left, right } = find(pages[0], start);
      return right - left;
    };
    const lengths = [issuer, motto, title].map((rule) => rule?.length ?? 0).sort((a, b) => a - b);
    expect(lengths[0] ?? 0).toBeGreaterThan(widthOf("ỦY BAN NHÂN DÂN") / 3);
    expect(lengths[0] ?? 0).toBeLessThan(widthOf("QUẬN BÌNH TÂN") / 2);
    expect(lengths[1] ?? 0).toBeGreaterThan(widthOf("Về triển khai") / 3);
    expect(lengths[1] ?? 0).toBeLessThan(widthOf("Về triển khai") / 2);
    expect(lengths[2] ?? 0).toBeCloseTo(widthOf("Độc lập"), 0);
  });

  it("begins no line with a dash that belongs to the line before", () => {
    const items = /^- \p{Lu}/u;
    const lines = pages.flatMap(({ lines }) => lines.map(({ text }) => text)).filter((text) => /^[-–]/.test(text));
    expect(lines.filter((text) => !items.test(text))).toEqual([]);
  });

  it("ends with ./., the recipients and the signer side by side", () => {
    const last = pages.at(-1);
    expect(last?.lines.some(({ text }) => text.endsWith("./."))).toBe(true);
    expect(Math.abs(find(last, "Nơi nhận:").top - find(last, "TM. ỦY BAN NHÂN DÂN").top)).toBeLessThan(1.5);
    expect(find(last, "CHỦ TỊCH").left).toBeGreaterThan(find(last, "Nơi nhận:").right);
    expect(find(last, "- Lưu: VT").text).toBe("- Lưu: VT.");
  });
});
